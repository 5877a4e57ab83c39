"""English offices in capitals inside a run of them: "Harlow Bank CEO Ann Dowd", "the Committee Chair"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from tui.annotate.data import load
from tui.annotate.names.finding.doubt import is_doubtful
from tui.annotate.names.finding.spot import Spot
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.lists import lower_words, words_of
from tui.annotate.names.words.reach import read_reach
from tui.annotate.names.words.shape import is_sigle
from tui.annotate.names.words.words import Words, spelled
from tui.annotate.tokens import NamedSpan


@dataclass(frozen=True)
class _Posts:
    sigles: frozenset[str]
    things: frozenset[str]
    portfolios: frozenset[str]
    offices: frozenset[str]
    holders: frozenset[str]


@lru_cache(maxsize=1)
def _posts() -> _Posts:
    data = load("en", "posts")
    return _Posts(
        frozenset(words_of(data["sigles"])),
        frozenset(words_of(data["things"])),
        lower_words(data["portfolios"]),
        lower_words(data["offices"]),
        lower_words(data["holders"]),
    )


def holders() -> frozenset[str]:
    """Those whose 's stands inside a body's name: "Women's Institute"."""
    return _posts().holders


def without_posts(
    spots: list[Spot], words: Words, names: list[NamedSpan], lexicon: Lexicon, article: set[str]
) -> list[Spot]:
    """The spots of an English paragraph, cut where an office stands inside one."""
    out: list[Spot] = []
    for spot in spots:
        whole = spot.kind or lexicon.kind(spelled(words, spot.first, spot.last))
        if whole or (spot.last - spot.first < 2 and not _is_over(spot, lexicon)):
            out.append(spot)
            continue
        pieces = _cut(spot, lexicon)
        if pieces == [(spot.first, spot.last, "")]:
            out.append(spot)
            continue
        reach = read_reach(words, names, lexicon)
        for first, last, title in pieces:
            label = reach[first][1] if first in reach else reach[last - 1][1] if last - 1 in reach else ""
            if not title and label == "PER" and last < spot.last:
                label = ""  # the recogniser's word was for the person behind
            piece = Spot(words, first, last, label, title=title, kind="PER" if title else "")
            piece.doubtful = not title and is_doubtful(piece, lexicon, article)
            out.append(piece)
    return out


def _cut(spot: Spot, lexicon: Lexicon) -> list[tuple[int, int, str]]:
    """The names in a run of capitals: where each begins and ends, with the office before it."""
    words, first, last = spot.words, spot.first, spot.last
    posts = _posts()
    while last - first > 1 and words.text(last - 1) in posts.things:
        last -= 1
    if _is_over(spot, lexicon):
        end = _before(words, first, last, lexicon)
        return [(first, end, "")] if end > first else []  # "Deputy" of "Deputy President Ann Dowd"
    at = next((k for k in range(last - 1, first, -1) if _is_post(spot, k, last, lexicon)), 0)
    opening = words.lower(first)
    role = not at and opening in lexicon.roles and not lexicon.is_given(opening) and last - first > 2
    if role and lexicon.is_given(words.text(first + 1)) and words.lower(last - 1) not in lexicon.org_suffixes:
        return [(first + 1, last, opening)]  # "Midfielder Ann Dowd scored"
    if not at:
        office = words.lower(last - 1) in lexicon.roles and spot.label != "PER"
        if office and last - first > 1 and _before(words, first, last - 1, lexicon) == first:
            return []  # "the National Chairman"
        return [(first, last, "")]
    body = _before(words, first, at, lexicon)
    out = [(first, body, "")] if body > first else []
    if at + 1 < last:
        out.append((at + 1, last, words.lower(at)))
    return out


def _is_over(spot: Spot, lexicon: Lexicon) -> bool:
    """Whether the run stands right before an office of its own and ends with what this is over."""
    words, last = spot.words, spot.last
    if last >= len(words) or last in words.breaks or words.lower(last) not in lexicon.apart:
        return False
    if not words.text(last)[0].isupper() or words.lower(last) not in lexicon.titles:
        return False
    return words.lower(last - 1) in _posts().portfolios


def _before(words: Words, first: int, at: int, lexicon: Lexicon) -> int:
    """Where the name of the body ends that stands before an office at ``at``, without what the office is over."""
    chosen = words.text(at) in _posts().sigles  # they stand for a party, and are over nothing
    while at > first and (words.lower(at - 1) in _posts().portfolios or words.text(at - 1) in ("-", "&")):
        if chosen and at - 1 == first and lexicon.kind(words.text(first)) == "ORG":
            break  # "Labour MP Ann Dowd"
        if at - first > 1 and lexicon.kind(spelled(words, first, at)) in ("LOC", "ORG"):
            break  # "New York City Mayor Ann Dowd"
        at -= 1
    return at


def _is_post(spot: Spot, k: int, last: int, lexicon: Lexicon) -> bool:
    """Whether an office stands at ``k``: in capitals, or in full with a person behind it."""
    words = spot.words
    text = words.text(k)
    if text in _posts().sigles:
        return k + 1 == last or words.text(k + 1)[0].isupper()
    lower = text.lower()
    if lower not in lexicon.roles and lower not in lexicon.titles and lower not in _posts().offices:
        return False
    first = spot.first
    if k + 1 >= last or (lexicon.is_given(words.text(first)) and words.lower(first) not in _posts().portfolios):
        return False  # "Nat King Cole"
    body = spelled(words, first, k)
    known = lexicon.is_given(words.text(k + 1)) or is_sigle(body) or lexicon.kind(body) in ("ORG", "LOC")
    known = known or _before(words, first, k, lexicon) == first
    return known and last - k > 2 and words.lower(last - 1) not in lexicon.org_suffixes
