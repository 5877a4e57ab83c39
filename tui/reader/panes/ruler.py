"""A scroll bar that means something: where in the article the quotations and the matches are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tui.model.index import Order
from tui.model.session import Change, What
from tui.model.span import Span
from tui.reader.paint.palette import colour, plain_style

if TYPE_CHECKING:
    from tui.reader.desk import Desk

_BLOCKS = " ▁▃▅█"
_SAMPLE = 24  # quotations of a cell that are measured; of more, every second, third … one
_Cell = tuple[str, bool]  # its block; whether there is a match in it


class Ruler(Widget):
    """One column: each cell stands for a stretch of text and shows how much of it is quoted."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(id="ruler")
        self._desk = desk
        self._cells: list[_Cell] = []
        self._seen = range(0)  # the cells of what is on the page
        self._strips: dict[tuple[_Cell, bool], Strip] = {}

    def follow(self, change: Change) -> None:
        """Paint anew what no longer holds."""
        if change.what & (What.ARTICLE | What.SEARCH):
            self.recount()
        elif change.what & What.VIEW:
            now = self._on_page()
            for y in set(now) ^ set(self._seen):
                self.refresh(Region(0, y, 1, 1))
            self._seen = now

    def freshen(self) -> None:
        """Count anew and paint the cells that have changed: the annotations have, or which of them are shown."""
        old, self._cells = self._cells, self._count()
        if len(old) != len(self._cells):
            self.refresh()
            return
        for y, (before, now) in enumerate(zip(old, self._cells, strict=True)):
            if before != now:
                self.refresh(Region(0, y, 1, 1))

    def recount(self) -> None:
        """Count anew and paint everything anew."""
        self._cells = []
        self._strips.clear()
        self.refresh()

    def _on_page(self) -> range:
        view, height = self._desk.session.view, self.size.height
        length = max(1, len(self._desk.session.document.text))
        return range(view.start * height // length, (max(1, view.end) - 1) * height // length + 1)

    def _count(self) -> list[_Cell]:
        """The cells: their cost depends on the height of the screen, not on the number of quotations."""
        session, height = self._desk.session, max(1, self.size.height)
        length = max(1, len(session.document.text))
        hits = session.search.hits if session.search is not None else None
        cells = []
        for cell in range(height):
            stretch = Span(
                cell * length // height, max((cell + 1) * length // height, cell * length // height + 1)
            )
            share = _quoted(session.shown_quotes, stretch) / (stretch.end - stretch.start)
            hit = hits is not None and hits.after(stretch.start - 1) < hits.after(stretch.end - 1)
            cells.append((_BLOCKS[min(4, 1 + int(4 * share)) if share else 0], hit))
        return cells

    def render_line(self, y: int) -> Strip:
        """One cell."""
        if len(self._cells) != self.size.height:
            self._cells = self._count()
        self._seen = self._on_page()
        key = (self._cells[y], y in self._seen)
        if key not in self._strips:
            self._strips[key] = self._paint(*key)
        return self._strips[key]

    def _paint(self, cell: _Cell, seen: bool) -> Strip:
        palette, (sign, hit) = self._desk.palette, cell
        style = plain_style(palette) + Style(
            color=colour(palette.muted),
            bgcolor=colour(palette.current) if seen else None,
            reverse=(seen and not palette.current) or None,
        )
        if hit:
            sign = "━" if sign == " " else sign
            style += Style(color=colour(palette.warning), bold=True)
        return Strip([Segment(sign, style)], 1)

    def on_click(self, event: events.Click) -> None:
        """Go to the stretch of text the cell stands for."""
        event.stop()
        length = len(self._desk.session.document.text)
        self._desk.page.show_offset(length * event.y // max(1, self.size.height))


def _quoted(quotes: Order[str], stretch: Span) -> float:
    """How many code points of a stretch are quoted, near enough."""
    first, last = quotes.after(stretch.start - 1), quotes.after(stretch.end - 1)
    step = max(1, (last - first) // _SAMPLE)
    inside = sum(min(quotes[n][0].end, stretch.end) - quotes[n][0].start for n in range(first, last, step))
    reaching = max(0, min(quotes[first - 1][0].end, stretch.end) - stretch.start) if first else 0
    return inside * step + reaching
