"""What may stand between a verb and the subject after it: adverbs, times, prepositional phrases, asides."""

from __future__ import annotations

from tui.annotate.quotes.grammar.heads import AMOUNTS
from tui.annotate.quotes.grammar.inserted import after_oneself, after_set_phrase
from tui.annotate.quotes.grammar.phrases import Grammar, Phrase
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.subjects.postverbal import postverbal
from tui.annotate.quotes.words.wordlists import listed

PRONOUNS = listed(
    """
    il elle on ils elles je j' tu nous vous lui eux ce c' cela ça celui-ci celle-ci ceux-ci celles-ci he
    she they i we you it
    """
)
STRONG = listed("lui elle eux celui-ci celle-ci ceux-ci celles-ci he she they")
_SOON = (["peu", "après"], ["juste", "après"], ["peu", "avant"])


class Adverbials:
    """Skips the adverbials of one sentence."""

    def __init__(self, s: Sentence, grammar: Grammar) -> None:
        self.s = s
        self.grammar = grammar

    def subject_after(self, at: int, near: int = 25) -> Phrase | None:
        """The subject standing after its verb: the first bare noun phrase from ``at``, adverbials skipped."""
        return postverbal(self, at, near)

    def adjective_aside(self, at: int) -> int:
        """Index after ", amère," or ", visiblement ému," when an adjective begins at ``at``; else 0."""
        s = self.s
        body = self.grammar.phrase(s, at)
        if body and body.head in self.grammar.words.bearing:  # ", la gorge serrée,"
            return next((i + 1 for i in range(at, min(at + 8, s.size)) if s.low[i] == ","), 0)
        alone = at + 1 < s.size and s.low[at + 1] == "," and not self.grammar.type_at(s, at)
        if s.pos[at] not in ("ADJ", "VERB", "ADV") and not (alone and s.pos[at] == "NOUN"):
            return 0
        return next((i + 1 for i in range(at, min(at + 7, s.size)) if s.low[i] == ","), 0)

    def skip(self, at: int) -> int:
        """Index after an adverb, a time or a prepositional phrase at ``at``; ``at`` itself when there is none."""
        s = self.s
        if s.low[at] == "," and at + 2 < s.size and s.low[at + 1] in STRONG and s.low[at + 2] == ",":
            return at + 3  # "affirment, eux, avoir"
        if s.low[at] == "(":
            return next((i + 1 for i in range(at, min(at + 12, s.size)) if s.low[i] == ")"), at)
        after = after_set_phrase(s, at) if s.low[at] != "tous" else 0  # "disent tous deux": the subject
        if after and s.low[after : after + 1] not in (["de"], ["d'"], ["du"]):
            return after
        if after := after_oneself(s, at):
            return after  # "reconnaît lui-même le gérant"
        if s.low[at : at + 2] == ["un", "peu"]:
            return at + 2
        if s.low[at : at + 3] == ["il", "y", "a"] and (after := self._after_time(at + 3)) > at + 3:
            return after  # "a expliqué il y a quelques jours le proviseur"
        if s.low[at : at + 2] in _SOON and self._opens_person(at + 2):
            return at + 2  # "explique peu après le tribunal"
        if s.low[at] in AMOUNTS and at + 1 < s.size and s.low[at + 1] in ("de", "d'", "des"):
            return at  # "beaucoup d’élus"
        if s.low[at] == "comme" and (
            others := next((n for n in (2, 3, 4) if s.low[at + n - 1 : at + n] == ["autres"]), 0)
        ):
            return at + others  # "comme d’autres", "comme beaucoup d’autres"
        if s.pos[at] == "ADV" and self.grammar.type_at(s, at) == "PER":
            return at  # a family name that the tagger does not know
        if s.pos[at] == "ADV" or s.low[at] in ("ensuite", "aussi", "encore", "ainsi", "pourtant"):
            return at + 1
        if s.pos[at] == "ADP" or s.low[at] in ("à", "de", "dans", "devant", "en", "sur", "lors", "au", "aux"):
            after = at + 1
            while after < s.size and s.pos[after] == "ADP" and s.low[after] not in STRONG:
                after += 1
            if after < s.size and s.low[after] in STRONG:
                return after + 1  # "chez lui", whatever the tagger takes it for
            if (
                after < s.size
                and s.pos[after] == "NOUN"
                and not self.grammar.type_at(s, after)
                and s.token(after).text[:1].islower()
            ):
                return self._after_bare_noun(after + 1)
            phrase = self.grammar.phrase(s, after, governed=True) if after < s.size else None
            if phrase:
                return phrase.last + 1
            if after < s.size and s.pos[after] in ("NOUN", "PRON", "ADV", "ADJ", "NUM", "VERB"):
                return self._after_object(after)
            return after
        return self._after_time(at)

    def _after_object(self, at: int) -> int:
        """Index after the word at ``at``, and after its object when an infinitive: "avant de quitter la salle"."""
        s, words = self.s, self.grammar.words
        if at + 1 >= s.size or "VerbForm=Inf" not in s.token(at).morph or s.pos[at + 1] != "DET":
            return at + 1
        if any(verb in words.speech for verb, _ in words.readings(s.low[at])):
            return at + 1  # "n’a pas manqué de souligner le maire"
        phrase = self.grammar.phrase(s, at + 1, governed=True)
        return phrase.last + 1 if phrase else at + 1

    def _opens_person(self, at: int) -> bool:
        """Whether a phrase for people or a body begins at ``at``."""
        phrase = self.grammar.phrase(self.s, at) if at < self.s.size else None
        return phrase is not None and self.grammar.personal(self.s, phrase)

    def _after_time(self, at: int) -> int:
        """Index after a time at ``at``: "mardi", "lundi 3 mai au soir"; a name behind it is the subject."""
        s, grammar = self.s, self.grammar
        if grammar.type_at(s, at):
            return at
        if s.low[at + 1 : at + 2] in (["de"], ["d'"]) and s.pos[at] == "NUM":
            return at  # "48 de ses médecins"
        if s.low[at] in grammar.words.times or (s.pos[at] == "NUM" and s.low[at][:1].isdigit()):
            return at + 1
        phrase = grammar.phrase(s, at)
        if phrase is None or phrase.head not in grammar.words.times:
            return at
        stop = at + 1
        while stop <= phrase.last and s.pos[stop] != MARK and not s.token(stop).text[:1].isupper():
            stop += 1
        return stop

    def _after_bare_noun(self, at: int) -> int:
        """Index after the complements of a noun without article: "en chœur", "sous couvert d’anonymat"."""
        s = self.s
        while at + 1 < s.size:
            if s.pos[at] == "ADJ":
                at += 1
            elif s.low[at] in ("de", "d'", "du", "des") and s.pos[at + 1] in ("NOUN", "PROPN"):
                at = self.grammar.name_at(s, at + 1) or at + 2
            else:
                break
        return at
