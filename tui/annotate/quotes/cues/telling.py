"""What in a sentence tells that somebody speaks: incises and sources ("selon")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from tui.annotate.data import words_for
from tui.annotate.quotes.cues.comparing import as_told
from tui.annotate.quotes.cues.enclosed import (
    LONGEST_ASIDE,
    breaks_off,
    ends_clause,
    ends_relative,
    holds_verb,
    is_named,
    opens_colon,
)
from tui.annotate.quotes.cues.english import subject_first
from tui.annotate.quotes.cues.sources import Cue, find_sources
from tui.annotate.quotes.cues.unknown import interrupts
from tui.annotate.quotes.grammar.groups import Group, Verbs, inverted_pronoun
from tui.annotate.quotes.grammar.kinds import holds_clause
from tui.annotate.quotes.grammar.marknouns import marked_title
from tui.annotate.quotes.grammar.marks import Marked
from tui.annotate.quotes.grammar.mistagged import is_subordinate
from tui.annotate.quotes.grammar.phrases import Grammar, Phrase
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.grammar.times import is_time
from tui.annotate.quotes.subjects.carried import carried_on
from tui.annotate.quotes.subjects.preverbal import preverbal
from tui.annotate.quotes.subjects.search import Subject, Subjects
from tui.annotate.quotes.subjects.whence import source_at
from tui.annotate.quotes.words.wordlists import THIRD, listed
from tui.annotate.tokens import Token
from tui.model.span import Span

_READ = words_for("read_or_heard")
_SO = frozenset({"comme", "ainsi", "as"})
_OBJECTS = listed("l' le la les lui leur y ne n' en")  # clitics that belong to no cue
_STRONG = frozenset({".", "!", "?", "…"})
_JOINS = listed("car mais et or puisque")  # what opens a clause that may be an incise
_BEFORE_INCISE = _JOINS | listed(", – — - ? ! … (") | {""}  # folded marks are ""
_CLITIC = listed("je j' tu on il ils ce c'")  # subjects that no comma parts from their verb


def may_hold_incise(s: Sentence, verbs: Verbs) -> bool:
    """Whether a ``Telling`` of the sentence can find any incise: asked first, as most words in marks hold none."""
    return verbs.words.lang == "en" or any(
        s.low[at] in _SO or s.low[at] in ("que", "qu'") or verbs.group_at(s, at, beside_marks=True) is not None
        for at in _openings(s)
    )


def _openings(s: Sentence) -> list[int]:
    """The items that an incise may begin at."""
    low = s.low
    found = [0] if low[:1] == ["comme"] or low[:1] == ["as"] else []  # "Comme l’a dit X, …"
    for at, before in enumerate(low[:-1], 1):
        if before not in _BEFORE_INCISE or s.pos[at] == MARK:
            continue
        if before not in _JOINS or (at + 1 < s.size and inverted_pronoun(low[at + 1])):  # "car disent-ils, …"
            found.append(at)
    return found


class Telling:
    """All that reports speech in one sentence; ``sources``: not its incises only."""

    def __init__(self, s: Sentence, text: str, grammar: Grammar, verbs: Verbs, sources: bool = True) -> None:
        self.s = s
        self.text = text
        self.grammar = grammar
        self.words = grammar.words
        self.verbs = verbs
        self.groups: Sequence[Group] = verbs.groups(s)
        self.subjects = Subjects(s, self.groups, grammar)
        self._incised: dict[int, Group] = {}
        self.incises = list(self._incises())
        if self._incised:
            self._add_incised()
        self.subjects.known = {c.group: c.subject for c in self.incises if c.subject and c.group >= 0}
        found = find_sources(s, text, grammar, self.subjects, self.groups) if sources else []
        self.carried = self.subjects.carried = carried_on(s, self.groups, self.subjects) if sources else None
        self.sources = [c for c in found if not self._is_matter(c)]

    @cached_property
    def people(self) -> list[int]:
        """The items at which a person's name begins."""
        return self.grammar.people_in(self.s)

    def _is_matter(self, source: Cue) -> bool:
        """Whether "pour X" tells whom a clause is about and an incise who says it: "Pour la ville, …, note X"."""
        if source.lemma != "pour" or source.subject is None or ":" in self.s.low[source.after :]:
            return False
        phrase = source.subject.phrase
        if any(self.grammar.type_at(self.s, i) == "PER" for i in range(phrase.first, phrase.last + 1)):
            return False
        a_person = self.words.is_person(phrase.head) and phrase.head not in self.words.bodies
        return any(
            c.first > source.after and c.subject is not None and not (a_person and c.subject.phrase.pronoun)
            for c in self.incises
        )

    def span(self, first: int, last: int) -> Span:
        """The text of items ``[first, last]``."""
        return Span(self.s.start(first), self.s.end(last))

    def cue_span(self, group: Group) -> Span:
        """The text of a verb group without the object clitic before it."""
        first = group.first
        while first < group.verb and self.s.low[first] in _OBJECTS:
            first += 1
        return self.span(first, group.last)

    # -- incises

    def _incises(self) -> list[Cue]:
        found: list[Cue] = []
        after = 0
        for at in _openings(self.s):
            cue = self._incise_at(at) if at >= after else None
            if cue:
                found.append(cue)
                after = max(at + 1, cue.after)
        return found

    def _add_incised(self) -> None:
        """Count the verbs of incises that the tagger took for nouns among the verbs: « … », note X, expliquant."""
        incised = [g for c in self.incises if (g := self._incised.get(c.group))]
        unseen = [g for g in incised if not any(o.first <= g.main <= o.last for o in self.groups)]
        if unseen:
            self.groups = sorted([*self.groups, *unseen], key=lambda g: g.first)
            self.subjects = Subjects(self.s, self.groups, self.grammar)

    def _incise_at(self, at: int) -> Cue | None:
        s = self.s
        if not at:
            return self._as_told(1) if s.size > 1 else None
        after_marks = s.pos[at - 1] == MARK or (
            s.low[at - 1] in (",", "–", "—") and at > 1 and s.pos[at - 2] == MARK
        )
        comma = s.low[at - 1] in (",", "–", "—") or self._ends_strongly(at - 1)
        if s.low[at] in _SO:
            at += 1
            if at < s.size and s.low[at] in ("que", "qu'"):
                at += 1
            return self._as_told(at) if at < s.size else None
        if s.low[at] in ("que", "qu'"):
            return self._spoken_que(at, after_marks)
        group = self.verbs.group_at(s, at, beside_marks=True)
        if group is None:
            found = subject_first(self, at, after_marks) if self.words.lang == "en" else None
            return self._with_subject_first(*found, after_marks) if found else None
        if group.clitic >= 0:
            return self._with_clitic(group, after_marks)
        return self._with_noun(group, after_marks, comma)

    def _with_subject_first(self, group: Group, subject: Subject, after_marks: bool) -> Cue:
        """The incise "…, the company said", which begins with its subject."""
        cue = self._cue(group, subject, group.last + 1, after_marks)
        return replace(cue, first=min(cue.first, subject.phrase.first))

    def _spoken_que(self, at: int, after_marks: bool) -> Cue | None:
        """The incise of speech with que: « Venez donc, qu’elle nous dit sur le perron »."""
        s = self.s
        if at + 2 >= s.size or s.low[at + 1] not in THIRD or s.pos[at + 2] == MARK:
            return None
        if s.inside is None and not after_marks:
            return None  # "un ancien ministre, qu’il accuse de mentir"
        group = self.verbs.group_at(s, at + 2, beside_marks=True)
        if group is None or group.shape != "fin" or group.lemma not in self.words.speech:
            return None
        end = group.last + 1
        closed = end >= s.size or s.low[end] in (",", ".", "!", "?") or s.pos[end] in (MARK, "ADP")
        closed = closed and (end >= s.size or s.low[end] not in ("de", "d'", "à"))
        subject = Subject(self.grammar.build(s, at + 1, at + 1), "incise-pronoun")
        return self._cue(group, subject, end, after_marks) if closed else None

    def _ends_strongly(self, at: int) -> bool:
        item = self.s.items[at]
        if isinstance(item, Token):
            return item.text in ("?", "!", "…")
        return self.text[item.span.end - 1] in "?!…,."

    def _with_clitic(self, group: Group, after_marks: bool) -> Cue | None:
        subject = self.subjects.of(group)
        assert subject is not None
        known = group.lemma in self.words.cues or any(
            lemma in self.words.cues for lemma, _ in self.words.readings(self.s.low[group.main])
        )
        known = known or after_marks or " " in group.lemma or self._between_commas(group)
        if subject.phrase.head not in THIRD or not known or self._asks(group):
            return None
        read = self._read_in(group) if subject.phrase.head == "on" else None
        if subject.phrase.head == "on" and not (read or after_marks or self._tells(group)):
            return None  # "a-t-on constaté sur place": the paper itself
        if read:
            named = self.grammar.named(self.s, read)
            return self._cue(group, Subject(named, "read-in"), named.last + 1, after_marks)
        return self._cue(group, Subject(subject.phrase, "incise-pronoun"), group.last + 1, after_marks)

    def _asks(self, group: Group) -> bool:
        """Whether the inverted verb asks what its sentence asks: "Ce plan, va-t-il mettre fin à la crise ?"."""
        if self.s.low[-1] != "?" or group.lemma in self.words.speech or self.s.inside is not None:
            return False
        return group.passive or group.copula or group.last < self.s.size - 2

    def _between_commas(self, group: Group) -> bool:
        """Whether a verb that no list holds stands alone between commas with its pronoun: ", cite-t-elle,"."""
        low = self.s.low
        alone = low[group.first - 1] == "," and low[group.last + 1 : group.last + 2] == [","]
        seems = low[group.main].startswith(("sembl", "para"))
        return alone and not group.copula and not seems and low[-1] != "?"

    def _tells(self, group: Group) -> bool:
        return group.lemma in self.words.on_says or self.words.lang == "en" or self.s.low[group.main] in _READ

    def _read_in(self, group: Group) -> Phrase | None:
        """Where "on" speaks from: "indique-t-on dans l'entourage de X", "a-t-on appris de source sûre"."""
        s = self.s
        at = group.last + 1
        while at < s.size and s.pos[at] != MARK and (s.pos[at] == "ADV" or s.low[at] in self.words.times):
            at += 1
        return source_at(s, self.grammar, at, documents=s.low[group.main] in _READ)

    def _with_noun(self, group: Group, after_marks: bool, comma: bool) -> Cue | None:
        known = group.lemma in self.words.cues or " " in group.lemma
        said = group.shape == "pp" and after_marks and self.words.lang == "en" and group.verb == group.main
        if group.copula or group.negated or not (group.shape == "fin" or said):
            return None
        if group.passive or (not (after_marks and comma) and self.s.pos[group.main] == "ADP"):
            return None  # "il veut baisser les impôts, contre l’avis de X", "un « combat » contre le bruit"
        if not known and not (after_marks and (comma or self.words.lang == "fr")):
            return None
        paper = marked_title(self.s, group.last + 1) if group.lemma in self.words.speech else None
        if paper and self.s.low[group.first - 1] == "," and self._closes(paper):
            return self._cue(group, Subject(paper, "subject-after"), paper.last + 1, after_marks)
        phrase = self.subjects.adverbials.subject_after(group.last + 1)
        if phrase is None:
            return None
        if not after_marks and not self._stands_apart(group, phrase):
            return None
        able = self._able(phrase)
        unsure = after_marks and not comma and not (able and known)
        if unsure and not ((able or known) and self._says_clause(group, phrase)):
            return None
        speaks = able and phrase.head not in self.words.bodies  # not: "…, a, lui, quitté la salle"
        if not known and not speaks and not self._says_clause(group, phrase):
            return None
        if after_marks and not self._begins_with_marks(group):
            named = is_named(self.s, self.grammar, phrase, anywhere=False)
            named = named or self.s.token(phrase.first).text[:1].isupper()  # of a body that nobody knows
            apart = comma or holds_verb(self.s, self.grammar, group.first)  # not "Le film « X » révèle un talent"
            if not (able or named) or not (
                self._verb_before(group) or (apart and group.lemma in self.words.speech)
            ):
                return None
            if self._apposed_marks(group):
                return None
        return self._cue(group, Subject(phrase, "subject-after"), phrase.last + 1, after_marks)

    def _closes(self, paper: Phrase) -> bool:
        """Whether punctuation follows the name of a paper: "…, relate « Le Parisien », qui"."""
        return paper.last + 1 >= self.s.size or self.s.low[paper.last + 1] in (",", ".", "(", "–", "—")

    def _able(self, phrase: Phrase) -> bool:
        """Whether the phrase means somebody who speaks: people, a body, a document."""
        return self.grammar.personal(self.s, phrase) or phrase.head in self.words.documents

    def _says_clause(self, group: Group, phrase: Phrase) -> bool:
        """Whether marks that open the sentence hold a clause: then the noun behind any verb says it."""
        s = self.s
        if not self._begins_with_marks(group) or s.pos[phrase.first] != "DET":
            return False
        if phrase.head in self.words.no_people or phrase.head in self.words.times:
            return False
        at = next(i for i in range(group.first - 1, -1, -1) if s.pos[i] == MARK)
        item = s.items[at]
        return isinstance(item, Marked) and holds_clause(s, item)

    def _apposed_marks(self, group: Group) -> bool:
        """Whether the marks describe the subject before them: La rappeuse, « épuisée », a salué son public."""
        s = self.s
        at = group.first - 1
        if s.low[at] != "," or s.pos[at - 1] != MARK or at < 3 or s.low[at - 2] != "," or self._verb_before(group):
            return False
        found = self.subjects.antecedent_before(at - 1)
        return found is not None and found.phrase.first == 0 and self.grammar.personal(s, found.phrase)

    def _begins_with_marks(self, group: Group) -> bool:
        """Whether nothing but marks stands before ``group``, save a topic: "Lait : « … », alerte X"."""
        for i in range(group.first - 1, -1, -1):
            if self.s.pos[i] not in ("PUNCT", MARK, "CCONJ", "ADV"):
                return False
            if self.s.low[i] == ":" and not any(g.first < i for g in self.groups):
                return True
        return True

    def _verb_before(self, group: Group) -> bool:
        """Whether the journalist's words before ``group`` have a verb of their own, and need no further one."""
        return any(
            g.last < group.first and g.shape == "fin" and not (g.first and self.s.low[g.first - 1] == "qui")
            for g in self.groups
        )

    def _stands_apart(self, group: Group, phrase: Phrase) -> bool:
        """Whether verb and noun set off by a comma are an incise and not the sentence's own verb and object."""
        s = self.s
        named = is_named(s, self.grammar, phrase, group.lemma in self.words.that)
        telling = group.lemma in self.words.that or group.lemma in self.words.speech or " " in group.lemma
        ends = ([","], ["."]) if s.inside is not None else ([","],)
        smiling = named and s.low[group.first - 1] == "," and s.low[phrase.last + 1 : phrase.last + 2] in ends
        smiling = smiling and "," not in s.low[group.last : phrase.first]
        able, colon = self._able(phrase), opens_colon(s, self.grammar, phrase)
        if not (telling or smiling or (able and breaks_off(s, self.words, group, phrase)) or colon):
            return False
        if not (able or named or interrupts(self, group, phrase) or colon):
            return False
        if s.low[group.first - 1] == "(" or ends_relative(s, self.groups, group, phrase):
            return False
        before = [g for g in self.groups if g.last < group.first and g.shape == "fin"]
        end = phrase.last + 1
        if all(is_subordinate(s, g.first) for g in before) and (before or MARK not in s.pos[: group.first]):
            later = [g for g in self.groups if g.first >= end and g.shape == "fin"]
            interrupted = any(
                not is_subordinate(s, g.first) and (before or self._follows_comma(end, g)) for g in later
            )
            head = None if interrupted else preverbal(self.subjects, group)
            if head and self._able(head) and head.head not in _CLITIC:
                return False  # "X, qui l’assistait, a exhorté la cour"; "X, maire de Y, presse le préfet, car …"
        closed = (
            end >= s.size
            or s.low[end] in (",", ".", ")", "(", "–", "—", "!", "?", "…", ":")
            or s.pos[end] in (MARK, "ADP", "ADV", "NUM")
            or s.low[end] in ("qui", "dont")
            or is_time(s, self.words, end)
            or "VerbForm=Part" in s.token(end).morph  # "a affirmé une étude publiée lundi"
            or s.token(end).text[:1].isupper()
        )
        if not closed:
            return False
        if s.inside is not None and (end >= s.size - 1 or s.low[end] in _STRONG):
            return True  # at the end of a sentence in marks: « Une honte, dit le maire. On … »
        closing = (
            "," in s.low[end : end + (LONGEST_ASIDE if s.inside else 4)]
        )  # "a promis la metteuse en scène, durera"
        if (
            closing
            and not before
            and s.pos[group.first - 1] != MARK
            and ends_clause(s, self.groups, self.grammar, group, end)
        ):
            return False
        if not before and end >= s.size - 1 and self._able(phrase) and group.first > 2:
            opening = self.grammar.phrase(s, 0) if s.pos[0] != MARK else None
            if opening is None or not self._able(opening):
                return True  # "Un chantier titanesque, résume le chef."
        return bool(before) or any(p == MARK for p in s.pos[: group.first]) or closing

    def _follows_comma(self, comma: int, group: Group) -> bool:
        """Whether the verb goes on right behind what the comma closes: "Le chantier, dit X, ne devrait …"."""
        words = range(comma + 1, group.first)
        return self.s.low[comma] == "," and all(self.s.pos[i] in ("ADV", "PRON") for i in words)

    def _as_told(self, at: int) -> Cue | None:
        """The clause that begins behind "comme" or "ainsi que" at item ``at``."""
        found = as_told(self.s, at, self.verbs, self.subjects, self._able)
        return (
            self._cue(found[0], found[1], max(found[0].last, found[1].phrase.last) + 1, False) if found else None
        )

    def _cue(self, group: Group, subject: Subject, after: int, adjacent: bool) -> Cue:
        self._incised[group.first] = group
        return Cue(
            group.first,
            group.last,
            self.cue_span(group),
            group.lemma,
            subject,
            after,
            "incise",
            adjacent,
            group.first,
        )
