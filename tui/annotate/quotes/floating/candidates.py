"""Who may have said words that nothing in their sentence gives to anyone: those around them, ranked."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING

from tui.annotate.cast import Gender
from tui.annotate.data import words_for
from tui.annotate.names.told.describe import read_description
from tui.annotate.names.words.lexicon import lexicon as names_lexicon
from tui.annotate.quotes.cues.telling import Telling
from tui.annotate.quotes.floating.answers import answering, asked_whom, asks_something, ordered
from tui.annotate.quotes.floating.deeds import (
    acts_on_another,
    compares,
    declines,
    is_background,
    is_judged,
    tells,
    turns_to,
)
from tui.annotate.quotes.floating.dialogue import (
    asked_by_name,
    asker_of_before,
    other_speaker,
    told_of_before,
    turns_to_somebody,
)
from tui.annotate.quotes.floating.hints import Hints, read_hints
from tui.annotate.quotes.floating.ranking import Candidate, Traits, best, score, weights
from tui.annotate.quotes.floating.told import (
    PLURAL,
    Person,
    asked_of,
    is_crowd,
    people_of,
    subject_of,
    tells_of_questions,
    tells_of_voices,
)
from tui.annotate.quotes.grammar.kinds import inner_tokens
from tui.annotate.quotes.grammar.marks import Marked
from tui.annotate.quotes.grammar.phrases import Phrase
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.marked.attribute import Attribution
from tui.annotate.quotes.reported.clauses import Clauses
from tui.annotate.quotes.words.wordlists import MANY, listed

if TYPE_CHECKING:
    from tui.annotate.quotes.reading import Reading

_AT_ITS_HEAD = 3  # items: no scene is set before it
_TURNS = 6  # acts of speech
_ENOUGH = 3  # people looked at before the words
_BEHIND = 2  # sentences looked at behind the words that open an article
_SHOWS = frozenset({"c'", "ce", "it"})  # "C’est le cri de …"
_MEN, _WOMEN = listed("le un il ce cet lui celui-ci"), listed("la une elle cette celle-ci sa")
_EITHER = words_for("of_either_sex")


def _gender_of(who: str) -> Gender:
    """The gender that a description shows by its determiner: "la directrice"; none for "l’élue"."""
    words = who.lower().replace("’", "'").split()
    if not words or (len(words) > 1 and words[1] in _EITHER):
        return ""
    if words[0] == "son" and len(words) > 1:
        return "Masc" if words[1][0] not in "aeiouyéèêhœ" else ""  # "son épouse"
    return "Masc" if words[0] in _MEN else "Fem" if words[0] in _WOMEN else ""


class Candidates:
    """Finds and ranks them; ``r`` is the reading of the article so far."""

    def __init__(self, reading: Reading) -> None:
        self.r = reading
        self.w = weights(reading.words.lang)

    def choose(self, s: Sentence, marked: Marked | None, opens: bool) -> Candidate:
        """Who is likeliest to have said words; ``opens``: they open their paragraph."""
        tokens = inner_tokens(s, marked) if marked else []
        hints = read_hints(tokens)
        inner = frozenset(t.lower for t in tokens if t.text[:1].isupper())
        found = list(self._candidates(s, opens, hints))
        scored = [(score(c, self._traits(c, hints, inner), hints, inner, self.w), c) for c in found]
        return best(scored)

    def _candidates(self, s: Sentence, opens: bool, hints: Hints) -> Iterator[Candidate]:
        w, lately = self.w, self.lately(s.paragraph)
        spoke = yield from self._before(hints)
        if opens:
            yield from self._ahead(s, lately)
        elif not spoke:
            yield from self._named_behind()
        before_this = self.r.previous_end
        if before_this is not None and not self.r.earlier and not self.speech_in(before_this.s):
            subject = subject_of(before_this)
            if subject:
                silent = subject.group is not None and declines(before_this, subject.group)
                points = w["paragraph_before"] + (w["declined"] if silent else 0.0)
                yield Candidate("previous-paragraph", points, subject.phrase)
        if spoke or lately:
            here = self.lately(s.paragraph, 0)
            answer = self._asks_again(here) if hints.asks else self._asked(here)
            if answer:
                yield answer
            elif here and spoke and hints.one and not hints.you and self._was_turned_to():
                yield Candidate("answer", w["turned_to"], inherit=True)
            points = w["inherited" if here else "inherited_above"]
            for turn, back in enumerate(self._speakers_before(s.paragraph)):
                yield Candidate("inherited", points - turn * w["back"], inherit=True, back=back)
        yield Candidate("inherited", w["nobody"])

    def _speakers_before(self, paragraph: int) -> Iterator[int]:
        """How many acts back each of those spoke who did so in this paragraph or the one before it."""
        start = self.r.paragraphs[max(0, paragraph - 1)].span.start
        seen: set[tuple[str | None, str | None]] = set()
        for back, act in enumerate(reversed(self.r.said[-_TURNS:]), 1):
            if back > 1 and act.span.end <= start:
                return
            if (act.entity, act.who) not in seen:
                seen.add((act.entity, act.who))
                yield back

    def _asks_again(self, here: bool) -> Candidate | None:
        """Whoever asked before puts the next question too: « Où ? » « Chez moi. » Il réfléchit. « Quand ? »."""
        back = asker_of_before(self.r.text, self.r.said) if here else 0
        return Candidate("answer", self.w["asks_again"], inherit=True, back=back) if back else None

    def _has_answered(self, phrase: Phrase) -> bool:
        """Whether somebody is the one who just answered a question: the next one is not his."""
        if not asker_of_before(self.r.text, self.r.said):
            return False
        said, last = self.r.said, self.r.said[-1]
        answer = self.r.resolver.resolve(phrase.paragraph, phrase.begin, phrase.end, said, self.r.quoted)
        return (answer.entity, answer.who) == (last.entity, last.who)

    def _asked(self, here: bool) -> Candidate | None:
        """To whom the question just quoted was put; ``here``: in this paragraph."""
        last = self.r.done[-1] if self.r.done and self.r.said else None
        question = last.span.of(self.r.text) if last and last.kind == "direct" else ""
        if not question.rstrip().endswith("?"):
            return None
        asking = self.r.earlier[-1] if self.r.earlier else self.r.previous_end
        if asking is None or not self.speech_in(asking.s):
            asking = None
        named = asked_by_name(asking) if asking else None
        if named:
            return Candidate("answer", self.w["asked"], named)
        again = here and len(self.r.said) > 2 and asker_of_before(self.r.text, self.r.said[:-1]) > 0
        if not here or not (again or turns_to_somebody(question, asking)):
            return None
        back = other_speaker(self.r.said)
        if back:
            return Candidate("answer", self.w["asked"], inherit=True, back=back)
        cue = asking.incises[-1] if asking and asking.incises else None
        asker = cue.subject.phrase if cue and cue.subject else None
        told = told_of_before(self.r.earlier, asker)
        return Candidate("answer", self.w["asked"], told) if told else None

    def _was_turned_to(self) -> bool:
        """Whether the sentence before turns to whoever spoke last: "Elle lui rappelle les images"."""
        before = self.r.earlier[-1]
        group = next((g for g in before.groups if g.shape == "fin"), None)
        return group is not None and not self.speech_in(before.s) and turns_to(before, group)

    def _before(self, hints: Hints) -> Generator[Candidate, None, bool]:
        """Those whom the sentences of the paragraph before the words tell of, back to the last speech."""
        w, people = self.w, 0
        for back, before in enumerate(reversed(self.r.earlier)):
            addressed = answering(before) or (None if hints.asks else asked_whom(before))
            if not addressed and not back and hints.one and not hints.you and not self.speech_in(before.s):
                addressed = ordered(before)
            if addressed and addressed.head == "lui" and self.speech_in(before.s):
                other = other_speaker(self.r.said)  # "Un critique lui a reproché « … ». La phrase l’a blessé."
                if other:
                    yield Candidate("answer", w["answer"], inherit=True, back=other)
                return True
            if addressed:
                yield Candidate("answer", w["answer"], addressed)
            if not hints.asks and asks_something(before):
                continue  # whoever asks does not answer
            if self.speech_in(before.s):
                return True
            off = back * w["back"]
            questions = not hints.asks and tells_of_questions(before)
            if before.s.low[-1] == "?" or questions:  # whom a question is about does not answer it
                asked = self._reaction(before)
                if asked:
                    yield Candidate("previous-subject", w["topic"] - off, asked)
                    people += 1
            else:
                for person in people_of(before):
                    yield self._in_narration(before, person, off, hints)
                    people += 1
                if tells_of_voices(before):
                    yield Candidate("unattributed", w["subject"] - off)
            if people > _ENOUGH:
                break
        return False

    def _in_narration(self, telling: Telling, person: Person, off: float, hints: Hints) -> Candidate:
        w = self.w
        group = person.group
        says = group is not None and (tells(telling, group) or compares(telling, group))
        points = w[person.part] - off
        if group is not None and is_background(telling, group):
            points += w["background"]
        if hints.asks and self._has_answered(person.phrase):
            points += w["answered"]
        if person.part == "subject":
            if is_crowd(telling, person.phrase):
                points += w["they"] if person.phrase.head in PLURAL else w["crowd"]
            elif group is not None and declines(telling, group):
                points += w["declined"]
            elif group is not None and not hints.one and is_judged(telling, group):
                points += w["judged"]
            elif group is not None and not says and acts_on_another(telling, group, person.phrase):
                points += w["acts_on_another"]
            elif not says and self._is_body(telling, person.phrase):
                points += w["silent_body"]
        elif person.part == "sole" and self._is_any_body(telling, person.phrase):
            points += w["silent_body"]  # "Une difficulté demeure pour le club : …"
        return Candidate("previous-subject", points, person.phrase, says=says)

    def _is_body(self, telling: Telling, phrase: Phrase) -> bool:
        return phrase.head in self.r.words.bodies or self.r.grammar.type_at(telling.s, phrase.last) == "ORG"

    def _is_any_body(self, telling: Telling, phrase: Phrase) -> bool:
        return self._means_body(phrase.head) or self._is_body(telling, phrase)

    def _reaction(self, telling: Telling) -> Phrase | None:
        """Whose answer a question asks for: "La réaction de l’entraîneur ?", "Qu’en pense le curé ?"."""
        if any(g.shape == "fin" for g in telling.groups):
            return asked_of(telling)
        found = Attribution(telling, Clauses(telling), self.r).colons.noun_with_owner(0, telling.s.size - 1)
        return found.phrase if found and found.phrase and self._able(telling, found.phrase) else None

    def _able(self, telling: Telling, phrase: Phrase) -> bool:
        return self.r.grammar.personal(telling.s, phrase)

    def _named_behind(self) -> Iterator[Candidate]:
        """The named subject of the sentence behind words that end a paragraph's narration."""
        subject = self._person_ahead()
        if subject and self._is_named(subject.phrase) and subject.phrase.first < _AT_ITS_HEAD:
            yield Candidate("next-subject", self.w["ahead"], subject.phrase)

    def _ahead(self, s: Sentence, lately: bool) -> Iterator[Candidate]:
        """Whom the sentence behind words that open a paragraph tells of, or the next paragraph."""
        w = self.w
        alone = 0.0 if lately else w["nobody_lately"]
        subject = self._person_ahead(1 if lately else _BEHIND)
        if subject and not self._is_many(subject.phrase):
            points = w["ahead_named" if self._is_named(subject.phrase) else "ahead_told"]
            yield Candidate("next-subject", points + alone, subject.phrase)
        below = None if lately else self._person_below(s.paragraph)
        if below:
            yield Candidate("next-subject", w["ahead_named"], below)

    def _person_ahead(self, sentences: int = 1) -> Person | None:
        """The subject of the sentence behind, or of the first of several that tell of somebody."""
        first: Sentence | None = None
        for sentence in self.r.ahead:
            if not sentence.has_words():
                continue
            if first is not None and (MARK in sentence.pos or first.low[0] in _SHOWS):
                return None
            first = first or sentence
            telling = self.r.read_ahead(sentence)
            person = subject_of(telling)
            if person and person.phrase.pronoun and first is not sentence:
                person = None  # it may take up what the first one tells of
            sentences -= 1
            if not sentences or (person and not is_crowd(telling, person.phrase)):
                return person
        return None

    def _person_below(self, paragraph: int) -> Phrase | None:
        """The person that the next paragraph opens with, behind a paragraph of marks only, if it names one."""
        sentence = self.r.opening_after(paragraph) if not self.r.ahead else None
        if sentence is None:
            return None
        told = subject_of(self.r.read_ahead(sentence))
        subject = told.phrase if told else None
        if subject is None or subject.paragraph != paragraph + 1 or self._is_many(subject):
            return None
        first = self.r.paragraphs[subject.paragraph].tokens[subject.begin]
        return subject if first.pos != "PRON" else None

    def _traits(self, candidate: Candidate, hints: Hints, inner: frozenset[str]) -> Traits:
        """What is known of a candidate; looked up only where the words tell something it could contradict."""
        if not (hints.gender or hints.told_of or hints.to_another or hints.called or hints.one or inner):
            return Traits()
        phrase = candidate.phrase
        if phrase is None and not (candidate.inherit and self.r.said):
            return Traits()
        if phrase is None:
            last = self.r.said[-candidate.back]
            entity, who, owned = last.entity, last.who or "", False
        else:
            said, quoted = self.r.said, self.r.quoted
            answer = self.r.resolver.resolve(phrase.paragraph, phrase.begin, phrase.end, said, quoted)
            entity, who = answer.entity, answer.who or ""
            first = self.r.paragraphs[phrase.paragraph].tokens[phrase.begin].lower
            owned = first in ("son", "sa", "leur")
        named = self.r.cast.by_id(entity) if entity else None
        if named is not None and named.type == "PER":
            names = frozenset(w for w in named.name.lower().split() if len(w) > 2)
            return Traits(named.gender, names, phrase.head if phrase else "", owned)
        gender = self._gender(phrase) if phrase else _gender_of(who)
        body = phrase is not None and (named is not None or self._means_body(phrase.head))
        several = body or (self._is_many(phrase) if phrase else who.lower().split(" ")[0] in MANY)
        return Traits(gender, frozenset(), phrase.head if phrase else "", owned, several)

    def _means_body(self, head: str) -> bool:
        names = names_lexicon(self.r.words.lang)
        return head in self.r.words.bodies or (head in names.bodies and head not in names.callings)

    def _gender(self, phrase: Phrase) -> Gender:
        """The gender of a description, by its determiner or its noun: "l’homme", "la directrice"."""
        tokens = self.r.paragraphs[phrase.paragraph].tokens[phrase.begin : phrase.end]
        if any(t.lower in _EITHER for t in tokens[:3]):
            return ""
        if phrase.pronoun or len(tokens) == 1:
            return _gender_of(phrase.head)
        return read_description(list(tokens), names_lexicon(self.r.words.lang)).gender

    def _is_many(self, subject: Phrase) -> bool:
        first = self.r.paragraphs[subject.paragraph].tokens[subject.begin]
        return first.lower in MANY or first.lower in PLURAL or first.pos == "NUM"

    def _is_named(self, phrase: Phrase) -> bool:
        return bool(self.r.names_in(phrase.span))

    def opens(self, s: Sentence, at: int) -> bool:
        """Whether the marks at item ``at`` open their paragraph."""
        return not self.r.earlier and all(p in ("PUNCT", MARK) for p in s.pos[:at])

    def lately(self, paragraph: int, back: int = 1) -> bool:
        """Whether somebody spoke in this paragraph or the one before it (``back`` paragraphs)."""
        if not self.r.said:
            return False
        return self.r.said[-1].span.end > self.r.paragraphs[max(0, paragraph - back)].span.start

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
