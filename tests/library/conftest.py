"""A library in a directory of its own, and articles to put there."""

from __future__ import annotations

import pytest

from tui.library import Library
from tui.model.annotation import Annotations, Entity, Mention, Quotation
from tui.model.article import Article
from tui.model.document import Document
from tui.model.session import Session
from tui.model.span import Span

TEXT = """Les halles seront rénovées

La maire de Rennes, Nathalie Appéré, a présenté son plan.
« Nous ne fermerons aucune école pendant le mandat », a promis Mme Appéré devant le conseil.
« Un projet sans budget », a répondu Carole Gandon."""


def span_of(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def annotate(text: str = TEXT, prefix: str = "") -> Annotations:
    """What the machine would find in the article of these tests; ``prefix`` makes the ids of another run."""
    appere, gandon = f"{prefix}e1", f"{prefix}e2"
    return Annotations(
        entities=(Entity(appere, "PER", "Nathalie Appéré"), Entity(gandon, "PER", "Carole Gandon")),
        mentions=(
            Mention(appere, span_of("Nathalie Appéré", text)),
            Mention(appere, span_of("Mme Appéré", text)),
            Mention(gandon, span_of("Carole Gandon", text)),
        ),
        quotes=(
            Quotation(
                f"{prefix}q1",
                span_of("Nous ne fermerons aucune école pendant le mandat", text),
                cue=span_of("a promis", text),
                speaker=span_of("Mme Appéré", text),
                entity=appere,
                confidence="sure",
            ),
            Quotation(f"{prefix}q2", span_of("Un projet sans budget", text), entity=gandon, confidence="likely"),
        ),
    )


@pytest.fixture
def article():
    return Article(TEXT, source="Ouest-France", date="2026-03-04", lang="fr")


@pytest.fixture
def annotations():
    return annotate()


@pytest.fixture
def library(tmp_path):
    with Library(tmp_path / "library.sqlite") as library:
        yield library


@pytest.fixture
def read():
    """Open an article that is in a library, as the reader does."""

    def opened(library: Library, key: int) -> Session:
        stored = library.get(key)
        return Session(Document(stored.article, stored.machine), stored.human, library.history(key))

    return opened


@pytest.fixture
def place():
    """Where some words stand in a text: ``place(words, text)``."""
    return span_of


@pytest.fixture
def run():
    """What a run of the machine finds: ``run(text, prefix)``."""
    return annotate
