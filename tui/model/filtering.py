"""Showing only some annotations: by words, by kind of quotation, by type of entity, by doubt."""

from __future__ import annotations

from typing import NamedTuple

from tui.model.annotation import ENTITY_TYPES, KINDS, Quotation
from tui.model.document import Document
from tui.model.fold import fold
from tui.model.index import Order

DOUBT = "?"
_KIND_WORDS = {
    "direct": "direct",
    "partial": "partial",
    "partiel": "partial",
    "partielle": "partial",
} | dict.fromkeys(("indirect", "indirecte"), "indirect")


class Filter(NamedTuple):
    """What must hold of an annotation to be shown. Empty sets ask for nothing."""

    typed: str
    words: tuple[str, ...] = ()  # folded; each must be found
    kinds: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    doubtful: bool = False

    def shows_quote(self, document: Document, quote: Quotation) -> bool:
        """Whether a quotation is shown: words are looked for in its speaker's name and in itself."""
        if self.kinds and quote.kind not in self.kinds:
            return False
        if self.doubtful and quote.confidence not in ("inherited", "unknown"):
            return False
        if self.types:
            speaker = document.entities.get(quote.entity or "")
            if speaker is None or speaker.type not in self.types:
                return False
        if not self.words:
            return True
        hay = document.folded_words(quote)
        return all(word in hay for word in self.words)

    def shows_name(self, entity_type: str, folded: str) -> bool:
        """Whether an entity is shown: words are looked for in its name, which is given folded."""
        if self.types and entity_type not in self.types:
            return False
        return all(map(folded.__contains__, self.words))  # asked of every name with every key that is typed


def parse_filter(typed: str) -> Filter | None:
    """Read what was typed: kinds (direct, partial, indirect), types (PER, ORG, LOC, MISC), ``?`` for doubtful
    ones; everything else is looked for. None for nothing.
    """
    words: list[str] = []
    kinds: set[str] = set()
    types: set[str] = set()
    doubtful = False
    for part in typed.split():
        plain = fold(part)
        if plain in _KIND_WORDS or plain in KINDS:
            kinds.add(_KIND_WORDS.get(plain, plain))
        elif part.upper() in ENTITY_TYPES:
            types.add(part.upper())
        elif part == DOUBT:
            doubtful = True
        elif plain:
            words.append(plain)
    if not (words or kinds or types or doubtful):
        return None
    return Filter(typed, tuple(words), frozenset(kinds), frozenset(types), doubtful)


def shown_quotes(document: Document, wanted: Filter | None) -> Order[str]:
    """The quotations a filter shows, in text order; all of them without one."""
    if wanted is None:
        return document.quote_order
    quotes = document.quotes
    return Order.of([entry for entry in document.quote_order if wanted.shows_quote(document, quotes[entry[1]])])
