"""Texts whose offsets somebody else counted, with the line ends of an article."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from tui.model.annotation import Annotations
from tui.model.article import Article
from tui.model.span import Span


def settle_line_ends(article: Article, annotations: Annotations) -> tuple[Article, Annotations]:
    """The article with ``\\n`` line ends and every span on its words: they shift when returns go."""
    text = article.text
    if "\r" not in text:
        return article, annotations
    gone = [at for at, char in enumerate(text) if char == "\r" and text[at + 1 : at + 2] == "\n"]

    def moved(span: Span) -> Span:
        start, end = (offset - bisect_left(gone, offset) for offset in span)
        return Span(start, max(end, start + 1))

    def maybe(span: Span | None) -> Span | None:
        return None if span is None else moved(span)

    settled = replace(
        article,
        text=text.replace("\r\n", "\n").replace("\r", "\n"),
        marked_headings=tuple(map(moved, article.marked_headings)),
    )
    return settled, annotations._replace(
        mentions=tuple(m._replace(span=moved(m.span)) for m in annotations.mentions),
        quotes=tuple(
            q._replace(span=moved(q.span), cue=maybe(q.cue), speaker=maybe(q.speaker)) for q in annotations.quotes
        ),
        notes=tuple(n._replace(span=moved(n.span)) for n in annotations.notes),
    )
