"""The help page: every command with its keys, made from the registry."""

from __future__ import annotations

from textwrap import wrap

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.reader.commands import COMMANDS, Command, Group, Scope
from tui.reader.keymap import keys_of
from tui.reader.keynames import key_names
from tui.reader.language import N_, _
from tui.reader.screens import SHEET

_KEYS = 22  # columns for the keys
HEADINGS = {Scope.LIST: N_("In this list"), Scope.EVERYWHERE: N_("Everywhere")}


def help_lines(first: Scope) -> list[tuple[str, str]]:
    """Pairs of keys and words; a pair without keys is a heading, one without words a gap."""
    lines: list[tuple[str, str]] = []
    if first is Scope.LIST:
        lines += _chapter(_(HEADINGS[Scope.LIST]), [c for c in COMMANDS if c.scope is Scope.LIST])
    for group in Group:
        scope = Scope.EVERYWHERE
        members = [c for c in COMMANDS if c.group is group and (c.scope is scope or first is not Scope.LIST)]
        lines += _chapter(_(group.value), members)
    return lines


def _chapter(title: str, members: list[Command]) -> list[tuple[str, str]]:
    if not members:
        return []
    rows = [(", ".join(key_names(keys_of(c)) or [f":{c.id}"]), _(c.help)) for c in members]
    return [("", title), *rows, ("", "")]


class HelpList(ScrollView, can_focus=True):
    """The lines of the help page; what does not fit beside its keys goes on below itself."""

    def __init__(self, lines: list[tuple[str, str]]) -> None:
        super().__init__()
        self._lines = lines
        self._rows: list[tuple[str, str]] = []

    def _on_resize(self, event: events.Resize) -> None:
        width = max(20, self.scrollable_content_region.width - _KEYS - 3)
        self._rows = []
        for keys, words in self._lines:
            if not keys:
                self._rows.append((keys, words))
                continue
            first, *rest = wrap(words, width) or [""]
            self._rows += [(keys, first), *((" ", more) for more in rest)]
        self.virtual_size = Size(self.size.width, len(self._rows) + 2)

    def render_line(self, y: int) -> Strip:
        """One row: keys, then what they do."""
        row, width, base = self.scroll_offset.y + y - 1, self.size.width, self.rich_style
        if not 0 <= row < len(self._rows):
            return Strip.blank(width, base)
        keys, words = self._rows[row]
        bold = base + Style(bold=True)
        if not keys:
            return Strip([Segment(f"  {words}", bold)]).adjust_cell_length(width, base)
        segments = [Segment(f"  {keys:<{_KEYS}}", bold), Segment(words, base)]
        return Strip(segments).adjust_cell_length(width, base)


class HelpScreen(ModalScreen[None]):
    """All keys; any key that is not a movement closes it."""

    CSS_PATH = SHEET
    BINDINGS = [  # noqa: RUF012
        Binding("escape,q,question_mark,f1,enter", "dismiss", "close"),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        Binding("space,pagedown", "scroll(20)", show=False),
        Binding("b,pageup", "scroll(-20)", show=False),
        Binding("g,home", "scroll(-100000)", show=False),
        Binding("G,end", "scroll(100000)", show=False),
    ]

    def __init__(self, first: Scope) -> None:
        super().__init__()
        self._first = first

    def compose(self) -> ComposeResult:
        """The list alone."""
        yield HelpList(help_lines(self._first))

    def action_scroll(self, lines: int) -> None:
        """Scroll by lines."""
        pane = self.query_one(HelpList)
        pane.scroll_to(y=max(0, min(pane.max_scroll_y, pane.scroll_offset.y + lines)), animate=False)
