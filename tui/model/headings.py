"""Headings inside an article: short lines between its paragraphs, as newspapers set them."""

from __future__ import annotations

from tui.model.front import Front
from tui.model.marks import OPENING
from tui.model.span import Span

_LONGEST = 90  # code points of a heading
_BODY = 140  # code points from which on a paragraph is running text
_ENDS = (".", "…", ",", ";", ":", "»", "”", '"')
_NOT_FIRST = (*OPENING, "-", "–", "—", "•", "*", "(", "[", ">")


def find_headings(text: str, paragraphs: tuple[Span, ...], front: Front) -> tuple[Span, ...]:
    """The headings in order, the title first where there is one. A text with no other has no
    contents.
    """
    found = [
        span
        for number, span in enumerate(paragraphs)
        if span not in (front.title, front.byline) and _is_heading(text, paragraphs, number)
    ]
    if not found:
        return ()
    return (front.title, *found) if front.title is not None else tuple(found)


def _is_heading(text: str, paragraphs: tuple[Span, ...], number: int) -> bool:
    span = paragraphs[number]
    words = span.of(text)
    if not 0 < number < len(paragraphs) - 1 or len(words) > _LONGEST or "\n" in words:
        return False
    if words.endswith(_ENDS) or words.startswith(_NOT_FIRST) or not words[0].isupper() or ">>" in words:
        return False
    below = paragraphs[number + 1]
    return below.end - below.start >= _BODY
