"""Annotations by name: what a patch says of each, as one flat mapping.

Laying one patch over another, taking part of one away and comparing two are then one line each. A name is
("quote", id), ("entity", id), ("note", id) or ("mention", entity, start, end); None stands for "gone".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from tui.model.annotation import Annotations, Entity, Mention, Note, Quotation
from tui.model.patch import Patch

Annotation = Entity | Mention | Quotation | Note
Key = tuple[str] | tuple[str, str] | tuple[str, str, int, int]
States = dict[Key, Annotation | None]
Layer = dict[Key, Annotation]
_A = TypeVar("_A", Entity, Mention, Quotation, Note)


def key_of(annotation: Annotation) -> Key:
    """The name of an annotation."""
    match annotation:
        case Mention(entity=entity, span=span):
            return ("mention", entity, span.start, span.end)
        case Quotation(id=id):
            return ("quote", id)
        case Entity(id=id):
            return ("entity", id)
        case Note(id=id):
            return ("note", id)


def states(patch: Patch) -> States:
    """What a patch says, by name. Of one that is both taken away and put, that it is put."""
    out: States = {("entity", id): None for id in patch.gone_entities}
    out.update({("mention", *key): None for key in patch.gone_mentions})
    out.update({("quote", id): None for id in patch.gone_quotes})
    out.update({("note", id): None for id in patch.gone_notes})
    out.update(_put(patch))
    return out


def layer(annotations: Annotations) -> Layer:
    """Annotations by name."""
    return dict(_put(annotations))


def _put(source: Patch | Annotations) -> Iterator[tuple[Key, Annotation]]:
    for entity in source.entities:
        yield ("entity", entity.id), entity
    for mention in source.mentions:
        yield ("mention", mention.entity, *mention.span), mention
    for quote in source.quotes:
        yield ("quote", quote.id), quote
    for note in source.notes:
        yield ("note", note.id), note


def patch_of(said: Mapping[Key, Annotation | None]) -> Patch:
    """The patch that says this, its parts in the order of the mapping."""
    put = [a for a in said.values() if a is not None]
    gone = [key for key, a in said.items() if a is None]
    return Patch(
        entities=only(Entity, put),
        mentions=only(Mention, put),
        quotes=only(Quotation, put),
        notes=only(Note, put),
        gone_entities=tuple(key[1] for key in gone if key[0] == "entity" and len(key) == 2),
        gone_mentions=tuple(key[1:] for key in gone if len(key) == 4),
        gone_quotes=tuple(key[1] for key in gone if key[0] == "quote" and len(key) == 2),
        gone_notes=tuple(key[1] for key in gone if key[0] == "note" and len(key) == 2),
    )


def annotations_of(found: Layer) -> Annotations:
    """The annotations of a layer, in no order, without model."""
    kinds: dict[type, list[Annotation]] = {Entity: [], Mention: [], Quotation: [], Note: []}
    for annotation in found.values():  # of a book, in one pass: four would be felt
        kinds[type(annotation)].append(annotation)
    return Annotations(*(tuple(kind) for kind in kinds.values()))  # type: ignore[arg-type]


def only(kind: type[_A], among: Iterable[Annotation]) -> tuple[_A, ...]:
    """Those of one kind."""
    return tuple(a for a in among if isinstance(a, kind))


def change(old: Layer, new: Layer) -> Patch:
    """The patch that turns one layer into the other."""
    # Most annotations of two layers are the very same object: asking for that first saves nearly all the time.
    said: States = {key: None for key in old if key not in new}
    for key, annotation in new.items():
        before = old.get(key)
        if before is not annotation and before != annotation:
            said[key] = annotation
    return patch_of(said)
