"""Everything one person said, over the whole library."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, cast

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import Screen

from tui.library.answers import Said
from tui.library.wording import differences
from tui.model.errors import UnreadableError
from tui.reader.choice import Choice
from tui.reader.language import N_, _
from tui.reader.paint.palette import Palette
from tui.reader.panes.panel import PanelTitle
from tui.reader.panes.virtual_list import VirtualList
from tui.reader.screens import SHEET
from tui.reader.screens.chooser import Chooser
from tui.reader.screens.records import ShelfList, counts

if TYPE_CHECKING:
    from tui.library import Library
    from tui.reader.app import InquitApp

_HINT = N_("enter: go there   d: same words elsewhere   m: the same person as…   p: somebody else   escape: back")
_SIGNS = {"same": "", "cut": "−", "added": "+", "changed": "~"}


class PersonScreen(Screen[None]):
    """Quotations of one person by date, newest first."""

    CSS_PATH = SHEET
    BINDINGS = [  # noqa: RUF012
        Binding("escape,q", "leave", show=False),
        Binding("enter", "open", show=False),
        Binding("d", "alike", show=False),
        Binding("m", "join", show=False),
        Binding("p", "part", show=False),
    ]
    AUTO_FOCUS = "ShelfList"

    def __init__(self, library: Library, key: int) -> None:
        super().__init__()
        self._library = library
        self._key = key

    def compose(self) -> ComposeResult:
        """The name over the list."""
        yield PanelTitle("")
        yield ShelfList(self, _("nothing said in the library yet"))
        yield PanelTitle(_(_HINT))

    def on_mount(self) -> None:
        """Ask the library."""
        self.call_after_refresh(self.refill)

    @property
    def palette(self) -> Palette:
        """The colours in use."""
        return cast("InquitApp", self.app).palette

    def repaint(self) -> None:
        """The theme has changed."""
        self.query_one(ShelfList).repaint()

    def refill(self) -> None:
        """Ask the library."""

        def ask() -> None:
            person = self._library.person(self._key)
            self._title(f"{person.name}   {counts(person)}")
            self.query_one(ShelfList).show(self._library.said(self._key))

        self._try(ask)

    def _title(self, words: str, last: bool = False) -> None:
        title = self.query(PanelTitle).last() if last else self.query(PanelTitle).first()
        title.retitle(words)

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except UnreadableError as error:
            self._title(str(error), last=True)

    @property
    def _said(self) -> Said | None:
        item = self.query_one(ShelfList).item
        return item if isinstance(item, Said) else None

    # -- keys -----------------------------------------------------------------------------------

    def action_open(self) -> None:
        """Open the article at the quotation."""
        if self._said is not None:
            cast("InquitApp", self.app).open_kept(self._said.article, quote=self._said.id)

    def on_virtual_list_chosen(self, event: VirtualList.Chosen) -> None:
        """A line was clicked."""
        event.stop()
        self.action_open()

    def action_alike(self) -> None:
        """The same words in other articles, with what was cut or changed."""
        said = self._said
        if said is None:
            return
        try:
            found = self._library.alike(said)
        except UnreadableError as error:
            self._title(str(error), last=True)
            return
        if not found:
            self._title(_("these words stand nowhere else in the library"), last=True)
            return
        choices = [
            Choice(f"{one.said.day or '—'} {one.said.source}  ", _compared(said.text, one.said.text), "", one.said)
            for one in found
        ]
        self._choose(_("the same words: − cut, + added, ~ changed"), choices, self._open_said)

    def _open_said(self, value: object) -> None:
        if isinstance(value, Said):
            cast("InquitApp", self.app).open_kept(value.article, quote=value.id)

    def action_join(self) -> None:
        """Another name of the same person."""

        def ask() -> None:
            name = self._library.person(self._key).name
            words = name.split()
            candidates = {p.key: p for word in [name, *words] for p in self._library.people(word, 30)}
            candidates.pop(self._key, None)
            choices = [Choice("", p.name, f"  {p.quotes}", p.key) for p in candidates.values()]
            if choices:
                self._choose(_("{name} is the same person as").format(name=name), choices, self._join)
            else:
                self._title(_("nobody in the library has a name like this one"), last=True)

        self._try(ask)

    def _join(self, value: object) -> None:
        if isinstance(value, int):
            self._try(lambda: self._library.join(self._key, value))
            self.refill()

    def action_part(self) -> None:
        """Take this name away from those it was joined to."""

        def act() -> None:
            self._library.part(self._key)
            self._title(_("this name stands for itself again"), last=True)

        self._try(act)
        self.refill()

    def _choose(self, title: str, choices: Sequence[Choice], chosen: Callable[[object], None]) -> None:
        self.app.push_screen(Chooser(self, title, choices), chosen)

    def action_leave(self) -> None:
        """Back."""
        self.dismiss(None)


def _compared(one: str, other: str) -> str:
    """The other wording with signs where it differs: ⟦− cut⟧, ⟦+ added⟧, ⟦~ changed⟧."""
    parts = []
    for piece in differences(one, other):
        sign = _SIGNS[piece.what]
        words = piece.other if piece.what in ("same", "added") else piece.one
        if piece.what == "changed":
            words = f"{piece.one.strip()} → {piece.other.strip()}"
        parts.append(words if not sign else f"⟦{sign} {words.strip()}⟧")
    return "".join(parts)
