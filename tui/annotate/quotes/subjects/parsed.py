"""The subject as the parser sees it, where no rule finds one: the phrase around the word that hangs on a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.phrases import Phrase
from tui.annotate.quotes.grammar.sentences import MARK
from tui.annotate.quotes.words.wordlists import listed
from tui.annotate.tokens import Token

if TYPE_CHECKING:
    from tui.annotate.quotes.subjects.search import Subjects

_OWNERS = listed("l' his her its their my our 's")
_LEFT = ("DET", "ADJ", "NUM", "PROPN")  # what may stand before the head of a phrase; in English nouns too


def parsed(subjects: Subjects, group: Group) -> Phrase | None:
    """The phrase before the verb that the parser takes for its subject."""
    s, grammar = subjects.s, subjects.grammar
    inside = {item.i: index for index, item in enumerate(s.items) if isinstance(item, Token)}
    floor = subjects.clause_start(group)
    children = s.source.children
    found: list[int] = []
    for index in {group.main, group.verb}:
        for child in children[s.token(index).i]:
            token = s.source.tokens[child]
            at = inside.get(child, -1)
            if token.dep.startswith("nsubj") and floor <= at < group.first:
                found.append(at)
    for at in sorted(found):
        phrase = subjects.up_to(_around(subjects, at), group)
        if phrase and phrase.head not in grammar.words.times:
            return grammar.named(s, phrase)
    return None


def _around(subjects: Subjects, at: int) -> Phrase | None:
    """The phrase whose head is at ``at``."""
    s, grammar = subjects.s, subjects.grammar
    first = at
    left = (*_LEFT, "NOUN") if grammar.words.lang == "en" else _LEFT
    while first > 0 and (s.pos[first - 1] in left or s.low[first - 1] in _OWNERS) and s.pos[first - 1] != MARK:
        first -= 1
    if first < at and s.pos[at] == "PROPN":
        while first > 0 and s.pos[first - 1] == "NOUN" and first < at:
            first -= 1
    for start in range(first, at + 1):
        phrase = grammar.phrase(s, start)
        if phrase and phrase.first <= at <= phrase.last:
            return phrase
    return None
