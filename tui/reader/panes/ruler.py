"""A scroll bar that means something: where in the article the quotations and the matches are."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.strip import Strip
from textual.widget import Widget

from tui.model.session import Change, What
from tui.reader.desk import Desk
from tui.reader.paint.palette import colour, plain_style

_BLOCKS = " ▁▃▅█"


class Ruler(Widget):
    """One column: each cell stands for a stretch of text and shows how much of it is quoted."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(id="ruler")
        self._desk = desk
        self._cells: list[tuple[str, bool]] | None = None

    def follow(self, change: Change) -> None:
        """Forget what was counted when it no longer holds."""
        if change.what & (What.ARTICLE | What.ANNOTATIONS | What.SEARCH | What.FILTER):
            self._cells = None
        if change.what & (What.ARTICLE | What.ANNOTATIONS | What.SEARCH | What.FILTER | What.VIEW):
            self.refresh()

    def recount(self) -> None:
        """Count anew."""
        self._cells = None
        self.refresh()

    def _on_resize(self, event: events.Resize) -> None:
        self._cells = None

    def _count(self) -> list[tuple[str, bool]]:
        session, height = self._desk.session, max(1, self.size.height)
        length = max(1, len(session.document.text))
        quoted = [0.0] * height
        for span, _key in session.shown_quotes:
            first, last = span.start * height // length, max(span.start, span.end - 1) * height // length
            for cell in range(first, min(last, height - 1) + 1):
                left, right = cell * length / height, (cell + 1) * length / height
                quoted[cell] += min(span.end, right) - max(span.start, left)
        hits = set()
        if session.search is not None:
            hits = {min(height - 1, span.start * height // length) for span, _key in session.search.hits}
        stretch = length / height
        return [
            (_BLOCKS[min(4, 1 + int(4 * share / stretch)) if share else 0], cell in hits)
            for cell, share in enumerate(quoted)
        ]

    def render_line(self, y: int) -> Strip:
        """One cell."""
        if self._cells is None or len(self._cells) != self.size.height:
            self._cells = self._count()
        if y >= len(self._cells):
            return Strip.blank(self.size.width)
        session, palette = self._desk.session, self._desk.palette
        sign, hit = self._cells[y]
        length, height = max(1, len(session.document.text)), self.size.height
        seen = session.view.start * height // length <= y <= (max(1, session.view.end) - 1) * height // length
        style = plain_style(palette) + Style(
            color=colour(palette.accent if seen else palette.muted),
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
