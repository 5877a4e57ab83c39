"""English headlines in Title Case: every word has a capital there, so that only known names can be told."""

from __future__ import annotations

from itertools import pairwise

from tui.annotate.names.finding.spot import Spot
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.shape import fold
from tui.annotate.names.words.words import Words
from tui.annotate.tokens import Token

_LEAST = 4  # words with a capital; fewer may be a name in a line of its own
_LONGEST = 6  # words of a name
_SHORT = 4  # letters; shorter words stay small in a headline
_ENDS = frozenset({".", "!", "”", '"'})


def titled_lines(words: Words) -> list[tuple[int, int]]:
    """The lines of a paragraph that are headlines in Title Case: [first, last)."""
    out = []
    starts = [*sorted(words.breaks), len(words.tokens)]
    for first, last in pairwise(starts):
        line = words.tokens[first:last]
        if line[-1].text not in _ENDS and _is_titled(line, words.number == 0):
            out.append((first, last))
    return out


def _is_titled(line: list[Token], opens: bool) -> bool:
    """Whether all the longer words of a line have a capital, and they are not all one long name."""
    if sum(t.text[0].isupper() for t in line) < _LEAST:
        return False
    long = [t.text for t in line if t.text.isalpha() and len(t.text) > _SHORT]
    if len(long) < _LEAST or not all(w[0].isupper() for w in long) or not any(w[1:].islower() for w in long):
        return False
    return (opens and len(line) > _LONGEST) or any(t.pos not in ("PROPN", "PUNCT", "ADP") for t in line)


def in_headlines(
    spots: list[Spot], lines: list[tuple[Words, int, int]], text: str, lexicon: Lexicon
) -> list[Spot]:
    """The spots, those of the headlines found anew by the names of the rest of the article."""
    if not lines:
        return spots
    titled = {(words.number, k) for words, first, last in lines for k in range(first, last)}
    body = [s for s in spots if (s.words.number, s.first) not in titled]
    known: dict[str, str] = {}
    for spot in body:
        if spot.doubtful or spot.alias:
            continue
        key = fold(spot.spelled(text))
        known.setdefault(key, spot.label)
        person = spot.label == "PER" or spot.title or lexicon.is_given(spot.words.text(spot.first))
        if person and " " in key:
            known.setdefault(key.split(" ")[-1], "PER")
    out = list(body)
    for words, first, last in lines:
        found = {s.first: s for s in spots if s.words is words and first <= s.first < last}
        out.extend(_found(words, first, last, known, found, lexicon))
    out.sort(key=lambda s: s.start)
    return out


def _found(
    words: Words, first: int, last: int, known: dict[str, str], found: dict[int, Spot], lexicon: Lexicon
) -> list[Spot]:
    out: list[Spot] = []
    k = first
    while k < last:
        end, label = _known_at(words, k, last, known, lexicon)
        if end > k:
            out.append(Spot(words, k, end, label))
            k = end
            continue
        spot = found.get(k)
        if spot is not None and _stands(spot, lexicon):
            out.append(spot)
            k = spot.last
            continue
        k += 1
    return out


def _known_at(words: Words, k: int, last: int, known: dict[str, str], lexicon: Lexicon) -> tuple[int, str]:
    """Where the longest known name ends that begins at ``k``, and the recogniser's word for it."""
    if not words.text(k)[0].isupper():
        return k, ""
    for end in range(min(last, k + _LONGEST), k, -1):
        spelled = " ".join(t.text for t in words.tokens[k:end])
        key = fold(spelled)
        if key in known:
            return end, known[key]
        if lexicon.kind(spelled) and key not in lexicon.stop and spelled not in lexicon.sigles:
            return end, ""
    return k, ""


def _stands(spot: Spot, lexicon: Lexicon) -> bool:
    """Whether a name of a headline needs no other: a given name with a family name that is no common word."""
    if spot.marked or spot.kind:
        return True
    words = spot.words
    person = lexicon.is_given(words.text(spot.first)) and fold(words.text(spot.first)) not in lexicon.weak
    return person and spot.label == "PER" and spot.last - spot.first in (2, 3)
