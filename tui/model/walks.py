"""Going from one annotation to the next: by quotation, by speaker, by entity, by doubt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from tui.model.annotation import Quotation
from tui.model.document import Document, speaker_key
from tui.model.index import Order
from tui.model.span import Span


class Walk(Enum):
    """What a walk steps through."""

    QUOTATION = "quotation"
    SPEAKER = "speaker"  # quotations by the speaker in focus
    ENTITY = "entity"  # mentions of the entity in focus
    DOUBT = "doubt"  # quotations whose speaker is inherited or unknown
    SEARCH = "search"  # matches of the search


@dataclass(frozen=True, slots=True)
class Focus:
    """The annotation the reader is on. ``entity`` is the mention's, or the speaker's of the quotation."""

    span: Span
    quote: str | None = None
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Looking:
    """From where a walk starts: the focus while it can be seen, else the edge of what is seen.

    ``view`` is the stretch of text on the screen. A walk forward takes up at its start, backward at its end.
    """

    focus: Focus | None
    view: Span

    def origin(self, backward: bool) -> int:
        """Targets must start after this offset (forward) or before it (backward)."""
        if self.focus is not None and (self.focus.span.overlaps(self.view) or self.view.end <= 0):
            return self.focus.span.start
        return self.view.end if backward else self.view.start - 1


def step(order: Order[str] | Order[tuple[str, int, int]], looking: Looking, backward: bool) -> int | None:
    """Number of the next entry of ``order``, or None at its end.

    Two entries may start at one offset (a quotation at the head of another): the focus says which of them
    the reader is on, so that each is visited once.
    """
    focus = looking.focus
    origin = looking.origin(backward)
    number = order.before(origin) if backward else order.after(origin)
    if focus is not None and origin == focus.span.start:
        number = _among_equals(order, focus, number, backward)
    return number if 0 <= number < len(order) else None


def _among_equals(
    order: Order[str] | Order[tuple[str, int, int]], focus: Focus, number: int, backward: bool
) -> int:
    # ``number`` skips all that starts where the focus does; go back to the neighbour of the focus itself.
    low, high = order.before(focus.span.start) + 1, order.after(focus.span.start)
    for at in range(low, high):
        span, key = order[at]
        if span == focus.span and (focus.quote is None or key == focus.quote):
            return at - 1 if backward else at + 1
    if not backward and low < high and order[low][0] != focus.span and _stands_before(focus, order[low][0]):
        return low
    return number


def _stands_before(focus: Focus, span: Span) -> bool:
    # On a mention that opens a quotation, the quotation is the next thing to walk to, not one passed already.
    return focus.span.start == span.start and focus.span.end < span.end


def quote_focus(document: Document, quote: Quotation) -> Focus:
    """The focus on a quotation."""
    return Focus(quote.span, quote.id, quote.entity)


def walk_order(document: Document, walk: Walk, focus: Focus | None) -> Order[str] | Order[tuple[str, int, int]]:
    """What a walk steps through, given what is in focus. Empty when there is nothing of the kind."""
    if walk is Walk.QUOTATION:
        return document.quote_order
    if walk is Walk.DOUBT:
        return Order(
            (span, key)
            for span, key in document.quote_order
            if document.quotes[key].confidence in ("inherited", "unknown")
        )
    if walk is Walk.SPEAKER and focus is not None:
        return document.quotes_of(speaker_of(document, focus))
    if walk is Walk.ENTITY and focus is not None and focus.entity is not None:
        return document.mentions_of(focus.entity)
    return Order()


def speaker_of(document: Document, focus: Focus) -> str:
    """Key of the speaker a focus means: of its quotation, else of its entity. "" when there is none."""
    if focus.quote is not None and focus.quote in document.quotes:
        return speaker_key(document.quotes[focus.quote])
    return f"entity:{focus.entity}" if focus.entity is not None else ""
