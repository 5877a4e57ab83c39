"""Reads an article sentence by sentence and gives every quotation its speaker."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Protocol

from tui.annotate.cast import Answer, Cast, Said
from tui.annotate.quotes.afterwards import answer_turns, share_repeated
from tui.annotate.quotes.answers import answering
from tui.annotate.quotes.attribute import Attribution
from tui.annotate.quotes.clauses import Clauses
from tui.annotate.quotes.cues import Telling
from tui.annotate.quotes.datelines import after_dateline, dateline_of
from tui.annotate.quotes.drafts import Draft, Found, Inner
from tui.annotate.quotes.groups import Verbs
from tui.annotate.quotes.indirect import Indirect
from tui.annotate.quotes.kinds import has_finite, inner_tokens
from tui.annotate.quotes.lexicon import lexicon
from tui.annotate.quotes.marks import Marked, find_marked
from tui.annotate.quotes.nested import nested_drafts, nested_reports
from tui.annotate.quotes.phrases import Grammar, Known, Phrase
from tui.annotate.quotes.sentences import MARK, Sentence, fold, split
from tui.annotate.tokens import Paragraph
from tui.model.annotation import Confidence, Kind, Quotation
from tui.model.front import Front
from tui.model.span import Span

_EARLIER = 12  # sentences back in its paragraph that a quotation may take its speaker from
_NO_PERSON = frozenset({"on", "ce", "c'", "je", "nous", "vous"})
_MANY = frozenset({"les", "des", "certains", "certaines", "plusieurs", "beaucoup", "ces", "ses", "leurs", "the"})
_FLOATING = frozenset({"inherited", "sentence-subject", "previous-subject", "next-subject", "previous-paragraph"})


class Resolves(Protocol):
    """Says whom a speaker mention means (``tui.annotate.names.resolve.Resolver``)."""

    def resolve(
        self, paragraph: int, first: int, last: int, said: Sequence[Said], quoted: Sequence[Span]
    ) -> Answer:
        """Whom tokens ``[first, last)`` of a paragraph mean, given what was said before."""


def find_quotations(
    text: str,
    paragraphs: Sequence[Paragraph],
    cast: Cast,
    lang: str,
    front: Front,
    resolver: Resolves | None = None,
) -> tuple[Quotation, ...]:
    """Every quotation of an article in order of its words, with its speaker.

    ``paragraphs`` are parsed, in order; ``cast`` holds the named entities; ``resolver`` is made from them
    unless given.
    """
    if resolver is None:
        from tui.annotate.names.resolve import Resolver

        resolver = Resolver(text, paragraphs, cast, lang)
    return Reading(text, paragraphs, cast, lang, front, resolver).quotations()


class Reading:
    """One pass over an article."""

    def __init__(
        self, text: str, paragraphs: Sequence[Paragraph], cast: Cast, lang: str, front: Front, resolver: Resolves
    ) -> None:
        self.text = text
        self.paragraphs = paragraphs
        self.front = front
        self.resolver = resolver
        self.words = lexicon("en" if lang == "en" else "fr")
        names = {m.start: Known(m.end, e.type, e.id) for e in cast.members for m in e.mentions}
        self.cast = cast
        self.name_starts = sorted(names)
        self.grammar = Grammar(self.words, names)
        self.verbs = Verbs(self.words)
        self.marked = find_marked(text, [p.span for p in paragraphs])
        self.quoted = [m.span for m in self.marked if m.parent < 0]
        self.said: list[Said] = []
        self.done: list[Quotation] = []
        self.found: dict[int, Found] = {}
        self.last_cue: Span | None = None
        self.waiting: dict[int, Draft | None] = {}  # stretches of several paragraphs, as their first one reads
        self.telling: Telling | None = None
        self.earlier: list[Telling] = []  # sentences of the paragraph read so far
        self.ahead: list[Sentence] = []  # sentences of the paragraph still to be read
        self.previous_end: Telling | None = None  # last sentence of the paragraph before
        self.said_at: dict[int, int] = {}  # paragraph -> number of acts by its end

    def quotations(self) -> tuple[Quotation, ...]:
        """All quotations, in order of their words."""
        tops: dict[int, list[Marked]] = {}
        self.children: dict[int, list[Marked]] = {}
        for marked in self.marked:
            if marked.parent >= 0:
                self.children.setdefault(marked.parent, []).append(marked)
                continue
            for number in range(marked.first, marked.last + 1):
                tops.setdefault(number, []).append(marked)
        for number, paragraph in enumerate(self.paragraphs):
            self._paragraph(number, paragraph, tops.get(number, []))
            self.said_at[number] = len(self.said)
        self.done.sort(key=lambda q: (q.span.start, -q.span.end))
        dashes = {m.span.start: m.first for m in self.marked if m.family == "dash"}
        answered = answer_turns(self.done, dashes, [p.span for p in self.paragraphs], self.cast)
        return tuple(_renumber(share_repeated(self.text, answered)))

    def _paragraph(self, number: int, paragraph: Paragraph, marked: list[Marked]) -> None:
        if self.front.byline == paragraph.span:
            return
        items = fold(paragraph, marked)
        dateline = dateline_of(paragraph)
        if dateline:
            items = after_dateline(items, dateline)
        sentences = split(number, paragraph, items, self.text)
        last_telling = None
        self.earlier = []
        self.last_cue = None
        for index, sentence in enumerate(sentences):
            self.ahead = sentences[index + 1 : index + 3]
            self.telling = last_telling = Telling(sentence, self.text, self.grammar, self.verbs)
            self._sentence(sentence, self.telling, number)
            self.earlier = [*self.earlier[-_EARLIER:], self.telling]
        if last_telling is not None:
            self.previous_end = last_telling

    def _sentence(self, sentence: Sentence, telling: Telling, number: int) -> None:
        drafts: list[tuple[Draft, Marked | None]] = []
        clauses = Clauses(telling)
        reader = Attribution(telling, clauses, self)
        for at, marked in sentence.marked():
            draft = self._over_paragraphs(reader, at, marked, number)
            if draft:
                drafts.append((draft, marked))
                self.found[marked.number] = Found("listed", draft.rule, draft.phrase, draft.cue, draft.inherit)
        for draft in Indirect(telling, clauses).drafts():
            drafts.append((draft, None))
        drafts.sort(key=lambda d: d[0].span.start)
        answers: dict[tuple[int, int] | None, tuple[Answer, Span | None]] = {}
        for draft, _ in drafts:
            self._settle(draft, answers)
            if draft.cue:
                self.last_cue = draft.cue
        for _, around in drafts:
            inner = self.children.get(around.number, []) if around else []
            for draft in nested_drafts(self, sentence, around, inner) if around else ():
                self._settle(draft, {}, nested=True)
            for draft in nested_reports(self, sentence, around) if around else ():
                self._settle(draft, {}, nested=True)

    def _over_paragraphs(self, reader: Attribution, at: int, marked: Marked, number: int) -> Draft | None:
        """The draft of a stretch; one of several paragraphs is read in its first and in its last."""
        if marked.first == marked.last:
            return reader.draft(at, marked)
        if marked.first < number < marked.last:
            return None
        draft = reader.draft(at, marked)
        if number == marked.first:
            self.waiting[marked.number] = draft
            return None
        first = self.waiting.pop(marked.number, None)
        weak = draft is None or draft.inherit or draft.rule in _FLOATING
        return first if weak and first else draft

    def _tells_who(self, phrase: Phrase) -> bool:
        """Whether a phrase says by itself who speaks: "le porte-parole du Kremlin", not "il" nor "le ministre"."""
        tokens = self.paragraphs[phrase.paragraph].tokens[phrase.begin : phrase.end]
        return len(tokens) > 2 and tokens[0].pos != "PRON"

    def _settle(
        self,
        draft: Draft,
        answers: dict[tuple[int, int] | None, tuple[Answer, Span | None]],
        nested: bool = False,
    ) -> None:
        phrase = draft.phrase
        key = (phrase.paragraph, phrase.begin) if phrase else None
        if phrase is None:
            answer, speaker = self._inherited(draft)
        elif key in answers:
            answer, speaker = answers[key]
        else:
            answer = self.resolver.resolve(phrase.paragraph, phrase.begin, phrase.end, self.said, self.quoted)
            speaker = phrase.span
            answers[key] = (answer, speaker)
        confidence: Confidence = answer.confidence
        if draft.inherit or phrase is None:
            confidence = "inherited" if answer.entity or answer.who else "unknown"
        elif answer.entity is None and confidence == "unknown" and self._tells_who(phrase):
            # Whom a spokesman speaks for nobody need know: the words say who speaks.
            confidence = "sure" if draft.sure else "likely"
        elif not draft.sure and confidence == "sure":
            confidence = "likely"
        known = answer.who if answer.who and any(c.isalnum() for c in answer.who) else None
        who = known or (" ".join(speaker.of(self.text).split()) if speaker else None)
        if phrase is not None and phrase.head == "on":
            who = answer.who
        self.done.append(
            Quotation(
                f"q{len(self.done) + 1}",
                draft.span,
                draft.kind,
                draft.cue,
                speaker,
                answer.entity,
                who,
                draft.rule,
                confidence,
            )
        )
        if not nested and (speaker or answer.entity):
            self.said.append(Said(draft.span, speaker, answer.entity, who))

    def _inherited(self, draft: Draft) -> tuple[Answer, Span | None]:
        if draft.inherit and self.said:
            last = self.said[-1]
            return Answer(last.entity, last.who, "inherited"), last.speaker
        return Answer(None, None, "unknown"), None

    # -- the context that the rules for one sentence ask for

    def incise_inside(self, s: Sentence, marked: Marked) -> Inner | None:
        """The incise inside the marks: « Nous irons, a-t-il dit, jusqu’au bout »."""
        paragraph = self.paragraphs[s.paragraph]
        items = fold(paragraph, self.children.get(marked.number, []), marked)
        if len(items) < 3 or not any(isinstance(i, Marked) or i.text in (",", "?", "!", "…") for i in items):
            return None
        inside = Sentence(s.paragraph, paragraph, items, inside=marked)
        telling = Telling(inside, self.text, self.grammar, self.verbs)
        for cue in telling.incises:
            if (
                cue.subject is None
                or (cue.lemma not in self.words.cues and " " not in cue.lemma)
                or not self._apart(inside, cue.first, cue.after)
            ):
                continue
            content_end = inside.end(cue.first - 2 if inside.low[cue.first - 1] == "," else cue.first - 1)
            trailing = not any(
                inside.pos[i] not in ("PUNCT",) for i in range(cue.after, inside.size)
            ) or inside.low[cue.after] in ("en", "d'", "avec")
            return Inner(cue.subject.phrase, cue.span, content_end, trailing)
        return None

    def _apart(self, s: Sentence, first: int, after: int) -> bool:
        """Whether the incise ends at punctuation, so that the words around it can be speech."""
        return (
            after >= s.size
            or s.low[after] in (",", ".", "?", "!", "…", ":", "–", "—")
            or (s.low[after] in ("qui", "dont", "au", "aux", "(") or s.pos[after] == "ADP")
        )

    def floating(self, at: int, marked: Marked, kind: Kind) -> Draft | None:
        """Marks that nothing in their sentence gives to anyone: the neighbouring sentences decide, or nobody."""
        telling = self.telling
        assert telling is not None
        s = telling.s
        if marked.family == "dash":
            return Draft(marked.span, kind, "dialogue")
        if s.source.span == self.front.title:
            subject = self._only_name(s)
            if subject:
                return Draft(marked.span, kind, "headline-name", subject)
        if s.has_words():
            return self._within_sentence(at, marked, kind, telling)
        for before in reversed(self.earlier):
            addressed = answering(before)
            if addressed:
                return Draft(marked.span, kind, "answer", addressed)
            if self._speech_in(before.s):
                return self._as_before(marked, kind, s.paragraph)
            asked = before.s.low[-1] == "?"  # whom a question is about does not answer it
            subject = None if asked else self._person(before)
            if subject and self._is_crowd(before, subject) and self._lately(s.paragraph):
                return self._as_before(marked, kind, s.paragraph)
            if subject:
                return Draft(marked.span, kind, "previous-subject", subject)
            if self._tells_of_voices(before):
                return Draft(marked.span, kind, "unattributed")
        announced = self._announced() if not self.earlier else None
        if announced:
            return Draft(marked.span, kind, announced.rule, announced.phrase, announced.cue, announced.inherit)
        if self._opens(s, at):
            subject = self._person_ahead()
            named = subject is not None and self._is_named(subject)
            if subject and (named or not self._lately(s.paragraph)):
                return Draft(marked.span, kind, "next-subject", subject)
        before_this = self.previous_end
        if before_this is not None and not self.earlier and not self._speech_in(before_this.s):
            subject = self._person(before_this)
            if subject:
                return Draft(marked.span, kind, "previous-paragraph", subject)
        return self._as_before(marked, kind, s.paragraph)

    def _tells_of_voices(self, telling: Telling) -> bool:
        """Whether the sentence tells of voices and names none: "Les critiques fusent." """
        for group in telling.groups:
            subject = telling.subjects.of(group) if group.shape == "fin" else None
            if subject and subject.phrase.head.removesuffix("s") in self.words.claims and not group.copula:
                return group.lemma not in self.words.cues and telling.s.low[subject.phrase.first] in _MANY
        return False

    def _is_crowd(self, telling: Telling, subject: Phrase) -> bool:
        """Whether the subject is many people who do not speak: "Les clients n’ont pas suivi."."""
        s = telling.s
        if s.pos[subject.first] == MARK or s.low[subject.first] not in _MANY:
            return False
        return not any(g.lemma in self.words.cues for g in telling.groups)

    def _announced(self) -> Found | None:
        """Who speaks when the paragraph before ends with a colon: "Le médecin confirme :"."""
        before = self.previous_end
        if before is None or before.s.low[-1] != ":":
            return None
        return Attribution(before, Clauses(before), self).by_colon(before.s.size)

    def _within_sentence(self, at: int, marked: Marked, kind: Kind, telling: Telling) -> Draft | None:
        """Marks in a sentence that tells of nobody speaking: its person speaks, or whoever spoke just before."""
        owner = self._owner_of_predicate(at, telling) if kind == "partial" else None
        if owner:
            return Draft(marked.span, kind, "predicate-in-marks", owner)
        if any(g.copula and g.last == at - 1 and not telling.subjects.of(g) for g in telling.groups):
            return self._as_before(marked, kind, telling.s.paragraph)
        if self._names_predicate(at, marked, telling):
            said = (
                self._sayer(self.earlier[-1]) if self.earlier and not self._speech_in(self.earlier[-1].s) else None
            )
            if said:
                return Draft(marked.span, kind, "previous-subject", said)
            return self._as_before(marked, kind, telling.s.paragraph)
        subject = self._person(telling, active=True) or self._narrator(telling)
        if subject and (kind == "partial" or not self._lately(telling.s.paragraph)):
            return Draft(marked.span, kind, "sentence-subject", subject)
        if kind == "partial" and telling.groups and not self._lately(telling.s.paragraph, 0):
            passive = any(g.passive for g in telling.groups if g.shape == "fin")
            if passive and telling.s.low[0] != "il":  # "Il lui est reproché d’avoir eu « … »"
                return None
        return self._as_before(marked, kind, telling.s.paragraph)

    def _narrator(self, telling: Telling) -> Phrase | None:
        """The subject of an infinitive that tells: "Et l’entraîneur de dévoiler ses ambitions, « … »."""
        group = next((g for g in telling.groups if g.shape == "inf"), None)
        subject = telling.subjects.of(group) if group else None
        return subject.phrase if subject and subject.rule == "narrative-infinitive" else None

    def _sayer(self, telling: Telling) -> Phrase | None:
        """The person that a sentence without quotation tells to have said something."""
        group = next((g for g in telling.groups if g.shape == "fin" and g.lemma in self.words.speech), None)
        subject = telling.subjects.of(group) if group else None
        return subject.phrase if subject and self.grammar.personal(telling.s, subject.phrase) else None

    def _names_predicate(self, at: int, marked: Marked, telling: Telling) -> bool:
        """Whether the marks say what the subject is, which others say: Les perdants sont « les ouvriers »."""
        if not any(g.copula and g.last == at - 1 for g in telling.groups):
            return False
        tokens = inner_tokens(telling.s, marked)
        return bool(tokens) and tokens[0].pos in ("DET", "PRON", "NOUN")

    def _only_name(self, s: Sentence) -> Phrase | None:
        """The one person that a headline names: « … » : rencontre avec X."""
        at = [i for i in range(s.size) if self.grammar.type_at(s, i) == "PER"]
        return self.grammar.phrase(s, at[0]) if len(at) == 1 else None

    def _owner_of_predicate(self, at: int, telling: Telling) -> Phrase | None:
        """The person right before marks that hold the predicate: Sa sœur, elle, « n’en revient pas »."""
        s = telling.s
        end = at
        while end > 0 and s.low[end - 1] in (",", "elle", "lui", "eux", "elles"):
            end -= 1
        if end == 0 or (end < at and s.low[end] != ",") or not has_finite(s, at):
            return None
        found = telling.subjects.antecedent_before(end)
        return found.phrase if found and self.grammar.personal(s, found.phrase) else None

    def _as_before(self, marked: Marked, kind: Kind, paragraph: int) -> Draft:
        return Draft(marked.span, kind, "inherited", inherit=self._lately(paragraph))

    def _lately(self, paragraph: int, back: int = 1) -> bool:
        """Whether somebody spoke in this paragraph or the one before it (``back`` paragraphs)."""
        if not self.said:
            return False
        return self.said[-1].span.end > self.paragraphs[max(0, paragraph - back)].span.start

    def _is_named(self, phrase: Phrase) -> bool:
        return bool(self._names_in(phrase.span))

    def _names_in(self, span: Span) -> list[int]:
        first = bisect_left(self.name_starts, span.start)
        return self.name_starts[first : bisect_left(self.name_starts, span.end, lo=first)]

    def names_people(self, span: Span) -> bool:
        """Whether a person's name stands in the span."""
        return any(self.grammar.names[start].type == "PER" for start in self._names_in(span))

    def _opens(self, s: Sentence, at: int) -> bool:
        return not self.earlier and all(p in ("PUNCT", MARK) for p in s.pos[:at])

    def _speech_in(self, s: Sentence) -> bool:
        """Whether the sentence holds speech already given to someone."""
        if not self.done:
            return False
        start, end = s.start(0), s.end(s.size - 1)
        for quotation in reversed(self.done):
            if quotation.span.start >= start and quotation.span.end <= end:
                return True
            if quotation.span.end < start:
                return False
        return False

    def _person(self, telling: Telling, active: bool = False) -> Phrase | None:
        """The person that is the subject of the sentence; ``active``: of a verb in the active voice."""
        for group in telling.groups:
            if group.shape != "fin" or (active and group.passive):
                continue
            subject = telling.subjects.of(group)
            if subject is None or subject.phrase.head in _NO_PERSON or subject.phrase.head in self.words.bodies:
                continue
            if subject.phrase.head.removesuffix("s") in self.words.claims and group.lemma not in self.words.cues:
                continue  # "les critiques fusent"
            if subject.phrase.head == "il" and telling.s.low[group.first : group.first + 2] == ["y", "a"]:
                return self._only_name(telling.s)  # "Il y a d’abord Yvonne, 82 ans."
            if self.grammar.personal(telling.s, subject.phrase):
                return subject.phrase
        if not any(g.shape == "fin" for g in telling.groups):
            return self._only_name(telling.s)  # "Puis Marcel, son voisin."
        return None

    def _person_ahead(self) -> Phrase | None:
        for sentence in self.ahead:
            if not sentence.has_words():
                continue
            return self._person(Telling(sentence, self.text, self.grammar, self.verbs))
        return None

    def elliptic(self, cue: Span) -> Found | None:
        """A sentence that is a participle only goes on with the person of the sentence before."""
        for before in reversed(self.earlier[-2:]):
            subject = self._person(before)
            if subject:
                return Found("governed", "previous-subject", subject, cue)
        return Found("governed", "inherited", None, cue, inherit=True) if self.said else None

    def from_colon(self, at: int) -> Found | None:
        """A colon whose sentence names nobody: the person of the sentence before."""
        assert self.telling is not None
        others = any(g.shape == "fin" and g.last < at for g in self.telling.groups)  # "les réactions fusent :"
        for before in reversed(self.earlier):
            if self._speech_in(before.s):
                return Found("colon", "unattributed" if others else "inherited", inherit=not others)
            subject = self._person(before)
            if subject:
                return Found("colon", "previous-subject", subject)
        return Found("colon", "inherited", inherit=True) if self._lately(self.telling.s.paragraph) else None


def _renumber(quotations: Sequence[Quotation]) -> Iterator[Quotation]:
    for number, q in enumerate(quotations, 1):
        yield Quotation(f"q{number}", q.span, q.kind, q.cue, q.speaker, q.entity, q.who, q.rule, q.confidence)
