"""The mentions of a document: by name, in text order, by entity and by place, all as columns."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from operator import lt

from tui.model.annotation import Mention
from tui.model.index import Order
from tui.model.mentions import Mentions, is_odd
from tui.model.patch import MentionKey, mention_key
from tui.model.span import Span

LONG = 200  # code points from which on a mention is not found by the order of their starts


class MentionOrder(Order[MentionKey]):
    """Mentions in text order, as ``Order`` has them; entries are made when they are asked for."""

    def __init__(self, names: Sequence[str], numbers: array[int], starts: array[int], ends: array[int]) -> None:
        self._names = names
        self.numbers, self.starts, self.ends = numbers, starts, ends

    def __len__(self) -> int:
        return len(self.starts)

    def __iter__(self) -> Iterator[tuple[Span, MentionKey]]:
        names = self._names
        for number, start, end in zip(self.numbers, self.starts, self.ends, strict=True):
            yield Span(start, end), (names[number], start, end)

    def __getitem__(self, number: int) -> tuple[Span, MentionKey]:
        start, end = self.starts[number], self.ends[number]
        return Span(start, end), (self._names[self.numbers[number]], start, end)

    def insert(self, span: Span, entity: str, number: int) -> None:
        """Enter a mention of the entity of that number at its place."""
        at = self._at(span, entity)
        self.numbers.insert(at, number)
        self.starts.insert(at, span.start)
        self.ends.insert(at, span.end)

    def remove(self, span: Span, key: MentionKey) -> None:
        """Take a mention out. Raises ValueError when it is not there."""
        at = self.place(span, key)
        del self.numbers[at], self.starts[at], self.ends[at]

    def place(self, span: Span, key: MentionKey) -> int:
        """How many entries come before this one. Raises ValueError when it is not there."""
        at = self._at(span, key[0])
        if at == len(self.starts) or self[at] != (span, key):
            raise ValueError(f"no {key!r} at {span}")
        return at

    def after(self, offset: int) -> int:
        """Number of the first entry that starts after ``offset``; ``len`` when there is none."""
        return bisect_right(self.starts, offset)

    def before(self, offset: int) -> int:
        """Number of the last entry that starts before ``offset``; -1 when there is none."""
        return bisect_left(self.starts, offset) - 1

    def around(self, span: Span) -> range:
        """Numbers of the entries with exactly this span: empty, but at its place, when there are none."""
        low, high = self._starting(span.start)
        low = bisect_left(range(high), span.end, low, high, key=self.ends.__getitem__)
        return range(low, bisect_right(range(high), span.end, low, high, key=self.ends.__getitem__))

    def _starting(self, start: int) -> tuple[int, int]:
        low = bisect_left(self.starts, start)
        return low, bisect_right(self.starts, start, low)

    def _at(self, span: Span, entity: str) -> int:
        low, high = self._starting(span.start)
        return bisect_left(range(high), (span.end, entity), low, high, key=self._rank)

    def _rank(self, number: int) -> tuple[int, str]:
        return self.ends[number], self._names[self.numbers[number]]


class MentionTable(Mapping[MentionKey, Mention]):
    """The mentions by (entity, start, end), iterated in text order; it changes by ``put`` and ``take``."""

    def __init__(self, mentions: Sequence[Mention] = ()) -> None:
        mentions = Mentions.of(mentions)
        if not all(map(lt, mentions.starts, islice(mentions.starts, 1, None))):
            mentions = _sorted(mentions)
        self._names = list(mentions.names)
        self._numbers = {name: number for number, name in enumerate(self._names)}
        self._odd = {mention_key(mention): mention for mention in mentions.odd.values()}
        # Copies: a value never changes.
        self.order = MentionOrder(self._names, mentions.numbers[:], mentions.starts[:], mentions.ends[:])
        self._of: dict[str, MentionOrder] | None = None  # by entity; made when first asked for
        self._nothing = self._empty()  # the mentions of an entity that has none

    def __len__(self) -> int:
        return len(self.order)

    def __iter__(self) -> Iterator[MentionKey]:
        return (key for _, key in self.order)

    def __contains__(self, key: object) -> bool:
        return self.get(key) is not None  # type: ignore[call-overload]

    def __getitem__(self, key: MentionKey) -> Mention:
        entity, start, end = key
        span = Span(start, end)
        try:
            self.order.place(span, key)
        except ValueError:
            raise KeyError(key) from None
        return self._odd.get(key) or Mention(entity, span)

    def value(self) -> Mentions:
        """All mentions in text order."""
        order = self.order
        odd = {order.place(mention.span, key): mention for key, mention in self._odd.items()}
        return Mentions(tuple(self._names), order.numbers[:], order.starts[:], order.ends[:], odd)

    def of(self, entity: str) -> MentionOrder:
        """The mentions of an entity in text order."""
        return self._by_entity().get(entity, self._nothing)

    def counts(self) -> Mapping[str, int]:
        """How many mentions each entity has that has any."""
        if self._of is not None:
            return {entity: len(order) for entity, order in self._of.items()}
        return {self._names[number]: times for number, times in Counter(self.order.numbers).items()}

    def _by_entity(self) -> dict[str, MentionOrder]:
        if self._of is None:
            groups = [self._empty() for _ in self._names]
            order = self.order
            for number, start, end in zip(order.numbers, order.starts, order.ends, strict=True):
                group = groups[number]
                group.numbers.append(number)
                group.starts.append(start)
                group.ends.append(end)
            self._of = {name: group for name, group in zip(self._names, groups, strict=True) if len(group)}
        return self._of

    def _empty(self) -> MentionOrder:
        return MentionOrder(self._names, array("I"), array("I"), array("I"))

    def put(self, mention: Mention) -> None:
        """Enter a mention that is not there yet."""
        groups = self._by_entity()
        number = self._numbers.setdefault(mention.entity, len(self._names))
        if number == len(self._names):
            self._names.append(mention.entity)
        self.order.insert(mention.span, mention.entity, number)
        groups.setdefault(mention.entity, self._empty()).insert(mention.span, mention.entity, number)
        if is_odd(mention):
            self._odd[mention_key(mention)] = mention

    def take(self, key: MentionKey) -> Mention | None:
        """Take a mention out; None when there is none of that name."""
        mention = self.get(key)
        if mention is not None:
            groups = self._by_entity()  # made, if they were not, of what there still is
            self.order.remove(mention.span, key)
            groups[mention.entity].remove(mention.span, key)
            if not len(groups[mention.entity]):
                del groups[mention.entity]
            self._odd.pop(key, None)
        return mention

    def near(self, begin: int, stop: int) -> Iterator[tuple[Span, str]]:
        """The mentions, with their entities, that share a code point with ``[begin, stop)``, but for long ones."""
        order, names = self.order, self._names
        for place in range(bisect_left(order.starts, max(0, begin - LONG)), bisect_left(order.starts, stop)):
            start, end = order.starts[place], order.ends[place]
            if (begin < end or begin == start) and end - start <= LONG:
                yield Span(start, end), names[order.numbers[place]]

    def long(self) -> list[tuple[Span, str]]:
        """The mentions that ``near`` does not find, with their entities."""
        order, names = self.order, self._names
        places = zip(order.numbers, order.starts, order.ends, strict=True)
        return [(Span(start, end), names[number]) for number, start, end in places if end - start > LONG]


def _sorted(mentions: Mentions) -> Mentions:
    """In text order, the last of those of one name."""
    last = {mention_key(mention): mention for mention in mentions}
    return Mentions.of(sorted(last.values(), key=lambda mention: (mention.span, mention.entity)))
