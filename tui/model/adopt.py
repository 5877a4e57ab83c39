"""A new run of the machine under the ids of the old: the same thing keeps its name.

Ids only mean something within one run. What people decided names old ids, so before it can be laid over a new
run every quotation and entity of that run is recognised by its place, and an entity also by its name.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from tui.model.annotation import Annotations, Entity, Mention, Quotation
from tui.model.fold import fold
from tui.model.index import IntervalIndex
from tui.model.span import Span
from tui.model.states import Annotation, Layer, States

_SAME = 0.5  # of what two spans cover together they must share this much to be one quotation


def adopt(new: Annotations, machine: Layer, human: States) -> Annotations:
    """``new`` with the ids that ``machine`` and ``human`` have for the same things.

    A quotation found where people decided about one takes that one's id, even when another has it already:
    the decision holds for both.
    """
    old = [a for source in (machine, human) for a in source.values() if a is not None]
    entities = _entity_ids(new, old)
    quotes = _quote_ids(new.quotes, [a for a in old if isinstance(a, Quotation)], human)
    return new._replace(
        entities=tuple(e._replace(id=entities[e.id]) for e in new.entities),
        mentions=tuple(m._replace(entity=entities.get(m.entity, m.entity)) for m in new.mentions),
        quotes=tuple(
            q._replace(id=quotes[q.id], entity=entities.get(q.entity, q.entity) if q.entity else q.entity)
            for q in new.quotes
        ),
    )


def _quote_ids(new: tuple[Quotation, ...], old: list[Quotation], human: States) -> dict[str, str]:
    index: IntervalIndex[str] = IntervalIndex()
    for quote in old:
        index.add(quote.span, quote.id)
    ids: dict[str, str] = {}
    taken: set[str] = set()
    likeness = sorted(
        (
            (-_shared(quote.span, span), quote.id != old_id, quote.id, old_id)
            for quote in new
            for span, old_id in index.overlapping(quote.span)
        ),
    )
    for score, _, new_id, old_id in likeness:
        if -score < _SAME or new_id in ids:
            continue
        if old_id not in taken or ("quote", old_id) in human:
            ids[new_id] = old_id
            taken.add(old_id)
    return _with_fresh(ids, (q.id for q in new), {q.id for q in old} | _decided(human, "quote"))


def _shared(one: Span, other: Span) -> float:
    common = min(one.end, other.end) - max(one.start, other.start)
    return common / max(1, max(one.end, other.end) - min(one.start, other.start))


def _entity_ids(new: Annotations, old: list[Annotation]) -> dict[str, str]:
    places: defaultdict[Span, set[str]] = defaultdict(set)
    for annotation in old:
        if isinstance(annotation, Mention):
            places[annotation.span].add(annotation.entity)
    shared = Counter(
        (mention.entity, old_id) for mention in new.mentions for old_id in places.get(mention.span, ())
    )
    ids: dict[str, str] = {}
    taken: set[str] = set()

    def pair(new_id: str, old_id: str) -> None:
        if new_id not in ids and old_id not in taken:
            ids[new_id] = old_id
            taken.add(old_id)

    for (new_id, old_id), _ in sorted(
        shared.items(), key=lambda item: (-item[1], item[0][0] != item[0][1], item[0])
    ):
        pair(new_id, old_id)
    by_name: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for annotation in old:
        if isinstance(annotation, Entity):
            by_name[annotation.type, fold(annotation.name)].append(annotation.id)
    for entity in new.entities:
        for old_id in by_name.get((entity.type, fold(entity.name)), ()):
            pair(entity.id, old_id)
    known = {a.id for a in old if isinstance(a, Entity)} | {a.entity for a in old if isinstance(a, Mention)}
    return _with_fresh(ids, (e.id for e in new.entities), known)


def _decided(human: States, kind: str) -> set[str]:
    return {key[1] for key in human if key[0] == kind and len(key) == 2}


def _with_fresh(ids: dict[str, str], new: Iterable[str], known: set[str]) -> dict[str, str]:
    """An id of its own, that nothing old has, for each of ``new`` that was not recognised."""
    taken = known | set(ids.values())
    out = dict(ids)
    for new_id in new:
        if new_id not in out:
            out[new_id] = next(name for name in _variants(new_id) if name not in taken)
            taken.add(out[new_id])
    return out


def _variants(name: str) -> Iterator[str]:
    yield name
    number = 2
    while True:
        yield f"{name}-{number}"
        number += 1
