"""On which side of the words a mark stands that may be something else: "open", "close" or "none"."""

from __future__ import annotations


def plus_side(before: str, after: str) -> str:
    """The side of "+", by the characters around it."""
    if (before.isspace() or before in '«"“(') and after.isalpha():
        return "open"
    return "close" if before.isalpha() or before in ".!?…" else "none"


def single_side(before: str, after: str, mark: str) -> str:
    """The side of a single mark, by the characters around it; an apostrophe has none."""
    wordlike = before.isalnum()
    if mark == "‘":
        return "open" if not wordlike and not after.isspace() else "none"
    if wordlike and after.isalnum():
        return "none"
    if mark == "'" and not wordlike and before not in ".!?…,;»”" and after.isalnum():
        return "open"
    closes = not after.isalnum() and not before.isspace()
    return "close" if closes and not before.isdigit() else "none"
