"""What a stretch of letters means, in the channels a terminal cell has: one channel per layer.

Ground: quotation, search match. Letter colour: entity type. Bold: speaker. Italic: cue. Underline: mentions of
the entity in focus. Because the channels do not compete, layers that overlap all stay readable.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from tui.model.span import Span


class Look(NamedTuple):
    """The look of some letters."""

    tint: int = 0  # 0 none, 1 quotation, 2 quotation in a quotation, 3 the current one
    hue: str = ""  # entity type
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    muted: bool = False
    match: int = 0  # 1 a search match, 2 the current one
    selected: bool = False
    mark: bool = False  # a quotation mark


PLAIN = Look()


class Brush(NamedTuple):
    """A span and what it does to the look of its letters."""

    span: Span
    apply: Callable[[Look], Look]


def tint(level: int) -> Callable[[Look], Look]:
    """Ground of a quotation: a quotation inside another goes one step deeper, the current one is deepest."""

    def apply(look: Look) -> Look:
        return look._replace(tint=3 if level == 3 or look.tint == 3 else min(2, look.tint + 1))

    return apply


def hue(entity_type: str) -> Callable[[Look], Look]:
    """Letter colour of an entity type."""
    return lambda look: look._replace(hue=entity_type)


def bold(look: Look) -> Look:
    """Speaker, title."""
    return look._replace(bold=True)


def italic(look: Look) -> Look:
    """Cue."""
    return look._replace(italic=True)


def underline(look: Look) -> Look:
    """Mention of the entity in focus."""
    return look._replace(underline=True)


def current(look: Look) -> Look:
    """The mention in focus itself."""
    return look._replace(underline=True, bold=True, tint=3)


def muted(look: Look) -> Look:
    """Byline, text a filter passes over."""
    return look._replace(muted=True)


def clear(look: Look) -> Look:
    """Text a filter shows."""
    return look._replace(muted=False)


def mark(look: Look) -> Look:
    """A quotation mark."""
    return look._replace(mark=True)


def match(here: bool) -> Callable[[Look], Look]:
    """A search match, or the current one."""
    return lambda look: look._replace(match=2 if here else max(1, look.match))


def selected(look: Look) -> Look:
    """Selected with the mouse or keyboard."""
    return look._replace(selected=True)


def pieces(row: Span, brushes: Iterable[Brush]) -> Iterator[tuple[Span, Look]]:
    """Cut a row where the look changes; brushes apply in their order."""
    clipped = [
        Brush(Span(max(row.start, b.span.start), min(row.end, b.span.end)), b.apply)
        for b in brushes
        if b.span.start < row.end and row.start < b.span.end
    ]
    edges = sorted({row.start, row.end, *(b.span.start for b in clipped), *(b.span.end for b in clipped)})
    for left, right in pairwise(edges):
        look = PLAIN
        for brush in clipped:
            if brush.span.start <= left and right <= brush.span.end:
                look = brush.apply(look)
        yield Span(left, right), look
