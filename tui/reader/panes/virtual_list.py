"""A list under a title that paints only the rows it shows: fifty thousand cost what ten do."""

from __future__ import annotations

from functools import lru_cache
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.model.display import clean
from tui.reader.bindings import bindings_for
from tui.reader.commands import Scope
from tui.reader.paint.palette import Palette, colour, letters, plain_style

if TYPE_CHECKING:
    from tui.reader.desk import Colours

_KEPT = 256


_State = tuple[bool, bool]  # the item stands for what is in focus; the cursor is on it


class VirtualList(ScrollView, can_focus=True):
    """Items of equal height with a cursor. Subclasses know the items; this knows rows, cursor and keys.

    The title is painted in the pane's first line: a widget of its own would cost start-up time.
    """

    item_height = 1  # rows

    class Chosen(Message):
        """An item was clicked."""

        def __init__(self, pane: VirtualList) -> None:
            super().__init__()
            self.pane = pane

        @property
        def control(self) -> VirtualList:
            """The list."""
            return self.pane

    def __init__(self, colours: Colours, name: str, title: str = "") -> None:
        super().__init__(id=name)
        self.title = title
        self._head = 1 if title else 0  # rows
        # Ours alone: the keys of a scroll view would scroll and leave the cursor behind.
        self._bindings = bindings_for(Scope.LIST)
        self.colours = colours
        self.cursor = 0
        self.outdated = False  # the items have changed while nobody saw them
        self._strips: dict[int, tuple[_State, Strip]] = {}
        self._width = 0  # for which they are painted

    # -- for subclasses -------------------------------------------------------------------------

    def count(self) -> int:
        """How many items there are."""
        raise NotImplementedError

    def paint(self, item: int, line: int, width: int, base: Style) -> list[Segment]:
        """The segments of one row of an item, at most ``width`` cells; ``base`` is the style to write in."""
        raise NotImplementedError

    def empty_words(self) -> str:
        """What is said in the place of items when there are none."""
        return ""

    def is_here(self, item: int) -> bool:
        """Whether the item stands for what the session has in focus."""
        return False

    # -- showing --------------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Whether it can be seen."""
        return self.has_class("-open")

    def retitle(self, title: str) -> None:
        """Change the title."""
        if title != self.title:
            self.title = title
            self._refresh_line(0)

    def rebuild(self) -> None:
        """Read the session anew."""
        self.rebuilt()

    @property
    def _height(self) -> int:
        """How many rows fit under the title."""
        return max(1, self.size.height - self._head)

    def rebuilt(self) -> None:
        """The items have changed: paint those rows of the screen that look otherwise now."""
        self.cursor = max(0, min(self.cursor, self.count() - 1))
        old, self._strips = self._strips, {}
        size = Size(0, self.count() * self.item_height + self._head)  # it never scrolls to the side
        if not old:
            self.virtual_size = size
            self.refresh()
            return
        # Set without its watchers, which would lay out the whole screen and paint every row: with every batch of
        # annotations that comes, when mostly a count changes.
        self.set_reactive(VirtualList.virtual_size, size)
        self.vertical_scrollbar.window_virtual_size = size.height
        self.scroll_y = self.validate_scroll_y(self.scroll_y)
        self._repaint_changed(old)

    def _repaint_changed(self, old: dict[int, tuple[_State, Strip]]) -> None:
        top = self.scroll_offset.y - self._head
        for y in range(self._head, self.size.height):
            kept = old.get(top + y)
            if kept is None or kept[1] != self._strip(top + y):
                self._refresh_line(y)

    def repaint(self) -> None:
        """Paint all rows anew."""
        self._strips.clear()
        self.refresh()

    def remark(self) -> None:
        """Paint those rows anew whose marks have come or gone, as the cursor or the focus has moved."""
        top = self.scroll_offset.y - self._head
        if self.has_focus:
            # Braille displays and screen readers follow the terminal's own cursor.
            y = self.cursor * self.item_height - top
            self.app.cursor_position = self.region.offset + Offset(0, max(0, min(y, self.size.height - 1)))
        for y in range(self._head, self.size.height):
            kept = self._strips.get(top + y)
            if kept is None or kept[0] != self._state((top + y) // self.item_height):
                self._refresh_line(y)

    def _refresh_line(self, y: int) -> None:
        self.refresh(Region(0, y, self.size.width, 1))

    def _state(self, item: int) -> _State:
        if item >= self.count():
            return (False, False)
        return (self.is_here(item), item == self.cursor and self.has_focus)

    def reveal(self, item: int) -> None:
        """Put the cursor on an item and bring it into sight."""
        self.cursor = max(0, min(item, self.count() - 1))
        row, height = self.cursor * self.item_height, self._height
        if not self.scroll_offset.y <= row <= self.scroll_offset.y + height - self.item_height:
            self.scroll_to(y=max(0, row - height // 3), animate=False, immediate=True)
        self.remark()

    def render_line(self, y: int) -> Strip:
        """The strip of one screen line."""
        if y < self._head:
            return self._painted_title()
        return self._strip(self.scroll_offset.y + y - self._head)

    def _strip(self, row: int) -> Strip:
        state = self._state(row // self.item_height)
        kept = self._strips.get(row)
        if kept is None or kept[0] != state:
            if len(self._strips) >= _KEPT:
                self._strips.clear()
            kept = self._strips[row] = (state, self._painted(row, state))
        return kept[1]

    def _painted_title(self) -> Strip:
        """The title; a sign before it and the accent show the focus."""
        width, palette = self.size.width, self.colours.palette
        role = palette.accent if self.has_focus else palette.muted
        style = plain_style(palette) + letters(role, bold=self.has_focus)
        words = ("▎" if self.has_focus else " ") + fit(clean(self.title), width - 1)
        return Strip([Segment(words, style)]).adjust_cell_length(width, plain_style(palette))

    def _painted(self, row: int, state: _State) -> Strip:
        width, palette = self.scrollable_content_region.width, self.colours.palette
        self._width = width
        item, line = divmod(row, self.item_height)
        if item >= self.count():
            if self.count():
                return blank(width, palette)
            words = self._words_without_items(row, width)
            quiet = plain_style(palette) + letters(palette.muted)
            return Strip([Segment(words, quiet)]).adjust_cell_length(width, plain_style(palette))
        base = _ground(state, palette)
        here, under = state
        lead = "▌ " if here else "› " if under and line == 0 else "  "
        segments = [Segment(lead, base + letters(palette.accent, bold=True))]
        segments += self.paint(item, line, width - 2, base)
        used = sum(segment.cell_length for segment in segments)
        if used > width:
            return Strip(segments).crop(0, width)
        return Strip([*segments, Segment(" " * (width - used), base)], width)

    def _words_without_items(self, row: int, width: int) -> str:
        lines = wrap(clean(self.empty_words()), max(1, width - 3))
        return f"  {lines[row]}" if row < len(lines) else ""

    # -- moving ---------------------------------------------------------------------------------

    def move_lines(self, lines: int) -> None:
        """Move the cursor by items."""
        self.reveal(self.cursor + lines)

    def move_pages(self, pages: float) -> None:
        """Move the cursor by pages."""
        self.move_lines(int(pages * max(1, self._height // self.item_height - 1)) or (1 if pages > 0 else -1))

    def move_to_edge(self, end: bool) -> None:
        """Move the cursor to the first or the last item."""
        self.reveal(self.count() - 1 if end else 0)

    # -- events ---------------------------------------------------------------------------------

    def on_focus(self, event: events.Focus) -> None:
        """Show the cursor."""
        self._refresh_line(0)
        self.remark()

    def on_blur(self, event: events.Blur) -> None:
        """Hide the cursor."""
        self._refresh_line(0)
        self.remark()

    def _on_resize(self, event: events.Resize) -> None:
        if self.scrollable_content_region.width != self._width:
            self._strips.clear()
            self.rebuilt()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the pointer is, and choose."""
        item = (self.scroll_offset.y + event.y - self._head) // self.item_height
        if event.y >= self._head and item < self.count():
            self.reveal(item)
            self.post_message(self.Chosen(self))

    def notify_style_update(self) -> None:
        """The theme has changed."""
        super().notify_style_update()
        self._strips.clear()

    def render(self) -> Any:
        """Never asked for: ``render_line`` paints."""
        return ""


def _ground(state: _State, palette: Palette) -> Style:
    base = plain_style(palette)
    here, under = state
    ground = palette.current if here else palette.quote if under else ""
    return base + Style(bgcolor=colour(ground)) if ground else base


@lru_cache(maxsize=16)
def blank(width: int, palette: Palette) -> Strip:
    """An empty line: one for all, as a strip and what Textual keeps with it take more than a kilobyte."""
    return Strip([Segment(" " * width, plain_style(palette))], width)


def fit(text: str, width: int) -> str:
    """``text`` in exactly ``width`` cells at most, with an ellipsis where it is cut."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, max(0, width - 1)).rstrip() + "…" if width > 0 else ""
