"""Where names stand: capitalised runs and institution designations, with the recogniser's word as evidence."""

from __future__ import annotations

from dataclasses import dataclass

from tui.annotate.names.lexicon import Lexicon
from tui.annotate.names.shape import fold, is_capitalised, is_sigle
from tui.annotate.names.words import Words
from tui.annotate.tokens import NamedSpan, Token

_OF = frozenset({"de", "du", "des", "d'", "d’", "of"})
_ARTICLES = frozenset({"la", "le", "les", "l'", "l’", "the"})
_PARTICLES = frozenset(
    [
        "van",
        "von",
        "der",
        "den",
        "ten",
        "ter",
        "zu",
        "zum",
        "ben",
        "bin",
        "ibn",
        "ould",
        "el",
        "al",
        "ul",
        "ad",
        "as",
        "di",
        "da",
        "do",
        "dos",
        "das",
        "del",
        "della",
        "dello",
        "degli",
        "y",
        "e",
        "af",
    ]
)
_JOINERS = (
    _OF | _ARTICLES | frozenset({"et", "en", "sur", "sous", "à", "au", "aux", "pour", "lès", "and", "for", "on"})
)
_NOT_NAMES = frozenset(
    {"DET", "ADP", "PRON", "ADV", "CCONJ", "SCONJ", "AUX", "VERB", "NUM", "INTJ", "PUNCT", "X", "SYM", "PART"}
)
_GRAMMAR = frozenset({"DET", "ADP", "PRON", "ADV", "CCONJ", "SCONJ", "AUX", "INTJ", "PUNCT"})
_MINISTERS = frozenset(
    [
        "ministre",
        "ministres",
        "ministère",
        "ministères",
        "secrétaire",
        "secrétaires",
        "secrétariat",
        "portefeuille",
        "garde",
        "vice-ministre",
    ]
)
_INSIDE_POS = frozenset({"NOUN", "ADJ", "PROPN", "X"})
_AMBIGUOUS_PLACES = frozenset(
    {"place", "port", "cap", "tour", "col", "passage", "route", "pont", "plage", "mer", "bois"}
)


@dataclass(slots=True)
class Spot:
    """A name found: words [first, last) of a paragraph.

    ``label`` is the recogniser's type or ""; ``title`` the civil title or function before it, in lower case;
    ``doubtful`` that only its place at the head of a sentence gives it a capital; ``marked`` that it fills a
    pair of quotation marks.
    """

    words: Words
    first: int
    last: int
    label: str = ""
    title: str = ""
    doubtful: bool = False
    marked: bool = False
    kind: str = ""  # a type certain from the form itself

    def spelled(self, text: str) -> str:
        """The name as the article writes it."""
        return self.words.spelled(self.first, self.last, text)


def find_spots(words: Words, names: list[NamedSpan], lexicon: Lexicon, common: set[str]) -> list[Spot]:
    """All names of a paragraph in order. ``common`` holds the lower-case words of the article."""
    reach = _reach(words, names, lexicon)
    out: list[Spot] = []
    k, n = 0, len(words.tokens)
    tokens = words.tokens
    while k < n:
        first = tokens[k].text[0]
        if first.islower() and not _lower_start(words, k, lexicon, reach):
            k += 1
            continue
        if not first.isalnum():
            k += 1
            continue
        spot = _run(words, k, reach, lexicon, common)
        if spot is None:
            k += 1
            continue
        out.append(spot)
        k = max(spot.last, k + 1)
    return out


def _reach(words: Words, names: list[NamedSpan], lexicon: Lexicon) -> dict[int, tuple[int, str]]:
    """For each word the recogniser puts in a name: where that name ends, and its type. Doubtful ends are cut."""
    out: dict[int, tuple[int, str]] = {}
    for name in names:
        inside = [words.place[i] for i in range(name.first, name.last) if i in words.place]
        if not inside:
            continue
        first, last = inside[0], inside[-1] + 1
        end = first
        for k in range(first, last):
            token = words.tokens[k]
            if k > first and (k in words.breaks or not _may_stand_inside(token, lexicon)):
                break
            end = k + 1
        while end > first and not _may_end(words.tokens[end - 1]):
            end -= 1
        for k in range(first, end):
            out[k] = (end, name.label)
    return out


def _may_stand_inside(token: Token, lexicon: Lexicon) -> bool:
    text, lower, pos = token.text, token.lower, token.pos
    if is_capitalised(text) or lower in _JOINERS or lower in _PARTICLES or lower in ("&", "-", "'", "’", "/"):
        return True
    if lower in lexicon.times:
        return False
    return pos in _INSIDE_POS or pos == "NUM"


def _may_end(token: Token) -> bool:
    text, lower = token.text, token.lower
    return (lower not in _JOINERS and lower not in _PARTICLES and text[-1].isalnum()) or text.endswith("+")


def _lower_start(words: Words, k: int, lexicon: Lexicon, reach: dict[int, tuple[int, str]]) -> bool:
    """Whether a lower-case word opens a name: "al-Bachir", "ministère de l'Économie", "hôtel de Roquelaure"."""
    lower = words.tokens[k].lower
    if lower in lexicon.designations_with_name or lower in lexicon.place_inside:
        return True
    return ("-" in lower or "'" in lower or "’" in lower) and is_capitalised(words.tokens[k].text)


def _run(
    words: Words, k: int, reach: dict[int, tuple[int, str]], lexicon: Lexicon, common: set[str]
) -> Spot | None:
    token = words.tokens[k]
    if token.text[0].islower() and not is_capitalised(token.text):
        return _designation(words, k, lexicon, reach)
    if not _opens(words, k, lexicon, reach):
        return None
    end = _extend(words, k, reach, lexicon)
    label = reach[k][1] if k in reach else reach[end - 1][1] if end - 1 in reach else ""
    spot = Spot(words, k, end, label)
    spot.doubtful = _doubtful(words, spot, lexicon, common)
    return spot


def _opens(words: Words, k: int, lexicon: Lexicon, reach: dict[int, tuple[int, str]]) -> bool:
    token = words.tokens[k]
    text, lower = token.text, token.lower
    if not is_capitalised(text) or not any(c.isalpha() for c in text):
        return False
    bare = lower.rstrip(".")
    if bare in lexicon.apart:
        return False
    follower = words.text(k + 1)
    capital_next = bool(follower) and k + 1 not in words.breaks and is_capitalised(follower)
    if text[-1] in "'’":
        if not capital_next or words.tokens[k + 1].start != token.end:
            return False
        return text[:-1].upper() not in ("L", "D", "QU", "C", "J", "S", "T") or k not in words.fresh
    if bare in lexicon.address:
        return False
    if len(text) == 1 or (len(text) == 2 and text.endswith(".")):
        return capital_next and (k not in words.fresh or text.endswith("."))
    if lower in _ARTICLES:
        return capital_next and (k not in words.fresh or _known_with_article(words, k, lexicon))
    if fold(text) in lexicon.portfolios and _is_portfolio(words, k):
        return False
    if k in words.fresh and token.pos in _NOT_NAMES:
        key = fold(text)
        if key in lexicon.male or key in lexicon.female:
            return key not in lexicon.weak or capital_next
        if token.pos in _GRAMMAR or key in lexicon.stop:
            return False
        return key in lexicon.kinds or k in reach or capital_next
    return True


def _is_portfolio(words: Words, k: int) -> bool:
    """Whether word ``k`` says what a minister or ministry is for: "ministre de l'Énergie et des Transports"."""
    for at in range(k - 1, max(-1, k - 9), -1):
        lower = words.tokens[at].lower
        if lower in _MINISTERS:
            return True
        if words.tokens[at].pos in ("VERB", "AUX") or lower in (".", ";", "»", "«"):
            return False
    return False


def _known_with_article(words: Words, k: int, lexicon: Lexicon) -> bool:
    return fold(words.text(k) + " " + words.text(k + 1)) in lexicon.kinds


def _extend(words: Words, k: int, reach: dict[int, tuple[int, str]], lexicon: Lexicon) -> int:
    """Where the name that opens at word ``k`` ends."""
    tokens, n = words.tokens, len(words.tokens)
    end = k + 1
    head = tokens[k].lower
    person = lexicon.is_given(tokens[k].text) or head.endswith(".")
    institution = head in lexicon.designations or fold(tokens[k].text) in lexicon.events
    place = head in lexicon.place_inside
    while end < n and end not in words.breaks:
        token = tokens[end]
        covered = end in reach and end - 1 in reach and reach[end][0] == reach[end - 1][0]
        if is_capitalised(token.text) and token.text[0].isalnum():
            if _splits(words, k, end, lexicon):
                break
            end += 1
            continue
        if token.text in ("-", "&", "’", "'") and end + 1 < n:
            glued = token.start == tokens[end - 1].end and tokens[end + 1].start == token.end
            if (glued or token.text == "&") and is_capitalised(tokens[end + 1].text):
                end += 2
                continue
            break
        following = _over_joiners(words, end)
        if following > end:
            if following >= n or not _joins(
                words, k, end, following, reach, lexicon, person, institution or place
            ):
                break
            end = following + 1
            continue
        if covered and token.pos in _INSIDE_POS and reach[end][1] != "PER" and token.text[0].isalnum():
            end += 1
            continue
        if (
            institution
            and token.pos == "ADJ"
            and token.text[0].islower()
            and token.lower in lexicon.org_adjectives
        ):
            end += 1
            continue
        if token.text.isdigit() and (covered or fold(words.text(k) + " " + token.text) in lexicon.kinds):
            end += 1
            continue
        break
    return end


def _over_joiners(words: Words, k: int) -> int:
    """The word behind a string of joiners that begins at ``k``; ``k`` itself when there is none."""
    at = k
    while at < len(words.tokens) and at - k < 3 and at not in words.breaks:
        lower = words.tokens[at].lower
        if lower not in _JOINERS and lower not in _PARTICLES:
            break
        at += 1
    return at


def _joins(
    words: Words,
    k: int,
    end: int,
    following: int,
    reach: dict[int, tuple[int, str]],
    lexicon: Lexicon,
    person: bool,
    institution: bool,
) -> bool:
    """Whether the joiners at ``end`` link what comes before them with the word ``following`` into one name."""
    if following in words.breaks:
        return False
    token = words.tokens[following]
    joiners = [words.tokens[at].lower for at in range(end, following)]
    if not token.text[0].isalnum():
        return False
    same = following in reach and end - 1 in reach and reach[following][0] == reach[end - 1][0]
    if not is_capitalised(token.text):
        return same and reach[following][1] != "PER" and token.pos in _INSIDE_POS and joiners[0] != "et"
    if joiners[0] in ("et", "and"):
        return same and reach[following][1] in ("ORG", "MISC") and not lexicon.is_given(token.text)
    if all(j in _PARTICLES or j in ("de", "la", "le") for j in joiners) and joiners[0] in _PARTICLES:
        return True
    if joiners[0] in _OF:
        if person and all(
            lexicon.is_given(words.text(at)) or words.text(at).endswith(".") for at in range(k, end)
        ):
            return True
        if institution or same:
            return not (same and reach[following][1] == "PER" and not person)
        return False
    if joiners[0] in _ARTICLES:
        return same and reach[following][1] != "PER"
    return same


def _splits(words: Words, k: int, at: int, lexicon: Lexicon) -> bool:
    """Whether a new name begins at ``at`` though no small word stands between."""
    lower = words.tokens[at].lower.rstrip(".")
    if lower in lexicon.apart or lower in lexicon.address:
        return True
    if lexicon.is_given(words.text(at)) and fold(words.text(at)) not in lexicon.weak:
        so_far = fold(" ".join(t.text for t in words.tokens[k:at]))
        if so_far in lexicon.male or so_far in lexicon.female:
            return False
        return so_far in lexicon.demonyms or so_far in lexicon.kinds
    return False


def _doubtful(words: Words, spot: Spot, lexicon: Lexicon, common: set[str]) -> bool:
    """Whether the capital may come from the place alone, so that something else must confirm the name."""
    first = words.tokens[spot.first]
    key = fold(first.text)
    alone = spot.last == spot.first + 1
    if alone and first.text in lexicon.sigles:
        return True
    if alone and key in lexicon.stop:
        return True
    if spot.first not in words.fresh:
        return False
    if key in lexicon.kinds or (is_sigle(first.text) and first.text not in common):
        return False
    if not alone:
        return False
    if first.lower in common or first.pos in _NOT_NAMES:
        return True
    if words.text(spot.last) == ":" and spot.first in words.breaks:
        return True
    return not spot.label and (first.pos != "PROPN" or key in lexicon.weak)


def _designation(words: Words, k: int, lexicon: Lexicon, reach: dict[int, tuple[int, str]]) -> Spot | None:
    """A lower-case institution or building with its complement: "parquet de Paris", "église Saint-Eustache"."""
    lower = words.tokens[k].lower
    at = k + 1
    while at < len(words.tokens) and words.tokens[at].pos == "ADJ" and words.tokens[at].text[0].islower():
        at += 1
    following = _over_joiners(words, at)
    if following >= len(words.tokens) or following in words.breaks:
        return None
    linked = following > at
    joiner = words.lower(at) if linked else ""
    if not is_capitalised(words.text(following)) or (linked and joiner not in _OF):
        return None
    if lower in lexicon.place_inside and at > k + 1:
        return None
    if lower in _AMBIGUOUS_PLACES and linked and following - at < 2:
        return None
    if lower in lexicon.place_inside:
        end = _extend(words, following, reach, lexicon)
        return Spot(words, k, end, "", kind="LOC")
    if not linked and lower not in lexicon.designations_lower:
        return None
    end = _extend(words, following, reach, lexicon)
    if lower == "ministère":
        end = _and_more(words, end)
    return Spot(words, k, end, "", kind="ORG")


def _and_more(words: Words, end: int) -> int:
    """ "ministère de l'Économie" goes on with "et des Finances", "de la Souveraineté industrielle"."""
    while words.lower(end) in ("et", ","):
        following = _over_joiners(words, end + 1)
        if (
            following == end + 1
            or words.lower(end + 1) not in _OF
            or not is_capitalised(words.text(following) or "x")
        ):
            break
        end = following + 1
    return end
