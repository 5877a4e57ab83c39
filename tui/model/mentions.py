"""Mentions as columns: a book has tens of thousands, and as many objects are slow to make and large to keep.

They are values all the same: a ``Mention`` is made when somebody looks at it.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import overload

from tui.model.annotation import NOTHING, Mention
from tui.model.span import Span


class Mentions(Sequence[Mention]):
    """Many mentions in any order; equal to every sequence of the same mentions.

    Columns: the entities' ids and for each mention the number of one, its start and its end (code points).
    ``odd`` has those, by their place, that say more than that: another origin, keys we do not know.
    """

    __slots__ = ("ends", "names", "numbers", "odd", "starts")

    def __init__(
        self,
        names: Sequence[str] = (),
        numbers: array[int] | None = None,
        starts: array[int] | None = None,
        ends: array[int] | None = None,
        odd: Mapping[int, Mention] | None = None,
    ) -> None:
        self.names = names
        self.numbers = numbers if numbers is not None else array("I")
        self.starts = starts if starts is not None else array("I")
        self.ends = ends if ends is not None else array("I")
        self.odd: Mapping[int, Mention] = odd or {}

    @classmethod
    def of(cls, mentions: Iterable[Mention]) -> Mentions:
        """These mentions as columns."""
        if isinstance(mentions, cls):
            return mentions
        ids: dict[str, int] = {}
        numbers, starts, ends, odd = array("I"), array("I"), array("I"), {}
        for place, mention in enumerate(mentions):
            numbers.append(ids.setdefault(mention.entity, len(ids)))
            starts.append(mention.span.start)
            ends.append(mention.span.end)
            if is_odd(mention):
                odd[place] = mention
        return cls(tuple(ids), numbers, starts, ends, odd)

    def __len__(self) -> int:
        return len(self.starts)

    def __iter__(self) -> Iterator[Mention]:
        names, odd = self.names, self.odd
        for place, (number, start, end) in enumerate(zip(self.numbers, self.starts, self.ends, strict=True)):
            yield odd[place] if place in odd else Mention(names[number], Span(start, end))

    @overload
    def __getitem__(self, place: int) -> Mention: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Mention, ...]: ...
    def __getitem__(self, place: int | slice) -> Mention | tuple[Mention, ...]:
        if isinstance(place, slice):
            return tuple(self[each] for each in range(*place.indices(len(self))))
        place = range(len(self))[place]  # counts from the end when negative
        if place in self.odd:
            return self.odd[place]
        return Mention(self.names[self.numbers[place]], Span(self.starts[place], self.ends[place]))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence) or isinstance(other, str | bytes):
            return NotImplemented
        return len(self) == len(other) and all(a == b for a, b in zip(self, other, strict=True))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))

    def __reduce__(self) -> tuple[object, ...]:
        return Mentions, (self.names, self.numbers, self.starts, self.ends, self.odd)


def is_odd(mention: Mention) -> bool:
    """Whether a mention says more than its entity and its place."""
    return mention.origin != "model" or mention.extra is not NOTHING


def odd_ones(mentions: Sequence[Mention]) -> Iterable[Mention]:
    """Those mentions that say more than their entity and their place, and perhaps others."""
    return mentions.odd.values() if isinstance(mentions, Mentions) else mentions
