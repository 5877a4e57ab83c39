"""The reading screen: the panes over one session, and the desk that commands work on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, cast

from textual import events
from textual.app import ComposeResult
from textual.screen import Screen

from tui.model.astray import Astray
from tui.model.session import Change, Session, What
from tui.model.span import Span
from tui.reader.bindings import bindings_for
from tui.reader.choice import Choice
from tui.reader.commands import BY_ID, Scope
from tui.reader.language import _
from tui.reader.paint.palette import Palette
from tui.reader.panes.contents_list import ContentsList
from tui.reader.panes.entity_list import EntityList
from tui.reader.panes.lines import StatusLine, TitleLine
from tui.reader.panes.page import Page
from tui.reader.panes.quote_list import QuoteList
from tui.reader.panes.ruler import Ruler
from tui.reader.panes.virtual_list import VirtualList
from tui.reader.screens.arrangement import NARROW, WIDE, Arrangement
from tui.reader.screens.lists import Lists
from tui.reader.settings import MEASURE

if TYPE_CHECKING:
    from tui.reader.app import InquitApp
    from tui.reader.desk import Movable, PanelName, PromptKind
    from tui.reader.panes.prompt import Prompt
    from tui.reader.screens.asking import Asking


class ReadingScreen(Screen[None]):
    """Composes the panes, passes changes of the session on to them, and is the desk that commands work on."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (NARROW, "-medium"), (WIDE, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-short"), (30, "-tall")]  # noqa: RUF012
    AUTO_FOCUS = "#page"
    TITLE = "inquit"

    def __init__(self, session: Session, measure: int = MEASURE, place: int = 0) -> None:
        super().__init__()
        self._bindings = bindings_for(Scope.EVERYWHERE)
        self.session = session
        self.measure = measure
        self._place = place
        # Kept by name: they are asked for with every key, and a query walks the tree.
        self.title_line, self.status = TitleLine(self), StatusLine(self)
        self.page: Page = Page(self)
        self.ruler = Ruler(self)
        self.entities, self.contents, self.quotes = EntityList(self), ContentsList(self), QuoteList(self)
        self.arrangement, self.lists = Arrangement(self), Lists(self)
        self._unsubscribe = session.subscribe(self._follow)
        self._asking: Asking | None = None
        self._waiting: tuple[Callable[[], str], Callable[[str], bool]] | None = None

    # -- composing ------------------------------------------------------------------------------

    def compose(self) -> ComposeResult:
        """Title line above, status line below, panels left and right of the text."""
        self.arrangement.begin()
        yield self.title_line
        yield self.status
        yield self.entities
        yield self.contents
        yield self.page
        yield self.ruler
        yield self.quotes

    def on_mount(self) -> None:
        """Show the article."""
        self.page.load(self._place)
        self.arrangement.apply()
        self.lists.renew()

    def open(self, session: Session, place: int = 0) -> None:
        """Read another article."""
        self._unsubscribe()
        self.session = session
        self._unsubscribe = session.subscribe(self._follow)
        self.page.load(place)
        self.lists.renew()
        self.title_line.refresh()
        self.ruler.recount()
        self.status.refresh()

    @property
    def inquit(self) -> InquitApp:
        """The application, with its own type."""
        return cast("InquitApp", self.app)

    @property
    def palette(self) -> Palette:
        """The colours in use."""
        return self.inquit.palette

    @property
    def columns(self) -> int:
        """Width of the terminal in cells."""
        return self.app.size.width

    @property
    def panels(self) -> dict[PanelName, VirtualList]:
        """The panels beside the text, open or closed."""
        return {"entities": self.entities, "contents": self.contents, "quotes": self.quotes}

    @property
    def active(self) -> Movable:
        """The list in focus, else the page."""
        return self.focused if isinstance(self.focused, VirtualList) else self.page

    def repaint(self) -> None:
        """Paint all panes anew: the theme has changed."""
        self.page.repaint()
        for panel in self.panels.values():
            panel.repaint()
        self.ruler.recount()
        for line in (self.title_line, self.status):
            line.refresh()

    # -- following the session ------------------------------------------------------------------

    def _follow(self, change: Change) -> None:
        if not self.is_mounted:
            return
        self.page.follow(change)
        self.ruler.follow(change)
        if change.what & (What.ANNOTATIONS | What.FILTER):
            self.lists.renew_soon()
        if change.what & What.FOCUS:
            self.lists.mark_focus()
        if change.what & What.MARKS:
            self.inquit.reading_list.keep_marks()
        if change.what & (What.FOCUS | What.VIEW):
            self._place_cursor()
        self.status.follow()

    def _place_cursor(self) -> None:
        """Keep the terminal's own cursor, which braille displays and screen readers follow, on the focus."""
        focus = self.session.focus
        cell = self.page.cell_of(focus.span.start if focus is not None else self.session.view.start)
        if cell is not None and self.focused is self.page:
            self.app.cursor_position = self.page.region.offset + cell

    # -- panes ----------------------------------------------------------------------------------

    def on_resize(self) -> None:
        """Another width may have other panels."""
        self.arrangement.apply()

    def toggle_panel(self, name: PanelName) -> None:
        """Show a panel and go there; hide it when it is already in focus."""
        self.arrangement.toggle(name)

    def text_only(self) -> None:
        """Hide all panels, or show again those that were open."""
        self.arrangement.text_only()

    def next_pane(self, backward: bool = False) -> None:
        """Give the focus to the next open pane."""
        self.arrangement.next_pane(backward)

    def back_to_text(self) -> None:
        """Peel one layer: list, selection, search, filter, focus."""
        session = self.session
        if isinstance(self.focused, VirtualList):
            self.arrangement.leave_list()
        elif self.page.selected is not None:
            self.clear_selection()
        elif session.search is not None:
            session.find("")
        elif session.filter is not None:
            session.narrow("")
        else:
            session.focus_on(None)

    def choose(self, stay: bool) -> None:
        """Go to what the list in focus is on."""
        pane = self.focused
        if isinstance(pane, QuoteList | EntityList | ContentsList):
            pane.go()
        if not stay:
            self.arrangement.leave_list()

    def settle(self, astray: Astray) -> None:
        """Show a correction that went astray and ask what becomes of it."""
        from tui.reader.editing.settling import ask_about

        ask_about(self, astray, self.inquit.reading_list.settle)

    def unfold(self) -> None:
        """Open or close the entity the list is on."""
        if isinstance(self.focused, EntityList):
            self.focused.unfold()

    def sort(self) -> None:
        """Sort the list in focus another way."""
        if isinstance(self.focused, QuoteList | EntityList):
            self.session.say(self.focused.sort())

    def on_virtual_list_chosen(self, event: VirtualList.Chosen) -> None:
        """A row was clicked."""
        event.stop()
        event.pane.focus()
        self.call_after_refresh(self.choose, stay=self.arrangement.size != "narrow")

    # -- asking ---------------------------------------------------------------------------------

    def ask(self, kind: PromptKind, start: str = "") -> None:
        """Open the prompt; it is made when it is first needed, since its widgets cost start-up time."""
        from tui.reader.prompts import QUESTIONS
        from tui.reader.screens.asking import Asking

        self._asking = Asking(self, QUESTIONS[kind]())
        self._asking.open(start)

    def ask_words(self, label: str, start: str, done: Callable[[str], None]) -> None:
        """Let words be typed, beginning with ``start``."""
        from tui.reader.prompts import FreeWords
        from tui.reader.screens.asking import Asking

        self._asking = Asking(self, FreeWords(label, done))
        self._asking.open(start)

    def on_prompt_typed(self, event: Prompt.Typed) -> None:
        """Something was typed into the prompt."""
        event.stop()
        if self._asking is not None:
            self._asking.typed(event.text, event.done)

    def on_prompt_left(self, event: Prompt.Left) -> None:
        """The prompt was left."""
        event.stop()
        if self._asking is not None:
            self._asking.left()

    def wait_for_key(self, words: Callable[[], str], handle: Callable[[str], bool]) -> None:
        """Show ``words`` and give every key to ``handle`` until it returns False."""
        self._waiting = (words, handle)
        self.status.refresh()

    @property
    def waiting_words(self) -> str:
        """What the status line says while a key is waited for."""
        return self._waiting[0]() if self._waiting is not None else ""

    def on_key(self, event: events.Key) -> None:
        """Keys that are waited for never reach the bindings."""
        if self._waiting is None:
            return
        event.stop()
        event.prevent_default()
        waiting, (_words, handle) = self._waiting, self._waiting
        key = event.character if event.character and event.is_printable else event.key
        if not handle(key) and self._waiting is waiting:
            self._waiting = None
        self.status.refresh()

    def choose_from(
        self,
        title: str,
        choices: Sequence[Choice],
        chosen: Callable[[object], None],
        moved: Callable[[object], None] | None = None,
        start: int = 0,
        in_column: bool = False,
    ) -> None:
        """Let one of a list be chosen; ``in_column`` sets the words that count below one another."""
        from tui.reader.screens.chooser import Chooser

        self.app.push_screen(Chooser(self, title, choices, moved, start, in_column), chosen)

    def show_card(self) -> None:
        """Open the card of what is in focus."""
        from tui.reader.editing.card import Card

        session = self.session
        if session.focus is None:
            return

        def go(value: object) -> None:
            if isinstance(value, Span) and not session.focus_at(value.start):
                self.page.show_offset(value.start)

        if session.focus.quote is not None or session.focus.entity is not None:
            self.app.push_screen(Card(self, session.focus), go)
        else:
            session.say(_("nothing is annotated here: v selects it"))

    def show_person(self) -> None:
        """Show all that the person in focus said, over the whole library."""
        self.inquit.show_person()

    def show_statistics(self) -> None:
        """Show who speaks how much over the whole library."""
        self.inquit.show_statistics()

    def show_library(self) -> None:
        """Open the library."""
        self.inquit.show_library()

    # -- everything else ------------------------------------------------------------------------

    def action_command(self, command_id: str) -> None:
        """Run a command."""
        BY_ID[command_id].run(self)

    def action_digit(self, digit: str) -> None:
        """Begin a quotation's number."""
        self.ask("quote", digit)

    def set_measure(self, cells: int) -> None:
        """Set the width of the text column."""
        self.measure = self.inquit.measure = cells
        self.page.remeasure()
        self.session.say(_("column of {cells} characters").format(cells=cells))

    def speak(self, code: str) -> None:
        """Put the interface into another language."""
        self.inquit.speak(code)

    def relabel(self) -> None:
        """The language has changed."""
        self.contents.retitle(_("Contents"))
        self.lists.renew()
        self.repaint()

    def choose_theme(self) -> None:
        """Let a theme be chosen, showing each."""
        from tui.reader.screens.themes import choose_theme

        choose_theme(self)

    def copy(self, text: str, done: str) -> None:
        """Put text on the clipboard and say ``done``."""
        self.inquit.copy(text, done)

    def reload(self) -> None:
        """Read the source anew."""
        self.inquit.reload()

    def open_source(self) -> None:
        """Open the article's source outside."""
        self.inquit.open_source()

    def next_article(self, backward: bool = False) -> None:
        """Open the next of the articles given on the command line."""
        self.inquit.turn(-1 if backward else 1)

    def show_help(self) -> None:
        """Open the help page."""
        from tui.reader.screens.help import HelpScreen

        in_list = isinstance(self.focused, VirtualList)
        self.app.push_screen(HelpScreen(Scope.LIST if in_list else Scope.EVERYWHERE))

    def climb(self) -> None:
        """Close the sheet or list in focus, else leave."""
        if isinstance(self.focused, VirtualList):
            self.arrangement.leave_list()
        elif len(self.app.screen_stack) > 1:
            self.inquit.close_article()
        else:
            self.quit()

    def quit(self) -> None:
        """Leave inquit."""
        self.app.exit()
