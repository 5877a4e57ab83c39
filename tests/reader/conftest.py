"""An article of our own with annotations by hand, and the reader opened on it."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest
from textual.pilot import Pilot

from tui.model.annotation import Annotations, Confidence, Entity, Kind, Mention, Quotation
from tui.model.article import Article
from tui.model.span import Span
from tui.reader import language
from tui.reader.app import InquitApp
from tui.reader.screens.reading import ReadingScreen

TEXT = """Le port de Kervalec rouvre
Par Nolwenn Tanguy

Le port de Kervalec a rouvert mardi. « Nous avons tenu bon », a déclaré la maire, Maud Le Gall, devant tous.

Yann Prigent, lui, se méfie. « On verra », a-t-il lâché. « La mer décide », a-t-il ajouté avant de partir.

{filler}

Selon Maud Le Gall, « tout est prêt » à Kervalec. « C'est à voir », souffle quelqu'un dans la foule.

{filler}

« Le port est à nous », a conclu Yann Prigent."""

FILLER = " ".join(f"Phrase numéro {n} qui remplit la page sans rien dire de personne." for n in range(60))
ARTICLE_TEXT = TEXT.format(filler=FILLER)

Said = tuple[str, str | None, Confidence]
SAID: tuple[Said, ...] = (
    ("Nous avons tenu bon", "e1", "sure"),
    ("On verra", "e2", "likely"),
    ("La mer décide", "e2", "likely"),
    ("tout est prêt", "e1", "sure"),
    ("C'est à voir", None, "unknown"),
    ("Le port est à nous", "e2", "sure"),
)
NAMES = (("e1", "PER", "Maud Le Gall"), ("e2", "PER", "Yann Prigent"), ("e3", "LOC", "Kervalec"))


def annotated() -> tuple[Article, Annotations]:
    article = Article(ARTICLE_TEXT, source="essai.txt", lang="fr", date="3 mars 2026")
    mentions = tuple(
        Mention(entity, Span(*found.span()))
        for entity, _, name in NAMES
        for found in re.finditer(re.escape(name), ARTICLE_TEXT)
    )
    names = {entity: name for entity, _, name in NAMES}
    quotes = []
    for number, (words, entity, confidence) in enumerate(SAID, 1):
        start = ARTICLE_TEXT.index(words)
        kind: Kind = "partial" if words == "tout est prêt" else "direct"
        quotes.append(
            Quotation(
                f"q{number}",
                Span(start, start + len(words)),
                kind,
                entity=entity,
                who=names.get(entity or ""),
                confidence=confidence,
            )
        )
    return article, Annotations(tuple(Entity(*name) for name in NAMES), mentions, tuple(quotes))


Opened = tuple[Pilot[None], ReadingScreen]


@pytest.fixture
def reader() -> Callable[..., object]:
    @asynccontextmanager
    async def opened(size: tuple[int, int] = (120, 40)) -> AsyncIterator[Opened]:
        language.use("en")
        article, annotations = annotated()
        app = InquitApp([article], [annotations])
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            yield pilot, app.reading

    return opened
