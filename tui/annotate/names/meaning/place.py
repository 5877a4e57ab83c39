"""Where a speaker mention stands, and what has been said before it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from tui.annotate.cast import Answer, Said
from tui.model.span import Span

if TYPE_CHECKING:
    from tui.annotate.names.meaning.scene import Reference

NEAR = 40  # earlier acts of speech that still matter
FAR_OFF = 2000  # code points; nobody asks whether something stands still farther away


@dataclass(frozen=True)
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

    def at(self, reference: Reference) -> Place:
        """The place of another mention, asked for on the way to the answer for this one."""
        span = Span(reference.start, reference.end)
        first, last = reference.first, reference.last
        return Place(reference.paragraph, first, last, span, self.said, self.quoted, self.depth + 1)

    def recent(self) -> list[Said]:
        """The acts of speech before this mention, the latest first."""
        return self._recent

    def last_speaker(self) -> Said | None:
        """The last act of speech before this one whose speaker is known."""
        return self._last_speaker

    def heard(self) -> frozenset[str]:
        """The entities that have spoken lately."""
        return self._heard

    def said_by(self, start: int) -> Said | None:
        """The last of these acts whose speaker is mentioned at the code point ``start``."""
        return self._by_speaker.get(start)

    def told_since(self, offset: int) -> int:
        """How many code points of the journalist's own words stand between ``offset`` and this mention."""
        told, at = 0, offset
        for index in range(bisect_left(self.quoted, Span(offset, -1)), len(self.quoted)):
            quoted = self.quoted[index]
            if quoted.start >= self.span.start or told > FAR_OFF:
                break
            told += max(0, quoted.start - at)
            at = max(at, quoted.end)
        return told + max(0, self.span.start - at)

    # Every reference in view asks these again, so they are worked out once.

    @cached_property
    def _recent(self) -> list[Said]:
        start = self.span.start
        return [act for act in reversed(self.said[-NEAR:]) if (act.speaker or act.span)[0] < start]

    @cached_property
    def _last_speaker(self) -> Said | None:
        return next((act for act in self._recent if act.entity or act.who), None)

    @cached_property
    def _heard(self) -> frozenset[str]:
        return frozenset(act.entity for act in self._recent if act.entity)

    @cached_property
    def _by_speaker(self) -> dict[int, Said]:
        return {act.speaker.start: act for act in reversed(self._recent) if act.speaker}


def nobody(words: str | None, confidence: str = "unknown") -> Answer:
    """An answer without an entity."""
    return Answer(
        None, words, "sure" if confidence == "sure" else "likely" if confidence == "likely" else "unknown"
    )
