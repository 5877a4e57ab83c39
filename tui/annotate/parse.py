"""Parsing: paragraphs of an article through the language's pipeline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from tui.annotate.light import Labels, paragraph_of
from tui.annotate.models import pipeline
from tui.annotate.pieces import batches, cut, parsable
from tui.annotate.tokens import Paragraph
from tui.model.span import Span

if TYPE_CHECKING:
    from spacy.language import Language

PARAGRAPHS = 32  # to a batch: with more only memory grows


def parse(
    text: str, spans: Iterable[Span], lang: str, model: str | None = None, batch: int = PARAGRAPHS
) -> Iterator[Paragraph]:
    """Parse the paragraphs ``spans`` of ``text``, one after another as they are made.

    ``lang`` is "fr" or "en"; ``model`` any installed spaCy pipeline instead of the language's own. Memory
    does not grow with the text: of every batch only the light paragraphs are kept.
    """
    return parse_with(pipeline(lang, model), text, spans, batch)


def parse_with(
    nlp: Language, text: str, spans: Iterable[Span], batch: int = PARAGRAPHS
) -> Iterator[Paragraph]:
    """The same with a pipeline that is loaded already."""
    labels = Labels(nlp.vocab.strings)
    for group in batches(text, spans, batch):
        words = [parsable(span.of(text)) for span in group]
        pieces = [cut(w) for w in words]
        docs = nlp.pipe([piece for several in pieces for piece in several], batch_size=batch)
        for span, paragraph, several in zip(group, words, pieces, strict=True):
            yield paragraph_of([next(docs) for _ in several], span, paragraph, labels)
