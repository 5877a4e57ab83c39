"""Indirect speech: what is reported without marks, and by whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tui.annotate.data import words_for
from tui.annotate.quotes.cues.sources import WHOM, Cue
from tui.annotate.quotes.cues.telling import Telling
from tui.annotate.quotes.drafts import Draft
from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.kinds import has_finite, holds_clause, inner_tokens
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.reported.clauses import Clauses
from tui.annotate.quotes.reported.incised import Incised, is_predicate
from tui.annotate.quotes.reported.vouching import Vouching
from tui.annotate.quotes.subjects.search import Subject
from tui.annotate.quotes.words.wordlists import RELATIVES, listed
from tui.model.span import Span

_OPENERS = listed("mais et car or ainsi reste que qu' toujours est-il n'empêche")
_WITHIN = listed("qui que qu' il elle ils elles on")
_TOWARDS = listed("à de d'")
_TAILS = listed("qui dont où")
_CLOSING = listed(". ! ? … ... , ; : – — - )")

_UNYIELDING = tuple(words_for("unyielding"))


def may_report(telling: Telling, clauses: Clauses) -> bool:
    """Whether ``Indirect`` can find anything in a sentence: asked first, as most report nothing."""
    return bool(clauses.found or telling.incises or telling.sources) or ":" in telling.s.low


class Indirect:
    """Finds the indirect speech of one sentence."""

    def __init__(self, telling: Telling, clauses: Clauses) -> None:
        self.t = telling
        self.s: Sentence = telling.s
        self.clauses = clauses
        self.incised = Incised(telling)

    def drafts(self) -> Iterator[Draft]:
        """A draft for every stretch of indirect speech; those of verbs before those of sources and incises."""
        taken: list[Span] = []
        for draft in self._of_inner():
            yield draft
        for draft in (*self._of_verbs(), *self.of_sources(), *self._of_incises(), *self._of_colons()):
            covered = [t for t in taken if draft.span.covers(t)]
            head = draft.rule == "source" and any(t.start > draft.span.start for t in covered)
            inside = head or (draft.part and not covered)
            if inside or not any(draft.span.overlaps(t) for t in taken):
                taken.append(draft.span)
                yield draft

    def _of_verbs(self) -> Iterator[Draft]:
        for clause in self.clauses.found:
            bare = clause.infinitive and clause.group.lemma not in self.t.words.utter  # not: dit « comprendre »
            yield from self._some(
                self._draft(clause.first, clause.last, clause.subject, self.t.cue_span(clause.group), bare)
            )

    def _of_inner(self) -> Iterator[Draft]:
        """What somebody else is said to have said inside a reported clause: A affirme que B a juré de …"""
        for clause in self.clauses.inner():
            bare = clause.infinitive and clause.group.lemma not in self.t.words.utter  # not: dit « comprendre »
            yield from self._some(
                self._draft(clause.first, clause.last, clause.subject, self.t.cue_span(clause.group), bare)
            )

    def _draft(
        self, first: int, last: int, subject: Subject | None, cue: Span, infinitive: bool = False
    ) -> Draft | None:
        """A draft of items ``[first, last)``; an ``infinitive`` may be all in marks."""
        while last > first and self.s.low[last - 1] in _CLOSING and self.s.pos[last - 1] != MARK:
            last -= 1
        while first < last and self.s.low[first] in (",", ":") and self.s.pos[first] != MARK:
            first += 1
        if first >= last or (not infinitive and self._only_marks(first, last)):
            return None
        span = Span(self.s.start(first), self.s.end(last - 1))
        return Draft(
            span, "indirect", subject.rule if subject else "unattributed", subject.phrase if subject else None, cue
        )

    def _only_marks(self, first: int, last: int) -> bool:
        """Whether the stretch is a whole clause in marks, with nothing needed outside: then it is direct only."""
        marks = [i for i in range(first, last) if self.s.pos[i] == MARK]
        if marks and {*self.s.low[marks[-1] + 2 : min(marks[-1] + 4, last)]} & _TAILS:
            last = marks[-1] + 1  # "que « les aides s’arrêtent », qui pèsent 13 % du budget"
        outside = [i for i in range(first, last) if self.s.pos[i] not in (MARK, "PUNCT")]
        if not outside:
            return True
        if not marks:
            return False
        if all(
            self.s.low[i] in ("et", "que", "qu'", "and", "that", "mais") or self.s.pos[i] == "ADV" for i in outside
        ):
            return True
        headed = any(first < i and self.s.pos[i - 1] in ("DET", "ADP") for i in marks)  # "l’hypothèse d’une « … »"
        headed = headed or self.s.low[marks[0] - 1] in ("dont", "où", "qui")
        situated = self.s.low[first] in ("dans", "en", "sur", "depuis", "pour")
        if headed or (situated and self.s.pos[marks[0] - 1] != "ADP"):
            return False  # "que, dans deux communes, « les morts ont voté »"
        opening = next(m for i, m in self.s.marked() if i == marks[0])
        if self.s.pos[marks[0] - 1] in ("NOUN", "PROPN", "PRON") and is_predicate(inner_tokens(self.s, opening)):
            return False  # "la direction « peut éviter » la grève"
        return any(holds_clause(self.s, m) for i, m in self.s.marked() if first <= i < last) and not any(
            first <= g.first < last and g.shape == "fin" for g in self.t.groups
        )

    def of_sources(self) -> Iterator[Draft]:
        """What sources vouch for: "selon X"."""
        if not self.t.sources:
            return
        s = self.s
        vouching = Vouching(self.t)
        for index, cue in enumerate(self.t.sources):
            relative = s.low[cue.after - 1] in WHOM
            if (any(c.adjacent for c in self.t.incises) and not relative) or cue.lemma == "selon ses mots":
                continue
            if not relative and (self._has_direct_neighbour(cue) or self._is_topic(cue)):
                continue
            part = None if relative else vouching.part(cue, index)
            if part:
                drafted = self._draft(*part, cue.subject, cue.span)
                yield from self._some(replace(drafted, part=True) if drafted else None)
                continue
            if index and not relative:
                continue
            after = cue.after
            if after < s.size and s.low[after] == ",":
                after += 1
            start = max((i + 1 for i in range(cue.first) if s.low[i] == ":"), default=0)
            head = all(
                s.pos[i] in ("CCONJ", "PUNCT", "ADV") or s.low[i] in _OPENERS for i in range(start, cue.first)
            )
            if relative:
                end = self.clauses.ends.of_relative(after)
                if self._verb_within(after, end):
                    yield from self._some(self._draft(after, end, cue.subject, cue.span))
            elif head:
                after = self._after_aside(cue, after)
                end = self.clauses.end_from(after) if after < s.size else after
                later = next((c.first for c in self.t.sources if c.first > cue.first), 0)
                colon = next((i for i in range(after, min(later, end)) if s.low[i] in (":", ";")), end)
                yield from self._some(self._draft(after, min(end, colon), cue.subject, cue.span))
            else:
                yield from self._around(cue, after, vouching.vouched_next(cue))

    def _is_topic(self, cue: Cue) -> bool:
        """Whether an incise tells who speaks of those behind "pour": "Pour les communes, …, a-t-il dit"."""
        if cue.lemma != "pour" or cue.subject is None or cue.subject.phrase.pronoun:
            return False
        return any(c.form == "incise" and c.subject and c.first > cue.after for c in self.t.incises)

    def _has_direct_neighbour(self, cue: Cue) -> bool:
        """Whether the source stands right after a clause in marks: then it only names the speaker."""
        at = cue.first - 1
        if at >= 0 and self.s.low[at] == ",":
            at -= 1
        if at < 0 or self.s.pos[at] != MARK:
            return False
        return not any(g.last < cue.first and g.shape == "fin" for g in self.t.groups)

    def _after_aside(self, cue: Cue, after: int) -> int:
        """Index after an apposition to the source: "Selon X, économiste à l’OFCE, …"."""
        s = self.s
        if cue.after < s.size and s.low[cue.after] in RELATIVES:
            verb = next((g.last for g in self.t.groups if g.first > cue.after and g.shape == "fin"), s.size)
            return next((i + 1 for i in range(verb, s.size) if s.low[i] == ","), after)  # "les agents qui …, X"
        if cue.after >= s.size or s.low[cue.after] != ",":
            close = next((i for i in range(cue.after, min(s.size, cue.after + 25)) if s.low[i] == ","), -1)
            verb = next((g.first for g in self.t.groups if g.first >= cue.after and g.shape == "fin"), s.size)
            mark = next((i for i, _ in s.marked() if i >= cue.after), s.size)
            return self._after_name(close + 1) if 0 <= close < min(verb, mark) else after
        close = next((i for i in range(after, min(s.size, after + 25)) if s.low[i] == ","), -1)
        named = cue.subject is not None and cue.subject.phrase.head in self.t.words.documents
        if close < 0 or (named and self.t.grammar.type_at(s, after) == "PER"):
            return after  # "selon une dépêche, X, patron de Y, a démissionné"
        inner = [g for g in self.t.groups if after <= g.first < close]
        relative = s.low[after] in ("qui", "dont", "who")
        bare = s.pos[after] in ("NOUN", "ADJ", "PROPN", "VERB", "NUM") or s.low[after] in (
            "de",
            "du",
            "ancien",
            "à",
            "d'",
        )
        if relative or ((bare or self._apposed(after, close)) and not any(g.shape == "fin" for g in inner)):
            rest = any(g.first > close and g.shape == "fin" for g in self.t.groups) or any(
                i > close for i, _ in s.marked()
            )
            return close + 1 if rest else after
        return after

    def _after_name(self, at: int) -> int:
        """Index after a name between commas that begins at ``at``: "Pour l’avocate de …, Me X, …"."""
        phrase = self.t.grammar.phrase(self.s, at) if at < self.s.size and self.s.pos[at] != MARK else None
        if phrase is None or self.s.low[phrase.last + 1 : phrase.last + 2] != [","]:
            return at
        inside = range(phrase.first, phrase.last + 1)
        return phrase.last + 2 if any(self.t.grammar.type_at(self.s, i) == "PER" for i in inside) else at

    def _apposed(self, first: int, close: int) -> bool:
        """Whether a noun phrase ends at the comma at ``close``, and a subject with its verb follows."""
        s = self.s
        phrase = self.t.grammar.phrase(s, first) if s.pos[first] == "DET" else None
        if phrase is None or phrase.last + 1 != close or close + 1 >= s.size:
            return False
        begin = self.clauses.infinitives.after_clitics(close + 1)
        if any(g.first == begin for g in self.t.groups):
            return False  # the phrase itself is the subject
        subject = self.t.grammar.phrase(s, close + 1) if s.pos[close + 1] != MARK else None
        return subject is not None and any(g.first in (subject.last + 1, subject.last + 2) for g in self.t.groups)

    def _around(self, cue: Cue, after: int, closes: bool) -> Iterator[Draft]:
        s = self.s
        first = max((i + 1 for i in range(cue.first) if s.low[i] == ":"), default=0)
        while first < cue.first and (s.pos[first] == "CCONJ" or s.low[first] in (",",)):
            first += 1
        if any(
            g.lemma in self.t.words.that and g.last < cue.first and self.clauses.has_that(g) for g in self.t.groups
        ):
            return
        if not self._verb_within(0, s.size, cue) and not (self._verbless(cue)):
            return
        rest = [i for i in range(after, s.size) if s.pos[i] not in ("PUNCT",)]
        trails = closes or not rest or s.low[rest[0]] in ("qui", "dont", "who") or not self._middle(cue, rest[0])
        colon = next((i for i in range(after, s.size) if s.low[i] == ":"), s.size)
        if colon == after < s.size and not self._verb_within(0, s.size, cue):
            trails, colon = False, s.size  # "En cause, selon lui : le manque de pluie"
        last = cue.first if trails else colon
        yield from self._some(self._draft(first, last, cue.subject, cue.span))

    def _verbless(self, cue: Cue) -> bool:
        """Whether a sentence without verb may be vouched for: before a comma, or as a headline."""
        headline = self.s.low[-1].isalnum() and cue.after == self.s.size
        return cue.first > 2 and (headline or self.s.low[cue.first - 1] == ",")

    def _middle(self, cue: Cue, rest: int) -> bool:
        """Whether the clause goes on after the source."""
        s = self.s
        goes_on = any(
            g.first >= cue.after and g.shape == "fin" and not self._tells_of_source(cue, g) for g in self.t.groups
        )
        if goes_on or self.incised.awaits(cue.first):
            return True
        if s.low[rest] in _TOWARDS and rest == cue.after and "VerbForm=Inf" in s.token(rest + 1).morph:
            return s.low[cue.first - 1] != ","  # "contribue selon elle à …"
        if cue.after >= s.size or s.low[cue.after] != ",":
            return False
        if s.pos[rest] == "VERB" and "VerbForm=Inf" in s.token(rest).morph:
            return True  # "ferait, selon X, craindre le pire"
        apposed = s.pos[rest] in ("NOUN", "ADJ", "PROPN", "DET", "VERB") and not self.incised.awaits(cue.first)
        return not apposed

    def _tells_of_source(self, cue: Cue, group: Group) -> bool:
        """Whether a verb stands in a relative clause that says more of the source: "selon une note qui date …"."""
        low = self.s.low[cue.after : group.first]
        comma = next((i + 1 for i in range(len(low) - 1, -1, -1) if low[i] in (",", ":")), 0)
        if comma:  # "selon des sources, qui l’ont confirmé"
            return low[comma - 1] == "," and low[comma : comma + 1] != [] and low[comma] in RELATIVES
        return any(w in RELATIVES for w in low)

    def _verb_within(self, first: int, last: int, without: Cue | None = None) -> bool:
        return any(
            first <= g.first < last
            and g.shape == "fin"
            and self.s.low[g.verb] not in ("voici", "voilà")
            and not (without and without.first <= g.first < without.after)
            and not self.incised.relative(g)
            for g in self.t.groups
        ) or any(first <= i < last and has_finite(self.s, i) for i, _ in self.s.marked())

    def _of_colons(self) -> Iterator[Draft]:
        """Words without marks after a verb of saying and a colon: "Le préfet prévient : les contrôles …"."""
        s = self.s
        colon = next((i for i in range(2, s.size - 2) if s.low[i] == ":"), 0) if ":" in s.low else 0
        if not colon:
            return
        quoted = any(i == colon + 1 or holds_clause(s, m) for i, m in s.marked())
        if quoted or not self._verb_within(colon + 1, s.size):
            return
        group = self._opens_colon(colon)
        subject = self.t.subjects.of(group) if group else None
        if group is None or subject is None or subject.rule == "antecedent" or subject.phrase.head == "on":
            return
        if self.t.grammar.personal(s, subject.phrase):
            yield from self._some(self._draft(colon + 1, s.size, subject, self.t.cue_span(group)))

    def _opens_colon(self, colon: int) -> Group | None:
        """The verb that reports what follows the colon: "prévient :", "a confirmé la rumeur :", "est formel :"."""
        s, words = self.s, self.t.words
        before = [g for g in self.t.groups if g.last < colon and g.shape == "fin"]
        for group in reversed(before):
            if "ce" in s.low[max(0, group.first - 3) : group.first]:
                continue  # "a confirmé ce qu’il laissait entendre : …"
            holds = (group.lemma in words.that or group.lemma in words.phrase_lemmas) and not group.passive
            if group.negated and s.low[group.main].startswith(_UNYIELDING) and colon - group.last <= 3:
                return group  # "n’en démord pas :"
            if group.negated or not (holds or not group.passive or self._convinced(group.main)):
                return None
            far = 7 if s.low[group.first] in ("le", "l'") else 3  # "Elle le répète à qui veut l’entendre : …"
            if colon - group.last <= far and (holds or self._convinced(colon - 1)):
                return group
            said = s.low[group.last + 1 : group.last + 3]
            taken_up = group.lemma in words.that and group.lemma in words.speech and len(said) == 2
            if taken_up and (said[0] == "ce" or (s.pos[group.last + 1] == "DET" and said[1] in words.claims)):
                return group
            if group.first and s.low[group.first - 1] not in _WITHIN:
                return None
        return None

    def _convinced(self, at: int) -> bool:
        """Whether an adjective of conviction stands at ``at``: "est formelle :", "en sont convaincus :"."""
        word = self.s.low[at].removesuffix("s")
        return bool({word, word.removesuffix("e"), word.removesuffix("le")} & self.t.words.convinced)

    def _of_incises(self) -> Iterator[Draft]:
        for first, last, cue in self.incised.stretches():
            yield from self._some(self._draft(first, last, cue.subject, cue.span))

    def _some(self, draft: Draft | None) -> Iterator[Draft]:
        if draft:
            yield draft
