"""Where a speaker mention stands, and what has been said before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.annotate.cast import Answer, Said
from tui.model.span import Span

NEAR = 40  # earlier acts of speech that still matter


@dataclass(frozen=True, slots=True)
class Place:
    """A mention to resolve: tokens [first, last) of a paragraph, and its context.

    ``said`` holds earlier acts of speech in text order, ``quoted`` all quoted stretches sorted by start;
    ``depth`` counts how many other mentions wait for this answer.
    """

    paragraph: int
    first: int
    last: int
    span: Span
    said: Sequence[Said]
    quoted: Sequence[Span]
    depth: int

    def recent(self) -> list[Said]:
        """The acts of speech before this mention, the latest first."""
        out = []
        for act in reversed(self.said[-NEAR:]):
            where = act.speaker or act.span
            if where.start < self.span.start:
                out.append(act)
        return out

    def last_speaker(self) -> Said | None:
        """The last act of speech before this one whose speaker is known."""
        return next((act for act in self.recent() if act.entity or act.who), None)


def nobody(words: str | None, confidence: str = "unknown") -> Answer:
    """An answer without an entity."""
    return Answer(
        None, words, "sure" if confidence == "sure" else "likely" if confidence == "likely" else "unknown"
    )
