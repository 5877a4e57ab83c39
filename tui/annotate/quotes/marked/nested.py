"""Quotations inside quotations: they count when somebody else says them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.annotate.quotes.cues.telling import Telling
from tui.annotate.quotes.drafts import Draft
from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.kinds import holds_clause, inner_tokens
from tui.annotate.quotes.grammar.marks import Marked
from tui.annotate.quotes.grammar.phrases import Phrase
from tui.annotate.quotes.grammar.sentences import Sentence, fold, split
from tui.annotate.quotes.reported.clauses import Clauses
from tui.annotate.quotes.reported.indirect import Indirect
from tui.annotate.quotes.words.wordlists import listed
from tui.model.span import Span

if TYPE_CHECKING:
    from tui.annotate.quotes.reading import Reading

_SELF = listed("je j' nous i we on")
_NOT_OTHERS = _SELF | listed("tu vous you ce c' cela ça it qui personne rien")
_OPENING = listed("que qu si s où comment pourquoi combien that if whether")


def nested_drafts(reading: Reading, s: Sentence, around: Marked, inner: Sequence[Marked]) -> Iterator[Draft]:
    """Drafts for the stretches inside ``around`` that a verb of saying right there gives to somebody else."""
    if not inner:
        return
    for number in range(around.first, around.last + 1):
        paragraph = reading.paragraphs[number]
        here = [m for m in inner if m.first == number]
        if not here:
            continue
        for sentence in split(number, paragraph, fold(paragraph, here, around), reading.text, around):
            telling = Telling(sentence, reading.text, reading.grammar, reading.verbs)
            for at, marked in sentence.marked():
                draft = _draft(telling, at, marked)
                if draft:
                    yield draft


def _draft(telling: Telling, at: int, marked: Marked) -> Draft | None:
    s, words = telling.s, telling.words
    if any(c.subject and c.first < at <= c.subject.phrase.last for c in telling.incises):
        return None  # "regrette l’actrice de « Passagers », X": a work in what names who speaks
    for cue in telling.incises:
        if at < cue.first <= at + 2 and cue.subject and cue.subject.phrase.head not in _SELF:
            return Draft(marked.span, "direct", "nested", cue.subject.phrase, cue.span)
    near = [g for g in telling.groups if g.last < at and g.lemma in words.marks]
    if not near:
        return None
    group = near[-1]
    gap = at - group.last
    direct = s.low[at - 1] in (":", ",") or gap <= 2 or holds_clause(s, marked)
    if gap > (12 if s.low[at - 1] == ":" else 4):
        return None
    subject = telling.subjects.of(group)
    told = subject is not None and subject.phrase.head == "on" and _is_told(s, group)
    if subject is None or (subject.phrase.head in _SELF and not told):
        return None
    tokens = inner_tokens(s, marked)
    if len(tokens) == 1 and tokens[0].pos != "INTJ":
        return None
    if not holds_clause(s, marked) and s.low[at - 1] != ":" and group.lemma not in words.speech:
        return None
    return Draft(marked.span, "direct" if direct else "partial", "nested", subject.phrase, telling.cue_span(group))


def _is_told(s: Sentence, group: Group) -> bool:
    """Whether "on" says something to those who speak: "on m’a répondu", "on nous disait"."""
    return bool({"m'", "me", "nous"} & set(s.low[max(0, group.first - 1) : group.last + 1]))


def nested_reports(reading: Reading, s: Sentence, around: Marked) -> Iterator[Draft]:
    """Drafts for what somebody else is reported to have said inside the marks: « Paul m’avait demandé si … »."""
    if around.first != around.last or not _may_report(reading, s, around):
        return
    paragraph = reading.paragraphs[s.paragraph]
    for sentence in split(s.paragraph, paragraph, fold(paragraph, [], around), reading.text, around):
        telling = Telling(sentence, reading.text, reading.grammar, reading.verbs)
        clauses = Clauses(telling)
        if telling.sources:
            for draft in Indirect(telling, clauses).of_sources():
                if draft.phrase and _is_other(reading, sentence, draft.phrase):
                    yield replace(draft, span=_trimmed(reading.text, draft.span), rule="nested")
        for clause in clauses.found:
            subject = clause.subject
            if (
                subject
                and (
                    _is_other(reading, sentence, subject.phrase)
                    or _tells_us(sentence, clause.group, subject.phrase)
                )
                and clause.group.lemma in reading.words.speech
            ):
                span = Span(sentence.start(clause.first), sentence.end(clause.last - 1))
                yield Draft(
                    _trimmed(reading.text, span),
                    "indirect",
                    "nested",
                    subject.phrase,
                    telling.cue_span(clause.group),
                )


def _tells_us(s: Sentence, group: Group, phrase: Phrase) -> bool:
    """Whether somebody, of whom no more is known, says something to those who speak: "on nous dit que"."""
    return _is_told(s, group) and phrase.head not in _NOT_OTHERS - {"on"}


def _is_other(reading: Reading, sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase inside somebody's words means somebody else."""
    return phrase.head not in _NOT_OTHERS and reading.grammar.personal(sentence, phrase)


def _may_report(reading: Reading, s: Sentence, around: Marked) -> bool:
    """Whether a verb of saying stands shortly before "que", "si" or a question word inside the marks."""
    tokens = inner_tokens(s, around)
    low = [t.lower.replace("’", "'") for t in tokens]
    if "selon" in low or "d'après" in low:
        return True
    if "pour" in low and any(w == "pour" and t.text[:1].isupper() for w, t in zip(low, tokens[1:], strict=False)):
        return True
    speaking = reading.words.speaking
    if speaking.isdisjoint(low):
        return False
    return any(
        not speaking.isdisjoint(low[max(0, at - 4) : at])
        for at, token in enumerate(tokens)
        if low[at].rstrip("'") in _OPENING or "VerbForm=Inf" in token.morph
    )


def _trimmed(text: str, span: Span) -> Span:
    """The span without the punctuation at its end."""
    end = span.end
    while end > span.start and text[end - 1] in " .,;:!?…\u00a0\u202f":
        end -= 1
    return Span(span.start, end)
