"""Quotations and entities as rows: what a table, CSV and JSON print of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from tui.cli.options import Annotated
from tui.cli.tables import Row
from tui.model.annotation import Entity, Quotation
from tui.model.span import Span


def quote_rows(one: Annotated) -> Iterator[tuple[Quotation, Row]]:
    """Every quotation with its row, in the order of the text, numbered from 1 as the reader numbers them."""
    names = {entity.id: entity.name for entity in one.annotations.entities}
    ordered = sorted(one.annotations.quotes, key=lambda quote: quote.span)
    for number, quote in enumerate(ordered, 1):
        yield (
            quote,
            {
                "source": one.article.source or one.name,
                "number": number,
                "id": quote.id,
                "who": speaker_words(quote, names, one.article.text),
                "entity": quote.entity,
                "kind": quote.kind,
                "confidence": quote.confidence,
                "text": quote.span.of(one.article.text),
                "start": quote.span.start,
                "end": quote.span.end,
                "cue": _part(quote.cue, one.article.text),
                "speaker": _part(quote.speaker, one.article.text),
                "rule": quote.rule,
                "origin": quote.origin,
            },
        )


def speaker_words(quote: Quotation, names: dict[str, str], text: str) -> str | None:
    """Who said it, in the fullest words known; None when nobody is known."""
    named = names.get(quote.entity) if quote.entity else None
    return quote.who or named or (quote.speaker.of(text) if quote.speaker else None)


def entity_rows(one: Annotated) -> Iterator[tuple[Entity, Row]]:
    """Every entity with its row: the most mentioned first within each type."""
    text = one.article.text
    places: dict[str, list[Span]] = {entity.id: [] for entity in one.annotations.entities}
    for mention in one.annotations.mentions:
        places[mention.entity].append(mention.span)
    said = Counter(quote.entity for quote in one.annotations.quotes)
    types = list(dict.fromkeys(("PER", "ORG", "LOC", "MISC", *(e.type for e in one.annotations.entities))))
    ordered = sorted(one.annotations.entities, key=lambda e: (types.index(e.type), -len(places[e.id])))
    for entity in ordered:
        spans = sorted(places[entity.id])
        yield (
            entity,
            {
                "source": one.article.source or one.name,
                "type": entity.type,
                "name": entity.name,
                "mentions": len(spans),
                "quotations": said[entity.id],
                "forms": list(dict.fromkeys(" ".join(span.of(text).split()) for span in spans)),
                "id": entity.id,
                "spans": [{"start": span.start, "end": span.end} for span in spans],
                "origin": entity.origin,
            },
        )


def _part(span: Span | None, text: str) -> dict[str, Any] | None:
    return None if span is None else {"start": span.start, "end": span.end, "text": span.of(text)}
