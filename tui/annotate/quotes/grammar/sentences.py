"""Sentences with their marked stretches folded into one item each.

The pipeline's own sentence bounds cannot be trusted beside quotation marks, and its parse is worst there.
Folded, a sentence reads the same whatever was quoted: « … », a déclaré X.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter
from typing import TYPE_CHECKING

from tui.annotate.quotes.grammar.marks import Marked
from tui.annotate.quotes.words.wordlists import THIRD, listed
from tui.annotate.tokens import Paragraph, Token
from tui.model.span import Span

if TYPE_CHECKING:
    from tui.annotate.quotes.grammar.phrases import Phrase

Item = Token | Marked

LONGEST = 400  # items; a longer sentence is a list or a table and is cut
MARK = "MARK"  # part of speech of a folded stretch
_ENDS = listed(". ! ? … ... ?! !? .. !! ?? !!!")
_MAY_END = _ENDS | {";"}
_start, _end = attrgetter("start"), attrgetter("end")
_GLUED = frozenset({"h.", "etc.", "m."})  # words of which the tokenizer keeps the full stop: "à 17 h. Le maire"
_WORDLESS = frozenset({"PUNCT", MARK, "SYM", "SPACE"})
_VERBAL = ("VERB", "AUX")
_HEADS = ("DET", "NOUN", "PROPN", "NUM")
TERMINAL = (".", "!", "?", "…", "...")


@dataclass(slots=True)
class Sentence:
    """A sentence of one paragraph. ``low`` and ``pos`` run parallel to ``items``."""

    paragraph: int
    source: Paragraph
    items: list[Item]
    size: int = 0
    low: list[str] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    inside: Marked | None = None  # the marked stretch that this sentence stands in
    inner: dict[Span, list[Token]] = field(default_factory=dict)  # words of its folded stretches, once asked for
    clauses: dict[Span, bool] = field(default_factory=dict)  # which of them are clauses, once asked for
    marks: list[int] = field(default_factory=list)  # where they stand
    # What the grammar finds at an item is kept: rule after rule asks for it.
    names: dict[int, tuple[int, str]] | None = None  # where names begin -> the item behind, and the type
    phrases: dict[tuple[int, bool], Phrase | None] = field(default_factory=dict)
    cores: dict[tuple[int, int], tuple[str, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.size = len(self.items)
        self.low = [i.lower.replace("’", "'") if isinstance(i, Token) else "" for i in self.items]
        self.pos = [_pos(i) if isinstance(i, Token) else MARK for i in self.items]
        self.marks = [at for at, pos in enumerate(self.pos) if pos == MARK] if MARK in self.pos else []
        if self.size > 2 and self.low[0] == "a" and self.pos[0] != "DET" and self.pos[1] in _HEADS:
            self.low[0], self.pos[0] = "à", "ADP"  # "A la mairie, …": capitals often lose their accent
        for at in range(1, self.size - 1) if "-" in self.low else ():
            if self.low[at] == "-" and self.end(at - 1) < self.start(at) and self.end(at) < self.start(at + 1):
                self.low[at], self.pos[at] = "–", "PUNCT"  # a hyphen between spaces is a dash
        for at in range(1, self.size) if "PROPN" in self.pos else ():  # "Sud Santé parle": no verb has a capital
            if self.pos[at - 1] == "PROPN" and self.pos[at] in _VERBAL and self.token(at).text[0].isupper():
                self.pos[at] = "PROPN"

    def token(self, index: int) -> Token:
        """The item at ``index``, known to be a word."""
        item = self.items[index]
        assert isinstance(item, Token)
        return item

    def start(self, index: int) -> int:
        """Where the item begins in the text, its mark included."""
        item = self.items[index]
        return item.start if isinstance(item, Token) else item.outer.start

    def end(self, index: int) -> int:
        """Where the item ends in the text, its mark included."""
        item = self.items[index]
        return item.end if isinstance(item, Token) else item.outer.end

    def marked(self) -> Iterator[tuple[int, Marked]]:
        """The folded stretches with their indexes."""
        for index in self.marks:
            item = self.items[index]
            assert isinstance(item, Marked)
            yield index, item

    def has_words(self) -> bool:
        """Whether anything but punctuation stands outside the marks."""
        return not _WORDLESS.issuperset(self.pos)


def _pos(token: Token) -> str:
    """The part of speech; the tagger takes dashes for adjectives and adverbs."""
    return "PUNCT" if token.text in ("–", "—") else token.pos


def fold(paragraph: Paragraph, marked: Sequence[Marked], inside: Marked | None = None) -> list[Item]:
    """Words of ``paragraph`` (or of the stretch ``inside`` it) with every stretch of ``marked`` as one item."""
    items: list[Item] = []
    ahead, count = 0, len(marked)
    for token in words_between(paragraph.tokens, inside.span) if inside else paragraph.tokens:
        while ahead < count and marked[ahead].outer.end <= token.start:
            items.append(marked[ahead])
            ahead += 1
        if token.pos == "SPACE" or (token.end - token.start < 3 and token.text.isspace()):
            continue
        if ahead < count and token.end > marked[ahead].outer.start:
            start, end = marked[ahead].outer
            if token.start < start:  # "qu'«"
                items.append(part_of(token, token.start, start))
            if token.start < end < token.end:  # "»par": the mark is glued to a word
                items.append(marked[ahead])
                ahead += 1
                items.append(part_of(token, end, token.end))
            continue
        if token.text in ("'", "’") and items and _elides(items[-1], token):
            items[-1] = _joined(items[-1], token)
            continue
        if token.lower in THIRD and items and _hangs(items[-1], token):
            items[-1] = replace(_joined(items[-1], token), pos="PRON")  # "écrivent-elles", cut in three
            continue
        if token.text == "):":  # glued when no space stands before the colon
            items.append(part_of(token, token.start, token.start + 1))
            token = part_of(token, token.start + 1, token.end)
        items.append(token)
    items.extend(marked[ahead:])
    return items


_ELIDED = frozenset({"qu", "d", "l", "n", "s", "j", "c", "m", "t", "jusqu", "lorsqu", "puisqu", "quoiqu"})


def _elides(before: Item, token: Token) -> bool:
    """Whether an apostrophe that the tokenizer cut off (before a mark it does) belongs to the word before."""
    return isinstance(before, Token) and before.end == token.start and before.lower in _ELIDED


def _hangs(before: Item, token: Token) -> bool:
    """Whether a hyphen that the tokenizer cut off stands right before a pronoun."""
    return isinstance(before, Token) and before.text == "-" and before.end == token.start


def _joined(before: Item, token: Token) -> Token:
    assert isinstance(before, Token)
    words = before.text + token.text
    return Token(
        before.i, before.start, token.end, words, words.lower(), before.pos, before.dep, before.head, before.morph
    )


def part_of(token: Token, start: int, end: int) -> Token:
    """The part ``[start, end)`` of a token that a mark is glued to."""
    words = token.text[start - token.start : end - token.start]
    return Token(token.i, start, end, words, words.lower(), token.pos, token.dep, token.head, token.morph)


def words_between(tokens: Sequence[Token], span: Span) -> list[Token]:
    """The words of ``tokens`` that overlap ``span``."""
    first = bisect_right(tokens, span.start, key=_end)
    last = bisect_left(tokens, span.end, lo=first, key=_start)
    return [t for t in tokens[first:last] if t.pos != "SPACE" and not t.text.isspace()]


def split(
    number: int, paragraph: Paragraph, items: Sequence[Item], text: str, inside: Marked | None = None
) -> list[Sentence]:
    """The sentences of folded items."""
    sentences: list[Sentence] = []
    current: list[Item] = []
    for index, item in enumerate(items, 1):
        current.append(item)
        inner = isinstance(item, Token) and item.text not in _MAY_END and item.text not in _GLUED
        if inner and index < len(items) and len(current) < LONGEST:
            continue
        after = items[index] if index < len(items) else None
        told = isinstance(item, Marked) and _verb_behind_dash(items, index)
        if len(current) >= LONGEST or after is None or (not told and _breaks(item, after, text)):
            sentences.append(Sentence(number, paragraph, current, inside=inside))
            current = []
    return sentences


def _verb_behind_dash(items: Sequence[Item], at: int) -> bool:
    """Whether a dash and a verb follow: « Non ! » – conclut-il."""
    dash, verb = (*items[at : at + 2], None, None)[:2]
    if not isinstance(dash, Token) or not isinstance(verb, Token) or dash.text not in ("–", "—", "-"):
        return False
    return verb.text[:1].islower() and verb.pos in ("VERB", "AUX", "PRON")


def _breaks(item: Item, after: Item, text: str) -> bool:
    if isinstance(item, Token):
        if item.text == ";":
            return True
        if item.text in _GLUED:
            return not isinstance(after, Token) or (after.text[:1].isupper() and after.pos != "PROPN")
        return item.text in _ENDS and not (isinstance(after, Token) and _goes_on(after))
    if not text[item.span.start : item.span.end].endswith(TERMINAL):
        return False
    if isinstance(after, Token):
        return after.text[:1].isupper() or after.text[:1].isdigit() or after.text in ("–", "—")
    return True


def _goes_on(after: Token) -> bool:
    return after.text[:1].islower() or after.text in (",", ")", "]", ";", ":") or after.text in _ENDS
