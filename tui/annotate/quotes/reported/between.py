"""What stands between a verb of saying and the clause that it reports: "rappelle, chiffres à l’appui, que"."""

from __future__ import annotations

from tui.annotate.data import words_for
from tui.annotate.quotes.cues.telling import Telling
from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.inserted import after_set_phrase
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.words.wordlists import listed

_AND = listed("et ou ni")
_TOLD_BARE = words_for("told_bare")
_CONCERNING = listed("concernant touchant suivant moyennant")
_HEEDED = [["à", "qui", word] for word in ("veut", "voulait", "voudra")]
_LONGEST_ASIDE = 22  # items
_HAVING = listed("a ont avait avaient aura auront aurait auraient ait aient")
_AGREEING = ("ée", "ées", "és", "ie", "ies", "ue", "ues", "ise", "ises", "ite", "ites")


class Between:
    """Passes over what may stand between a verb of one sentence and the clause behind it."""

    def __init__(self, telling: Telling) -> None:
        self.t = telling
        self.s: Sentence = telling.s
        self.words = telling.words

    def after(self, at: int) -> int:
        """Index after an adverbial at ``at``; ``at`` itself when there is none."""
        low = self.s.low
        this = at + 2 < self.s.size and low[at] in ("ce", "cet", "cette")
        if this and low[at + 1] in self.words.times:
            then = at + 2
            if low[then] in ("-ci", "-là"):
                return then + 1  # "ce jour-là", however the tokenizer cuts it
            return then + 2 if low[then : then + 2] in (["-", "ci"], ["-", "là"]) else then
        named = at and self.s.pos[at] == "PROPN" and self.s.pos[at - 1] == "NOUN"
        if named and low[at - 1] not in self.words.times:
            return at + 1  # "sur son compte Twitter"
        return self.after_manner(at) or self.t.subjects.adverbials.skip(at)

    def after_manner(self, at: int) -> int:
        """Index after what tells how, or what is joined to a complement, at ``at``; 0 for none."""
        s = self.s
        after = after_set_phrase(s, at)
        if after and s.low[after : after + 1] not in (["de"], ["d'"], ["du"]):  # "au micro de la radio"
            return after
        return self._after_bearing(at) or self._after_joined(at)

    def after_told(self, group: Group, at: int) -> int:
        """Index after the noun phrase at ``at`` that ``group`` is said to; ``at`` itself for another.

        What is no object of the verb may only be its subject: "Prévient la préfète que".
        """
        phrase = self.t.grammar.phrase(self.s, at)
        if phrase is None or not self.t.grammar.personal(self.s, phrase):
            return at
        inverted = group.first == 0 or self.s.pos[group.first - 1] in (MARK, "PUNCT")
        apposed = self.s.pos[at - 1] == "NOUN" and bool(
            self.t.grammar.type_at(self.s, at)
        )  # "au journal Le Temps"
        told = group.lemma in _TOLD_BARE or phrase.pronoun or inverted or apposed
        return phrase.last + 1 if told else at

    def after_aside(self, group: Group, at: int, wanted: tuple[str, ...]) -> int:
        """Index after an aside between the comma at ``at`` and one before the conjunction; 0 for none.

        Right behind the verb it may hold a verb of its own: "répond, quand on l’interroge, que".
        """
        s = self.s
        close = next((i for i in range(at + 1, min(s.size - 1, at + _LONGEST_ASIDE)) if s.low[i] == ","), 0)
        if not close or s.low[close + 1] not in wanted or any(s.pos[i] == MARK for i in range(at, close)):
            return 0
        told = [g for g in self.t.groups if at < g.first < close and g.shape in ("fin", "ppr")]
        if any(g.lemma in self.words.that and not self._subordinate(at + 1) for g in told):
            return 0
        return 0 if told and at != group.last + 1 else close + 1

    def is_object(self, at: int) -> bool:
        """Whether "que" at ``at`` takes up the noun before it as the object of its own verb.

        The verb shows it: it stands before its subject ("le bruit que font les camions"), or its participle agrees
        with the noun ("la convocation qu’il avait reçue").
        """
        s = self.s
        if s.pos[at - 1] not in ("NOUN", "PROPN", "ADJ"):
            return False
        verb = next((g for g in self.t.groups if g.first > at and g.shape == "fin"), None)
        if verb is None:
            return False
        if verb.first == at + 1 and verb.clitic < 0 and not verb.copula:
            after = self.t.grammar.phrase(s, verb.last + 1) if verb.last + 1 < s.size else None
            return after is not None and s.pos[verb.last + 1] in ("DET", "PROPN")
        agrees = verb.main != verb.verb and not verb.passive and s.low[verb.main].endswith(_AGREEING)
        return agrees and s.low[verb.main - 1] in _HAVING

    def _subordinate(self, at: int) -> bool:
        s = self.s
        return s.pos[at] == "SCONJ" or s.low[at] in ("comme", "quand", "lorsque", "alors", "si", "et")

    def _after_bearing(self, at: int) -> int:
        """Index after how it is said: "la main sur le cœur", "le plus sérieusement du monde"."""
        s = self.s
        if s.low[at : at + 2] == ["le", "plus"] and s.pos[at + 2 : at + 3] == ["ADV"]:
            return at + 5 if s.low[at + 3 : at + 5] == ["du", "monde"] else at + 3
        if s.low[at : at + 4] == ["on", "ne", "peut", "plus"]:
            return at + 5
        if s.low[at : at + 3] in _HEEDED:
            heard = (i for i in range(at + 3, min(at + 6, s.size)) if s.low[i].endswith(("re", "er")))
            return next(heard, -1) + 1
        if s.low[at] in _CONCERNING:
            phrase = self.t.grammar.phrase(s, at + 1, governed=True) if at + 1 < s.size else None
            return phrase.last + 1 if phrase else 0
        return self._after_circumstance(at)

    def _after_circumstance(self, at: int) -> int:
        """Index after a noun without article, or one of bearing, and what it leans on: "chiffres en main"."""
        s = self.s
        if s.pos[at] == MARK or self.t.grammar.type_at(s, at):
            return 0
        body = self.t.grammar.phrase(s, at) if s.pos[at] == "DET" else None
        if body is not None:
            if body.head not in self.words.bearing:
                return 0
            then = body.last + 1
        elif s.pos[at] == "NOUN" and s.low[at] not in self.words.times:
            then = at + 1
            while then < s.size and s.pos[then] == "ADJ":
                then += 1
        else:
            return 0
        if then < s.size and s.pos[then] == "ADP":
            return self.t.subjects.adverbials.skip(then)
        return then

    def _after_joined(self, at: int) -> int:
        """Index after a complement joined to one before: "à la radio et sur son compte"."""
        s = self.s
        if s.low[at] not in _AND or at + 1 >= s.size or at < 2:
            return 0
        if s.pos[at + 1] == "ADP" or s.low[at + 1] in ("à", "au", "aux", "de", "d'"):
            then = self.t.subjects.adverbials.skip(at + 1)
            return then if then > at + 1 else 0
        if s.pos[at + 1] in ("ADV", "ADJ") and s.pos[at - 1] in ("ADV", "ADJ"):
            return at + 2
        if s.pos[at + 1] not in ("NOUN", "PROPN", "DET") or any(g.first == at + 1 for g in self.t.groups):
            return 0
        phrase = self.t.grammar.phrase(s, at + 1, governed=True)
        return phrase.last + 1 if phrase else 0


def is_set_phrase_before(s: Sentence, first: int, at: int) -> bool:
    """Whether an adverbial in set words ends at ``at`` and begins behind ``first``: "tout de même que"."""
    return any(after_set_phrase(s, i) == at for i in range(max(first, at - 5), at - 1))
