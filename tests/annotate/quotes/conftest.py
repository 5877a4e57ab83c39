"""Articles read by the real pipeline, once per session and text."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

import pytest

from tui.annotate.extract import extract
from tui.annotate.models import Pipeline
from tui.annotate.parse import parse_with
from tui.model.annotation import Annotations, Quotation
from tui.model.article import Article

Read = Callable[[str], Annotations]
WhoSays = Callable[[str, str], str | None]
Told = Callable[[str], list[tuple[str, str, str | None]]]
Stretches = list[tuple[str, str | None]]
Reported = Callable[[str], tuple[Stretches, Stretches]]


def _reader(pipeline: Pipeline, lang: str) -> Read:
    @lru_cache(maxsize=512)
    def read(text: str) -> Annotations:
        article = Article(text=text, lang=lang)
        paragraphs = list(parse_with(pipeline.nlp, article.text, article.paragraphs))
        return extract(article.text, paragraphs, lang, article.front)

    return read


@pytest.fixture(scope="session")
def read(french: Pipeline) -> Read:
    """``read(text)``: the annotations of a French text."""
    return _reader(french, "fr")


@pytest.fixture(scope="session")
def read_english(english: Pipeline) -> Read:
    """``read_english(text)``: the annotations of an English text."""
    return _reader(english, "en")


@pytest.fixture(scope="session")
def who_says(read: Read) -> WhoSays:
    """``who_says(text, words)``: who speaks in the innermost quotation of a French text around the words."""

    def who_says(text: str, words: str) -> str | None:
        at = text.index(words)
        around = [q for q in read(text).quotes if q.span.start <= at < q.span.end]
        return max(around, key=lambda q: q.span.start).who if around else None

    return who_says


@pytest.fixture(scope="session")
def told(read: Read) -> Told:
    """``told(text)``: kind, words and speaker mention of every quotation of a French text, in order."""
    return lambda text: [_row(text, q) for q in read(text).quotes]


@pytest.fixture(scope="session")
def told_english(read_english: Read) -> Told:
    """The same for English."""
    return lambda text: [_row(text, q) for q in read_english(text).quotes]


@pytest.fixture(scope="session")
def reported(told: Told) -> Reported:
    """``reported("[what is reported], dit X. | X")``: what is found, and what should be."""

    def reported(case: str) -> tuple[Stretches, Stretches]:
        text, _, speakers = case.partition(" |")
        wanted = zip(re.findall(r"\[(.*?)\]", text), (name.strip() for name in speakers.split(";")), strict=False)
        found = [(_bare(row[1]), row[2]) for row in told(re.sub(r"[][]", "", text)) if row[0] == "indirect"]
        return sorted(found), sorted((_bare(words), name) for words, name in wanted)

    return reported


def _bare(words: str) -> str:
    return words.strip(' «»".,')


def _row(text: str, quotation: Quotation) -> tuple[str, str, str | None]:
    return quotation.kind, quotation.span.of(text), quotation.speaker.of(text) if quotation.speaker else None
