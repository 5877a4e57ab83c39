"""Who speaks how much, over the whole library: by speaker, by month, by source, by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple, cast

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import Screen

from tui.library.speech import Speech
from tui.model.display import clean
from tui.model.errors import UnreadableError
from tui.reader.language import N_, _, plural
from tui.reader.paint.palette import Palette, colour
from tui.reader.panes.panel import PanelTitle
from tui.reader.panes.virtual_list import VirtualList, fit
from tui.reader.screens import SHEET

if TYPE_CHECKING:
    from tui.library import Library
    from tui.reader.app import InquitApp
    from tui.reader.desk import Colours

_BAR = 24  # cells of the longest bar
_MOST = 2_000  # groups that are listed
_HINT = N_("tab: by speaker, month, source, kind   escape: back")
_UNKNOWN = N_("unknown speaker")
WAYS: tuple[tuple[str, Callable[[Speech], str]], ...] = (
    (N_("Share of speech by speaker"), lambda one: one.who),
    (N_("Share of speech by month"), lambda one: one.day[:7]),
    (N_("Share of speech by source"), lambda one: one.source),
    (N_("Share of speech by kind"), lambda one: one.kind),
)


class Group(NamedTuple):
    """So many quotations and words of one speaker, month, source or kind; ``share`` of all words, 0 to 1."""

    name: str
    quotations: int
    words: int
    share: float


def grouped(speech: Iterable[Speech], key: Callable[[Speech], str]) -> list[Group]:
    """The groups, those with the most words first."""
    quotations: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for one in speech:
        quotations[key(one)] += 1
        words[key(one)] += one.words
    whole = max(1, words.total())
    ranked = sorted(quotations, key=lambda name: (-words[name], name))
    return [Group(name, quotations[name], words[name], words[name] / whole) for name in ranked[:_MOST]]


class GroupList(VirtualList):
    """One row a group: its name, a bar, its share and counts."""

    def __init__(self, colours: Colours) -> None:
        super().__init__(colours, "groups")
        self._groups: Sequence[Group] = ()

    def show(self, groups: Sequence[Group]) -> None:
        """Show these."""
        self._groups = groups
        self.cursor = 0
        self.rebuilt()

    def count(self) -> int:
        """How many groups there are."""
        return len(self._groups)

    def empty_words(self) -> str:
        """Why there is none."""
        return _("nothing said in the library yet")

    def paint(self, item: int, line: int, width: int, base: Style) -> list[Segment]:
        """One row."""
        group, palette = self._groups[item], self.colours.palette
        quiet = base + Style(color=colour(palette.muted))
        counts = plural("{n} quotation", "{n} quotations", group.quotations).format(n=group.quotations)
        right = f"{100 * group.share:5.1f} %  {counts:>18}"
        bar = "█" * round(_BAR * group.share / max(0.001, self._groups[0].share))
        room = max(8, width - len(right) - _BAR - 3)
        name = fit(clean(group.name) or _(_UNKNOWN), room)
        gap = " " * (room - cell_len(name) + 1)
        return [
            Segment(name + gap, base + Style(bold=True)),
            Segment(f"{bar:<{_BAR}}", base + Style(color=colour(palette.accent))),
            Segment(right, quiet),
        ]


class StatsScreen(Screen[None]):
    """The groups of one way of counting; tab counts another way."""

    CSS_PATH = SHEET
    BINDINGS = [  # noqa: RUF012
        Binding("tab", "way(1)", priority=True, show=False),
        Binding("shift+tab", "way(-1)", priority=True, show=False),
        Binding("escape,q", "dismiss(None)", show=False),
        Binding("j,down", "move(1)", show=False),
        Binding("k,up", "move(-1)", show=False),
    ]
    AUTO_FOCUS = "GroupList"

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self._way = 0
        self._speech: list[Speech] = []

    def compose(self) -> ComposeResult:
        """A title over the list."""
        yield PanelTitle("")
        yield GroupList(self)
        yield PanelTitle(_(_HINT))

    def on_mount(self) -> None:
        """Ask the library."""
        self.call_after_refresh(self._ask)

    @property
    def palette(self) -> Palette:
        """The colours in use."""
        return cast("InquitApp", self.app).palette

    def repaint(self) -> None:
        """The theme has changed."""
        self.query_one(GroupList).repaint()

    def _ask(self) -> None:
        try:
            self._speech = list(self._library.speech())
        except UnreadableError as error:
            self._title(str(error))
            return
        self.action_way(0)

    def _title(self, words: str) -> None:
        self.query(PanelTitle).first().retitle(words)

    def action_way(self, step: int) -> None:
        """Count another way."""
        self._way = (self._way + step) % len(WAYS)
        title, key = WAYS[self._way]
        self._title(_(title))
        self.query_one(GroupList).show(grouped(self._speech, key))

    def action_move(self, items: int) -> None:
        """Move in the list."""
        self.query_one(GroupList).move_lines(items)
