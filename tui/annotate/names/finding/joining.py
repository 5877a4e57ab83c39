"""Whether small words join two capitals into one name, and where a new name begins without any."""

from __future__ import annotations

from tui.annotate.data import words_for
from tui.annotate.names.finding.linked import Link, joins_capital, joins_small
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.reach import ARTICLES, JOINERS, OF, PARTICLES, Reach
from tui.annotate.names.words.shape import fold, is_capitalised, is_sigle, listed
from tui.annotate.names.words.words import QUOTES, Words, spelled

ELECTED = words_for("elected")
ABOUT = words_for("meetings")


def over_joiners(words: Words, k: int) -> int:
    """The word behind a string of joiners that begins at ``k``; ``k`` itself when there is none."""
    at = k
    while at < len(words.tokens) and at - k < 4 and at not in words.breaks:
        lower = words.tokens[at].lower
        prefix = lower == "-" and at > k and words.tokens[at - 1].lower in PARTICLES and glued(words, at)
        if lower not in JOINERS and lower not in PARTICLES and not prefix:
            break
        own = lower in ARTICLES and words.text(at)[0].isupper()
        if own and words.text(at + 1) == "-" and glued(words, at + 1):
            break  # "la gare de La-Souterraine"
        at += 1
    return at


def joins(
    words: Words, k: int, end: int, following: int, reach: Reach, lexicon: Lexicon, person: bool, institution: bool
) -> bool:
    """Whether the joiners at ``end`` link what comes before them with the word ``following`` into one name."""
    token = words.tokens[following]
    if following in words.breaks or not token.text[0].isalnum() or token.lower.rstrip(".") in lexicon.address:
        return False
    if fold(" ".join(t.text for t in words.tokens[k : following + 1])) in lexicon.kinds:
        return True
    if words.lower(end) == "sur" and words.lower(k) in ABOUT and k not in words.fresh:
        return token.pos in ("NOUN", "PROPN")  # "la Convention sur les armes chimiques"
    link = Link(words, k, end, following, reach, lexicon, person, institution)
    return joins_capital(link) if is_capitalised(token.text) else joins_small(link)


def splits(words: Words, k: int, at: int, lexicon: Lexicon) -> bool:
    """Whether a new name begins at ``at`` though no small word stands between."""
    lower = words.tokens[at].lower.rstrip(".")
    follower = words.text(at + 1)
    initial = len(lower) == 1 and not follower[:1].isupper()  # "Tom M., 17 ans"
    if lower in lexicon.apart or (lower in lexicon.address and not initial) or is_ticker(words.text(at)):
        return True
    if at == k + 1 and words.text(k) in lexicon.closed and lower not in lexicon.org_adjectives:
        return True
    first, det = fold(words.text(k)), words.lower(k - 1)
    if at == k + 1 and det in _DEFINITE and first in lexicon.demonyms:
        people = first not in lexicon.towns or (det in ("le", "du", "au") and words.lower(k) == "suisse")
        return lexicon.lang == "fr" and people  # "l'Allemand Untel"
    if _stands_for(words, k, at, lexicon):
        return True
    placed = first in lexicon.demonyms or (at == k + 1 and first in lexicon.towns)  # "de Brest Yann Untel"
    doubly = bool(follower) and follower[0].isupper() and placed
    if lexicon.is_given(words.text(at)) and (doubly or fold(words.text(at)) not in lexicon.weak):
        so_far = " ".join(t.text for t in words.tokens[k:at])
        if lexicon.is_given(so_far):
            return False
        if follower[:1].isupper() and _is_told(words, k, lexicon):
            return True
        sigle = lexicon.lang == "fr" and is_sigle(so_far) and len(so_far) <= 5
        party = at == k + 1 and sigle and words.lower(k - 1) in lexicon.roles
        if at == k + 1 and words.lower(k - 1) in ELECTED and follower[:1].isupper():
            return True  # "la sénatrice Renouveau Odile Untel"
        return party or bool(lexicon.kind(so_far))
    if not follower[:1].isupper():
        return False
    if is_sigle(words.text(at - 1)) and at == k + 1 and _is_told(words, k, lexicon):
        return words.text(at).istitle() and not lexicon.kind(spelled(words, k, at + 1))  # an unheard given name
    # "du Parti bleu Rose Untel": also a given name that mostly is another word ends a body's full name.
    whole = at > k + 1 and words.text(at - 1).islower() and lexicon.is_given(words.text(at))
    return whole and lexicon.kind(spelled(words, k, at)) == "ORG"


def _is_told(words: Words, k: int, lexicon: Lexicon) -> bool:
    """Whether an incise whose subject is still to come tells the body that opens at ``k`` something.

    Whoever told it comes next: "« … », confie à la RBV Anne Untel", "« … », explique à Lumen Jean Untel".
    """
    article = words.lower(k - 1) in ARTICLES
    begun = k - 1 - article
    link = words.lower(begun)
    if link not in _TO or words.lower(k) in lexicon.designations or k in words.breaks:
        return False
    verb = next((v for v in range(begun - 1, max(-1, begun - 4), -1) if words.tokens[v].pos == "VERB"), -1)
    between = words.tokens[verb + 1 : begun]
    if verb < 0 or any(t.text[0].isupper() or t.lower in lexicon.roles for t in between):
        return False  # "dit Mme Untel à la BBC World Service"
    if any(t.lower.endswith(_SAID) for t in words.tokens[verb:begun]):
        return False  # "dit-il à la BBC World Service"
    opening = verb - 1 - (words.tokens[verb - 1].pos == "AUX")
    participle = opening == verb - 1 and words.lower(verb).endswith(_PARTICIPLE)  # ", passé au X Jean Untel"
    return (words.text(opening) == "," and not participle) or words.text(opening) in QUOTES


_DEFINITE = listed("le la l' l’ du au")
_SAID = ("il", "elle", "ils", "elles", "on", "je", "nous")
_PARTICIPLE = ("é", "és", "ée", "ées")
_TO = listed("à au aux pour sur chez")


def _stands_for(words: Words, k: int, at: int, lexicon: Lexicon) -> bool:
    """Whether the person begins behind the party: "la candidate du Front populaire Anne Untel"."""
    det = k - 1
    if words.lower(det) in ARTICLES and words.lower(det - 1) == "de":
        det -= 1
    elif words.lower(det) not in ("du", "des"):
        return False
    if words.lower(det - 1) not in ELECTED or not words.text(at + 1)[:1].isupper():
        return False
    return lexicon.is_given(words.text(at)) and not lexicon.is_given(words.text(k))


def is_ticker(text: str) -> bool:
    """Whether a word is a stock exchange code: "AIRF.PA"."""
    return "." in text[1:-1] and text.isupper() and text.replace(".", "").isalpha() and len(text) > 5


def glued(words: Words, dash: int) -> bool:
    """Whether the hyphen at ``dash`` has no space on either side."""
    tokens = words.tokens
    if not 0 < dash < len(tokens) - 1:
        return False
    return tokens[dash - 1].end == tokens[dash].start and tokens[dash].end == tokens[dash + 1].start


def is_pair(words: Words, first: int, dash: int, lexicon: Lexicon) -> bool:
    """Whether a hyphen parts two places: "la ligne Paris-Brest", "le match France-Belgique"."""
    if words.text(dash) != "-" or dash != first + 1 or fold(words.text(dash + 2)) == "":
        return False
    left, right = fold(words.text(first)), fold(words.text(dash + 1))
    sigles = is_sigle(words.text(first)) and is_sigle(words.text(dash + 1))
    two_bodies = lexicon.kind(words.text(dash + 1)) == "ORG" and not lexicon.kind(spelled(words, first, dash + 2))
    if two_bodies and (left in lexicon.countries or (sigles and lexicon.kind(words.text(first)) == "ORG")):
        return True  # "l'accord CGT-FO", "la guerre Israël-Hamas"
    if left not in lexicon.towns or right not in lexicon.towns or lexicon.kind(spelled(words, first, dash + 2)):
        return False
    return (left in lexicon.countries and right in lexicon.countries) or words.lower(first - 1) in _BETWEEN


_BETWEEN = words_for("between_two_places")


def sign_end(words: Words, k: int, lexicon: Lexicon) -> int:
    """Where a shop's sign ends that a small word with a capital opens: "la boulangerie Au bon pain"."""
    if words.lower(k) not in _SIGNS or k in words.fresh or words.lower(k - 1) not in lexicon.org_before:
        return k + 1
    at = k + 1
    while at < min(len(words), k + 6) and at not in words.breaks:
        token = words.tokens[at]
        if token.pos in ("NOUN", "ADJ", "NUM", "PROPN") and token.lower not in lexicon.times:
            at += 1
        elif token.lower in OF and at > k + 1 and at + 1 < len(words) and words.tokens[at + 1].pos == "NOUN":
            at += 2
        else:
            break
    return at


_SIGNS = listed("chez au aux à les le la l' l’")
