"""Dates as newspapers write them, as days that can be compared."""

from __future__ import annotations

import re
from datetime import date

from tui.model.fold import fold

_ISO = r"(\d{4})-(\d\d)(?:-(\d\d))?"
_NUMBERS = r"\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b"
_WORDS = r"\b(?:(\d{1,2})(?:er|st|nd|rd|th)? )?([a-z]{3,9})\.? (?:(\d{1,2})(?:st|nd|rd|th)?, )?(\d{4})\b"
_YEAR = r"\b((?:19|20)\d\d)\b"
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan janv janvier january", "feb fev fevr fevrier february", "mar mars march", "apr avr avril april",
            "mai may", "jun juin june", "jul juil juillet july", "aug aou aout august",
            "sep sept septembre september", "oct octobre october",
            "nov novembre november", "dec decembre december",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip


def day_of(written: str) -> str:
    """The day as YYYY-MM-DD, or YYYY-MM, or YYYY, as far as ``written`` tells; "" when it does not.

    Numbers are read day first, as in Europe.
    """
    if not written:
        return ""
    written = written[:100]
    if found := re.search(_ISO, written):
        return _checked(found[1], found[2], found[3])
    if found := re.search(_NUMBERS, written):
        return _checked(found[3], found[2], found[1])
    for found in re.finditer(_WORDS, fold(written)):
        if month := _MONTHS.get(found[2]):
            return _checked(found[4], str(month), found[1] or found[3])
    found = re.search(_YEAR, written)
    return found[1] if found else ""


def _checked(year: str, month: str, day: str | None) -> str:
    try:
        whole = date(int(year), int(month), int(day or 1)).isoformat()
    except ValueError:
        return year if re.fullmatch(_YEAR, year) else ""
    return whole if day else whole[:7]


def signs(day: str) -> str:
    """The signs of a day in the word indexes: its year, and its month when known."""
    if not day:
        return "y0"
    year, month = day[:4], day[5:7]
    return f"y{year} m{year}{month}" if month else f"y{year}"


def signs_between(since: str, until: str) -> list[str]:
    """Signs of which each day from ``since`` to ``until`` (both included, "" for open) has one at least.

    They admit some days just outside. Open means from 1800 or until 2100: nobody reads the news of other times.
    """
    first, last = int(since[:4] or 1800), int(until[:4] or 2100)
    if first == last and len(since) >= 7 and len(until) >= 7:
        return [f"m{first}{month:02}" for month in range(int(since[5:7]), int(until[5:7]) + 1)]
    return [f"y{year}" for year in range(max(first, 1800), min(last, 2100) + 1)]
