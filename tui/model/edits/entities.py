"""Corrections of names: entities and their mentions."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tui.model.annotation import Entity, Mention
from tui.model.document import Document
from tui.model.edits.checks import EditError, new_id, the_entity, trimmed
from tui.model.patch import MentionKey, Patch, mention_key
from tui.model.span import Span


def change_entity(
    document: Document, entity_id: str, *, type: str | None = None, name: str | None = None
) -> Patch:
    """Another type or another name."""
    entity = the_entity(document, entity_id)
    return Patch(entities=(_human(entity._replace(type=_type(type, entity.type), name=_name(name, entity.name))),))


def add_entity(document: Document, span: Span, type: str, name: str | None = None) -> Patch:
    """A new entity, first named at ``span``."""
    span = trimmed(document, span)
    name = _name(name, " ".join(span.of(document.text).split()))
    entity = Entity(new_id("entity", type, name, span), _type(type, "MISC"), name, "human")
    return Patch(entities=(entity,), mentions=(Mention(entity.id, span, "human"),))


def delete_entity(document: Document, entity_id: str) -> Patch:
    """This is no name: it goes with all its mentions. What it said stays, given to its name in words."""
    entity = the_entity(document, entity_id)
    return Patch(
        quotes=tuple(
            document.quotes[key]._replace(entity=None, who=document.quotes[key].who or entity.name, origin="human")
            for _, key in document.quotes_of(f"entity:{entity_id}")
        ),
        gone_entities=(entity_id,),
        gone_mentions=tuple(key for _, key in document.mentions_of(entity_id)),
    )


def merge_entities(document: Document, into: str, *others: str) -> Patch:
    """``others`` are the same as ``into``, which gets all their mentions and quotations and keeps its name."""
    target = _human(the_entity(document, into))
    merged = [the_entity(document, other) for other in dict.fromkeys(others) if other != into]
    if not merged:
        raise EditError("there is nothing to merge")
    mentions: list[Mention] = []
    gone: list[MentionKey] = []
    quotes = []
    for entity in merged:
        for span, key in document.mentions_of(entity.id):
            mentions.append(Mention(into, span, "human", document.mentions[key].extra))
            gone.append(key)
        for _, quote_id in document.quotes_of(f"entity:{entity.id}"):
            quotes.append(document.quotes[quote_id]._replace(entity=into, who=target.name, origin="human"))
    return Patch(
        entities=(target,),
        mentions=tuple(mentions),
        quotes=tuple(quotes),
        gone_entities=tuple(entity.id for entity in merged),
        gone_mentions=tuple(gone),
    )


def split_entity(
    document: Document, entity_id: str, spans: Iterable[Span], *, name: str | None = None, type: str | None = None
) -> Patch:
    """The mentions at ``spans`` are another entity, which speaks where they name the speaker."""
    entity = the_entity(document, entity_id)
    moved = [span for span, _ in document.mentions_of(entity_id) if span in set(spans)]
    if not moved:
        raise EditError("none of these mentions belongs to this name")
    if len(moved) == len(document.mentions_of(entity_id)):
        raise EditError("a split must leave at least one mention")
    longest = max(moved, key=lambda span: span.end - span.start)
    name = _name(name, " ".join(longest.of(document.text).split()))
    new = Entity(new_id("entity", entity_id, name, moved), _type(type, entity.type), name, "human")
    return Patch(
        entities=(new,),
        mentions=tuple(Mention(new.id, span, "human") for span in moved),
        quotes=tuple(
            quote._replace(entity=new.id, who=name, origin="human")
            for quote in (document.quotes[key] for _, key in document.quotes_of(f"entity:{entity_id}"))
            if quote.speaker is not None and any(span.overlaps(quote.speaker) for span in moved)
        ),
        gone_mentions=tuple((entity_id, *span) for span in moved),
    )


def add_mention(document: Document, entity_id: str, span: Span) -> Patch:
    """``span`` names this entity. A mention of another entity at the very same place gives way."""
    return _name_spans(document, the_entity(document, entity_id), [trimmed(document, span)])


def move_mention(document: Document, mention: Mention, span: Span) -> Patch:
    """Another extent of one mention."""
    if mention_key(mention) not in document.mentions:
        raise EditError("this mention is gone")
    moved = Mention(mention.entity, trimmed(document, span), "human", mention.extra)
    gone = () if moved.span == mention.span else (mention_key(mention),)
    return Patch(mentions=(moved,), gone_mentions=gone)


def delete_mentions(document: Document, *mentions: Mention) -> Patch:
    """These words name nobody. An entity that loses its last mention goes too, as ``delete_entity`` has it."""
    lost: dict[str, list[MentionKey]] = {}
    for mention in mentions:
        if mention_key(mention) not in document.mentions:
            raise EditError("this mention is gone")
        lost.setdefault(mention.entity, []).append(mention_key(mention))
    patches = [
        delete_entity(document, entity)
        if entity in document.entities and len(set(keys)) == len(document.mentions_of(entity))
        else Patch(gone_mentions=tuple(keys))
        for entity, keys in lost.items()
    ]
    return Patch(
        quotes=tuple(quote for patch in patches for quote in patch.quotes),
        gone_entities=tuple(entity for patch in patches for entity in patch.gone_entities),
        gone_mentions=tuple(key for patch in patches for key in patch.gone_mentions),
    )


def same_form(document: Document, span: Span) -> list[Span]:
    """Every place where the words of ``span`` stand as words of their own, white space aside. In text order."""
    words = trimmed(document, span).of(document.text).split()
    start = r"(?<!\w)" if words[0][0].isalnum() else ""
    end = r"(?!\w)" if words[-1][-1].isalnum() else ""
    pattern = re.compile(start + r"\s+".join(map(re.escape, words)) + end)
    return [Span(*found.span()) for found in pattern.finditer(document.text)]


def name_all(document: Document, entity_id: str, span: Span) -> Patch:
    """All places with the words of ``span`` name this entity, in one step."""
    return _name_spans(document, the_entity(document, entity_id), same_form(document, span))


def _name_spans(document: Document, entity: Entity, spans: list[Span]) -> Patch:
    gone = [
        key
        for span in spans
        for key in (document.mention_order[n][1] for n in document.mention_order.around(span))
        if key[0] != entity.id
    ]
    return Patch(
        entities=(_human(entity),),
        mentions=tuple(Mention(entity.id, span, "human") for span in spans),
        gone_mentions=tuple(gone),
    )


def _human(entity: Entity) -> Entity:
    return entity._replace(origin="human")


def _name(name: str | None, otherwise: str) -> str:
    if name is None:
        return otherwise
    name = " ".join(name.split())
    if not name:
        raise EditError("a name must have a letter")
    return name


def _type(type: str | None, otherwise: str) -> str:
    if type is None:
        return otherwise
    if not type.strip():
        raise EditError("a type must have a letter")
    return type.strip()
