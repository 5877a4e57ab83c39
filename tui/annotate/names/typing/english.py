"""What English tells of a name right before and behind it: who says something, is aged, is gone to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tui.annotate.data import load
from tui.annotate.names.finding.spot import Spot
from tui.annotate.names.typing.points import Votes
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.lists import lower_words

_INITIALS = re.compile(r"(?:[A-Z]\.){2,3}|[A-Z]{2,3}|[A-Z]")
_SHARED = frozenset({"state", "states", "city", "county"})  # "Ohio State", "Orange County": also teams and schools
_PRESENTING = frozenset({"a", "an", "the", "our", "its", "his", "her", "their", "whose", "former", "then"})
_APPOSED = 6  # words behind the comma in which a calling tells of the name


@dataclass(frozen=True)
class _Evidence:
    saying: frozenset[str]
    places_behind: frozenset[str]
    bodies_behind: frozenset[str]
    going: frozenset[str]
    firms: frozenset[str]
    places_last: frozenset[str]


@lru_cache(maxsize=1)
def _evidence() -> _Evidence:
    data = load("en", "evidence")
    return _Evidence(**{key: lower_words(words) for key, words in data.items() if key != "source"})


def by_english(out: Votes, spot: Spot, lexicon: Lexicon) -> None:
    """Add the points that only English gives; a listed name has its type already."""
    words, first, last = spot.words, spot.first, spot.last
    if spot.kind or spot.marked or lexicon.kind(" ".join(t.text for t in words.tokens[first:last])):
        return
    firm = words.lower(last - 1) in lexicon.org_suffixes or words.lower(first) in lexicon.designations
    if not firm:
        _of_people(out, spot, lexicon)
    _of_bodies(out, spot)
    _of_places(out, spot)


def _of_people(out: Votes, spot: Spot, lexicon: Lexicon) -> None:
    words, first, last = spot.words, spot.first, spot.last
    before, after = spot.before(), spot.after()
    opening = words.text(first)
    if last - first >= 2 and _INITIALS.fullmatch(opening) and opening not in lexicon.kinds and "." in opening:
        out["PER"] += 4  # "J.B. Harlow"
    if before == "the":
        return
    evidence = _evidence()
    short = last - first <= 3
    if short and (after in evidence.saying or (before in evidence.saying and words.text(first - 2) in _CLOSING)):
        out["PER"] += 2
    if after == "who" or (after == "," and spot.after(1) == "who"):
        out["PER"] += 4
    if (
        after == ","
        and spot.after(1).isdigit()
        and len(spot.after(1)) <= 3
        and spot.after(2) in (",", ".", ";", ")")
    ):
        out["PER"] += 6  # "X, 36, said"
    if before == "," and spot.before(2) in lexicon.roles and lexicon.classes_of(spot.before(2)) - _HELD:
        out["PER"] += 3  # "her mother, X"
    if after == "," and _is_called(spot, lexicon):
        out["PER"] += 3


_LOCATIVE = frozenset({"in", "at", "inside", "outside", "near", "across", "through", "into", "around", "over"})
_HELD = frozenset({"leader", "politics"})  # "the club's owner, X": maybe a firm
_CLOSING = frozenset({'"', "”", "’", "'", ",", "''"})


def _is_called(spot: Spot, lexicon: Lexicon) -> bool:
    """Whether an apposition says what somebody is: "X, the founder of Y", "X, mayor of Y"."""
    for ahead in range(1, _APPOSED):
        word = spot.after(ahead)
        if word in lexicon.roles or word.rstrip("s") in ("year-old",):
            return ahead == 1 or spot.after(1) in _PRESENTING or spot.after(1)[:1].isalpha()
        if (
            not word
            or not (word[0].isalnum() or word == "-")
            or word in ("and", "but", "of", "in", "who", "which")
        ):
            return False
        if word in lexicon.org_before or spot.words.tokens[spot.last + ahead].pos in (
            "VERB",
            "AUX",
            "PROPN",
            "PRON",
        ):
            return False
    return False


def _of_bodies(out: Votes, spot: Spot) -> None:
    words, first, last = spot.words, spot.first, spot.last
    before, after = spot.before(), spot.after()
    evidence = _evidence()
    noun = spot.before(2) if before in (",", "-", "–", "—") else before
    if noun in evidence.firms and (noun != before or words.text(first - 1)[0].islower()):
        out["ORG"] += 4
    if after in evidence.bodies_behind:
        out["ORG"] += 2.5
    if after in (",", "-", "–", "—") and spot.after(1) == "which":
        out["ORG"] += 2
        out["PER"] -= 3
    attributive = last < len(words) and words.tokens[last].pos in ("NOUN", "ADJ")  # "the Ardley chief minister"
    inside = spot.before(2) in _LOCATIVE
    if (
        before == "the"
        and spot.label == "LOC"
        and last - first <= 2
        and not (attributive or inside or _is_land(spot))
    ):
        out["LOC"] -= 1.5  # towns take no article in English: "the Falcons", "the Big Five"
        out["ORG"] += 1.5


def _is_land(spot: Spot) -> bool:
    """Whether a place has its article: "the Strelna River", "the Ardle Islands", "the north"."""
    word = spot.words.lower(spot.last - 1)
    return word in _evidence().places_behind or word[:-1] in _evidence().places_behind or spot.after() == "of"


def _of_places(out: Votes, spot: Spot) -> None:
    evidence = _evidence()
    before, after = spot.before(), spot.after()
    if after in evidence.places_behind and after not in _SHARED | {"border", "coast", "airport"}:
        out["LOC"] += 5
    elif after in evidence.places_behind:
        out["LOC"] += 3
    if spot.last - spot.first >= 2 and spot.words.lower(spot.last - 1) in evidence.places_last:
        out["LOC"] += 6  # "Tarn Harbour Bridge"
    if before == "from" and spot.last - spot.first == 1:
        out["LOC"] += 1.5
    if before == "to" and spot.before(2) in evidence.going and spot.last - spot.first <= 2:
        out["LOC"] += 4
    for back in (2, 3, 4, 5):
        if before == "of" and spot.before(back) in ("governor", "mayor", "archbishop", "bishop", "sheriff"):
            out["LOC"] += 4  # "Governor Ann Dowd of X"
            break
    first = spot.first
    words = spot.words
    head = first in words.breaks and words.number <= 3
    if head and words.text(spot.last) in (":", "—", "–") and spot.last - first <= 3 and not spot.doubtful:
        out["LOC"] += 6 if words.text(first).isupper() or spot.label == "LOC" else 0  # "MARLOW: Two men"
