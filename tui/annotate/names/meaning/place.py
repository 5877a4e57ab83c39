"""Where a speaker mention stands, and what has been said before it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tui.annotate.cast import Answer, Said
from tui.model.span import Span

if TYPE_CHECKING:
    from tui.annotate.names.meaning.reference import Reference

NEAR = 40  # earlier acts of speech that still matter
FAR_OFF = 2000  # code points; nobody asks whether something stands still farther away


@dataclass(slots=True)
class _Before:
    """The acts of speech before a mention: every reference in view asks for them again."""

    recent: list[Said]  # the latest first
    last_speaker: Said | None
    heard: frozenset[str]
    speakers: list[Span]
    by_speaker: dict[int, Said]


@dataclass(slots=True)
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
    _known: _Before | None = field(default=None, init=False, repr=False, compare=False)

    def at(self, reference: Reference) -> Place:
        """The place of another mention, asked for on the way to the answer for this one."""
        span = Span(reference.start, reference.end)
        first, last = reference.first, reference.last
        return Place(reference.paragraph, first, last, span, self.said, self.quoted, self.depth + 1)

    def recent(self) -> list[Said]:
        """The acts of speech before this mention, the latest first."""
        return (self._known or self._look_back()).recent

    def speakers(self) -> list[Span]:
        """Where those acts name who speaks."""
        return (self._known or self._look_back()).speakers

    def last_speaker(self) -> Said | None:
        """The last act of speech before this one whose speaker is known."""
        return (self._known or self._look_back()).last_speaker

    def heard(self) -> frozenset[str]:
        """The entities that have spoken lately."""
        return (self._known or self._look_back()).heard

    def said_by(self, start: int) -> Said | None:
        """The last of these acts whose speaker is mentioned at the code point ``start``."""
        return (self._known or self._look_back()).by_speaker.get(start)

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

    def _look_back(self) -> _Before:
        start = self.span.start
        recent = [act for act in reversed(self.said[-NEAR:]) if (act.speaker or act.span)[0] < start]
        self._known = _Before(
            recent,
            next((act for act in recent if act.entity or act.who), None),
            frozenset([act.entity for act in recent if act.entity]),
            [act.speaker for act in recent if act.speaker],
            {act.speaker[0]: act for act in reversed(recent) if act.speaker},
        )
        return self._known


def nobody(words: str | None, confidence: str = "unknown") -> Answer:
    """An answer without an entity."""
    return Answer(
        None, words, "sure" if confidence == "sure" else "likely" if confidence == "likely" else "unknown"
    )
