"""A list that fills a screen of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingsMap

from tui.reader.panes.virtual_list import VirtualList

if TYPE_CHECKING:
    from tui.reader.desk import Colours


class MovedList(VirtualList):
    """A list with fixed keys: the keymap's commands are for panes beside a text, which is not on its screen."""

    KEYS: ClassVar = [
        Binding("j,down", "move(1)", show=False),
        Binding("k,up", "move(-1)", show=False),
        Binding("space,pagedown", "page(1)", show=False),
        Binding("b,pageup", "page(-1)", show=False),
        Binding("g,home", "edge(0)", show=False),
        Binding("G,end", "edge(1)", show=False),
    ]

    def __init__(self, colours: Colours, name: str, title: str = "") -> None:
        super().__init__(colours, name, title)
        self._bindings = BindingsMap(self.KEYS)

    def action_move(self, items: int) -> None:
        """Move by items."""
        self.move_lines(items)

    def action_page(self, pages: int) -> None:
        """Move by pages."""
        self.move_pages(pages)

    def action_edge(self, end: int) -> None:
        """Move to the first or last."""
        self.move_to_edge(bool(end))
