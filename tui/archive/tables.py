"""The three tables of an annotated archive: articles, quotations, entities. The schema that others query.

Every row tells its article (``article``, its id), ``source`` and ``day``, so that usual questions join nothing.
Offsets count code points of the article's text, half-open.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

from tui.formats.inquit_json import as_object
from tui.formats.jsontext import to_json
from tui.library.dates import day_of
from tui.model.annotation import Annotations, Quotation
from tui.model.article import Article
from tui.model.span import Span

Row = dict[str, Any]

# Column by column its type, in Arrow's words, and what it says.
ARTICLES = (
    ("article", "string", "the article's id"),
    ("input", "string", "the file, or file:record, it came from"),
    ("source", "string", "who published it, else the same as input"),
    ("lang", "string", "fr or en"),
    ("title", "string", ""),
    ("byline", "string", ""),
    ("date", "string", "as the article has it"),
    ("day", "date32", "the same as a day; the first of its month or year where only that is known; else null"),
    ("words", "int32", "words of the text"),
    ("quotations", "int32", "how many"),
    ("entities", "int32", "how many"),
    ("text", "string", ""),
    ("annotations", "string", "inquit/1 JSON without the text: all there is, for reading back"),
)
QUOTATIONS = (
    ("article", "string", ""),
    ("source", "string", ""),
    ("day", "date32", ""),
    ("id", "string", "of the quotation, within its article"),
    ("start", "int32", ""),
    ("end", "int32", ""),
    ("kind", "string", "direct, partial or indirect"),
    ("who", "string", "the speaker in the fullest words known; null when nobody is"),
    ("entity", "string", "the speaker's id in entities, null for a speaker without a name"),
    ("type", "string", "of that entity: PER, ORG, LOC, MISC"),
    ("confidence", "string", "sure, likely, inherited or unknown: how certain the speaker is"),
    ("speaker", "string", "the words that name the speaker here"),
    ("cue", "string", "the verb of saying"),
    ("rule", "string", "which rule found the speaker"),
    ("origin", "string", "model, import or human"),
    ("words", "int32", "words of the quotation"),
    ("text", "string", "what was said"),
)
ENTITIES = (
    ("article", "string", ""),
    ("source", "string", ""),
    ("day", "date32", ""),
    ("id", "string", "of the entity, within its article"),
    ("type", "string", "PER, ORG, LOC, MISC"),
    ("name", "string", "the fullest form"),
    ("mentions", "int32", "how often it is named"),
    ("quotations", "int32", "how often it speaks"),
    ("forms", "list<string>", "the forms it is named by"),
    ("starts", "list<int32>", "where each mention begins"),
    ("ends", "list<int32>", "and ends"),
    ("origin", "string", "model, import or human"),
)
TABLES = {"articles": ARTICLES, "quotations": QUOTATIONS, "entities": ENTITIES}


def rows_of(article: Article, annotations: Annotations) -> Iterator[tuple[str, Row]]:
    """Every row with the name of its table."""
    shared: Row = {"article": article.id, "source": article.source, "day": day(article)}
    yield "articles", {**shared, **_article(article, annotations)}
    names = {entity.id: (entity.name, entity.type) for entity in annotations.entities}
    for quote in annotations.quotes:
        yield "quotations", {**shared, **_quotation(quote, article.text, names)}
    for row in _entities(article.text, annotations):
        yield "entities", {**shared, **row}


def day(article: Article) -> date | None:
    """The day of an article, from its date or its dateline, however newspapers write it."""
    dateline = article.front.dateline
    known = day_of(article.date or (dateline.of(article.text) if dateline else ""))
    return date.fromisoformat(known + "-01-01"[len(known) - 4 :]) if known else None


def speaker_of(quote: Quotation, name: str | None, text: str) -> str | None:
    """Who said it, in the fullest words known. ``name`` is that of the quotation's entity."""
    who = quote.who or name or (quote.speaker.of(text) if quote.speaker else "")
    return " ".join(who.split()) or None


def _article(article: Article, annotations: Annotations) -> Row:
    whole = as_object(article, annotations)
    text = whole.pop("text")
    return {
        "input": str(article.extra.get("input", article.source)),
        "lang": article.lang,
        "title": whole["title"],
        "byline": whole["byline"],
        "date": article.date,
        "words": len(text.split()),
        "quotations": len(annotations.quotes),
        "entities": len(annotations.entities),
        "text": text,
        "annotations": to_json(whole),
    }


def _quotation(quote: Quotation, text: str, names: dict[str, tuple[str, str]]) -> Row:
    name, kind = names.get(quote.entity or "", (None, None))
    said = quote.span.of(text)
    return {
        "id": quote.id,
        "start": quote.span.start,
        "end": quote.span.end,
        "kind": quote.kind,
        "who": speaker_of(quote, name, text),
        "entity": quote.entity,
        "type": kind,
        "confidence": quote.confidence,
        "speaker": quote.speaker.of(text) if quote.speaker else None,
        "cue": quote.cue.of(text) if quote.cue else None,
        "rule": quote.rule,
        "origin": quote.origin,
        "words": len(said.split()),
        "text": said,
    }


def _entities(text: str, annotations: Annotations) -> Iterator[Row]:
    places: dict[str, list[Span]] = {entity.id: [] for entity in annotations.entities}
    for mention in annotations.mentions:
        places[mention.entity].append(mention.span)
    said = Counter(quote.entity for quote in annotations.quotes)
    for entity in annotations.entities:
        spans = sorted(places[entity.id])
        yield {
            "id": entity.id,
            "type": entity.type,
            "name": entity.name,
            "mentions": len(spans),
            "quotations": said[entity.id],
            "forms": list(dict.fromkeys(" ".join(span.of(text).split()) for span in spans)),
            "starts": [span.start for span in spans],
            "ends": [span.end for span in spans],
            "origin": entity.origin,
        }
