"""Who does what a verb group says: the subject, as ordered searches from sure to loose, each with a name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tui.annotate.quotes.grammar.agreement import agrees, is_plural
from tui.annotate.quotes.grammar.groups import Group, inverted_pronoun
from tui.annotate.quotes.grammar.marknouns import ends_in_title
from tui.annotate.quotes.grammar.mistagged import is_subordinate
from tui.annotate.quotes.grammar.phrases import Grammar, Phrase
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.subjects.across import (
    before_aside,
    before_participle,
    coordinated,
    joined_participle,
    members,
)
from tui.annotate.quotes.subjects.adverbials import PRONOUNS, Adverbials
from tui.annotate.quotes.subjects.antecedents import (
    antecedent,
    before_inserted,
    earlier_relative,
    name_apposed,
)
from tui.annotate.quotes.subjects.ending import end_before, phrases_ending
from tui.annotate.quotes.subjects.impersonal import is_impersonal
from tui.annotate.quotes.subjects.joined import (
    with_those_after,
    with_those_apart,
    with_those_before,
)
from tui.annotate.quotes.subjects.leading import main_after
from tui.annotate.quotes.subjects.oblique import (
    agent_of_thing,
    inverted,
    is_light,
    made_to_say,
    narrative,
    perceived,
    whom_it_suffices,
)
from tui.annotate.quotes.subjects.parsed import parsed
from tui.annotate.quotes.subjects.preverbal import preverbal
from tui.annotate.quotes.subjects.whence import whence
from tui.annotate.quotes.words.wordlists import JOINS, listed
from tui.annotate.records import record
from tui.model.span import Span

_CUTS = listed(
    """
    ; : que qu' quand lorsque si comme puisque tandis parce dont où that while when because although if
    whether
    """
)
_WHO = listed("qui who lequel laquelle lesquels lesquelles")
_STRESSED = frozenset({"lui", "elle", "eux", "elles", "nous", "vous"})


@record
class Subject:
    """The subject found, and the name of the rule that found it."""

    phrase: Phrase
    rule: str


class Subjects:
    """Finds subjects in one sentence whose verb groups are known."""

    def __init__(self, s: Sentence, groups: Sequence[Group], grammar: Grammar) -> None:
        self.s = s
        self.groups = groups
        self.grammar = grammar
        self.adverbials = Adverbials(s, grammar)
        self.known: dict[int, Subject] = {}  # subjects of incises, by the first item of their verb
        self.carried: Group | None = None  # the verb that has its subject in the sentence before
        self._finite_at: dict[int, Group] | None = None

    def finite_at(self, at: int) -> Group | None:
        """The finite verb group that ends at item ``at``."""
        if self._finite_at is None:
            self._finite_at = {g.last: g for g in self.groups if g.shape == "fin"}
        return self._finite_at.get(at)

    def of(self, group: Group, depth: int = 0) -> Subject | None:
        """The subject of ``group`` with the rule that found it, or None."""
        if group.clitic >= 0:
            return Subject(self._pronoun(group.clitic, inverted=True), "clitic")
        if group.first in self.known:
            return self.known[group.first]
        if group.lemma == "faire dire":
            return self._oblique(made_to_say, "made-to-say", group)
        if group.shape in ("ppr", "inf", "pp") and depth < 4:
            return self._of_non_finite(group, depth)
        return (
            self._before_stressed(group)
            or self._oblique(members, "subject-before", group)
            or self._oblique(inverted, "subject-after", group)
            or self._adjacent_pronoun(group)
            or self._antecedent(group, depth)
            or self._shared(group, depth)
            or self._before(group)
            or self._oblique(parsed, "subject-before", group)
            or self._first_bare_phrase(group)
        )

    def _before(self, group: Group) -> Subject | None:
        phrase = preverbal(self, group)
        if phrase is None:
            return None
        if is_plural(self.s, group):
            several = with_those_after(self, phrase, group.first) or with_those_apart(self, phrase, group.first)
            if several:
                return Subject(several, "subject-before")
        return Subject(self.grammar.named(self.s, phrase, back=False), "subject-before")

    def _before_stressed(self, group: Group) -> Subject | None:
        """ "Les parties civiles, elles, espèrent": the phrase that the pronoun takes up."""
        low = self.s.low[max(0, group.first - 3) : group.first]
        if len(low) < 3 or low[0] != "," or low[2] != "," or low[1] not in ("lui", "elle", "eux", "elles"):
            return None
        found = self.antecedent_before(group.first - 2)
        return Subject(found.phrase, "subject-before") if found else None

    def _adjacent_pronoun(self, group: Group) -> Subject | None:
        at = group.first - 1
        while at >= 0 and is_light(self.s, at):
            at -= 1
        governed = at > 0 and self.s.low[at] in _STRESSED and self.s.pos[at - 1] == "ADP"
        if governed:
            return None  # "Un lycéen assis derrière elle dit"
        if at >= 0 and self.s.low[at] in PRONOUNS and self.s.pos[at] not in ("ADP", "DET"):
            if self.s.low[at] == "il" and is_impersonal(self.s, group):
                return Subject(self.grammar.build(self.s, at, at, "ce"), "pronoun-before")
            source = whence(self, at) if self.s.low[at] == "on" else None
            if source:
                return Subject(source, "read-in")
            phrase = self.grammar.phrase(self.s, at)
            begin = at - 1 if at and self.s.low[at] in ("-ci", "-là") else at
            return Subject(
                phrase if phrase and phrase.last < group.first else self._pronoun(begin), "pronoun-before"
            )
        return None

    def within_name(self, at: int) -> bool:
        """Whether the item at ``at`` is part of a name: ministère de la Culture, des Médias et du Sport."""
        return any(self.grammar.name_at(self.s, first) > at for first in range(max(0, at - 8), at))

    def _antecedent(self, group: Group, depth: int) -> Subject | None:
        s = self.s
        at = group.first - 1
        while at >= 0 and is_light(s, at):
            at -= 1
        if at > 2 and s.low[at] == ",":
            at = before_inserted(self, at)
        if at < 1 or s.low[at] not in _WHO or depth > 3:
            return None
        if s.low[at - 1] in ("selon", "pour", "d'après", "après"):
            return None
        if s.low[at - 1] in ("et", "mais") and (first := earlier_relative(self, at - 1)):
            return self.antecedent_before(first, is_plural(s, group))
        if s.low[at - 1] in ("et", "mais"):
            earlier = [g for g in self.groups if g.last < at and g.shape == "fin"]
            return self.of(earlier[-1], depth + 1) if earlier else None
        says = group.lemma in self.grammar.words.cues
        found = self.antecedent_before(before_aside(self, at), is_plural(s, group), says=says)
        if found and s.low[group.verb].endswith(("ent", "ont")):
            return Subject(with_those_before(self, found.phrase), found.rule)
        return found

    def speaks(self, phrase: Phrase) -> bool:
        """Whether the phrase means people, a body or a document, with its determiner."""
        if self.s.pos[phrase.first] not in ("DET", "PROPN", "NUM", "PRON"):
            return False
        return self.grammar.personal(self.s, phrase) or phrase.head in self.grammar.words.documents

    def _titled(self, phrase: Phrase, name: Phrase) -> bool:
        """Whether the phrase is the name with a title before it: "Mme Kaci"."""
        return phrase.first == name.first - 1 and phrase.last == name.last and self.s.pos[phrase.first] == "NOUN"

    def antecedent_before(
        self, at: int, plural: bool | None = None, nested: bool = False, says: bool = False
    ) -> Subject | None:
        """The phrase that ends right before index ``at`` (a comma may stand between), in that number if given.

        ``nested``: of phrases inside one another the head that can speak; ``says``: a verb of saying follows.
        """
        s = self.s
        end = end_before(s, at)
        if end < 0 or s.pos[end] == MARK:  # "relate « Le Monde », qui évoque"
            papers = (k.phrase for k in self.known.values() if k.phrase.first == end)
            paper = next((Subject(paper, "antecedent") for paper in papers), None)
            if paper or end < 1 or not ends_in_title(s, end):
                return paper
            end -= s.pos[end - 1] == "NOUN"
        if s.low[at - 1] == "," and (before := before_participle(self, end)):
            return Subject(before, "antecedent")
        takes_up = at + 1 < s.size and s.low[at + 1] in ("qui", "whom")  # "selon qui"
        relative = nested or plural is not None or takes_up
        if relative and (head := antecedent(self, end, plural, s.low[at - 1] != ",", says)):
            if self._is_same(head):
                return self.antecedent_before(head.first, plural)
            return Subject(name_apposed(self, head) or head, "antecedent")
        best, inner = phrases_ending(self, end)
        if best and s.pos[best.first] == "NOUN" and self.grammar.personal(s, best):
            name = self.grammar.name_before(s, best)
            if name:
                return Subject(name, "antecedent")  # "X, porte-parole de la fédération, selon qui"
        if inner and (best is None or not (self.speaks(best) or self._titled(best, inner))):
            best = inner  # "au grand dam de l’opposition, pour qui"
        if best is None:
            all_of = coordinated(self, end)
            return Subject(all_of, "antecedent") if all_of else None
        if self._is_same(best):
            return self.antecedent_before(best.first)  # "Un ancien préfet, le même qui"
        return self._governing_phrase(best) or Subject(best, "antecedent")

    def _is_same(self, phrase: Phrase) -> bool:
        """Whether "le même" behind a comma takes up the phrase before it."""
        return phrase.head == "même" and phrase.first > 1 and self.s.low[phrase.first - 1] == ","

    def _governing_phrase(self, thing: Phrase) -> Subject | None:
        """Those who speak before a thing that a preposition joins to them: "les opposants au projet, qui"."""
        s = self.s
        if self.grammar.personal(s, thing) or thing.first < 2 or s.pos[thing.first - 1] != "ADP":
            return None
        further = self.antecedent_before(thing.first - 1)
        if further is None or not self.speaks(further.phrase):
            return None
        name = self.grammar.name_before(s, further.phrase)
        return Subject(name, "antecedent") if name else further

    def _shared(self, group: Group, depth: int) -> Subject | None:
        """The subject of an earlier verb that this one is joined to by "et", "mais" …"""
        s = self.s
        at = group.first - 1
        while at >= 0 and (is_light(s, at) or s.low[at] == "aussi"):
            at -= 1
        if at < 1 or depth > 3:
            return None
        joined = s.low[at] in JOINS
        if not joined:
            return None
        earlier = [g for g in self.groups if g.last < at and g.shape == "fin"]
        words = self.grammar.words
        telling = [g for g in earlier if g.lemma in words.that or g.lemma in words.marks]
        main = [g for g in telling if not is_subordinate(s, g.first)]  # "confirme que X s’exprimera, mais précise"
        for candidate in [*reversed(main), *reversed(telling), *reversed(earlier)]:
            found = self.of(candidate, depth + 1)
            if found is None:
                found_right = self.adverbials.subject_after(candidate.last + 1)
                found = Subject(found_right, "subject-after") if found_right else None
            if found and agrees(s, found.phrase, is_plural(s, group)):
                return Subject(found.phrase, "shared-subject")
        return None

    def _first_bare_phrase(self, group: Group) -> Subject | None:
        """The first noun phrase of the clause that no preposition or infinitive governs."""
        s = self.s
        at = self.clause_start(group)
        first: Phrase | None = None
        while at < group.first:
            if s.pos[at] == MARK or s.low[at] in (",", ")", "–", "—"):
                at += 1
                continue
            skipped = self.adverbials.skip(at)
            if skipped > at:
                at = min(skipped, group.first)
                continue
            phrase = self.up_to(self.grammar.phrase(s, at), group)
            if phrase:
                governed = at > 0 and s.pos[at - 1] == "VERB" and not self.is_finite(at - 1)
                if not governed and phrase.head not in self.grammar.words.times:
                    if self.grammar.personal(s, phrase):
                        return Subject(self.grammar.named(s, phrase), "first-phrase")
                    first = first or phrase
                at = phrase.last + 1
                continue
            at += 1
        return Subject(self.grammar.named(s, first), "first-phrase") if first else None

    def up_to(self, phrase: Phrase | None, group: Group) -> Phrase | None:
        """The phrase without the verb that the tagger took for one of its adjectives."""
        if phrase and phrase.first < group.first <= phrase.last:
            return self.grammar.build(self.s, phrase.first, group.first - 1, phrase.head)
        return phrase

    def is_finite(self, at: int) -> bool:
        """Whether a finite verb group covers item ``at``."""
        return any(g.first <= at <= g.last and g.shape == "fin" for g in self.groups)

    def _oblique(
        self, find: Callable[[Subjects, Group], Phrase | None], rule: str, group: Group
    ) -> Subject | None:
        phrase = find(self, group)
        return Subject(phrase, rule) if phrase else None

    def _absolute(self, group: Group) -> Subject | None:
        """ "…, certains élus, « un peu las », se disant victimes": the phrase that only the participle has."""
        low, pos, at = self.s.low, self.s.pos, group.first - 1
        if group.shape != "ppr" or at < 4 or low[at] != "," or pos[at - 1] != MARK or low[at - 2] != ",":
            return None
        found = self.antecedent_before(at - 1)
        apart = found is not None and found.phrase.first > 1 and low[found.phrase.first - 1] == ","
        return found if found and apart and self.grammar.personal(self.s, found.phrase) else None

    def _of_non_finite(self, group: Group, depth: int) -> Subject | None:
        """A participle or infinitive takes the subject of the verb that it depends on: left of it, else right."""
        found = (
            self._oblique(narrative, "narrative-infinitive", group)
            or self._oblique(perceived, "perceived", group)
            or self._oblique(joined_participle, "main-clause", group)
        )
        if found:
            return found
        main = main_after(self.s, self.groups, self.grammar, group)
        if main and self.s.low[group.first - 1] != "beau":
            return self.of(main.group, depth + 1)
        absolute = self._absolute(group)
        if absolute:
            return absolute
        gerund = self.s.low[group.first] == "en"  # "a défendu son choix en expliquant"
        before = self.s.pos[group.first - 1] if group.first and not gerund else ""
        if group.shape == "ppr" and before in ("NOUN", "PROPN"):
            described = self.antecedent_before(group.first)
            if described and self.speaks(described.phrase):
                return described
        finite = [g for g in self.groups if g.shape == "fin" and g is not group]
        words = self.grammar.words
        left = [g for g in finite if g.last < group.first]
        leading = main_after(self.s, self.groups, self.grammar, left[0]) if left else None
        if leading and leading.group in left:  # "Alors que X se réjouissait, Y s’en est distancié, affirmant"
            left = left[left.index(leading.group) :]
        telling = [g for g in left if g.lemma in words.cues or g.lemma in words.that]
        right = [g for g in finite if g.first > group.last and group.shape != "inf" and not left]
        for candidate in [*reversed(telling), *reversed(left), *right]:
            whom = whom_it_suffices(self, candidate) or agent_of_thing(self, candidate, group)
            if whom:
                return Subject(whom, "main-clause")
            found = self.of(candidate, depth + 1)
            if found is None and candidate is not self.carried:
                after = self.adverbials.subject_after(candidate.last + 1)
                found = Subject(after, "subject-after") if after else None
            if found and found.phrase.head not in ("ce", "c'", "cela", "ça", "it"):
                return Subject(found.phrase, "main-clause")
        return None

    # -- pieces

    def clause_start(self, group: Group) -> int:
        """Where the clause of the verb begins."""
        s = self.s
        for at in range(group.first - 1, max(-1, group.first - 60), -1):
            if s.low[at] in _CUTS:
                return at + 1
            if s.low[at] in JOINS and any(g.last < at for g in self.groups) and s.low[at] not in ("ou", "or"):
                inner = any(self.grammar.phrase(s, i) for i in range(at + 1, group.first) if s.pos[i] != MARK)
                left_is_verb = any(g.last < at and g.shape == "fin" for g in self.groups)
                if inner and left_is_verb and self._joins_clauses(at):
                    return at + 1
        return 0

    def _joins_clauses(self, at: int) -> bool:
        return at > 0 and (
            self.s.low[at - 1] == "," or self.s.low[at] in ("mais", "but", "puis") or self.s.pos[at - 1] == MARK
        )

    def _pronoun(self, at: int, inverted: bool = False) -> Phrase:
        token = self.s.token(at)
        word = inverted_pronoun(token.lower) if inverted else ""
        start = token.end - len(word) if word and inverted else token.start
        return Phrase(
            self.s.paragraph, at, at, token.i, token.i + 1, Span(start, token.end), word or self.s.low[at], True
        )
