"""Nouns at arm's length that name somebody: un « retenu », cet autre « gilet jaune », le « patron »."""

from __future__ import annotations

from tui.annotate.data import words_for
from tui.annotate.quotes.grammar.kinds import inner_tokens
from tui.annotate.quotes.grammar.marks import Marked
from tui.annotate.quotes.grammar.phrases import Grammar, Phrase
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.words.wordlists import OF_ANY, listed
from tui.model.span import Span

_NOMINAL = frozenset({"NOUN", "ADJ", "VERB", "PROPN", "ADP"})
_LONGEST = 3  # words in the marks
_LONGEST_TITLE = 5  # words
_NOT_IN_TITLE = frozenset({"VERB", "AUX", "PRON", "ADV", "INTJ"})
_STOPS = frozenset(".!?…,:;")
_BEFORE = listed("un une le la les des ce cet cette ces ses leurs nos deux plusieurs certains a an the this these")
_BETWEEN = words_for("between_article_and_marks")


def marked_title(s: Sentence, at: int) -> Phrase | None:
    """The name in marks at item ``at``, every word of it but particles with a capital: relate « Le Parisien »."""
    item = s.items[at] if at < s.size else None
    if not isinstance(item, Marked):
        return None
    tokens = inner_tokens(s, item)
    begun = bool(tokens) and tokens[0].text[:1].isupper() and len(tokens) <= _LONGEST_TITLE
    capitals = begun and any(t.text[:1].isupper() for t in (tokens if len(tokens) == 1 else tokens[1:]))
    if not capitals or any(t.pos in _NOT_IN_TITLE or t.text in _STOPS for t in tokens):
        return None
    return Phrase(s.paragraph, at, at, tokens[0].i, tokens[-1].i + 1, item.span, tokens[0].lower)


def ends_in_title(s: Sentence, at: int) -> bool:
    """Whether the marks at ``at`` hold the title of a work or paper told of before: "la réalisatrice de « X »"."""
    item = s.items[at]
    begun = isinstance(item, Marked) and any(t.text[:1].isupper() for t in inner_tokens(s, item)[:1])
    return begun and at > 0 and s.pos[at - 1] in ("NOUN", "ADP", "DET")


def marked_noun(grammar: Grammar, s: Sentence, first: int) -> Phrase | None:
    """The phrase that begins with a determiner at ``first`` and whose noun stands in the marks behind it.

    What the noun is of belongs to it: "les « frondeurs » du parti".
    """
    if first < 0 or first + 1 >= s.size or s.pos[first] == MARK or s.low[first] not in _BEFORE:
        return None
    at = first + 1
    while at + 1 < s.size and s.low[at] in _BETWEEN:
        at += 1
    item = s.items[at]
    if not isinstance(item, Marked):
        return None
    tokens = inner_tokens(s, item)
    if not tokens or len(tokens) > _LONGEST or not tokens[0].text[:1].islower():
        return None
    if tokens[0].pos not in ("NOUN", "VERB", "ADJ") or any(t.pos not in _NOMINAL for t in tokens):
        return None
    one, end = s.token(first), tokens[-1].i + 1
    every = s.source.tokens
    while end < len(every) and every[end].start < item.outer.end:
        end += 1  # the closing mark
    of = at + 2 < s.size and s.low[at + 1] in OF_ANY and s.pos[at + 2] != MARK
    whose = grammar.phrase(s, at + 2, governed=True) if of else None
    if whose:
        return Phrase(
            s.paragraph, first, whose.last, one.i, whose.end, Span(one.start, whose.span.end), tokens[0].lower
        )
    return Phrase(s.paragraph, first, at, one.i, end, Span(one.start, item.outer.end), tokens[0].lower)
