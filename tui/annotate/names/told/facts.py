"""What an article tells of the people it names: trades and offices, age, country, sex."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from tui.annotate.cast import Gender, Role
from tui.annotate.names.finding.spot import Spot
from tui.annotate.names.told.before import told_before
from tui.annotate.names.told.behind import signature, told_behind
from tui.annotate.names.told.callings import span_of
from tui.annotate.names.told.deeds import deeds, party
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.lexicon import lexicon as lexicon_of
from tui.annotate.names.words.shape import fold, listed
from tui.annotate.names.words.words import Words

_HAVING = listed("a ont avait avaient aura auront")


def roles_of(spot: Spot, lexicon: Lexicon, body: bool = False) -> Iterator[Role]:
    """What is said of a person (or a body of people) where the name stands: before, behind, around a comma."""
    nouns = lexicon.bodies if body else lexicon.callings
    yield from told_before(spot, nouns, lexicon, body)
    yield from signature(spot.words, spot.last, nouns, lexicon)
    if not body:
        yield from _titled(spot, nouns, lexicon)
    yield from deeds(spot.words, spot.last, lexicon)
    if not body:
        yield from party(spot.words, spot.last, lexicon)
    yield from told_behind(spot, nouns, lexicon, body)


def _titled(spot: Spot, nouns: frozenset[str], lexicon: Lexicon) -> Iterator[Role]:
    """The calling that a title tells: "Maître X" is a lawyer; « … », a accusé X, is none."""
    words, start = spot.words, spot.first
    while start and words.lower(start - 1).rstrip(".") in lexicon.address:
        start -= 1
    verb = start > 1 and words.lower(start - 2) in _HAVING
    calling = lexicon.title_callings.get(spot.title, "") or (spot.title if spot.title in nouns else "")
    if calling and not verb:
        yield Role(span_of(spot.words, spot.first, spot.last), calling, frozenset({calling}))


def gender_of(spot: Spot, roles: list[Role], lexicon: Lexicon) -> Gender:
    """Sex told where the name stands: by a title, the determiner of a role, the form of a role noun."""
    told = lexicon.titles.get(spot.title, "")
    if told:
        return told
    for role in roles:
        if not _is_said(spot.words, role):
            continue
        noun = lexicon.gender_of_role(role.head)
        if noun:
            return noun
        opening = _determiner(spot.words, role)
        if opening in ("la", "une", "cette"):
            return "Fem"
        if opening in ("le", "un", "ce", "du", "au"):
            return "Masc"
    return ""


def _is_said(words: Words, role: Role) -> bool:
    """Whether the article uses the noun itself, and not a deed it was concluded from."""
    k = words.at(role.span.start)
    while k < len(words) and words.tokens[k].start < role.span.end:
        if words.tokens[k].lower == role.head:
            return True
        k += 1
    return False


def _determiner(words: Words, role: Role) -> str:
    k = words.at(role.span.start)
    if k >= len(words):
        return ""
    return words.lower(k) if words.tokens[k].pos in ("DET", "ADP") else words.lower(k - 1)


def countries_in(words: frozenset[str], lexicon: Lexicon) -> frozenset[str]:
    """The countries whose adjective or noun of people stands among ``words``."""
    return _countries_in(words, lexicon.lang)


@lru_cache(maxsize=1 << 12)
def _countries_in(words: frozenset[str], lang: str) -> frozenset[str]:
    demonyms = lexicon_of(lang).demonyms
    return frozenset(c for w in words if (c := demonyms.get(fold(w))))
