"""Like wordings: which quotations may be the same words, and who cut or changed what.

Candidates come from winnowed shingles (Schleimer, Wilkerson and Aiken, "Winnowing", SIGMOD 2003): of all runs of
three words, one out of every few neighbours is chosen by its hash alone, so two texts with ten words in a row in
common always share one, whatever was cut around them.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal
from zlib import crc32

from tui.model.fold import fold

_SHINGLE = 3  # words
_WINDOW = 8  # shingles, of which one at least is kept
_WORD = re.compile(r"\w+")
_PIECE = re.compile(r"\w+|[^\w\s]|\s+")
_MOST_WORDS = 1_500  # of a very long quotation the beginning is compared
LEAST_WORDS = 4  # shorter ones ("Oui, bien sûr") say nothing about where they come from
ALIKE = 0.6


def words(text: str) -> list[str]:
    """The words of a text, folded."""
    return _WORD.findall(fold(text))[:_MOST_WORDS]


def shingles(text: str) -> set[int]:
    """The chosen hashes, 32 bits each, by which a wording is found. Empty for a few words."""
    found = words(text)
    if len(found) < LEAST_WORDS:
        return set()
    hashes = [
        crc32(" ".join(found[n : n + _SHINGLE]).encode("utf-8", "replace"))
        for n in range(len(found) - _SHINGLE + 1)
    ]
    return {min(hashes[n : n + _WINDOW]) for n in range(max(1, len(hashes) - _WINDOW + 1))}


def likeness(one: list[str], other: list[str]) -> float:
    """How much of the shorter wording stands in the longer, in the same order: 0 to 1."""
    shorter, longer = sorted((one, other), key=len)
    if not shorter:
        return 0.0
    # Cheap bound first: words in common, in any order.
    if sum((Counter(shorter) & Counter(longer)).values()) < ALIKE * len(shorter):
        return 0.0
    matcher = SequenceMatcher(None, shorter, longer, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) / len(shorter)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of two wordings: the ``same`` in both, ``cut`` (only in the one), ``added`` (only in the other) or
    ``changed``. Of the same, case and typography may differ."""

    what: Literal["same", "cut", "added", "changed"]
    one: str
    other: str


def differences(one: str, other: str) -> tuple[Piece, ...]:
    """What became of ``one`` in ``other``, word by word. The parts put together again give both texts."""
    ours, theirs = _PIECE.findall(one), _PIECE.findall(other)
    matcher = SequenceMatcher(None, [_alike(p) for p in ours], [_alike(p) for p in theirs], autojunk=False)
    pieces = []
    for tag, a, b, c, d in matcher.get_opcodes():
        what: Literal["same", "cut", "added", "changed"]
        what = (
            "same" if tag == "equal" else "cut" if tag == "delete" else "added" if tag == "insert" else "changed"
        )
        pieces.append(Piece(what, "".join(ours[a:b]), "".join(theirs[c:d])))
    return tuple(pieces)


def _alike(piece: str) -> str:
    return " " if piece.isspace() else fold(piece)
