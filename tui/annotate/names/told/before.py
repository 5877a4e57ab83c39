"""What is said of somebody right before the name: "le maire X", "le petit X", "représenté par son maire, X"."""

from __future__ import annotations

from collections.abc import Iterator

from tui.annotate.cast import Role
from tui.annotate.names.finding.spot import Spot
from tui.annotate.names.told.anothers import is_anothers
from tui.annotate.names.told.callings import LINKS, VERBS_TOO, headed, role_at, span_of
from tui.annotate.names.told.deeds import agent, maker
from tui.annotate.names.told.edges import STOPS, bracket, whole_edge
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.shape import as_listed
from tui.annotate.names.words.words import QUOTES, Words

_LOOK = 14  # words; a longer stretch is no apposition
_ENDS = frozenset(',»”"!?…')
_APPOSED = frozenset({",", ".", ";", ")", ":"})  # behind a name in apposition


def told_before(spot: Spot, nouns: frozenset[str], lexicon: Lexicon, body: bool) -> Iterator[Role]:
    """The roles that the words before a name tell; the kind of word right before it says how."""
    words = spot.words
    start = _opening(spot, lexicon, body)
    before = words.text(start - 1) if start and start not in words.breaks else ""
    lower = before.lower()
    if before == ",":
        yield from _across_comma(words, start - 1, spot.last, nouns, lexicon)
    elif lower in VERBS_TOO and (start < 2 or words.text(start - 2) in _ENDS):
        return  # "La prévention, juge X, coûte cher"
    elif lower == "par":
        yield from agent(words, start - 1, lexicon)
    elif lower in lexicon.epithets and words.tokens[start - 2].pos == "DET":  # "le petit X"
        yield _called(words, start, lexicon.epithets[lower])
    elif before[:1].isupper() and not body and lexicon.is_of_a_people(before):  # "le Roumain X"
        yield _called(words, start, lower)
    elif lower in ("de", "d'", "d’"):
        yield from maker(words, start - 1, lexicon)
    elif before and lower not in LINKS:
        yield from _presented(words, start, nouns, lexicon)


def _opening(spot: Spot, lexicon: Lexicon, body: bool) -> int:
    """Where the name begins with its title of address, or with the marks and the participle before a body's."""
    words, start = spot.words, spot.first
    while start - 1 >= 0 and words.lower(start - 1).rstrip(".") in lexicon.address:
        start -= 1
    if body and start and words.text(start - 1) in QUOTES and start - 1 not in words.breaks:
        start -= 1  # "le collectif « X »"
        while start and words.tokens[start - 1].feature("VerbForm") == "Part":
            start -= 1  # "une association dénommée « X »"
    return start


def _called(words: Words, start: int, word: str) -> Role:
    """The one word before the name as a role."""
    return Role(span_of(words, start - 1, start), word, frozenset({word}))


def _across_comma(words: Words, comma: int, last: int, nouns: frozenset[str], lexicon: Lexicon) -> Iterator[Role]:
    """ "Le maire de Y, X, a signé"."""
    edge = whole_edge(words, comma)
    if not is_anothers(words, edge, comma, last, lexicon):
        edge += _is_governed(words, edge, last, nouns)
        yield from headed(words, edge, comma, nouns, lexicon)


def _presented(words: Words, start: int, nouns: frozenset[str], lexicon: Lexicon) -> Iterator[Role]:
    """ "Le président nord-coréen X", "l'acteur et réalisateur X"."""
    noun = _premodifier(words, start, nouns, lexicon)
    if noun >= 0:
        yield role_at(words, noun, noun, start, lexicon)
        other = _joined_before(words, noun, nouns)
        if other >= 0:
            yield role_at(words, other, other, noun - 1, lexicon)


def _is_governed(words: Words, edge: int, last: int, nouns: frozenset[str]) -> bool:
    """Whether a preposition governs the calling and the name together: "représenté par son maire, X, a signé"."""
    if words.tokens[edge].pos != "ADP" or not (last == len(words) or words.text(last) in _APPOSED):
        return False
    return words.tokens[edge + 1].pos == "DET" or words.lower(edge + 1) in nouns


def _premodifier(words: Words, start: int, nouns: frozenset[str], lexicon: Lexicon) -> int:
    """ "le président nord-coréen X", "la ministre de l'Énergie X": the noun that the name is the name of."""
    at = start - 1
    found: int | None = None
    if words.lower(at) in lexicon.led_by:
        return -1  # "un ministre du gouvernement X"
    while at >= 0 and start - at < _LOOK:
        token = words.tokens[at]
        opening = bracket(words, at) if token.text == ")" else -1
        if opening > 0:
            at = opening - 1  # "le commissaire de l'Unité du port (UDP) X"
            continue
        if token.text in STOPS or token.text == "," or token.pos in ("VERB", "AUX", "CCONJ"):
            break
        if token.pos == "PROPN" and lexicon.is_given(token.text):
            break  # "le sénateur X au colonel Y": that is told of X
        if token.lower.removeprefix("ex-") in nouns:
            found = at
            determined = words.tokens[at - 1].pos == "DET" if at else False
            if words.lower(at - 1 - determined) not in LINKS:  # "le ministre de l'Intérieur X"
                break
        elif found is not None and token.lower not in LINKS and token.pos not in ("NOUN", "PROPN", "ADJ", "DET"):
            break
        if at in words.breaks:
            break
        at -= 1
    while found and words.lower(found - 1) in nouns and words.tokens[found - 1].pos in ("NOUN", "ADJ"):
        if words.lower(found - 1) in lexicon.empty:
            break  # "l'ancien commissaire X"
        found -= 1  # "le gynécologue obstétricien X"
    if found is None:  # "la metteuse en scène X"
        found = next((start - n for n in (3, 2) if start >= n and _phrase(words, start - n, start) in nouns), None)
    if found is None and nouns is lexicon.callings and is_presented(words, start, lexicon):
        found = start - 1
    return -1 if found is None else found


def _joined_before(words: Words, noun: int, nouns: frozenset[str]) -> int:
    """The first of two callings right before the second: "l'acteur et réalisateur X"; -1 for none."""
    at = noun - 1
    while at > 0 and words.tokens[at].pos == "ADJ":
        at -= 1
    if at < 1 or words.lower(at) != "et":
        return -1
    at -= 1
    while at > 0 and words.tokens[at].pos == "ADJ" and words.lower(at) not in nouns:
        at -= 1
    return at if words.lower(at) in nouns else -1


def is_presented(words: Words, start: int, lexicon: Lexicon) -> bool:
    """Whether a noun that no list knows, with its article, presents the name: "la slameuse X"."""
    if start < 2 or words.tokens[start - 1].pos != "NOUN" or words.tokens[start - 2].pos != "DET":
        return False
    noun = words.lower(start - 1)
    return noun.endswith(lexicon.people_endings) and noun not in lexicon.no_people and noun not in lexicon.bodies


def _phrase(words: Words, first: int, last: int) -> str:
    return as_listed([words.lower(k) for k in range(first, last)])
