"""A paragraph as its words: no white space, with line breaks, sentence starts and marks known."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise
from operator import attrgetter

from tui.annotate.data import words_for
from tui.annotate.tokens import Paragraph, Token

OPENING = frozenset("«“„‹‘")
CLOSING = frozenset("»”›")
QUOTES = OPENING | CLOSING | {'"', "”", "''", "``"}
_PAIRED = OPENING | CLOSING | {'"'}
_MARKS = frozenset('«»“”„‹›"')
_DATELINE = 12  # words; a dash so early behind a word in capitals closes a dateline
_ABBREVIATED = words_for("abbreviations")
_ENDS = frozenset({".", "!", "?", "…", "...", "....", "•", ":", "[", "*", ">", ">>", "|", "–", "—", "-"})
_BEFORE_FRESH = _ENDS | QUOTES | {"(", ")"}


class _Column(dict[int, str]):
    """Words by their number; outside the paragraph there are none."""

    def __missing__(self, k: int) -> str:
        return ""


@dataclass(slots=True)
class Words:
    """The words of paragraph ``number``.

    ``tokens[k]`` is word k; ``breaks`` holds the words that begin a line; ``fresh`` those that begin a sentence,
    a quotation or a line, where a capital tells nothing; ``shouted`` those of lines in capitals throughout;
    ``quoted`` those between quotation marks, as far as marks alone tell.
    """

    number: int
    tokens: list[Token]
    breaks: set[int] = field(default_factory=set)
    fresh: set[int] = field(default_factory=set)
    shouted: set[int] = field(default_factory=set)
    quoted: set[int] = field(default_factory=set)
    has_marks: bool = False
    place: dict[int, int] = field(default_factory=dict)  # token number -> word number
    # Both are asked for several times a word: look-ups in tables, and no functions of their own.
    text: Callable[[int], str] = field(init=False)  # word k as written; "" outside the paragraph
    lower: Callable[[int], str] = field(init=False)  # word k in lower case

    def __len__(self) -> int:
        return len(self.tokens)

    def at(self, offset: int) -> int:
        """Number of the word that begins at ``offset`` in the article, or of the first one behind it."""
        return bisect_left(self.tokens, offset, key=attrgetter("start"))

    def spelled(self, first: int, last: int, text: str) -> str:
        """The words [first, last) as the article writes them."""
        return text[self.tokens[first].start : self.tokens[last - 1].end]


def words_of(number: int, paragraph: Paragraph) -> Words:
    """Read a paragraph's tokens once and note where lines and sentences begin."""
    out = Words(number, [])
    tokens, fresh = out.tokens, out.fresh
    new_line = True
    before = ""
    for token in paragraph.tokens:
        text = token.text
        if text.isspace():
            if "\n" in text:
                new_line = True
            continue
        k = len(tokens)
        if new_line:
            out.breaks.add(k)
            fresh.add(k)
        elif before not in _BEFORE_FRESH:
            pass
        elif before in _ENDS:
            # A dash inside a sentence opens no new one; at the head of a line it opens a turn of dialogue.
            if (
                before == "."
                and k > 1
                and tokens[k - 2].lower in _ABBREVIATED
                and tokens[k - 2].end == tokens[k - 1].start
            ):
                pass  # "éd. Untel"
            elif before not in "–—-" or k - 1 in out.breaks or (k <= _DATELINE and _is_dateline(tokens)):
                fresh.add(k)
        elif (
            (before == ")" and k <= 6 and tokens[0].text == "(") or before in QUOTES or (before == "(" and k == 1)
        ):
            fresh.add(k)
        tokens.append(token)
        new_line = False
        before = text
    out.place = {token.i: k for k, token in enumerate(tokens)}
    out.text = _Column(enumerate([token.text for token in tokens])).__getitem__
    out.lower = _Column(enumerate([token.lower for token in tokens])).__getitem__
    _note_shouting(out)
    out.has_marks = not _MARKS.isdisjoint(paragraph.text)
    if out.has_marks:
        _note_quoted(out)
    return out


def _is_dateline(tokens: list[Token]) -> bool:
    """Whether the words before a dash may be a dateline: "LILLE", "Lyon, France | AFP | jeudi 04/05/2017"."""
    return tokens[0].text.isupper() or any(
        t.text == "|" or (t.text[0].isdigit() and "/" in t.text) for t in tokens
    )


def _note_quoted(words: Words) -> None:
    depth, straight = 0, False
    for k, token in enumerate(words.tokens):
        text = token.text
        if text not in _PAIRED:
            if depth or straight:
                words.quoted.add(k)
        elif text in OPENING:
            depth += 1
        elif text in CLOSING:
            depth = max(0, depth - 1)
        else:
            straight = not straight


def _note_shouting(words: Words) -> None:
    """Lines in capitals throughout (headings, bylines): every word of theirs might begin a sentence."""
    if not words.tokens or (not words.tokens[-1].text.isupper() and len(words.breaks) == 1):
        return
    starts = [*sorted(words.breaks), len(words.tokens)]
    for first, last in pairwise(starts):
        spelled = [t.text for t in words.tokens[first:last] if any(c.isalpha() for c in t.text)]
        if len(spelled) >= 2 and all(w.isupper() or len(w) == 1 for w in spelled):
            words.shouted.update(range(first, last))
            words.fresh.update(range(first, last))


def spelled(words: Words, first: int, last: int) -> str:
    """The words [first, last) with one space between each two, as the lists of names are asked."""
    return " ".join(t.text for t in words.tokens[first:last]).replace("' ", "'").replace("’ ", "’")
