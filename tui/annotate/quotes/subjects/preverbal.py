"""The subject before its verb, whatever stands between: appositions, relative clauses, participles, brackets.

French separates a subject from its verb by whole asides only, and a comma right before the verb closes one. So
the clause is read backwards from its verb to where it begins, as stretches between commas; subordinate clauses are
closed by the verbs that they hold. The first stretch that begins with a noun phrase which nothing governs holds
the subject.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.annotate.data import words_for
from tui.annotate.quotes.grammar.agreement import agrees, is_plural
from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.heads import AMOUNTS
from tui.annotate.quotes.grammar.marknouns import marked_noun
from tui.annotate.quotes.grammar.mistagged import is_subordinate
from tui.annotate.quotes.grammar.phrases import Phrase
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.words.wordlists import listed

if TYPE_CHECKING:
    from tui.annotate.quotes.subjects.search import Subjects

_SUBORDINATES = listed(
    """
    que qu' qui dont où quand lorsque lorsqu' si s' comme puisque puisqu' tandis parce quoique quoiqu' lequel
    laquelle lesquels lesquelles auquel duquel that while because when although if whether who whom whose which
    """
)
_COMPARING = listed("ainsi même bien autant tel telle tels telles plus moins autre autres")
_JOINS = listed("et mais or car donc puis ou and but")
_DASHES = frozenset({"–", "—"})
_BRACKETS = {")": "(", "]": "["}
_FARTHEST = 70  # items from the verb back to where its clause begins
_LONGEST_DASHES = 40
_COPULAS = tuple(words_for("naming_participles"))
_PARTICIPLES = ("é", "ée", "és", "ées")


@dataclass(slots=True)
class Stretch:
    """Items ``[first, last)`` between two commas. ``hidden``: part of a subordinate clause."""

    first: int
    last: int
    hidden: bool = False


def preverbal(subjects: Subjects, group: Group) -> Phrase | None:
    """The subject of ``group`` in the words before it."""
    plural = is_plural(subjects.s, group)
    stretches = _Clause(subjects, group, plural).stretches
    name: Phrase | None = None  # that fills its stretch
    beside = stretches[0]
    if beside.last > beside.first:
        phrase = _head_phrase(subjects, beside, group.first)
        if phrase and agrees(subjects.s, phrase, plural):
            return phrase
    fitting = []  # nearest first: what stands right before the verb is an apposition to what stands before it
    told: Phrase | None = None  # the name of whom an aside speaks of, unless it is the subject for want of another
    for stretch in stretches[1:]:
        found = None if stretch.hidden else _head_phrase(subjects, stretch, 0)
        if found and agrees(subjects.s, found, plural):
            if found.last == stretch.last - 1 and subjects.grammar.type_at(subjects.s, found.first) == "PER":
                if _follows_somebody(subjects, found.first - 1):
                    told = name or found
                    continue
                name = found
            fitting.append(found)
    able = [p for p in fitting if subjects.speaks(p)]
    if told and name is None and (not able or able[-1].first > told.first):
        return told
    return name or next(reversed(able or fitting), None)


class _Clause:
    """The clause of one verb, read backwards from it."""

    def __init__(self, subjects: Subjects, group: Group, plural: bool) -> None:
        self.subjects = subjects
        self.s = subjects.s
        self.plural = plural
        self.stretches = [Stretch(group.first, group.first)]
        self.open: list[int] = []  # stretches whose verb still waits for the word that opens its clause
        self._read(group)

    def _read(self, group: Group) -> None:
        s, low, at = self.s, self.s.low, group.first - 1
        while at >= 0 and at > group.first - _FARTHEST:
            verb = self.subjects.finite_at(at)
            here = self.stretches[-1]
            if verb is not None:
                if verb.first in self.subjects.known:
                    here.hidden = True  # "promet le maire" between commas
                else:
                    self.open.append(len(self.stretches) - 1)
                at = verb.first - 1
                continue
            word = low[at]
            if s.pos[at] == MARK:
                pass
            elif word in (":", ";"):
                break
            elif word in _BRACKETS:
                at = self._back_to(at, (_BRACKETS[word],), _LONGEST_DASHES)
            elif word in _BRACKETS.values():  # "(le texte évoque « … »)"
                break
            elif word in _DASHES and (start := self._back_to(at, _DASHES, _LONGEST_DASHES)) < at:
                at = start
            elif word in _DASHES:
                break
            elif word == "," and not self.subjects.within_name(at):
                self.stretches.append(Stretch(at, at))
            elif word in _SUBORDINATES and s.pos[at] != "ADV":
                if not self._subordinate(at):
                    break
            elif word in _JOINS and self._joins_clauses(at):
                break
            self.stretches[-1].first = at
            at -= 1
        if self.open:  # the clause of a verb before: where ours begins
            del self.stretches[max(1, self.open[0]) :]

    def _back_to(self, at: int, marks: tuple[str, ...] | frozenset[str], far: int) -> int:
        return next((i for i in range(at - 1, max(-1, at - far), -1) if self.s.low[i] in marks), at)

    def _subordinate(self, at: int) -> bool:
        """Read the word that opens a subordinate clause; False when that clause is ours."""
        here = len(self.stretches) - 1
        if self.open:
            first = self.open.pop()
            for index in range(first, here + 1):
                stretch = self.stretches[index]
                if index == here:
                    stretch.hidden = stretch.hidden or False
                    stretch.last = min(stretch.last, at) if index or first == here else stretch.last
                else:
                    stretch.hidden = True
            return True
        if not here or not at or at == self.stretches[here].last - 1:
            return False
        # "comme le préfet,", "ainsi que son adjointe,", "qui siège au conseil," with a verb that the tagger missed
        return self.s.low[at] == "comme" or self.s.low[at - 1] in _COMPARING or self.s.low[at - 1] == ","

    def _joins_clauses(self, at: int) -> bool:
        """Whether "et" or "mais" at ``at`` opens our clause: a main verb, with its subject, stands before it."""
        s, shared = self.s, self.plural and self.s.low[at] in ("et", "and", "ou", "or")
        if not at or s.pos[at - 1] == MARK or s.low[at - 1] == ",":
            return not shared
        closed = len(self.stretches) > 1
        for before in range(at - 1, -1, -1):
            if closed and s.low[before] == ",":
                return False
            verb = self.subjects.finite_at(before)
            if verb is not None and not is_subordinate(s, verb.first):
                return not shared
        return False


def _head_phrase(subjects: Subjects, stretch: Stretch, end: int) -> Phrase | None:
    """The noun phrase that a stretch begins with, adverbials skipped.

    ``end``: the verb that it ends at, or 0; only there a phrase may follow a participle or an infinitive.
    """
    s, grammar = subjects.s, subjects.grammar
    at, stop = stretch.first, stretch.last
    late = False
    while at < stop:
        if s.pos[at] == MARK or s.low[at] in _JOINS or s.low[at] == ",":
            at += 1
            continue
        if s.low[at] in _BRACKETS.values():  # "[Mise à jour, 18h30] Le maire plaide"
            at = next((i for i in range(at, stop) if s.low[i] in _BRACKETS), at) + 1
            continue
        skipped = subjects.adverbials.skip(at)
        if skipped > at:
            late = late or any(_takes_object(s, i) for i in range(at, min(skipped, stop)))
            at = skipped
            continue
        if s.low[at] in _SUBORDINATES:
            return None
        if not at and s.low[at].endswith(_PARTICIPLES) and s.pos[at] != "VERB" and not grammar.name_at(s, at):
            at += 1  # a capital makes "Sollicitée" a name to the tagger
            continue
        phrase = marked_noun(grammar, s, at) or grammar.phrase(s, at)
        if phrase is None or phrase.first >= stop:
            late = late or _takes_object(s, at)
            at += 1
            continue
        if phrase.last >= stop:
            phrase = grammar.build(s, phrase.first, stop - 1, phrase.head)
        if _stands_free(subjects, phrase) and (not late or (end and phrase.last == end - 1)):
            return phrase
        if s.pos[at] == "NOUN" and phrase.head not in subjects.grammar.words.bearing:
            at += 1  # "Face aux journalistes le maire assure"
            continue
        if not end:
            return None
        at = phrase.last + 1
    return None


def _follows_somebody(subjects: Subjects, comma: int) -> bool:
    """Whether an aside ends there with whom the name behind is: "X, reçu par le président, Paul Vidal, a dit"."""
    s, start = subjects.s, comma
    while start > 0 and s.low[start - 1] != "," and s.pos[start - 1] != MARK:
        start -= 1
    if comma - start < 2 or s.low[comma] != ",":
        return False
    opens = s.pos[start] == "ADP" or s.low[start] in _SUBORDINATES or "VerbForm=Part" in s.token(start).morph
    for at in range(start + 1, comma if opens else 0):
        if s.low[at] in ("le", "la", "l'", "son", "sa", "leur") or s.low[at - 1] in ("du", "au"):
            phrase = subjects.grammar.phrase(s, at)
            if phrase and phrase.last == comma - 1:
                return subjects.grammar.personal(s, phrase)
    return False


def _takes_object(s: Sentence, at: int) -> bool:
    """Whether a verb that is no past participle stands at ``at``: the noun phrase behind it is its object."""
    if s.pos[at] not in ("VERB", "AUX"):
        return False
    return not s.low[at].endswith(_PARTICIPLES) or s.low[at].startswith(_COPULAS)


def _stands_free(subjects: Subjects, phrase: Phrase) -> bool:
    """Whether the phrase is no time, no bare noun ("maire depuis 2014") and tells no bearing ("la voix basse")."""
    s, words = subjects.s, subjects.grammar.words
    if phrase.head in words.times or phrase.head in words.bearing:
        return False
    first = phrase.first
    bare = s.pos[first] in ("NOUN", "ADJ", "VERB", "ADV") and phrase.head not in AMOUNTS
    if not bare or subjects.grammar.name_at(s, first):
        return True
    titled = phrase.last > first and subjects.grammar.type_at(s, first + 1) == "PER"  # "Me Ducoin"
    return titled or (first > 0 and s.token(first).text[:1].isupper())
