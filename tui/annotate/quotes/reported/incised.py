"""The clause that an incise interrupts or closes: Le chantier, promet le maire, reprendra."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.annotate.quotes.cues.sources import Cue
from tui.annotate.quotes.cues.telling import Telling
from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.kinds import has_finite, holds_clause, inner_tokens
from tui.annotate.quotes.grammar.phrases import Phrase
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.words.wordlists import RELATIVES, listed
from tui.annotate.tokens import Token

_LIGHT_SUBJECTS = listed("on l' il elle ils elles nous vous")
_RELATIVES = RELATIVES | {"who"}
_SETTINGS = [[word, que] for word in ("alors", "tandis", "pendant") for que in ("que", "qu'")]
_SETTING = [["as"], ["while"], ["when"], ["after"], ["before"]]
_JOINS = listed("et mais car or and but puisque")
_AS = listed("comme ainsi que qu'")
_CLITICS = listed("ne n' se s' en y l' le la les lui leur a ont est sont")
_CONTENT = frozenset({"NOUN", "PROPN", "PRON", "VERB", "AUX"})
_BEFORE_QUE = listed("alors tandis parce bien afin pour puis lors dès depuis sauf tant")
_AWAITING = listed(
    "doit doivent devra devrait devraient peut peuvent pourra pourrait pourraient va vont semble serait "
    "seraient aurait auraient aura auront "
    "a ont avait est était sont"
)


class Incised:
    """What the incises of one sentence report of the journalist's words."""

    def __init__(self, telling: Telling) -> None:
        self.t = telling
        self.s: Sentence = telling.s

    def stretches(self) -> Iterator[tuple[int, int, Cue]]:
        """Items ``[first, last)`` that an incise reports."""
        yield from self._of_heads()
        s = self.s
        cue = next((c for c in self.t.incises if self._reports_text(c)), None)
        if cue is None or self._within_phrase(cue):
            return
        first = self._clause_around(cue)
        interrupted = cue.first > 1 and any(self._carries_on(g, cue.after) for g in self.t.groups)
        waiting = self.awaits(cue.first) or s.low[first] == "qui" or self._runs_on(first, cue)
        waiting = waiting or self._awaits_object(cue)
        last = s.size if interrupted or waiting or self._goes_on(cue.after) else cue.first
        if s.low[cue.after + 1 : cue.after + 3] in _SETTINGS or s.low[cue.after : cue.after + 1] in _SETTING:
            last = cue.first  # "…, prévient le maire, alors que …", "…, the mayor said as he left"
        while first < s.size and s.low[first] in _JOINS:
            first += 1
        while last > first and s.low[last - 1] in _AS:  # "…, comme le souligne X"
            last -= 1
        if first < last and (self._comma_before(cue.first) <= first or self._only_opens(first, cue)):
            first, last = cue.after, s.size  # "car, disent-ils, le poisson se fait rare"
        yield first, last, cue

    def _of_heads(self) -> Iterator[tuple[int, int, Cue]]:
        """What follows "Comme l’a dit X, …" at the head of a sentence."""
        if self.s.low[0] not in ("comme", "as") or self.s.pos[0] == MARK:
            return
        cue = next((c for c in self.t.incises if c.first <= 2), None)
        if cue is None:
            return
        verb = next((g.first for g in self.t.groups if g.first >= cue.after and g.shape == "fin"), 0)
        at_once = cue.after < self.s.size - 1 and self.s.low[cue.after] == ","
        comma = cue.after if at_once else next((i for i in range(cue.after, verb) if self.s.low[i] == ","), 0)
        if comma:
            yield comma + 1, self.s.size, cue

    def _within_phrase(self, cue: Cue) -> bool:
        """Whether the incise stands between a preposition and marks: "après, dit-il, « l’année de trop »"."""
        s = self.s
        before = cue.first - 2 if s.low[cue.first - 1] == "," else cue.first - 1
        after = cue.after + 1 if cue.after < s.size and s.low[cue.after] == "," else cue.after
        opens = s.pos[before] == "ADP" or s.low[before] in ("après", "avant", "qui", "que")
        return before >= 0 and opens and after < s.size and s.pos[after] == MARK

    def _runs_on(self, first: int, cue: Cue) -> bool:
        """Whether the clause before the incise goes on behind it: "Le toit, dit-elle, « prend l’eau »"."""
        s = self.s
        at = cue.after + 1
        if cue.adjacent or at >= s.size or s.low[cue.after] != "," or s.low[at] in _RELATIVES:
            return False
        verbless = not any(first <= g.first < cue.first and g.shape == "fin" for g in self.t.groups)
        item = s.items[at]
        if not isinstance(item, Token):
            inner = inner_tokens(s, item)
            return not holds_clause(s, item) or (verbless and is_predicate(inner))
        ahead = any(i > at and has_finite(s, i) for i, _ in s.marked())
        clitic = any(g.first == cue.group and g.clitic >= 0 for g in self.t.groups)
        participle = any(g.first == at and g.shape == "ppr" for g in self.t.groups)
        verb = s.pos[at] == "NOUN" and at + 1 < s.size and s.pos[at + 1] in ("NUM", "DET")  # to the tagger a noun
        return verbless and (ahead or clitic or verb) and not participle

    def _only_opens(self, first: int, cue: Cue) -> bool:
        """Whether but an adverbial stands before the incise: "Au final, sourit-elle, ce serait …"."""
        s = self.s
        end = self._comma_before(cue.first)
        if cue.after >= s.size - 2 or s.low[cue.after] != "," or end - first > 5:
            return False
        return s.pos[first] in ("ADP", "ADV", "SCONJ") and self.t.subjects.adverbials.skip(first) == end

    def _awaits_object(self, cue: Cue) -> bool:
        """Whether the verb right before the incise finds its object behind it: "On notera, dit-il, une hausse"."""
        s = self.s
        at = cue.after + 1
        if at >= s.size or s.low[cue.after] != "," or s.pos[at] == MARK or cue.adjacent:
            return False
        end = self._comma_before(cue.first)
        while end > 1 and s.pos[end - 1] == "ADV":
            end -= 1
        if not any(g.last == end - 1 and g.shape != "pp" for g in self.t.groups):
            return False
        if "VerbForm=Inf" in s.token(at).morph:
            return True
        phrase = self.t.grammar.phrase(s, at) if s.pos[at] in ("DET", "NUM") else None
        return phrase is not None and phrase.head not in self.t.words.bearing and not self._apposed(cue, phrase)

    def _apposed(self, cue: Cue, phrase: Phrase) -> bool:
        """Whether the phrase behind an incise says who its speaker is: "…, dit Awa, une voisine"."""
        pronoun = cue.subject is not None and cue.subject.phrase.pronoun
        return not pronoun and self.t.grammar.personal(self.s, phrase)

    def awaits(self, at: int) -> bool:
        """Whether the words before ``at`` still wait for their predicate: "Le plan est, selon X, insuffisant"."""
        while at > 0 and self.s.low[at - 1] == "," and self.s.pos[at - 1] != MARK:
            at -= 1
        if at > 0 and self.s.pos[at - 1] == "ADP":
            return True
        while at > 0 and self.s.pos[at - 1] == "ADV":
            at -= 1
        return at > 0 and (self.s.pos[at - 1] == "AUX" or self.s.low[at - 1] in _AWAITING)

    def _comma_before(self, at: int) -> int:
        return at - 1 if self.s.low[at - 1] == "," else at

    def _reports_text(self, cue: Cue) -> bool:
        """Whether the incise reports the journalist's words and not only marks."""
        s = self.s
        if cue.first <= 2 and s.low[0] in ("comme", "as"):
            return False
        first = self._clause_around(cue)
        if cue.adjacent:
            return self._reports_around(first, cue)
        if any(not m.closed or holds_clause(s, m) for i, m in s.marked() if first <= i < cue.after):
            return False
        own_verb = any(g.shape == "fin" and not (cue.first <= g.first < cue.after) for g in self.t.groups)
        unmarked = cue.first > 2 and not any(True for _ in s.marked())
        return own_verb or unmarked or self._partial_with_text(first, cue) or self._runs_on(first, cue)

    def _reports_around(self, first: int, cue: Cue) -> bool:
        """Whether marks right before the incise are but a part of the clause that it reports."""
        s = self.s
        at = next((i for i in range(cue.first - 1, first - 1, -1) if s.pos[i] == MARK), -1)
        if at <= first or s.low[at - 1] == ":":
            return False
        item = s.items[at]
        assert not isinstance(item, Token)
        inner = inner_tokens(s, item)
        attribute = s.pos[at - 1] == "AUX"  # "les œuvres sont « immuables, c’est-à-dire que … »"
        if not item.closed or (holds_clause(s, item) and not (attribute or self._subordinate(first, at))):
            return False
        if not any(s.pos[i] in _CONTENT for i in range(first, at)):
            return False
        if not any(first <= g.first < at and g.shape == "fin" for g in self.t.groups):
            return s.pos[first] in ("DET", "NOUN", "PROPN", "PRON") or (has_finite(s, at) and is_predicate(inner))
        listed = any(first <= i < at for i, _ in s.marked())
        return s.low[at - 1] != "," or listed or has_finite(s, at) or _depends(inner)

    def _subordinate(self, first: int, at: int) -> bool:
        """Whether the clause in marks depends on the words before it: "alors que « le temps presse »"."""
        return at - 2 >= first and self.s.low[at - 1] in ("que", "qu'") and self.s.low[at - 2] in _BEFORE_QUE

    def _clause_around(self, cue: Cue) -> int:
        """Where the clause begins that the incise interrupts: behind "où" when its verb is still to come."""
        s = self.s
        for at in range(cue.first - 1, 0, -1):
            if s.low[at] in (":", ";"):
                return at + 1
            if s.low[at] in _JOINS and self._joins_on(at):
                return at + 1
            joined = s.low[at] in _JOINS and self._comma_before(cue.first) == at + 1
            if joined and any(g.shape == "fin" and g.last < at for g in self.t.groups):
                return at + 1
            if s.low[at] in ("où", "dont") and self.awaits(cue.first):
                return at + 1
            if s.low[at] == "qui" and self._restricts(at, cue):
                return at - 1 if s.low[at - 1] == "ce" else at
        return 0

    def _restricts(self, at: int, cue: Cue) -> bool:
        """Whether the incise stands in a last relative clause: "une grève qui sera suivie, menace-t-il"."""
        main = any(g.shape == "fin" and g.last < at for g in self.t.groups)
        inner = any(g.shape == "fin" and at < g.first < cue.first for g in self.t.groups)
        inner = inner or self._comma_before(cue.first) == at + 1  # "ce qui, regrette-t-elle, …"
        told_more = self.s.low[cue.after + 1 : cue.after + 2] in (["qui"], ["dont"], ["où"])  # of the speaker
        return main and inner and cue.after < self.s.size and self.s.low[cue.after] == "," and not told_more

    def _carries_on(self, group: Group, after: int) -> bool:
        """Whether a verb after the incise belongs to the clause that the incise interrupts."""
        if group.first < after or group.shape != "fin" or self.relative(group):
            return False
        if {"qui", "dont"} & set(self.s.low[after : after + 2]):
            own = next(g for g in self.t.groups if g.first >= after and g.shape == "fin")
            if group is own or self.s.low[group.first - 1] != ",":
                return False  # "…, assure le maire, qui nie qu’on l’ait prévenu"
        return not any(
            g.shape == "ppr" and after <= g.first < group.first and g.lemma in self.t.words.cues
            for g in self.t.groups
        )

    def _goes_on(self, after: int) -> bool:
        s = self.s
        if after + 1 >= s.size or s.low[after] != ",":
            return False
        if (
            s.low[after + 1] in ("de", "d'", "à", "par", "pour")
            and after + 2 < s.size
            and s.pos[after + 2] == MARK
        ):
            return True
        return s.low[after + 1] in ("mais", "et", "que")

    def relative(self, group: Group) -> bool:
        """Whether the verb stands in a relative clause: "qui dit", "où l’on évoque"."""
        at = group.first - 1
        while at > 0 and self.s.low[at] in _LIGHT_SUBJECTS:
            at -= 1
        return at >= 0 and self.s.low[at] in ("qui", "dont", "où", "who")

    def _joins_on(self, at: int) -> bool:
        """Whether "mais" goes on behind somebody's words in marks: « On tiendra », mais Y fermera, dit-il."""
        s = self.s
        before = at - 2 if s.low[at - 1] == "," else at - 1
        item = s.items[before] if before >= 0 else None
        return item is not None and not isinstance(item, Token) and holds_clause(s, item)

    def _partial_with_text(self, first: int, cue: Cue) -> bool:
        outside = any(self.s.pos[i] in _CONTENT for i in range(first, cue.first))
        return (
            outside
            and (self.s.pos[first] in ("DET", "NOUN", "PROPN", "PRON") or self.s.low[first] == "des")
            and any(True for _ in self.s.marked())
        )


def _depends(tokens: Sequence[Token]) -> bool:
    """Whether words in marks cannot stand without what is before them: "pour crier …", "conduisant à …"."""
    first = tokens[0] if tokens else None
    if first is None or not first.text[:1].islower():
        return False
    gerund = "VerbForm=Part" in first.morph and first.lower.endswith("ant")
    return gerund or first.pos in ("ADP", "CCONJ", "SCONJ") or first.lower in _RELATIVES


def is_predicate(tokens: Sequence[Token]) -> bool:
    """Whether the words in marks begin with their verb and so lack their subject."""
    first = tokens[0] if tokens else None
    if first is None or not first.text[:1].islower():
        return False
    return first.lower.replace("’", "'") in _CLITICS or "VerbForm=Fin" in first.morph
