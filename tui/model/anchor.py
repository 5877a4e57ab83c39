"""Finding a stretch of text again after the text has changed.

An anchor keeps four facts: where the words stood, the words, and 32 characters on either side. They are sought
in four ways, from the free to the dear: at their old place (or as far from it as the one found before has moved);
where the very words stand; where they stand but for case, accents and typography; where most of them stand, in
order, or where their neighbours still do. Several places are told apart by the neighbours, as annotation tools
for the web do it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import Literal

from tui.model.fold import Folded, fold
from tui.model.span import Span

CONTEXT = 32  # code points kept on either side
Outcome = Literal["placed", "doubtful", "lost"]

_SURE = 0.75  # likeness from which a place is taken without asking
_POSSIBLE = 0.45  # likeness under which it is no place at all
_KIN = 0.6  # likeness of neighbours that vouch for a short word; any two French lines reach 0.5
_MARGIN = 0.1  # by how much the best of several places must beat the next
_MOST_PLACES = 200  # of one word in a long text; beyond, the first ones are compared
_MOST_TOKENS = 400  # of a long quotation, for comparing word by word
_SEED = 12  # folded code points of the chunks by which changed words are sought
_TOKEN = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words and where they stand. ``offset`` counts code points of the text they were taken from."""

    offset: int
    exact: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where an anchor was found, how like the words and their neighbours are (0 to 1), and what that means."""

    span: Span | None
    likeness: float
    outcome: Outcome


LOST = Place(None, 0.0, "lost")


def anchor(text: str, span: Span) -> Anchor:
    """The anchor of a span."""
    before = text[max(0, span.start - CONTEXT) : span.start]
    return Anchor(span.start, span.of(text), before, text[span.end : span.end + CONTEXT])


class Finder:
    """A text in which anchors of an earlier version of it are sought, best in text order."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._moved = 0  # how far the last one found has moved

    def find(self, sought: Anchor, anywhere: bool = True) -> Place:
        """The best place for the anchor in this text; without ``anywhere`` only where it should stand."""
        place = self._unmoved(sought)
        if place is None:
            place = (self._exact(sought) or self._like(sought)) if anywhere else LOST
        if place.span is not None and place.outcome == "placed":
            self._moved = place.span.start - sought.offset
        return place

    def _unmoved(self, sought: Anchor) -> Place | None:
        for start in (sought.offset + self._moved, sought.offset):
            span = Span(start, start + len(sought.exact))
            if (
                sought.exact
                and start >= 0
                and self.text.startswith(sought.exact, start)
                and self.text.endswith(sought.before, 0, start)
                and self.text.startswith(sought.after, span.end)
            ):
                return Place(span, 1.0, "placed")
        return None

    def _exact(self, sought: Anchor) -> Place | None:
        if not sought.exact:
            return None
        starts = list(_occurrences(self.text, sought.exact))
        return self._best(sought, [Span(start, start + len(sought.exact)) for start in starts], 1.0)

    def _like(self, sought: Anchor) -> Place:
        words = fold(sought.exact)
        folded = [self._source(start, len(words)) for start in _occurrences(self._folded, words)] if words else []
        return self._best(sought, folded, 0.95) or self._changed(sought) or LOST

    def _best(self, sought: Anchor, spans: list[Span], likeness: float) -> Place | None:
        """The one of these places, all with words as like as that, whose neighbours are most like."""
        scored = sorted(
            (
                (self._neighbours(sought, span), -abs(span.start - sought.offset - self._moved), span)
                for span in spans
            ),
            reverse=True,
        )
        if not scored:
            return None
        score, _, span = scored[0]
        # Long words are enough by themselves where they stand but once; of a short one anything may follow.
        alone = len(scored) == 1 and (len(sought.exact) >= CONTEXT or score >= _KIN)
        clear = len(scored) > 1 and score >= _SURE and score - scored[1][0] >= _MARGIN
        total = 0.6 * likeness + 0.4 * score
        return Place(span, total, "placed" if alone or clear or score == 1.0 else "doubtful")

    def _neighbours(self, sought: Anchor, span: Span) -> float:
        before = _likeness(sought.before, self.text[max(0, span.start - len(sought.before)) : span.start])
        after = _likeness(sought.after, self.text[span.end : span.end + len(sought.after)])
        return (before + after) / 2

    # -- words that have changed ----------------------------------------------------------------

    @cached_property
    def _fold(self) -> Folded:
        return Folded(self.text)

    @property
    def _folded(self) -> str:
        return self._fold.text

    def _source(self, start: int, length: int) -> Span:
        return Span(self._fold.source(start), self._fold.source(start + length - 1) + 1)

    def _changed(self, sought: Anchor) -> Place | None:
        places = [self._align(sought, start) for start in self._guesses(sought)]
        found = max(places, key=lambda place: place.likeness, default=LOST)
        between = self._between(sought)
        if between is not None and between.likeness > found.likeness:
            found = between
        return found if found.span is not None else None

    def _guesses(self, sought: Anchor) -> list[int]:
        """Folded offsets at which the words may begin, by their chunks that are found again."""
        words, votes = fold(sought.exact), Counter[int]()
        step = max(_SEED, len(words) // 30)
        for at in range(0, max(1, len(words) - _SEED + 1), step):
            for found in _occurrences(self._folded, words[at : at + _SEED], 20):
                votes[max(0, found - at) // _SEED] += 1
        return [number * _SEED for number, _ in votes.most_common(3)]

    def _align(self, sought: Anchor, guess: int) -> Place:
        """Lay the words over the text about there, word by word."""
        ours = [m.group() for m in _TOKEN.finditer(fold(sought.exact))][:_MOST_TOKENS]
        slack = 2 * _SEED + len(sought.exact) // 4
        start = max(0, guess - slack)
        window = self._folded[start : guess + len(sought.exact) + slack]
        theirs = list(_TOKEN.finditer(window))
        matcher = SequenceMatcher(None, ours, [m.group() for m in theirs], autojunk=False)
        blocks = [block for block in matcher.get_matching_blocks() if block.size]
        if not blocks:
            return LOST
        # Words changed at either end are taken to be as many as they were.
        first = max(0, blocks[0].b - blocks[0].a)
        last = min(len(theirs) - 1, blocks[-1].b + len(ours) - blocks[-1].a - 1)
        span = self._source(start + theirs[first].start(), theirs[last].end() - theirs[first].start())
        kept = sum(len(ours[n]) for block in blocks for n in range(block.a, block.a + block.size))
        share = kept / max(1, sum(map(len, ours)), sum(len(m.group()) for m in theirs[first : last + 1]))
        return _judged(span, 0.7 * share + 0.3 * self._neighbours(sought, span))

    def _between(self, sought: Anchor) -> Place | None:
        """The words between the two neighbours, where these stand but once and not far from each other."""
        before, after = fold(sought.before).strip(), fold(sought.after).strip()
        if len(before) < _SEED or len(after) < _SEED:
            return None
        starts, ends = list(_occurrences(self._folded, before, 2)), list(_occurrences(self._folded, after, 2))
        if len(starts) != 1 or len(ends) != 1:
            return None
        start, end = starts[0] + len(before), ends[0]
        words = self._folded[start:end]
        if not words.strip() or len(words) > 3 * len(sought.exact) + CONTEXT:
            return None
        start += len(words) - len(words.lstrip())
        span = self._source(start, len(words.strip()))
        share = _likeness(fold(sought.exact), fold(span.of(self.text)))
        return Place(span, 0.5 + 0.25 * share, "doubtful")


def _judged(span: Span, likeness: float) -> Place:
    if likeness < _POSSIBLE:
        return LOST
    return Place(span, likeness, "placed" if likeness >= _SURE else "doubtful")


def _occurrences(text: str, words: str, most: int = _MOST_PLACES) -> Iterator[int]:
    at = text.find(words)
    while at >= 0 and most:
        yield at
        most -= 1
        at = text.find(words, at + 1)


def _likeness(one: str, other: str) -> float:
    """How like two short texts are, 0 to 1; nothing is like nothing."""
    if one == other:
        return 1.0
    return SequenceMatcher(None, one[:200], other[:200], autojunk=False).ratio()
