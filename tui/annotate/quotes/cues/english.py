"""English incises with their subject first: "…," Miller said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.subjects.search import Subject
from tui.annotate.quotes.words.wordlists import listed

if TYPE_CHECKING:
    from tui.annotate.quotes.cues.telling import Telling

_LONGEST_ASIDE = 20  # items
_OPENS_CLAUSE = listed("that if whether to of")
_SUBORDINATES = frozenset(
    {"as", "when", "while", "after", "before", "although", "though", "because", "since", "if"}
)


def subject_first(telling: Telling, at: int, after_marks: bool) -> tuple[Group, Subject] | None:
    """The verb of an incise that begins at item ``at`` with its subject, and that subject."""
    s, grammar, words = telling.s, telling.grammar, telling.words
    phrase = grammar.phrase(s, at)
    if phrase is None or (not after_marks and s.pos[at] == "NOUN" and not grammar.personal(s, phrase)):
        return None
    verb = _after_aside(s, phrase.last + 1)
    while verb < s.size and s.pos[verb] == "ADV":
        verb += 1
    group = telling.verbs.group_at(s, verb) if verb < s.size else None
    if group is None or group.shape != "fin" or group.lemma not in words.cues or group.passive:
        return None
    if not after_marks and (group.lemma not in words.that or not _closes(telling, at, group.last + 1)):
        return None
    rule = "incise-pronoun" if phrase.pronoun or s.pos[phrase.first] == "PRON" else "subject-before"
    return group, Subject(grammar.named(s, phrase), rule)


def _closes(telling: Telling, at: int, end: int) -> bool:
    """Whether nothing more is said behind the verb but when or where: "…, the minister has said as he leaves"."""
    s = telling.s
    if end >= s.size or s.low[end] in (",", "."):
        return True
    if s.pos[end] not in ("ADP", "SCONJ") or s.low[end] in _OPENS_CLAUSE:
        return False
    told = any(g.shape == "fin" and g.last < at for g in telling.groups)
    behind = any(g.shape == "fin" and g.first > end for g in telling.groups)
    return told and s.low[0] not in _SUBORDINATES and (not behind or s.low[end] in _SUBORDINATES)


def _after_aside(s: Sentence, at: int) -> int:
    """Index after an apposition between commas that begins at ``at``."""
    if at >= s.size or s.low[at] != ",":
        return at
    for close in range(at + 1, min(at + _LONGEST_ASIDE, s.size)):
        if s.pos[close] == MARK:
            return at
        if s.low[close] == ",":
            return close + 1
    return at
