"""Verbs with a noun behind a comma that belong to a clause before them, and open no incise."""

from __future__ import annotations

from collections.abc import Sequence

from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.mistagged import is_subordinate
from tui.annotate.quotes.grammar.phrases import Grammar, Phrase
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.words.wordlists import OF, listed

_DEFINITE = listed("le la l' les ce cet cette ces son sa ses")


def ends_relative(s: Sentence, groups: Sequence[Group], group: Group, behind: Phrase) -> bool:
    """Whether "qui" still waits for the verb: "au juge, qui, en pleine audience, avait accusé les avocats"."""
    at = next((i for i in range(group.first - 1, -1, -1) if s.low[i] == "qui"), -1)
    if at < 0 or any(at < g.first < group.first and g.shape == "fin" for g in groups):
        return False
    return not any(g.first >= behind.last + 2 and g.shape == "fin" for g in groups)


def ends_clause(s: Sentence, groups: Sequence[Group], grammar: Grammar, group: Group, end: int) -> bool:
    """Whether the sentence opens with the subject of the verb: "L’agent, croyant voir un feu, alerte le chef".

    Between the two stands an aside, and no other finite verb but in relative clauses behind ``end``.
    """
    if any(g.first >= end and g.shape == "fin" and not is_subordinate(s, g.first) for g in groups):
        return False
    opening = grammar.phrase(s, 0) if s.pos[0] != MARK else None
    definite = opening is not None and (s.low[0] in _DEFINITE or bool(grammar.type_at(s, 0)))
    return opening is not None and definite and "," in s.low[opening.last : group.first - 1]


def is_named(s: Sentence, grammar: Grammar, phrase: Phrase, anywhere: bool) -> bool:
    """Whether the head of a phrase, or any word of it, is a name: "la colère du RCD" has another head."""
    for at in range(phrase.first, phrase.last + 1):
        if s.low[at] in OF and not anywhere:
            return False
        if grammar.type_at(s, at):
            return True
    return False
