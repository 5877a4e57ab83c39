"""Casts of small texts, found by the real pipeline."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import pytest

from tui.annotate.cast import Answer, Cast, Said
from tui.annotate.models import Pipeline
from tui.annotate.names import Resolver, find_names
from tui.annotate.parse import parse_with
from tui.annotate.tokens import Paragraph
from tui.model.article import Article
from tui.model.span import Span

Named = Callable[[str], dict[str, tuple[str, list[str]]]]
Means = Callable[..., list[Answer]]


@pytest.fixture(scope="session")
def parsed(french: Pipeline) -> Callable[[str], tuple[Article, list[Paragraph], Cast]]:
    """``parsed(text)``: article, paragraphs and cast of a French text."""

    @lru_cache(maxsize=256)
    def parse(text: str) -> tuple[Article, list[Paragraph], Cast]:
        article = Article(text=text, lang="fr")
        paragraphs = list(parse_with(french.nlp, article.text, article.paragraphs))
        return article, paragraphs, find_names(article.text, paragraphs, "fr", article.front)

    return parse


@pytest.fixture(scope="session")
def named(parsed: Callable[[str], tuple[Article, list[Paragraph], Cast]]) -> Named:
    """``named(text)``: display name -> type and mentions, as written."""

    def name(text: str) -> dict[str, tuple[str, list[str]]]:
        cast = parsed(text)[2]
        return {m.name: (m.type, [s.of(text) for s in m.mentions]) for m in cast.members}

    return name


@pytest.fixture(scope="session")
def named_english(english: Pipeline) -> Named:
    """The same for English."""

    def name(text: str) -> dict[str, tuple[str, list[str]]]:
        article = Article(text=text, lang="en")
        paragraphs = list(parse_with(english.nlp, article.text, article.paragraphs))
        cast = find_names(article.text, paragraphs, "en", article.front)
        return {m.name: (m.type, [s.of(text) for s in m.mentions]) for m in cast.members}

    return name


@pytest.fixture(scope="session")
def means(parsed: Callable[[str], tuple[Article, list[Paragraph], Cast]]) -> Means:
    """``means(text, "elle", "le maire")``: whom these words mean, each at its next place, as speakers in turn.

    What stands between guillemets counts as quoted.
    """

    def mean(text: str, *mentions: str) -> list[Answer]:
        _, paragraphs, cast = parsed(text)
        resolver = Resolver(text, paragraphs, cast, "fr")
        quoted = _between_marks(text)
        said: list[Said] = []
        out: list[Answer] = []
        at = 0
        for words in mentions:
            start = text.index(words, at)
            at = start + len(words)
            number = max(i for i, p in enumerate(paragraphs) if p.span.start <= start)
            tokens = paragraphs[number].tokens
            first = next(t.i for t in tokens if t.end > start)
            last = max(t.i for t in tokens if t.start < at) + 1
            answer = resolver.resolve(number, first, last, said, quoted)
            said.append(Said(Span(start, at), Span(start, at), answer.entity, answer.who))
            out.append(answer)
        return out

    return mean


def _between_marks(text: str) -> list[Span]:
    spans = []
    at = text.find("«")
    while at >= 0:
        close = text.find("»", at)
        spans.append(Span(at + 1, close if close > 0 else len(text)))
        at = text.find("«", at + 1)
    return spans
