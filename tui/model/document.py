"""An article with its annotations, indexed: the one place where annotations live while they are read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Literal, NamedTuple, TypeVar

from tui.model.annotation import Annotations, Entity, Mention, ModelInfo, Note, Quotation
from tui.model.article import Article
from tui.model.fold import fold
from tui.model.index import IntervalIndex, Order
from tui.model.mention_table import LONG, MentionTable
from tui.model.patch import MentionKey, Patch, mention_key
from tui.model.span import Span

K = TypeVar("K")
RefKind = Literal["quote", "mention", "note", "cue", "speaker"]


class Ref(NamedTuple):
    """What a span in the index stands for. ``id`` is that of the quotation or note; of a mention, its entity's.

    A mention is known by its entity and the span: all mentions of an entity share one of these.
    """

    kind: RefKind
    id: str


class Touched(NamedTuple):
    """What an edit touched: the ids of annotations and the spans whose look may have changed."""

    entities: frozenset[str] = frozenset()
    quotes: frozenset[str] = frozenset()
    notes: frozenset[str] = frozenset()
    spans: tuple[Span, ...] = ()


class Document:
    """The annotated article. It changes only through ``absorb``, which tells how to take the change back."""

    def __init__(self, article: Article, annotations: Annotations | None = None) -> None:
        self.article = article
        self.model: ModelInfo | None = None
        self.entities: dict[str, Entity] = {}
        self.quotes: dict[str, Quotation] = {}
        self.notes: dict[str, Note] = {}
        self.mentions = MentionTable(annotations.mentions if annotations is not None else ())
        self.quote_order: Order[str] = Order()
        self.doubt_order: Order[str] = Order()  # the quotations whose speaker wants a human eye
        self.note_order: Order[str] = Order()
        self._by_speaker: dict[str, Order[str]] | None = None  # grouped when first asked for
        self._index: IntervalIndex[Ref] = IntervalIndex()
        self._folded: dict[str, tuple[Quotation, str, str]] = {}
        self.version = 0  # counts the changes
        if annotations is not None:
            self._fill(annotations)

    # -- asking ---------------------------------------------------------------------------------

    @property
    def mention_order(self) -> Order[MentionKey]:
        """All mentions in text order."""
        return self.mentions.order

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    def annotations(self) -> Annotations:
        """All annotations as one value, each kind in text order: the same state gives the same value."""
        return Annotations(
            entities=tuple(sorted(self.entities.values(), key=self._first_place)),
            mentions=self.mentions.value(),
            quotes=tuple(self.quotes[key] for _, key in self.quote_order),
            notes=tuple(self.notes[key] for _, key in self.note_order),
            model=self.model,
        )

    def found(self) -> Annotations:
        """All annotations as one value, in no order: quicker, for those who do not mind."""
        return Annotations(
            tuple(self.entities.values()),
            self.mentions.value(),
            tuple(self.quotes.values()),
            tuple(self.notes.values()),
            self.model,
        )

    def at(self, offset: int) -> list[tuple[Span, Ref]]:
        """What is annotated at this code point, the innermost first."""
        found = [*self._index.at(offset), *self._mentions_near(offset, offset + 1)]
        if len(found) > 1:
            found.sort(key=lambda entry: (entry[0].end - entry[0].start, entry[0].start, entry[1]))
        return found

    def within(self, span: Span) -> list[tuple[Span, Ref]]:
        """What is annotated anywhere in ``span``, by start, the longer first."""
        found = [*self._index.overlapping(span), *self._mentions_near(span.start, max(span.end, span.start + 1))]
        if len(found) > 1:
            found.sort(key=lambda entry: (entry[0].start, -entry[0].end, entry[1]))
        return found

    def _mentions_near(self, begin: int, stop: int) -> Iterator[tuple[Span, Ref]]:
        return ((span, Ref("mention", entity)) for span, entity in self.mentions.near(begin, stop))

    def mentions_of(self, entity: str) -> Order[MentionKey]:
        """The mentions of an entity in text order."""
        return self.mentions.of(entity)

    @property
    def _of_speaker(self) -> dict[str, Order[str]]:
        if self._by_speaker is None:
            self._by_speaker = _grouped(self.quote_order, lambda key: speaker_key(self.quotes[key]))
            self._by_speaker.pop("", None)
        return self._by_speaker

    def quotes_of(self, speaker: str) -> Order[str]:
        """The quotations of a speaker (see ``speaker_key``) in text order."""
        return self._of_speaker.get(speaker) or Order()

    def speakers(self) -> Iterator[str]:
        """The keys of all who speak, in no order."""
        return iter(self._of_speaker)

    def quote_number(self, quote: Quotation) -> int:
        """Number of a quotation in text order, from 1."""
        return self.quote_order.place(quote.span, quote.id) + 1

    def speaker_name(self, quote: Quotation) -> str:
        """The speaker in words for people; "" when unknown."""
        if quote.entity is not None and quote.entity in self.entities:
            return self.entities[quote.entity].name
        if quote.who:
            return quote.who
        return quote.speaker.of(self.text) if quote.speaker else ""

    def folded_words(self, quote: Quotation) -> str:
        """The speaker's name and the words of a quotation without case and accents: what a filter looks in.

        They are kept, as a filter asks for all of them with every key that is typed.
        """
        name = self.speaker_name(quote)
        kept = self._folded.get(quote.id)
        if kept is None or kept[0] is not quote or kept[1] != name:
            kept = self._folded[quote.id] = (quote, name, fold(f"{name} {quote.span.of(self.text)}"))
        return kept[2]

    def _first_place(self, entity: Entity) -> tuple[int, str]:
        order = self.mentions.of(entity.id)
        return (order[0][0].start if order else len(self.text), entity.id)

    # -- changing -------------------------------------------------------------------------------

    def absorb(self, patch: Patch) -> tuple[Patch, Touched]:
        """Carry out a patch. Returns the patch that takes it back, and what was touched.

        Things to take away that are not there are passed over. A mention, a speaker's entity, may name an
        entity that is put in the same patch or later.
        """
        self.version += 1
        back = _Undoing()
        for quote_id in patch.gone_quotes:
            back.quote(quote_id, self._take_quote(quote_id))
        for key in patch.gone_mentions:
            back.mention(key, self._take_mention(key))
        for note_id in patch.gone_notes:
            back.note(note_id, self._take_note(note_id))
        for entity_id in patch.gone_entities:
            back.entity(entity_id, self.entities.pop(entity_id, None))
        for entity in patch.entities:
            back.entity(entity.id, self.entities.get(entity.id), put=entity)
            self.entities[entity.id] = entity
        for mention in patch.mentions:
            back.mention(mention_key(mention), self._take_mention(mention_key(mention)), put=mention)
            self._put_mention(mention)
        for quote in patch.quotes:
            back.quote(quote.id, self._take_quote(quote.id), put=quote)
            self._put_quote(quote)
        for note in patch.notes:
            back.note(note.id, self._take_note(note.id), put=note)
            self._put_note(note)
        return back.patch(), self._touched(back)

    def _fill(self, annotations: Annotations) -> None:
        """Take in the annotations an empty document begins with: what ``absorb`` does, all at once.

        One by one they would take four times as long, which is felt where a book is opened. Pairs of span and key
        are made once and shared by all orders that hold them.
        """
        self.model = annotations.model
        self.entities = {entity.id: entity for entity in annotations.entities}
        self.quotes = {quote.id: quote for quote in annotations.quotes}
        self.notes = {note.id: note for note in annotations.notes}
        self.quote_order = Order((quote.span, quote.id) for quote in self.quotes.values())
        self.note_order = Order((note.span, note.id) for note in self.notes.values())
        self.doubt_order = Order.of([entry for entry in self.quote_order if doubtful(self.quotes[entry[1]])])
        self._index.fill((span, Ref("mention", entity)) for span, entity in self.mentions.long())
        self._index.fill(place for quote in self.quotes.values() for place in _quote_places(quote))
        self._index.fill((note.span, Ref("note", note.id)) for note in self.notes.values())

    def _touched(self, back: _Undoing) -> Touched:
        spans = list(back.spans)
        for entity_id in back.entities:
            # A renamed or retyped entity changes the look of every mention it has.
            spans.extend(span for span, _ in self.mentions_of(entity_id))
        return Touched(
            frozenset(back.entities) | frozenset(key[0] for key in back.mentions),
            frozenset(back.quotes),
            frozenset(back.notes),
            tuple(spans),
        )

    def _put_quote(self, quote: Quotation) -> None:
        speakers = self._of_speaker  # grouped, if they were not, before anything changes
        self.quotes[quote.id] = quote
        self.quote_order.add(quote.span, quote.id)
        if doubtful(quote):
            self.doubt_order.add(quote.span, quote.id)
        if key := speaker_key(quote):
            speakers.setdefault(key, Order()).add(quote.span, quote.id)
        for span, ref in _quote_places(quote):
            self._index.add(span, ref)

    def _take_quote(self, quote_id: str) -> Quotation | None:
        speakers = self._of_speaker
        quote = self.quotes.pop(quote_id, None)
        if quote is None:
            return None
        self.quote_order.remove(quote.span, quote.id)
        if doubtful(quote):
            self.doubt_order.remove(quote.span, quote.id)
        if key := speaker_key(quote):
            speakers[key].remove(quote.span, quote.id)
            if not speakers[key]:
                del speakers[key]
        for span, ref in _quote_places(quote):
            self._index.remove(span, ref)
        return quote

    def _put_mention(self, mention: Mention) -> None:
        self.mentions.put(mention)
        if mention.span.end - mention.span.start > LONG:
            self._index.add(mention.span, Ref("mention", mention.entity))

    def _take_mention(self, key: MentionKey) -> Mention | None:
        mention = self.mentions.take(key)
        if mention is not None and mention.span.end - mention.span.start > LONG:
            self._index.remove(mention.span, Ref("mention", mention.entity))
        return mention

    def _put_note(self, note: Note) -> None:
        self.notes[note.id] = note
        self.note_order.add(note.span, note.id)
        self._index.add(note.span, Ref("note", note.id))

    def _take_note(self, note_id: str) -> Note | None:
        note = self.notes.pop(note_id, None)
        if note is not None:
            self.note_order.remove(note.span, note.id)
            self._index.remove(note.span, Ref("note", note.id))
        return note


class _Undoing:
    """Gathers what a patch replaced, so that the same steps can be taken back."""

    def __init__(self) -> None:
        self.entities: dict[str, Entity | None] = {}
        self.mentions: dict[MentionKey, Mention | None] = {}
        self.quotes: dict[str, Quotation | None] = {}
        self.notes: dict[str, Note | None] = {}
        self.spans: list[Span] = []

    def entity(self, key: str, old: Entity | None, put: Entity | None = None) -> None:
        if old is not None or put is not None:
            self.entities.setdefault(key, old)

    def mention(self, key: MentionKey, old: Mention | None, put: Mention | None = None) -> None:
        if old is not None or put is not None:
            self.mentions.setdefault(key, old)
            self.spans.append(Span(key[1], key[2]))

    def quote(self, key: str, old: Quotation | None, put: Quotation | None = None) -> None:
        if old is not None or put is not None:
            self.quotes.setdefault(key, old)
        for quote in (old, put):
            if quote is not None:
                self.spans.extend(span for span, _ in _quote_places(quote))

    def note(self, key: str, old: Note | None, put: Note | None = None) -> None:
        if old is not None or put is not None:
            self.notes.setdefault(key, old)
        self.spans.extend(note.span for note in (old, put) if note is not None)

    def patch(self) -> Patch:
        return Patch(
            entities=tuple(v for v in self.entities.values() if v is not None),
            mentions=tuple(v for v in self.mentions.values() if v is not None),
            quotes=tuple(v for v in self.quotes.values() if v is not None),
            notes=tuple(v for v in self.notes.values() if v is not None),
            gone_entities=tuple(k for k, v in self.entities.items() if v is None),
            gone_mentions=tuple(k for k, v in self.mentions.items() if v is None),
            gone_quotes=tuple(k for k, v in self.quotes.items() if v is None),
            gone_notes=tuple(k for k, v in self.notes.items() if v is None),
        )


def _grouped(order: Order[K], group: Callable[[K], str]) -> dict[str, Order[K]]:
    """The entries of an order by the group their key belongs to."""
    groups: defaultdict[str, list[tuple[Span, K]]] = defaultdict(list)
    for entry in order:
        groups[group(entry[1])].append(entry)
    return {name: Order.of(entries) for name, entries in groups.items()}


def doubtful(quote: Quotation) -> bool:
    """Whether a human should look at this quotation's speaker, and none has."""
    return quote.confidence in ("inherited", "unknown") and quote.rule != "human"


def speaker_key(quote: Quotation) -> str:
    """What all quotations of one speaker share: the entity, else the folded words; "" when unknown."""
    if quote.entity is not None:
        return f"entity:{quote.entity}"
    return f"who:{fold(quote.who)}" if quote.who else ""


def _quote_places(quote: Quotation) -> Iterable[tuple[Span, Ref]]:
    yield quote.span, Ref("quote", quote.id)
    if quote.cue is not None:
        yield quote.cue, Ref("cue", quote.id)
    if quote.speaker is not None:
        yield quote.speaker, Ref("speaker", quote.id)
