"""Ranks those who may have said words that nothing in their sentence gives to anyone.

Every candidate starts with the points of where they stand (``ranking.toml`` holds them with their source); what
the words tell of who says them counts for or against.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from tui.annotate.cast import Gender
from tui.annotate.data import load
from tui.annotate.quotes.floating.hints import Hints
from tui.annotate.quotes.grammar.phrases import Phrase
from tui.annotate.records import record


@record
class Candidate:
    """Somebody who may have said the words. ``phrase`` None: whoever spoke last when ``inherit``, else nobody."""

    rule: str
    points: float
    phrase: Phrase | None = None
    inherit: bool = False
    back: int = 1  # the speaker of how many acts before, when ``inherit``
    says: bool = False  # a verb of saying has them for its subject


@record
class Traits:
    """What is known of a candidate that the hints can contradict."""

    gender: Gender = ""
    names: frozenset[str] = frozenset()  # words of their name, lower case
    head: str = ""  # head noun of the mention
    owned: bool = False  # "son frère": somebody else is spoken of, and this one through them
    several: bool = False


@lru_cache(maxsize=4)
def weights(lang: str) -> Mapping[str, float]:
    """The points of a language's file."""
    return {k: float(v) for k, v in load(lang, "ranking").items() if k != "source"}


def score(
    candidate: Candidate, traits: Traits, hints: Hints, inner: frozenset[str], w: Mapping[str, float]
) -> float:
    """The points of a candidate in the light of the words, whose own words are ``inner``."""
    points = candidate.points
    if hints.gender and traits.gender and traits.gender != hints.gender:
        points += w["against_gender"]
    silent = not candidate.says or traits.owned
    told = hints.to_another if not hints.told_of else traits.gender == hints.told_of
    if told and silent and not candidate.inherit:
        points += w["told_of"]
    if hints.one and traits.several:
        points += w["several"]
    if traits.names & inner:
        points += w["named_inside"]
    if traits.head in hints.called:
        points += w["called"]
    return points


def best(scored: Sequence[tuple[float, Candidate]]) -> Candidate:
    """The candidate with most points; of equals the one that came first."""
    top = scored[0]
    for pair in scored[1:]:
        if pair[0] > top[0]:
            top = pair
    return top[1]
