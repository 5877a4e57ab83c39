"""The clause that an incise interrupts or closes: Le chantier, promet le maire, reprendra."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.annotate.quotes.cues import Telling
from tui.annotate.quotes.groups import Group
from tui.annotate.quotes.kinds import has_finite, inner_tokens, is_clause
from tui.annotate.quotes.sentences import MARK, Sentence
from tui.annotate.quotes.sources import Cue
from tui.annotate.quotes.wordlists import listed
from tui.annotate.tokens import Token

_LIGHT_SUBJECTS = listed("on l' il elle ils elles nous vous")
_RELATIVES = listed("qui dont où que qu' who")
_SETTINGS = [[word, que] for word in ("alors", "tandis", "pendant") for que in ("que", "qu'")]
_JOINS = listed("et mais car or and but puisque")
_CLITICS = listed("ne n' se s' en y l' le la les lui leur a ont est sont")
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
        last = s.size if interrupted or waiting or self._goes_on(cue.after) else cue.first
        if s.low[cue.after + 1 : cue.after + 3] in _SETTINGS:
            last = cue.first  # "…, prévient le maire, alors que …"
        while first < s.size and s.low[first] in _JOINS:
            first += 1
        if first < last and self._comma_before(cue.first) <= first:  # "car, disent-ils, le poisson se fait rare"
            first, last = cue.after, s.size
        yield first, last, cue

    def _of_heads(self) -> Iterator[tuple[int, int, Cue]]:
        """What follows "Comme l’a dit X, …" at the head of a sentence."""
        if self.s.low[0] not in ("comme", "as") or self.s.pos[0] == MARK:
            return
        cue = next((c for c in self.t.incises if c.first <= 2), None)
        if cue is None:
            return
        verb = next((g.first for g in self.t.groups if g.first >= cue.after and g.shape == "fin"), 0)
        comma = next((i for i in range(cue.after, verb) if self.s.low[i] == ","), 0)
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
            return not is_clause(inner) or (verbless and _is_predicate(inner))
        ahead = any(i > at and has_finite(s, i) for i, _ in s.marked())
        clitic = any(g.first == cue.group and g.clitic >= 0 for g in self.t.groups)
        participle = any(g.first == at and g.shape == "ppr" for g in self.t.groups)
        verb = s.pos[at] == "NOUN" and at + 1 < s.size and s.pos[at + 1] in ("NUM", "DET")  # to the tagger a noun
        return verbless and (ahead or clitic or verb) and not participle

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
        if cue.adjacent and not (self._text_before(cue) and self._verb_in_marks_before(cue)):
            return False
        if cue.adjacent and self._after_colon(cue):
            return False
        if any(is_clause(inner_tokens(s, m)) or not m.closed for i, m in s.marked() if i < cue.after):
            return False
        own_verb = any(g.shape == "fin" and not (cue.first <= g.first < cue.after) for g in self.t.groups)
        unmarked = cue.first > 2 and not cue.adjacent and not any(True for _ in s.marked())
        return own_verb or unmarked or self._partial_with_text(cue) or self._runs_on(self._clause_around(cue), cue)

    def _clause_around(self, cue: Cue) -> int:
        """Where the clause begins that the incise interrupts: behind "où" when its verb is still to come."""
        s = self.s
        for at in range(cue.first - 1, 0, -1):
            if s.low[at] in (":", ";"):
                return at + 1
            joined = s.low[at] in ("car", "puisque", "puisqu'") or (
                s.low[at] in ("mais", "or", "et") and self._comma_before(cue.first) == at + 1
            )
            if joined and any(g.shape == "fin" and g.last < at for g in self.t.groups):
                return at + 1
            if s.low[at] in ("où", "dont") and self.awaits(cue.first):
                return at + 1
            if s.low[at] == "qui" and s.low[at - 1] != "," and self._restricts(at, cue):
                return at
        return 0

    def _restricts(self, at: int, cue: Cue) -> bool:
        """Whether the incise stands in a last relative clause: "une grève qui sera suivie, menace-t-il"."""
        main = any(g.shape == "fin" and g.last < at for g in self.t.groups)
        inner = any(g.shape == "fin" and at < g.first < cue.first for g in self.t.groups)
        return main and inner and cue.after < self.s.size and self.s.low[cue.after] == ","

    def _carries_on(self, group: Group, after: int) -> bool:
        """Whether a verb after the incise belongs to the clause that the incise interrupts."""
        if group.first < after or group.shape != "fin" or self.relative(group):
            return False
        if {"qui", "dont"} & set(self.s.low[after : after + 2]) and self.s.low[group.first - 1] != ",":
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

    def _text_before(self, cue: Cue) -> bool:
        """Whether the journalist's words and not marks begin the sentence before the incise."""
        return (
            (self.s.low[0] == "des" and cue.first > 2)
            or (self.s.pos[0] != MARK and any(g.shape == "fin" and g.last < cue.first for g in self.t.groups))
            or (self.s.pos[0] in ("DET", "NOUN", "PROPN", "PRON") and cue.first > 2)
        )

    def _after_colon(self, cue: Cue) -> bool:
        """Whether the marks before the incise stand behind a colon: then they alone are what is said."""
        at = cue.first - 1
        while at >= 0 and self.s.pos[at] != MARK:
            at -= 1
        return at > 0 and self.s.low[at - 1] == ":"

    def _verb_in_marks_before(self, cue: Cue) -> bool:
        """Whether the marks before the incise belong to its clause: they hold a verb, or no comma is before."""
        at = next((i for i in range(cue.first - 1, -1, -1) if self.s.pos[i] == MARK), -1)
        two = any(i < at for i, _ in self.s.marked())
        if two and not any(g.last < at and g.lemma in self.t.words.cues for g in self.t.groups):
            return True  # "Le texte est « un copier-coller », « à deux phrases près », dit X"
        return at != 0 and (at < 0 or has_finite(self.s, at) or self.s.low[at - 1] != ",")

    def _partial_with_text(self, cue: Cue) -> bool:
        outside = [i for i in range(cue.first) if self.s.pos[i] in ("NOUN", "PROPN", "PRON", "VERB", "AUX")]
        return (
            bool(outside)
            and (self.s.pos[0] in ("DET", "NOUN", "PROPN", "PRON") or self.s.low[0] == "des")
            and any(True for _ in self.s.marked())
        )


def _is_predicate(tokens: Sequence[Token]) -> bool:
    """Whether the words in marks begin with their verb and so lack their subject."""
    first = tokens[0] if tokens else None
    if first is None or not first.text[:1].islower():
        return False
    return first.lower.replace("’", "'") in _CLITICS or "VerbForm=Fin" in first.morph
