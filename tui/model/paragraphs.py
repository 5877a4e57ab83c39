"""Where paragraphs begin and end.

A line is a paragraph, as in texts saved from the web, unless the text was wrapped by hand at a fixed width:
then the lines of a block between blank lines are one. A block counts as wrapped when it passes two tests that
verse, lists, headings and short paragraphs do not pass together: every line of it but the last is so long that
the first word of the next one would not have fitted (what a typist's wrap does), and some line goes on in the
middle of a sentence, with a small letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from tui.model.span import Span

_WRAP_LIMIT = 100  # code points; nobody wraps wider by hand
_WRAP_FLOOR = 40
_PAIR_FLOOR = 60  # a title above a byline has two lines as well, but is seldom as wide as a typed page

# A line that closes a block with a name is a byline below its title.
_SIGNED = r"(?i:par|by|de notre|from our)\s(?:[^.!?…\n]*\s)?[A-ZÀ-ÖØ-Þ][^.!?…:;\n]{1,60}$"


def split_paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs of ``text``, trimmed, in order. Blank lines belong to none."""
    blocks = list(_blocks(text))
    width = max((_length(line) for block in blocks if _wrapped(text, block) for line in block), default=0)
    out: list[Span] = []
    for block in blocks:
        # A pair of lines that both begin with a capital is judged by how wide the wrapped blocks are.
        if _wrapped(text, block) or (len(block) > 1 and width and _full(text, block, width)):
            out.append(Span(block[0].start, block[-1].end))
        else:
            out.extend(block)
    return tuple(out)


def _blocks(text: str) -> Iterator[list[Span]]:
    """The lines between blank lines, trimmed."""
    block: list[Span] = []
    start = 0
    for line in text.split("\n"):
        words = line.strip()
        if words:
            indent = len(line) - len(line.lstrip())
            block.append(Span(start + indent, start + indent + len(words)))
        elif block:
            yield block
            block = []
        start += len(line) + 1
    if block:
        yield block


def _length(line: Span) -> int:
    return line.end - line.start


def _wrapped(text: str, block: list[Span]) -> bool:
    """Whether a block shows by itself that it was wrapped."""
    return (
        len(block) > 1
        and (len(block) > 2 or _length(block[0]) >= _PAIR_FLOOR)
        and _full(text, block, max(map(_length, block)))
        and any(text[line.start].islower() for line in block[1:])
    )


def _full(text: str, block: list[Span], width: int) -> bool:
    """Whether no line of a block could have taken the first word of the next within ``width``."""
    if not (_WRAP_FLOOR <= width <= _WRAP_LIMIT and max(map(_length, block)) <= width):
        return False
    if re.match(_SIGNED, block[-1].of(text)):
        return False
    for line, below in pairwise(block):
        word = text[below.start : below.end].split(None, 1)[0]
        if _length(line) + 1 + len(word) <= width:
            return False
    return True
