"""Keys as people know them."""

from __future__ import annotations

_NAMES = {
    "question_mark": "?", "slash": "/", "colon": ":", "comma": ",", "plus": "+", "minus": "-",
    "equals_sign": "=", "less_than_sign": "<", "greater_than_sign": ">", "left_parenthesis": "(",
    "right_parenthesis": ")", "apostrophe": "'", "asterisk": "*", "semicolon": ";", "ampersand": "&",
    "full_stop": ".", "down": "↓", "up": "↑", "left": "←", "right": "→", "pagedown": "pgdn", "pageup": "pgup",
}  # fmt: skip


def key_name(key: str) -> str:
    """The name of one key."""
    modifiers, _, last = key.rpartition("+")
    name = _NAMES.get(last, last) if last else key
    return f"{modifiers}+{name}" if modifiers else name


def key_names(keys: str) -> list[str]:
    """The names of the keys of a command, which are parted by commas; the nine digits are one range."""
    if keys == ",".join("123456789"):
        return ["1-9"]
    return [key_name(key.strip()) for key in keys.split(",")]
