"""Parsing: paragraphs of an article through the language's pipeline."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from tui.annotate.light import Columns, Labels, Words, columns, paragraph_of
from tui.annotate.models import pipeline
from tui.annotate.pieces import batches, cut, parsable
from tui.annotate.steps import work_of
from tui.annotate.tokens import Paragraph
from tui.model.span import Span

if TYPE_CHECKING:
    from spacy.language import Language

PARAGRAPHS = 32  # to a batch: with more only memory grows

Batch = list[str]
Parsed = list[Columns]


def parse(
    text: str, spans: Iterable[Span], lang: str, model: str | None = None, batch: int = PARAGRAPHS
) -> Iterator[Paragraph]:
    """Parse the paragraphs ``spans`` of ``text``, one after another as they are made.

    ``lang`` is "fr" or "en"; ``model`` any installed spaCy pipeline instead of the language's own. Memory
    does not grow with the text: of every batch only the light paragraphs are kept.
    """
    return parse_with(pipeline(lang, model).nlp, text, spans, batch)


def parse_with(nlp: Language, text: str, spans: Iterable[Span], batch: int = PARAGRAPHS) -> Iterator[Paragraph]:
    """The same with a pipeline that is loaded already."""
    run = engine(nlp)
    words = Words()
    for group in batches(text, spans, batch):
        yield from assemble(text, group, run(texts(text, group)), words)


def engine(nlp: Language) -> Callable[[Batch], Parsed]:
    """What turns a batch of texts into columns, in this process."""
    labels = Labels(nlp.vocab)
    work = work_of(nlp)

    def run(batch: Batch) -> Parsed:
        if work is None:
            return [columns(doc, labels) for doc in nlp.pipe(batch, batch_size=PARAGRAPHS)]
        docs = [nlp.make_doc(text) for text in batch]
        work(docs)
        return [columns(doc, labels) for doc in docs]

    return run


def texts(text: str, group: Iterable[Span]) -> Batch:
    """What the pipeline is given for these paragraphs; a very long paragraph is several texts."""
    return [piece for span in group for piece in cut(parsable(span.of(text)))]


def assemble(text: str, group: Iterable[Span], parsed: Parsed, words: Words) -> list[Paragraph]:
    """The light paragraphs, from what the pipeline made of ``texts(text, group)``."""
    out = []
    done = 0
    for span in group:
        paragraph = parsable(span.of(text))
        pieces: list[tuple[int, Columns]] = []
        at = 0
        for piece in cut(paragraph):
            pieces.append((at, parsed[done]))
            at += len(piece)
            done += 1
        out.append(paragraph_of(pieces, span, paragraph, words))
    return out
