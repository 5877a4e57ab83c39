"""The reading screen: three panes over one session."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen

from tui.model.session import Change, Session, What
from tui.reader.bindings import bindings_for
from tui.reader.commands import BY_ID, Scope
from tui.reader.commands.looks import MEASURE
from tui.reader.desk import Movable, PanelName, PromptKind
from tui.reader.language import _
from tui.reader.paint.palette import Palette
from tui.reader.panes.entity_list import EntityList
from tui.reader.panes.lines import StatusLine, TitleLine
from tui.reader.panes.page import Page
from tui.reader.panes.panel import Panel
from tui.reader.panes.quote_list import QuoteList
from tui.reader.panes.virtual_list import VirtualList
from tui.reader.screens.going import carry_out, preview

if TYPE_CHECKING:
    from tui.reader.app import InquitApp
    from tui.reader.panes.prompt import Prompt

_PANELS: tuple[PanelName, ...] = ("entities", "quotes")
_NARROW, _WIDE = 100, 160  # columns


class ReadingScreen(Screen[None]):
    """Composes the panes, passes changes of the session on to them, and is the desk that commands work on."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (_NARROW, "-medium"), (_WIDE, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-short"), (30, "-tall")]  # noqa: RUF012
    AUTO_FOCUS = "#page"
    TITLE = "inquit"

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._bindings = bindings_for(Scope.EVERYWHERE)
        self.session = session
        self.measure = MEASURE
        self._wishes: dict[str, set[PanelName]] = {"narrow": set(), "medium": set(_PANELS), "wide": set(_PANELS)}
        self._before_zen: set[PanelName] | None = None
        self._unsubscribe = session.subscribe(self._follow)
        self._stale = False
        self._prompt: Prompt | None = None
        self._asked_from = 0

    # -- composing ------------------------------------------------------------------------------

    def compose(self) -> ComposeResult:
        """Title line, panels left and right of the text, status line."""
        yield TitleLine(self)
        with Horizontal(id="spread"):
            yield Panel("entities", _("Index"), EntityList(self))
            yield Page(self)
            yield Panel("quotes", _("Quotations"), QuoteList(self))
        yield StatusLine(self)

    def on_mount(self) -> None:
        """Show the article."""
        self.page.load()
        self._arrange()
        self._rebuild_lists()

    def open(self, session: Session) -> None:
        """Read another article."""
        self._unsubscribe()
        self.session = session
        self._unsubscribe = session.subscribe(self._follow)
        self.page.load()
        self._rebuild_lists()
        self.query_one(TitleLine).refresh()
        self.query_one(StatusLine).refresh()

    @property
    def inquit(self) -> InquitApp:
        """The application, with its own type."""
        return cast("InquitApp", self.app)

    @property
    def palette(self) -> Palette:
        """The colours in use."""
        return self.inquit.palette

    @property
    def page(self) -> Page:
        """The reading pane."""
        return self.query_one(Page)

    @property
    def active(self) -> Movable:
        """The list in focus, else the page."""
        return self.focused if isinstance(self.focused, VirtualList) else self.page

    def repaint(self) -> None:
        """Paint all panes anew: the theme has changed."""
        self.page.repaint()
        for panel in self.query(Panel):
            panel.content.repaint()
        self.query_one(TitleLine).refresh()
        self.query_one(StatusLine).refresh()

    # -- following the session ------------------------------------------------------------------

    def _follow(self, change: Change) -> None:
        if not self.is_mounted:
            return
        self.page.follow(change)
        if change.what & What.ANNOTATIONS and not self._stale:
            # Many patches may come before the next frame; the lists are read anew once.
            self._stale = True
            self.call_after_refresh(self._rebuild_lists)
        if change.what & What.FOCUS:
            self._mark_focus()
        self.query_one(StatusLine).refresh()

    def _rebuild_lists(self) -> None:
        self._stale = False
        document = self.session.document
        self.query_one(EntityList).rebuild()
        self.query_one(QuoteList).rebuilt()
        self.query_one("#entities", Panel).retitle(f"{_('Index')} {len(document.entities)}")
        self.query_one("#quotes", Panel).retitle(f"{_('Quotations')} {len(document.quote_order)}")
        self._mark_focus()

    def _mark_focus(self) -> None:
        focus, quotes, entities = self.session.focus, self.query_one(QuoteList), self.query_one(EntityList)
        quote = self.session.quote
        if quote is not None:
            quotes.reveal(self.session.document.quote_number(quote) - 1)
        else:
            quotes.repaint()
        if focus is not None and focus.entity is not None:
            entities.move_to(focus.entity, focus.span)
        else:
            entities.repaint()

    # -- panels ---------------------------------------------------------------------------------

    @property
    def _size_class(self) -> str:
        width = self.app.size.width
        return "narrow" if width < _NARROW else "medium" if width < _WIDE else "wide"

    @property
    def _wished(self) -> set[PanelName]:
        return self._wishes[self._size_class]

    def _arrange(self) -> None:
        """Open the panels that are wished for at this width."""
        for name in _PANELS:
            self.query_one(f"#{name}", Panel).set_class(name in self._wished, "-open")

    def on_resize(self) -> None:
        """Another width may have other panels."""
        self._arrange()
        if isinstance(self.focused, VirtualList) and not self.focused.is_on_screen:
            self.page.focus()

    def toggle_panel(self, name: PanelName) -> None:
        """Show a panel and go there; hide it when it is already in focus."""
        panel = self.query_one(f"#{name}", Panel)
        if panel.is_open and panel.content.has_focus:
            self._wished.discard(name)
            self._arrange()
            self.page.focus()
            return
        if self._size_class == "narrow":
            self._wished.clear()
        self._wished.add(name)
        self._before_zen = None
        self._arrange()
        panel.content.focus()

    def text_only(self) -> None:
        """Hide all panels, or show again those that were open."""
        wished = self._wished
        if wished or self._before_zen is None:
            self._before_zen = set(wished)
            wished.clear()
        else:
            wished |= self._before_zen
            self._before_zen = None
        self._arrange()
        self.page.focus()

    def back_to_text(self) -> None:
        """Peel one layer: prompt, sheet or list, selection, focus."""
        if self._prompt is not None and self._prompt.is_open:
            self._close_prompt(back=True)
        elif isinstance(self.focused, VirtualList):
            self._leave_list()
        elif self.page.selected is not None:
            self.clear_selection()
        else:
            self.session.focus_on(None)

    def _leave_list(self) -> None:
        if self._size_class == "narrow":
            self._wished.clear()
            self._arrange()
        self.page.focus()

    def next_pane(self, backward: bool = False) -> None:
        """Give the focus to the next open pane."""
        panes = [p.content for p in self.query(Panel) if p.is_open]
        ring: list[Page | VirtualList] = [self.page, *panes]
        here = next((n for n, pane in enumerate(ring) if pane is self.focused), 0)
        ring[(here + (-1 if backward else 1)) % len(ring)].focus()

    # -- lists ----------------------------------------------------------------------------------

    def choose(self, stay: bool) -> None:
        """Go to what the list in focus is on."""
        pane = self.focused
        if isinstance(pane, QuoteList) and pane.count():
            self.session.focus_quote(pane.quote(pane.cursor).id)
        elif isinstance(pane, EntityList):
            self._choose_entity(pane)
        if not stay:
            self._leave_list()

    def _choose_entity(self, pane: EntityList) -> None:
        item = pane.item()
        if item is None or item.entity is None:
            return
        order = self.session.document.mentions_of(item.entity)
        if item.span is not None or len(order):
            self.session.focus_mention(item.entity, item.span or order[0][0])

    def unfold(self) -> None:
        """Open or close the entity the list is on."""
        if isinstance(self.focused, EntityList):
            self.focused.unfold()

    def on_virtual_list_chosen(self, event: VirtualList.Chosen) -> None:
        """A row was clicked."""
        event.stop()
        event.pane.focus()
        self.call_after_refresh(self.choose, stay=self._size_class != "narrow")

    # -- the prompt -----------------------------------------------------------------------------

    def ask(self, kind: PromptKind, start: str = "") -> None:
        """Open the prompt; it is made when it is first needed, since its widgets cost start-up time."""
        self._asked_from = self.page.scroll_offset.y
        labels = {"command": ":", "quote": _("go to quotation")}
        if self._prompt is not None:
            self._prompt.open(kind, labels[kind], start)
            return
        from tui.reader.panes.prompt import Prompt

        self._prompt = Prompt()
        self.mount(self._prompt)
        self.call_after_refresh(self._prompt.open, kind, labels[kind], start)

    def _close_prompt(self, back: bool) -> None:
        if self._prompt is not None:
            self._prompt.close()
        if back:
            self.page.scroll_to(y=self._asked_from, animate=False)
        self.page.focus()

    def on_prompt_typed(self, event: Prompt.Typed) -> None:
        """Follow what is typed; carry it out when it was confirmed."""
        event.stop()
        if event.done:
            self._close_prompt(back=False)
            carry_out(self, event.kind, event.text)
        else:
            preview(self, event.kind, event.text)

    def on_prompt_left(self, event: Prompt.Left) -> None:
        """Back to where one was."""
        event.stop()
        self.session.focus_on(None)
        self._close_prompt(back=True)

    # -- everything else ------------------------------------------------------------------------

    def action_command(self, command_id: str) -> None:
        """Run a command."""
        BY_ID[command_id].run(self)

    def action_digit(self, digit: str) -> None:
        """Begin a quotation's number."""
        self.ask("quote", digit)

    def set_measure(self, cells: int) -> None:
        """Set the width of the text column."""
        self.measure = cells
        self.page.remeasure()
        self.session.say(_("column of {cells} characters").format(cells=cells))

    def copy(self, text: str, done: str) -> None:
        """Put text on the clipboard (OSC 52) and say so."""
        self.app.copy_to_clipboard(text)
        self.session.say(done)

    def next_article(self, backward: bool = False) -> None:
        """Open the next of the articles given on the command line."""
        self.inquit.turn(-1 if backward else 1)

    def show_help(self) -> None:
        """Open the help page."""
        from tui.reader.screens.help import HelpScreen

        in_list = isinstance(self.focused, VirtualList)
        self.app.push_screen(HelpScreen(Scope.LIST if in_list else Scope.EVERYWHERE))

    def show_palette(self) -> None:
        """Open the list of all commands."""
        self.app.action_command_palette()

    def climb(self) -> None:
        """Close the sheet or list in focus, else leave."""
        if isinstance(self.focused, VirtualList):
            self._leave_list()
        else:
            self.quit()

    def quit(self) -> None:
        """Leave inquit."""
        self.app.exit()
