"""What lies at an offset, and what comes next: the two indexes every pane asks.

Both are plain sorted lists and buckets: an annotation is added or taken away without building anything again.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from tui.model.span import Span

K = TypeVar("K")

_BLOCK = 9  # a bucket holds 2**9 = 512 code points, about a paragraph
_WIDE = 64  # a span over more buckets than this is kept apart, so that one giant costs nothing


class IntervalIndex(Generic[K]):
    """Spans with a key each, found by the offsets they hold."""

    def __init__(self) -> None:
        self._buckets: dict[int, list[tuple[Span, K]]] = {}
        self._wide: list[tuple[Span, K]] = []

    def add(self, span: Span, key: K) -> None:
        """Enter ``key`` under ``span``. An empty span is entered as if it held its own offset."""
        for bucket in self._homes(span):
            bucket.append((span, key))

    def remove(self, span: Span, key: K) -> None:
        """Take ``key`` out again. Raises ValueError when it was never entered under that span."""
        for bucket in self._homes(span):
            bucket.remove((span, key))

    def _homes(self, span: Span) -> Iterator[list[tuple[Span, K]]]:
        first, last = span.start >> _BLOCK, max(span.start, span.end - 1) >> _BLOCK
        if last - first > _WIDE:
            yield self._wide
            return
        for number in range(first, last + 1):
            yield self._buckets.setdefault(number, [])

    def at(self, offset: int) -> list[tuple[Span, K]]:
        """All that holds ``offset``, the innermost (shortest) first."""
        found = [e for e in self._buckets.get(offset >> _BLOCK, ()) if e[0].start <= offset < e[0].end]
        found += [e for e in self._wide if e[0].start <= offset < e[0].end]
        found.sort(key=lambda entry: entry[0].end - entry[0].start)
        return found

    def overlapping(self, span: Span) -> list[tuple[Span, K]]:
        """All that shares a code point with ``span``, by start, the longer first."""
        found: list[tuple[Span, K]] = [e for e in self._wide if e[0].overlaps(span)]
        first, last = span.start >> _BLOCK, max(span.start, span.end - 1) >> _BLOCK
        for number in range(first, last + 1):
            base = number << _BLOCK
            for entry in self._buckets.get(number, ()):
                start, end = entry[0]
                # An entry of several buckets is taken in the first of them that was looked at.
                if start < span.end and span.start < end and (start >= base or number == first):
                    found.append(entry)
        found.sort(key=lambda entry: (entry[0].start, -entry[0].end))
        return found


class Order(Generic[K]):
    """Spans in text order with a key each, for walking and counting. Keys must be sortable."""

    def __init__(self, entries: Iterable[tuple[Span, K]] = ()) -> None:
        self._entries: list[tuple[Span, K]] = sorted(entries)

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


def _start(entry: tuple[Span, object]) -> int:
    return entry[0].start
