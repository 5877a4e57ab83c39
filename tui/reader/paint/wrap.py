"""Where the lines of the article break, for a given measure.

Lines break at U+0020 only, never inside the French spaces (U+00A0, U+202F), nor where a plain space stands in
for one of them: after an opening mark, before a closing mark or a high punctuation sign. Ordinary paragraphs
are wrapped by looking for spaces; those with wide, combining or right-to-left characters go cluster by cluster,
measured in cells.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import split_graphemes

from tui.model.display import UNUSUAL, clean
from tui.model.span import Span

if TYPE_CHECKING:
    from tui.model.article import Article

# Everything that is not surely one cell wide, and what is not surely safe to show as it is. Coarse on purpose: an
# exact class costs forty times as much.
ODD = UNUSUAL
_NO_BREAK_BEFORE = "»›;:!?%"
_NO_BREAK_AFTER = "«‹"
_DOUBTFUL = _NO_BREAK_BEFORE + " "  # behind a space: perhaps it may not break


def _plain_lines(display: str, paragraph: Span, measure: int) -> list[tuple[int, int]]:
    """Where the lines of an ordinary paragraph begin and end: greedy filling, else cut hard."""
    start, end = paragraph
    rfind = display.rfind
    lines: list[tuple[int, int]] = []
    while start < end:
        if display[start] == " ":  # never begin a line with a space
            start += 1
            continue
        stop = start + measure
        if stop >= end:
            lines.append((start, end))
            break
        space = rfind(" ", start, stop + 1)
        while space > 0 and (
            display[space - 1] in _NO_BREAK_AFTER
            or (display[space + 1] in _DOUBTFUL and not _may_break(display, space))
        ):
            space = rfind(" ", start, space)
        if space < 0:
            space = stop
        lines.append((start, space))
        start = space
    return lines


def _odd_lines(display: str, paragraph: Span, measure: int) -> Iterator[Span]:
    """The same, by grapheme cluster: greedy filling, remembering the last place to break."""
    text = paragraph.of(display)
    clusters, _ = split_graphemes(text)
    start = width = 0
    broken: tuple[int, int] | None = None  # end of the line at the last break, start of the next one
    since = 0  # cells after that break
    for left, right, cells in clusters:
        if text[left] == " ":
            if left > start and _may_break(text, left):
                broken, since = (left, right), 0
            elif left == start:  # never begin a line with a space
                start, width = right, 0
                continue
        if width + cells > measure and left > start:
            end, resume = broken or (left, left)
            yield Span(paragraph.start + start, paragraph.start + end)
            start, width = resume, since if broken else 0
            broken, since = None, width
            if left >= right or text[left] == " ":
                start, width, since = right, 0, 0
                continue
        width += cells
        if broken is None or left >= broken[1]:
            since += cells
    if start < len(text):
        yield Span(paragraph.start + start, paragraph.end)


def _may_break(text: str, at: int) -> bool:
    after = text[at + 1 :].lstrip(" ")[:1] if text[at + 1 : at + 2] == " " else text[at + 1 : at + 2]
    return text[at - 1] not in _NO_BREAK_AFTER and (not after or after not in _NO_BREAK_BEFORE)


class Display(NamedTuple):
    """The text as it is shown, and whether it is ordinary: each character one cell wide and safe to show."""

    text: str = ""
    ordinary: bool = True


def display_of(article: Article) -> Display:
    """The text as it is shown. Newlines inside a hand-wrapped paragraph are spaces; elsewhere no row holds one.

    Nearly always it is the very same string: a copy of a book costs as much memory as the book.
    """
    ordinary = ODD.search(article.text) is None
    text = article.text if ordinary else clean(article.text, newlines=True)
    if any(text.find("\n", *paragraph) >= 0 for paragraph in article.paragraphs):
        text = text.replace("\n", " ")
    return Display(text, ordinary)


def at_cell(text: str, cell: int) -> int | None:
    """The code point a row shows in a cell, the first of several that share it; None beside the row."""
    if cell >= 0:
        for start, _, cells in split_graphemes(text)[0]:
            if cell < cells:
                return start
            cell -= cells
    return None


class Wrap:
    """The rows of an article on the page, blank ones between paragraphs included.

    ``display`` is the article's text cleaned for display (same offsets). ``measure`` counts cells. ``ordinary``:
    no character of it is odd, which whoever knows need not have looked for again.
    """

    def __init__(self, display: str, paragraphs: Sequence[Span], measure: int, *, ordinary: bool = False) -> None:
        self.measure = measure
        self._starts = array("q")
        self._ends = array("q")
        tall = True
        for number, paragraph in enumerate(paragraphs):
            odd = not ordinary and ODD.search(display, paragraph.start, paragraph.end) is not None
            lines: Sequence[tuple[int, int]] = (
                list(_odd_lines(display, paragraph, measure)) if odd else _plain_lines(display, paragraph, measure)
            )
            if number and (tall or len(lines) > 1 or paragraph.start - paragraphs[number - 1].end > 1):
                self._starts.append(paragraphs[number - 1].end)
                self._ends.append(paragraphs[number - 1].end)
            self._starts.extend([start for start, _ in lines])
            self._ends.extend([end for _, end in lines])
            tall = len(lines) > 1 or number == 0

    def __len__(self) -> int:
        return len(self._starts)

    def __getitem__(self, row: int) -> Span:
        """The text of a row; an empty span between paragraphs."""
        return Span(self._starts[row], self._ends[row])

    def row_of(self, offset: int) -> int:
        """The row that shows ``offset``, or the nearest before it."""
        row = bisect_right(self._starts, offset) - 1
        # A blank row starts where the paragraph before it ends: that offset is on neither.
        return max(0, row)

    def stretch(self, first: int, last: int) -> Span:
        """What rows ``[first, last)`` show, as one span."""
        if not len(self):
            return Span(0, 0)
        first, last = max(0, min(first, len(self) - 1)), max(1, min(last, len(self)))
        return Span(self._starts[first], self._ends[last - 1])
