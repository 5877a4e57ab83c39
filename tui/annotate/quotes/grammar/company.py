"""What else in an article stands in marks: where much is quoted words are quoted here too, elsewhere named.

Of the other stretches only where they stand and how long they are is asked, which is known before any is read.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from tui.annotate.quotes.grammar.marks import Marked

_LONG = 9  # words; what is longer is nearly always somebody's
_NEAR = (30, 100, 250, 600)  # code points to the next stretch
_OFTEN = (0.2, 0.5, 1, 2, 4)  # stretches on a thousand code points


class Company:
    """The stretches in marks of an article, for asking what stands around one of them."""

    def __init__(self, text: str, marked: Sequence[Marked]) -> None:
        self.text = text
        tops = [m for m in marked if m.parent < 0]
        longs = [m for m in tops if len(text[m.span.start : m.span.end].split()) > _LONG]
        self.all, self.longs = _Line(tops), _Line(longs)
        self.words = Counter(self._words(m) for m in tops)

    def signs(self, marked: Marked) -> Iterator[str]:
        """What the stretches around ``marked`` tell, one of those given at first."""
        here = marked.first
        others = self.all.in_paragraph[here] - 1
        yield (
            "beside long marks"
            if self.longs.in_paragraph[here]
            else "beside marks"
            if others
            else "alone in marks"
        )
        for kind, line in (("marks", self.all), ("long marks", self.longs)):
            before, behind = line.distances(marked)
            yield f"{kind} before {at_most(before, _NEAR)}"
            yield f"{kind} behind {at_most(behind, _NEAR)}"
        size, longs = len(self.text) / 1000, len(self.longs.starts)
        yield f"long marks in article {at_most(longs / size, _OFTEN)}"
        yield f"short marks in article {at_most((len(self.all.starts) - 1 - longs) / size, _OFTEN)}"
        if self.words[self._words(marked)] > 1:
            yield "marked again"

    def _words(self, marked: Marked) -> str:
        return self.text[marked.span.start : marked.span.end].lower()


class _Line:
    """Stretches in order, none inside another."""

    def __init__(self, stretches: Sequence[Marked]) -> None:
        self.starts = [m.span.start for m in stretches]
        self.ends = [m.span.end for m in stretches]
        self.in_paragraph = Counter(m.first for m in stretches)

    def distances(self, marked: Marked) -> tuple[int | None, int | None]:
        """Code points from ``marked`` back to the end of the stretch before it and on to the next one's start."""
        before = bisect_right(self.ends, marked.span.start) - 1
        behind = bisect_left(self.starts, marked.span.end)
        return (
            marked.span.start - self.ends[before] if before >= 0 else None,
            self.starts[behind] - marked.span.end if behind < len(self.starts) else None,
        )


def at_most(value: float | None, bounds: Sequence[float]) -> str:
    """The least of the bounds that is not below the value, as a sign's name has it; "none" for no value."""
    if value is None:
        return "none"
    return next((f"{b:g}" for b in bounds if value <= b), "more")
