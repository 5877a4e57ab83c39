"""Headlines and headings that take words from the article: whose they are, the text below them tells."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from tui.annotate.quotes.words.wordlists import listed
from tui.model.annotation import Quotation
from tui.model.span import Span

OF_HEADING = "heading-phrase"  # … that may as well be a term: nobody's unless the text below quotes them

_MOST = 80  # headings, and quotations below each, that are looked at
_LONGEST = 130  # code points of a heading
_ENDS = (".", "…", ",", ";", ":")
_MARKS = " «»“”\"'‘’\u00a0\u202f"
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 5  # letters that words of one family share
_EMPTY = listed(
    """
    pour avec dans cette sont être plus mais nous vous leur leurs sans tout tous comme elle elles ceux celle
    très bien fait faire avoir avait était même aussi encore après avant entre depuis sous vers chez dont
    quand alors
    """
)
_GUESSES = frozenset(
    {"next-subject", "previous-subject", "previous-paragraph", "sentence-subject", "predicate-in-marks"}
)
_MANY = listed("un une des")


class Headings:
    """The lines of an article that are headings, and what each stands over."""

    def __init__(self, text: str, paragraphs: Sequence[Span], title: Span | None) -> None:
        self.text = text
        self.paragraphs = paragraphs
        self.title = title

    @cached_property
    def lines(self) -> list[Span]:
        """The headings in order."""
        last = len(self.paragraphs) - 1
        return [p for n, p in enumerate(self.paragraphs) if n < last and (p == self.title or self._is_short(p))]

    def _is_short(self, line: Span) -> bool:
        if line.end - line.start > _LONGEST:
            return False
        words = line.of(self.text)
        return not words.rstrip(_MARKS).endswith(_ENDS) and words[0] not in "-–—•*>"

    def line_of(self, span: Span) -> Span | None:
        """The heading that ``span`` stands in."""
        at = bisect_right(self.lines, span.start, key=_start) - 1
        return self.lines[at] if at >= 0 and self.lines[at].covers(span) else None

    def _below(self, line: Span, quotations: Sequence[Quotation]) -> Sequence[Quotation]:
        """The quotations below a heading down to the next one; all of them below the headline."""
        first = bisect_right(quotations, line.end, key=_start_of)
        if line == self.title:
            return quotations[first:]
        after = bisect_right(self.lines, line.end, key=_start)
        end = self.lines[after].start if after < len(self.lines) else len(self.text)
        return quotations[first : bisect_left(quotations, end, lo=first, key=_start_of)]

    def settle(self, quotations: Sequence[Quotation]) -> list[Quotation]:
        """Give the words of headings to those who say them below, and drop the terms that nobody says."""
        known = [q for q in quotations if (q.entity or q.who) and q.rule != "nested"]
        left = _MOST
        out: list[Quotation] = []
        for quotation in quotations:
            line = self.line_of(quotation.span) if left and _may_be_lost(quotation) else None
            left -= line is not None
            settled = self._settled(quotation, line, known) if line else quotation
            if settled.rule != OF_HEADING:
                out.append(settled)
        return out

    def _settled(self, quotation: Quotation, line: Span, known: Sequence[Quotation]) -> Quotation:
        fills = len(line.of(self.text).strip(_MARKS)) <= quotation.span.end - quotation.span.start
        guessed = quotation.rule in _GUESSES and quotation.confidence not in ("unknown", "inherited")
        below = self._below(line, known)
        twin = self._saying(quotation, line, known)
        if guessed and not fills and not self._tells_of_some(quotation):
            below = []  # "Les élus « y trouvent leur compte »": theirs, unless somebody says these very words
        twin = twin or self._rewording(quotation, below)
        if twin is None and fills and line != self.title and quotation.rule != OF_HEADING:
            return quotation._replace(speaker=None, entity=None, who=None, rule="heading", confidence="unknown")
        if twin is None:
            return quotation
        return quotation._replace(
            speaker=twin.speaker,
            entity=twin.entity,
            who=twin.who,
            rule="repeated",
            confidence="likely",
        )

    def _tells_of_some(self, quotation: Quotation) -> bool:
        """Whether the heading speaks of somebody the text will name: "Un maire « menacé » porte plainte"."""
        speaker = quotation.speaker
        return speaker is not None and speaker.of(self.text).split()[0].lower() in _MANY

    def _saying(self, heading: Quotation, line: Span, known: Sequence[Quotation]) -> Quotation | None:
        """The first quotation behind a heading with the same words, before others one whose speaker is sure."""
        words = _plain(heading.span.of(self.text))
        first = bisect_right(known, line.end, key=_start_of)
        same = [q for q in known[first : first + _MOST] if words in _plain(q.span.of(self.text))]
        return next((q for q in same if q.confidence in ("sure", "likely")), same[0] if same else None)

    def _rewording(self, heading: Quotation, below: Sequence[Quotation]) -> Quotation | None:
        """The quotation below a heading that holds most of its words in other forms."""
        wanted = self._stems(heading.span)
        if not wanted or not below:
            return None
        best = max(below[:_MOST], key=lambda q: len(wanted & self._stems(q.span)))  # the first of several
        shared = len(wanted & self._stems(best.span))
        return best if shared >= max((len(wanted) + 1) // 2, min(2, len(wanted))) else None

    def _stems(self, span: Span) -> set[str]:
        return {w[:_STEM] for w in _WORD.findall(span.of(self.text).lower()) if w not in _EMPTY}


def _start(line: Span) -> int:
    return line.start


def _start_of(quotation: Quotation) -> int:
    return quotation.span.start


def _may_be_lost(quotation: Quotation) -> bool:
    """Whether nothing beside the words says whose they are."""
    if quotation.kind == "indirect" or quotation.cue is not None:
        return False
    return quotation.confidence in ("unknown", "inherited") or quotation.rule in _GUESSES


def _plain(words: str) -> str:
    return " ".join(re.findall(r"[\w']+", words.lower().replace("’", "'")))
