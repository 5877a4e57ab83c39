"""Indirect speech: what is reported without marks, and by whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tui.annotate.quotes.cues import Cue, Telling
from tui.annotate.quotes.drafts import Draft
from tui.annotate.quotes.groups import Group
from tui.annotate.quotes.kinds import inner_tokens, is_clause
from tui.annotate.quotes.sentences import MARK, Sentence
from tui.annotate.quotes.subjects import Subject
from tui.annotate.quotes.wordlists import listed
from tui.model.span import Span

_CLOSING = listed(". ! ? … ... , ; : – — - )")
_NOT_THAT = listed(
    """
    plutôt davantage plus moins autant aussi tel telle alors tandis afin pour bien parce ainsi dès lorsque même
    autre mieux pire ne n' ce avant après depuis sans
    """
)
_FIRST_PERSON = listed("je j' nous tu vous on i we you ce c' cela ça it")
_LOOSE = listed(
    """
    supposer comprendre imaginer considérer prévoir proposer signifier démontrer enseigner relever
    trouver prouver apprendre convenir calculer signaler souligner rappeler confirmer révéler indiquer
    suggérer garantir attester témoigner exclure juger imply suggest indicate reveal confirm signal
    underline underscore highlight feel find
    """
)
_OPINION_MAY_BE_DENIED = listed(
    """
    croire penser estimer juger exclure cacher douter ignorer nier démentir believe think doubt
    """
)
_NOBODY = listed("personne rien aucun aucune nul nobody none nothing")
_ON_SAYS = listed(
    """
    assurer indiquer expliquer préciser affirmer dire reconnaître confier souligner insister rappeler estimer ajouter
    confirmer admettre glisser souffler répondre promettre annoncer jurer rétorquer répéter faire_savoir déplorer
    """
)
_BEFORE_INFINITIVE = listed("ne n' pas plus jamais rien s' se y en l' le la les lui leur toujours bien tout not")
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


class Indirect:
    """Finds the indirect speech of one sentence."""

    def __init__(self, telling: Telling) -> None:
        self.t = telling
        self.s: Sentence = telling.s
        self.words = telling.words
        self.clauses = list(self._clauses())

    def covering(self, at: int) -> Clause | None:
        """The reported clause that item ``at`` stands in."""
        return next((c for c in self.clauses if c.first <= at < c.last), None)

    def drafts(self) -> Iterator[Draft]:
        """A draft for every stretch of indirect speech, in order; what one holds is not looked for again."""
        clauses = list(self._of_verbs())
        yield from clauses
        taken = [c.span for c in clauses]
        for draft in (*self._of_sources(), *self._of_incises()):
            if not any(draft.span.overlaps(t) for t in taken):
                taken.append(draft.span)
                yield draft

    def _clauses(self) -> Iterator[Clause]:
        reach = 0
        for group in self.t.groups:
            if group.first < reach:
                continue
            clause = self._clause_of(group)
            if clause:
                reach = clause.last
                yield clause

    def _of_verbs(self) -> Iterator[Draft]:
        for clause in self.clauses:
            yield from self._some(
                self._draft(clause.first, clause.last, clause.subject, self.t.cue_span(clause.group))
            )

    def _draft(self, first: int, last: int, subject: Subject | None, cue: Span) -> Draft | None:
        while last > first and self.s.low[last - 1] in _CLOSING and self.s.pos[last - 1] != MARK:
            last -= 1
        while first < last and self.s.low[first] in (",", ":") and self.s.pos[first] != MARK:
            first += 1
        if first >= last or self._only_marks(first, last):
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
        return any(
            is_clause(inner_tokens(self.s, m)) for i, m in self.s.marked() if first <= i < last
        ) and not any(first <= g.first < last and g.shape == "fin" for g in self.t.groups)

    # -- verb + que, si, infinitive

    def _clause_of(self, group: Group) -> Clause | None:
        if group.passive or any(c.first == group.first for c in self.t.incises):
            return None
        for find in (self._that, self._question, self._infinitive):
            first = find(group)
            if not first:
                continue
            subject = self._subject(group)
            if subject is None and (group.shape != "fin" or s_ends_in_order(self.s.low[group.verb])):
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
            return Clause(group, first, self._end(first), subject)
        return None

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
            after = self.t.subjects.right_of(group.last + 1, 8)
            found = Subject(after, "subject-after") if after else None
        return found

    def _speaks(self, group: Group, subject: Subject) -> bool:
        phrase = subject.phrase
        if phrase.head in _NOBODY or phrase.head in _FIRST_PERSON and not (phrase.head == "on" and group.lemma in _ON_SAYS):
            return False
        if group.lemma not in _LOOSE:
            return True
        if phrase.head in self.words.documents or self.t.grammar.personal(self.s, phrase):
            return True
        return any(
            self.t.grammar.type_at(self.s, i) for i in range(phrase.first, min(self.s.size, phrase.last + 1))
        )

    def _denied(self, group: Group) -> bool:
        return group.negated and group.lemma.split()[-1] not in _OPINION_MAY_BE_DENIED

    def _that(self, group: Group) -> int:
        """Index after "que" when it opens the clause that ``group`` reports, else 0."""
        if not (
            group.lemma in self.words.that or (" " in group.lemma and group.lemma in self._phrases())
        ) or self._denied(group):
            return 0
        at = self._to_conjunction(group, ("que", "qu'", "that"))
        if at:
            return at + 1
        if group.lemma in self.words.that_bare and group.shape in ("fin", "ppr"):
            return self._bare_clause(group)
        return 0

    def _phrases(self) -> frozenset[str]:
        return frozenset(" ".join(p) for p in self.words.phrases) | {
            "vouloir croire",
            "avoir dire",
            "coutume dire",
        }

    def _to_conjunction(self, group: Group, wanted: tuple[str, ...]) -> int:
        s = self.s
        at = group.last + 1
        limit = min(s.size, at + 30)
        told = False
        while at < limit:
            low = s.low[at]
            if s.pos[at] == MARK:
                return 0
            if low in wanted:
                if low in ("que", "qu'") and at and s.low[at - 1] in _NOT_THAT and s.low[at - 1] not in ("ce",):
                    return 0
                if low in ("que", "qu'") and s.low[at - 1] == "ce" and s.low[at - 2] != "à":
                    return 0
                return at
            if low == ",":
                at += 1
                continue
            if low == "à" and at + 1 < limit and s.low[at + 1] == "ce":
                at += 2
                continue
            if low in ("avant", "après", "en", "tout") and at + 1 < limit and s.pos[at + 1] in ("VERB", "AUX"):
                at += 1
            skipped = self.t.subjects.skip_adverbial(at)
            if skipped > at:
                at = skipped
                continue
            phrase = self.t.grammar.phrase(s, at)
            if (
                phrase
                and not told
                and (self.t.grammar.personal(s, phrase) or (group.clitic < 0 and self._inverted(group)))
            ):
                told = True
                at = phrase.last + 1
                continue
            if s.pos[at] in ("VERB",) and "VerbForm=Part" in s.token(at).morph:
                at += 1
                continue
            return 0
        return 0

    def _inverted(self, group: Group) -> bool:
        return False

    def _bare_clause(self, group: Group) -> int:
        """English: said investors had been waiting."""
        s = self.s
        at = group.last + 1
        if at < s.size and s.low[at] in (",",) and group.lemma not in ("caution", "say"):
            return 0
        told = group.lemma in ("tell", "assure", "warn", "inform")
        if told:
            phrase = self.t.grammar.phrase(s, at) if at < s.size and s.pos[at] != MARK else None
            at = phrase.last + 1 if phrase else at
        while at < s.size and (s.pos[at] in ("ADV", "PUNCT") or s.low[at] in self.words.times):
            at += 1
        at = self._skip_prepositional(at)
        if at >= s.size or s.pos[at] == MARK:
            return 0
        verb = next((g for g in self.t.groups if g.first > at and g.shape == "fin"), None)
        quoted_verb = any(i > at and is_clause_like(s, i) for i, _ in s.marked())
        begins = s.pos[at] in ("DET", "PRON", "PROPN", "NOUN", "NUM", "ADJ") and s.low[at] not in (
            "himself",
            "herself",
            "itself",
            "how",
            "why",
            "what",
            "who",
            "whom",
            "so",
            "when",
            "whether",
            "which",
        )
        return at if begins and (verb or quoted_verb) else 0

    def _skip_prepositional(self, at: int) -> int:
        s = self.s
        while (
            at < s.size and s.pos[at] == "ADP" and s.low[at] in ("on", "in", "at", "to", "during", "after", "late")
        ):
            phrase = self.t.grammar.phrase(s, at + 1) if at + 1 < s.size and s.pos[at + 1] != MARK else None
            if phrase is None:
                return at
            at = phrase.last + 1
        return at

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
        at = self._to_conjunction(group, tuple(_PLACES))
        return at

    def _infinitive(self, group: Group) -> int:
        s = self.s
        if group.shape != "fin" or self._denied(group):
            return 0
        at = group.last + 1
        de = group.lemma in self.words.infinitive_de
        if not de and group.lemma not in self.words.infinitive:
            return 0
        at = self._skip_told(at)
        if de:
            if at < s.size and s.low[at] in (",",):
                return 0
            if at >= s.size or s.low[at] not in ("de", "d'", "à", "to"):
                return 0
            at += 1
        first = at
        while at < s.size and s.low[at] in _BEFORE_INFINITIVE:
            at += 1
        if at >= s.size or s.pos[at] == MARK:
            return 0
        token = s.token(at)
        infinitive = token.lower in ("avoir", "être") or "VerbForm=Inf" in token.morph
        return first if infinitive and token.pos in ("VERB", "AUX") else 0

    def _skip_told(self, at: int) -> int:
        """Index after adverbs, times and those spoken to: "a expliqué mardi aux enquêteurs avoir"."""
        s = self.s
        for _ in range(4):
            if at >= s.size or s.pos[at] == MARK or s.low[at] in _BEFORE_INFINITIVE:
                break
            told = s.low[at] in ("à", "au", "aux", "devant", "lors", "auprès", "dans", "sur") or s.pos[at] == "ADV"
            if not told and s.low[at] not in self.words.times:
                break
            skipped = self.t.subjects.skip_adverbial(at)
            if skipped == at:
                break
            at = skipped
        return at

    def _end(self, first: int) -> int:
        """Where a reported clause that begins at ``first`` ends: at the sentence's end or where another act begins."""
        s = self.s
        for at in range(first + 1, s.size):
            low = s.low[at]
            if low == ":" and at + 1 < s.size and s.pos[at + 1] == MARK:
                return at
            if low in (",", "–", "—") and at + 1 < s.size:
                after = at + 1
                if s.low[after] in ("tout", "all") and after + 1 < s.size and s.low[after + 1] == "en":
                    return at
                if s.low[after] in ("though", "although") or (low in ("–", "—") and self.words.lang == "en"):
                    return at
                if any(c.first == after and c.form == "incise" for c in self.t.incises) and self._incise_closes(
                    after
                ):
                    return at
                group = self._group_from(after)
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
            if low in ("et", "mais", "and", "but") or (low == "," and at + 1 < s.size):
                group = self._group_from(at + 1) or self._after_subject(at + 1)
                if group and self._tells_again(group, first):
                    return at
        return s.size

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
            group.lemma in self.words.that
            or group.lemma in self.words.infinitive
            or group.lemma in self.words.marks & self.words.speech
        )
        if not telling or group.shape == "inf":
            return False
        return bool(self._that(group) or self._question(group) or self._infinitive(group))

    # -- selon X, and incises without marks

    def _of_sources(self) -> Iterator[Draft]:
        s = self.s
        for cue in self.t.sources:
            if any(c.adjacent for c in self.t.incises) or cue.lemma == "selon ses mots":
                continue
            if self._has_direct_neighbour(cue):
                continue
            after = cue.after
            if after < s.size and s.low[after] == ",":
                after += 1
            start = max((i + 1 for i in range(cue.first) if s.low[i] == ":"), default=0)
            head = all(
                s.pos[i] in ("CCONJ", "PUNCT", "ADV") or s.low[i] in ("mais", "et", "car", "or", "ainsi")
                for i in range(start, cue.first)
            )
            if s.low[cue.after - 1] in ("qui", "whom", "lequel", "laquelle"):
                if self._verb_within(after, s.size):
                    yield from self._some(self._draft(after, s.size, cue.subject, cue.span))
            elif head:
                after = self._after_aside(cue, after)
                yield from self._some(
                    self._draft(after, self._end(after) if after < s.size else after, cue.subject, cue.span)
                )
            else:
                yield from self._around(cue, after)
            return

    def _has_direct_neighbour(self, cue: Cue) -> bool:
        """Whether the source stands right after words in marks that are a clause: then it only names their speaker."""
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
        subject_like = s.pos[after] == "DET"
        if relative or (bare and not any(g.shape == "fin" for g in inner) and not subject_like):
            rest = any(g.first > close and g.shape == "fin" for g in self.t.groups) or any(
                i > close for i, _ in s.marked()
            )
            return close + 1 if rest else after
        return after

    def _around(self, cue: Cue, after: int) -> Iterator[Draft]:
        s = self.s
        first = max((i + 1 for i in range(cue.first) if s.low[i] == ":"), default=0)
        while first < cue.first and (s.pos[first] == "CCONJ" or s.low[first] in (",",)):
            first += 1
        dash = cue.first - 1 >= 0 and s.low[cue.first - 1] in (",", "(") and self._dash_before(cue.first)
        if dash:
            yield from self._some(self._draft(dash, cue.first, cue.subject, cue.span))
            return
        if any(g.lemma in self.words.that and g.last < cue.first and self._that(g) for g in self.t.groups):
            return
        if not self._verb_within(0, s.size, cue) and not (self._verbless(cue)):
            return
        rest = [i for i in range(after, s.size) if s.pos[i] not in ("PUNCT",)]
        trails = not rest or s.low[rest[0]] in ("qui", "dont", "who") or not self._middle(cue, rest[0])
        last = cue.first if trails else s.size
        yield from self._some(self._draft(first, last, cue.subject, cue.span))

    def _verbless(self, cue: Cue) -> bool:
        return cue.first > 2 and self.s.low[cue.first - 1] == ","

    def _dash_before(self, at: int) -> int:
        for i in range(at - 1, max(0, at - 15), -1):
            if self.s.low[i] in ("–", "—", "("):
                return i + 1
        return 0

    def _middle(self, cue: Cue, rest: int) -> bool:
        """Whether the clause goes on after the source."""
        s = self.s
        if any(g.first >= cue.after and g.shape == "fin" for g in self.t.groups):
            return True
        return s.low[cue.after] == "," if cue.after < s.size else False

    def _verb_within(self, first: int, last: int, without: Cue | None = None) -> bool:
        return any(
            first <= g.first < last
            and g.shape == "fin"
            and not (without and without.first <= g.first < without.after)
            and not self._relative(g)
            for g in self.t.groups
        ) or any(first <= i < last and has_finite(self.s, i) for i, _ in self.s.marked())

    def _of_incises(self) -> Iterator[Draft]:
        s = self.s
        for cue in self.t.incises:
            if cue.adjacent and not self._text_before(cue):
                continue
            others = [g for g in self.t.groups if g.shape == "fin" and not (cue.first <= g.first < cue.after)]
            direct = [i for i, m in s.marked() if is_clause(inner_tokens(s, m)) or m.closed is False]
            if direct or (not others and not self._partial_with_text(cue)):
                continue
            if cue.adjacent and not self._verb_in_marks_before(cue):
                continue
            after = cue.after
            if (any(self._carries_on(g, after) for g in self.t.groups) and cue.first > 1) or self._goes_on(after):
                last = s.size
            else:
                last = cue.first
            first = 0
            while first < s.size and (
                s.pos[first] in ("CCONJ",) and s.low[first] in ("et", "mais", "car", "or", "and", "but")
            ):
                first += 1
            yield from self._some(self._draft(first, last, cue.subject, cue.span))
            return

    def _carries_on(self, group: Group, after: int) -> bool:
        """Whether a verb after the incise belongs to the clause that the incise interrupts."""
        if group.first < after or group.shape != "fin" or self._relative(group):
            return False
        return not any(
            g.shape == "ppr" and after <= g.first < group.first and g.lemma in self.words.cues
            for g in self.t.groups
        )

    def _goes_on(self, after: int) -> bool:
        s = self.s
        if after + 1 >= s.size or s.low[after] != ",":
            return False
        return s.low[after + 1] in ("mais", "et", "que") or (s.pos[after + 1] in ("ADP",) and False)

    def _relative(self, group: Group) -> bool:
        return group.first > 0 and self.s.low[group.first - 1] in ("qui", "dont", "où", "who")

    def _text_before(self, cue: Cue) -> bool:
        """Whether the journalist's words and not marks begin the sentence before the incise."""
        return (self.s.pos[0] != MARK and any(g.shape == "fin" and g.last < cue.first for g in self.t.groups)) or (
            self.s.pos[0] in ("DET", "NOUN", "PROPN", "PRON") and cue.first > 2
        )

    def _verb_in_marks_before(self, cue: Cue) -> bool:
        at = cue.first - 1
        while at >= 0 and self.s.pos[at] != MARK:
            at -= 1
        return at < 0 or has_finite(self.s, at) or self.s.low[at - 1] != "," if at else False

    def _partial_with_text(self, cue: Cue) -> bool:
        outside = [i for i in range(cue.first) if self.s.pos[i] in ("NOUN", "PROPN", "PRON", "VERB", "AUX")]
        return bool(outside) and self.s.pos[0] in ("DET", "NOUN", "PROPN", "PRON") and any(True for _ in self.s.marked())

    def _some(self, draft: Draft | None) -> Iterator[Draft]:
        if draft:
            yield draft


def has_finite(s: Sentence, at: int) -> bool:
    """Whether the folded stretch at ``at`` holds a finite verb."""
    return any(
        isinstance(m.number, int)
        and i == at
        and any("VerbForm=Fin" in t.morph or "Mood=" in t.morph for t in inner_tokens(s, m))
        for i, m in s.marked()
    )


def is_clause_like(s: Sentence, at: int) -> bool:
    """Whether the folded stretch at ``at`` holds a verb that can carry the clause around it."""
    return has_finite(s, at)


def s_ends_in_order(low: str) -> bool:
    """Whether a verb form is an order to all: "rappelons que"."""
    return low.endswith("ons")
