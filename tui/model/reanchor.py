"""What people decided about an earlier version of a text, put in its place in the present one.

Nothing is dropped: what cannot be placed is returned as lost, with the anchor by which it may be found again in
a later version, and what is placed with doubt is told apart from what is certain.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tui.model.anchor import Anchor, Finder, Place, anchor
from tui.model.annotation import Annotations, Mention, Note, Quotation
from tui.model.patch import Patch
from tui.model.span import Span
from tui.model.states import only

Placed = Mention | Quotation | Note

_SEARCHES = 50  # of the whole text, for annotations of the machine


@dataclass(frozen=True, slots=True)
class Lost:
    """An annotation without a place. Its spans count code points of the text it was made in."""

    annotation: Placed
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class Reanchored:
    """Decisions in their new places; the ids of those whose place is in doubt; and those without one."""

    patch: Patch
    doubtful: frozenset[str]
    lost: tuple[Lost, ...]


class Moves:
    """Where the spans of one text are in another. The same span always has the same answer."""

    def __init__(self, old: str, new: str) -> None:
        self._old = old
        self._finder = Finder(new)
        self._places: dict[Span, Place] = {}

    def learn(self, spans: Iterable[Span], searches: int | None = None) -> None:
        """Seek these spans, in text order: what one has moved by tells where to look for the next.

        After that many ``searches`` of the whole text the others are only looked for where they should stand.
        """
        for span in sorted(set(spans) - self._places.keys()):
            sought = anchor(self._old, span)
            place = self._finder.find(sought, anywhere=False)
            if place.span is None and searches != 0:
                place = self._finder.find(sought)
                searches = None if searches is None else searches - 1
            self._places[span] = place

    def place(self, span: Span) -> Place:
        """The place of a span."""
        if span not in self._places:
            self.learn([span])
        return self._places[span]

    def anchor(self, span: Span) -> Anchor:
        """The anchor of a span in the old text."""
        return anchor(self._old, span)

    def span(self, span: Span | None) -> Span | None:
        """Where a span is now; None when it is lost."""
        return self.place(span).span if span is not None else None


def reanchor(patch: Patch, moves: Moves) -> Reanchored:
    """The decisions of ``patch`` at their places in the new text."""
    moves.learn(_spans(patch))
    lost: list[Lost] = []
    kept: list[Placed] = []
    doubtful: set[str] = set()
    annotations: tuple[Placed, ...] = (*patch.mentions, *patch.quotes, *patch.notes)
    for annotation in annotations:
        place = moves.place(annotation.span)
        if place.span is None:
            lost.append(Lost(annotation, moves.anchor(annotation.span)))
            continue
        kept.append(_moved(annotation, place.span, moves))
        if place.outcome == "doubtful":
            doubtful.add(kept[-1].id)
    refused = [(key[0], moves.span(Span(key[1], key[2]))) for key in patch.gone_mentions]
    return Reanchored(
        patch._replace(
            mentions=only(Mention, kept),
            quotes=only(Quotation, kept),
            notes=only(Note, kept),
            gone_mentions=tuple((entity, *span) for entity, span in refused if span is not None),
        ),
        frozenset(doubtful),
        tuple(lost),
    )


def move_annotations(annotations: Annotations, moves: Moves) -> Annotations:
    """A run of the machine over the old text, as far as it has a place in the new: to recognise a new run by.

    It is worth no long search, and of a text that repeats itself each search is long: somebody waits to read.
    """
    moves.learn([m.span for m in annotations.mentions] + [q.span for q in annotations.quotes], _SEARCHES)
    mentions = [(m, moves.span(m.span)) for m in annotations.mentions]
    quotes = [(q, moves.span(q.span)) for q in annotations.quotes]
    return annotations._replace(
        mentions=tuple(m._replace(span=span) for m, span in mentions if span is not None),
        quotes=tuple(_quotation(q, span, moves) for q, span in quotes if span is not None),
        notes=(),
    )


def _moved(annotation: Placed, span: Span, moves: Moves) -> Placed:
    if isinstance(annotation, Quotation):
        return _quotation(annotation, span, moves)
    return annotation._replace(span=span)


def _quotation(quote: Quotation, span: Span, moves: Moves) -> Quotation:
    return quote._replace(span=span, cue=moves.span(quote.cue), speaker=moves.span(quote.speaker))


def _spans(patch: Patch) -> list[Span]:
    spans = [m.span for m in patch.mentions] + [n.span for n in patch.notes]
    spans += [Span(start, end) for _, start, end in patch.gone_mentions]
    for quote in patch.quotes:
        spans += [span for span in (quote.span, quote.cue, quote.speaker) if span is not None]
    return spans
