"""Making a selection longer or shorter by characters, words or sentences."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

from tui.model.span import Span

Unit = Literal["character", "word", "sentence"]

_WORD = re.compile(r"\w+(?:[’'-]\w+)*|[^\w\s]")
_SENTENCE_END = re.compile(r"[.!?…]+[»”\"]?(?=\s|$)|\n+")
_REACH = 2000  # code points looked through for the next edge


def stretch(text: str, span: Span, unit: Unit, *, at_end: bool, forward: bool) -> Span:
    """Move one end of ``span`` to the next edge of a unit. The span stays in the text and never turns round."""
    edge = span.end if at_end else span.start
    moved = _next_edge(text, edge, unit, at_end) if forward else _last_edge(text, edge, unit, at_end)
    if at_end:
        return Span(span.start, max(span.start + 1, min(moved, len(text))))
    return Span(max(0, min(moved, span.end - 1)), span.end)


def _edges(text: str, start: int, end: int, unit: Unit, at_end: bool) -> list[int]:
    """Where a unit can end (or begin) between two offsets."""
    if unit == "character":
        return [n for n in range(start, end + 1) if n >= len(text) or not unicodedata.combining(text[n])]
    if unit == "word":
        return [m.end() if at_end else m.start() for m in _WORD.finditer(text, start, end)]
    ends = [m.end() for m in _SENTENCE_END.finditer(text, start, end)]
    if at_end:
        return [*ends, end] if end == len(text) else ends
    begins = [_skip_space(text, n) for n in ends]
    return [start, *begins] if start == 0 else begins


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _next_edge(text: str, edge: int, unit: Unit, at_end: bool) -> int:
    later = [n for n in _edges(text, edge, min(len(text), edge + _REACH), unit, at_end) if n > edge]
    return later[0] if later else edge


def _last_edge(text: str, edge: int, unit: Unit, at_end: bool) -> int:
    earlier = [n for n in _edges(text, max(0, edge - _REACH), edge, unit, at_end) if n < edge]
    return earlier[-1] if earlier else edge
