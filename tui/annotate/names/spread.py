"""A name once found is known wherever it stands again, at its full length."""

from __future__ import annotations

from tui.annotate.names.shape import fold
from tui.annotate.names.spots import Spot

_LONGEST = 10  # words


def spread(spots: list[Spot], text: str) -> list[Spot]:
    """The spots, each drawn out to the longest name of the article that stands at its place."""
    known: dict[str, set[tuple[str, ...]]] = {}
    for spot in spots:
        if spot.last - spot.first > 1 and not spot.doubtful and not spot.alias:
            folded = tuple(fold(t.text) for t in spot.words.tokens[spot.first : spot.last])
            known.setdefault(folded[0], set()).add(folded)
    out: list[Spot] = []
    for spot in spots:
        if out and out[-1].words is spot.words and spot.first < out[-1].last:
            continue
        longest = _longest(spot, known.get(fold(spot.words.text(spot.first)), set()))
        if longest > spot.last - spot.first:
            spot.last = spot.first + longest
            spot.doubtful = False
        out.append(spot)
    return out


def _longest(spot: Spot, names: set[tuple[str, ...]]) -> int:
    tokens = spot.words.tokens
    best = 0
    for name in names:
        size = len(name)
        if best < size <= _LONGEST and spot.first + size <= len(tokens):
            here = tokens[spot.first : spot.first + size]
            if all(fold(t.text) == word for t, word in zip(here, name, strict=True)):
                best = size
    return best
