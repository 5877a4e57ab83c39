"""Reported clauses that a verb governs: que, si, an infinitive; where they begin and end, and who says them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tui.annotate.quotes.bare import bare_clause
from tui.annotate.quotes.cues import Telling
from tui.annotate.quotes.ends import Ends
from tui.annotate.quotes.groups import Group
from tui.annotate.quotes.infinitives import Infinitives, is_denied
from tui.annotate.quotes.kinds import inner_tokens, is_clause
from tui.annotate.quotes.leading import main_after, verb_of_noun_before
from tui.annotate.quotes.marks import Marked
from tui.annotate.quotes.sentences import MARK, Sentence
from tui.annotate.quotes.subjects import Subject
from tui.annotate.quotes.unspoken import is_impersonal, is_withheld
from tui.annotate.quotes.wordlists import listed

_NOT_THAT = listed(
    """
    plutôt davantage plus moins autant aussi tel telle alors tandis afin pour bien parce ainsi dès lorsque même
    autre mieux pire ne n' ce avant après depuis sans
    """
)
_BESIDE_VERB = listed("aussi ainsi bien même")
_FIRST_PERSON = listed("je j' nous tu vous on i we you ce c' cela ça it")
_NOBODY = listed("personne rien aucun aucune nul nobody none nothing")
_JUDGES = listed("estimer juger trouver")  # "estime nécessaire que"
_ASKS = frozenset({"demander", "se demander", "se interroger", "vouloir savoir"})
_WHICH = listed("quel quelle quels quelles qui quoi")
_WHO = listed("qui ce")
_PLACES = listed(
    """
    où comment pourquoi quand combien quel quelle quels quelles why how what where when
    """
)


@dataclass(frozen=True, slots=True)
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
        self.infinitives = Infinitives(telling)
        self.ends = Ends(telling)
        self.found = list(self._all())

    def covering(self, at: int) -> Clause | None:
        """The reported clause that item ``at`` stands in."""
        return next((c for c in self.found if c.first <= at < c.last), None)

    def has_that(self, group: Group) -> bool:
        """Whether a "que" clause follows the verb."""
        return self._that(group) > 0

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
        if group.passive or any(c.first == group.first for c in self.t.incises):
            return None
        for find in (self._that, self._question, self.infinitives.of):
            first = find(group)
            if not first:
                continue
            subject = self._subject(group)
            if subject is None and (group.shape != "fin" or self.s.low[group.verb].endswith("ons")):
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
            if subject is not None and not self._speaks(group, subject):
                return None
            relative = subject is not None and subject.rule == "antecedent"
            bare = find == self.infinitives.of
            end = min(self._end(first, relative, bare), self._before_main(group, first))
            end = self.ends.before(group, first, end, bare)
            return Clause(group, first, end, subject, bare)
        return None

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
        found = self.t.subjects.of(group)
        if found is None and group.shape == "fin":
            after = self.t.subjects.adverbials.subject_after(group.last + 1, 8)
            found = Subject(after, "subject-after") if after else None
        return found

    def _speaks(self, group: Group, subject: Subject) -> bool:
        phrase = subject.phrase
        before = self.s.low[max(0, group.first - 3) : group.first]
        if group.shape == "inf" and "sans" in before[-2:] and "non" not in before:
            return False  # "sans se douter que", "sans préciser si"; but "non sans avouer que"
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
        if group.lemma not in self.words.loose:
            return True
        if phrase.head in self.words.documents or self.t.grammar.personal(self.s, phrase):
            return True
        return any(
            self.t.grammar.type_at(self.s, i) for i in range(phrase.first, min(self.s.size, phrase.last + 1))
        )

    def _that(self, group: Group) -> int:
        """Index after "que" when it opens the clause that ``group`` reports, else 0."""
        if not (
            group.lemma in self.words.that
            or group.lemma in self.words.oneself
            or (" " in group.lemma and group.lemma in self.words.phrase_lemmas)
        ) or is_denied(group, self.words):
            return 0
        if group.lemma == "cacher" and not group.negated:
            return 0
        if not group.negated and {"ne", "n'"} & set(self.s.low[group.first : group.last]):
            return 0  # "n’en propose que quinze"
        at = self._to_conjunction(group, ("que", "qu'", "that"))
        if at:
            return at + 1
        if group.lemma in self.words.that_bare and group.shape in ("fin", "ppr"):
            return bare_clause(self.t, group)
        return 0

    def _to_conjunction(self, group: Group, wanted: tuple[str, ...]) -> int:
        s = self.s
        at = group.last + 1
        limit = min(s.size, at + 30)
        told = False
        while at < limit:
            low = s.low[at]
            if s.pos[at] == MARK and group.lemma in self.words.oneself and s.low[at + 1 : at + 2] == ["que"]:
                at += 1  # "se dit « convaincu » que"
                continue
            if s.pos[at] == MARK:
                return 0
            if low in wanted:
                if low in ("que", "qu'") and s.low[at - 1] in _NOT_THAT and not self._even(at - 1, group):
                    return 0
                return at
            if low == ",":
                at = self._after_aside(at, wanted) or at + 1
                continue
            if low == "à" and at + 1 < limit and s.low[at + 1] == "ce":
                at += 2
                continue
            if low in ("avant", "après", "en", "tout") and at + 1 < limit and s.pos[at + 1] in ("VERB", "AUX"):
                at += 1
            skipped = self.t.subjects.adverbials.skip(at)
            if any(at < g.first < skipped and g.shape == "inf" for g in self.t.groups):
                return 0  # "avance l’heure pour éviter que"
            if skipped > at:
                at = skipped
                continue
            phrase = self.t.grammar.phrase(s, at)
            if phrase and phrase.head in ("celui", "celle", "ceux", "celles"):
                return 0  # "saluer celui que"
            if phrase and not told and self.t.grammar.personal(s, phrase):
                told = True
                at = phrase.last + 1
                continue
            if s.pos[at] == "ADJ" and (group.lemma in self.words.oneself or group.lemma in _JUDGES):
                at += 1  # "se dit certain que"
                continue
            if s.pos[at] in ("VERB",) and "VerbForm=Part" in s.token(at).morph:
                at += 1
                continue
            return 0
        return 0

    def _after_aside(self, at: int, wanted: tuple[str, ...]) -> int:
        """Index after an aside without verb between the comma at ``at`` and one before "que"; 0 for none."""
        s = self.s
        close = next((i for i in range(at + 1, min(s.size - 1, at + 14)) if s.low[i] == ","), 0)
        if not close or s.low[close + 1] not in wanted or any(s.pos[i] == MARK for i in range(at, close)):
            return 0
        told = any(at < g.first < close and g.shape in ("fin", "ppr") for g in self.t.groups)
        return 0 if told else close + 1

    def _even(self, at: int, group: Group) -> bool:
        """Whether the word before "que" belongs to the verb: "précisant même que", "veiller à ce que"."""
        before = self.s.low[at - 1] if at else ""
        if self.s.low[at] in _BESIDE_VERB and group.last == at - 1 and self.s.low[group.first] not in ("l'", "le"):
            return True  # "déplore aussi que"
        return (self.s.low[at] == "même" and before not in ("de", "quand")) or (
            self.s.low[at] == "ce" and before == "à"
        )

    def _question(self, group: Group) -> int:
        if group.lemma not in self.words.asks_si and group.lemma not in (
            "vouloir savoir",
            "chercher savoir",
            "savoir",
        ):
            return 0
        if group.lemma == "savoir" and group.main == group.verb:
            return 0
        at = self._to_conjunction(group, ("si", "s'", "whether", "if"))
        if at:
            return at + 1
        after = group.last + 1
        if group.lemma in _ASKS and self.s.pos[after : after + 1] == ["ADP"] and self.s.low[after + 1] in _WHICH:
            return after  # "demande à quelle heure"
        asked = _PLACES | _WHO if group.lemma == "vouloir savoir" else _PLACES
        return self._to_conjunction(group, tuple(asked))

    def _end(self, first: int, relative: bool = False, infinitive: bool = False) -> int:
        """Where a reported clause that begins at ``first`` ends: with its sentence or where another act begins.

        A finite verb joined to an ``infinitive`` is the journalist's: "assure avoir fini et est parti".
        """
        s = self.s
        for at in range(first + 1, s.size):
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
                if any(c.first == after and c.form == "incise" for c in self.t.incises) and self._incise_closes(
                    after
                ):
                    return at
                group = self._group_from(after)
                if relative and group and group.shape == "fin" and group.first == after:
                    return at  # "X, qui avait prévenu que …, n’a pas caché"
                if (
                    group
                    and group.shape == "ppr"
                    and (
                        group.lemma in self.words.cues
                        or group.lemma in self.words.that
                        or group.lemma in self.words.marks
                    )
                ):
                    return at
            if low in ("et", "mais") and s.pos[at - 1] == MARK:
                group = self._group_from(at + 1)
                whole = at == first + 1  # the marks hold all that is reported
                if group and group.shape == "fin" and (whole or group.lemma in self.words.marks):
                    return at
            if low in ("et", "mais", "and", "but") or (low == "," and at + 1 < s.size):
                group = self._group_from(at + 1) or self._after_subject(at + 1)
                if group and self._tells_again(group, first):
                    return at
                if infinitive and low in ("et", "mais") and self._is_told(at + 1, first):
                    return at
        return s.size

    def _goes_over_to_marks(self, at: int, first: int) -> bool:
        """Whether the rest is an utterance in marks: "que la solution est proche, « mais on la refuse »"."""
        item = self.s.items[at]
        if not isinstance(item, Marked) or any(p not in ("PUNCT", MARK) for p in self.s.pos[at + 1 :]):
            return False
        begun = any(first <= g.first < at and g.shape == "fin" for g in self.t.groups)
        return begun and is_clause(inner_tokens(self.s, item))

    def _comments(self, at: int) -> bool:
        """Whether the journalist comments on what is reported: ", un point de vue que …", ", sans préciser …"."""
        s = self.s
        if s.low[at] in ("sans", "without") and at + 1 < s.size:
            group = self._group_from(at + 1)
            return group is not None and group.shape == "inf" and group.lemma in self.words.cues
        if s.low[at] not in ("un", "une", "des") or at + 1 >= s.size:
            return False
        noun = next((i for i in range(at + 1, min(at + 4, s.size)) if s.low[i] in self.words.claims), 0)
        return bool(noun) and bool(
            {"qui", "que", "qu'", "dont", "auquel", "à", "contre"} & set(s.low[noun + 1 : noun + 6])
        )

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
        cue = next(c for c in self.t.incises if c.first == first)
        return cue.after >= self.s.size - 2 or not any(
            g.first >= cue.after and g.shape == "fin" for g in self.t.groups
        )

    def _group_from(self, at: int) -> Group | None:
        s = self.s
        while (
            at < s.size
            and (s.pos[at] == "ADV" or s.low[at] in ("en", "a"))
            and not any(g.first == at for g in self.t.groups)
        ):
            at += 1
        return next((g for g in self.t.groups if g.first == at), None)

    def _tells_again(self, group: Group, first: int) -> bool:
        """Whether a verb joined by "et", "mais" reports something again, with the speaker as its subject."""
        telling = (
            " " in group.lemma
            or group.lemma in self.words.that
            or group.lemma in self.words.infinitive
            or group.lemma in self.words.marks & self.words.speech
        )
        if not telling or group.shape == "inf":
            return False
        return bool(self._that(group) or self._question(group) or self.infinitives.of(group))
