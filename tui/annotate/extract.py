"""From parsed paragraphs to annotations: names first, then quotations, numbered in text order."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from tui.annotate.cast import Cast, Named
from tui.annotate.tokens import Paragraph
from tui.model.annotation import Annotations, Entity, Mention, Quotation
from tui.model.front import Front


def extract(text: str, paragraphs: Sequence[Paragraph], lang: str, front: Front) -> Annotations:
    """Everything the paragraphs say about who is named and who said what. ``lang`` is "fr" or "en"."""
    from tui.annotate.names import find_names
    from tui.annotate.quotes import find_quotations

    with _uncollected():
        cast = find_names(text, paragraphs, lang, front)
        return number(cast, find_quotations(text, paragraphs, cast, lang, front))


@contextmanager
def _uncollected() -> Iterator[None]:
    """No garbage collection meanwhile: the rules make many small things but no cycles, and it took a tenth."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def number(cast: Cast, quotes: Sequence[Quotation]) -> Annotations:
    """The annotations with ids e1, e2 … by first mention and q1, q2 … by place."""
    members = sorted((m for m in cast.members if m.mentions), key=_first_mention)
    ids = {member.id: f"e{n}" for n, member in enumerate(members, 1)}
    ordered = sorted(quotes, key=lambda quote: (quote.span.start, -quote.span.end))
    return Annotations(
        entities=tuple(Entity(ids[m.id], m.type, m.name) for m in members),
        mentions=tuple(_mentions(members, ids)),
        quotes=tuple(
            quote._replace(id=f"q{n}", entity=ids.get(quote.entity or "")) for n, quote in enumerate(ordered, 1)
        ),
    )


def _first_mention(member: Named) -> tuple[int, int]:
    return min(member.mentions)


def _mentions(members: Sequence[Named], ids: dict[str, str]) -> list[Mention]:
    mentions = [Mention(ids[m.id], span) for m in members for span in dict.fromkeys(m.mentions)]
    mentions.sort(key=lambda mention: mention.span)
    return mentions
