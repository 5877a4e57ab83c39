"""A panel beside the text: a title and a list."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget

from tui.reader.panes.virtual_list import VirtualList


class PanelTitle(Widget):
    """The name of a panel; a sign before it shows that the panel has the focus."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title

    def render(self) -> Content:
        """The title."""
        return Content(self.title)


class Panel(Vertical):
    """Title and list, closed until it is opened."""

    def __init__(self, name: str, title: str, content: VirtualList) -> None:
        super().__init__(id=name)
        self._title = title
        self.content = content

    def compose(self) -> ComposeResult:
        """The title over the list."""
        yield PanelTitle(self._title)
        yield self.content

    def retitle(self, title: str) -> None:
        """Change the title."""
        widget = self.query_one(PanelTitle)
        if widget.title != title:
            widget.title = title
            widget.refresh()

    @property
    def is_open(self) -> bool:
        """Whether it can be seen."""
        return self.has_class("-open")
