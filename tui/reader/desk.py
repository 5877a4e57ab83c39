"""What commands and panes may ask of the screen they work on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, Protocol

from tui.model.astray import Astray
from tui.model.session import Session
from tui.model.span import Span
from tui.reader.choice import Choice
from tui.reader.paint.palette import Palette

PanelName = Literal["entities", "contents", "quotes"]
PromptKind = Literal["command", "quote", "search", "filter"]


class Colours(Protocol):
    """Whoever knows the theme in use."""

    @property
    def palette(self) -> Palette:
        """The colours in use."""


class Movable(Protocol):
    """A pane that the keys for lines, pages and edges move."""

    def move_lines(self, lines: int) -> None:
        """Move by so many lines, down when positive."""

    def move_pages(self, pages: float) -> None:
        """Move by so many pages, down when positive."""

    def move_to_edge(self, end: bool) -> None:
        """Move to the top, or to the end."""


class PageView(Movable, Protocol):
    """The reading pane."""

    def move_paragraphs(self, paragraphs: int) -> None:
        """Move to the next or the previous paragraph."""

    def show_offset(self, offset: int) -> None:
        """Bring the row of that offset (code points) to the upper third of the page."""

    def label(self, labels: dict[int, str]) -> None:
        """Write labels over the first letters at these offsets (code points); none takes them away."""

    def show_top(self, offset: int) -> None:
        """Bring the row of that offset to the first line of the page."""

    @property
    def selected(self) -> Span | None:
        """What is selected with the mouse or keyboard."""


class Desk(Protocol):
    """The reading screen as commands see it."""

    session: Session
    measure: int

    @property
    def palette(self) -> Palette:
        """The colours in use."""

    @property
    def columns(self) -> int:
        """Width of the terminal in cells."""

    @property
    def page(self) -> PageView:
        """The reading pane."""

    @property
    def active(self) -> Movable:
        """The pane that has the focus."""

    def toggle_panel(self, name: PanelName) -> None:
        """Show a panel and go there; hide it when it is already in focus."""

    def text_only(self) -> None:
        """Hide all panels, or show again those that were open."""

    def back_to_text(self) -> None:
        """Close what lies over the text and give it the focus."""

    def set_measure(self, cells: int) -> None:
        """Set the width of the text column."""

    def ask(self, kind: PromptKind, start: str = "") -> None:
        """Open the prompt."""

    @property
    def waiting_words(self) -> str:
        """What the status line says while a key is waited for."""

    def wait_for_key(self, words: Callable[[], str], handle: Callable[[str], bool]) -> None:
        """Show ``words`` and give every key to ``handle`` until it returns False."""

    def choose_from(
        self,
        title: str,
        choices: Sequence[Choice],
        chosen: Callable[[object], None],
        moved: Callable[[object], None] | None = None,
        start: int = 0,
        in_column: bool = False,
    ) -> None:
        """Let one of a list be chosen; ``moved`` is told what the cursor is on, and ``chosen`` None on escape."""

    def ask_words(self, label: str, start: str, done: Callable[[str], None]) -> None:
        """Let words be typed, beginning with ``start``."""

    def show_person(self) -> None:
        """Show all that the person in focus said, over the whole library."""

    def show_statistics(self) -> None:
        """Show who speaks how much over the whole library."""

    def show_library(self) -> None:
        """Open the library."""

    def show_card(self) -> None:
        """Open the card of what is in focus."""

    def sort(self) -> None:
        """Sort the list in focus another way."""

    def speak(self, code: str) -> None:
        """Put the interface into another language ("en", "fr")."""

    def choose_theme(self) -> None:
        """Let a theme be chosen, showing each."""

    def reload(self) -> None:
        """Read the source anew."""

    def open_source(self) -> None:
        """Open the source in the browser or the program the system has for it."""

    def copy(self, text: str, done: str) -> None:
        """Put text on the clipboard and say ``done``."""

    def choose(self, stay: bool) -> None:
        """Go to what the list in focus is on; ``stay`` keeps the focus in the list."""

    def settle(self, astray: Astray) -> None:
        """Show a correction that went astray and ask what becomes of it."""

    def unfold(self) -> None:
        """Open or close the group the list in focus is on."""

    def next_pane(self, backward: bool = False) -> None:
        """Give the focus to the next open pane."""

    def next_article(self, backward: bool = False) -> None:
        """Open the next of the articles given on the command line."""

    def show_help(self) -> None:
        """Open the help page."""

    def climb(self) -> None:
        """Close the pane in focus, else the article."""

    def quit(self) -> None:
        """Leave inquit."""
