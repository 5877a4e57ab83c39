"""Phrases that "et" joins: "le maire et son adjointe", "Me X et Me Y, qui dénoncent"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.annotate.quotes.grammar.phrases import Phrase
from tui.annotate.quotes.grammar.sentences import MARK, Sentence

_LONGEST_APPOSITION = 16  # items

if TYPE_CHECKING:
    from tui.annotate.quotes.subjects.search import Subjects


def with_those_after(subjects: Subjects, phrase: Phrase, end: int) -> Phrase | None:
    """The phrase with those that "et" joins to it: "le maire et son adjointe"; None for one alone."""
    s, found = subjects.s, None
    while phrase.last + 2 < end and s.low[phrase.last + 1] in ("et", "and") and s.pos[phrase.last + 2] != MARK:
        other = subjects.grammar.phrase(s, phrase.last + 2)
        if other is None or other.last >= end:
            break
        phrase = found = subjects.grammar.build(s, phrase.first, other.last, phrase.head)
    return found


def with_those_apart(subjects: Subjects, phrase: Phrase, end: int) -> Phrase | None:
    """A name with another one, each with its apposition: "X, maire de Y, et Z, préfète du Nord, dénoncent"."""
    s, grammar = subjects.s, subjects.grammar
    if s.low[phrase.last + 1 : phrase.last + 2] != [","] or grammar.type_at(s, phrase.first) != "PER":
        return None
    for at in range(phrase.last + 2, min(end - 1, phrase.last + _LONGEST_APPOSITION)):
        if s.pos[at] == MARK or subjects.is_finite(at):
            return None
        if s.low[at] in ("et", "and") and grammar.type_at(s, at + 1) == "PER":
            other = grammar.phrase(s, at + 1)
            return grammar.build(s, phrase.first, other.last, phrase.head) if other and other.last < end else None
    return None


def with_those_before(subjects: Subjects, phrase: Phrase) -> Phrase:
    """A name with those that "et" joins it to: "Me X et Me Y, qui dénoncent"."""
    s = subjects.s
    before = phrase.first - 2
    if before < 0 or s.low[phrase.first - 1] not in ("et", "and") or s.pos[before] == MARK:
        return phrase
    for first in range(before, max(-1, before - 6), -1):
        other = subjects.grammar.phrase(s, first) if s.pos[first] != MARK else None
        if other and other.last >= before and not inside_phrase(s, first):
            return subjects.grammar.build(s, first, phrase.last, other.head)
    return phrase


def inside_phrase(s: Sentence, first: int) -> bool:
    """Whether the word before ``first`` makes it the middle of a longer phrase."""
    if first == 0 or s.pos[first - 1] == MARK:
        return False
    before = s.low[first - 1]
    if before in ("de", "d'", "du", "des", "l'", "le", "la", "les", "un", "une", "of", "the", "-"):
        return True
    if before == "en" and first > 1 and s.pos[first - 2] == "NOUN":
        return True  # "ce média en ligne"
    return s.pos[first - 1] in ("NOUN", "PROPN", "ADJ", "DET", "NUM") and before != ","
