"""Where quoted words stand in a text that may have changed: position, exact words, and what is around them."""

from __future__ import annotations

from tui.model.span import Span

AROUND = 32  # code points before and after
_CANDIDATES = 200  # places looked at; "le" stands in a novel a hundred thousand times


def around(span: Span, text: str) -> tuple[str, str]:
    """The characters before and after a span."""
    return text[max(0, span.start - AROUND) : span.start], text[span.end : span.end + AROUND]


def place(text: str, exact: str, prefix: str = "", suffix: str = "", near: int | None = None) -> Span | None:
    """The span of ``exact`` in ``text`` whose surroundings fit best, then the one nearest to ``near``."""
    if not exact:
        return None
    if near is not None and text.startswith(exact, near):
        return Span(near, near + len(exact))
    best: tuple[int, int] | None = None
    chosen: Span | None = None
    start = text.find(exact)
    for _ in range(_CANDIDATES):
        if start < 0:
            break
        end = start + len(exact)
        fit = _common(text[max(0, start - len(prefix)) : start][::-1], prefix[::-1])
        fit += _common(text[end : end + len(suffix)], suffix)
        score = (fit, -abs(start - near) if near is not None else -start)
        if best is None or score > best:
            best, chosen = score, Span(start, end)
        start = text.find(exact, start + 1)
    return chosen


def _common(one: str, other: str) -> int:
    length = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        length += 1
    return length
