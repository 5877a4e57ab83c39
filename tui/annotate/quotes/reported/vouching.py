"""What a source vouches for when it is not the whole sentence: "5 000 personnes selon X, 8 000 selon Y"."""

from __future__ import annotations

from tui.annotate.data import words_for
from tui.annotate.quotes.cues.sources import Cue
from tui.annotate.quotes.cues.telling import Telling
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.reported.ends import Ends
from tui.annotate.quotes.words.wordlists import OF, listed

_RELATIVES = listed("qui que qu' où dont which where who")
_AMOUNTS = words_for("amounts")
_OPENING_QUE = listed("alors tandis parce")
_FARTHEST_OPENING = 8  # items between a conjunction and its verb
_JOINS = listed("et mais car or puis")
_CIRCUMSTANCES = listed("avec sans malgré après avant dès pendant")
_BEFORE_AMOUNT = listed(
    "entre à et au moins plus de d' quelque environ près le la les l' ces des seulement jusqu' à about some"
)


class Vouching:
    """Tells for the sources of one sentence which of its words each vouches for."""

    def __init__(self, telling: Telling) -> None:
        self.t = telling
        self.s: Sentence = telling.s
        self.ends = Ends(telling)

    def part(self, cue: Cue, index: int) -> tuple[int, int] | None:
        """The items that the source vouches for when they are less than a sentence, else None."""
        end = self._end(cue)
        bracket = self._bracket_before(end, min(cue.after, self.s.size - 1))
        if bracket:
            return bracket, end
        start = self._piece_before(end)
        if self._begins_clause(cue):
            return cue.after, self.s.size
        complement = self._circumstance(cue) or self._interrupted_phrase(cue, end)
        if complement:
            return complement
        previous = self.t.sources[index - 1] if index else None
        if previous and start <= self._after(previous) + 1 and not self._verb(previous.after, end):
            start = max(start, self._after(previous))
            while start < end and (self.s.low[start] in (",", "et", "mais", "contre", "and")):
                start += 1
            return (start, end) if start < end and self._amount(start, end) else None
        if previous and start > previous.after and self.s.low[start - 1] in (":", ";") and self._verb(start, end):
            return start, end
        relative = self._relative_before(cue)
        if relative and self._verb(cue.after, self.s.size):
            return relative, self.ends.of_relative(self._closed(cue))
        within = self._subordinate_around(cue)
        if within:
            return within, self.ends.of_relative(self._closed(cue))
        if not start:
            following = self.t.sources[index + 1] if index + 1 < len(self.t.sources) else None
            if following and not self._verb(0, following.first):
                return self._amount_before(end)
            return None
        if self.s.low[start] in _RELATIVES and self._verb(start, end) and not self._verb_apart(start, end):
            last = self.s.size if self.s.pos[end - 1] == "AUX" else end  # "qui auraient, selon lui, « cédé »"
            return (start + 1 if self.s.low[start] == "où" else start), last
        if self._describes(start, end, cue):
            return start, end
        if not self._verb(0, end) and self._verb(cue.after, self.s.size) and self._amount(start, end):
            following = self.t.sources[index + 1] if index + 1 < len(self.t.sources) else None
            if following and not self._verb(cue.after, following.first):
                return self._amount_before(end)
            apposed = (
                self.s.low[cue.first - 1] != "," and self.s.low[cue.after] == ","
            )  # ", au nombre de 14 selon X,"
            return (start, end) if apposed or self.s.pos[start] in ("VERB", "ADJ", "AUX") else None
        return None

    def _describes(self, start: int, end: int, cue: Cue) -> bool:
        """Whether but a description between commas is vouched for: "Un feu, d’origine criminelle selon X, a …"."""
        closed = cue.after >= self.s.size - 1 or self.s.low[cue.after] in (",", ")")
        if end != cue.first or not closed or self.s.low[start - 1] != "," or self._verb(start, end):
            return False
        return self._amount(start, end) or self.s.low[start] in OF

    def _begins_clause(self, cue: Cue) -> bool:
        """Whether the source opens a clause joined to another: "A, mais selon elle B", "A et, selon X, B"."""
        s = self.s
        join = cue.first - 2 if s.low[cue.first - 1] == "," else cue.first - 1
        if join < 2 or s.pos[join] == MARK or s.low[join] not in _JOINS or not self._verb(0, join):
            return False
        begin = cue.after + 1 if cue.after < s.size and s.low[cue.after] == "," else cue.after
        shared = any(g.first == begin for g in self.t.groups)  # "a fermé et, selon le maire, vendu ses machines"
        denied = bool({"ne", "n'"} & set(s.low[begin : begin + 5]))  # a verb also where the tagger sees none
        named = s.low[join] == "et" and begin < s.size and s.pos[begin] in ("DET", "NOUN")
        if named and not self._verb(cue.after, s.size):
            return True  # "les renvois et, selon le syndicat, la hausse des cadences"
        return not shared and (denied or self._verb(cue.after, s.size))

    def _circumstance(self, cue: Cue) -> tuple[int, int] | None:
        """What a source sets behind the preposition of a circumstance: "avec, selon elle, l’aide de tous"."""
        s, after = self.s, cue.after + 1
        if cue.first < 3 or after >= s.size or s.low[cue.first - 1] != "," or s.low[cue.after] != ",":
            return None
        if s.low[cue.first - 2] not in _CIRCUMSTANCES or not self._verb(0, cue.first):
            return None
        comma = next((i for i in range(after, s.size) if s.low[i] == "," and s.pos[i] != MARK), s.size)
        return (after, comma) if s.pos[after] in ("DET", "NUM", "NOUN", MARK) else None

    def _interrupted_phrase(self, cue: Cue, end: int) -> tuple[int, int] | None:
        """A purpose whose object a source cuts in two: "pour dénoncer le manque, selon elle, de médecins"."""
        s = self.s
        after = cue.after + 1
        if after >= s.size or s.low[cue.after] != "," or s.low[after] not in OF or s.low[cue.first - 1] != ",":
            return None
        aim = next((g for g in reversed(self.t.groups) if g.last < end), None)
        if aim is None or aim.shape != "inf" or s.low[aim.first - 1] not in ("pour", "de", "afin"):
            return None
        first = aim.last + 1
        return (first, s.size) if s.pos[first] == "DET" and s.pos[first] != MARK else None

    def _closed(self, cue: Cue) -> int:
        """Index of the comma that closes the source, what says more of it included; else behind it."""
        s, at = self.s, cue.after
        if at >= s.size or s.low[cue.first - 1] != "," or s.low[at] == ",":
            return at
        verb = next((g.first for g in self.t.groups if g.first >= at and g.shape == "fin"), s.size)
        return next((i for i in range(at, verb) if s.low[i] == ","), at)

    def _subordinate_around(self, cue: Cue) -> int:
        """Where a subordinate clause begins whose verb stands right before the source: "qui roule selon lui à".

        A source behind a comma that does not cut the verb from the rest may vouch for the whole sentence.
        """
        s = self.s
        before = cue.first - 2 if s.low[cue.first - 1] == "," else cue.first - 1
        apart = before == cue.first - 2
        goes_on = any(g.first == cue.after + 1 and g.shape == "fin" for g in self.t.groups)
        if apart and (goes_on or s.low[cue.after : cue.after + 1] != [","]):
            return 0  # "l’homme qui a tiré, selon la police, est en fuite"
        while before > 0 and s.pos[before] == "ADV":
            before -= 1
        verb = next((g for g in self.t.groups if g.first <= before <= g.last and g.shape in ("fin", "inf")), None)
        if verb is None or not (verb.last == before or verb.last >= cue.after):
            return 0
        for at in range(before - 1, max(0, before - _FARTHEST_OPENING), -1):
            if s.pos[at] == MARK or s.low[at] in (",", ";", ":"):
                return 0
            if verb.shape == "fin" and any(g.first == at < verb.first and g.shape == "fin" for g in self.t.groups):
                return 0  # the clause opened has its verb: "le train qui a déraillé venait, selon X, de"
            if s.low[at] in ("qui", "dont", "où"):
                return at if s.low[at] == "qui" else at + 1
            if s.low[at] in ("que", "qu'"):
                return at + 1 if s.low[at - 1] in _OPENING_QUE and self._verb(0, at) else 0
        return 0

    def vouched_next(self, cue: Cue) -> bool:
        """Whether another source vouches for an amount right behind this one: its clause ends before it."""
        later = next((c for c in self.t.sources if c.first > cue.first), None)
        if later is None or self._verb(cue.after, later.first):
            return False
        return self._amount(cue.after, later.first)

    def _after(self, cue: Cue) -> int:
        """Index after the source and a sigle in brackets behind it."""
        at = cue.after
        if at < self.s.size and self.s.low[at] == "(":
            return next((i + 1 for i in range(at, min(at + 8, self.s.size)) if self.s.low[i] == ")"), at)
        return at

    def _relative_before(self, cue: Cue) -> int:
        """Where a relative clause begins that the source opens: "qui, selon X, a fui"; or 0."""
        at = cue.first - 2 if self.s.low[cue.first - 1] == "," else cue.first - 1
        if at < 1 or self.s.low[at] not in ("qui", "que", "qu'"):
            return 0
        if self.s.low[at] != "qui" and self.s.low[at - 1] not in ("ce", ","):
            return 0  # "insiste sur le fait que selon lui"
        return at - 1 if self.s.low[at - 1] == "ce" else at

    def _end(self, cue: Cue) -> int:
        end = cue.first
        while end > 1 and self.s.pos[end - 1] != MARK and self.s.low[end - 1] in (",", "(", "–", "—"):
            end -= 1
        return end

    def _bracket_before(self, end: int, cue_after: int) -> int:
        for at in range(end - 1, max(0, end - 30), -1):
            if self.s.pos[at] == MARK:
                continue
            if self.s.low[at] in ("–", "—") and self.s.low[cue_after] in ("–", "—", ")"):
                return at + 1
            if self.s.low[at] == ")":
                return 0
            if self.s.low[at] == "(":
                return at + 1
        return 0

    def _piece_before(self, end: int) -> int:
        """Where the piece between commas that ends at ``end`` begins; 0 for the head of the sentence."""
        for at in range(end - 1, 0, -1):
            if self.s.pos[at] != MARK and self.s.low[at] in (",", ";", ":"):
                return at + 1
        return 0

    def _verb(self, first: int, last: int) -> bool:
        return any(first <= g.first < last and g.shape == "fin" for g in self.t.groups)

    def _verb_apart(self, first: int, last: int) -> bool:
        """Whether the piece holds a further clause of its own: "qui dure, et le maire dit"."""
        return sum(first <= g.first < last and g.shape == "fin" for g in self.t.groups) > 2

    def _amount(self, first: int, last: int) -> bool:
        return any(self._is_amount(i) for i in range(first, last))

    def _is_amount(self, at: int) -> bool:
        return self.s.pos[at] == "NUM" or self.s.low[at] in _AMOUNTS or self.s.low[at][:1].isdigit()

    def _amount_before(self, end: int) -> tuple[int, int] | None:
        """The noun phrase with an amount that ends at ``end``."""
        for at in range(end - 1, max(-1, end - 12), -1):
            if self.s.pos[at] == MARK or self.s.low[at] == ",":
                return None
            if self._is_amount(at):
                first = at
                while first and (self._is_amount(first - 1) or self.s.low[first - 1] in _BEFORE_AMOUNT):
                    first -= 1
                while first < at and self.s.low[first] in ("les", "le", "la", "des", "de", "à", "et", "d'"):
                    first += 1
                return first, end
        return None
