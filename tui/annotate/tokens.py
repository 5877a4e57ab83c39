"""A parsed paragraph, light enough to keep a whole book of them.

The extraction rules read these and never spaCy's own objects: they stay pure and quick, can be tested without a
model, and the parser's memory (tensors, vocabulary entries) can be let go paragraph by paragraph.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from tui.annotate.leaning import NONE, Leaning
from tui.model.span import Span


@dataclass(slots=True)
class Token:
    """One token: where it stands in the article (code points) and what the pipeline says of it."""

    i: int  # number within its paragraph
    start: int  # code points of Article.text
    end: int
    text: str
    lower: str
    pos: str  # universal part of speech: NOUN, VERB …
    dep: str  # universal dependency: nsubj, parataxis …
    head: int  # number of the head token within the paragraph; its own number for a root
    morph: str  # universal features, "Gender=Fem|Number=Sing"
    leaning: Leaning = NONE  # what its vector tells

    def feature(self, name: str) -> str:
        """Value of a universal feature, e.g. ``feature("Gender") == "Fem"``; "" when absent."""
        at = self.morph.find(name + "=")
        return self.morph[at + len(name) + 1 :].split("|", 1)[0] if at >= 0 else ""


@dataclass(frozen=True, slots=True)
class NamedSpan:
    """A name the pipeline's recogniser found: tokens ``[first, last)`` of a paragraph and PER, LOC, ORG, MISC."""

    first: int
    last: int
    label: str


@dataclass
class Paragraph:
    """A paragraph of the article with its tokens and the names the pipeline found in it."""

    span: Span
    text: str  # the words of the paragraph, code point for code point
    tokens: list[Token]
    names: list[NamedSpan] = field(default_factory=list)

    @cached_property
    def words(self) -> list[Token]:
        """The tokens that are not white space."""
        return [t for t in self.tokens if t.pos != "SPACE" and not t.text.isspace()]

    @cached_property
    def children(self) -> list[list[int]]:
        """For every token the numbers of its dependents, in order."""
        out: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                out[token.head].append(token.i)
        return out
