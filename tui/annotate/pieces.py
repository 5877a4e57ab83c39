"""Cutting text into what the pipeline can parse at once in bounded memory."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tui.model.span import Span

# spaCy needs about 3.3 MB of memory for every 1,000 characters that it parses at once, so a paragraph beyond
# any journalist's (a whole book on one line) is parsed in pieces, and a batch is bounded in characters too.
PIECE = 4_000  # code points
BATCH = 24_000  # code points

_SENTENCE_END = re.compile(r"[.!?…][»”\"’')\]]*\s+")
# The tokenizer takes one mark after the other off a word, each time looking at all the rest.
_RUN = re.compile(r"\S{500}")
_SURROGATE = re.compile("[\ud800-\udfff]")


def parsable(words: str) -> str:
    """``words`` as the pipeline gets them: code point for code point, line ends as spaces, all encodable."""
    words = words.replace("\n", " ")
    return words if words.isascii() else _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", words)


def cut(words: str, limit: int = PIECE) -> list[str]:
    """``words`` in pieces of at most ``limit`` code points: after a sentence, else at a space, else anywhere.

    The pieces joined are ``words`` again; text within the limit is one piece, unless a "word" in it is longer
    than any word.
    """
    pieces = []
    at = 0
    while at < len(words):
        rest = len(words) - at
        end = len(words) if rest <= limit else _last_boundary(words, at + limit // 2, at + limit)
        run = _RUN.search(words, at, end)
        if run:
            end = run.end()
        pieces.append(words[at:end])
        at = end
    return pieces


def _last_boundary(words: str, floor: int, ceiling: int) -> int:
    end = 0
    for found in _SENTENCE_END.finditer(words, floor, ceiling):
        end = found.end()
    return end or words.rfind(" ", floor, ceiling) + 1 or ceiling


def batches(text: str, spans: Iterable[Span], most: int) -> Iterator[list[Span]]:
    """The paragraphs in order, in groups of at most ``most`` and BATCH code points (one at the least)."""
    group: list[Span] = []
    size = 0
    for span in spans:
        length = span.end - span.start
        if group and (len(group) >= most or size + length > BATCH):
            yield group
            group, size = [], 0
        group.append(span)
        size += length
    if group:
        yield group
