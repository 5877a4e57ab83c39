"""What lies at an offset, and what comes next: the two indexes every pane asks.

Both are plain sorted lists and buckets: an annotation is added or taken away without building anything again.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from tui.model.span import Span

K = TypeVar("K")

_BLOCK = 9  # a bucket of the finest level holds 2**9 = 512 code points, about a paragraph
_STEP = 6  # each level's buckets are 2**6 times as wide as those of the level below
_Bucket = list[tuple[Span, K]]


class IntervalIndex(Generic[K]):
    """Spans with a key each, found by the offsets they hold. Keys must be sortable.

    A span is entered in every bucket it touches, on the finest level where these are few: a giant costs no
    more than a word, to enter and to those who look elsewhere. An empty span holds its own offset.
    """

    def __init__(self) -> None:
        self._levels: list[dict[int, _Bucket[K]]] = [{}]

    def add(self, span: Span, key: K) -> None:
        """Enter ``key`` under ``span``."""
        number = span.start >> _BLOCK
        if number == (span.end - 1) >> _BLOCK:  # nearly always: a word or a sentence within one bucket
            self._levels[0].setdefault(number, []).append((span, key))
            return
        for bucket in self._homes(span):
            bucket.append((span, key))

    def fill(self, entries: Iterable[tuple[Span, K]]) -> None:
        """Enter many: what ``add`` does, without a call and a new pair for each."""
        finest = self._levels[0]
        for entry in entries:
            start, end = entry[0]
            number = start >> _BLOCK
            if number == (end - 1) >> _BLOCK:
                if number in finest:
                    finest[number].append(entry)
                else:
                    finest[number] = [entry]
            else:
                for bucket in self._homes(entry[0]):
                    bucket.append(entry)

    def remove(self, span: Span, key: K) -> None:
        """Take ``key`` out again. Raises ValueError when it was never entered under that span."""
        for bucket in self._homes(span):
            bucket.remove((span, key))

    def _homes(self, span: Span) -> Iterator[_Bucket[K]]:
        level, shift, last = 0, _BLOCK, max(span.start, span.end - 1)
        while (last >> shift) - (span.start >> shift) > 1 << _STEP:
            level, shift = level + 1, shift + _STEP
        while level >= len(self._levels):
            self._levels.append({})
        for number in range(span.start >> shift, (last >> shift) + 1):
            yield self._levels[level].setdefault(number, [])

    def at(self, offset: int) -> list[tuple[Span, K]]:
        """All that holds ``offset``, the innermost (shortest) first."""
        found: _Bucket[K] = []
        shift = _BLOCK
        for level in self._levels:
            for entry in level.get(offset >> shift, ()):
                start, end = entry[0]
                if start <= offset < end or start == offset:
                    found.append(entry)
            shift += _STEP
        if len(found) > 1:
            found.sort(key=lambda entry: (entry[0].end - entry[0].start, entry[0].start, entry[1]))
        return found

    def overlapping(self, span: Span) -> list[tuple[Span, K]]:
        """All that shares a code point with ``span``, by start, the longer first."""
        begin, stop = span.start, max(span.end, span.start + 1)
        found: _Bucket[K] = []
        shift = _BLOCK
        for level in self._levels:
            first = begin >> shift
            for number in _between(level, first, (stop - 1) >> shift):
                base = number << shift
                for entry in level.get(number, ()):
                    start, end = entry[0]
                    # An entry of several buckets is taken in the first of them that was looked at.
                    if start < stop and (begin < end or begin == start) and (start >= base or number == first):
                        found.append(entry)
            shift += _STEP
        if len(found) > 1:
            found.sort(key=lambda entry: (entry[0].start, -entry[0].end, entry[1]))
        return found


def _between(level: dict[int, _Bucket[K]], first: int, last: int) -> Iterable[int]:
    """The bucket numbers to look at: the whole range, or those that exist when they are fewer."""
    if last - first < len(level):
        return range(first, last + 1)
    return [number for number in level if first <= number <= last]


class Order(Generic[K]):
    """Spans in text order with a key each, for walking and counting. Keys must be sortable."""

    def __init__(self, entries: Iterable[tuple[Span, K]] = ()) -> None:
        self._entries: list[tuple[Span, K]] = sorted(entries)

    @classmethod
    def of(cls, entries: list[tuple[Span, K]]) -> Order[K]:
        """The order of entries that are in order already; the list becomes its own."""
        order: Order[K] = cls()
        order._entries = entries
        return order

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[tuple[Span, K]]:
        return iter(self._entries)

    def __getitem__(self, number: int) -> tuple[Span, K]:
        return self._entries[number]

    def add(self, span: Span, key: K) -> None:
        """Enter ``key`` at its place."""
        entry = (span, key)
        if not self._entries or self._entries[-1] < entry:
            self._entries.append(entry)
        else:
            insort(self._entries, entry)

    def remove(self, span: Span, key: K) -> None:
        """Take ``key`` out. Raises ValueError when it is not there."""
        del self._entries[self.place(span, key)]

    def place(self, span: Span, key: K) -> int:
        """How many entries come before this one. Raises ValueError when it is not there."""
        at = bisect_left(self._entries, (span, key))
        if at == len(self._entries) or self._entries[at] != (span, key):
            raise ValueError(f"no {key!r} at {span}")
        return at

    def after(self, offset: int) -> int:
        """Number of the first entry that starts after ``offset``; ``len`` when there is none."""
        return bisect_right(self._entries, offset, key=_start)

    def before(self, offset: int) -> int:
        """Number of the last entry that starts before ``offset``; -1 when there is none."""
        return bisect_left(self._entries, offset, key=_start) - 1

    def around(self, span: Span) -> range:
        """Numbers of the entries with exactly this span: empty, but at its place, when there are none."""
        low = bisect_left(self._entries, span, key=_span)
        return range(low, bisect_right(self._entries, span, lo=low, key=_span))


def _start(entry: tuple[Span, object]) -> int:
    return entry[0].start


def _span(entry: tuple[Span, object]) -> Span:
    return entry[0]
