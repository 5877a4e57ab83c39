"""Words that nothing in their sentence gives to anyone: the neighbouring sentences decide, or nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.annotate.quotes import signed
from tui.annotate.quotes.answers import answering
from tui.annotate.quotes.attribute import Attribution
from tui.annotate.quotes.clauses import Clauses
from tui.annotate.quotes.cues import Telling
from tui.annotate.quotes.drafts import Draft, Found
from tui.annotate.quotes.groups import Group
from tui.annotate.quotes.kinds import inner_tokens
from tui.annotate.quotes.leading import main_after
from tui.annotate.quotes.marks import Marked
from tui.annotate.quotes.phrases import Phrase
from tui.annotate.quotes.predicates import owner_of_predicate
from tui.annotate.quotes.sentences import MARK, Sentence
from tui.annotate.quotes.wordlists import listed
from tui.model.annotation import Kind
from tui.model.span import Span

if TYPE_CHECKING:
    from tui.annotate.quotes.reading import Reading

_NO_PERSON = frozenset({"on", "ce", "c'", "cela", "ça", "ceci", "je", "nous", "vous"})
_STRESSED = frozenset({"lui", "elle", "eux", "elles"})
_MANY = frozenset({"les", "des", "certains", "certaines", "plusieurs", "beaucoup", "ces", "ses", "leurs", "the"})


_WEATHER = listed(
    """
    faut fallait faudra pleut pleuvait neige neigeait fait faisait fera reste restait semble semblait suffit existe
    existait manque manquait convient s'agit s'agissait
    """
)


def _is_impersonal(telling: Telling, group: Group) -> bool:
    """Whether "il" is nobody: il pleut, il fait nuit, il est 4 heures, il est temps de."""
    low, pos, size = telling.s.low, telling.s.pos, telling.s.size
    if low[group.verb] in _WEATHER and (low[group.verb] != "fait" or group.main == group.verb):
        return True
    after = group.last + 1
    if not group.copula or after >= size:
        return False
    hour = pos[after] == "NUM" or low[after] in ("temps", "midi", "minuit", "tard", "tôt", "vrai")
    return hour or (pos[after] == "ADJ" and after + 1 < size and low[after + 1] in ("de", "d'", "que", "qu'"))


class Floating:
    """Finds the speaker of floating words; ``r`` is the reading of the article so far."""

    def __init__(self, reading: Reading) -> None:
        self.r = reading

    def floating(self, at: int, marked: Marked, kind: Kind) -> Draft | None:
        """Marks that nothing in their sentence gives to anyone: the neighbouring sentences decide, or nobody."""
        telling = self.r.telling
        assert telling is not None
        s = telling.s
        if marked.family == "dash":
            return Draft(marked.span, kind, "dialogue")
        if not s.has_words() and self.r.ahead:
            signer = signed.signature(self.r.ahead[0], self.r.grammar, 0)
            if signer:
                return Draft(marked.span, kind, "signed", signer, inherit=signed.is_the_same(signer))
        if s.source.span == self.r.front.title:
            subject = self._only_name(s)
            if subject:
                return Draft(marked.span, kind, "headline-name", subject)
        if self._are_slogans():
            return None
        if s.has_words():
            return self._within_sentence(at, marked, kind, telling)
        for before in reversed(self.r.earlier):
            addressed = answering(before)
            if addressed:
                return Draft(marked.span, kind, "answer", addressed)
            if self.speech_in(before.s):
                return self.as_before(marked, kind, s.paragraph)
            asked = before.s.low[-1] == "?"  # whom a question is about does not answer it
            subject = None if asked else self.person(before)
            if subject and self._is_crowd(before, subject) and self._lately(s.paragraph):
                return self.as_before(marked, kind, s.paragraph)
            if subject:
                return Draft(marked.span, kind, "previous-subject", subject)
            if self._tells_of_voices(before):
                return Draft(marked.span, kind, "unattributed")
        announced = self._announced() if not self.r.earlier else None
        if announced:
            return Draft(marked.span, kind, announced.rule, announced.phrase, announced.cue, announced.inherit)
        owner = self._phrase_of() if self._opens(s, at) else None
        if owner:
            return Draft(marked.span, kind, owner.rule, owner.phrase, owner.cue)
        if self._opens(s, at):
            subject = self._person_ahead()
            if subject and self._is_many(subject):
                subject = None
            named = subject is not None and self._is_named(subject)
            if subject and (named or not self._lately(s.paragraph)):
                return Draft(marked.span, kind, "next-subject", subject)
            below = None if self._lately(s.paragraph) else self._person_below(s.paragraph)
            if below:
                return Draft(marked.span, kind, "next-subject", below)
        before_this = self.r.previous_end
        if before_this is not None and not self.r.earlier and not self.speech_in(before_this.s):
            subject = self.person(before_this)
            if subject:
                return Draft(marked.span, kind, "previous-paragraph", subject)
        return self.as_before(marked, kind, s.paragraph)

    def _announced(self) -> Found | None:
        """Who speaks when the paragraph before ends with a colon: "Le médecin confirme :"."""
        before = self.r.previous_end
        if before is None or before.s.low[-1] != ":":
            return None
        return Attribution(before, Clauses(before), self.r).colons.by_colon(before.s.size)

    def _phrase_of(self) -> Found | None:
        """Whose words the next sentence says that they are: « … ». La formule de X a fait bondir."""
        if not self.r.ahead or not self.r.ahead[0].has_words():
            return None
        telling = Telling(self.r.ahead[0], self.r.text, self.r.grammar, self.r.verbs)
        s, words, grammar = telling.s, self.r.words, self.r.grammar
        if s.size < 3 or s.pos[0] != "DET" or s.low[1] not in words.nouns | words.terms:
            return None
        by = next((i for i in range(2, min(s.size - 1, 9)) if s.low[i] == "par" and s.pos[2] == "VERB"), 0)
        signer = grammar.phrase(s, by + 1) if by else None
        if signer and grammar.personal(s, signer):
            return Found("noun", "owner-after", signer)
        if s.low[2] in ("est", "était") and s.low[3] in ("de", "d'", "du") and s.size > 4:
            of = grammar.phrase(s, 4)  # "La phrase est de X."
            return Found("noun", "owner-after", of) if of and grammar.personal(s, of) else None
        found = Attribution(telling, Clauses(telling), self.r).colons.noun_with_owner(1, min(telling.s.size, 8))
        return found if found and found.phrase and self.r.grammar.personal(telling.s, found.phrase) else None

    def _are_slogans(self) -> bool:
        """Whether the sentence behind the words that open the paragraph calls them slogans."""
        if self.r.earlier or not self.r.ahead:
            return False
        low = self.r.ahead[0].low
        return low[0] in ("écrit", "ecrit", "inscrit", "tagué") or bool({"slogan", "slogans"} & set(low[:8]))

    def _tells_of_voices(self, telling: Telling) -> bool:
        """Whether the sentence tells of voices and names none: "Les critiques fusent." """
        for group in telling.groups:
            subject = telling.subjects.of(group) if group.shape == "fin" else None
            if subject and subject.phrase.head.removesuffix("s") in self.r.words.claims and not group.copula:
                return group.lemma not in self.r.words.cues and telling.s.low[subject.phrase.first] in _MANY
        return False

    def _is_many(self, subject: Phrase) -> bool:
        first = self.r.paragraphs[subject.paragraph].tokens[subject.begin]
        return first.lower in _MANY

    def _is_crowd(self, telling: Telling, subject: Phrase) -> bool:
        """Whether the subject is many people who do not speak: "Les clients n’ont pas suivi."."""
        s = telling.s
        if s.pos[subject.first] == MARK or s.low[subject.first] not in _MANY:
            return False
        return not any(g.lemma in self.r.words.cues for g in telling.groups)

    def _within_sentence(self, at: int, marked: Marked, kind: Kind, telling: Telling) -> Draft | None:
        """Marks in a sentence that tells of nobody speaking: its person speaks, or whoever spoke just before."""
        owner = owner_of_predicate(telling, at, marked) if kind == "partial" else None
        if owner:
            return Draft(marked.span, kind, "predicate-in-marks", owner)
        if any(g.copula and g.last == at - 1 and not telling.subjects.of(g) for g in telling.groups):
            return self.as_before(marked, kind, telling.s.paragraph)
        verbless = not any(g.shape == "fin" for g in telling.groups)
        if verbless and self.r.earlier and not self.speech_in(self.r.earlier[-1].s):
            before = self.person(self.r.earlier[-1])
            if before and not self._is_crowd(self.r.earlier[-1], before) and self._only_name(telling.s) is None:
                return Draft(marked.span, kind, "previous-subject", before)
        if self._names_predicate(at, marked, telling):
            said = (
                self._sayer(self.r.earlier[-1])
                if self.r.earlier and not self.speech_in(self.r.earlier[-1].s)
                else None
            )
            if said:
                return Draft(marked.span, kind, "previous-subject", said)
            return self.as_before(marked, kind, telling.s.paragraph)
        subject = self.person(telling, active=True) or self._narrator(telling)
        if subject and kind == "direct" and self._is_crowd(telling, subject):
            subject = None
        if subject and (kind == "partial" or not self._lately(telling.s.paragraph)):
            return Draft(marked.span, kind, "sentence-subject", subject)
        if kind == "partial" and telling.groups and not self._lately(telling.s.paragraph, 0):
            passive = any(g.passive for g in telling.groups if g.shape == "fin")
            if passive and telling.s.low[0] != "il":  # "Il lui est reproché d’avoir eu « … »"
                return None
        return self.as_before(marked, kind, telling.s.paragraph)

    def _names_predicate(self, at: int, marked: Marked, telling: Telling) -> bool:
        """Whether the marks say what the subject is, which others say: Les perdants sont « les ouvriers »."""
        if not any(g.copula and g.last == at - 1 for g in telling.groups):
            return False
        tokens = inner_tokens(telling.s, marked)
        return bool(tokens) and tokens[0].pos in ("DET", "PRON", "NOUN")

    def _sayer(self, telling: Telling) -> Phrase | None:
        """The person that a sentence without quotation tells to have said something."""
        group = next((g for g in telling.groups if g.shape == "fin" and g.lemma in self.r.words.speech), None)
        subject = telling.subjects.of(group) if group else None
        return subject.phrase if subject and self.r.grammar.personal(telling.s, subject.phrase) else None

    def _narrator(self, telling: Telling) -> Phrase | None:
        """The subject of an infinitive that tells: "Et l’entraîneur de dévoiler ses ambitions, « … »."""
        group = next((g for g in telling.groups if g.shape == "inf"), None)
        subject = telling.subjects.of(group) if group else None
        return subject.phrase if subject and subject.rule == "narrative-infinitive" else None

    def _only_name(self, s: Sentence) -> Phrase | None:
        """The one person that a headline names: « … » : rencontre avec X."""
        at = [i for i in range(s.size) if self.r.grammar.type_at(s, i) == "PER"]
        return self.r.grammar.phrase(s, at[0]) if len(at) == 1 else None

    def as_before(self, marked: Marked, kind: Kind, paragraph: int) -> Draft:
        """The draft of words that go on with whoever spoke just before."""
        return Draft(marked.span, kind, "inherited", inherit=self._lately(paragraph))

    def _lately(self, paragraph: int, back: int = 1) -> bool:
        """Whether somebody spoke in this paragraph or the one before it (``back`` paragraphs)."""
        if not self.r.said:
            return False
        return self.r.said[-1].span.end > self.r.paragraphs[max(0, paragraph - back)].span.start

    def _is_named(self, phrase: Phrase) -> bool:
        return bool(self.r.names_in(phrase.span))

    def _opens(self, s: Sentence, at: int) -> bool:
        return not self.r.earlier and all(p in ("PUNCT", MARK) for p in s.pos[:at])

    def speech_in(self, s: Sentence) -> bool:
        """Whether the sentence holds speech already given to someone."""
        if not self.r.done:
            return False
        start, end = s.start(0), s.end(s.size - 1)
        for quotation in reversed(self.r.done):
            if quotation.span.start >= start and quotation.span.end <= end:
                return True
            if quotation.span.end < start:
                return False
        return False

    def person(self, telling: Telling, active: bool = False) -> Phrase | None:
        """The person that is the subject of the sentence; ``active``: of a verb in the active voice."""
        voice = self._by_voice_of(telling)
        if voice:
            return voice
        for group in telling.groups:
            if group.shape != "fin" or (active and group.passive):
                continue
            if active and group.first and telling.s.low[group.first - 1] in ("qui", "dont", "où"):
                continue
            main = (
                main_after(telling.s, telling.groups, self.r.grammar, group)
                if group is telling.groups[0]
                else None
            )
            if main and self.r.grammar.personal(telling.s, main.subject):
                return self.r.grammar.named(
                    telling.s, main.subject
                )  # "Depuis que la mairie a fermé la piscine, X"
            subject = telling.subjects.of(group)
            if subject is None or subject.phrase.head in _NO_PERSON or subject.phrase.head in self.r.words.bodies:
                continue
            if (
                subject.phrase.head.removesuffix("s") in self.r.words.claims
                and group.lemma not in self.r.words.cues
            ):
                continue  # "les critiques fusent"
            if subject.phrase.head == "il" and _is_impersonal(telling, group):
                continue
            if subject.phrase.head == "il" and telling.s.low[group.first : group.first + 2] == ["y", "a"]:
                return self._only_name(telling.s)  # "Il y a d’abord Yvonne, 82 ans."
            if self.r.grammar.personal(telling.s, subject.phrase):
                return subject.phrase
        if not active and not any(g.shape == "fin" for g in telling.groups):
            return self._only_name(telling.s) or self._opening(telling.s)  # "Puis Marcel, son voisin."
        return None

    def _opening(self, s: Sentence) -> Phrase | None:
        """The person that a sentence without (known) verb begins with: "Son frère rit jaune." """
        if s.pos[0] == "PRON" and s.low[0] in _STRESSED:
            return self.r.grammar.build(s, 0, 0)  # "Lui surtout."
        if s.pos[0] != "DET" or s.low[0] in _MANY:
            return None
        phrase = self.r.grammar.phrase(s, 0)
        if phrase is None or not self.r.grammar.personal(s, phrase):
            return None
        head = next((i for i in range(phrase.first, phrase.last) if s.low[i] == phrase.head), phrase.last)
        whole = all(s.pos[i] == "PUNCT" for i in range(phrase.last + 1, s.size))
        return self.r.grammar.build(s, phrase.first, head, phrase.head) if whole else phrase

    def _by_voice_of(self, telling: Telling) -> Phrase | None:
        """Through whom many speak: "Ils l’ont demandé par la voix de X"."""
        s = telling.s
        for at in range(2, s.size - 2):
            if s.low[at] == "voix" and s.low[at - 2] == "par" and s.low[at + 1] in ("de", "du", "d'"):
                return self.r.grammar.phrase(s, at + 2)
        return None

    def _person_ahead(self) -> Phrase | None:
        for sentence in self.r.ahead:
            if not sentence.has_words():
                continue
            return self.person(Telling(sentence, self.r.text, self.r.grammar, self.r.verbs))
        return None

    def _person_below(self, paragraph: int) -> Phrase | None:
        """The person that the next paragraph opens with, behind a paragraph of marks only, if it names one."""
        sentence = self.r.opening_after(paragraph) if not self.r.ahead else None
        if sentence is None:
            return None
        subject = self.person(Telling(sentence, self.r.text, self.r.grammar, self.r.verbs))
        if subject is None or subject.paragraph != paragraph + 1 or self._is_many(subject):
            return None
        first = self.r.paragraphs[subject.paragraph].tokens[subject.begin]
        return subject if first.pos != "PRON" else None

    def elliptic(self, cue: Span) -> Found | None:
        """A sentence that is a participle only goes on with the person of the sentence before."""
        for before in reversed(self.r.earlier[-2:]):
            subject = self.person(before)
            if subject:
                return Found("governed", "previous-subject", subject, cue)
        return Found("governed", "inherited", None, cue, inherit=True) if self.r.said else None

    def from_colon(self, at: int) -> Found | None:
        """A colon whose sentence names nobody: the person of the sentence before."""
        assert self.r.telling is not None
        others = any(g.shape == "fin" and g.last < at for g in self.r.telling.groups)  # "les réactions fusent :"
        for before in reversed(self.r.earlier):
            if self.speech_in(before.s):
                return Found("colon", "unattributed" if others else "inherited", inherit=not others)
            subject = self.person(before)
            if subject:
                return Found("colon", "previous-subject", subject)
        return Found("colon", "inherited", inherit=True) if self._lately(self.r.telling.s.paragraph) else None
