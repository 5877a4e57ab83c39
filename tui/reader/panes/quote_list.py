"""The quote panel: every quotation with its speaker, its cue and its first words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from tui.model.annotation import Quotation
from tui.model.display import clean
from tui.model.document import speaker_key
from tui.reader.language import _
from tui.reader.paint.palette import letters
from tui.reader.panes.virtual_list import VirtualList, fit

if TYPE_CHECKING:
    from tui.reader.desk import Desk

_WORDS = 400  # code points of a quotation that can at most be shown
_NARROW = 36  # cells: of fewer, the words take all
_CUE = 12  # cells, of which a longer cue is cut to fit: in less, "a décl…" says nothing


class QuoteList(VirtualList):
    """Two rows a quotation: number, speaker and cue; then its words. In text order, or speaker by speaker."""

    item_height = 2

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "quotes", _("Quotations"))
        self.desk = desk
        self._by_speaker = False
        self._ids: list[str] | None = None  # None: as the session has them, without a copy
        self._places: dict[str, int] = {}

    def rebuild(self) -> None:
        """Read the session anew."""
        session = self.desk.session
        self._ids = None
        if self._by_speaker:
            document = session.document
            shown = [key for _span, key in session.shown_quotes]
            # Speakers in the order in which they first speak; sorting keeps the text's order among equals.
            first: dict[str, int] = {}
            for number, key in enumerate(shown):
                first.setdefault(speaker_key(document.quotes[key]) or "?", number)
            last = len(shown)
            shown.sort(key=lambda key: first[speaker_key(document.quotes[key])] if self._known(key) else last)
            self._ids = shown
            self._places = {key: number for number, key in enumerate(shown)}
        self.rebuilt()

    def _known(self, key: str) -> bool:
        return bool(speaker_key(self.desk.session.document.quotes[key]))

    def sort(self) -> str:
        """Change the order; returns its name."""
        here = self.quote(self.cursor).id if self.count() else ""
        self._by_speaker = not self._by_speaker
        self.rebuild()
        self.move_to(here)
        return _("speaker by speaker") if self._by_speaker else _("in text order")

    def count(self) -> int:
        """How many quotations are shown."""
        return len(self.desk.session.shown_quotes) if self._ids is None else len(self._ids)

    def empty_words(self) -> str:
        """Why there is none, and what to do."""
        session = self.desk.session
        if session.filter is not None:
            words = _("The filter “{words}” hides every quotation. escape ends it, F changes it.")
            return words.format(words=session.filter.typed.strip())
        if session.progress is not None:
            return _("Still analysing… quotations appear here as they are found.")
        return _(
            "No quotation was found: nothing in marks that somebody says, nothing reported. v selects one by hand."
        )

    def quote(self, item: int) -> Quotation:
        """The quotation of that number, from 0."""
        session = self.desk.session
        key = session.shown_quotes[item][1] if self._ids is None else self._ids[item]
        return session.document.quotes[key]

    def go(self) -> None:
        """Go to the quotation the cursor is on."""
        if self.count():
            self.desk.session.focus_quote(self.quote(self.cursor).id)

    def move_to(self, quote_id: str) -> None:
        """Put the cursor on a quotation."""
        session = self.desk.session
        quote = session.document.quotes.get(quote_id)
        if quote is None:
            self.remark()
            return
        if self._ids is not None:
            place = self._places.get(quote_id)
        else:
            place = next(
                (n for n in session.shown_quotes.around(quote.span) if self.quote(n).id == quote_id), None
            )
        if place is not None:
            self.reveal(place)
        else:
            self.remark()

    def is_here(self, item: int) -> bool:
        """Whether it is the quotation in focus."""
        focus = self.desk.session.focus
        return focus is not None and focus.quote is not None and focus.quote == self.quote(item).id

    def paint(self, item: int, line: int, width: int, base: Style) -> list[Segment]:
        """One of the two rows."""
        quote = self.quote(item)
        return self._words(quote, width, base) if line else self._who(quote, width, base)

    @property
    def _digits(self) -> int:
        return len(str(len(self.desk.session.document.quote_order)))

    def _who(self, quote: Quotation, width: int, base: Style) -> list[Segment]:
        palette, document = self.desk.palette, self.desk.session.document
        quiet = base + letters(palette.muted)
        number = f"{document.quote_number(quote):>{self._digits}} "
        name = clean(document.speaker_name(quote)) or _("unknown speaker")
        doubt = quote.confidence in ("unknown", "inherited")
        entity = document.entities.get(quote.entity or "")
        hue = palette.hue(entity.type) if entity is not None else palette.text
        cue = clean(quote.cue.of(document.text).replace("\n", " ")) if quote.cue is not None else ""
        room = width - len(number)
        shown = fit(name, room - (2 if doubt else 0))
        left = room - cell_len(shown) - (2 if doubt else 0) - 2
        segments = [Segment(number, quiet), Segment(shown, base + letters(hue, bold=True))]
        if doubt:
            segments.append(Segment(" ?", base + letters(palette.warning, bold=True)))
        if cue and (left >= _CUE or cell_len(cue) <= left):
            segments.append(Segment("  " + fit(cue, left), quiet + letters("", italic=True)))
        return segments

    def _words(self, quote: Quotation, width: int, base: Style) -> list[Segment]:
        indent = " " * (self._digits + 1) if width >= _NARROW else ""
        text = self.desk.session.document.text[quote.span.start : min(quote.span.end, quote.span.start + _WORDS)]
        words = clean(text.replace("\n", " "))
        if quote.kind != "indirect":
            words = f"« {words} »"
        return [Segment(indent + fit(words, width - len(indent)), base)]
