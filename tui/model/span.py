"""A stretch of the article's text."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """Half-open interval ``[start, end)``, in Unicode code points of ``Article.text``.

    A named tuple and not a dataclass: an article of a megabyte holds tens of thousands of
    them, they are compared and sorted all the time, and a tuple does that in C.
    """

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def holds(self, offset: int) -> bool:
        """Whether the code point at ``offset`` belongs to this span."""
        return self.start <= offset < self.end

    def of(self, text: str) -> str:
        """The words of this span in ``text``."""
        return text[self.start : self.end]
