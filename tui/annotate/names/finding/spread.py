"""A name once found is known wherever it stands again, at its full length."""

from __future__ import annotations

from tui.annotate.names.finding.spot import Spot
from tui.annotate.names.words.shape import fold

_LONGEST = 10  # words


def spread(spots: list[Spot], text: str) -> list[Spot]:
    """The spots, each drawn out to the longest name of the article that stands at its place."""
    known: set[tuple[str, ...]] = set()
    opening: dict[str, int] = {}  # first word -> length of the longest name that it opens
    for spot in spots:
        size = spot.last - spot.first
        if 1 < size <= _LONGEST and not spot.doubtful and not spot.alias:
            folded = tuple(fold(t.text) for t in spot.words.tokens[spot.first : spot.last])
            known.add(folded)
            opening[folded[0]] = max(size, opening.get(folded[0], 0))
    out: list[Spot] = []
    for spot in spots:
        if out and out[-1].words is spot.words and spot.first < out[-1].last:
            continue
        reach = opening.get(fold(spot.words.text(spot.first)), 0)
        longest = _longest(spot, known, reach) if reach > spot.last - spot.first else 0
        if longest:
            spot.last = spot.first + longest
            spot.doubtful = False
        out.append(spot)
    return out


def _longest(spot: Spot, known: set[tuple[str, ...]], reach: int) -> int:
    """How many words of a known name stand here, where they are more than the spot has; else 0."""
    here = tuple(fold(t.text) for t in spot.words.tokens[spot.first : spot.first + reach])
    for size in range(len(here), spot.last - spot.first, -1):
        if here[:size] in known:
            return size
    return 0
