"""W3C Web Annotation (JSON-LD): https://www.w3.org/TR/annotation-model/.

One AnnotationPage; each annotation points at the text by position and by quotation, has standard bodies for
any reader, and under ``inquit:data`` (a JSON literal of JSON-LD 1.1) all that inquit knows, so that nothing
is lost on the way back. Entities that nothing mentions, and the article itself, are data of the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tui.formats import checked
from tui.formats.anchors import around, place
from tui.formats.checked import Object, a_list, a_string, an_object, fail
from tui.formats.errors import FormatError
from tui.formats.inquit_json import as_object, from_object
from tui.formats.joining import Found, join_mentions
from tui.formats.jsontext import to_json
from tui.model.annotation import Annotations, Note
from tui.model.article import Article
from tui.model.span import Span

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_TERMS = {"inquit": "urn:inquit:", "inquit:data": {"@id": "inquit:data", "@type": "@json"}}


def dumps(article: Article, annotations: Annotations) -> str:
    """The article's annotations as one AnnotationPage, the article itself included."""
    whole = as_object(article, annotations)
    items = [*_mentions(whole, article), *_quotations(whole, article), *_notes(whole, article)]
    for entity in whole["entities"]:
        del entity["mentions"]
    page = {
        "@context": [CONTEXT, _TERMS],
        "id": f"urn:inquit:{_urn(article.id)}",
        "type": "AnnotationPage",
        "inquit:data": {key: value for key, value in whole.items() if key not in ("quotes", "notes")},
        "items": items,
    }
    return to_json(page, indent=1) + "\n"


def _mentions(whole: Object, article: Article) -> Iterator[dict[str, Any]]:
    for entity in whole["entities"]:
        for number, mention in enumerate(entity["mentions"], 1):
            bodies = [_body("tagging", entity["type"]), _body("identifying", entity["name"])]
            data = {"mention": mention, "entity": entity["id"]}
            yield _annotation(f"{entity['id']}-{number}", "identifying", bodies, mention, data, article)


def _quotations(whole: Object, article: Article) -> Iterator[dict[str, Any]]:
    for quote in whole["quotes"]:
        bodies = [_body("tagging", "quotation"), _body("tagging", quote["kind"])]
        if quote["who"]:
            bodies.append(_body("describing", quote["who"]))
        yield _annotation(quote["id"], "describing", bodies, quote, {"quote": quote}, article)


def _notes(whole: Object, article: Article) -> Iterator[dict[str, Any]]:
    for note in whole["notes"]:
        yield _annotation(
            note["id"], "commenting", [_body("commenting", note["text"])], note, {"note": note}, article
        )


def _annotation(
    name: str, motivation: str, bodies: list[dict[str, str]], place: Object, data: Object, article: Article
) -> dict[str, Any]:
    span = Span(place["start"], place["end"])
    before, after = around(span, article.text)
    position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    quoted = {"type": "TextQuoteSelector", "exact": span.of(article.text), "prefix": before, "suffix": after}
    return {
        "id": f"urn:inquit:{_urn(article.id)}:{_urn(name)}",
        "type": "Annotation",
        "motivation": motivation,
        "body": bodies,
        "target": {"source": article.source or "urn:inquit:" + _urn(article.id), "selector": [position, quoted]},
        "inquit:data": data,
    }


def _body(purpose: str, value: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": purpose, "value": value}


def _urn(name: str) -> str:
    from urllib.parse import quote

    return quote(name, safe="", errors="replace")


# Reading


def is_web_annotation(value: Any) -> bool:
    """Whether parsed JSON is an annotation, a page or collection of them, or a list."""
    one = value[0] if isinstance(value, list) and value else value
    return isinstance(one, dict) and one.get("type") in ("Annotation", "AnnotationPage", "AnnotationCollection")


def loads(text: str, name: str = "", article_text: str | None = None) -> tuple[Article, Annotations]:
    """The article and annotations of Web Annotation JSON-LD.

    ``article_text`` is the annotated text for files that do not hold it. A span is where its quoted words
    stand; what cannot be placed stays in the article's ``extra["unplaced"]``. Raises FormatError.
    """
    try:
        value = checked.parse(text.removeprefix("\ufeff"))
        own = value.get("inquit:data") if isinstance(value, dict) else None
        if isinstance(own, dict) and isinstance(own.get("text"), str):
            return _own(value, own)
        return _foreign(_items(value), article_text, name)
    except FormatError as error:
        raise FormatError(name, error.problem) from None


def sources(text: str) -> list[str]:
    """What the annotations point at, so that a caller can find the text. Nothing for what is not JSON."""
    try:
        items = _items(checked.parse(text))
    except FormatError:
        return []
    targets = [target for item in items for target in _targets(item)]
    found = [target.get("source") if isinstance(target, dict) else target for target in targets]
    return list(dict.fromkeys(one.partition("#")[0] for one in found if isinstance(one, str)))


def _own(page: Object, own: Object) -> tuple[Article, Annotations]:
    """A page that inquit wrote: put the parts back where they were."""
    entities = {}
    for where, value in a_list(own, "entities", "inquit:data"):
        entity = {**an_object(value, where), "mentions": []}
        entities[a_string(entity, "id", where)] = entity
    quotes, notes = [], []
    for where, value in a_list(page, "items"):
        data = an_object(an_object(value, where).get("inquit:data", {}), f"{where}.inquit:data")
        if "mention" in data:
            owner = entities.get(a_string(data, "entity", where))
            if owner is None:
                fail(where, "mentions an entity that the page does not have")
            owner["mentions"].append(data["mention"])
        elif "quote" in data:
            quotes.append(data["quote"])
        elif "note" in data:
            notes.append(data["note"])
    return from_object({**own, "entities": list(entities.values()), "quotes": quotes, "notes": notes})


def _items(value: Any) -> list[Object]:
    if isinstance(value, dict) and value.get("type") == "AnnotationCollection":
        value = value.get("first", value)
    if isinstance(value, dict) and isinstance(value.get("items"), list):
        value = value["items"]
    items = value if isinstance(value, list) else [value]
    return [item for item in items if isinstance(item, dict) and item.get("type", "Annotation") == "Annotation"]


def _targets(item: Object) -> list[Any]:
    target = item.get("target")
    return target if isinstance(target, list) else [target]


def _foreign(items: list[Object], text: str | None, name: str) -> tuple[Article, Annotations]:
    if not items:
        fail("", "holds no annotations")
    if text is None:
        fail("", "does not hold the text it annotates; put the text file it names beside it")
    found: list[Found] = []
    notes: list[Note] = []
    unplaced: list[Object] = []
    for item in items:
        tags, comments, title = _said(item)
        for target in _targets(item):
            span = _place(target, text)
            if span is None:
                unplaced.append(item)
                continue
            if comments:
                created = item.get("created")
                created = created if isinstance(created, str) else ""
                notes.append(Note(f"n{len(notes) + 1}", span, "\n".join(comments), created))
            if tags or not comments:
                found.append(Found(span, tags[0] if tags else "MISC", name=title, extra=_keep(item)))
    entities, mentions = join_mentions(found, text)
    article = Article(text=text, source=name, extra={"unplaced": unplaced} if unplaced else {})
    return article, Annotations(entities, mentions, (), tuple(notes))


def _said(item: Object) -> tuple[list[str], list[str], str]:
    """Tags, comments and a name, from the bodies."""
    body = item.get("body", item.get("bodyValue", ()))
    bodies = body if isinstance(body, list) else [body]
    tags: list[str] = []
    comments: list[str] = []
    title = ""
    for one in bodies:
        one = {"value": one} if isinstance(one, str) else one
        value = one.get("value") if isinstance(one, dict) else None
        if not isinstance(value, str) or not value.strip():
            continue
        purpose = one.get("purpose", item.get("motivation"))
        if purpose in ("tagging", "classifying"):
            tags.append(" ".join(value.split()))
        elif purpose == "identifying":
            title = " ".join(value.split())
        else:
            comments.append(value)
    return tags, comments, title


def _place(target: Any, text: str) -> Span | None:
    selectors = target.get("selector") if isinstance(target, dict) else None
    exact, prefix, suffix = "", "", ""
    span: Span | None = None
    for one in selectors if isinstance(selectors, list) else [selectors]:
        if not isinstance(one, dict):
            continue
        if one.get("type") == "TextQuoteSelector":
            exact, prefix, suffix = (a_string(one, key, "selector") for key in ("exact", "prefix", "suffix"))
        elif one.get("type") == "TextPositionSelector":
            start, end = one.get("start"), one.get("end")
            if type(start) is int and type(end) is int and 0 <= start < end <= len(text):
                span = Span(start, end)
    if exact:
        return place(text, exact, prefix, suffix, span.start if span else None)
    return span


def _keep(item: Object) -> dict[str, Any]:
    known = ("@context", "type", "target", "body", "bodyValue")
    return {"annotation": {key: value for key, value in item.items() if key not in known}}
