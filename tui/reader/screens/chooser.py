"""A list laid over the lower half of the page: one of its lines is to be chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen

from tui.model.display import clean
from tui.reader.choice import Choice
from tui.reader.paint.palette import colour
from tui.reader.panes.moved_list import MovedList
from tui.reader.panes.virtual_list import VirtualList, fit
from tui.reader.screens import SHEET

if TYPE_CHECKING:
    from tui.reader.desk import Colours


class ChoiceList(MovedList):
    """The choices."""

    def __init__(
        self,
        colours: Colours,
        title: str,
        choices: Sequence[Choice],
        on_move: Callable[[object], None],
        in_column: bool,
    ) -> None:
        super().__init__(colours, "choices", title)
        self._choices = choices
        self._on_move = on_move
        # Contexts end where the words begin, all in one column; labels begin at the left.
        self._column = max((len(c.before) for c in choices), default=0) if in_column else 0

    def count(self) -> int:
        """How many choices there are."""
        return len(self._choices)

    @property
    def value(self) -> object:
        """What the cursor is on."""
        return self._choices[self.cursor].value

    def paint(self, item: int, line: int, width: int, base: Style) -> list[Segment]:
        """Context in the quiet colour, the words themselves plain and in one column."""
        choice, palette = self._choices[item], self.colours.palette
        quiet = base + Style(color=colour(palette.muted))
        before = clean(choice.before)
        if self._column:
            room = min(self._column, max(1, width // 2 - 4))
            before = before[-room:].rjust(room)
        before = fit(before, width)
        words = fit(clean(choice.words), width - cell_len(before))
        after = fit(clean(choice.after), max(0, width - cell_len(before) - cell_len(words)))
        return [Segment(before, quiet), Segment(words, base + Style(bold=True)), Segment(after, quiet)]

    def reveal(self, item: int) -> None:
        """Move the cursor and tell of it."""
        super().reveal(item)
        if self.count():
            self._on_move(self.value)


class Chooser(ModalScreen[object]):
    """Enter chooses, escape leaves; moving shows. The screen's result is the chosen value, or None."""

    CSS_PATH = SHEET
    BINDINGS = [  # noqa: RUF012
        Binding("enter", "choose", show=False),
        Binding("escape,q", "dismiss(None)", show=False),
    ]

    def __init__(
        self,
        colours: Colours,
        title: str,
        choices: Sequence[Choice],
        on_move: Callable[[object], None] | None = None,
        start: int = 0,
        in_column: bool = False,
    ) -> None:
        super().__init__()
        self._list = ChoiceList(colours, title, choices, on_move or (lambda value: None), in_column)
        self._start = start

    def compose(self) -> ComposeResult:
        """The list alone."""
        yield self._list

    def on_mount(self) -> None:
        """Begin where one is."""
        self._list.rebuilt()
        self._list.cursor = max(0, min(self._start, self._list.count() - 1))
        self._list.focus()
        self.call_after_refresh(self._list.repaint)

    def on_virtual_list_chosen(self, event: VirtualList.Chosen) -> None:
        """A line was clicked."""
        event.stop()
        self.action_choose()

    def action_choose(self) -> None:
        """Close with what the cursor is on."""
        self.dismiss(self._list.value if self._list.count() else None)
