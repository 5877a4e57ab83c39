"""Reads an article sentence by sentence and gives every quotation its speaker."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tui.annotate.cast import Answer, Cast, Resolves, Said
from tui.annotate.quotes.cues.capitals import join_incises
from tui.annotate.quotes.cues.telling import Telling
from tui.annotate.quotes.drafts import Draft, Found, Inner
from tui.annotate.quotes.floating.dialogue import turns_to_him
from tui.annotate.quotes.floating.neighbours import Floating
from tui.annotate.quotes.floating.verbless import in_his_stead, verbless
from tui.annotate.quotes.grammar.company import Company
from tui.annotate.quotes.grammar.datelines import after_dateline, dateline_of
from tui.annotate.quotes.grammar.groups import Verbs
from tui.annotate.quotes.grammar.marks import Marked, find_marked
from tui.annotate.quotes.grammar.named import Known
from tui.annotate.quotes.grammar.phrases import Grammar, Phrase
from tui.annotate.quotes.grammar.sentences import Sentence, fold, split
from tui.annotate.quotes.marked.attribute import Attribution
from tui.annotate.quotes.marked.interrupted import incise_inside
from tui.annotate.quotes.marked.nested import nested_drafts, nested_reports
from tui.annotate.quotes.marked.takenup import sayer_of_before, waits_for_sayer
from tui.annotate.quotes.reported.clauses import Clauses
from tui.annotate.quotes.reported.indirect import Indirect, may_report
from tui.annotate.quotes.whole.afterwards import answer_turns, share_repeated
from tui.annotate.quotes.whole.described import name_described
from tui.annotate.quotes.whole.headings import Headings
from tui.annotate.quotes.words.lexicon import lexicon
from tui.annotate.tokens import Paragraph
from tui.model.annotation import Confidence, Kind, Quotation
from tui.model.front import Front
from tui.model.span import Span

_NEAR_QUOTED = 32  # stretches around a pronoun that can hide whom it means
_EARLIER = 12  # sentences back in its paragraph that a quotation may take its speaker from
_LATER = 4  # sentences ahead that it may take it from
_MINE = frozenset({"ma", "mon", "mes", "notre", "nos", "my", "our"})
_FLOATING = frozenset({"inherited", "sentence-subject", "previous-subject", "next-subject", "previous-paragraph"})


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
        from tui.annotate.names.meaning.resolve import Resolver

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
        self.marked = find_marked(text, [p.span for p in paragraphs], self.words)
        self.company = Company(text, self.marked)
        top = (m.span for m in self.marked if m.parent < 0)
        # A name that fills its marks ("le collectif « X »") is named there and not quoted.
        self.quoted = [s for s in top if s.start not in names or names[s.start].end < s.end]
        self.said: list[Said] = []
        self.done: list[Quotation] = []
        self.found: dict[int, Found] = {}
        self.last_cue: Span | None = None
        self.waiting: dict[int, Draft | None] = {}  # stretches of several paragraphs, as their first one reads
        self.telling: Telling | None = None
        self.earlier: list[Telling] = []  # sentences of the paragraph read so far
        self.ahead: list[Sentence] = []  # sentences of the paragraph still to be read
        self.previous_end: Telling | None = None  # last sentence of the paragraph before
        self._cut: dict[int, list[Sentence]] = {}  # the paragraph cut into sentences last
        self._ahead: dict[int, Telling] = {}  # sentences read before their turn, by identity
        self.headings = Headings(text, [p.span for p in paragraphs], front.title)
        self.called: set[str] = set()  # what marks hold that the article introduces as a name
        self.said_at: dict[int, int] = {}  # paragraph -> number of acts by its end

    @property
    def floats(self) -> Floating:
        """Finds speakers of floating words. Made anew: a reading that held it would wait for the collector."""
        return Floating(self)

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
        self.tops = tops
        for number, paragraph in enumerate(self.paragraphs):
            self._paragraph(number, paragraph)
            self.said_at[number] = len(self.said)
        if self.called:  # words that opened the article before it introduced them as a name
            self.done = [q for q in self.done if q.cue or q.span.of(self.text) not in self.called]
        self.done.sort(key=lambda q: (q.span.start, -q.span.end))
        dashes = {m.span.start: m.first for m in self.marked if m.family == "dash"}
        answered = answer_turns(self.done, dashes, [p.span for p in self.paragraphs], self.cast)
        settled = self.headings.settle(share_repeated(self.text, answered))
        return tuple(_renumber(name_described(self.text, settled)))

    def read_ahead(self, sentence: Sentence) -> Telling:
        """What in a sentence farther on reports speech; it is not read again when the reading comes to it."""
        known = self._ahead.get(id(sentence))
        if known is None:
            known = self._ahead[id(sentence)] = self._read(sentence)
        return known

    def _read(self, sentence: Sentence) -> Telling:
        return Telling(sentence, self.text, self.grammar, self.verbs)

    def _sentences(self, number: int) -> list[Sentence]:
        """The sentences of a paragraph, its marked stretches folded."""
        if number not in self._cut:
            self._cut = {number: self._cut_up(number)}
        return self._cut[number]

    def _cut_up(self, number: int) -> list[Sentence]:
        paragraph = self.paragraphs[number]
        items = fold(paragraph, self.tops.get(number, []))
        dateline = dateline_of(paragraph)
        if dateline:
            items = after_dateline(items, dateline)
        return join_incises(split(number, paragraph, items, self.text), self.verbs)

    def opening_after(self, number: int) -> Sentence | None:
        """The sentence that opens the paragraph after number ``number``, when it has words of its own."""
        if number + 1 >= len(self.paragraphs):
            return None
        sentences = self._sentences(number + 1)
        return sentences[0] if sentences and sentences[0].has_words() else None

    def _paragraph(self, number: int, paragraph: Paragraph) -> None:
        if self.front.byline == paragraph.span:
            return
        sentences = self._sentences(number)
        last_telling = None
        self.earlier = []
        self.last_cue = None
        for index, sentence in enumerate(sentences):
            self.ahead = sentences[index + 1 : index + 1 + _LATER]
            self.telling = last_telling = self._ahead.pop(id(sentence), None) or self._read(sentence)
            self._sentence(sentence, self.telling, number)
            self.earlier = [*self.earlier[-_EARLIER:], self.telling]
        if last_telling is not None:
            self.previous_end = last_telling

    def _sentence(self, sentence: Sentence, telling: Telling, number: int) -> None:
        self._take_up(telling)
        clauses = Clauses(telling)
        reported: list[Draft] = []
        if may_report(telling, clauses):
            reported.extend(self._carry_on(draft, telling) for draft in Indirect(telling, clauses).drafts())
        drafts: list[tuple[Draft, Marked | None]] = []
        if sentence.marks:
            drafts.extend(self._of_marks(sentence, Attribution(telling, clauses, self, reported), number))
        drafts.extend((draft, None) for draft in reported)
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

    def _of_marks(self, sentence: Sentence, reader: Attribution, number: int) -> Iterator[tuple[Draft, Marked]]:
        """The drafts of its marked stretches; each is kept in mind for the next."""
        for at, marked in sentence.marked():
            draft = self._over_paragraphs(reader, at, marked, number)
            if draft:
                self.found[marked.number] = Found("listed", draft.rule, draft.phrase, draft.cue, draft.inherit)
                yield draft, marked

    def _carry_on(self, draft: Draft, telling: Telling) -> Draft:
        """The draft with the person of the sentence before, when its sentence goes on for them."""
        carried = telling.carried
        if carried is None or draft.phrase or draft.cue != telling.cue_span(carried):
            return draft
        found = self.floats.elliptic(telling.cue_span(carried))
        return replace(draft, rule=found.rule, phrase=found.phrase, inherit=found.inherit) if found else draft

    def _take_up(self, telling: Telling) -> None:
        """Give the words before a sentence that takes them up to whom it names, when nobody has them."""
        first = len(self.done) - 1
        if first < 0 or not waits_for_sayer(self.text, self.done[first], telling.s.start(0), False):
            return
        phrase = sayer_of_before(telling)
        if phrase is None:
            return
        while first and waits_for_sayer(self.text, self.done[first - 1], self.done[first].span.start, True):
            first -= 1
        taken, self.done = self.done[first:], self.done[:first]
        for words in taken:
            self._settle(Draft(words.span, words.kind, "taken-up", phrase), {})

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
        if phrase is None or draft.inherit:
            answer, speaker = self._inherited(draft)
        elif key in answers:
            answer, speaker = answers[key]
        else:
            quoted = self._besides_quoted(draft, phrase)
            where = phrase.paragraph, phrase.begin, phrase.end, self.said, quoted
            answer = self.resolver.resolve(*where)
            if nested and self._is_another(phrase, answer):
                answer = self.resolver.another(*where)
            elif not nested and self._is_turned_to(draft, answer):
                answer = Answer(None, None, "unknown")
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
        known = answer.who if answer.who and any(map(str.isalnum, answer.who)) else None
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
        if draft.rule == "noun-aside":  # whoever spoke before goes on after the dashes
            return
        if not nested and (speaker or answer.entity):
            aside = draft.rule == "agent" and self._is_told_around(draft)
            self.said.insert(len(self.said) - aside, Said(draft.span, speaker, answer.entity, who))

    def _is_told_around(self, draft: Draft) -> bool:
        """Whether an incise behind has the sentence: « … » d’un virus jugé « grave » par X, a dit Y. Y goes on."""
        last = self.said[-1].speaker if self.said else None
        incises = self.telling.incises if self.telling else ()
        return last is not None and any(
            c.subject and c.subject.phrase.span == last and c.span.start > draft.span.end for c in incises
        )

    def _is_another(self, phrase: Phrase, answer: Answer) -> bool:
        """Whether whoever is spoken of inside somebody's words is a person of his own: « Ma femme dit que … »."""
        if answer.entity and self.said and answer.entity == self.said[-1].entity:
            return True
        first = self.paragraphs[phrase.paragraph].tokens[phrase.begin].lower
        return first in _MINE and not self.names_in(phrase.span)

    def _is_turned_to(self, draft: Draft, answer: Answer) -> bool:
        """Whether it was a guess that somebody speaks who is spoken to: « … », dit X. « … ? », lui dit le juge."""
        last = self.said[-1] if self.said else None
        if last is None or answer.entity is None or answer.entity != last.entity or answer.confidence == "sure":
            return False
        return self.telling is not None and any(
            c.span == draft.cue and turns_to_him(self.telling, c) for c in self.telling.incises
        )

    def _besides_quoted(self, draft: Draft, phrase: Phrase) -> Sequence[Span]:
        """The quoted stretches near by, and whom the pronoun’s own words are about: "Sa mère, dit-elle, …"."""
        telling = self.telling
        if draft.rule != "incise-pronoun" or draft.kind != "indirect" or telling is None:
            return self.quoted
        s = telling.s
        at = next((i for i in range(s.size) if s.start(i) == draft.span.start), -1)
        about = self.grammar.phrase(s, at) if at >= 0 and s.pos[at] in ("DET", "PROPN") else None
        if about is None or about.span.end > phrase.span.start:
            return self.quoted
        if any(self.grammar.type_at(s, i) == "ORG" for i in range(about.first, about.last + 1)):
            return self.quoted  # a body speaks of itself by its name
        said = about.span
        at = bisect_left(self.quoted, said)
        return [*self.quoted[max(0, at - _NEAR_QUOTED) : at], said, *self.quoted[at : at + _NEAR_QUOTED]]

    def _inherited(self, draft: Draft) -> tuple[Answer, Span | None]:
        if draft.inherit and len(self.said) >= draft.back:
            last = self.said[-draft.back]
            return Answer(last.entity, last.who, "inherited"), last.speaker
        return Answer(None, None, "unknown"), None

    # -- the context that the rules for one sentence ask for

    def call(self, marked: Marked | None) -> None:
        """Keep in mind that the words of a stretch are a name."""
        if marked is not None and marked.span.of(self.text)[:1].isupper():
            self.called.add(marked.span.of(self.text))

    def is_called(self, marked: Marked) -> bool:
        """Whether the words of a stretch stand for a name elsewhere."""
        return bool(self.called) and marked.span.of(self.text) in self.called

    def is_heading(self, s: Sentence) -> bool:
        """Whether the sentence is a headline or heading."""
        return s.inside is None and self.headings.line_of(s.source.span) is not None

    def incise_inside(self, s: Sentence, marked: Marked) -> Inner | None:
        """The incise inside the marks: « Nous irons, a-t-il dit, jusqu’au bout »."""
        return incise_inside(s, marked, self.children.get(marked.number, []), self.text, self.grammar, self.verbs)

    def names_in(self, span: Span) -> list[int]:
        """Where the names that stand in the span begin."""
        first = bisect_left(self.name_starts, span.start)
        return self.name_starts[first : bisect_left(self.name_starts, span.end, lo=first)]

    def floating(self, at: int, marked: Marked, kind: Kind) -> Draft | None:
        """Marks that nothing in their sentence gives to anyone: the neighbouring sentences decide, or nobody."""
        return self.floats.floating(at, marked, kind)

    def verbless(self, at: int, marked: Marked) -> Draft | None:
        """A word at arm's length in a sentence without a main verb: the person of those around it."""
        return verbless(self.floats, at, marked)

    def in_his_stead(self, at: int, marked: Marked) -> Draft | None:
        """A word at arm's length in a sentence that goes on for whoever spoke right before it."""
        return in_his_stead(self.floats, at, marked)

    def elliptic(self, cue: Span) -> Found | None:
        """A sentence that is a participle only goes on with the person of the sentence before."""
        return self.floats.elliptic(cue)

    def from_colon(self, at: int) -> Found | None:
        """A colon whose sentence names nobody: the person of the sentence before."""
        return self.floats.from_colon(at)


def _renumber(quotations: Sequence[Quotation]) -> Iterator[Quotation]:
    for number, q in enumerate(quotations, 1):
        yield Quotation(f"q{number}", q.span, q.kind, q.cue, q.speaker, q.entity, q.who, q.rule, q.confidence)
