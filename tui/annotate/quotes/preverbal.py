"""The subject before its verb, whatever stands between: appositions, relative clauses, participles, brackets.

French separates a subject from its verb by whole asides only, and a comma right before the verb closes one. So the
clause is read backwards from its verb to where it begins, as stretches between commas; subordinate clauses are closed
by the verbs that they hold. The first stretch that begins with a noun phrase which nothing governs holds the subject.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.annotate.quotes.agreement import agrees, is_plural
from tui.annotate.quotes.groups import Group
from tui.annotate.quotes.phrases import Phrase
from tui.annotate.quotes.sentences import MARK
from tui.annotate.quotes.wordlists import listed

if TYPE_CHECKING:
    from tui.annotate.quotes.subjects import Subjects

_SUBORDINATES = listed(
    """
    que qu' qui dont où quand lorsque lorsqu' si s' comme puisque puisqu' tandis parce quoique quoiqu' lequel laquelle
    lesquels lesquelles auquel duquel that while because when although if whether who whom whose which
    """
)
_JOINS = listed("et mais or car donc puis ou and but")
_DASHES = frozenset({"–", "—"})
_FARTHEST = 70  # items from the verb back to where its clause begins
_LONGEST_DASHES = 40


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
    beside = stretches[0]
    if beside.last > beside.first:
        phrase = _head_phrase(subjects, beside, group.first)
        if phrase and agrees(subjects.s, phrase, plural):
            return phrase
    found = [p for t in stretches[1:] if not t.hidden and (p := _head_phrase(subjects, t, 0))]
    fitting = [p for p in found if agrees(subjects.s, p, plural)]
    if not fitting:
        return None
    # Nearest first; the one right before the verb is an apposition when another stands before it.
    able = [p for p in fitting if subjects.speaks(p)]
    return (able or fitting)[-1]


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
            verb = self.subjects.finite_at.get(at)
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
            elif word == ")":
                at = self._back_to(at, ("(",), _LONGEST_DASHES)
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
        return here > 0 and at < self.stretches[here].last - 1  # "comme le préfet,"

    def _joins_clauses(self, at: int) -> bool:
        """Whether "et" or "mais" at ``at`` opens our clause."""
        s = self.s
        if not at or s.pos[at - 1] == MARK or s.low[at - 1] == ",":
            return not self.plural or s.low[at] not in ("et", "and", "ou")
        for before in range(at - 1, -1, -1):
            if s.low[before] == ",":
                return False
            if before in self.subjects.finite_at:
                return not self.plural or s.low[at] not in ("et", "and")
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
        skipped = subjects.adverbials.skip(at)
        if skipped > at:
            verb = next((i for i in range(at, min(skipped, stop)) if s.pos[i] == "VERB"), 0)
            late = late or bool(verb)
            at = skipped
            continue
        if s.low[at] in _SUBORDINATES:
            return None
        phrase = grammar.phrase(s, at)
        if phrase is None or phrase.first >= stop:
            late = late or s.pos[at] in ("VERB", "AUX")
            at += 1
            continue
        if phrase.last >= stop:
            phrase = grammar.build(s, phrase.first, stop - 1, phrase.head)
        if _stands_free(subjects, phrase) and (not late or (end and phrase.last == end - 1)):
            return phrase
        if not end:
            return None
        at = phrase.last + 1
    return None


def _stands_free(subjects: Subjects, phrase: Phrase) -> bool:
    """Whether the phrase is no time, no bare noun ("maire depuis 2014") and tells no bearing ("la voix basse")."""
    s, words = subjects.s, subjects.grammar.words
    if phrase.head in words.times or phrase.head in words.bearing:
        return False
    first = phrase.first
    bare = s.pos[first] in ("NOUN", "ADJ", "VERB", "ADV")
    return not bare or bool(subjects.grammar.name_at(s, first)) or s.token(first).text[:1].isupper()
