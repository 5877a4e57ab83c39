"""Reading ``inquit/1``."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from typing import Any

from tui.formats import checked
from tui.formats.checked import Object, a_list, a_span, a_string, an_object, fail, join, one_of
from tui.formats.errors import FormatError
from tui.formats.inquit_json.writing import FORMAT
from tui.model.annotation import (
    CONFIDENCES,
    KINDS,
    NOTHING,
    Annotations,
    Entity,
    Mention,
    ModelInfo,
    Note,
    Origin,
    Quotation,
)
from tui.model.article import Article
from tui.model.mentions import Mentions
from tui.model.span import Span

ORIGINS: tuple[Origin, ...] = ("model", "import", "human")

_ANNOTATION_KEYS = frozenset(("model", "entities", "quotes", "notes"))
_ARTICLE_KEYS = _ANNOTATION_KEYS | {
    "format",
    "id",
    "source",
    "lang",
    "title",
    "byline",
    "date",
    "front",
    "metadata",
    "headings",
    "text",
}
_ENTITY_KEYS = frozenset(("id", "type", "name", "origin", "mentions"))
_MENTION_KEYS = frozenset(("start", "end", "origin"))
_QUOTE_KEYS = frozenset(
    ("id", "start", "end", "span", "kind", "cue", "speaker", "entity", "who", "rule", "confidence", "origin")
)
_SPAN_KEYS = frozenset(("start", "end", "mention", "entity", "name"))
_NOTE_KEYS = frozenset(("id", "start", "end", "text", "created"))
_MODEL_KEYS = frozenset(("name", "version", "inquit"))


def loads(text: str, name: str = "", article_text: str | None = None) -> tuple[Article, Annotations]:
    """The article and annotations in ``inquit/1`` JSON.

    ``name`` is what people call the file, for messages. ``article_text`` is the article's text for files that
    leave it out because it stands in a file beside them. Also read: spans written as pairs, and quotations
    written ``{"span": …, "speaker": {"mention": …, "entity": …, "name": …}}`` as the annotation guide has it.
    Raises FormatError.
    """
    try:
        return from_object(checked.parse(text.removeprefix("\ufeff")), article_text)
    except FormatError as error:
        raise FormatError(name or error.name, error.problem) from None


def from_object(data: Any, article_text: str | None = None) -> tuple[Article, Annotations]:
    """The same from parsed JSON. Raises FormatError without a name."""
    top = an_object(data, "the file")
    written = a_string(top, "format", default=FORMAT)
    if not written.startswith("inquit/"):
        fail("format", f'is "{written[:40]}", not "{FORMAT}"')
    if written != FORMAT:
        fail("format", f'is "{written[:40]}", newer than this inquit reads; update inquit')
    article = _read_article(top, article_text)
    size = len(article.text)
    entities, mentions = _read_entities(top, size)
    known = {entity.id for entity in entities}
    quotes = tuple(
        _read_quotation(an_object(item, where), where, number, size, known)
        for number, (where, item) in enumerate(a_list(top, "quotes"), 1)
    )
    notes = tuple(
        _read_note(an_object(item, where), where, number, size)
        for number, (where, item) in enumerate(a_list(top, "notes"), 1)
    )
    _no_twins("entities", [e.id for e in entities])
    _no_twins("quotes", [q.id for q in quotes])
    _no_twins("notes", [n.id for n in notes])
    return article, Annotations(entities, mentions, quotes, notes, _read_model(top))


def _read_article(top: Object, article_text: str | None) -> Article:
    text = a_string(top, "text", default=article_text or "")
    if article_text is not None and text != article_text:
        fail("text", "is not the text of the article it belongs to")
    if not text:
        fail("text", "is missing")
    source, title, byline = (a_string(top, key) for key in ("source", "title", "byline"))
    if "front" in top:
        bare = Article(text=text, source=source)
        named = top.get("metadata")
        known = named if isinstance(named, list) else []
        if title == bare.headline and "title" not in known:
            title = ""
        if bare.front.byline and byline == bare.front.byline.of(text) and "byline" not in known:
            byline = ""
    return Article(
        text=text,
        source=source,
        lang=a_string(top, "lang"),
        title=title,
        byline=byline,
        date=a_string(top, "date"),
        id=a_string(top, "id"),
        marked_headings=tuple(a_span(item, where, len(text)) for where, item in a_list(top, "headings")),
        extra=_rest(top, _ARTICLE_KEYS),
    )


def _read_model(top: Object) -> ModelInfo | None:
    if top.get("model") is None:
        return None
    model = an_object(top["model"], "model")
    name, version, inquit = (a_string(model, key, "model") for key in ("name", "version", "inquit"))
    return ModelInfo(name, version, inquit, _rest(model, _MODEL_KEYS))


def _read_entities(top: Object, size: int) -> tuple[tuple[Entity, ...], Mentions]:
    entities: list[Entity] = []
    mentions: list[tuple[Span, int, Mention]] = []
    types: dict[str, str] = {}  # one word for all, not one for each
    for number, value in enumerate(_items(top, "entities"), 1):
        entity = _usual_entity(value, types) or _read_entity(value, f"entities[{number - 1}]", number)
        entities.append(entity)
        for place, inner in enumerate(_items(value, "mentions", "entities", number)):
            mention = _usual_mention(inner, entity, size)
            if mention is None:
                mention = _read_mention(inner, f"entities[{number - 1}].mentions[{place}]", entity, size)
            mentions.append((mention.span, number, mention))
    mentions.sort(key=itemgetter(0, 1))
    return tuple(entities), Mentions.of(mention for _, _, mention in mentions)


def _items(holder: Object, key: str, above: str = "", number: int = 0) -> list[Any]:
    """The items of a list without the place of each, which only an error asks for."""
    several = holder.get(key)
    if isinstance(several, list):
        return several
    return [inner for _, inner in a_list(holder, key, f"{above}[{number - 1}]" if above else "")]


def _usual_entity(value: Any, types: dict[str, str]) -> Entity | None:
    """An entity with all that one must have and no more, as nearly all are; None for one to look at closely."""
    if type(value) is not dict or not value.keys() <= _ENTITY_KEYS:
        return None
    key, kind, name, origin = value.get("id"), value.get("type"), value.get("name"), value.get("origin", "import")
    if not (key and kind and origin in ORIGINS and type(key) is type(kind) is type(name) is str):
        return None
    return Entity(key, types.setdefault(kind, kind), name, ORIGINS[ORIGINS.index(origin)])


def _read_entity(value: Any, where: str, number: int) -> Entity:
    item = an_object(value, where)
    return Entity(
        id=a_string(item, "id", where) or f"e{number}",
        type=a_string(item, "type", where) or "MISC",
        name=a_string(item, "name", where),
        origin=one_of(item, "origin", where, ORIGINS, "import"),
        extra=_rest(item, _ENTITY_KEYS),
    )


def _usual_mention(value: Any, entity: Entity, size: int) -> Mention | None:
    """A mention that says its place and nothing else, as nearly all do; None for one that wants a closer look."""
    if type(value) is not dict or len(value) != 2:
        return None
    start, end = value.get("start"), value.get("end")
    if type(start) is not int or type(end) is not int or not 0 <= start < end <= size:
        return None
    return Mention(entity.id, Span(start, end), entity.origin)


def _read_mention(value: Any, where: str, entity: Entity, size: int) -> Mention:
    span = a_span(value, where, size)
    own = value if isinstance(value, dict) else {}
    origin = one_of(own, "origin", where, ORIGINS, entity.origin)
    return Mention(entity.id, span, origin, _rest(own, _MENTION_KEYS))


def _read_quotation(item: Object, where: str, number: int, size: int, known: set[str]) -> Quotation:
    speaker, entity, who, said = _read_speaker(item, where, size)
    if entity is not None and entity not in known:
        fail(join(where, "entity"), f'is "{entity[:40]}", which is not among the entities')
    cue = item.get("cue")
    extra = _rest(item, _QUOTE_KEYS)
    if isinstance(cue, dict) and (rest := _rest(cue, _SPAN_KEYS)):
        extra = {**extra, "cue": rest}
    if said:
        extra = {**extra, "speaker": said}
    return Quotation(
        id=a_string(item, "id", where) or f"q{number}",
        span=a_span(item.get("span", item), where, size),
        kind=one_of(item, "kind", where, KINDS, "direct"),
        cue=None if cue is None else a_span(cue, join(where, "cue"), size),
        speaker=speaker,
        entity=entity,
        who=who,
        rule=a_string(item, "rule", where),
        confidence=one_of(
            item, "confidence", where, CONFIDENCES, "sure" if entity or who or speaker else "unknown"
        ),
        origin=one_of(item, "origin", where, ORIGINS, "import"),
        extra=extra,
    )


def _read_speaker(item: Object, where: str, size: int) -> tuple[Span | None, str | None, str | None, Object]:
    """Speaker mention, entity id, words for people, and what else stood in the speaker object."""
    entity, who, value = item.get("entity"), item.get("who"), item.get("speaker")
    span, said, place = value, NOTHING, join(where, "speaker")
    if isinstance(value, dict):
        said = _rest(value, _SPAN_KEYS)
        if "start" not in value:
            span = value.get("mention")
            entity, who = value.get("entity", entity), value.get("name", who)
    for key, word in (("entity", entity), ("who", who)):
        if word is not None and not isinstance(word, str):
            fail(join(where, key), f"must be text or null, not {checked.kind_of(word)}")
    return (None if span is None else a_span(span, place, size)), entity, who, said


def _read_note(item: Object, where: str, number: int, size: int) -> Note:
    return Note(
        id=a_string(item, "id", where) or f"n{number}",
        span=a_span(item, where, size),
        text=a_string(item, "text", where),
        created=a_string(item, "created", where),
        extra=_rest(item, _NOTE_KEYS),
    )


def _rest(item: Object, known: frozenset[str]) -> Object:
    if item.keys() <= known:
        return NOTHING
    return {key: value for key, value in item.items() if key not in known}


def _no_twins(where: str, ids: Sequence[str]) -> None:
    if len(set(ids)) == len(ids):
        return
    seen: set[str] = set()
    for number, name in enumerate(ids):
        if name in seen:
            fail(f"{where}[{number}].id", f'"{name[:40]}" is there twice')
        seen.add(name)
