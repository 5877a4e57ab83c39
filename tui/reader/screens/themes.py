"""Choosing a theme, each shown on the page as the cursor comes to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reader.choice import Choice
from tui.reader.language import _

if TYPE_CHECKING:
    from tui.reader.screens.reading import ReadingScreen


def choose_theme(screen: ReadingScreen) -> None:
    """Let a theme be chosen; escape brings the old one back."""
    app = screen.inquit
    before = app.theme
    themes = app.themes.all()
    for look in themes:
        app.register_theme(look.for_textual())
    choices = [Choice("", look.title, "", look.name) for look in themes]

    def use(name: object) -> None:
        app.theme = name if isinstance(name, str) else before

    start = next((n for n, look in enumerate(themes) if look.name == before), 0)
    screen.choose_from(_("Themes"), choices, use, use, start)
