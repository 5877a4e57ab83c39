"""Where paragraphs begin and end.

A line is a paragraph, as in texts saved from the web, unless the text was wrapped by hand at a fixed width:
then the lines of a block between blank lines are one. A block counts as wrapped when every line of it but the
last is so long that the first word of the next one would not have fitted (the test a typist's wrap passes and
verse, lists and headings do not).
"""

from __future__ import annotations

import re
from itertools import pairwise

from tui.model.span import Span

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_WRAP_LIMIT = 100  # code points; nobody wraps wider by hand
_WRAP_FLOOR = 40


def split_paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs of ``text``, trimmed, in order. Blank lines belong to none."""
    out: list[Span] = []
    block: list[Span] = []
    for found in _LINE.finditer(text):
        line = _trim(text, found.start(), found.end())
        if block and text.count("\n", block[-1].end, line.start) > 1:
            out.extend(_close(text, block))
            block = []
        block.append(line)
    out.extend(_close(text, block))
    return tuple(out)


def _trim(text: str, start: int, end: int) -> Span:
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _close(text: str, block: list[Span]) -> list[Span]:
    if len(block) > 1 and _wrapped(text, block):
        return [Span(block[0].start, block[-1].end)]
    return block


def _wrapped(text: str, block: list[Span]) -> bool:
    width = max(line.end - line.start for line in block)
    if not _WRAP_FLOOR <= width <= _WRAP_LIMIT:
        return False
    for line, below in pairwise(block):
        word = text[below.start : below.end].split(None, 1)[0]
        if line.end - line.start + 1 + len(word) <= width:
            return False
    return True
