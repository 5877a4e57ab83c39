"""Which annotation is the same as one made before, so that it keeps its id while the article is parsed."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import count

from tui.model.annotation import Annotations, Entity, Mention, Quotation
from tui.model.fold import fold
from tui.model.patch import Patch
from tui.model.span import Span


def _folded(name: str) -> str:
    """A name without case, accents and hyphens."""
    return " ".join(fold(name).replace("-", " ").split())


class Register:
    """All annotations announced so far."""

    def __init__(self) -> None:
        self._entities: dict[str, Entity] = {}
        self._mentions: dict[Span, str] = {}
        self._quotes: list[Quotation] = []
        self._quoted: set[Span] = set()
        self._names: dict[tuple[str, str], str] = {}
        self._families: defaultdict[str, set[str]] = defaultdict(set)
        self._fresh_entity = (f"e{n}" for n in count(1))
        self._fresh_quote = (f"q{n}" for n in count(1))

    @property
    def state(self) -> Annotations:
        """Everything announced, in text order."""
        return Annotations(
            tuple(self._entities.values()),
            tuple(Mention(entity, span) for span, entity in sorted(self._mentions.items())),
            tuple(sorted(self._quotes, key=lambda quote: quote.span)),
        )

    def admit(self, found: Annotations, within: Span) -> Patch:
        """Announce what was found in a part of the article that had nothing yet.

        ``found`` may reach beyond ``within``: what stands outside only helps to recognise the entities.
        """
        ids = self._entity_ids(found)
        quotes = [
            quote._replace(id=next(self._fresh_quote), entity=ids.get(quote.entity or ""))
            for quote in found.quotes
            if within.holds(quote.span.start) and quote.span not in self._quoted
        ]
        mentions = {
            mention.span: ids[mention.entity]
            for mention in found.mentions
            if within.holds(mention.span.start) and mention.span not in self._mentions
        }
        needed = {*mentions.values(), *(quote.entity for quote in quotes)}
        entities = [e._replace(id=ids[e.id]) for e in found.entities if ids[e.id] in needed]
        changed = [entity for entity in entities if self._learn(entity)]
        self._mentions |= mentions
        self._quotes += quotes
        self._quoted.update(quote.span for quote in quotes)
        return Patch(tuple(changed), tuple(Mention(e, span) for span, e in mentions.items()), tuple(quotes))

    def recognise(self, found: Annotations) -> Annotations:
        """All annotations of the article, under the ids that were announced where they are the same."""
        ids = self._by_mentions(found)
        for entity in found.entities:
            if entity.id not in ids:
                ids[entity.id] = next(self._fresh_entity)
        quotes = zip(found.quotes, self._quote_ids(found.quotes), strict=True)
        return found._replace(
            entities=tuple(e._replace(id=ids[e.id]) for e in found.entities),
            mentions=tuple(m._replace(entity=ids[m.entity]) for m in found.mentions),
            quotes=tuple(q._replace(id=id, entity=ids.get(q.entity or "")) for q, id in quotes),
        )

    def _learn(self, entity: Entity) -> bool:
        """Take in an entity, or the fuller name of one; whether that changes what was announced."""
        known = self._entities.get(entity.id)
        if known is not None and len(known.name) >= len(entity.name):
            return False
        self._entities[entity.id] = entity
        self._names.setdefault((entity.type, _folded(entity.name)), entity.id)
        if entity.type == "PER":
            self._families[_folded(entity.name).rpartition(" ")[2]].add(entity.id)
        return True

    def _entity_ids(self, found: Annotations) -> dict[str, str]:
        ids = self._by_mentions(found)
        taken = set(ids.values())
        for entity in found.entities:
            if entity.id in ids:
                continue
            known = self._by_name(entity)
            ids[entity.id] = known if known and known not in taken else next(self._fresh_entity)
            taken.add(ids[entity.id])
        return ids

    def _by_name(self, entity: Entity) -> str | None:
        """The one known entity of this name or, for a person, of this family name."""
        name = _folded(entity.name)
        same = self._names.get((entity.type, name))
        if same or entity.type != "PER":
            return same
        family = {
            id
            for id in self._families.get(name.rpartition(" ")[2], ())
            if " " not in name or " " not in _folded(self._entities[id].name)
        }
        return family.pop() if len(family) == 1 else None

    def _by_mentions(self, found: Annotations) -> dict[str, str]:
        """Entities that share mentions with a known one: most shared first, each id given once."""
        shared: Counter[tuple[str, str]] = Counter()
        for mention in found.mentions:
            known = self._mentions.get(mention.span)
            if known is not None:
                shared[mention.entity, known] += 1
        ids: dict[str, str] = {}
        taken: set[str] = set()
        for (new, old), _ in shared.most_common():
            if new not in ids and old not in taken:
                ids[new] = old
                taken.add(old)
        return ids

    def _quote_ids(self, quotes: tuple[Quotation, ...]) -> Iterator[str]:
        """For every quotation the id of the one announced at its place, or a new one."""
        free = {quote.span: quote.id for quote in self._quotes}
        ids = {quote.span: free.pop(quote.span) for quote in quotes if quote.span in free}
        left = sorted(free)
        for quote in quotes:
            if quote.span in ids:
                yield ids.pop(quote.span)
                continue
            near = _overlapping(quote.span, left)
            if near is not None:
                left.remove(near)
            yield free[near] if near is not None else next(self._fresh_quote)


def _overlapping(span: Span, among: list[Span]) -> Span | None:
    """The last of the sorted spans that begins before the end of ``span`` and reaches into it."""
    at = bisect_right(among, Span(span.end, span.end)) - 1
    return among[at] if at >= 0 and among[at].end > span.start else None
