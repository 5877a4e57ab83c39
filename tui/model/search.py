"""Searching the article: on source offsets, so that a phrase which wraps on the page is found."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from tui.model.fold import TYPOGRAPHY, Folded, Ways, fold
from tui.model.index import Order
from tui.model.span import Span

LIMIT = 100_000  # matches; a single letter in a book


def ways_for(query: str) -> Ways:
    """Letters are made alike in every way the query does not insist on.

    A capital insists on case, an accent on accents, a typographic sign (’ « –) on typography.
    """
    return Ways(
        case=query == query.lower(),
        accents=not any(unicodedata.decomposition(c) and c.isalpha() for c in query),
        typography=not any(c in TYPOGRAPHY for c in query),
    )


@lru_cache(maxsize=4)
def _folded(text: str, ways: Ways) -> Folded:
    return Folded(text, ways)


def find(text: str, query: str) -> list[Span]:
    """Every place of ``query`` in ``text``, in order, none inside another; at most ``LIMIT``."""
    ways = ways_for(query)
    needle = fold(query, ways)
    if not needle.strip():
        return []
    folded = _folded(text, ways)
    hits: list[Span] = []
    at = folded.text.find(needle)
    while at >= 0 and len(hits) < LIMIT:
        last = at + len(needle) - 1
        span = Span(folded.source(at), folded.source(last) + 1)
        # Combining marks that follow the last letter belong to it.
        end = span.end
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        hits.append(Span(span.start, end))
        at = folded.text.find(needle, last + 1)
    return hits


def word_at(text: str, offset: int) -> Span | None:
    """The word at an offset; None between words."""
    if not (0 <= offset < len(text) and _in_word(text[offset])):
        return None
    start = end = offset
    while start > 0 and _in_word(text[start - 1]):
        start -= 1
    while end < len(text) and _in_word(text[end]):
        end += 1
    return Span(start, end)


def _in_word(char: str) -> bool:
    return char.isalnum() or unicodedata.combining(char) > 0


class Search(NamedTuple):
    """What was searched, and its places in text order, for walking."""

    query: str
    hits: Order[str]


def search(text: str, query: str) -> Search:
    """Search ``text``; a search without hits is still one, so that it can be shown as such."""
    return Search(query, Order((span, "") for span in find(text, query)))
