"""A word in all its places, each between its neighbours."""

from __future__ import annotations

from typing import NamedTuple

from tui.model.article import Article
from tui.model.span import Span


class Line(NamedTuple):
    """One place: the words and what stands before and after them in the same paragraph, on one line."""

    span: Span
    before: str
    words: str
    after: str


def concordance(article: Article, places: list[Span], context: int = 60) -> list[Line]:
    """A line for every place; ``context`` counts code points on either side."""
    return [_line(article, span, context) for span in places]


def _line(article: Article, span: Span, context: int) -> Line:
    text, paragraphs = article.text, article.paragraphs
    inside = paragraphs[article.paragraph_at(span.start)] if paragraphs else Span(0, len(text))
    start, end = max(inside.start, span.start - context), min(max(inside.end, span.end), span.end + context)
    return Line(
        span, _flat(text[start : span.start]), _flat(text[span.start : span.end]), _flat(text[span.end : end])
    )


def _flat(words: str) -> str:
    return words.replace("\n", " ")
