"""Indirect speech: what is reported without marks, and by whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tui.annotate.quotes.clauses import Clauses
from tui.annotate.quotes.cues import Telling
from tui.annotate.quotes.drafts import Draft
from tui.annotate.quotes.groups import Group
from tui.annotate.quotes.kinds import has_finite, inner_tokens, is_clause
from tui.annotate.quotes.sentences import MARK, Sentence
from tui.annotate.quotes.sources import Cue
from tui.annotate.quotes.subjects import Subject
from tui.annotate.quotes.vouching import Vouching
from tui.annotate.quotes.wordlists import listed
from tui.model.span import Span

_LIGHT_SUBJECTS = listed("on l' il elle ils elles nous vous")
_AWAITING = listed(
    "doit doivent devra devrait devraient peut peuvent pourra pourrait pourraient va vont semble serait "
    "a ont avait est était sont"
)
_OPENERS = listed("mais et car or ainsi reste que qu' toujours est-il n'empêche")
_CLOSING = listed(". ! ? … ... , ; : – — - )")


class Indirect:
    """Finds the indirect speech of one sentence."""

    def __init__(self, telling: Telling, clauses: Clauses) -> None:
        self.t = telling
        self.s: Sentence = telling.s
        self.clauses = clauses

    def drafts(self) -> Iterator[Draft]:
        """A draft for every stretch of indirect speech; those of verbs before those of sources and incises."""
        taken: list[Span] = []
        for draft in self._of_inner():
            yield draft
        for draft in (*self._of_verbs(), *self.of_sources(), *self._of_incises(), *self._of_colons()):
            inside = draft.part and not any(draft.span.covers(t) for t in taken)
            if inside or not any(draft.span.overlaps(t) for t in taken):
                taken.append(draft.span)
                yield draft

    def _of_verbs(self) -> Iterator[Draft]:
        for clause in self.clauses.found:
            yield from self._some(
                self._draft(
                    clause.first, clause.last, clause.subject, self.t.cue_span(clause.group), clause.infinitive
                )
            )

    def _of_inner(self) -> Iterator[Draft]:
        """What somebody else is said to have said inside a reported clause: A affirme que B a juré de …"""
        for clause in self.clauses.inner():
            yield from self._some(
                self._draft(
                    clause.first, clause.last, clause.subject, self.t.cue_span(clause.group), clause.infinitive
                )
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
        outside = [i for i in range(first, last) if self.s.pos[i] not in (MARK, "PUNCT")]
        marks = [i for i in range(first, last) if self.s.pos[i] == MARK]
        if not outside:
            return True
        if not marks:
            return False
        if all(
            self.s.low[i] in ("et", "que", "qu'", "and", "that", "mais") or self.s.pos[i] == "ADV" for i in outside
        ):
            return True
        headed = any(first < i and self.s.pos[i - 1] in ("DET", "ADP") for i in marks)  # "l’hypothèse d’une « … »"
        if headed:
            return False
        return any(
            is_clause(inner_tokens(self.s, m)) for i, m in self.s.marked() if first <= i < last
        ) and not any(first <= g.first < last and g.shape == "fin" for g in self.t.groups)

    def of_sources(self) -> Iterator[Draft]:
        """What sources vouch for: "selon X"."""
        s = self.s
        vouching = Vouching(self.t)
        for index, cue in enumerate(self.t.sources):
            relative = s.low[cue.after - 1] in ("qui", "whom", "lequel", "laquelle")
            if (any(c.adjacent for c in self.t.incises) and not relative) or cue.lemma == "selon ses mots":
                continue
            if not relative and self._has_direct_neighbour(cue):
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
                if self._verb_within(after, s.size):
                    yield from self._some(self._draft(after, s.size, cue.subject, cue.span))
            elif head:
                after = self._after_aside(cue, after)
                end = self.clauses.end_from(after) if after < s.size else after
                later = next((c.first for c in self.t.sources if c.first > cue.first), 0)
                colon = next((i for i in range(after, min(later, end)) if s.low[i] in (":", ";")), end)
                yield from self._some(self._draft(after, min(end, colon), cue.subject, cue.span))
            else:
                yield from self._around(cue, after, vouching.vouched_next(cue))

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
        if cue.after >= s.size or s.low[cue.after] != ",":
            close = next((i for i in range(cue.after, min(s.size, cue.after + 25)) if s.low[i] == ","), -1)
            verb = next((g.first for g in self.t.groups if g.first >= cue.after and g.shape == "fin"), s.size)
            mark = next((i for i, _ in s.marked() if i >= cue.after), s.size)
            return close + 1 if 0 <= close < min(verb, mark) else after
        close = next((i for i in range(after, min(s.size, after + 25)) if s.low[i] == ","), -1)
        if close < 0:
            return after
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
        last = cue.first if trails else s.size
        yield from self._some(self._draft(first, last, cue.subject, cue.span))

    def _verbless(self, cue: Cue) -> bool:
        return cue.first > 2 and self.s.low[cue.first - 1] == ","

    def _middle(self, cue: Cue, rest: int) -> bool:
        """Whether the clause goes on after the source."""
        s = self.s
        if any(g.first >= cue.after and g.shape == "fin" for g in self.t.groups):
            return True
        if cue.after >= s.size or s.low[cue.after] != ",":
            return False
        apposed = s.pos[rest] in ("NOUN", "ADJ", "PROPN", "DET", "VERB") and not self._copula_before(cue.first)
        return not apposed

    def _copula_before(self, at: int) -> bool:
        """Whether the words before ``at`` still wait for their predicate: "Le plan est, selon X, insuffisant"."""
        while at > 0 and self.s.low[at - 1] == "," and self.s.pos[at - 1] != MARK:
            at -= 1
        if at > 0 and self.s.pos[at - 1] == "ADP":
            return True
        while at > 0 and self.s.pos[at - 1] == "ADV":
            at -= 1
        return at > 0 and (self.s.pos[at - 1] == "AUX" or self.s.low[at - 1] in _AWAITING)

    def _verb_within(self, first: int, last: int, without: Cue | None = None) -> bool:
        return any(
            first <= g.first < last
            and g.shape == "fin"
            and self.s.low[g.verb] not in ("voici", "voilà")
            and not (without and without.first <= g.first < without.after)
            and not self._relative(g)
            for g in self.t.groups
        ) or any(first <= i < last and has_finite(self.s, i) for i, _ in self.s.marked())

    def _of_colons(self) -> Iterator[Draft]:
        """Words without marks after a verb of saying and a colon: "Le préfet prévient : les contrôles …"."""
        s = self.s
        colon = next((i for i in range(2, s.size - 2) if s.low[i] == ":"), 0)
        quoted = any(is_clause(inner_tokens(s, m)) or i == colon + 1 for i, m in s.marked())
        if not colon or quoted or not self._verb_within(colon + 1, s.size):
            return
        for group in reversed(self.t.groups):
            if group.last >= colon or group.shape != "fin" or group.negated or group.passive:
                continue
            near = colon - group.last <= 3
            subject = self.t.subjects.of(group) if near and group.lemma in self.t.words.that else None
            if subject and subject.rule != "antecedent" and self.t.grammar.personal(s, subject.phrase):
                yield from self._some(self._draft(colon + 1, s.size, subject, self.t.cue_span(group)))
            return

    def _of_heads(self) -> Iterator[Draft]:
        """What follows "Comme l’a dit X, …" at the head of a sentence."""
        if self.s.low[0] not in ("comme", "as") or self.s.pos[0] == MARK:
            return
        cue = next((c for c in self.t.incises if c.first <= 2), None)
        if cue is None:
            return
        verb = next((g.first for g in self.t.groups if g.first >= cue.after and g.shape == "fin"), 0)
        comma = next((i for i in range(cue.after, verb) if self.s.low[i] == ","), 0)
        if comma:
            yield from self._some(self._draft(comma + 1, self.s.size, cue.subject, cue.span))

    def _of_incises(self) -> Iterator[Draft]:
        """The clause that an incise interrupts or closes: Le chantier, promet le maire, reprendra."""
        s = self.s
        yield from self._of_heads()
        cue = next((c for c in self.t.incises if self._reports_text(c)), None)
        if cue is None:
            return
        interrupted = cue.first > 1 and any(self._carries_on(g, cue.after) for g in self.t.groups)
        waiting = self._copula_before(cue.first)
        last = s.size if interrupted or waiting or self._goes_on(cue.after) else cue.first
        first = self._clause_around(cue)
        if self.s.low[first] == "qui":
            last = s.size
        while first < s.size and s.low[first] in ("et", "mais", "car", "or", "and", "but", "puisque"):
            first += 1
        if first < last and self._comma_before(cue.first) <= first:  # "car, disent-ils, le poisson se fait rare"
            first, last = cue.after, s.size
        yield from self._some(self._draft(first, last, cue.subject, cue.span))

    def _comma_before(self, at: int) -> int:
        return at - 1 if self.s.low[at - 1] == "," else at

    def _reports_text(self, cue: Cue) -> bool:
        """Whether the incise reports the journalist's words and not only marks."""
        s = self.s
        if cue.first <= 2 and s.low[0] in ("comme", "as"):
            return False
        if cue.adjacent and not (self._text_before(cue) and self._verb_in_marks_before(cue)):
            return False
        if cue.adjacent and self._after_colon(cue):
            return False
        if any(is_clause(inner_tokens(s, m)) or not m.closed for i, m in s.marked() if i < cue.after):
            return False
        own_verb = any(g.shape == "fin" and not (cue.first <= g.first < cue.after) for g in self.t.groups)
        return own_verb or self._partial_with_text(cue)

    def _clause_around(self, cue: Cue) -> int:
        """Where the clause begins that the incise interrupts: behind "où" when its verb is still to come."""
        s = self.s
        for at in range(cue.first - 1, 0, -1):
            if s.low[at] in (":", ";"):
                return at + 1
            joined = s.low[at] in ("car", "puisque", "puisqu'") or (
                s.low[at] in ("mais", "or", "et") and self._comma_before(cue.first) == at + 1
            )
            if joined and any(g.shape == "fin" and g.last < at for g in self.t.groups):
                return at + 1
            if s.low[at] in ("où", "dont") and self._copula_before(cue.first):
                return at + 1
            if s.low[at] == "qui" and s.low[at - 1] != "," and self._restricts(at, cue):
                return at
        return 0

    def _restricts(self, at: int, cue: Cue) -> bool:
        """Whether the incise stands in a last relative clause: "une grève qui sera suivie, menace-t-il"."""
        main = any(g.shape == "fin" and g.last < at for g in self.t.groups)
        inner = any(g.shape == "fin" and at < g.first < cue.first for g in self.t.groups)
        return main and inner and cue.after < self.s.size and self.s.low[cue.after] == ","

    def _carries_on(self, group: Group, after: int) -> bool:
        """Whether a verb after the incise belongs to the clause that the incise interrupts."""
        if group.first < after or group.shape != "fin" or self._relative(group):
            return False
        if {"qui", "dont"} & set(self.s.low[after : after + 2]) and self.s.low[group.first - 1] != ",":
            return False  # "…, assure le maire, qui nie qu’on l’ait prévenu"
        return not any(
            g.shape == "ppr" and after <= g.first < group.first and g.lemma in self.t.words.cues
            for g in self.t.groups
        )

    def _goes_on(self, after: int) -> bool:
        s = self.s
        if after + 1 >= s.size or s.low[after] != ",":
            return False
        if (
            s.low[after + 1] in ("de", "d'", "à", "par", "pour")
            and after + 2 < s.size
            and s.pos[after + 2] == MARK
        ):
            return True
        return s.low[after + 1] in ("mais", "et", "que")

    def _relative(self, group: Group) -> bool:
        """Whether the verb stands in a relative clause: "qui dit", "où l’on évoque"."""
        at = group.first - 1
        while at > 0 and self.s.low[at] in _LIGHT_SUBJECTS:
            at -= 1
        return at >= 0 and self.s.low[at] in ("qui", "dont", "où", "who")

    def _text_before(self, cue: Cue) -> bool:
        """Whether the journalist's words and not marks begin the sentence before the incise."""
        return (
            (self.s.low[0] == "des" and cue.first > 2)
            or (self.s.pos[0] != MARK and any(g.shape == "fin" and g.last < cue.first for g in self.t.groups))
            or (self.s.pos[0] in ("DET", "NOUN", "PROPN", "PRON") and cue.first > 2)
        )

    def _after_colon(self, cue: Cue) -> bool:
        """Whether the marks before the incise stand behind a colon: then they alone are what is said."""
        at = cue.first - 1
        while at >= 0 and self.s.pos[at] != MARK:
            at -= 1
        return at > 0 and self.s.low[at - 1] == ":"

    def _verb_in_marks_before(self, cue: Cue) -> bool:
        """Whether the marks before the incise belong to its clause: they hold a verb, or no comma is before."""
        at = next((i for i in range(cue.first - 1, -1, -1) if self.s.pos[i] == MARK), -1)
        two = any(i < at for i, _ in self.s.marked())
        if two and not any(g.last < at and g.lemma in self.t.words.cues for g in self.t.groups):
            return True  # "Le texte est « un copier-coller », « à deux phrases près », dit X"
        return at != 0 and (at < 0 or has_finite(self.s, at) or self.s.low[at - 1] != ",")

    def _partial_with_text(self, cue: Cue) -> bool:
        outside = [i for i in range(cue.first) if self.s.pos[i] in ("NOUN", "PROPN", "PRON", "VERB", "AUX")]
        return (
            bool(outside)
            and (self.s.pos[0] in ("DET", "NOUN", "PROPN", "PRON") or self.s.low[0] == "des")
            and any(True for _ in self.s.marked())
        )

    def _some(self, draft: Draft | None) -> Iterator[Draft]:
        if draft:
            yield draft
