"""Keys as Textual names them, and as people do."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

# Textual calls a sign by its Unicode name in lower case, except these.
_SHORT = {
    "solidus": "slash", "reverse_solidus": "backslash", "commercial_at": "at", "hyphen_minus": "minus",
    "plus_sign": "plus", "low_line": "underscore",
}  # fmt: skip
# The signs of the usual keys, known without Unicode's tables: those are half a megabyte that no first frame needs.
_USUAL = {
    "slash": "/", "question_mark": "?", "comma": ",", "colon": ":", "apostrophe": "'", "asterisk": "*",
    "plus": "+", "minus": "-", "equals_sign": "=", "ampersand": "&", "percent_sign": "%",
    "less_than_sign": "<", "greater_than_sign": ">", "left_parenthesis": "(", "right_parenthesis": ")",
}  # fmt: skip
_ARROWS = {"down": "↓", "up": "↑", "left": "←", "right": "→", "pagedown": "pgdn", "pageup": "pgup"}
_ON_KEYBOARDS = (range(0x21, 0x250), range(0x2010, 0x20D0))  # code points of signs that keyboards have
_DIGITS = tuple("123456789")


def key_of(character: str) -> str | None:
    """Textual's name of the key that writes a character; None for those that no key writes."""
    if character == " ":
        return "space"
    if character.isalnum():
        return character
    if not character.isprintable():
        return None
    import unicodedata

    name = unicodedata.name(character, "").lower().replace("-", "_").replace(" ", "_")
    return _SHORT.get(name, name) or None


@cache
def signs() -> dict[str, str]:
    """The signs that keyboards have, by Textual's name of their key."""
    written = (chr(code) for codes in _ON_KEYBOARDS for code in codes)
    return {key: sign for sign in written if not sign.isalnum() and (key := key_of(sign))}


def key_name(key: str) -> str:
    """The name of one key for people: "?" for "question_mark"."""
    modifiers, _, last = key.rpartition("+")
    name = last if len(last) == 1 else _ARROWS.get(last) or _USUAL.get(last) or signs().get(last, last)
    return f"{modifiers}+{name}" if modifiers else name


def key_names(keys: Sequence[str]) -> list[str]:
    """The names of the keys of a command; the nine digits are one range."""
    return ["1-9"] if tuple(keys) == _DIGITS else [key_name(key) for key in keys]


def letter_of(key: str) -> str:
    """The letter or sign a key types; "" for keys that type none."""
    return key if len(key) == 1 else ""
