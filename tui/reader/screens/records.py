"""Lists of the library: articles, quotations, people, each painted in two rows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from tui.library.answers import Hit, Person, Said
from tui.library.records import Record
from tui.model.display import clean
from tui.reader.language import _, plural
from tui.reader.paint.palette import colour
from tui.reader.panes.moved_list import MovedList
from tui.reader.panes.virtual_list import fit

if TYPE_CHECKING:
    from tui.reader.desk import Colours

Shown = Record | Hit | Person | Said


class ShelfList(MovedList):
    """Two rows an item, moved with the arrows while one types elsewhere."""

    item_height = 2

    def __init__(self, colours: Colours, empty: str) -> None:
        super().__init__(colours, "shelf")
        self._items: Sequence[Shown] = ()
        self._empty = empty

    def show(self, items: Sequence[Shown], empty: str | None = None) -> None:
        """Show these; ``empty`` is what is said when there are none."""
        self._items = items
        self._empty = self._empty if empty is None else empty
        self.cursor = 0
        self.rebuilt()
        self.scroll_to(y=0, animate=False)

    def count(self) -> int:
        """How many items there are; one when there is nothing but the words that say so."""
        return max(1, len(self._items))

    @property
    def item(self) -> Shown | None:
        """What the cursor is on."""
        return self._items[self.cursor] if self.cursor < len(self._items) else None

    def paint(self, item: int, line: int, width: int, base: Style) -> list[Segment]:
        """One of the two rows of an item."""
        palette = self.colours.palette
        quiet = base + Style(color=colour(palette.muted))
        if not self._items:
            return [Segment(fit(self._empty if line == 0 else "", width), quiet)]
        first, second, right = _words(self._items[item])
        if line:
            return [Segment(fit(clean(second), width), quiet)]
        room = width - cell_len(right) - 1
        words = fit(clean(first), room)
        gap = " " * max(1, width - cell_len(words) - cell_len(right))
        return [Segment(words, base + Style(bold=True)), Segment(gap + right, quiet)]


def counts(person: Person) -> str:
    """How many quotations of somebody there are, and in how many articles."""
    quotations = plural("{n} quotation", "{n} quotations", person.quotes).format(n=person.quotes)
    articles = plural("{n} article", "{n} articles", person.articles).format(n=person.articles)
    return f"{quotations} · {articles}"


def _words(item: Shown) -> tuple[str, str, str]:
    """First row, second row, and what stands at the right of the first."""
    if isinstance(item, Record):
        return item.headline, _about(item), f"{round(100 * item.progress)} %"
    if isinstance(item, Hit):
        return item.record.headline, _flat(item.snippet), item.record.day
    if isinstance(item, Person):
        return item.name, counts(item), item.kind
    words = _flat(item.text)
    return (words if item.kind == "indirect" else f"« {words} »"), _place(item), item.day


def _about(record: Record) -> str:
    parts = [record.date or record.day, record.source]
    if record.speakers:
        parts.append(", ".join(record.speakers[:4]))
    if record.quotes:
        parts.append(plural("{n} quotation", "{n} quotations", record.quotes).format(n=record.quotes))
    if record.read is not None:
        parts.append(_("read {day}").format(day=datetime.fromtimestamp(record.read).strftime("%Y-%m-%d")))
    return " · ".join(part for part in parts if part)


def _place(said: Said) -> str:
    return " · ".join(part for part in (said.who or _("unknown speaker"), said.headline, said.source) if part)


def _flat(text: str) -> str:
    return " ".join(text.split())
