"""The library: what one has read. One types, and the list follows; enter opens."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import Input, Label

from tui.library.answers import Hit, Person, Query, Said
from tui.library.records import Record
from tui.model.errors import UnreadableError
from tui.reader.language import N_, _
from tui.reader.paint.palette import Palette
from tui.reader.panes.panel import PanelTitle
from tui.reader.panes.virtual_list import VirtualList
from tui.reader.screens import SHEET
from tui.reader.screens.records import ShelfList, Shown

if TYPE_CHECKING:
    from tui.library import Library
    from tui.reader.app import InquitApp

_PAUSE = 0.08  # seconds after a key before the library is asked
WAYS = (N_("articles"), N_("in the texts"), N_("in the quotations"), N_("people"))
_HINT = N_("tab: what is searched   enter: open   delete: take out   escape: back")
_EMPTY = N_("Nothing here yet. Open an article: inquit FILE, or inquit - with a pipe. It will be kept here.")


class LibraryScreen(Screen[None]):
    """Articles by last read; or texts, quotations and people found by what is typed."""

    CSS_PATH = SHEET
    BINDINGS = [  # noqa: RUF012
        Binding("tab", "way(1)", priority=True, show=False),
        Binding("shift+tab", "way(-1)", priority=True, show=False),
        Binding("escape", "leave", show=False),
        Binding("down", "move(1)", priority=True, show=False),
        Binding("up", "move(-1)", priority=True, show=False),
        Binding("pagedown", "page(1)", priority=True, show=False),
        Binding("pageup", "page(-1)", priority=True, show=False),
        Binding("delete", "remove", priority=True, show=False),
    ]
    AUTO_FOCUS = "Input"

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self._way = 0
        self._removing: int | None = None
        self._stop: Callable[[], None] | None = None

    def compose(self) -> ComposeResult:
        """A line to type into over the list."""
        with Horizontal(id="asking"):
            yield Label("", id="way", markup=False)
            yield Input(compact=True, select_on_focus=False)
        yield ShelfList(self, _(_EMPTY))
        yield PanelTitle(_(_HINT))

    def on_mount(self) -> None:
        """Show what was read last."""
        self._label()
        self.call_after_refresh(self.refill)

    @property
    def palette(self) -> Palette:
        """The colours in use."""
        return cast("InquitApp", self.app).palette

    @property
    def _list(self) -> ShelfList:
        return self.query_one(ShelfList)

    def repaint(self) -> None:
        """The theme has changed."""
        self._list.repaint()

    def _label(self) -> None:
        self.query_one("#way", Label).update(f" {_(WAYS[self._way])} › ")

    def hint(self, words: str) -> None:
        """Say something in the last line."""
        self.query_one(PanelTitle).retitle(words)

    # -- asking the library ---------------------------------------------------------------------

    def on_input_changed(self, event: Input.Changed) -> None:
        """Ask once the typing pauses."""
        event.stop()
        self.hint(_(_HINT))
        self._removing = None
        if self._stop is not None:
            self._stop()
        self._stop = self.set_timer(_PAUSE, self.refill).stop

    def refill(self) -> None:
        """Ask the library for what is typed."""
        typed = self.query_one(Input).value.strip()
        try:
            items = self._ask(typed)
        except UnreadableError as error:
            self.hint(str(error))
            items = []
        empty = _(_EMPTY) if not typed else _("nothing found for “{words}”").format(words=typed)
        self._list.show(items, empty)

    def _ask(self, typed: str) -> list[Shown]:
        library = self._library
        if self._way == 0 or not typed:
            return list(library.recent(typed))
        if self._way == 1:
            return list(library.search(Query(text=typed)))
        if self._way == 2:
            return list(library.quotations(Query(text=typed)))
        return list(library.people(typed))

    # -- keys -----------------------------------------------------------------------------------

    def action_way(self, step: int) -> None:
        """Search something else."""
        self._way = (self._way + step) % len(WAYS)
        self._label()
        self.refill()

    def action_move(self, items: int) -> None:
        """Move in the list while the typing goes on."""
        self._list.move_lines(items)

    def action_page(self, pages: int) -> None:
        """Move in the list by pages."""
        self._list.move_pages(pages)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Open what the list is on."""
        event.stop()
        self.open_item(self._list.item)

    def on_virtual_list_chosen(self, event: VirtualList.Chosen) -> None:
        """A line was clicked."""
        event.stop()
        self.open_item(self._list.item)

    def open_item(self, item: Shown | None) -> None:
        """Open an article, at a quotation if it is one; or a person."""
        app = cast("InquitApp", self.app)
        if isinstance(item, Record):
            app.open_kept(item.key)
        elif isinstance(item, Hit):
            app.open_kept(item.record.key, find=self.query_one(Input).value.strip().strip('"'))
        elif isinstance(item, Said):
            app.open_kept(item.article, quote=item.id)
        elif isinstance(item, Person):
            app.open_person(item.key)

    def action_remove(self) -> None:
        """Take the article out of the library; asks once by wanting the key a second time."""
        item = self._list.item
        field = self.query_one(Input)
        if field.cursor_position < len(field.value):
            field.action_delete_right()
            return
        if not isinstance(item, Record):
            return
        if self._removing != item.key:
            self._removing = item.key
            self.hint(_("delete again takes “{title}” and all its corrections out").format(title=item.headline))
            return
        try:
            self._library.remove(item.key)
        except UnreadableError as error:
            self.hint(str(error))
            return
        self._removing = None
        self.hint(_("taken out"))
        self.refill()

    def action_leave(self) -> None:
        """Empty the line first; then back to the text, or out."""
        field = self.query_one(Input)
        if field.value:
            field.value = ""
        else:
            cast("InquitApp", self.app).leave_library()

    def on_key(self, event: events.Key) -> None:
        """q on an empty line leaves."""
        if event.key == "q" and not self.query_one(Input).value:
            event.stop()
            event.prevent_default()
            self.action_leave()
