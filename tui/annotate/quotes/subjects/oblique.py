"""Subjects that stand before or behind an infinitive: "Et l’élu d’ajouter", "entend un homme crier"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.annotate.data import words_for
from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.phrases import Phrase
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.subjects.carried import is_end
from tui.annotate.quotes.words.wordlists import JOINS, TO, listed

if TYPE_CHECKING:
    from tui.annotate.quotes.subjects.search import Subjects

_PERCEIVES = words_for("perceiving")
_OBLIQUE = listed("que qu' dont où auquel auxquels auxquelles duquel desquels desquelles")
_LEQUEL = listed("lequel laquelle lesquels lesquelles")
_SUFFICES = words_for("befalling")


def inverted(subjects: Subjects, group: Group) -> Phrase | None:
    """The subject behind the verb of a relative clause: "une idée à laquelle souscrit X", "que dénonce X"."""
    s, at = subjects.s, group.first - 1
    while at > 0 and is_light(s, at):
        at -= 1
    if at < 1 or not (s.low[at] in _OBLIQUE or (s.low[at] in _LEQUEL and s.pos[at - 1] == "ADP")):
        return None
    found = subjects.adverbials.subject_after(group.last + 1)
    return found if found and subjects.grammar.may_speak(s, found) else None


def is_light(s: Sentence, at: int) -> bool:
    """Whether an adverb stands at ``at``: it may come between a subject and its verb."""
    return s.pos[at] == "ADV" and s.low[at] not in ("oui", "non")


def narrative(subjects: Subjects, group: Group) -> Phrase | None:
    """ "Et l’élu d’ajouter": an infinitive that tells, with its subject before "de"."""
    s = subjects.s
    at = group.first - 1
    if group.shape != "inf" or at < 1 or s.low[at] not in ("de", "d'"):
        return None
    whom = _for_whom(subjects, at)
    begin = 1 if s.low[0] in JOINS else 0
    first = subjects.grammar.phrase(s, begin) if s.pos[begin] != MARK else None
    apart = first is not None and first.last + 1 < at - 1 and s.low[first.last + 1] == s.low[at - 1] == ","
    before = [g for g in subjects.groups if g.last < at]
    if (
        first
        and not whom
        and apart
        and subjects.grammar.personal(s, first)
        and all(g.shape == "pp" for g in before)
    ):
        return subjects.grammar.named(s, first)  # "Et X, élue de Y, d’ajouter"
    if whom or before:
        return whom
    found = subjects.antecedent_before(at)
    if (
        found
        and not is_end(found.phrase.head)
        and (found.phrase.first <= 1 or _names_first_phrase(subjects, found.phrase))
    ):
        return found.phrase
    return None


def _for_whom(subjects: Subjects, at: int) -> Phrase | None:
    """Who is to do what follows: "pas question pour Amir de céder", "difficile, pour elle, de revenir"."""
    s = subjects.s
    end = at - 1 if s.low[at - 1] == "," else at
    for first in range(end - 1, max(0, end - 8), -1):
        phrase = subjects.grammar.phrase(s, first) if s.pos[first] != MARK and s.low[first - 1] == "pour" else None
        if phrase and phrase.last == end - 1 and subjects.grammar.personal(s, phrase):
            return phrase
    return None


def perceived(subjects: Subjects, group: Group) -> Phrase | None:
    """ "entend le jeune homme crier", "laisse son avocat répondre": the phrase between two verbs."""
    before = next((g for g in reversed(subjects.groups) if g.last < group.first), None)
    if group.shape != "inf" or before is None or subjects.s.low[before.main] not in _PERCEIVES:
        return None
    first = before.last + 1
    while first < group.first and is_light(subjects.s, first):
        first += 1
    phrase = subjects.grammar.phrase(subjects.s, first) if first < group.first else None
    if phrase and phrase.last == group.first - 1 and subjects.grammar.personal(subjects.s, phrase):
        return phrase
    return None


def _names_first_phrase(subjects: Subjects, phrase: Phrase) -> bool:
    """Whether the phrase is the name in apposition to the one that opens the sentence."""
    begin = 1 if subjects.s.low[0] in JOINS else 0
    first = subjects.grammar.phrase(subjects.s, begin) if subjects.s.pos[begin] != MARK else None
    return first is not None and first.last == phrase.first - 2 and subjects.s.low[phrase.first - 1] == ","


def made_to_say(subjects: Subjects, group: Group) -> Phrase | None:
    """ "fait dire au programmateur que": who is made to speak."""
    at = group.last + 1
    if at + 1 < subjects.s.size and subjects.s.low[at] in TO:
        phrase = subjects.grammar.phrase(subjects.s, at + 1)
        return phrase
    return None


def whom_it_suffices(subjects: Subjects, group: Group) -> Phrase | None:
    """ "il suffit à X d’évoquer": who does what the infinitive says."""
    at = group.last + 1
    if (
        subjects.s.low[group.verb] not in _SUFFICES
        or at + 1 >= subjects.s.size
        or subjects.s.low[at] not in ("à", "au")
    ):
        return None
    phrase = subjects.grammar.phrase(subjects.s, at + 1)
    return phrase if phrase and subjects.grammar.personal(subjects.s, phrase) else None


def agent_of_thing(subjects: Subjects, passive: Group, participle: Group) -> Phrase | None:
    """The agent by whom a thing is done goes on: "Le texte a été rejeté par le Sénat, estimant que"."""
    s, grammar = subjects.s, subjects.grammar
    if not passive.passive or participle.shape != "ppr" or s.low[participle.first - 1] != ",":
        return None
    done = subjects.of(passive)
    if done is None or grammar.personal(s, done.phrase):
        return None
    for at in range(passive.last + 1, participle.first - 2):
        phrase = grammar.phrase(s, at + 1) if s.low[at] in ("par", "by") and s.pos[at + 1] != MARK else None
        if phrase and phrase.last < participle.first and grammar.personal(s, phrase):
            return grammar.named(s, phrase)
    return None
