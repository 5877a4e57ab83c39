"""Letters without case, accents or typography, for comparing what people type with what papers print.

``fold_map`` keeps the way back to the source: a search runs on folded text, its hits are source offsets.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_PLAIN = {
    "’": "'", "‘": "'", "ʼ": "'", "‛": "'", "′": "'",
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "″": '"', "‹": '"', "›": '"',
    "–": "-", "—": "-", "‑": "-", "‐": "-", "−": "-",
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\n": " ", "\t": " ",
    "œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "…": "...", "\u00ad": "",
}  # fmt: skip


@lru_cache(maxsize=4096)
def fold_char(char: str) -> str:
    """One code point folded to none, one or more."""
    if char in _PLAIN:
        return _PLAIN[char]
    if char < "\x80":
        return char.lower()
    # Folded again after decomposing: compatibility letters (ℌ, ™) come apart into capitals.
    flat = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char.casefold()).casefold())
    return "".join(_PLAIN.get(c, c) for c in flat if not unicodedata.combining(c))


def fold(text: str) -> str:
    """``text`` without case, accents or typographic variants."""
    if text.isascii():
        return text.lower().replace("\n", " ").replace("\t", " ")
    return "".join(map(fold_char, text))


def fold_map(text: str) -> tuple[str, list[int] | None]:
    """``text`` folded, and for every folded code point the offset it came from (None: the same offset)."""
    folded = fold(text)
    if len(folded) == len(text) and all(len(fold_char(c)) == 1 for c in set(text)):
        return folded, None
    back: list[int] = []
    for offset, char in enumerate(text):
        back.extend([offset] * len(fold_char(char)))
    return folded, back
