"""Going from one annotation to the next: by quotation, by speaker, by entity, by doubt."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from tui.model.annotation import Quotation
from tui.model.document import Document, speaker_key
from tui.model.index import Order
from tui.model.patch import MentionKey
from tui.model.span import Span


class Walk(Enum):
    """What a walk steps through."""

    QUOTATION = "quotation"
    SPEAKER = "speaker"  # quotations by the speaker in focus
    ENTITY = "entity"  # mentions of the entity in focus
    DOUBT = "doubt"  # quotations whose speaker is inherited or unknown
    SEARCH = "search"  # matches of the search


class Focus(NamedTuple):
    """The annotation the reader is on. ``entity`` is the mention's, or the speaker's of the quotation."""

    span: Span
    quote: str | None = None
    entity: str | None = None


class Looking(NamedTuple):
    """From where a walk starts: the focus while it can be seen, else the edge of what is seen.

    ``view`` is the stretch of text on the screen. A walk forward takes up at its start, backward at its end.
    """

    focus: Focus | None
    view: Span

    @property
    def from_focus(self) -> bool:
        """Whether the walk goes on from the focus: it can be seen, or nothing is shown at all."""
        return self.focus is not None and (self.focus.span.overlaps(self.view) or self.view.end <= 0)


def step(order: Order[str] | Order[MentionKey], looking: Looking, backward: bool) -> int | None:
    """Number of the next entry of ``order``, or None at its end.

    Entries stand in the order of their spans, (start, end), and so does a focus that is not among them: of two
    that start at one offset (a quotation at the head of another, a name at the head of a quotation) each is
    visited once.
    """
    if looking.focus is not None and looking.from_focus:
        same = order.around(looking.focus.span)
        here = next((n for n in same if _is_focus(order[n][1], looking.focus)), None)
        if here is not None:
            number = here - 1 if backward else here + 1
        else:
            number = same.start - 1 if backward else same.stop
    else:
        number = order.before(looking.view.end) if backward else order.after(looking.view.start - 1)
    return number if 0 <= number < len(order) else None


def _is_focus(key: str | MentionKey, focus: Focus) -> bool:
    if focus.quote is not None:
        return key == focus.quote
    return key == (focus.entity, *focus.span)


def quote_focus(document: Document, quote: Quotation) -> Focus:
    """The focus on a quotation."""
    return Focus(quote.span, quote.id, quote.entity)


def still(document: Document, focus: Focus | None) -> Focus | None:
    """Where a focus is after an edit: on the same quotation, or on what the same words now name; else nowhere."""
    if focus is None or (focus.quote is None and focus.entity is None):
        return focus
    if focus.quote is not None:
        quote = document.quotes.get(focus.quote)
        return quote_focus(document, quote) if quote is not None else None
    named = [document.mentions[document.mention_order[n][1]] for n in document.mention_order.around(focus.span)]
    if not named or any(mention.entity == focus.entity for mention in named):
        return focus if named else None
    return Focus(focus.span, None, named[0].entity)


def walk_order(document: Document, walk: Walk, focus: Focus | None) -> Order[str] | Order[MentionKey]:
    """What a walk steps through, given what is in focus. Empty when there is nothing of the kind."""
    if walk is Walk.QUOTATION:
        return document.quote_order
    if walk is Walk.DOUBT:
        return document.doubt_order
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
