"""Quotation marks: which stretches of the text stand between marks, whatever family the marks belong to.

Marks are read paragraph by paragraph with a stack. A stretch that is still open at the end of a paragraph goes
on when the next paragraph opens it again or closes it; else its closing mark is missing, and only that
paragraph pays.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from tui.annotate.quotes.grammar.dashes import dialogue_turns
from tui.annotate.quotes.grammar.lostmarks import (
    ends_with_incise,
    incise_start,
    sentence_start,
    speech_end,
    speech_start,
)
from tui.annotate.quotes.grammar.savedup import saved_up
from tui.annotate.quotes.grammar.sides import plus_side, single_side
from tui.annotate.quotes.words.lexicon import Lexicon
from tui.model.span import Span

MOST = 200_000  # marks in one paragraph; beyond it is a table or code, not press text
DEPTH = 4  # quotations inside quotations that anyone has written
REACH = 8  # paragraphs that a quotation may run on without being opened again

# An apostrophe between letters is none; what a mark begins with is asked first, as few characters do.
_MARK = re.compile(
    r"(?=[«»“”„‟‹›\"‘’'ʼ″+<>`])(?:<<|>>|''|``|‘‘|’’(?!\w)|[«»“”„‟‹›\"‘ʼ″+]|(?<![^\W_])[’']|[’'](?![^\W_]))"
)
_FAMILY = {
    "«": ("guillemet", "open"),
    "<<": ("guillemet", "open"),
    "»": ("guillemet", "close"),
    ">>": ("guillemet", "close"),
    "“": ("curly", "open"),
    "„": ("curly", "open"),
    "‟": ("curly", "open"),
    "``": ("curly", "open"),
    "‘‘": ("curly", "open"),
    "’’": ("curly", "close"),
    "”": ("curly", "close"),
    "‹": ("angle", "open"),
    "›": ("angle", "close"),
    "‘": ("single", "open"),
    "’": ("single", "close"),
    '"': ("straight", ""),
    "''": ("straight", ""),
    "'": ("prime", ""),
    "+": ("plus", ""),  # agencies' marks inside marks
}
_WITHIN = ("single", "prime", "plus")  # families of marks that only count in pairs
_PRIMES = ("single", "prime")
_LOW = "„"  # its closing mark may be “
_CODE = re.compile(r"==|!=|[;{]\s*\}|\bprint\(|=>|</\w+>|=\s?[\"']")


@dataclass(slots=True)
class Marked:
    """A stretch between marks. ``span`` is what stands inside, trimmed; ``outer`` includes the marks."""

    number: int
    span: Span
    outer: Span
    family: str
    closed: bool
    first: int  # number of its first and last paragraph
    last: int
    parent: int = -1  # number of the stretch around it, -1 for none


@dataclass(slots=True)
class _Open:
    family: str
    mark: str
    at: int  # where the mark begins
    inside: int  # where the words begin
    first: int  # paragraph


@dataclass(slots=True)
class _Sign:
    at: int
    end: int
    mark: str
    family: str
    side: str


def find_marked(text: str, paragraphs: Sequence[Span], words: Lexicon) -> list[Marked]:
    """All stretches between marks and all turns of dialogue, in order; those inside others come after them."""
    found = _Reader(text, paragraphs, words).read()
    for turn, number in dialogue_turns(text, paragraphs, words):
        found.append(Marked(0, turn, paragraphs[number], "dash", True, number, number))
    found.sort(key=lambda m: (m.outer.start, -m.outer.end))
    return _number(found)


def _number(found: list[Marked]) -> list[Marked]:
    around: list[Marked] = []
    for number, marked in enumerate(found):
        marked.number = number
        while around and around[-1].outer.end <= marked.outer.start:
            around.pop()
        marked.parent = around[-1].number if around else -1
        around.append(marked)
    return found


class _Ahead:
    """How many marks of each family close and open in the rest of a paragraph."""

    def __init__(self, signs: Sequence[_Sign]) -> None:
        self.closing: dict[str, list[int]] = {}
        self.opening: dict[str, list[int]] = {}
        for sign in signs:
            side = self.opening if sign.side == "open" else self.closing
            side.setdefault(sign.family, []).append(sign.at)

    def to_close(self, family: str, at: int) -> int:
        """How many of the marks after ``at`` close what opens before."""
        closing, opening = self.closing.get(family, []), self.opening.get(family, [])
        return len(closing) - bisect_right(closing, at) - len(opening) + bisect_right(opening, at)


class _Reader:
    """Reads the marks of all paragraphs in order."""

    def __init__(self, text: str, paragraphs: Sequence[Span], words: Lexicon) -> None:
        self.text = text
        self.paragraphs = paragraphs
        self.words = words
        self.found: list[Marked] = []
        self.stack: list[_Open] = []
        self.ahead = _Ahead([])
        self.signs = [signs_of(text, p) for p in paragraphs]
        for number, at in saved_up(text, paragraphs, self._opens_in_single).items():
            if not any(s.at >= at for s in self.signs[number]):
                family, side = _FAMILY["‘"] if text[at] == "‘" else ("prime", "open")
                self.signs[number].append(_Sign(at, at + 1, text[at], family, side))

    def _opens_in_single(self, number: int) -> bool:
        first = next(iter(self.signs[number]), None)
        return first is not None and first.family in _PRIMES and first.at == self.paragraphs[number].start

    def read(self) -> list[Marked]:
        for number, signs in enumerate(self.signs):
            self._paragraph(number, signs)
        return self.found

    def _paragraph(self, number: int, signs: list[_Sign]) -> None:
        start, end = self.paragraphs[number]
        self.ahead = _Ahead(signs)
        for sign in signs:
            reopened = bool(self.stack) and sign.at == start and self.stack[0].first < number
            if reopened and sign.family == self.stack[0].family:
                continue
            self._sign(sign, number)
        if self.stack and not self._goes_on(number):
            self._leave_open(number, end)

    def _sign(self, sign: _Sign, number: int) -> None:
        side = sign.side or ("close" if self._awaits(sign, number) else "open")
        if sign.family == "plus" and not self.stack:
            return
        if side == "open":
            if self._closes_after_space(sign):
                self._close(len(self.stack) - 1, sign, number)
            elif len(self.stack) < DEPTH:
                self._end_at_incise(sign, number)
                self.stack.append(_Open(sign.family, sign.mark, sign.at, sign.end, number))
            return
        if side == "close" and self._opens_wrongly(sign, number):
            self.stack.append(_Open(sign.family, sign.mark, sign.at, sign.end, number))
            return
        for depth in range(len(self.stack) - 1, -1, -1):
            if self.stack[depth].family == sign.family:
                self._close(depth, sign, number)
                return
        if self.stack and sign.family not in _WITHIN:
            if self._lacks_its_mark(self.stack[-1], sign, number):
                self._close(len(self.stack) - 1, sign, number)
        elif not self.stack and sign.family not in _WITHIN:
            self._open_before(sign, number)

    def _awaits(self, sign: _Sign, number: int) -> bool:
        """Whether a mark of no side closes: its family is open, or the last one open has no mark of its own."""
        if not self.stack or any(o.family == sign.family for o in self.stack):
            return bool(self.stack)
        top = self.stack[-1]
        within = top.family in _WITHIN or sign.family in _WITHIN
        return not within and self._lacks_its_mark(top, sign, number)

    def _lacks_its_mark(self, opened: _Open, sign: _Sign, number: int) -> bool:
        """Whether no mark behind ``sign`` in the paragraph is left to close what was opened in it."""
        return opened.first == number and self.ahead.to_close(opened.family, sign.at) <= 0

    def _end_at_incise(self, sign: _Sign, number: int) -> None:
        """End words in marks that are never closed where an incise parts them from the next: « A, dit X. « B »."""
        top = self.stack[-1] if self.stack else None
        if top is None or top.family != sign.family or top.first != number:
            return
        around = sum(o.family == sign.family for o in self.stack)
        if self.ahead.to_close(sign.family, sign.at) > around:
            return
        stop = incise_start(self.text, top.inside, sign.at, self.words)
        if stop >= 0:
            self.stack.pop()
            self._add(top, stop, stop, False, number)

    def _open_before(self, sign: _Sign, number: int) -> None:
        """Supply the opening mark that speech before a closing one has lost."""
        last = self.found[-1] if self.found and self.found[-1].last == number else None
        begin = -1
        if last is None:
            begin = speech_start(self.text, self.paragraphs[number], sign.at, sign.end)
        elif last.family == sign.family:
            begin = sentence_start(self.text, last.outer.end, sign.at)
        if begin >= 0:
            self._add(_Open(sign.family, sign.mark, begin, begin, number), sign.at, sign.end, True, number)

    def _closes_after_space(self, sign: _Sign) -> bool:
        """Whether a straight mark that a space parts from the words before closes: "Nous irons ! "lance Paul."""
        if sign.family != "straight" or not self.stack or self.stack[-1].family != "straight":
            return False
        before = self.text[self.stack[-1].inside : sign.at].rstrip()
        return before.endswith((".", "!", "?", "…", ",")) and self.text[sign.end : sign.end + 1].islower()

    def _opens_wrongly(self, sign: _Sign, number: int) -> bool:
        """Whether a closing mark stands for an opening one: "Il ajoute, » On n’a pas peur. »"."""
        if sign.family not in ("guillemet", "curly") or any(o.family == sign.family for o in self.stack):
            return False
        text, paragraph = self.text, self.paragraphs[number]
        head = text[paragraph.start : sign.at].rstrip()
        begins = not head or text[sign.at - 1] in ".!?…"  # a line, or a sentence glued to the one before
        opens_line = begins and sign.family == "curly" and text[sign.end : sign.end + 1].isupper()
        if not opens_line and (not text[sign.at - 1 : sign.at].isspace() or not head or head[-1] not in ",:"):
            return False
        first = text[sign.end : sign.end + 4].strip()[:1]
        following = next((s for s in self.signs[number] if s.at > sign.at and s.family == sign.family), None)
        return first.isupper() and following is not None and following.side == "close"

    def _close(self, depth: int, sign: _Sign, number: int) -> None:
        opened = self.stack[depth]
        for lost in self.stack[depth + 1 :]:  # never closed: ended where the one around it ends
            if lost.family not in _WITHIN:
                self._add(lost, sign.at, sign.at, False, number)
        del self.stack[depth:]
        self._add(opened, sign.at, sign.end, True, number)

    def _add(self, opened: _Open, end: int, outer_end: int, closed: bool, last: int) -> None:
        span = trim(self.text, opened.inside, end)
        if span.start < span.end:
            outer = Span(opened.at, max(outer_end, span.end))
            self.found.append(Marked(0, span, outer, opened.family, closed, opened.first, last))

    def _goes_on(self, number: int) -> bool:
        """Whether what is open at the end of this paragraph goes on in the next one."""
        family = self.stack[0].family
        if number - self.stack[0].first >= REACH * 4:
            return False
        if family in _WITHIN:
            return number + 1 < len(self.signs) and self._opens_in_single(number + 1)
        for ahead in range(number + 1, min(number + 1 + REACH, len(self.signs))):
            ours = [s for s in self.signs[ahead] if s.family == family]
            if not ours:
                continue
            if ours[0].side == "open":
                again = ours[0].at == self.paragraphs[ahead].start and ahead == number + 1
                return again and not self._told_at_end(number)
            return True
        return False

    def _told_at_end(self, number: int) -> bool:
        """Whether the paragraph ends with an incise: its closing mark is missing rather than saved up."""
        start = max(self.stack[0].inside, self.paragraphs[number].start)
        return ends_with_incise(self.text, start, self.paragraphs[number].end, self.words)

    def _leave_open(self, number: int, end: int) -> None:
        opened = self.stack[0]
        inner = list(takewhile(lambda m: m.outer.start > opened.at, reversed(self.found)))
        if opened.family not in _WITHIN:
            stop = min([m.outer.start for m in inner], default=end)
            cut = speech_end(self.text, opened.inside, end, stop, self.words)
            for m in sorted(inner, key=lambda m: m.outer):  # no marks are cut through
                cut = m.outer.end if m.outer.start < cut < m.outer.end else cut
            self._add(opened, cut, cut, False, number)
        self.stack.clear()


def trim(text: str, start: int, end: int) -> Span:
    """The span without the white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def signs_of(text: str, paragraph: Span) -> list[_Sign]:
    """The quotation marks of a paragraph, told apart from apostrophes, inches, arrows and code."""
    found = list(_MARK.finditer(text, paragraph.start, paragraph.end))
    if not found or len(found) > MOST * 4 or _CODE.search(text, paragraph.start, paragraph.end):
        return []
    signs = []
    low = False
    for match in found:
        mark = match.group()
        family, side = _FAMILY.get(mark, ("", ""))
        if not family:
            continue
        if mark == _LOW:
            low = True
        elif mark == "“" and low:
            side, low = "close", False
        at, end = match.span()
        if side == "open" and mark in "«“" and _closes_wrongly(text, paragraph, at, end, mark):
            side = ""  # the stack tells
        elif not side or family in _WITHIN:
            side = _side(text, paragraph, at, end, mark, side)
        if side == "none" or (family == "guillemet" and _is_arrow(text, paragraph, at, end, side)):
            continue
        signs.append(_Sign(at, end, mark, family, side))
    signs = _pair_singles(signs)
    return signs if len(signs) <= MOST else []


def _side(text: str, paragraph: Span, at: int, end: int, mark: str, side: str) -> str:
    """Whether a mark that looks the same on both sides opens or closes; "" when only the stack can tell."""
    before = text[at - 1] if at > paragraph.start else " "
    after = text[end] if end < paragraph.end else " "
    if mark == "+":
        return plus_side(before, after)
    if mark in "'’" or side:
        return single_side(before, after, mark)
    if before.isdigit() and _is_inch(text, paragraph, at):
        return "none"
    opens = before.isspace() or before in "([{-–—/«“‘'’"
    closes = after.isspace() or after in ".,;:!?…)]}-–—»”’"
    if opens and not closes:
        return "open"
    if closes and not opens:
        return "close"
    return ""


def _closes_wrongly(text: str, paragraph: Span, at: int, end: int, mark: str) -> bool:
    """Whether an opening mark stands where only a closing one can: “Nous irons“, dit-elle."""
    after = text[end] if end < paragraph.end else ""
    if not after or after in ".,;)":
        return True
    return mark == "“" and after.isspace() and at > paragraph.start and text[at - 1] in ".!?…,"


_INCHES = re.compile(r"\d['’′]\s?\d{1,2}(?:[.,/]\d+)?$|\d[°º]\s*\d+['’′]\s*\d+(?:[.,]\d+)?$")


def _is_inch(text: str, paragraph: Span, at: int) -> bool:
    """Whether the mark at ``at`` stands for inches or seconds: 6'10", 48° 23' 15"."""
    head = text[max(paragraph.start, at - 24) : at]
    if _INCHES.search(head):
        return True
    return '"' not in text[max(paragraph.start, at - 600) : at]  # nothing is open: it can close nothing


def _is_arrow(text: str, paragraph: Span, at: int, end: int, side: str) -> bool:
    """Whether a closing guillemet is an arrow: at the head of a line, where nothing can be open."""
    head = text[max(paragraph.start, at - 8) : at]
    return side == "close" and at - paragraph.start <= 8 and not head.strip(" \t\u00a0\u202f>»-")


def _pair_singles(signs: list[_Sign]) -> list[_Sign]:
    """Keep single marks only in pairs: an opening one with the closing one that comes before the next opening."""
    keep = set()
    opening: _Sign | None = None
    for sign in signs:
        if sign.family not in _WITHIN:
            continue
        if sign.side == "open":
            opening = sign
        elif opening is not None and opening.family == sign.family:
            keep |= {id(opening), id(sign)}
            opening = None
    return [s for s in signs if s.family not in _WITHIN or id(s) in keep]
