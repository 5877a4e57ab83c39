"""Infinitives that report what their subject says: "affirme avoir", "promet de", "se dit « être à l’écoute »"."""

from __future__ import annotations

from tui.annotate.data import words_for
from tui.annotate.quotes.cues.telling import Telling
from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.kinds import inner_tokens
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.reported.between import Between
from tui.annotate.quotes.words.lexicon import Lexicon
from tui.annotate.quotes.words.wordlists import listed
from tui.annotate.tokens import Token

_SITUATES = listed("à au aux devant lors auprès dans sur en par depuis pour")
_BEFORE_INFINITIVE = listed("ne n' pas plus jamais rien s' se y en l' le la les lui leur toujours bien tout not")
_ASKING = listed("comment pourquoi où quand combien")
RECALLS = words_for("recalling")
_FARTHEST = 8  # adverbs, times and those spoken to, between a verb and its infinitive


def is_denied(group: Group, words: Lexicon) -> bool:
    """Whether the verb is negated and so reports nothing: "n’a pas dit que"; "ne cache pas que" does."""
    return group.negated and group.lemma.split()[-1] not in words.deniable


class Infinitives:
    """Finds the infinitive that a verb of one sentence reports."""

    def __init__(self, telling: Telling) -> None:
        self.t = telling
        self.s: Sentence = telling.s
        self.words = telling.words
        self.between = Between(telling)

    def of(self, group: Group) -> int:
        """Index of the infinitive that ``group`` reports, its clitics included, or 0."""
        s = self.s
        if group.shape == "pp" or is_denied(group, self.words):
            return 0
        if group.shape == "inf" and (self._aims(group) or group.lemma not in self.words.speech):
            return 0
        de = group.lemma in self.words.infinitive_de
        if not de and group.lemma not in self.words.infinitive:
            return self._done(group)
        first = self._skip_told(group.last + 1)
        if de and first < s.size and s.low[first] in ("de", "d'", "à", "to"):
            first += 1
        elif group.lemma not in self.words.infinitive:
            return 0
        return first if self._is_infinitive(self.after_clitics(first)) else 0

    def _done(self, group: Group) -> int:
        """Index of an infinitive perfect, which any verb of saying reports: "certifie avoir entendu", or 0."""
        if group.lemma not in self.words.that and group.lemma not in RECALLS:
            return 0
        at = self._skip_told(group.last + 1)
        then = self.after_clitics(at)
        if then + 1 >= self.s.size or self.s.low[then] not in ("avoir", "être") or self.s.pos[then] == MARK:
            return 0
        return at if any(g.verb == then and g.main != then for g in self.t.groups) else 0

    def _aims(self, group: Group) -> bool:
        """Whether the infinitive is what somebody wants: "pour espérer en trouver", "de là à dire que"."""
        before = self.s.low[max(0, group.first - 2) : group.first]
        return bool(before) and (before[-1] in ("pour", "sans") or before == ["là", "à"])

    def after_clitics(self, at: int) -> int:
        """Index after the clitics and negations that begin at ``at``."""
        while at < self.s.size and self.s.low[at] in _BEFORE_INFINITIVE:
            at += 1
        return at

    def _is_infinitive(self, at: int) -> bool:
        """Whether an infinitive stands at ``at``, or marks that begin with one: affirme « être à l’écoute »."""
        if at >= self.s.size:
            return False
        item = self.s.items[at]
        if isinstance(item, Token):
            infinitive = item.lower in ("avoir", "être") or "VerbForm=Inf" in item.morph
            return infinitive and item.pos in ("VERB", "AUX")
        inner = [t for t in inner_tokens(self.s, item) if t.lower.replace("’", "'") not in _BEFORE_INFINITIVE][:1]
        return any("VerbForm=Inf" in t.morph and t.text[:1].islower() for t in inner)

    def _skip_told(self, at: int) -> int:
        """Index after adverbs, times and those spoken to: "a expliqué mardi aux enquêteurs avoir"."""
        s = self.s
        for _ in range(_FARTHEST):
            if (
                at >= s.size
                or s.pos[at] == MARK
                or s.low[at] in _ASKING  # "explique comment faire"
                or (s.low[at] in _BEFORE_INFINITIVE and s.pos[at + 1 : at + 2] != ["NOUN"])
            ):
                break  # but "en revanche"
            if s.low[at] in ("à", "de", "d'") and self._is_infinitive(self.after_clitics(at + 1)):
                break  # "s’engage à se taire"
            told = s.pos[at] in ("ADV", "PROPN") or s.low[at] in _SITUATES or s.low[at : at + 2] == ["de", "son"]
            if s.low[at] in ("plusieurs", "deux", "trois") and s.low[at + 1 : at + 2] == ["fois"]:
                at += 2
                continue
            if s.low[at] == "," and (s.low[at + 1 : at + 2] or [""])[0] in _SITUATES and "," in s.low[at + 1 :]:
                at += 1  # ", devant les députés, avoir menti"
                continue
            if s.low[at] == "," and self._is_infinitive(self.after_clitics(at + 1)) and "," in s.low[at - 9 : at]:
                return at + 1
            if not told and not self._is_time(at) and s.low[at] != "," and not self.between.after_manner(at):
                break
            when = s.low[at] in ("lors", "auprès") and at + 1 < s.size  # "lors d’un conseil"
            skipped = self.between.after(at + when)
            if skipped == at + when:
                break
            at = skipped
        return at

    def _is_time(self, at: int) -> bool:
        """Whether a time begins at ``at``: "mardi", "la semaine dernière"."""
        if self.s.low[at] in self.words.times or self.s.low[at][:1].isdigit():
            return True
        return at + 1 < self.s.size and self.s.pos[at] == "DET" and self.s.low[at + 1] in self.words.times
