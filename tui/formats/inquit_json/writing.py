"""Writing ``inquit/1``."""

from __future__ import annotations

from typing import Any

from tui.formats.jsontext import to_json
from tui.model.annotation import Annotations, Quotation
from tui.model.article import Article
from tui.model.span import Span

FORMAT = "inquit/1"


def dumps(article: Article, annotations: Annotations) -> str:
    """The article and its annotations as JSON text, one entity or quotation a line, with a final newline.

    Raises ValueError when a mention names an entity that is not among the annotations.
    """
    lines = [f" {to_json(key)}: {_block(value)}" for key, value in as_object(article, annotations).items()]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def as_object(article: Article, annotations: Annotations) -> dict[str, Any]:
    """The same as ``dumps`` gives, before it becomes text."""
    front = article.front
    byline = article.byline or (front.byline.of(article.text) if front.byline else "")
    out: dict[str, Any] = {
        "format": FORMAT,
        "id": article.id,
        "source": article.source,
        "lang": article.lang,
        "title": article.headline,
        "byline": byline,
        "date": article.date,
    }
    if not article.title or not article.byline:
        spans = {"title": front.title, "byline": front.byline, "dateline": front.dateline}
        out["front"] = {part: _span(span) for part, span in spans.items() if span}
        # Of the two, that which the metadata has is named, lest it be taken for the text's own.
        if article.title or article.byline:
            out["metadata"] = ["title" if article.title else "byline"]
    if article.marked_headings:
        out["headings"] = [_span(span) for span in article.marked_headings]
    out["text"] = article.text
    model = annotations.model
    out["model"] = (
        None
        if model is None
        else {"name": model.name, "version": model.version, "inquit": model.inquit, **model.extra}
    )
    out["entities"] = _entities(annotations)
    out["quotes"] = [_quotation(quote) for quote in annotations.quotes]
    out["notes"] = [
        {"id": n.id, **_span(n.span), "text": n.text, "created": n.created, **n.extra} for n in annotations.notes
    ]
    return {**out, **article.extra}


def _entities(annotations: Annotations) -> list[dict[str, Any]]:
    written: dict[str, dict[str, Any]] = {}
    for entity in annotations.entities:
        written[entity.id] = {
            "id": entity.id,
            "type": entity.type,
            "name": entity.name,
            "origin": entity.origin,
            "mentions": [],
            **entity.extra,
        }
    for mention in annotations.mentions:
        if mention.entity not in written:
            raise ValueError(f"mention of an entity that is not there: {mention.entity}")
        owner = written[mention.entity]
        origin = {"origin": mention.origin} if mention.origin != owner["origin"] else {}
        owner["mentions"].append({**_span(mention.span), **origin, **mention.extra})
    return list(written.values())


def _quotation(quote: Quotation) -> dict[str, Any]:
    extra = dict(quote.extra)
    cue, speaker = extra.pop("cue", {}), extra.pop("speaker", {})
    return {
        "id": quote.id,
        **_span(quote.span),
        "kind": quote.kind,
        "cue": {**_span(quote.cue), **cue} if quote.cue else None,
        "speaker": {**_span(quote.speaker), **speaker} if quote.speaker else None,
        "entity": quote.entity,
        "who": quote.who,
        "rule": quote.rule,
        "confidence": quote.confidence,
        "origin": quote.origin,
        **extra,
    }


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _block(value: Any) -> str:
    if isinstance(value, list) and value:
        return "[\n  " + ",\n  ".join(to_json(item) for item in value) + "\n ]"
    return to_json(value)
