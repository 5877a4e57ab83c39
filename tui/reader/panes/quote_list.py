"""The quote panel: every quotation in text order with its speaker, its cue and its first words."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style

from tui.model.annotation import Quotation
from tui.model.display import clean
from tui.reader.desk import Desk
from tui.reader.language import _
from tui.reader.paint.palette import colour
from tui.reader.panes.virtual_list import VirtualList, fit

_WORDS = 400  # code points of a quotation that can at most be shown


class QuoteList(VirtualList):
    """Two rows a quotation: number, speaker and cue; then its words."""

    item_height = 2

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "quote-list")

    def count(self) -> int:
        """How many quotations there are."""
        return len(self.desk.session.document.quote_order)

    def quote(self, item: int) -> Quotation:
        """The quotation of that number, from 0."""
        document = self.desk.session.document
        return document.quotes[document.quote_order[item][1]]

    def is_here(self, item: int) -> bool:
        """Whether it is the quotation in focus."""
        focus = self.desk.session.focus
        return focus is not None and focus.quote == self.quote(item).id

    def paint(self, item: int, line: int, width: int, base: Style) -> list[Segment]:
        """One of the two rows."""
        quote = self.quote(item)
        return self._words(quote, width, base) if line else self._who(item, quote, width, base)

    def _who(self, item: int, quote: Quotation, width: int, base: Style) -> list[Segment]:
        palette, document = self.desk.palette, self.desk.session.document
        quiet = base + Style(color=colour(palette.muted))
        number = f"{item + 1:>{len(str(self.count()))}} "
        name = clean(document.speaker_name(quote)) or _("unknown speaker")
        doubt = quote.confidence in ("unknown", "inherited")
        entity = document.entities.get(quote.entity or "")
        hue = palette.hue(entity.type) if entity is not None else palette.text
        cue = clean(quote.cue.of(document.text).replace("\n", " ")) if quote.cue is not None else ""
        room = width - len(number)
        shown = fit(name, room - (2 if doubt else 0))
        left = room - Segment(shown).cell_length - (2 if doubt else 0) - 2
        segments = [Segment(number, quiet), Segment(shown, base + Style(color=colour(hue), bold=True))]
        if doubt:
            segments.append(Segment(" ?", base + Style(color=colour(palette.warning), bold=True)))
        if cue and left > 3:
            segments.append(Segment("  " + fit(cue, left), quiet + Style(italic=True)))
        return segments

    def _words(self, quote: Quotation, width: int, base: Style) -> list[Segment]:
        indent = " " * (len(str(self.count())) + 1)
        text = self.desk.session.document.text[quote.span.start : min(quote.span.end, quote.span.start + _WORDS)]
        words = clean(text.replace("\n", " "))
        if quote.kind != "indirect":
            words = f"« {words} »" if len(words) < width - len(indent) - 4 else f"« {words}"
        return [Segment(indent + fit(words, width - len(indent)), base)]
