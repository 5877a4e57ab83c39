"""Reported clauses that a verb governs: que, si, an infinitive; where they begin and end, and who says them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from itertools import pairwise

from tui.annotate.data import words_for
from tui.annotate.quotes.cues.telling import Telling
from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.kinds import holds_clause
from tui.annotate.quotes.grammar.marks import Marked
from tui.annotate.quotes.grammar.phrases import Phrase
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.reported.conjunctions import TO_KNOW, Conjunctions
from tui.annotate.quotes.reported.ends import Ends
from tui.annotate.quotes.reported.infinitives import RECALLS, Infinitives
from tui.annotate.quotes.reported.learnt import LEARNS, teller
from tui.annotate.quotes.reported.unspoken import is_impersonal, is_meaning, is_withheld
from tui.annotate.quotes.subjects.leading import main_after, verb_of_noun_before
from tui.annotate.quotes.subjects.search import Subject
from tui.annotate.quotes.words.wordlists import in_any, listed
from tui.annotate.records import record

_FIRST_PERSON = listed("je j' nous tu vous on i we you ce c' cela ça it")
_EVERYTHING = frozenset({"tout", "rien"})
_FIGURES = words_for("figures")
_NOBODY = listed("personne rien aucun aucune nul nobody none nothing")


@record
class Clause:
    """Items ``[first, last)`` that ``group`` reports."""

    group: Group
    first: int
    last: int
    subject: Subject | None
    infinitive: bool = False


class Clauses:
    """The reported clauses of one sentence that a verb governs, in order; none inside another."""

    def __init__(self, telling: Telling) -> None:
        self.t = telling
        self.s: Sentence = telling.s
        self.words = telling.words
        self.found = list(self._all())

    # Most sentences have no verb that any of these is asked about.

    @cached_property
    def conjunctions(self) -> Conjunctions:
        """Where "que", "si" and question words open clauses."""
        return Conjunctions(self.t)

    @cached_property
    def infinitives(self) -> Infinitives:
        """Where infinitives begin that are reported."""
        return Infinitives(self.t)

    @cached_property
    def ends(self) -> Ends:
        """Where what is reported ends."""
        return Ends(self.t)

    def covering(self, at: int) -> Clause | None:
        """The reported clause that item ``at`` stands in."""
        return next((c for c in self.found if c.first <= at < c.last), None)

    def has_that(self, group: Group) -> bool:
        """Whether a "que" clause follows the verb."""
        return self.conjunctions.that(group) > 0

    def end_from(self, first: int) -> int:
        """Where a reported clause that begins at ``first`` ends: with its sentence or where another act begins."""
        return self._end(first)

    def _all(self) -> Iterator[Clause]:
        reach = 0
        for group in self.t.groups:
            if group.first < reach:
                continue
            clause = self._clause_of(group)
            if clause:
                reach = clause.last
                yield clause

    def inner(self) -> Iterator[Clause]:
        """Clauses inside the reported ones that somebody else, named there, reports."""
        for outer in self.found:
            for group in self.t.groups:
                if not outer.first < group.first < outer.last or group.lemma not in self.words.speech:
                    continue
                clause = self._clause_of(group)
                if clause is None or clause.subject is None or clause.subject.phrase.pronoun:
                    continue
                phrase = clause.subject.phrase
                own = outer.first <= phrase.first < group.first and self.s.pos[phrase.first] != "PRON"
                if own and self.t.grammar.personal(self.s, phrase):
                    yield replace(clause, last=min(clause.last, outer.last))

    def _clause_of(self, group: Group) -> Clause | None:
        if group.lemma not in self.words.reporting and not in_any(group.lemma, LEARNS, TO_KNOW, RECALLS):
            return None  # most verbs report nothing
        if (
            group.passive
            or is_meaning(self.s, group)
            or self._of_a_fact(group)
            or any(c.first == group.first for c in self.t.incises)
        ):
            return None
        for find in (self.conjunctions.that, self.conjunctions.question, self.infinitives.of):
            first = find(group)
            if not first:
                continue
            subject = self._subject(group)
            if subject is None and (group.lemma == "montrer" or self.s.low[group.first - 1] in _EVERYTHING):
                return None  # "tout indique que"
            unsaid = group.shape != "fin" or self.s.low[group.verb].endswith("ons")
            unsaid = unsaid or group.lemma in self.words.loose
            if subject is None and group is not self.t.carried and unsaid:
                return None
            if (
                group.shape == "inf"
                and group.first > 0
                and self.s.low[group.first - 1] in ("à", "a")
                and group.first < 3
            ):
                return None  # "À noter que"
            if group.shape == "pp" and group.verb == group.main and not self._elided_auxiliary(group):
                return None
            if subject is not None and not self._speaks(group, subject, find == self.infinitives.of):
                return None
            relative = subject is not None and subject.rule == "antecedent"
            bare = find == self.infinitives.of
            end = min(self._end(first, relative, bare), self._before_main(group, first))
            end = self.ends.before(group, first, end, bare)
            return Clause(group, first, end, subject, bare)
        return None

    def _of_a_fact(self, group: Group) -> bool:
        """Whether what was told before tells it: "ce qui voudrait dire que", "ce qui explique que"."""
        low = self.s.low[max(0, group.first - 3) : group.first]
        return "ce" in low and "qui" in low

    def _before_main(self, group: Group, first: int) -> int:
        """Where the main clause begins when the sentence opens with the one that reports."""
        main = main_after(self.s, self.t.groups, self.t.grammar, group)
        if main and main.subject.first > first:
            return main.subject.first - 1
        described = verb_of_noun_before(self.s, self.t.groups, group)
        return described.first if described and described.first > first else self.s.size

    def _elided_auxiliary(self, group: Group) -> bool:
        """ "a indiqué que …, mais estimé que": a participle joined to a verb before it."""
        before = self.s.low[group.first - 1] if group.first else ""
        return (
            before in ("et", "mais", "puis", "and", "but", ",") or self.s.pos[group.first - 1] == "ADV"
            if group.first
            else False
        )

    def _subject(self, group: Group) -> Subject | None:
        told = teller(self.t, group)
        found = Subject(told, "teller") if told else self.t.subjects.of(group)
        if found is None and group.shape == "fin" and group is not self.t.carried:
            after = self.t.subjects.adverbials.subject_after(group.last + 1, 8)
            found = Subject(after, "subject-after") if after else None
        return found

    def _led_by(self, group: Group) -> list[str]:
        """The words before an infinitive that leads to the one of ``group``: "sans (aller jusqu’à dire)"."""
        before = next((g for g in reversed(self.t.groups) if g.last < group.first), None)
        between = self.s.low[before.last + 1 : group.first] if before else []
        leads = before is not None and before.shape == "inf" and set(between) <= {"jusqu'", "à", "de"}
        return self.s.low[max(0, before.first - 2) : before.first] if before and leads else []

    def _speaks(self, group: Group, subject: Subject, infinitive: bool) -> bool:
        phrase = subject.phrase
        before = self.s.low[max(0, group.first - 3) : group.first]
        if group.shape == "inf" and "sans" in before[-2:] and "non" not in before:
            return False  # "sans se douter que", "sans préciser si"; but "non sans avouer que"
        if group.shape == "inf" and {"sans", "loin"} & set(self._led_by(group)):
            return False  # "sans aller jusqu’à dire que"
        thing = phrase.head in self.words.no_source and not self.t.grammar.personal(self.s, phrase)
        if thing or is_withheld(self.s, group, self.words):
            return False
        if is_impersonal(self.s, group) or (
            group.shape == "inf" and self.s.low[group.first - 2 : group.first] == ["là", "à"]
        ):
            return False
        if (
            phrase.head == "on"
            and group.verb != group.main
            and self.s.low[group.verb] not in ("a", "avait", "aurait")
        ):
            return False  # "on tient à préciser que": the paper itself
        if phrase.head in _NOBODY or (
            phrase.head in _FIRST_PERSON and not (phrase.head == "on" and group.lemma in self.words.on_says)
        ):
            return False
        if group.lemma == "menacer" and not self._able(phrase):
            return False  # "le toit menace de s’effondrer"
        if group.lemma == "montrer":  # a study shows; a man who shows that … does not say it, nor do figures
            return phrase.head in self.words.documents and phrase.head not in _FIGURES
        return infinitive or group.lemma not in self.words.loose or self._able(phrase)

    def _able(self, phrase: Phrase) -> bool:
        """Whether a phrase means people, a document or something with a name."""
        if phrase.head in self.words.documents or self.t.grammar.personal(self.s, phrase):
            return True
        return any(
            self.t.grammar.type_at(self.s, i) for i in range(phrase.first, min(self.s.size, phrase.last + 1))
        )

    def _end(self, first: int, relative: bool = False, infinitive: bool = False) -> int:
        """Where a reported clause that begins at ``first`` ends: with its sentence or where another act begins.

        A finite verb joined to an ``infinitive`` is the journalist's: "assure avoir fini et est parti".
        """
        s = self.s
        stop = self._main_behind(first) if relative else s.size
        for at in range(first + 1, stop):
            low = s.low[at]
            if low == ":" and at + 1 < s.size and s.pos[at + 1] == MARK:
                return at
            if low in (",", "–", "—") and at + 1 < s.size:
                after = at + 1
                if s.low[after] in ("tout", "all") and after + 1 < s.size and s.low[after + 1] == "en":
                    return at
                if low == "," and (self._comments(after) or self._goes_over_to_marks(after, first)):
                    return at
                if s.low[after] in ("though", "although") or (low in ("–", "—") and self.words.lang == "en"):
                    return at
                if self._incise_closes(after):
                    return at
                group = self._group_from(after)
                if relative and group and group.shape == "fin" and group.first == after:
                    return at  # "X, qui avait prévenu que …, n’a pas caché"
                if group and group.shape == "ppr" and self._tells_on(group, first, infinitive):
                    return at
            if low in ("et", "mais") and s.pos[at - 1] == MARK:
                group = self._group_from(at + 1)
                whole = at == first + 1  # the marks hold all that is reported
                if group and group.shape == "fin" and (whole or group.lemma in self.words.marks):
                    return at
            if low in ("et", "mais") and s.pos[at - 1] != "ADP":
                group = self._group_from(at + 1)
                if group and group.shape == "ppr" and in_any(group.lemma, self.words.cues, self.words.that):
                    return at  # "Estimant que …, et considérant que …"
            if low in ("et", "mais", "and", "but") or (low == "," and at + 1 < s.size):
                group = self._group_from(at + 1) or self._after_subject(at + 1)
                if group and self._tells_again(group, first):
                    return at
                if infinitive and low in ("et", "mais") and self._is_told(at + 1, first):
                    return at
        return stop

    def _main_behind(self, first: int) -> int:
        """Where the main verb follows one of a relative clause at once: "Ceux qui disent que tout va mentent"."""
        verbs = [g for g in self.t.groups if g.first >= first and g.shape == "fin"]
        at_once = (b.first for a, b in pairwise(verbs) if set(self.s.pos[a.last + 1 : b.first]) <= {"ADV"})
        return next(at_once, self.s.size)

    def _goes_over_to_marks(self, at: int, first: int) -> bool:
        """Whether the rest is an utterance in marks: "que la solution est proche, « mais on la refuse »"."""
        item = self.s.items[at]
        if not isinstance(item, Marked) or any(p not in ("PUNCT", MARK) for p in self.s.pos[at + 1 :]):
            return False
        begun = any(first <= g.first < at and g.shape == "fin" for g in self.t.groups)
        return begun and holds_clause(self.s, item)

    def _comments(self, at: int) -> bool:
        """Whether the journalist comments on what is reported: ", un point de vue que …", ", sans préciser …"."""
        s = self.s
        if s.low[at] in ("sans", "without") and at + 1 < s.size:
            group = self._group_from(at + 1)
            return group is not None and group.shape == "inf" and group.lemma in self.words.cues
        if s.low[at] not in ("un", "une", "des") or at + 1 >= s.size:
            return False
        noun = next((i for i in range(at + 1, min(at + 4, s.size)) if s.low[i] in self.words.claims), 0)
        after = s.low[noun + 1 : noun + 6]
        said = bool({"qui", "que", "qu'", "dont", "auquel", "à", "contre"} & set(after)) or "par" in after[1:3]
        return bool(noun) and said  # ", un bilan démenti par l’armée"

    def _is_told(self, at: int, first: int) -> bool:
        """Whether a finite verb without subject of its own begins at ``at``, and none in the clause governs it."""
        group = self._group_from(at)
        inner = any(g.shape == "fin" and first < g.first < at for g in self.t.groups)
        return group is not None and group.shape == "fin" and group.clitic < 0 and not inner

    def _after_subject(self, at: int) -> Group | None:
        """The verb of a clause whose subject begins at ``at``."""
        phrase = self.t.grammar.phrase(self.s, at) if at < self.s.size and self.s.pos[at] != MARK else None
        return next((g for g in self.t.groups if phrase and g.first == phrase.last + 1), None)

    def _incise_closes(self, first: int) -> bool:
        """Whether an incise that begins at ``first``, "comme" included, ends what is reported."""
        starts = (first, first + 1, first + 2) if self.s.low[first] in ("comme", "ainsi") else (first,)
        cue = next((c for c in self.t.incises if c.first in starts and c.form == "incise"), None)
        if cue is None:
            return False
        return cue.after >= self.s.size - 2 or not any(
            g.first >= cue.after and g.shape == "fin" for g in self.t.groups
        )

    def _tells_on(self, group: Group, first: int, infinitive: bool) -> bool:
        """Whether a participle goes on for whoever speaks: ", ajoutant que", ", sous-entendant l’Ukraine".

        Of what is reported its verb must have stood before: "le bus, en voyant le vélo, a freiné".
        """
        words = self.words
        if not infinitive and not any(first <= g.first < group.first and g.shape == "fin" for g in self.t.groups):
            return False
        return group.lemma in words.cues or group.lemma in words.that or group.lemma in words.marks

    def _group_from(self, at: int) -> Group | None:
        s = self.s
        while (
            at < s.size
            and (s.pos[at] == "ADV" or s.low[at] in ("en", "a"))
            and not any(g.first == at for g in self.t.groups)
        ):
            at += 1
        return next((g for g in self.t.groups if g.first == at), None)

    def _shares_auxiliary(self, group: Group, first: int) -> bool:
        """Whether a participle goes on with a person's deeds inside the clause: "qu’il avait fui et dit que"."""
        if group.shape != "pp" or group.verb != group.main:
            return False
        inner = [g for g in self.t.groups if first <= g.first < group.first and g.shape == "fin"]
        if not inner or inner[-1].main == inner[-1].verb or inner[-1].passive:
            return False
        subject = self.t.subjects.of(inner[-1])
        return subject is not None and self.t.grammar.personal(self.s, subject.phrase)

    def _tells_again(self, group: Group, first: int) -> bool:
        """Whether a verb joined by "et", "mais" reports something again, with the speaker as its subject."""
        telling = (
            " " in group.lemma
            or group.lemma in self.words.that
            or group.lemma in self.words.infinitive
            or (group.lemma in self.words.marks and group.lemma in self.words.speech)
        )
        if not telling or group.shape == "inf" or self._shares_auxiliary(group, first):
            return False
        return bool(
            self.conjunctions.that(group) or self.conjunctions.question(group) or self.infinitives.of(group)
        )
