"""The marks around a quotation's words."""

from __future__ import annotations

from tui.model.span import Span

OPENING = "«“„\"‘'‹"
CLOSING = "»”\"’'›"
_SPACES = " \u00a0\u202f\u2009"
_REACH = 2  # spaces between a mark and its words at most


def dressed(text: str, span: Span) -> Span:
    """The span with the marks next to it, and the spaces between them; the same span when there are none."""
    start, end = span
    left = start
    while left > 0 and start - left < _REACH and text[left - 1] in _SPACES:
        left -= 1
    if left > 0 and text[left - 1] in OPENING:
        start = left - 1
    right = end
    while right < len(text) and right - end < _REACH and text[right] in _SPACES:
        right += 1
    if right < len(text) and text[right] in CLOSING and start != span.start:
        end = right + 1
    return Span(start, end)
