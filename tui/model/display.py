"""Text from outside made safe to show: one code point in, one code point out.

A terminal obeys some characters instead of showing them: escape sequences move its cursor or set its
title, direction overrides turn words round, invisible characters hide letters. Each becomes a visible sign
here, once, at the border between text and screen: offsets stay those of the source, and nothing hides.
"""

from __future__ import annotations

import re
from functools import cache

BROKEN = "\N{REPLACEMENT CHARACTER}"  # C1 controls, lone surrogates, noncharacters
TURN = "\N{RIGHTWARDS ARROW OVER LEFTWARDS ARROW}"  # what changes the direction of writing
HIDDEN = "\N{DOTTED CIRCLE}"  # what has no width or no shape
LINE = "\N{SYMBOL FOR NEWLINE}"  # line and paragraph separators that are not \n

_TURNING = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_BREAKING = "\x85\u2028\u2029"
# Format characters (Cf) but for the visible ones of Arabic, Syriac and Kaithi; default-ignorable letters and
# marks. Variation selectors 1-16 stay: they choose between two shapes of the sign before them.
_HIDDEN = (
    "\xad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0"
    "\ufff0-\ufffb\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_BROKEN = (
    "\x80-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"  # noncharacters end every plane
    + "".join(chr(plane << 16 | 0xFFFE) + chr(plane << 16 | 0xFFFF) for plane in range(1, 17))
)
# Letters and signs of Europe's languages, all of them safe, and each as wide as any other. A class of them alone
# is one look-up in a table for each letter, where that of all that is unsafe, up to the last plane, takes eight
# times as long: it is only asked about text that has something else. It is written as what it is not, which is
# compiled eight times faster, and the only such class that a start compiles, for each costs 200 kB.
UNUSUAL = re.compile(
    "[^\n -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u0590\u1e00-\u200a\u2010-\u2027\u202f-\u205f"
    "\u2070-\u20cf\u2100-\u22ff\u2400-\u25fc\u27c0-\u28ff]"
)


@cache
def _class(characters: str) -> re.Pattern[str]:
    """A class of characters, compiled when text first has to be looked at for it: most never has."""
    return re.compile(f"[{characters}]")


def clean(text: str, *, newlines: bool = False) -> str:
    """The same number of code points, none of which a terminal would obey or hide.

    ``\\n`` becomes ``␊`` unless ``newlines`` lets it stand for the caller to break lines at. A tab becomes a
    space, other control characters their sign from the Control Pictures block.
    """
    if UNUSUAL.search(text) is None and (newlines or "\n" not in text):
        return text
    controls = "\x00-\x09\x0b-\x1f" if newlines else "\x00-\x1f"
    return _class(f"{controls}\x7f{_TURNING}{_BREAKING}{_HIDDEN}{_BROKEN}").sub(_sign, text)


def _sign(found: re.Match[str]) -> str:
    char = found.group()
    if char == "\t":
        return " "
    if char < " ":
        return chr(0x2400 + ord(char))
    if char == "\x7f":
        return "\N{SYMBOL FOR DELETE}"
    if char in _BREAKING:
        return LINE
    if _class(_TURNING).match(char):
        return TURN
    return HIDDEN if _class(_HIDDEN).match(char) else BROKEN
