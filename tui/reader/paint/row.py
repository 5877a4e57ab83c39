"""One row of the page: which brushes the session lays on it, which sign its gutter carries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from rich.segment import Segment

from tui.model.annotation import Quotation
from tui.model.document import Ref
from tui.model.marks import dressed
from tui.model.session import Session
from tui.model.span import Span
from tui.reader.paint import look
from tui.reader.paint.look import Brush, pieces
from tui.reader.paint.palette import Palette, colour, style_of
from tui.reader.paint.wrap import ODD

_REACH = 4  # code points: how far a quotation's marks stand from its words at most


class Signs(NamedTuple):
    """The signs of the gutter; ``ASCII`` for terminals and fonts without the others."""

    current: str = "▌"
    doubt: str = "?"
    note: str = "✎"
    quote: str = "│"
    nested: str = "┃"
    indirect: str = "┊"


SIGNS = Signs()
NO_LABELS: Mapping[int, str] = {}
ASCII = Signs(">", "?", "n", "|", "#", ":")


class Row(NamedTuple):
    """A painted row: the gutter's sign and its colour, and the styled text."""

    sign: str
    sign_colour: str
    segments: list[Segment]


def paint_row(
    session: Session,
    display: str,
    row: Span,
    palette: Palette,
    selection: Span | None = None,
    signs: Signs = SIGNS,
    labels: Mapping[int, str] = NO_LABELS,
) -> Row:
    """Paint what stands in ``row`` (code points). ``display`` is the text cleaned for display.

    ``labels`` are written over the letters at their offsets.
    """
    found = session.document.within(Span(max(0, row.start - _REACH), row.end + _REACH))
    brushes = [*_frontmatter(session, row), *_filtered(session, found, row), *_brushes(session, found)]
    brushes += _matches(session, row)
    if selection is not None:
        brushes.append(Brush(selection, look.selected))
    text, start = row.of(display), row.start
    for offset, label in labels.items():
        if row.holds(offset) and offset + len(label) <= row.end and not ODD.search(display, offset, offset + 2):
            brushes.append(Brush(Span(offset, offset + len(label)), look.match(True)))
            text = text[: offset - start] + label + text[offset - start + len(label) :]
    segments = [
        Segment(text[span.start - start : span.end - start], style_of(palette, appearance))
        for span, appearance in pieces(row, brushes)
    ]
    sign, role = _gutter(session, found, row, signs)
    return Row(sign, getattr(palette, role) if role else palette.muted, segments)


@lru_cache(maxsize=64)
def _gutter_segment(sign: str, sign_colour: str, palette: Palette) -> Segment:
    style = style_of(palette, look.PLAIN)
    if sign == " ":
        return Segment("  ", style)
    return Segment(sign + " ", style + type(style)(color=colour(sign_colour), bold=True))


def gutter_segment(row: Row, palette: Palette) -> Segment:
    """The two cells left of the text."""
    return _gutter_segment(row.sign, row.sign_colour, palette)


def _frontmatter(session: Session, row: Span) -> Iterator[Brush]:
    front = session.document.article.front
    if front.title is not None and row.start < front.title.end:
        yield Brush(front.title, look.bold)
    for span in (front.byline, front.dateline):
        if span is not None and row.overlaps(span):
            yield Brush(span, look.muted)


def _brushes(session: Session, found: list[tuple[Span, Ref]]) -> Iterator[Brush]:
    """Quotations first (their grounds add up), then letters, then attributes."""
    document, layers, focus = session.document, session.layers, session.focus
    text = document.text
    if "quotes" in layers:
        for span, ref in found:
            if ref.kind == "quote":
                here = focus is not None and focus.quote == ref.id
                whole = dressed(text, span)
                yield Brush(whole, look.tint(3 if here else 1))
                for part in (Span(whole.start, span.start), Span(span.end, whole.end)):
                    if part.start < part.end:
                        yield Brush(part, look.mark)
    for span, ref in found:
        if ref.kind == "mention":
            entity = document.entities.get(ref.id)
            if entity is None:
                continue
            if entity.type in layers or entity.type not in ("PER", "ORG", "LOC", "MISC"):
                yield Brush(span, look.hue(entity.type))
            if focus is not None and focus.entity == entity.id:
                here = focus.quote is None and focus.span == span
                yield Brush(span, look.current if here else look.underline)
        elif ref.kind == "speaker" and "speakers" in layers:
            yield Brush(span, look.bold)
        elif ref.kind == "cue" and "cues" in layers:
            yield Brush(span, look.italic)


def _filtered(session: Session, found: list[tuple[Span, Ref]], row: Span) -> Iterator[Brush]:
    """A filter dims all but the quotations it shows."""
    if session.filter is None:
        return
    yield Brush(row, look.muted)
    document = session.document
    for span, ref in found:
        if ref.kind == "quote" and session.filter.shows_quote(document, document.quotes[ref.id]):
            yield Brush(dressed(document.text, span), look.clear)


def _matches(session: Session, row: Span) -> Iterator[Brush]:
    if session.search is None:
        return
    hits, focus = session.search.hits, session.focus
    for number in range(max(0, hits.before(row.start)), len(hits)):
        span = hits[number][0]
        if span.start >= row.end:
            return
        yield Brush(span, look.match(focus is not None and focus.span == span))


def _gutter(session: Session, found: list[tuple[Span, Ref]], row: Span, signs: Signs) -> tuple[str, str]:
    """The most important sign of the row and the palette's role it is coloured by."""
    focus, document, layers = session.focus, session.document, session.layers
    if focus is not None and row.overlaps(focus.span):
        return signs.current, "accent"
    here = [(span, ref) for span, ref in found if row.overlaps(span)]
    quotes = [document.quotes[ref.id] for _, ref in here if ref.kind == "quote"]
    if "doubt" in layers and any(_starts_in_doubt(quote, row) for quote in quotes):
        return signs.doubt, "warning"
    if "notes" in layers and any(ref.kind == "note" for _, ref in here):
        return signs.note, "accent"
    if "quotes" in layers and quotes:
        marked = [quote for quote in quotes if quote.kind != "indirect"]
        if not marked:
            return signs.indirect, "muted"
        nested = any(a is not b and a.span.covers(b.span) for a in marked for b in marked)
        return (signs.nested if nested else signs.quote), "muted"
    return " ", ""


def _starts_in_doubt(quote: Quotation, row: Span) -> bool:
    return quote.confidence in ("unknown", "inherited") and row.holds(quote.span.start)
