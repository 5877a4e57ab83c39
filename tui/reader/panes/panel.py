"""A line of words above or below a list."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from tui.model.display import clean


class PanelTitle(Widget):
    """Words in one line, shown as they are."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title

    def retitle(self, title: str) -> None:
        """Show other words."""
        self.title = title
        self.refresh()

    def render(self) -> Content:
        """The words."""
        return Content(clean(self.title))
