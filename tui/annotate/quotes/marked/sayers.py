"""Who a verb of one sentence may give marked words to: its subject, its agent, and whether such a one speaks."""

from __future__ import annotations

from tui.annotate.data import words_for
from tui.annotate.quotes.cues.telling import Telling
from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.phrases import Phrase
from tui.annotate.quotes.grammar.sentences import MARK
from tui.annotate.quotes.reported.clauses import Clauses
from tui.annotate.quotes.subjects.search import Subject

_UNDERGOES = words_for("undergone")


class Sayers:
    """Those whom the verbs of one sentence name."""

    def __init__(self, telling: Telling, clauses: Clauses) -> None:
        self.t = telling
        self.s = telling.s
        self.clauses = clauses

    def can_say(self, group: Group, subject: Subject) -> bool:
        """Whether the subject may say what the verb reports."""
        if group.lemma in self.t.words.speech and not self.clauses.covering(group.first):
            return True
        s, grammar = self.s, self.t.grammar
        phrase = subject.phrase
        named = (
            any(grammar.type_at(s, i) for i in range(phrase.first, phrase.last + 1))
            if phrase.paragraph == s.paragraph
            else True
        )
        if phrase.paragraph == s.paragraph and group.lemma in self.t.words.speech and grammar.may_speak(s, phrase):
            return True  # "raconte que le barman a dit que « … »"
        return named or self.is_able(phrase)

    def agent(self, group: Group, at: int) -> Subject | None:
        """The agent of a passive: « … » dénoncé par X."""
        s = self.s
        undergone = group.shape == "inf" and group.first > 0 and s.low[group.first - 1] in _UNDERGOES
        if not (group.passive or group.shape == "pp" or undergone) or group.lemma not in self.t.words.marks:
            return None
        if group.negated:
            return None
        if group.lemma in self.t.words.asks_si:
            return None  # "interrogé par l’AFP"
        near = [
            *range(group.last + 1, min(s.size - 1, group.last + 4, at)),
            *([at + 1] if at + 2 < s.size else []),
        ]
        for i in near:
            if s.low[i] in ("par", "by"):
                phrase = self._before_marks(self.t.grammar.phrase(s, i + 1), at)
                if phrase and not {"que", "qu'"} & set(s.low[phrase.last + 1 : at]):
                    return Subject(self.t.grammar.named(s, phrase), "agent")
        return None

    def _before_marks(self, phrase: Phrase | None, at: int) -> Phrase | None:
        """The phrase without the marks, which its verb governs: "accusé par le maire de « mensonge »"."""
        if phrase is None or not phrase.first < at <= phrase.last:
            return phrase
        last = at - 1
        while last > phrase.first and self.s.pos[last] in ("ADP", "DET"):
            last -= 1
        return self.t.grammar.build(self.s, phrase.first, last, phrase.head)

    def author(self, group: Group) -> Subject | None:
        """The agent of any passive: "pris à partie par X"."""
        s = self.s
        for i in range(group.last + 1, min(s.size - 1, group.last + 5)):
            phrase = self.t.grammar.phrase(s, i + 1) if s.low[i] in ("par", "by") else None
            if phrase:
                return Subject(self.t.grammar.named(s, phrase), "agent")
        return None

    def subject(self, group: Group) -> Subject | None:
        """The subject of the verb, before it or behind it."""
        found = self.t.subjects.of(group)
        if found is None and group.shape == "fin" and group is not self.t.carried:
            after = self.t.subjects.adverbials.subject_after(group.last + 1)
            found = Subject(after, "subject-after") if after else None
        return found

    def is_person(self, subject: Subject | None) -> bool:
        """Whether the subject is one person, people or a body."""
        return subject is not None and self.t.grammar.personal(self.s, subject.phrase)

    def is_able(self, phrase: Phrase) -> bool:
        """Whether the phrase means somebody who speaks: people, a body, a document, a name."""
        grammar, s = self.t.grammar, self.s
        if phrase.paragraph != s.paragraph or grammar.personal(s, phrase):
            return True
        bare = phrase.first + (s.pos[phrase.first] == "DET" and phrase.last > phrase.first)
        if phrase.head in self.t.words.documents or s.pos[bare] == "PROPN" or s.pos[phrase.first] == MARK:
            return True  # a mark: the name of a paper stands in it
        return bool(grammar.type_at(s, phrase.first + (s.pos[phrase.first] == "DET")))
