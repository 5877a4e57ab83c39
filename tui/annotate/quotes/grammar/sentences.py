"""Sentences with their marked stretches folded into one item each.

The pipeline's own sentence bounds cannot be trusted beside quotation marks, and its parse is worst there.
Folded, a sentence reads the same whatever was quoted: « … », a déclaré X.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
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
_STOPS = _MAY_END | _GLUED
_DASHES = ("–", "—")  # the tagger takes them for adjectives and adverbs
_HEADS = ("DET", "NOUN", "PROPN", "NUM")
TERMINAL = (".", "!", "?", "…", "...")


class Sentence:
    """A sentence of one paragraph. ``low`` and ``pos`` run parallel to ``items``.

    ``inside`` is the marked stretch that it stands in; ``marks`` tells where those stand that are folded in it.
    """

    __slots__ = (
        *("paragraph", "source", "items", "inside", "size", "low", "pos", "marks"),
        *("inner", "clauses", "names", "phrases", "cores"),
    )

    def __init__(self, paragraph: int, source: Paragraph, items: list[Item], inside: Marked | None = None) -> None:
        self.paragraph = paragraph
        self.source = source
        self.items = items
        self.inside = inside
        self.size = len(items)
        self.low = ["" if isinstance(i, Marked) else i.lower.replace("’", "'") for i in items]
        self.pos = [MARK if isinstance(i, Marked) else "PUNCT" if i.text in _DASHES else i.pos for i in items]
        self.marks = [at for at, pos in enumerate(self.pos) if pos == MARK] if MARK in self.pos else []
        self._mend()
        # What rules find out about the sentence is kept here: rule after rule asks for it.
        self.inner: dict[Span, list[Token]] = {}  # words of its folded stretches
        self.clauses: dict[Span, bool] = {}  # which of these are clauses
        self.names: dict[int, tuple[int, str]] | None = None  # where names begin -> the item behind, and the type
        self.phrases: dict[tuple[int, bool], Phrase | None] = {}
        self.cores: dict[tuple[int, int], tuple[str, int]] = {}

    def _mend(self) -> None:
        """Put right what the tagger takes for something else."""
        low, pos = self.low, self.pos
        if self.size > 2 and low[0] == "a" and pos[0] != "DET" and pos[1] in _HEADS:
            low[0], pos[0] = "à", "ADP"  # "A la mairie, …": capitals often lose their accent
        for at in range(1, self.size - 1) if "-" in low else ():
            if low[at] == "-" and self.end(at - 1) < self.start(at) and self.end(at) < self.start(at + 1):
                low[at], pos[at] = "–", "PUNCT"  # a hyphen between spaces is a dash
        for at in range(1, self.size) if "PROPN" in pos else ():  # "Sud Santé parle": no verb has a capital
            if pos[at - 1] == "PROPN" and pos[at] in _VERBAL and self.token(at).text[0].isupper():
                pos[at] = "PROPN"

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


def fold(paragraph: Paragraph, marked: Sequence[Marked], inside: Marked | None = None) -> list[Item]:
    """Words of ``paragraph`` (or of the stretch ``inside`` it) with every stretch of ``marked`` as one item."""
    items: list[Item] = []
    ahead, count = 0, len(marked)
    edge = marked[0].outer.start if marked else _NEVER
    for token in words_between(paragraph, inside.span) if inside else paragraph.words:
        if token.end > edge:
            while ahead < count and marked[ahead].outer.end <= token.start:
                items.append(marked[ahead])
                ahead += 1
            edge = marked[ahead].outer.start if ahead < count else _NEVER
        if token.end > edge:
            start, end = marked[ahead].outer
            if token.start < start:  # "qu'«"
                items.append(part_of(token, token.start, start))
            if token.start < end < token.end:  # "»par": the mark is glued to a word
                items.append(marked[ahead])
                ahead += 1
                edge = marked[ahead].outer.start if ahead < count else _NEVER
                items.append(part_of(token, end, token.end))
        elif token.lower not in _CUT or not _mended(items, token):
            items.append(token)
    items.extend(marked[ahead:])
    return items


def _mended(items: list[Item], token: Token) -> bool:
    """Whether a word that the tokenizer cut, or failed to cut, has been added to the items as it should be."""
    if token.text in ("'", "’") and items and _elides(items[-1], token):
        items[-1] = _joined(items[-1], token)
        return True
    if token.lower in THIRD and items and _hangs(items[-1], token):
        items[-1] = replace(_joined(items[-1], token), pos="PRON")  # "écrivent-elles", cut in three
        return True
    if token.text == "):":  # glued when no space stands before the colon
        items.append(part_of(token, token.start, token.start + 1))
        items.append(part_of(token, token.start + 1, token.end))
        return True
    return False


_CUT = THIRD | {"'", "’", "):"}
_NEVER = 1 << 60  # code points; behind any text
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


def words_between(paragraph: Paragraph, span: Span) -> list[Token]:
    """The words of ``paragraph`` that overlap ``span``."""
    words = paragraph.words
    first = bisect_right(words, span.start, key=_end)
    return words[first : bisect_left(words, span.end, lo=first, key=_start)]


def split(
    number: int, paragraph: Paragraph, items: list[Item], text: str, inside: Marked | None = None
) -> list[Sentence]:
    """The sentences of folded items."""
    sentences: list[Sentence] = []
    begin, count = 0, len(items)
    for index, item in enumerate(items, 1):
        longest = index - begin >= LONGEST
        if isinstance(item, Token) and item.text not in _STOPS and index < count and not longest:
            continue
        told = isinstance(item, Marked) and _verb_behind_dash(items, index)
        if longest or index == count or (not told and _breaks(item, items[index], text)):
            sentences.append(Sentence(number, paragraph, items[begin:index], inside))
            begin = index
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
