"""Where "que", "si" and question words open the clause that a verb reports."""

from __future__ import annotations

from tui.annotate.data import words_for
from tui.annotate.quotes.cues.telling import Telling
from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.reported.bare import bare_clause, is_subject
from tui.annotate.quotes.reported.between import Between, is_set_phrase_before
from tui.annotate.quotes.reported.infinitives import is_denied
from tui.annotate.quotes.reported.learnt import behind, teller
from tui.annotate.quotes.words.wordlists import listed

_NOT_THAT = listed(
    """
    plutôt davantage plus moins autant aussi tel telle alors tandis afin pour bien parce ainsi dès lorsque même
    autre mieux pire ne n' ce avant après depuis sans
    """
)
_BESIDE_VERB = listed("aussi ainsi bien même alors")
_JUDGES = words_for("judging")
_UTTERED_ALONE = words_for("uttered_alone")
_SESSIONS = words_for("sessions")
TO_KNOW = words_for("wanting_to_know")
_ASKS = words_for("asked_behind_preposition")
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
        self.between = Between(telling)

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
        if group.lemma == "hear" and not self._is_session(group):
            return 0
        held = not group.negated and bool({"ne", "n'"} & set(self.s.low[group.first : group.last]))
        if held and not any(self.t.verbs.stresses(self.s, i) for i in range(group.verb, group.main)):
            return 0  # "n’en propose que quinze", but "n’hésite plus à dire que"
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
            if low == "s'" and "s'" in wanted and s.low[at + 1 : at + 2] not in (["il"], ["ils"]):
                return 0  # "a su s’adapter"
            if low in wanted:
                relative = at > group.last + 1 and is_subject(s, at)
                return at if not relative and (low not in ("que", "qu'") or self._opens_content(group, at)) else 0
            if low == ",":
                at = self.between.after_aside(group, at, wanted) or at + 1
                continue
            if low == "à" and at == group.last + 1 and s.low[at + 1 : at + 2] == ["ce"]:
                at += 2
                continue
            if low in ("avant", "après", "en", "tout") and at + 1 < limit and s.pos[at + 1] in ("VERB", "AUX"):
                at += 1
            skipped = self.between.after(at)
            if low != "sans" and any(at < g.first < skipped and g.shape == "inf" for g in self.t.groups):
                return 0  # "avance l’heure pour éviter que"
            if skipped > at:
                at = skipped
                continue
            phrase = self.t.grammar.phrase(s, at)
            if phrase and phrase.head in ("celui", "celle", "ceux", "celles"):
                return 0  # "saluer celui que"
            if not told and (skipped := self.between.after_told(group, at)) > at:
                told, at = True, skipped
                continue
            if s.pos[at] == "ADJ" and (group.lemma in self.words.oneself or group.lemma in _JUDGES):
                at += 1  # "se dit certain que"
                continue
            if s.pos[at] == "ADJ" and s.low[at - 1] in self.words.times:
                at += 1  # "lundi dernier"
                continue
            if s.pos[at] in ("VERB",) and "VerbForm=Part" in s.token(at).morph:
                at += 1
                continue
            return 0
        return 0

    def _is_session(self, group: Group) -> bool:
        """Whether a court or the like is told something: "the inquest heard that"."""
        subject = self.t.subjects.of(group)
        return subject is not None and subject.phrase.head in _SESSIONS

    def _opens_content(self, group: Group, at: int) -> bool:
        """Whether "que" at ``at`` opens a clause of its own: no comparison, no "alors que", no relative clause."""
        before = self.s.low[at - 1]
        if self.s.low[at - 2 : at] == ["du", "fait"]:
            return False  # "critiqué du fait qu’il se tait"
        if before in _NOT_THAT and not self._even(at - 1, group):
            return is_set_phrase_before(self.s, group.last + 1, at)
        return not self.between.is_object(at)

    def _even(self, at: int, group: Group) -> bool:
        """Whether the word before "que" belongs to the verb: "précisant même que", "veiller à ce que"."""
        low = self.s.low[at]
        before = self.s.low[at - 1] if at else ""
        if low in _BESIDE_VERB and group.last == at - 1 and self.s.low[group.first] not in ("l'", "le"):
            return low != "alors" or group.lemma not in _UTTERED_ALONE  # "déplore aussi que"
        return (low == "même" and before not in ("de", "quand")) or (low == "ce" and before == "à")

    def question(self, group: Group) -> int:
        """Index of the question that ``group`` reports, behind "si" and at other question words, else 0."""
        if group.lemma not in self.words.asks_si and group.lemma not in TO_KNOW:
            return 0
        if group.lemma == "savoir" and group.main == group.verb:
            return 0
        at = self._to_conjunction(group, ("si", "s'", "whether", "if"))
        if at:
            return at + 1
        after = group.last + 1
        which = self.s.pos[after : after + 1] == ["ADP"] and set(self.s.low[after + 1 : after + 2]) & _WHICH
        if group.lemma in _ASKS and which:
            return after  # "demande à quelle heure"
        asked = _PLACES | _WHO if group.lemma == "vouloir savoir" else _PLACES
        return self._to_conjunction(group, tuple(asked))
