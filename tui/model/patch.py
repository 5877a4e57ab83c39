"""What changed between two states of an article's annotations, so that panes redraw only what they must."""

from __future__ import annotations

from typing import NamedTuple

from tui.model.annotation import Annotations, Entity, Mention, Note, Quotation

MentionKey = tuple[str, int, int]


class Patch(NamedTuple):
    """Annotations to put (new, or replacing the one of the same id) and annotations that are gone.

    Mentions have no id of their own: (entity, start, end) names one.
    """

    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quotes: tuple[Quotation, ...] = ()
    notes: tuple[Note, ...] = ()
    gone_entities: tuple[str, ...] = ()
    gone_mentions: tuple[MentionKey, ...] = ()
    gone_quotes: tuple[str, ...] = ()
    gone_notes: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return any(tuple(self))


def mention_key(mention: Mention) -> MentionKey:
    """What names a mention: its entity and its place."""
    return (mention.entity, mention.span.start, mention.span.end)


def difference(old: Annotations, new: Annotations) -> Patch:
    """The patch that turns ``old`` into ``new``. Annotations are the same when their ids are."""
    entities, notes = {e.id: e for e in old.entities}, {n.id: n for n in old.notes}
    mentions, quotes = {mention_key(m): m for m in old.mentions}, {q.id: q for q in old.quotes}
    return Patch(
        entities=tuple(e for e in new.entities if entities.get(e.id) != e),
        mentions=tuple(m for m in new.mentions if mentions.get(mention_key(m)) != m),
        quotes=tuple(q for q in new.quotes if quotes.get(q.id) != q),
        notes=tuple(n for n in new.notes if notes.get(n.id) != n),
        gone_entities=tuple(sorted(entities.keys() - {e.id for e in new.entities})),
        gone_mentions=tuple(sorted(mentions.keys() - {mention_key(m) for m in new.mentions})),
        gone_quotes=tuple(sorted(quotes.keys() - {q.id for q in new.quotes})),
        gone_notes=tuple(sorted(notes.keys() - {n.id for n in new.notes})),
    )
