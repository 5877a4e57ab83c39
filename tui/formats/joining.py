"""Single spans of a foreign file are joined into entities with mentions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tui.model.annotation import Entity, Mention, Origin
from tui.model.span import Span


@dataclass(frozen=True, slots=True)
class Found:
    """One span that some file labels. ``key`` says which entity it means, "" when the file does not say."""

    span: Span
    label: str
    key: str = ""
    name: str = ""
    origin: Origin = "import"
    extra: Mapping[str, Any] = field(default_factory=dict)


def join_mentions(found: Iterable[Found], text: str) -> tuple[tuple[Entity, ...], tuple[Mention, ...]]:
    """Entities in the order of their first mention. Without a key, equal words of one label are one entity."""
    ordered = sorted(found, key=lambda one: (one.span, one.label))
    names = {one.key: one.name for one in ordered if one.key and one.name}
    taken = {one.key for one in ordered if one.key}
    ids: dict[tuple[str, ...], str] = {}
    entities: dict[str, Entity] = {}
    mentions: list[Mention] = []
    for one in ordered:
        words = " ".join(one.span.of(text).split())
        place = ("key", one.key) if one.key else ("words", one.label, words)
        if place not in ids:
            ids[place] = one.key or _free(len(ids) + 1, taken)
        entity = ids[place]
        if entity not in entities:
            entities[entity] = Entity(entity, one.label, names.get(one.key, "") or words, one.origin)
        mentions.append(Mention(entity, one.span, one.origin, one.extra))
    return tuple(entities.values()), tuple(mentions)


def _free(number: int, taken: set[str]) -> str:
    while f"e{number}" in taken:
        number += 1
    taken.add(f"e{number}")
    return f"e{number}"
