"""A list under a title that paints only the rows it shows: fifty thousand cost what ten do."""

from __future__ import annotations

from textwrap import wrap
from typing import Any

from rich.cells import set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.model.display import clean
from tui.reader.bindings import bindings_for
from tui.reader.commands import Scope
from tui.reader.desk import Colours
from tui.reader.paint.palette import Palette, colour, plain_style

_KEPT = 256


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
        self._strips: dict[int, Strip] = {}

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
            self.refresh()

    @property
    def _height(self) -> int:
        """How many rows fit under the title."""
        return max(1, self.size.height - self._head)

    def rebuilt(self) -> None:
        """The items have changed."""
        self.cursor = max(0, min(self.cursor, self.count() - 1))
        self._strips.clear()
        self.virtual_size = Size(self.size.width, self.count() * self.item_height + self._head)
        self.refresh()

    def repaint(self) -> None:
        """Paint all rows anew."""
        self._strips.clear()
        self.refresh()

    def reveal(self, item: int) -> None:
        """Put the cursor on an item and bring it into sight."""
        self.cursor = max(0, min(item, self.count() - 1))
        row, height = self.cursor * self.item_height, self._height
        if not self.scroll_offset.y <= row <= self.scroll_offset.y + height - self.item_height:
            self.scroll_to(y=max(0, row - height // 3), animate=False)
        self.repaint()

    def render_line(self, y: int) -> Strip:
        """The strip of one screen line."""
        if y < self._head:
            return self._painted_title()
        row = self.scroll_offset.y + y - self._head
        strip = self._strips.get(row)
        if strip is None:
            if len(self._strips) >= _KEPT:
                self._strips.clear()
            strip = self._strips[row] = self._painted(row)
        return strip

    def _painted_title(self) -> Strip:
        """The title; a sign before it and the accent show the focus."""
        width, palette = self.size.width, self.colours.palette
        role = palette.accent if self.has_focus else palette.muted
        style = plain_style(palette) + Style(color=colour(role), bold=self.has_focus or None)
        words = ("▎" if self.has_focus else " ") + fit(clean(self.title), width - 1)
        return Strip([Segment(words, style)]).adjust_cell_length(width, plain_style(palette))

    def _painted(self, row: int) -> Strip:
        width, palette = self.scrollable_content_region.width, self.colours.palette
        item, line = divmod(row, self.item_height)
        if item >= self.count():
            words = self._words_without_items(row, width) if not self.count() else ""
            quiet = plain_style(palette) + Style(color=colour(palette.muted))
            return Strip([Segment(words, quiet)]).adjust_cell_length(width, plain_style(palette))
        base = self._ground(item, palette)
        lead = self._lead(item, line)
        segments = [Segment(lead, base + Style(color=colour(palette.accent), bold=True))]
        segments += self.paint(item, line, width - 2, base)
        used = sum(segment.cell_length for segment in segments)
        if used > width:
            return Strip(segments).crop(0, width)
        return Strip([*segments, Segment(" " * (width - used), base)], width)

    def _words_without_items(self, row: int, width: int) -> str:
        lines = wrap(clean(self.empty_words()), max(1, width - 3))
        return f"  {lines[row]}" if row < len(lines) else ""

    def _lead(self, item: int, line: int) -> str:
        if self.is_here(item):
            return "▌ "
        return "› " if item == self.cursor and line == 0 and self.has_focus else "  "

    def _ground(self, item: int, palette: Palette) -> Style:
        base = plain_style(palette)
        here, under = self.is_here(item), item == self.cursor and self.has_focus
        ground = palette.current if here else palette.quote if under else ""
        return base + Style(bgcolor=colour(ground)) if ground else base

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
        self.repaint()

    def on_blur(self, event: events.Blur) -> None:
        """Hide the cursor."""
        self.repaint()

    def _on_resize(self, event: events.Resize) -> None:
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


def fit(text: str, width: int) -> str:
    """``text`` in exactly ``width`` cells at most, with an ellipsis where it is cut."""
    from rich.cells import cell_len

    if cell_len(text) <= width:
        return text
    return set_cell_size(text, max(0, width - 1)).rstrip() + "…" if width > 0 else ""
