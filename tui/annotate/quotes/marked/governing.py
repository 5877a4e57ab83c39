"""The verb on the left that governs marked words, and whether its subject may speak."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.annotate.quotes.cues.sources import Cue
from tui.annotate.quotes.cues.telling import Telling
from tui.annotate.quotes.drafts import Context, Found, found_by
from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.kinds import has_finite, inner_tokens, is_clause
from tui.annotate.quotes.grammar.marks import Marked
from tui.annotate.quotes.grammar.mistagged import is_subordinate
from tui.annotate.quotes.grammar.phrases import Phrase
from tui.annotate.quotes.grammar.sentences import MARK
from tui.annotate.quotes.marked.owned import owner_between
from tui.annotate.quotes.marked.sayers import Sayers
from tui.annotate.quotes.marked.unsaid import is_called_by
from tui.annotate.quotes.reported.clauses import Clause, Clauses
from tui.annotate.quotes.subjects.search import Subject
from tui.annotate.quotes.words.wordlists import MUST, OF, RELATIVES
from tui.model.span import Span

_IF = frozenset({"si", "s'", "quand", "lorsque", "lorsqu'"})
_NEAR_IF = 5  # items of the subject between "si" and its verb
_NEAR_AGENT = 8  # items from a participle over its agent to the marks
_NOT_SPEAKERS = frozenset({"ce", "c'", "cela", "ça", "tu", "vous", "it", "you"})


class Governing:
    """Finds the verb of one sentence that gives marked words to somebody."""

    def __init__(self, telling: Telling, clauses: Clauses, context: Context) -> None:
        self.t = telling
        self.s = telling.s
        self.clauses = clauses
        self.context = context
        self.sayers = Sayers(telling, clauses)

    def gapped(self, at: int) -> Found | None:
        """ "… ; les manifestants, d’une « provocation »", "lui, « suicidaire »": the verb is the one before."""
        s, t = self.s, self.t
        first = at - 1
        while first >= 0 and s.low[first] in (",", "de", "d'", "une", "un", "du", "plus", "–", "en"):
            first -= 1
        if (
            0 <= first < at - 1
            and s.low[first] in ("lui", "elle", "eux", "elles")
            and first > 1
            and s.low[first - 1] == ","
        ):
            pronoun = t.grammar.phrase(s, first)
            earlier = any(i < first for i, _ in s.marked())
            if pronoun and earlier and not any(g.first > first and g.last < at for g in t.groups):
                return Found("gapped", "gapped", pronoun, self._cue_before(at))
        if first < 0 or first == at - 1 or s.pos[first] in (MARK, "ADP") or s.low[first] in (")", "]"):
            return None
        if s.low[first + 1] in OF or has_finite(s, at):
            return None  # "beaucoup de « saisonniers »", "les blessés, « sont hors de danger »"
        cue = self._cue_before(at)
        for start in range(max(0, first - 6), first + 1):
            if s.pos[start] == MARK or (start and s.pos[start - 1] not in ("PUNCT", MARK, "CCONJ")):
                continue
            phrase = t.grammar.phrase(s, start)
            if (
                phrase
                and t.grammar.personal(s, phrase)
                and phrase.head not in _NOT_SPEAKERS
                and not any(g.last >= phrase.first and g.first < at for g in t.groups)
                and cue
                and (start == 0 or s.low[start - 1] == ",")
            ):
                return Found("gapped", "gapped", phrase, cue)
        return None

    def _cue_before(self, at: int) -> Span | None:
        """The verb that the marks before these have in their sentence, else in the sentence before."""
        earlier = [
            self.context.found[m.number].cue
            for i, m in self.s.marked()
            if i < at and m.number in self.context.found
        ]
        return earlier[-1] if earlier and earlier[-1] else self.context.last_cue

    def within(self, at: int) -> Found | None:
        """Whose verb holds the marks between its parts: "Le maire a « totalement » rejeté la demande"."""
        group = next((g for g in self.t.groups if g.first < at < g.last), None)
        told = any(c.first > at for c in self.t.sources) or self._closing_incise(at) is not None
        if group is None or told:
            return None
        found = self.sayers.author(group) if group.passive else self.sayers.subject(group)
        if found is None or found.phrase.head in _NOT_SPEAKERS or not self.sayers.is_able(found.phrase):
            return None
        return Found("within", found.rule, found.phrase, self.t.cue_span(group))

    def governing(self, at: int) -> Found | None:
        """The nearest verb of saying or source on the left, else an incise on the right over the whole clause."""
        t = self.t
        candidates = [g for g in t.groups if g.last < at and self._may_govern(g, at)]
        source = next((c for c in reversed(t.sources) if c.after <= at), None)
        outer = self._closing_incise(at)
        found = self._vouched(source, outer, candidates, at) if source else None
        if found:
            return found
        clause = self.clauses.covering(at)
        around = None if outer else self._around_incise(at)
        doubtful: Found | None = None
        for group in self._governors(candidates, clause, around, at):
            found = self._told_beside(group, at)
            if found:
                return found
            subject = self._sayer(group, at)
            if subject is None or subject.phrase.head in _NOT_SPEAKERS or not self.sayers.can_say(group, subject):
                continue
            governed = Found("governed", subject.rule, subject.phrase, t.cue_span(group))
            if self._is_settled(group, subject, outer):
                return governed
            doubtful = doubtful or governed
        return self._over_all(source, at) or self._of_clause(clause, doubtful or around) or doubtful or around

    def _vouched(self, source: Cue, outer: Cue | None, candidates: Sequence[Group], at: int) -> Found | None:
        """The source before the marks, or who stands over it, when no verb behind it has them."""
        if outer and not self.sayers.is_person(source.subject):
            return found_by("in-sentence", outer.subject, outer.span)
        if source.subject and self._goes_on_behind(source, candidates, at):
            return found_by("source", source.subject, source.span)
        telling = self.clauses.covering(source.first)
        if telling and telling.subject and telling.last > at and self.sayers.is_person(telling.subject):
            return found_by(
                "governed", telling.subject, self.t.cue_span(telling.group)
            )  # "a dit que, selon Y, « »"
        if not candidates or candidates[-1].last < source.first or self._of_deeds(source, candidates):
            return found_by("source", source.subject, source.span)
        return None

    def _governors(
        self, candidates: Sequence[Group], clause: Clause | None, around: Found | None, at: int
    ) -> Iterator[Group]:
        """The verbs that may have the marks, the nearest first."""
        low = self.s.low
        for group in reversed(candidates):
            if around and group.lemma not in self.t.words.speech:
                continue  # "Ici, écrivent-ils, des malades attendent « … »"
            if clause and group.first > clause.group.first and not self._speaks_for_itself(group):
                continue
            if group is not candidates[0] and "Mood=Sub" in self.s.token(group.verb).morph:
                continue  # "a jugé « ahurissant » qu’un ministre interrompe la séance « pour … »"
            if self._cut_off(group, at) and not (clause and clause.group is group):
                return
            if self._closed(group, at) or MUST & set(low[max(0, group.first - 1) : group.verb + 1]):
                continue  # "il faut dire que"
            if owner_between(self.t, group, at) or not (
                self._is_aside(group, candidates, at) or self._is_by_the_way(group, at)
            ):
                yield group

    def _is_by_the_way(self, group: Group, at: int) -> bool:
        """Whether a participle stands with its agent before the main verb: "révélé par X, Y le dit « … »"."""
        return group.shape == "pp" and bool(self.sayers.agent(group, at)) and self._main_between(group, at)

    def _told_beside(self, group: Group, at: int) -> Found | None:
        """Whose words they are by something else than the subject of the verb that has them.

        A noun of saying and whose it is behind the verb, a paper's name in marks before it; without a main verb,
        whom the sentence or the one before is about.
        """
        cue = self.t.cue_span(group)
        owner = owner_between(self.t, group, at)
        if owner:
            return Found("governed", "noun-cue", owner, cue)
        if self._sayer(group, at):
            return None
        title = self._title_as_subject(group)
        if title:
            return Found("governed", "title-before", title, cue)
        alone = group.shape in ("ppr", "inf") and not self._has_main_verb()
        if not alone and self.t.carried is None:
            return None
        with_him = self._alone_with(group)
        return found_by("governed", with_him, cue) if with_him else self.context.elliptic(cue)

    def _sayer(self, group: Group, at: int) -> Subject | None:
        """The agent of the verb, else its subject."""
        return self.sayers.agent(group, at) or self.sayers.subject(group)

    def _is_settled(self, group: Group, subject: Subject, outer: Cue | None) -> bool:
        """Whether no incise that closes the sentence has the words rather than the verb before them."""
        if not self.sayers.is_able(subject.phrase):
            return False
        if outer is None:
            return True
        told_in = subject.rule == "read-in" or subject.phrase.head == "on"
        deeds = group.lemma in self.t.words.deeds  # "X veut un « », dit Y"
        return not told_in and not deeds and self.sayers.is_person(subject)

    def _over_all(self, source: Cue | None, at: int) -> Found | None:
        """The source before the marks, else an incise or source behind them that reports the whole sentence."""
        if source:
            return found_by("source", source.subject, source.span)
        for cue in (*self.t.incises, *self.t.sources):
            if cue.first > at and cue.subject and ":" not in self.s.low[at : cue.first]:
                return found_by("in-sentence", cue.subject, cue.span)
        return None

    def _of_clause(self, clause: Clause | None, other: Found | None) -> Found | None:
        """Who reports the clause that the marks stand in: "n’a pas caché que tout était « perdu »"."""
        if other or clause is None or clause.subject is None:
            return None
        return Found("governed", clause.subject.rule, clause.subject.phrase, self.t.cue_span(clause.group))

    def _alone_with(self, group: Group) -> Subject | None:
        """Whom a sentence of a participle only is about: "Son président, Jean Morel, saluant « son culot »"."""
        if group.shape != "ppr" or group.first < 2 or self.s.low[group.first - 1] != ",":
            return None
        found = self.t.subjects.antecedent_before(group.first)
        return found if self.sayers.is_person(found) else None

    def _goes_on_behind(self, source: Cue, candidates: Sequence[Group], at: int) -> bool:
        """Whether a colon goes on with what the source says: "…, de l’avis de X: commencer par des « »"."""
        colon = source.after < at and self.s.low[source.after] == ":"
        return colon and not any(g.first > source.after and g.shape == "fin" for g in candidates)

    def _is_aside(self, group: Group, candidates: Sequence[Group], at: int) -> bool:
        """Whether a verb of deeds only tells under what is said: "réclame un vote si le maire veut « »"."""
        if group.lemma not in self.t.words.deeds or group is candidates[0]:
            return False
        if group.shape == "ppr" and group.first and self.s.pos[group.first - 1] == "NOUN":
            return True  # "accusés par X de pratiques visant à « raccourcir la vie des piles »"
        if group.shape == "pp":  # "a regretté l’attaque des rebelles, soutenus par X, « au mépris de l’accord »"
            return self.s.low[at - 1] == "," or at - group.last > _NEAR_AGENT
        subject = self.sayers.subject(group)
        own = subject is not None and self.s.pos[subject.phrase.first] != "PRON"
        return own and bool(set(self.s.low[max(0, group.first - _NEAR_IF) : group.first]) & _IF)

    def _of_deeds(self, source: Cue, candidates: Sequence[Group]) -> bool:
        """Whether the verbs behind the source only tell of deeds: "selon X, le fisc a attaqué « en hâte »"."""
        behind = [g for g in candidates if g.first > source.first and (g.shape != "pp" or g is candidates[-1])]
        return bool(source.subject) and all(g.lemma in self.t.words.deeds for g in behind)

    def _around_incise(self, at: int) -> Found | None:
        """The incise between commas that reports the sentence around it: "Ici, a-t-il calculé, on « perd »"."""
        low = self.s.low
        for cue in self.t.incises:
            apart = cue.first > 0 and cue.after < at and low[cue.first - 1] == "," and low[cue.after] == ","
            if apart and not cue.adjacent and cue.subject:
                return found_by("in-sentence", cue.subject, cue.span)
        return None

    def _closing_incise(self, at: int) -> Cue | None:
        """The incise that closes the sentence, and so reports all of it: ", a précisé la procureure."""
        s = self.s
        for cue in reversed(self.t.incises):
            if cue.first > at and cue.subject and ":" not in s.low[at : cue.first]:
                rest = any(g.first >= cue.after and g.shape == "fin" for g in self.t.groups)
                return None if rest else cue
        return None

    def _has_main_verb(self) -> bool:
        """Whether a finite verb of the sentence stands outside its relative clauses."""
        low = self.s.low
        return any(
            g.shape == "fin" and (not g.first or low[g.first - 1] not in ("qui", "que", "qu'", "dont", "où"))
            for g in self.t.groups
        )

    def _main_between(self, group: Group, at: int) -> bool:
        """Whether the main verb, with people as its subject, stands between a participle and the marks."""
        for main in self.t.groups:
            if group.last < main.first < at and main.shape == "fin" and not is_subordinate(self.s, main.first):
                found = self.sayers.subject(main)
                if found and found.phrase.first > group.last and self.sayers.is_person(found):
                    return True
        return False

    def _may_govern(self, group: Group, at: int) -> bool:
        t = self.t
        if any(c.first <= group.first < c.after for c in t.sources) or self._bracketed(group, at):
            return False
        if (group.passive or (group.shape == "pp" and group.verb == group.main)) and not self.sayers.agent(
            group, at
        ):
            return False
        if group.shape == "inf" and (agent := self.sayers.agent(group, at)):
            return agent.phrase.last < at
        if group.last == at - 1 and is_called_by(self.s, group.last):
            return True
        multiword = " " in group.lemma and not group.lemma.startswith("se ")
        return multiword or group.lemma in t.words.marks

    def _bracketed(self, group: Group, at: int) -> bool:
        """Whether the verb stands in brackets that close before the marks: "le jeu (dit X) mène à « … »"."""
        low = self.s.low
        if ")" not in low[group.last + 1 : at]:
            return False
        close = low.index(")", group.last + 1)
        return "(" not in low[group.last + 1 : close] and "(" in low[: group.first]

    def _speaks_for_itself(self, group: Group) -> bool:
        """Whether a verb inside reported speech reports in turn, with a subject that is somebody else."""
        if group.lemma not in self.t.words.speech or group.lemma in self.t.words.deeds:
            return False
        subject = self.sayers.subject(group)
        outer = self.clauses.covering(group.first)
        if subject and outer and outer.subject and subject.phrase.span == outer.subject.phrase.span:
            return False
        return (
            subject is not None
            and not subject.phrase.pronoun
            and self.s.pos[subject.phrase.first] != "PRON"
            and self.sayers.can_say(group, subject)
        )

    def _cut_off(self, group: Group, at: int) -> bool:
        """Whether a clause of its own ("alors que …") stands between the verb and the marks."""
        s = self.s
        for i in range(group.last + 1, at):
            if (
                s.low[i] in ("alors", "tandis", "lorsque", "parce", "puisque", "whereas", "while")
                and s.pos[i] != MARK
            ):
                return True
        return False

    def _closed(self, group: Group, at: int) -> bool:
        """Whether the main verb stands between: "X, soutenu par Y, multiplie les « »", "a-t-il dit, et c’est"."""
        incised = any(c.group == group.first for c in self.t.incises)
        low, pos = self.s.low, self.s.pos
        if not incised and (group.shape == "fin" or (group.first and low[group.first - 1] != ",")):
            return False
        comma = next((i for i in range(group.last + 1, at) if low[i] == "," and pos[i] != MARK), at)
        comma = group.last if incised else comma
        return not self.clauses.covering(at) and any(
            comma < g.first < at
            and low[g.first - 1] not in RELATIVES
            and (g.shape == "fin" or (g.shape == "ppr" and pos[g.first - 1] in ("NOUN", "PROPN")))
            for g in self.t.groups
        )

    def _title_as_subject(self, group: Group) -> Phrase | None:
        """A paper's name in marks right before the verb: Les « Cahiers » saluent « un geste »."""
        s, at = self.s, group.first - 1
        item = s.items[at] if at >= 0 else None
        if group.shape != "fin" or not isinstance(item, Marked) or at > 1 or item.number in self.context.found:
            return None
        tokens = inner_tokens(s, item)
        if not tokens or not tokens[0].text[:1].isupper() or is_clause(tokens):
            return None
        return Phrase(s.paragraph, at, at, tokens[0].i, tokens[-1].i + 1, item.span, tokens[0].lower)
