"""English clauses reported without a conjunction: said investors had been waiting."""

from __future__ import annotations

from tui.annotate.data import words_for
from tui.annotate.quotes.cues.telling import Telling
from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.kinds import has_finite
from tui.annotate.quotes.grammar.sentences import MARK

_TOLD = words_for("told_without_that")
_BEFORE_COMMA = words_for("before_a_bare_clause")


def bare_clause(telling: Telling, group: Group) -> int:
    """English: said investors had been waiting."""
    s = telling.s
    at = group.last + 1
    if at < s.size and s.low[at] == "," and group.lemma not in _BEFORE_COMMA:
        return 0
    told = group.lemma in _TOLD
    if told:
        phrase = telling.grammar.phrase(s, at) if at < s.size and s.pos[at] != MARK else None
        at = phrase.last + 1 if phrase else at
    while at < s.size and (s.pos[at] in ("ADV", "PUNCT") or s.low[at] in telling.words.times):
        at += 1
    at = _skip_prepositional(telling, at)
    if at >= s.size or s.pos[at] == MARK:
        return 0
    verb = next((g for g in telling.groups if g.first > at and g.shape == "fin"), None)
    quoted_verb = any(i > at and has_finite(s, i) for i, _ in s.marked())
    begins = s.pos[at] in ("DET", "PRON", "PROPN", "NOUN", "NUM", "ADJ") and s.low[at] not in (
        "himself",
        "herself",
        "itself",
        "how",
        "why",
        "what",
        "who",
        "whom",
        "so",
        "when",
        "whether",
        "which",
    )
    return at if begins and (verb or quoted_verb) else 0


def _skip_prepositional(telling: Telling, at: int) -> int:
    s = telling.s
    while at < s.size and s.pos[at] == "ADP" and s.low[at] in ("on", "in", "at", "to", "during", "after", "late"):
        phrase = telling.grammar.phrase(s, at + 1) if at + 1 < s.size and s.pos[at + 1] != MARK else None
        if phrase is None:
            return at
        at = phrase.last + 1
    return at
