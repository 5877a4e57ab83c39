"""The entity sidebar: who and what is named, by type, with the places."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment
from rich.style import Style

from tui.model.annotation import ENTITY_TYPES
from tui.model.astray import Astray
from tui.model.display import clean
from tui.model.document import Document
from tui.model.fold import fold
from tui.model.span import Span
from tui.reader.language import N_, _
from tui.reader.paint.palette import letters
from tui.reader.panes.virtual_list import VirtualList, fit

if TYPE_CHECKING:
    from tui.reader.desk import Desk

LETTERS = {"PER": "P", "ORG": "O", "LOC": "L", "MISC": "M"}
TITLES = {"PER": N_("People"), "ORG": N_("Organisations"), "LOC": N_("Places"), "MISC": N_("Others")}
_CONTEXT = 60  # code points of context either side of a mention
_BAR = 4  # cells of the bar that shows a speaker's share of speech
_EIGHTHS = " ▏▎▍▌▋▊▉█"
_NARROW = 26  # cells under which there is no room for a bar
ASTRAY = N_("Corrections to check")
ORDERS = (N_("by count"), N_("by first place"), N_("by name"))


class Item(NamedTuple):
    """A heading (no entity), an entity (no span) or one of its mentions."""

    type: str
    times: int
    entity: str | None = None
    span: Span | None = None
    astray: Astray | None = None


Ranked = tuple[Item, str]  # an entity's row and its name without case and accents, by which it is sorted and found


class EntityList(VirtualList):
    """Entities grouped by type, most often named first; an open one shows its mentions in context."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "entities", _("Index"))
        self.desk = desk
        self._items: list[Item] = []
        self._rows: dict[tuple[str | None, Span | None], int] | None = None  # made when a row is first sought
        self._open: set[str] = set()
        self._order = 0
        self._share: dict[str, float] = {}
        self._ranking: dict[str, list[Ranked]] = {}
        self._ranked: tuple[Document, int, int] | None = None  # the document, its version, the order

    def rebuild(self) -> None:
        """Read the session's document anew; the cursor stays on what it was on."""
        under = self._items[self.cursor] if self.cursor < len(self._items) else None
        self._rank()
        self._items = list(self._all())
        self._rows = None
        if under is not None:
            rows = (n for n, item in enumerate(self._items) if item[2:4] == under[2:4])
            self.cursor = next(rows, self.cursor)
        self.rebuilt()

    def _rank(self) -> None:
        """Find shares and order anew, unless only the filter has changed: that may come with every key."""
        document = self.desk.session.document
        state = (document, document.version, self._order)
        if state == self._ranked:
            return
        self._ranked = state
        self._share = self._shares()
        self._ranking = {}
        times = document.mentions.counts()
        for entity in document.entities.values():
            item = Item(entity.type, times.get(entity.id, 0), entity.id)
            self._ranking.setdefault(entity.type, []).append((item, fold(entity.name)))
        for members in self._ranking.values():
            # By name first: what a second sort finds equal stays in the order it has.
            members.sort(key=itemgetter(1))
            if self._order == 0:
                members.sort(key=lambda ranked: ranked[0][1], reverse=True)
            elif self._order == 1:
                members.sort(key=self._first_place)

    def _all(self) -> Iterator[Item]:
        wanted = self.desk.session.filter
        foreign = sorted(set(self._ranking) - set(ENTITY_TYPES))
        for group in (*ENTITY_TYPES, *foreign):
            ranking = self._ranking.get(group, [])
            members = [item for item, name in ranking if wanted is None or wanted.shows_name(group, name)]
            if members:
                yield Item(group, len(members))
                if not self._open:
                    yield from members
                    continue
                for member in members:
                    yield member
                    yield from self._places(member)
        astray = self.desk.session.astray
        if astray:
            yield Item(_(ASTRAY), len(astray))
            yield from (Item(_(ASTRAY), 0, astray=one) for one in astray)

    def _first_place(self, ranked: Ranked) -> int:
        document = self.desk.session.document
        order = document.mentions_of(ranked[0].entity or "")
        return order[0][0].start if len(order) else len(document.text)

    def _shares(self) -> dict[str, float]:
        """The part of all quoted text that each entity says, from 0 to 1."""
        said: dict[str, int] = {}
        for quote in self.desk.session.document.quotes.values():
            if quote.entity is not None:
                said[quote.entity] = said.get(quote.entity, 0) + quote.span.end - quote.span.start
        whole = sum(said.values())
        return {entity: length / whole for entity, length in said.items()} if whole else {}

    def sort(self) -> str:
        """Change the order; returns its name."""
        self._order = (self._order + 1) % len(ORDERS)
        self.rebuild()
        return _(ORDERS[self._order])

    def go(self) -> None:
        """Go to the mention the cursor is on, or to the first one of its entity."""
        item = self.item()
        if item is not None and item.astray is not None:
            self.desk.settle(item.astray)
        if item is None or item.entity is None:
            return
        order = self.desk.session.document.mentions_of(item.entity)
        if item.span is not None or len(order):
            self.desk.session.focus_mention(item.entity, item.span or order[0][0])

    def _places(self, item: Item) -> list[Item]:
        if item.entity is None or item.entity not in self._open:
            return []
        order = self.desk.session.document.mentions_of(item.entity)
        return [Item(item.type, 0, item.entity, span) for span, _key in order]

    def count(self) -> int:
        """How many rows there are."""
        return len(self._items)

    def empty_words(self) -> str:
        """Why there is none."""
        session = self.desk.session
        if session.filter is not None:
            return _("The filter “{words}” hides every name.").format(words=session.filter.typed.strip())
        if session.progress is not None:
            return _("Still analysing… names appear here as they are found.")
        return _("No name was found.")

    def item(self) -> Item | None:
        """What the cursor is on."""
        return self._items[self.cursor] if self.cursor < len(self._items) else None

    def unfold(self) -> None:
        """Show or hide the mentions of the entity under the cursor."""
        item = self.item()
        if item is not None and item.entity is not None:
            self._open ^= {item.entity}
            self.rebuild()
            self.move_to(item.entity)

    def move_to(self, entity: str, span: Span | None = None) -> None:
        """Put the cursor on an entity, or on its mention when it is open."""
        row = self._row_of(entity, span) if entity else None
        if row is not None:
            self.reveal(row)
        else:
            self.remark()

    def _row_of(self, entity: str, span: Span | None) -> int | None:
        if self._rows is None:
            self._rows = {(item.entity, item.span): row for row, item in enumerate(self._items)}
        return self._rows.get((entity, span), self._rows.get((entity, None)))

    def is_here(self, item: int) -> bool:
        """Whether a row stands for the entity or mention in focus."""
        focus, row = self.desk.session.focus, self._items[item]
        if focus is None or focus.entity is None or row.entity != focus.entity:
            return False
        return row.span is None or (focus.quote is None and row.span == focus.span)

    def paint(self, item: int, line: int, width: int, base: Style) -> list[Segment]:
        """A heading, an entity with its count, or a mention between its neighbours."""
        row, palette = self._items[item], self.desk.palette
        quiet = base + letters(palette.muted)
        if row.astray is not None:
            sign = "?" if row.astray.place is not None else "✗"
            words = clean(" ".join(row.astray.words.split()))
            return [
                Segment(f"{sign} ", base + letters(palette.warning, bold=True)),
                Segment(fit(words, width - 2), base),
            ]
        if row.entity is None:
            title = _(TITLES[row.type]) if row.type in TITLES else clean(row.type)
            return [
                Segment(fit(title, width - 5), quiet + letters("", bold=True)),
                Segment(f" {row.times}", quiet),
            ]
        if row.span is not None:
            return self._mention(row.span, width, base, quiet)
        entity = self.desk.session.document.entities.get(row.entity)
        name = clean(entity.name if entity is not None else "")
        count = f"{row.times}"
        bar = self._bar(row.entity) if width >= _NARROW else ""
        hue = base + letters(palette.hue(row.type))
        room = width - len(count) - len(bar) - 4
        shown = fit(name, room)
        gap = width - 3 - len(count) - len(bar) - Segment(shown).cell_length
        letter = LETTERS.get(row.type, "·")
        return [
            Segment(f"{letter} ", hue + letters("", bold=True)),
            Segment(shown, hue),
            Segment(" " * max(1, gap), quiet),
            Segment(bar, hue),
            Segment(count, quiet),
        ]

    def _bar(self, entity: str) -> str:
        """Share of speech in cells; a speaker with the least of it shows an eighth."""
        share = self._share.get(entity, 0.0)
        eighths = max(1, round(share * _BAR * 8)) if share else 0
        full, rest = divmod(eighths, 8)
        return ("█" * full + (_EIGHTHS[rest] if rest else "")).ljust(_BAR) + " " if eighths else " " * (_BAR + 1)

    def _mention(self, span: Span, width: int, base: Style, quiet: Style) -> list[Segment]:
        text = self.desk.session.document.text
        words = clean(span.of(text).replace("\n", " "))
        room = max(0, width - 3 - len(words))
        before = clean(text[max(0, span.start - _CONTEXT) : span.start].rsplit("\n", 1)[-1])
        after = clean(text[span.end : span.end + _CONTEXT].split("\n", 1)[0])
        before = before[max(0, len(before) - room // 3) :]
        return [
            Segment("  ", quiet),
            Segment(before, quiet),
            Segment(words, base + Style(underline=True)),
            Segment(fit(after, max(0, room - len(before))), quiet),
        ]
