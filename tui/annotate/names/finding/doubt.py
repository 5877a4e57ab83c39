"""Capitals that may come from the place alone: heads of sentences, headlines, lines in capitals."""

from __future__ import annotations

from tui.annotate.data import words_for
from tui.annotate.names.finding.spot import Spot
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.reach import ARTICLES, CLITICS, NOT_NAMES
from tui.annotate.names.words.shape import fold, is_sigle, listed
from tui.annotate.names.words.words import CLOSING, QUOTES, Words
from tui.annotate.tokens import Token

_AROUND_COMPASS = words_for("around_a_compass")
_DEFINITE = listed("le la les l' l’")
_CLOSES_APPOSITION = frozenset({",", "(", ")", ".", ":", ";", "–", "—", "«", "»", "et", "ou"}) | listed(
    "qui dont que qu' qu’ où puis ni"
)
_LONGEST_APPOSITION = 12  # words
_SEGMENTS = 3  # between commas, before the subject comes
_SUBJECTS = listed("je j' j’ tu il elle on ils elles")
_STRESSED = listed("lui elle eux elles")
_ALIKE = listed(", aussi même mêmes seul seule seuls seules qui")
_POINTING = listed("c' c’ ce ça cela")  # they take up a name: "Untel, c'est mon frère"
_ALL_OR_NONE = listed("tout tous toutes rien personne nul")
_LONE_ENDS = frozenset({".", "!", "?", "…", "..."})
_RELATIVE = listed("who whose which")
_ACTING = listed("n' n’ ne se s' s’ a est avait était ont sont y nous vous lui leur")


def is_doubtful(spot: Spot, lexicon: Lexicon, article: set[str]) -> bool:
    """Whether the capital may come from the place alone, so that something else must confirm the name."""
    if _listed(spot, lexicon):
        return False
    if spot.last - spot.first > 1:
        return _are_doubtful(spot, lexicon)
    words, first = spot.words, spot.words.tokens[spot.first]
    key = fold(first.text)
    if _is_placed(spot, lexicon) or (lexicon.lang == "en" and _is_known_in_english(spot, key, lexicon)):
        return False
    if first.text in lexicon.sigles or key in lexicon.stop or _is_bid(spot):
        return True
    if spot.first not in words.fresh or key in lexicon.kinds:
        return False
    if _heads_a_note(words, spot.first):
        return True
    if (is_sigle(first.text) and spot.first not in words.shouted) or _is_plural_in_marks(spot):
        return False
    if (first.lower in article and first.lower.islower()) or first.feature("VerbForm"):
        return True
    if lexicon.lang == "en" and words.text(spot.last) == "," and words.lower(spot.last + 1) in _RELATIVE:
        return first.pos != "PROPN" and not spot.label  # "Kelvane, which makes soap, was sold"
    return _is_opening_doubtful(spot, key, lexicon)


def _are_doubtful(spot: Spot, lexicon: Lexicon) -> bool:
    """The same of several words."""
    words, first = spot.words, spot.words.tokens[spot.first]
    key, size = fold(first.text), spot.last - spot.first
    if size == 2 and first.lower in ARTICLES and fold(words.text(spot.first + 1)) in lexicon.stop:
        return True
    if size >= 3 and all(t.text.isupper() for t in words.tokens[spot.first : spot.last]):
        return not _borne_out(spot, lexicon)
    if spot.first not in words.fresh or key in lexicon.kinds:
        return False
    if (key in lexicon.stop and not spot.label) or (spot.first in words.shouted and not _borne_out(spot, lexicon)):
        return True
    if first.lower in lexicon.designations or key in lexicon.events:
        return False
    noun = first.pos in ("NOUN", "PROPN") and spot.label in ("ORG", "LOC")
    return not noun and not any(words.text(k)[0].isupper() for k in range(spot.first + 1, spot.last))


def _is_placed(spot: Spot, lexicon: Lexicon) -> bool:
    """ "Les régions du Nord-Ouest", "Vierzon (Cher)": what stands around one word makes it a place's name."""
    words, first = spot.words, spot.first
    if words.lower(first - 2) in _AROUND_COMPASS:
        return True
    bracketed = words.text(first - 1) == "(" and words.text(spot.last) == ")"
    return bracketed and lexicon.kind(words.text(first)) == "LOC"


def _is_known_in_english(spot: Spot, key: str, lexicon: Lexicon) -> bool:
    """Whether it is a sigle that only looks like a small word ("the US", "(CAN)") or a body ("left the Army")."""
    words, word = spot.words, spot.words.text(spot.first)
    bracketed = words.text(spot.first - 1) == "(" and words.text(spot.last) == ")"
    known = word in lexicon.kinds or bracketed
    if is_sigle(word) and known and spot.first not in words.shouted and word not in lexicon.sigles:
        return True
    return spot.before() == "the" and spot.first not in words.fresh and lexicon.kinds.get(key) == "ORG"


def _is_bid(spot: Spot) -> bool:
    """ "(Rendez les clés)"."""
    words, first = spot.words, spot.first
    return words.text(first - 1) == "(" and words.tokens[first].pos == "VERB" and not spot.label


def _is_plural_in_marks(spot: Spot) -> bool:
    """Whether marks hold what a plural article counts: "les « Untel »"."""
    words = spot.words
    return words.text(spot.last) in CLOSING and words.lower(spot.first - 2) in ("les", "des", "aux", "ces")


def _is_opening_doubtful(spot: Spot, key: str, lexicon: Lexicon) -> bool:
    """Whether one word at the head of a sentence may be any word: by its tag, what follows, what it does."""
    words, first, last = spot.words, spot.words.tokens[spot.first], spot.last
    follower = words.tokens[last] if last < len(words) else None
    acts = follower is not None and (follower.pos in ("VERB", "AUX") or follower.lower in _ACTING)
    person = acts and spot.label == "PER"
    if first.pos in NOT_NAMES:
        return not person or first.pos == "NUM"  # but "Macron refuse", which the tagger takes for an adverb
    if words.text(last) == "-" and words.lower(last + 1) in CLITICS:
        return True
    if words.text(last) == ":" and spot.first in words.breaks:
        return True
    if key in lexicon.male or key in lexicon.female:
        return key in lexicon.weak and not person
    if not _is_compound(first.text) and (_is_detached(words, last, lexicon) or _stands_alone(words, spot)):
        return True
    if acts:
        return first.pos != "PROPN" and not spot.label
    if _explained(words, last, lexicon):
        return False
    closes = follower is None or follower.text in (",", "(", ".", "»") or last in words.breaks
    return not (closes and first.pos == "PROPN" and spot.label not in ("", "MISC"))


def _is_compound(word: str) -> bool:
    """ "Outre-Loire, les fermes …", "Canal9." in a line of its own."""
    return not word.isalpha() and (word[1:].lower() != word[1:] or word[-1].isdigit())


def _heads_a_note(words: Words, k: int) -> bool:
    """Whether a word in capitals says what a note is about: "AMBIANCE. – Le public …"."""
    if k not in words.breaks or len(words.text(k)) < 4 or not words.text(k).isupper():
        return False
    at = k + 1 + (words.text(k + 1) == ".")
    return words.text(at) in ("–", "—", "-") and words.tokens[at - 1].end < words.tokens[at].start


def _explained(words: Words, comma: int, lexicon: Lexicon) -> bool:
    """Whether an apposition behind the comma says what is named: "X, 47 ans", "X, une association"."""
    if words.text(comma) != ",":
        return False
    if words.text(comma + 1).isdigit():
        return words.lower(comma + 2) in ("ans", "years")
    for k in range(comma + 1, comma + 4):
        word = words.lower(k)
        if word not in lexicon.empty and (word in lexicon.roles or word in lexicon.org_before):
            return words.lower(comma + 1) not in _DEFINITE or _is_apposed(words, k + 1, lexicon)
    return False


def _is_apposed(words: Words, at: int, lexicon: Lexicon) -> bool:
    """Whether what stands behind a comma is no subject of its own: not "Goguenard, le ministre répond"."""
    least = at + (2 if words.text(at)[0].islower() else 1)
    for k in range(at, min(at + _LONGEST_APPOSITION, len(words))):
        token = words.tokens[k]
        quotes = k >= least and words.text(k + 1) == ":" and words.text(k + 2) in QUOTES
        if quotes and token.text.islower() and not _tells_who(token.text, lexicon):
            return False  # "Hilare, Untel sourit : « …", whatever the tagger makes of "sourit"
        if token.text in _CLOSES_APPOSITION or k in words.breaks:
            return True
        if _is_finite(token):
            return False
    return True


def _tells_who(word: str, lexicon: Lexicon) -> bool:
    """Whether a word ends a calling: "le nouveau maire", "le président ukrainien", "le directeur général"."""
    return word in lexicon.roles or word in lexicon.org_adjectives or fold(word) in lexicon.demonyms


def _is_detached(words: Words, comma: int, lexicon: Lexicon) -> bool:
    """Whether a subject with its verb follows the comma, so that the word before it is but said of that
    subject: "Penaude, la directrice explique", "Hilare, Untel sourit", "Livide, presque sans voix, il ajoute".
    """
    if words.lower(comma + 1) in _STRESSED and words.lower(comma + 2) in _ALIKE:
        return False  # "Untel, elle, attend"
    for _ in range(_SEGMENTS):
        if words.text(comma) != "," or comma + 1 >= len(words) or comma + 1 in words.breaks:
            return False
        if _is_clause(words, comma + 1, lexicon):
            return True
        if _explained(words, comma, lexicon):
            return False
        comma = _next_comma(words, comma + 1)
    return False


def _is_clause(words: Words, at: int, lexicon: Lexicon) -> bool:
    """Whether a subject begins there, and its verb follows."""
    head = words.tokens[at]
    if head.lower in _SUBJECTS:
        return True
    verb = words.tokens[at + 1].morph if at + 1 < len(words) else ""
    if head.lower in CLITICS and "Mood=" in verb:
        return head.lower in ("nous", "vous") and "Person=3" not in verb  # not "le dit", "nous a dit"
    opens = head.pos in ("DET", "PRON", "PROPN") or head.lower in _ALL_OR_NONE or head.text[0].isupper()
    return opens and head.lower not in _POINTING and not _is_apposed(words, at, lexicon)


def _is_finite(token: Token) -> bool:
    return token.pos in ("VERB", "AUX") and "Mood=" in token.morph


def _next_comma(words: Words, at: int) -> int:
    """The comma that ends what begins at ``at``, if no verb and no other mark stands before it; else -1."""
    for k in range(at, min(at + _LONGEST_APPOSITION, len(words))):
        token = words.tokens[k]
        if token.text == ",":
            return k
        if k in words.breaks or not token.text[0].isalnum() or token.lower in _CLOSES_APPOSITION:
            return -1
        if _is_finite(token):
            return -1
    return -1


def _stands_alone(words: Words, spot: Spot) -> bool:
    """Whether one word is a whole sentence or line: "Mutine."."""
    ends = spot.last >= len(words) or spot.last in words.breaks or words.text(spot.last) in _LONE_ENDS
    return ends and spot.first in words.fresh


def _borne_out(spot: Spot, lexicon: Lexicon) -> bool:
    """Whether a name in a line of capitals is known for one by other signs."""
    return spot.label in ("PER", "LOC") or lexicon.is_given(spot.words.text(spot.first))


def _listed(spot: Spot, lexicon: Lexicon) -> bool:
    """Whether the name, with the article that "du" and "au" swallow, stands in a list of names."""
    tokens = spot.words.tokens[spot.first : spot.last]
    spelled = " ".join(t.text for t in tokens)
    if fold(spelled) in lexicon.stop:
        return spot.before() in ("du", "au") and lexicon.kinds.get("le " + fold(spelled)) == "ORG"
    return len(tokens) > 1 and bool(lexicon.kind(spelled))
