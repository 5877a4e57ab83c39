"""English clauses reported without a conjunction: said investors had been waiting."""

from __future__ import annotations

from tui.annotate.data import words_for
from tui.annotate.quotes.cues.telling import Telling
from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.kinds import has_finite
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.words.wordlists import listed

_TOLD = words_for("told_without_that")
_BEGIN = ("DET", "PRON", "PROPN", "NOUN", "NUM", "ADJ")
_NO_SUBJECTS = listed("himself herself itself how why what who whom so when whether which")
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
    relative = at > group.last + 1 and is_subject(s, at)
    begins = s.pos[at] in _BEGIN and s.low[at] not in _NO_SUBJECTS and not relative
    return at if begins and (verb or quoted_verb) else 0


def is_subject(s: Sentence, at: int) -> bool:
    """Whether "that" is the subject of a relative clause: "told us during a talk that also included her"."""
    then = at + 1
    while then < s.size and s.pos[then] == "ADV":
        then += 1
    return s.low[at] == "that" and then < s.size and s.pos[then] in ("VERB", "AUX")


def _skip_prepositional(telling: Telling, at: int) -> int:
    s = telling.s
    while at < s.size and s.pos[at] == "ADP" and s.low[at] in ("on", "in", "at", "to", "during", "after", "late"):
        phrase = telling.grammar.phrase(s, at + 1) if at + 1 < s.size and s.pos[at + 1] != MARK else None
        if phrase is None:
            return at
        at = phrase.last + 1
    return at
