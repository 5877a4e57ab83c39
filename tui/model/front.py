"""The front of an article: which lines are its title, its byline, its dateline.

They stay in the text; they are only known for what they are.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from tui.model.span import Span

_LOOK = 6  # paragraphs at the head in which a byline can stand
_TITLE_LIMIT = 200  # code points; a longer first line is running text

_DATELINE_LIMIT = 120  # code points of a paragraph in which a dateline can stand

# The patterns are compiled when a paragraph looks as if it could be one: few articles have any.
#
# "Par Léa Brun", "By A. Reporter in Paris": a name follows and no sentence ends. "Par ailleurs, …" is not one.
_BYLINE_BEGINS = ("Par", "PAR", "By", "BY", "De notre", "From our", "Propos recueillis par")
_BYLINE = (
    r"(?:(?:Par|PAR|By|BY)\s+(?:[A-ZÀ-ÖØ-Þ]|(?:la|le|notre|our|staff)\s|l['’])"
    r"|De notre (?:envoyée?|correspondante?)|From our|Propos recueillis par)"
    r".{1,140}(?<![.!?…:;,])$"
)
# "PARIS, 3 mars (AFP) - ", "BRUXELLES (Reuters) — ", "Rennes, le 4 mai 2024 –", "LONDON, March 3 (AP) —",
# "MINSK (Bélarus), 12 déc 2023 (AFP) -", "PORTLAND, Ore. —"
_DATELINE = (
    r"(?P<place>[A-ZÀ-ÖØ-Þ][\w’' .-]{1,40}?)"
    r"(?:\s*\((?!AFP|ANSA)[A-ZÀ-ÖØ-Þ][\w’' -]{3,30}\)|,\s*(?:[A-Z][a-z]{2,12}\.?|[A-Z]\.[A-Z]\.))?"
    r"(?:,\s*(?:(?:le\s+)?\d{1,2}(?:er)?\s+[a-zéû]{3,9}\.?|[A-Z][a-z]{2,8}\.?\s+\d{1,2})(?:,?\s+\d{4})?)?"
    r"\s*(?:\((?:AFP|Reuters|AP|ANSA|Belga|ATS|EFE|dpa|DPA|[A-Z]{2,6})\))?\s*[-–—]\s"
)
# "SAN DIEGO — ", "LIMA, Ohio - ": without a state or country only behind a dash as wide as datelines have it.
_CAPITALS = (
    r"(?!EXCLUSI|REPORTAGE|ENQU|ENTRETIEN|INTERVIEW|PORTRAIT|RÉCIT|ANALYSE|VID|PHOTO|INFO|OPINION|TRIBUNE|DIRECT|LIVE"
    r"|BREAKING|WATCH|FOOT|RUGBY|TENNIS|BASKET|HAND|CYCL|SPORT|CULTURE|POLITI|MONDE|SOCI|ÉCO|BUSINESS)"
    r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ’' .-]{2,40}?"
    r"(?P<land>\s*\([A-ZÀ-ÖØ-Þ][\w’' -]{3,30}\)|,\s*(?:[A-Z][a-z]{2,12}\.?|[A-Z]\.[A-Z]\.))?"
    r"\s*(?:[–—]|(?(land)-|[–—]))\s"
)
_AGENCY_OR_DATE = r"\([A-Za-z]{2,8}\)|,\s*(?:le\s+|[A-Z][a-z]{2,8}\.?\s+)?\d"


class Front(NamedTuple):
    """Spans of the title, byline and dateline in the text, where there are any."""

    title: Span | None = None
    byline: Span | None = None
    dateline: Span | None = None


def recognise_front(text: str, paragraphs: tuple[Span, ...]) -> Front:
    """Find the title (a short first line without a sentence's end), the byline and the dateline."""
    if not paragraphs:
        return Front()
    title = paragraphs[0] if _is_title(text, paragraphs) else None
    byline = dateline = None
    for span in paragraphs[1 if title else 0 : _LOOK]:
        words = span.of(text)
        if byline is None and len(words) <= 160 and "\n" not in words and _is_byline(words):
            byline = span
            continue
        head = words[:_DATELINE_LIMIT]
        found = re.match(_DATELINE, head) if _has_dash(head) else None
        if found and (re.search(_AGENCY_OR_DATE, found.group()) or _in_capitals(words, found.end())):
            dateline = Span(span.start, span.start + len(found.group().rstrip(" -–—")))
            break
    return Front(title, byline, dateline)


def _is_byline(words: str) -> bool:
    return words.startswith(_BYLINE_BEGINS) and re.match(_BYLINE, words) is not None


def _has_dash(words: str) -> bool:
    """Whether a dash, or a hyphen like one, stands before white space."""
    return any(sign in "-–—" and after.isspace() for sign, after in pairwise(words))


def _in_capitals(words: str, end: int) -> bool:
    """Whether the place alone stands in capitals: "LENS – LE MANS : 2-1" is a score."""
    follower = words[end:].split(" ", 1)[0]
    return bool(re.fullmatch(_CAPITALS, words[:end])) and not (
        len(follower) > 1 and follower.isalpha() and follower.isupper()
    )


def _is_title(text: str, paragraphs: tuple[Span, ...]) -> bool:
    first = paragraphs[0]
    words = first.of(text)
    if len(paragraphs) < 2 or len(words) > _TITLE_LIMIT or "\n" in words:
        return False
    if _is_byline(words):
        return False
    # A full stop closes a sentence; a question, an exclamation or a closing mark may close a headline.
    return not words.endswith((".", "…", ",", ";", ":"))
