"""Dialogue written with dashes at the head of its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui.annotate.quotes.grammar.lostmarks import incise_start
from tui.annotate.quotes.words.lexicon import Lexicon
from tui.model.span import Span

_DASH = re.compile(r"[–—―-](?:\s+|(?=[A-ZÀ-Ý«]))")
_TURN_END = re.compile(r"[.!?…»]\s*$")
_ASKS = re.compile(r"\?\s*(?:$|[a-zé])")


def dialogue_turns(text: str, paragraphs: Sequence[Span], words: Lexicon) -> Iterator[tuple[Span, int]]:
    """Turns of dialogue: the span after the dash (an incise included) and the number of the paragraph.

    Paragraphs that begin with a dash are a dialogue when one of a run of them asks or has an incise, and all read
    like sentences; a list does neither.
    """
    run: list[tuple[Span, int]] = []
    for number, paragraph in enumerate(paragraphs):
        head = _DASH.match(text, paragraph.start, paragraph.end)
        if head and run and text[paragraph.start] != text[paragraphs[run[-1][1]].start]:
            yield from _checked(text, run, words)
            run = []
        if head:
            run.append((Span(head.end(), paragraph.end), number))
            continue
        yield from _checked(text, run, words)
        run = []
    yield from _checked(text, run, words)


def _checked(text: str, run: list[tuple[Span, int]], words: Lexicon) -> list[tuple[Span, int]]:
    if not run:
        return []
    incised = sum(incise_start(text, s.start, s.end, words) >= 0 for s, _ in run)
    spoken = incised or any(_ASKS.search(text, s.start, s.end) for s, _ in run)
    sentences = sum(_is_sentence(text, s) for s, _ in run)
    if sentences < len(run) or not spoken or (len(run) == 1 and not incised):
        return []
    return run


def _is_sentence(text: str, span: Span) -> bool:
    words = span.of(text)
    return bool(words) and not words[0].islower() and bool(_TURN_END.search(words))
