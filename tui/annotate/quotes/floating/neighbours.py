"""Words that nothing in their sentence gives to anyone: the neighbouring sentences decide, or nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.annotate.data import words_for
from tui.annotate.quotes.cues.telling import Telling
from tui.annotate.quotes.drafts import Draft, Found
from tui.annotate.quotes.floating.candidates import Candidates
from tui.annotate.quotes.floating.told import (
    NO_PERSON,
    is_crowd,
    only_name,
    subject_phrase,
    tells_of_voices,
    turned_to,
)
from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.heads import QUANTITIES
from tui.annotate.quotes.grammar.kinds import inner_tokens
from tui.annotate.quotes.grammar.marks import Marked
from tui.annotate.quotes.grammar.phrases import Phrase
from tui.annotate.quotes.grammar.sentences import MARK
from tui.annotate.quotes.marked import signed
from tui.annotate.quotes.marked.attribute import Attribution
from tui.annotate.quotes.marked.predicates import owner_of_predicate
from tui.annotate.quotes.marked.takenup import author_of
from tui.annotate.quotes.reported.clauses import Clauses
from tui.annotate.quotes.words.wordlists import in_any
from tui.model.annotation import Kind
from tui.model.span import Span

if TYPE_CHECKING:
    from tui.annotate.quotes.reading import Reading

_BORNE = 6  # items before the end of a sentence: "… avaient apporté des pancartes."
_WRITTEN_UP = words_for("written_up")
_SIGNED = frozenset({"signé", "signée"})
_FARTHEST = 18  # items before "par"


class Floating:
    """Finds the speaker of floating words; ``r`` is the reading of the article so far."""

    def __init__(self, reading: Reading) -> None:
        self.r = reading
        self.rank = Candidates(reading)

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
            subject = only_name(telling)
            if subject:
                return Draft(marked.span, kind, "headline-name", subject)
        if self._are_slogans():
            return None
        if s.has_words():
            return self._within_sentence(at, marked, kind, telling)
        announced = self._announced() if not self.r.earlier else None
        if announced:
            return Draft(marked.span, kind, announced.rule, announced.phrase, announced.cue, announced.inherit)
        owner = self._phrase_of() if self.rank.opens(s, at) else None
        if owner:
            return Draft(marked.span, kind, owner.rule, owner.phrase, owner.cue)
        chosen = self.rank.choose(s, marked, self.rank.opens(s, at))
        return Draft(marked.span, kind, chosen.rule, chosen.phrase, None, chosen.inherit, back=chosen.back)

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
        telling = self.r.read_ahead(self.r.ahead[0])
        s, words = telling.s, self.r.words
        signer = self._signer(telling)
        if signer:
            return Found("noun", "owner-after", signer)
        author = author_of(telling, 0)
        if author:
            return Found("noun", "owner-after", author)
        if s.size < 3 or s.pos[0] != "DET" or not in_any(s.low[1], words.nouns, words.terms):
            return None
        found = Attribution(telling, Clauses(telling), self.r).colons.noun_with_owner(1, min(telling.s.size, 8))
        return found if found and found.phrase and self.r.grammar.personal(telling.s, found.phrase) else None

    def _signer(self, telling: Telling) -> Phrase | None:
        """By whom the next sentence says that the words were said: "Ces propos, tenus par X", "lancée par X"."""
        s, words, grammar = telling.s, self.r.words, self.r.grammar
        takes_up = s.pos[0] == "DET" and s.size > 2 and in_any(s.low[1], words.nouns, words.terms)
        said = False
        for by in range(1, min(s.size - 1, _FARTHEST)):
            if s.pos[by] == MARK:
                return None
            if s.low[by] in _SIGNED and s.pos[by + 1] != MARK:  # "Le message est signé (de) X."
                signer = grammar.phrase(s, by + 1 + (s.low[by + 1] in ("de", "du", "d'", "par")))
                return grammar.named(s, signer) if signer and grammar.personal(s, signer) else None
            said = said or any(
                shape == "pp" and in_any(v, words.speech, words.uttered) for v, shape in words.readings(s.low[by])
            )
            if s.low[by] != "par":
                continue
            if said or (takes_up and ("VERB" in s.pos[2:4] or s.pos[by - 1] in ("VERB", "ADJ"))):
                signer = grammar.phrase(s, by + 1)
                return grammar.named(s, signer) if signer and grammar.personal(s, signer) else None
        return None

    def _are_slogans(self) -> bool:
        """Whether the sentence behind the words calls them slogans, or the one before them tells of placards."""
        before = self.r.earlier[-1].s if self.r.earlier else None
        if before is not None and self.r.telling and not self.r.telling.s.has_words():
            return not self.r.words.placards.isdisjoint(before.low[-_BORNE:]) and not self.rank.speech_in(before)
        if self.r.earlier or not self.r.ahead:
            return False
        low = self.r.ahead[0].low
        return low[0] in _WRITTEN_UP or bool({"slogan", "slogans"} & set(low[:8]))

    def _within_sentence(self, at: int, marked: Marked, kind: Kind, telling: Telling) -> Draft | None:
        """Marks in a sentence that tells of nobody speaking: its person speaks, or whoever spoke just before."""
        owner = owner_of_predicate(telling, at, marked) if kind == "partial" else None
        if owner:
            return Draft(marked.span, kind, "predicate-in-marks", owner)
        carried = self.elliptic(telling.cue_span(telling.carried)) if telling.carried else None
        if carried:  # "Et de proposer que les agents viennent, même si « … »"
            return Draft(marked.span, kind, carried.rule, carried.phrase, None, carried.inherit)
        if any(self._told_of_him(telling, g, at) for g in telling.groups):
            return Draft(marked.span, kind, "unattributed")
        if any(g.copula and g.last == at - 1 and not telling.subjects.of(g) for g in telling.groups):
            return self.as_before(marked, kind, telling.s.paragraph)
        verbless = not any(g.shape == "fin" for g in telling.groups)
        if verbless and self.r.earlier and not self.rank.speech_in(self.r.earlier[-1].s):
            before = subject_phrase(self.r.earlier[-1])
            if before and not is_crowd(self.r.earlier[-1], before) and only_name(telling) is None:
                return Draft(marked.span, kind, "previous-subject", before)
        if self._names_predicate(at, marked, telling):
            said = (
                self._sayer(self.r.earlier[-1])
                if self.r.earlier and not self.rank.speech_in(self.r.earlier[-1].s)
                else None
            )
            if said:
                return Draft(marked.span, kind, "previous-subject", said)
            return self.as_before(marked, kind, telling.s.paragraph)
        subject = self._nearest(telling, at) or subject_phrase(telling, active=True) or self._narrator(telling)
        crowd = subject is not None and is_crowd(telling, subject)
        if crowd and (kind == "direct" or self._is_his(telling, subject)):
            subject = None
        if subject and (kind == "partial" or not self.rank.lately(telling.s.paragraph)):
            return Draft(marked.span, kind, "sentence-subject", subject)
        if kind == "partial" and telling.groups and not self.rank.lately(telling.s.paragraph, 0):
            passive = any(g.passive for g in telling.groups if g.shape == "fin")
            if passive and telling.s.low[0] != "il":  # "Il lui est reproché d’avoir eu « … »"
                return None
        return self.as_before(marked, kind, telling.s.paragraph)

    def _is_his(self, telling: Telling, subject: Phrase | None) -> bool:
        """Whether whoever spoke just before tells of people of his: "Ses joueurs ont « respecté le plan »"."""
        if subject is None or subject.paragraph != telling.s.paragraph:
            return False
        return telling.s.low[subject.first] == "ses" and self.rank.lately(telling.s.paragraph, 0)

    def _nearest(self, telling: Telling, at: int) -> Phrase | None:
        """The person whose clause the marks stand in: "Pendant que la mairie se tait, X se bat pour « … »"."""
        for group in reversed(telling.groups):
            if group.shape != "fin" or group.last >= at or group.passive:
                continue
            subject = telling.subjects.of(group)
            phrase = subject.phrase if subject else None
            if phrase is None or phrase.head in NO_PERSON:
                return None
            return phrase if self.r.grammar.personal(telling.s, phrase) else None
        return None

    def _told_of_him(self, telling: Telling, group: Group, at: int) -> bool:
        """Whether others, who stay unnamed, say the words of the subject: "Présenté comme « le futur X », il"."""
        undergone = group.shape == "pp" and group.verb == group.main and at - 2 <= group.last < at
        return undergone and group.lemma in self.r.words.marks and telling.s.low[at - 1] in ("comme", "de", "d'")

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

    def as_before(self, marked: Marked, kind: Kind, paragraph: int) -> Draft:
        """The draft of words that go on with whoever spoke just before."""
        return Draft(marked.span, kind, "inherited", inherit=self.rank.lately(paragraph))

    def elliptic(self, cue: Span) -> Found | None:
        """A sentence that is a participle only goes on with the person of the sentence before."""
        end = self.r.previous_end
        last = self.r.said[-1].span.start if self.r.said else -1
        for before in reversed(self.r.earlier[-2:] or ([end] if end else [])):
            if last >= before.s.start(0):
                break  # whoever spoke there
            subject = subject_phrase(before) or self._doer(before)
            if subject:
                return Found("governed", "previous-subject", subject, cue)
        return Found("governed", "inherited", None, cue, inherit=True) if self.r.said else None

    def _doer(self, telling: Telling) -> Phrase | None:
        """The subject of a sentence, when nothing known of it keeps it from speaking."""
        group = next((g for g in telling.groups if g.shape == "fin" and not g.passive), None)
        found = telling.subjects.of(group) if group else None
        able = found is not None and self.r.grammar.may_speak(telling.s, found.phrase)
        return found.phrase if found and able and found.phrase.head not in NO_PERSON else None

    def from_colon(self, at: int) -> Found | None:
        """A colon whose sentence names nobody: whoever the sentences around it tell of."""
        telling = self.r.telling
        assert telling is not None
        s = telling.s
        carried = telling.carried
        if carried and (found := self.elliptic(telling.cue_span(carried))):
            return found
        if tells_of_voices(telling, announces=True):  # "Les réactions fusent :"
            crowd = self._crowd_before()
            return Found("colon", "previous-subject" if crowd else "unattributed", crowd)
        presented = turned_to(telling)
        if presented:
            return Found("colon", "colon-name", presented)
        item = s.items[at] if at < s.size else None
        chosen = self.rank.choose(s, item if isinstance(item, Marked) else None, not self.r.earlier)
        return Found("colon", chosen.rule, chosen.phrase, inherit=chosen.inherit)

    def _crowd_before(self) -> Phrase | None:
        """The many people that the sentence before tells of: "Cent riverains sont venus. On crie :"."""
        before = self.r.earlier[-1] if self.r.earlier else None
        subject = subject_phrase(before) if before else None
        if before is None or subject is None or not self.r.grammar.personal(before.s, subject):
            return None
        return subject if subject.head in QUANTITIES or is_crowd(before, subject) else None
