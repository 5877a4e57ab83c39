"""Letters without case, accents or typography, for comparing what people type with what papers print.

A ``Folded`` text keeps the way back to its source: a search runs on folded text, its hits are source offsets.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

TYPOGRAPHY = {
    "’": "'", "‘": "'", "ʼ": "'", "‛": "'", "′": "'",
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "″": '"', "‹": '"', "›": '"',
    "–": "-", "—": "-", "‑": "-", "‐": "-", "−": "-", "…": "...", "\u00ad": "",
}  # fmt: skip
_SPACES = {"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\n": " ", "\t": " "}
_LIGATURES = {"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE"}


class Ways(NamedTuple):
    """In which ways letters are made alike. Spaces of all kinds always are."""

    case: bool = True
    accents: bool = True
    typography: bool = True


ALL = Ways()


class _Table(dict[int, str]):
    """Fills itself as code points are met; ``str.translate`` then works at the speed of C."""

    def __init__(self, ways: Ways) -> None:
        super().__init__()
        self._ways = ways

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_char(chr(code), self._ways)
        return folded


@lru_cache(maxsize=8)
def _table(ways: Ways) -> _Table:
    return _Table(ways)


def _fold_char(char: str, ways: Ways) -> str:
    if char in TYPOGRAPHY:
        return TYPOGRAPHY[char] if ways.typography else char
    if char < "\x80":
        return " " if char in "\n\t" else char.lower() if ways.case else char
    # Twice: compatibility letters (ℌ, ™) come apart into capitals, ligatures into accented letters.
    for _ in range(2):
        if ways.accents:
            char = "".join(_LIGATURES.get(c, c) for c in char)
            char = "".join(c for c in unicodedata.normalize("NFKD", char) if not unicodedata.combining(c))
        if ways.case:
            char = char.casefold()
    return "".join(_settled(c, ways) for c in char)


def _settled(char: str, ways: Ways) -> str:
    if char in _SPACES:
        return " "
    return TYPOGRAPHY.get(char, char) if ways.typography else char


def fold(text: str, ways: Ways = ALL) -> str:
    """``text`` without case, accents or typographic variants."""
    if ways.case and text.isascii():  # as most names are: four times as fast
        return text.lower().replace("\n", " ").replace("\t", " ")
    return text.translate(_table(ways))


class Folded:
    """A folded text and the way back from its offsets to those of the source."""

    def __init__(self, source: str, ways: Ways = ALL) -> None:
        self.text = fold(source, ways)
        table = _table(ways)
        odd = {char for char in set(source) if len(table[ord(char)]) != 1}
        self._from: list[int] = [0]  # folded offsets from which on ...
        self._shift: list[int] = [0]  # ... this much is to be added to get the source's
        if odd:
            self._learn(source, odd, table)

    def _learn(self, source: str, odd: set[str], table: _Table) -> None:
        shift = 0
        for offset, char in enumerate(source):
            if char in odd:
                width = len(table[ord(char)])
                # Every code point an expanded one became leads back to it.
                for extra in range(1, width):
                    self._note(offset - shift + extra, shift - extra)
                shift += 1 - width
                self._note(offset + 1 - shift, shift)

    def _note(self, folded: int, shift: int) -> None:
        if self._from[-1] == folded:
            self._shift[-1] = shift
        else:
            self._from.append(folded)
            self._shift.append(shift)

    def source(self, offset: int) -> int:
        """Offset in the source of a folded offset."""
        return offset + self._shift[bisect_right(self._from, offset) - 1]
