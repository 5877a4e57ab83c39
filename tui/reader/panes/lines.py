"""The title line above the text and the status line below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content
from textual.style import Style
from textual.widget import Widget

from tui.model.display import clean
from tui.model.walks import Walk
from tui.reader.commands import COMMANDS, Command
from tui.reader.keymap import keys_of
from tui.reader.keynames import key_name
from tui.reader.language import N_, _, current
from tui.reader.panes.virtual_list import fit

if TYPE_CHECKING:
    from tui.reader.desk import Desk

_WALKS = {
    Walk.QUOTATION: N_("quotation"),
    Walk.SPEAKER: N_("same speaker"),
    Walk.ENTITY: N_("same entity"),
    Walk.DOUBT: N_("doubtful"),
    Walk.SEARCH: N_("match"),
}


class TitleLine(Widget):
    """Source, title and date of the article."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(id="title-line")
        self._desk = desk

    def render(self) -> Content:
        """One line: what is read on the left, when it appeared on the right."""
        article = self._desk.session.document.article
        width = max(0, self.size.width - 2)
        date = clean(article.date)
        title = clean(article.headline)
        source = clean(article.source)
        left = f"{source} · {title}" if source and source != title else title
        left = fit(left, width - (cell_len(date) + 2 if date else 0))
        gap = " " * max(0, width - cell_len(left) - cell_len(date))
        return Content(f" {left}{gap}{date} ")


class StatusLine(Widget):
    """On the left the keys that matter here, or a message; on the right where one is and what n will do."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(id="status-line")
        self._desk = desk
        self._shown = ("", "", "")
        self._footer: tuple[tuple[int, str, str], Content] | None = None  # room, accent, language; the keys

    def follow(self) -> None:
        """Paint it anew when it says something else."""
        if self._facts() != self._shown:
            self.refresh()

    def _facts(self) -> tuple[str, str, str]:
        return (self._desk.waiting_words, self._desk.session.message, self._right())

    def render(self) -> Content:
        """One line."""
        self._shown = self._facts()
        width = max(0, self.size.width - 2)
        # A question takes the whole line.
        right = "" if self._desk.waiting_words else fit(self._right(), width)
        room = width - cell_len(right) - 2
        left = self._left(room)
        gap = " " * max(1, width - left.cell_length - cell_len(right))
        return Content.assemble(" ", left, gap, right, " ")

    def _left(self, room: int) -> Content:
        message = clean(self._desk.waiting_words or self._desk.session.message)
        palette = self._desk.palette
        accent = "" if palette.ansi else palette.accent
        if message:
            return Content.styled(fit(message, room), Style.parse(f"bold {accent}".strip()))
        state = (room, accent, current())
        if self._footer is None or self._footer[0] != state:
            self._footer = (state, self._keys(room, accent))
        return self._footer[1]

    def _keys(self, room: int, accent: str) -> Content:
        shown = _fitting([c for c in COMMANDS if c.footer and keys_of(c)], room)
        style = Style.parse(f"bold {accent}".strip())
        parts = [Content.assemble((key_name(keys_of(c)[0]), style), " ", _(c.footer), "  ") for c in shown]
        return Content("").join(parts).rstrip() if parts else Content("")

    def _right(self) -> str:
        session = self._desk.session
        document = session.document
        parts: list[str] = []
        if session.progress is not None:
            parts.append(_("analysing…"))
        total = len(document.quote_order)
        if total:
            quote = session.quote
            parts.append(f"{document.quote_number(quote) if quote else '–'}/{total}")
        parts.append(f"{self._percent()} %")
        if session.search is not None:
            parts.append(self._match())
        if session.focus is not None or session.search is not None:
            parts.append(f"n : {_(_WALKS[session.walk])}")
        return " · ".join(parts)

    def _match(self) -> str:
        search, focus = self._desk.session.search, self._desk.session.focus
        if search is None:
            return ""
        at = next((n + 1 for n in search.hits.around(focus.span)), 0) if focus is not None else 0
        return f"/{clean(search.query)} {at or '–'}/{len(search.hits)}"

    def _percent(self) -> int:
        session = self._desk.session
        paragraphs = session.document.article.paragraphs
        length = paragraphs[-1].end if paragraphs else 0
        if session.view.end >= length:
            return 100
        return round(100 * session.view.start / length)


def _fitting(commands: list[Command], room: int) -> list[Command]:
    """Those of the commands that the footer has room for, in their order. Help comes first: it names the rest."""
    kept = []
    left = room + 2  # the blanks behind the last
    for command in sorted(commands, key=lambda c: c.id != "help"):
        left -= cell_len(key_name(keys_of(command)[0])) + cell_len(_(command.footer)) + 3
        if left < 0:
            break
        kept.append(command)
    return [command for command in commands if command in kept]
