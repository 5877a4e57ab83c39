"""Where stretches of text begin and end: noun phrases, quotations, what is put together of several."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from tui.annotate.names.words.reach import OF
from tui.annotate.tokens import Token
from tui.model.span import Span

_COMPLEMENTS = 3  # at most, "le maire de la commune de X"


def phrase_end(tokens: list[Token], noun: int) -> int:
    """Where the noun phrase headed by ``noun`` ends: behind adjectives and "de …" ("le préfet de la Drôme")."""
    end = noun + 1
    if end + 1 < len(tokens) and tokens[end].text == "-" and tokens[noun].end == tokens[end].start:
        end += 2  # "le maître-nageur"
    for _ in range(_COMPLEMENTS):
        while end < len(tokens) and tokens[end].pos in ("ADJ", "NUM") and tokens[end].head < end:
            end += 1
        at = end + 1
        if end >= len(tokens) or tokens[end].lower not in OF:
            return end
        while at < len(tokens) and tokens[at].pos in ("DET", "ADJ", "NUM"):
            at += 1
        if at >= len(tokens) or tokens[at].pos not in ("NOUN", "PROPN"):
            return end
        end = at + 1
        while end < len(tokens) and tokens[end].pos == "PROPN":
            end += 1
    return end


def is_quoted(offset: int, quoted: Sequence[Span]) -> bool:
    """Whether the code point at ``offset`` stands in one of the quoted spans (sorted by start)."""
    at = bisect_right(quoted, (offset, 1 << 60)) - 1
    return at >= 0 and (
        offset < quoted[at][1]
        or (at >= 1 and offset < quoted[at - 1][1])
        or (at >= 2 and offset < quoted[at - 2][1])
    )


def same_quotation(one: int, other: int, quoted: Sequence[Span]) -> bool:
    """Whether two offsets stand in one quoted span."""
    at = bisect_right(quoted, Span(one, 1 << 60)) - 1
    return any(quoted[i].holds(one) and quoted[i].holds(other) for i in range(at, max(-1, at - 3), -1))


def merged(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The ranges in order, those that touch put together."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out
