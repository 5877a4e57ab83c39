"""The contents: the headings of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style

from tui.model.display import clean
from tui.model.span import Span
from tui.reader.language import _
from tui.reader.paint.palette import letters
from tui.reader.panes.virtual_list import VirtualList, fit

if TYPE_CHECKING:
    from tui.reader.desk import Desk


class ContentsList(VirtualList):
    """One row a heading; the one being read is marked."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "contents", _("Contents"))
        self.desk = desk

    @property
    def headings(self) -> tuple[Span, ...]:
        """The headings of the article."""
        return self.desk.session.document.article.headings

    def count(self) -> int:
        """How many headings there are; one row says so when there are none."""
        return max(1, len(self.headings))

    def heading(self) -> Span | None:
        """The heading the cursor is on."""
        return self.headings[self.cursor] if self.cursor < len(self.headings) else None

    def go(self) -> None:
        """Bring the heading to the top of the page."""
        heading = self.heading()
        if heading is not None:
            self.desk.session.trail.leave(self.desk.session.place)
            self.desk.session.focus_on(None)
            self.desk.page.show_top(heading.start)

    def is_here(self, item: int) -> bool:
        """Whether the page begins under this heading."""
        headings, place = self.headings, self.desk.session.place
        if item >= len(headings) or headings[item].start > place:
            return False
        return item + 1 == len(headings) or headings[item + 1].start > place

    def paint(self, item: int, line: int, width: int, base: Style) -> list[Segment]:
        """The words of the heading."""
        if not self.headings:
            quiet = base + letters(self.desk.palette.muted)
            return [Segment(fit(_("this text has no headings"), width), quiet)]
        words = clean(self.headings[item].of(self.desk.session.document.text).replace("\n", " "))
        return [Segment(fit(words, width), base)]
