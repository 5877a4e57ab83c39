"""Where "que", "si" and question words open the clause that a verb reports."""

from __future__ import annotations

from tui.annotate.quotes.cues.telling import Telling
from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.reported.bare import bare_clause
from tui.annotate.quotes.reported.infinitives import is_denied
from tui.annotate.quotes.reported.learnt import behind, teller
from tui.annotate.quotes.words.wordlists import listed

_NOT_THAT = listed(
    """
    plutôt davantage plus moins autant aussi tel telle alors tandis afin pour bien parce ainsi dès lorsque même
    autre mieux pire ne n' ce avant après depuis sans
    """
)
_BESIDE_VERB = listed("aussi ainsi bien même")
_JUDGES = listed("estimer juger trouver")  # "estime nécessaire que"
_ASKS = frozenset({"demander", "se demander", "se interroger", "vouloir savoir"})
_WHICH = listed("quel quelle quels quelles qui quoi")
_WHO = listed("qui ce")
_PLACES = listed(
    """
    où comment pourquoi quand combien quel quelle quels quelles why how what where when
    """
)


class Conjunctions:
    """Finds the conjunction behind a verb of one sentence."""

    def __init__(self, telling: Telling) -> None:
        self.t = telling
        self.s: Sentence = telling.s
        self.words = telling.words

    def that(self, group: Group) -> int:
        """Index after "que" when it opens the clause that ``group`` reports, else 0."""
        told = teller(self.t, group)
        if told:
            return behind(self.t, told)
        if not (
            group.lemma in self.words.that
            or group.lemma in self.words.oneself
            or (" " in group.lemma and group.lemma in self.words.phrase_lemmas)
        ) or is_denied(group, self.words):
            return 0
        if group.lemma == "cacher" and not group.negated:
            return 0
        if not group.negated and {"ne", "n'"} & set(self.s.low[group.first : group.last]):
            return 0  # "n’en propose que quinze"
        at = self._to_conjunction(group, ("que", "qu'", "that"))
        if at:
            return at + 1
        if group.lemma in self.words.that_bare and group.shape in ("fin", "ppr"):
            return bare_clause(self.t, group)
        return 0

    def _to_conjunction(self, group: Group, wanted: tuple[str, ...]) -> int:
        s = self.s
        at = group.last + 1
        limit = min(s.size, at + 30)
        told = False
        while at < limit:
            low = s.low[at]
            if s.pos[at] == MARK and group.lemma in self.words.oneself and s.low[at + 1 : at + 2] == ["que"]:
                at += 1  # "se dit « convaincu » que"
                continue
            if s.pos[at] == MARK:
                return 0
            if low in wanted:
                if low in ("que", "qu'") and s.low[at - 1] in _NOT_THAT and not self._even(at - 1, group):
                    return 0
                return at
            if low == ",":
                at = self._after_aside(at, wanted) or at + 1
                continue
            if low == "à" and at + 1 < limit and s.low[at + 1] == "ce":
                at += 2
                continue
            if low in ("avant", "après", "en", "tout") and at + 1 < limit and s.pos[at + 1] in ("VERB", "AUX"):
                at += 1
            skipped = self.t.subjects.adverbials.skip(at)
            if low != "sans" and any(at < g.first < skipped and g.shape == "inf" for g in self.t.groups):
                return 0  # "avance l’heure pour éviter que"
            if skipped > at:
                at = skipped
                continue
            phrase = self.t.grammar.phrase(s, at)
            if phrase and phrase.head in ("celui", "celle", "ceux", "celles"):
                return 0  # "saluer celui que"
            if phrase and not told and self.t.grammar.personal(s, phrase):
                told = True
                at = phrase.last + 1
                continue
            if s.pos[at] == "ADJ" and (group.lemma in self.words.oneself or group.lemma in _JUDGES):
                at += 1  # "se dit certain que"
                continue
            if s.pos[at] in ("VERB",) and "VerbForm=Part" in s.token(at).morph:
                at += 1
                continue
            return 0
        return 0

    def _after_aside(self, at: int, wanted: tuple[str, ...]) -> int:
        """Index after an aside without verb between the comma at ``at`` and one before "que"; 0 for none."""
        s = self.s
        close = next((i for i in range(at + 1, min(s.size - 1, at + 14)) if s.low[i] == ","), 0)
        if not close or s.low[close + 1] not in wanted or any(s.pos[i] == MARK for i in range(at, close)):
            return 0
        told = any(at < g.first < close and g.shape in ("fin", "ppr") for g in self.t.groups)
        return 0 if told else close + 1

    def _even(self, at: int, group: Group) -> bool:
        """Whether the word before "que" belongs to the verb: "précisant même que", "veiller à ce que"."""
        before = self.s.low[at - 1] if at else ""
        if self.s.low[at] in _BESIDE_VERB and group.last == at - 1 and self.s.low[group.first] not in ("l'", "le"):
            return True  # "déplore aussi que"
        return (self.s.low[at] == "même" and before not in ("de", "quand")) or (
            self.s.low[at] == "ce" and before == "à"
        )

    def question(self, group: Group) -> int:
        """Index of the question that ``group`` reports, behind "si" and at other question words, else 0."""
        if group.lemma not in self.words.asks_si and group.lemma not in (
            "vouloir savoir",
            "chercher savoir",
            "savoir",
        ):
            return 0
        if group.lemma == "savoir" and group.main == group.verb:
            return 0
        at = self._to_conjunction(group, ("si", "s'", "whether", "if"))
        if at:
            return at + 1
        after = group.last + 1
        if group.lemma in _ASKS and self.s.pos[after : after + 1] == ["ADP"] and self.s.low[after + 1] in _WHICH:
            return after  # "demande à quelle heure"
        asked = _PLACES | _WHO if group.lemma == "vouloir savoir" else _PLACES
        return self._to_conjunction(group, tuple(asked))
