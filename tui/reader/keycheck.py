"""Which keys a terminal program can count on.

Found by pressing every key on terminals with and without the kitty keyboard protocol, and from Textual 8.2's
own tables of sequences.
"""

from __future__ import annotations

from tui.reader.keynames import key_of, signs
from tui.reader.language import N_

_AS = N_("reaches most terminals' programs as another key")
_LOST: dict[str, str] = {
    "ctrl+i": N_("arrives as tab on most terminals"),
    "ctrl+m": N_("arrives as enter on most terminals"),
    "ctrl+h": N_("arrives as backspace on most terminals"),
    "ctrl+left_square_bracket": N_("arrives as escape on most terminals"),
    "ctrl+space": _AS, "ctrl+@": _AS, "ctrl+at": _AS, "ctrl+slash": _AS,
    "shift+enter": _AS, "ctrl+enter": _AS, "shift+space": _AS,
    "shift+f3": N_("is swallowed: it looks like a cursor report"),
    "ctrl+f3": N_("is swallowed: it looks like a cursor report"),
    "ctrl+backslash": N_("ends programs on many terminals"),
}  # fmt: skip
_LOST |= {f"ctrl+{digit}": N_("is not sent by most terminals") for digit in "0123456789"}

_KEPT: dict[str, str] = {
    "ctrl+q": N_("always quits"),
    "ctrl+p": N_("always opens the palette"),
    "ctrl+c": N_("always copies what is selected"),
    "super+c": N_("always copies what is selected"),
    "f10": N_("belongs to the terminal's menu"),
    "f11": N_("belongs to the window"),
}
_PANES = N_("always goes from pane to pane")
_MAY_USE = {"tab": "next-pane", "shift+tab": "previous-pane"}

_ALTGR = N_("needs AltGr on a French or German keyboard")
_DEAD = N_("is a dead key on a French keyboard")
_ALT = N_("is not sent by every terminal")
_WATCHED: dict[str, str] = {
    "left_square_bracket": _ALTGR, "right_square_bracket": _ALTGR, "left_curly_bracket": _ALTGR,
    "right_curly_bracket": _ALTGR, "vertical_line": _ALTGR, "backslash": _ALTGR, "tilde": _ALTGR,
    "number_sign": _ALTGR, "at": _ALTGR, "grave_accent": _ALTGR, "euro_sign": _ALTGR,
    "circumflex_accent": _DEAD, "diaeresis": _DEAD,
}  # fmt: skip

_NAMED = {
    "escape", "enter", "tab", "space", "backspace", "delete", "insert", "home", "end", "pageup", "pagedown",
    "up", "down", "left", "right", *(f"f{n}" for n in range(1, 25)),
}  # fmt: skip
_MODIFIERS = ("ctrl", "alt", "shift", "super", "hyper", "meta")


def normal(written: str) -> str | None:
    """A key as Textual names it ("?" is "question_mark"); None when it names no key."""
    if len(written) == 1:
        return key_of(written)
    *modifiers, last = written.split("+") if not written.endswith("++") else [*written[:-2].split("+"), "+"]
    if not modifiers:
        return written if _is_name(written) else None
    key = key_of(last) if len(last) == 1 else last if _is_name(last) else None
    if key is None or len(set(modifiers)) < len(modifiers) or not set(modifiers) <= set(_MODIFIERS):
        return None
    if len(key) == 1 and key.isupper():
        key, modifiers = key.lower(), [*modifiers, "shift"]
    return "+".join([*sorted(set(modifiers)), key])


def _is_name(word: str) -> bool:
    return word in _NAMED or word in signs()


def objection(key: str, command_id: str = "") -> str:
    """Why a key cannot be given to a command, as the rest of a sentence; "" when it can."""
    if key in _MAY_USE and command_id != _MAY_USE[key]:
        return _PANES
    return _LOST.get(key) or _KEPT.get(key, "")


def advice(key: str) -> str:
    """Why a key may not work on every keyboard or terminal, as the rest of a sentence; "" when it does."""
    modifiers, _, last = key.rpartition("+")
    if "alt" in modifiers.split("+") and len(last) == 1:
        return _ALT
    return _WATCHED.get(last, "")
