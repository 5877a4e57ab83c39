"""What in a sentence tells that somebody speaks: incises and sources ("selon")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.annotate.quotes.groups import Group, Verbs
from tui.annotate.quotes.phrases import Grammar, Phrase
from tui.annotate.quotes.sentences import MARK, Sentence
from tui.annotate.quotes.subjects import Subject, Subjects
from tui.annotate.quotes.wordlists import listed
from tui.annotate.tokens import Token
from tui.model.span import Span

_POINTING = listed("le la l' les ce cette ces son sa ses")
_THIRD = frozenset({"il", "elle", "on", "ils", "elles"})
_OWN_WORDS = listed(
    """
    mots propos termes dires mot expression formule propres déclarations aveu estimations calculs
    informations
    """
)


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that report speech: items ``[first, last]`` with their speaker.

    ``after`` is the item after its phrase.
    """

    first: int
    last: int
    span: Span
    lemma: str
    subject: Subject | None
    after: int
    form: str  # "incise", "source"
    adjacent: bool = False  # right after marks
    group: int = -1  # first item of the verb group


class Telling:
    """All that reports speech in one sentence."""

    def __init__(self, s: Sentence, text: str, grammar: Grammar, verbs: Verbs) -> None:
        self.s = s
        self.text = text
        self.grammar = grammar
        self.words = grammar.words
        self.verbs = verbs
        self.groups: Sequence[Group] = verbs.groups(s)
        self.subjects = Subjects(s, self.groups, grammar)
        self.incises = list(self._incises())
        self.subjects.known = {c.group: c.subject for c in self.incises if c.subject and c.group >= 0}
        self.sources = list(self._sources())

    def span(self, first: int, last: int) -> Span:
        """The text of items ``[first, last]``."""
        return Span(self.s.start(first), self.s.end(last))

    def cue_span(self, group: Group) -> Span:
        """The text of a verb group without the object clitic before it."""
        first = group.first
        while first < group.verb and self.s.low[first] in (
            "l'",
            "le",
            "la",
            "les",
            "lui",
            "leur",
            "y",
            "ne",
            "n'",
            "en",
        ):
            first += 1
        return self.span(first, group.last)

    # -- incises

    def _incises(self) -> list[Cue]:
        s = self.s
        found: list[Cue] = []
        at = 1
        while at < s.size:
            cue = self._incise_at(at) if self._may_begin(at) else None
            if cue:
                found.append(cue)
                at = max(at + 1, cue.after)
            else:
                at += 1
        return found

    def _may_begin(self, at: int) -> bool:
        s = self.s
        if s.pos[at] == MARK:
            return False
        return s.pos[at - 1] == MARK or s.low[at - 1] in (",", "–", "—", "-", "?", "!", "…", "(")

    def _incise_at(self, at: int) -> Cue | None:
        s = self.s
        begin = at
        after_marks = s.pos[at - 1] == MARK or (
            s.low[at - 1] in (",", "–", "—") and at > 1 and s.pos[at - 2] == MARK
        )
        comma = s.low[at - 1] in (",", "–", "—") or self._ends_strongly(at - 1)
        if s.low[at] in ("comme", "ainsi", "as"):
            at += 1
            if at < s.size and s.low[at] in ("que", "qu'"):
                at += 1
            return self._clause_as(begin, at) if at < s.size else None
        group = self.verbs.group_at(s, at, beside_marks=True)
        if group is None:
            return self._subject_first(at, after_marks) if self.words.lang == "en" else None
        if group.clitic >= 0:
            return self._with_clitic(group, after_marks)
        return self._with_noun(group, after_marks, comma)

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
        if subject.phrase.head not in _THIRD or not (known or after_marks or " " in group.lemma):
            return None
        read = self._read_in(group) if subject.phrase.head == "on" else None
        if read:
            return self._cue(group, Subject(read, "read-in"), read.last + 1, after_marks)
        return self._cue(group, Subject(subject.phrase, "incise-pronoun"), group.last + 1, after_marks)

    def _read_in(self, group: Group) -> Phrase | None:
        """What is read: "peut-on lire dans le rapport", "apprend-on sur le site"."""
        at = group.last + 1
        if self.s.low[at : at + 1] == ["auprès"] and at + 2 < self.s.size:
            return self.grammar.phrase(self.s, at + 2, governed=True)
        if self.s.low[group.main] not in (
            "lire",
            "lit",
            "lisait",
            "apprend",
            "apprendre",
            "voir",
            "découvre",
            "entend",
        ):
            return None
        if at + 1 < self.s.size and self.s.low[at] in ("dans", "sur", "sous", "à"):
            return self.grammar.phrase(self.s, at + 1, governed=True)
        return None

    def _with_noun(self, group: Group, after_marks: bool, comma: bool) -> Cue | None:
        known = group.lemma in self.words.cues or " " in group.lemma
        said = group.shape == "pp" and after_marks and self.words.lang == "en" and group.verb == group.main
        if group.copula or group.negated or not (group.shape == "fin" or said):
            return None
        if group.passive:
            return None
        if not known and not (after_marks and comma):
            return None
        phrase = self.subjects.right_of(group.last + 1)
        if phrase is None:
            return None
        if not after_marks and not self._stands_apart(group, phrase):
            return None
        if (
            after_marks
            and not comma
            and not (self.grammar.personal(self.s, phrase) and group.lemma in self.words.cues)
        ):
            return None
        personal = self.grammar.personal(self.s, phrase)
        if not known and not personal:
            return None
        if after_marks and not self._begins_with_marks(group):
            told = personal or phrase.head in self.words.documents
            if not told or not (self._verb_before(group) or group.lemma in self.words.speech):
                return None
        return self._cue(group, Subject(phrase, "subject-after"), phrase.last + 1, after_marks)

    def _begins_with_marks(self, group: Group) -> bool:
        """Whether nothing but marks stands before ``group``."""
        return all(self.s.pos[i] in ("PUNCT", MARK, "CCONJ", "ADV") for i in range(group.first))

    def _verb_before(self, group: Group) -> bool:
        """Whether the journalist's words before ``group`` have a verb of their own, and need no further one."""
        return any(g.last < group.first and g.shape == "fin" for g in self.groups)

    def _stands_apart(self, group: Group, phrase: Phrase) -> bool:
        """Whether verb and noun set off by a comma are an incise and not the sentence's own verb and object."""
        s = self.s
        if group.lemma not in self.words.that and group.lemma not in self.words.speech and " " not in group.lemma:
            return False
        if not (
            self.grammar.personal(s, phrase)
            or any(self.grammar.type_at(s, i) for i in range(phrase.first, phrase.last + 1))
        ):
            return False
        if s.low[group.first - 1] == "(":
            return False
        before = [g for g in self.groups if g.last < group.first and g.shape == "fin"]
        end = phrase.last + 1
        closed = (
            end >= s.size
            or s.low[end] in (",", ".", ")", "–", "—", "!", "?", "…", ":")
            or s.pos[end] in (MARK, "ADP")
            or s.low[end] in ("qui", "dont")
        )
        if not closed:
            return False
        return bool(before) or any(p == MARK for p in s.pos[: group.first]) or (end < s.size and s.low[end] == ",")

    def _clause_as(self, begin: int, at: int) -> Cue | None:
        """ "comme l’a confirmé son avocat", "ainsi que l’explique X"."""
        group = self.verbs.group_at(self.s, at, beside_marks=True)
        if (
            group is None
            or group.shape != "fin"
            or not (group.lemma in self.words.cues or group.lemma in self.words.that)
        ):
            phrase = self.grammar.phrase(self.s, at)
            if phrase is None or phrase.last + 1 >= self.s.size:
                return None
            group = self.verbs.group_at(self.s, phrase.last + 1)
            if group and self.words.lang == "en" and (group.lemma in self.words.cues or group.lemma == "put"):
                return self._cue(group, Subject(phrase, "subject-before"), group.last + 1, False)
            if group is None or group.lemma not in self.words.that or self.s.low[group.first] not in ("l'", "le"):
                return None
            return self._cue(group, Subject(phrase, "subject-before"), group.last + 1, False)
        if group.clitic >= 0:
            return None
        phrase = self.subjects.right_of(group.last + 1)
        if phrase is None or (self.s.low[group.first] not in ("l'", "le", "se", "s'") and self.words.lang == "fr"):
            return None
        return self._cue(group, Subject(phrase, "subject-after"), phrase.last + 1, False)

    def _subject_first(self, at: int, after_marks: bool) -> Cue | None:
        """English: "…," Pruitt said."""
        s = self.s
        phrase = self.grammar.phrase(s, at)
        if phrase is None or (not after_marks and s.pos[at] == "NOUN" and not self.grammar.personal(s, phrase)):
            return None
        verb = phrase.last + 1
        verb = self._skip_aside(verb)
        while verb < s.size and s.pos[verb] == "ADV":
            verb += 1
        group = self.verbs.group_at(s, verb) if verb < s.size else None
        if group is None or group.shape != "fin" or group.lemma not in self.words.cues or group.passive:
            return None
        if not after_marks and group.lemma not in self.words.that:
            return None
        if not after_marks and not (
            (group.last + 1 < s.size and s.low[group.last + 1] in (",", ".")) or group.last + 1 >= s.size
        ):
            return None
        rule = "incise-pronoun" if phrase.pronoun or s.pos[phrase.first] == "PRON" else "subject-before"
        return self._cue(group, Subject(self.grammar.named(s, phrase), rule), group.last + 1, after_marks)

    def _skip_aside(self, at: int) -> int:
        """Index after an apposition between commas that begins at ``at``."""
        s = self.s
        if at >= s.size or s.low[at] != ",":
            return at
        for close in range(at + 1, min(at + 20, s.size)):
            if s.pos[close] == MARK:
                return at
            if s.low[close] == ",":
                return close + 1
        return at

    def _cue(self, group: Group, subject: Subject, after: int, adjacent: bool) -> Cue:
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

    # -- sources

    def _sources(self) -> list[Cue]:
        s = self.s
        found = []
        at = 0
        while at < s.size:
            cue = self._source_at(at) if s.low[at] in self.words.preposition_heads else None
            if cue:
                found.append(cue)
                at = cue.after
            else:
                at += 1
        return found

    def _source_at(self, at: int) -> Cue | None:
        s = self.s
        match = self.words.preposition.match(self.text, s.start(at))
        if match is None:
            return None
        then = at
        while then < s.size and s.start(then) < match.end():
            then += 1
        span = Span(match.start(), match.end())
        phrase_words = match.group().lower().replace("’", "'")
        if then >= s.size or s.pos[then] == MARK:
            return None
        if (
            phrase_words in ("à l'en croire", "à les en croire", "si l'on en croit", "si on en croit")
            and "croire" in phrase_words
        ):
            clitic = self.grammar.build(s, at + 1, at + 1)
            return Cue(at, then - 1, span, "croire", Subject(clitic, "source"), then, "source")
        if s.low[then] in ("qui", "whom", "lequel", "laquelle"):
            subject = self.subjects.antecedent_before(at) if at else None
            return Cue(at, then - 1, span, phrase_words, subject, then + 1, "source") if subject else None
        phrase = self.grammar.phrase(s, then)
        if phrase is None or phrase.head in (
            "je",
            "moi",
            "nous",
            "vous",
            "toi",
            "que",
            "quoi",
            "cela",
            "ça",
            "ce",
        ):
            return None
        if self._own_words(s, then, phrase):
            return self._of_own_words(at, phrase, span)
        if phrase.head in self.words.no_source or s.low[then] in self.words.no_source:
            return None
        if phrase_words == "pour" and not self._pour(at, phrase):
            return None
        after = phrase.last + 1
        named = self.grammar.named(s, phrase)
        return Cue(
            at, then - 1, span, phrase_words, Subject(named, "source"), max(after, named.last + 1), "source"
        )

    def _own_words(self, s: Sentence, then: int, phrase: Phrase) -> bool:
        possessive = s.low[then] in ("ses", "son", "sa", "leurs", "leur", "his", "her", "their")
        return possessive and any(s.low[i] in _OWN_WORDS for i in range(phrase.first, phrase.last + 1))

    def _of_own_words(self, at: int, phrase: Phrase, span: Span) -> Cue | None:
        """ "selon ses mots": the speaker is the subject of the verb before, or after."""
        groups = [g for g in self.groups if g.shape == "fin"]
        left = [g for g in groups if g.last < at]
        for group in [*reversed(left), *[g for g in groups if g.first > at]]:
            subject = self.subjects.of(group)
            if subject:
                span = Span(span.start, phrase.span.end)
                return Cue(
                    at,
                    phrase.last,
                    span,
                    "selon ses mots",
                    Subject(subject.phrase, "own-words"),
                    phrase.last + 1,
                    "source",
                )
        return None

    def _pour(self, at: int, phrase: Phrase) -> bool:
        """Whether "pour X" gives X's view: a person or body, at the head of its clause, a comma after."""
        s = self.s
        head_of_clause = (
            at == 0 or s.low[at - 1] in (",", "mais", "et", "car", ":", "but", "–", "—") or s.pos[at - 1] == MARK
        )
        if not head_of_clause:
            return False
        if (
            at
            and s.low[at - 1] not in ("mais", "et", "car")
            and any(g.last < at and g.shape == "fin" for g in self.groups)
        ):
            return False
        pronoun = phrase.head in ("lui", "elle", "eux", "elles")
        name = any(self.grammar.type_at(s, i) in ("PER", "ORG") for i in range(phrase.first, phrase.last + 1))
        person = s.low[phrase.first] in _POINTING and self.words.is_person(phrase.head)
        person = person and phrase.head not in self.words.no_view
        if not (pronoun or name or person):
            return False
        end = self.grammar.named(s, phrase).last + 1
        if end >= s.size:
            return False
        return s.low[end] == "," or s.pos[end] == MARK
