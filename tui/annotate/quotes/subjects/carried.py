"""Sentences without a subject that go on for whom the one before tells of: "Et d’ajouter que"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.annotate.data import words_for
from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.mistagged import is_subordinate
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.subjects.leading import main_after
from tui.annotate.quotes.words.wordlists import listed

if TYPE_CHECKING:
    from tui.annotate.quotes.subjects.search import Subjects

_AND = listed("et puis mais ou")
_ONLY = listed("avant sans tout en")  # what may as well open a sentence with a main verb
_ENDS = words_for("means_to_say")
_LIGHT = frozenset({"CCONJ", "ADV", "PUNCT"})
_LONGEST_OPENING = 7  # items


def carried_on(s: Sentence, groups: Sequence[Group], subjects: Subjects) -> Group | None:
    """The verb that such a sentence opens with, or None."""
    group = groups[0] if groups else None
    if group is None or group.shape == "pp" or group.first >= _LONGEST_OPENING:
        return None
    if group.shape == "fin":
        return group if _lacks_subject(s, group, subjects) else None
    opening = s.low[: group.first]
    if MARK in s.pos[: group.first] or any(s.pos[i] in ("PROPN", "PRON") for i in range(group.first)):
        return None
    if group.shape == "inf":
        if opening[-1:] not in (["de"], ["d'"]):
            return None
        if opening[0] in _AND and all(w in ("de", "d'") or s.pos[i] != "NOUN" for i, w in enumerate(opening)):
            return group
        if _ENDS.isdisjoint(opening[:2]) and opening[0] not in _ONLY:
            return None
    elif opening and opening[0] not in _ONLY | _AND:
        return None
    main = any(g.shape == "fin" and not is_subordinate(s, g.first) for g in groups)
    return None if main or main_after(s, groups, subjects.grammar, group) else group


def _lacks_subject(s: Sentence, group: Group, subjects: Subjects) -> bool:
    """Whether a finite verb at the head of its sentence has no subject: "Et précise que", "Puis vante son"."""
    if not group.first or group.clitic >= 0 or not _LIGHT.issuperset(s.pos[: group.first]):
        return False
    if subjects.of(group):
        return False
    after = subjects.adverbials.subject_after(group.last + 1)
    return after is None or not subjects.grammar.personal(s, after)


def is_end(word: str) -> bool:
    """Whether the word tells what an infinitive is for and does nothing itself: "une manière de dire"."""
    return word in _ENDS
