"""Where the journalist takes over again behind a comma or "et" in a reported clause.

What hangs on behind it may still be reported. The sequence of tenses tells most: behind a verb of saying in the
past a reported clause is shifted, and a clause that is not shifted belongs to the story ("a rappelé que le marché
était gratuit, mais personne n’est venu"). A setting ("tandis que les tracteurs regagnaient …"), what the speaker
does next ("avant de quitter la salle") and how the hall takes it ("sous les huées") are the journalist's as well.
"""

from __future__ import annotations

from tui.annotate.data import words_for
from tui.annotate.quotes.cues.telling import Telling
from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.grammar.tenses import (
    IMPERFECT,
    PAST,
    PRESENT,
    SHIFTED,
    UNKNOWN,
    of_clause,
    of_group,
    sphere,
)
from tui.annotate.quotes.words.wordlists import listed

_JOINS = listed("et mais or puis car and but")
_CLITICS = listed("ne n' pas se s' y en le la les lui leur l'")
_OBJECTS = listed("que qu' à au aux avoir le la les l'")
_STANCES = words_for("stances")
_DENIALS = words_for("denials")
_SETTINGS = listed("tandis alors pendant")
_PARTITIVE = listed("dont parmi")
_PART = 6  # items of ", dont près de 12 % qui disent"
_RECEPTION = words_for("reception")
_OCCASIONS = words_for("speaking_at")
_SUBJUNCTIVES = listed("ait aient soit soient puisse puissent fasse fassent aille aillent")
_DONE = frozenset({PAST, PRESENT, IMPERFECT})  # of compound verbs: a fui, a été pris, avait fui


class Ends:
    """Finds where one sentence leaves reported speech."""

    def __init__(self, telling: Telling) -> None:
        self.t = telling
        self.s: Sentence = telling.s
        self.words = telling.words

    def before(self, group: Group, first: int, last: int, infinitive: bool = False) -> int:
        """Where the clause ``[first, last)`` that ``group`` reports ends, at ``last`` or before."""
        if self.words.lang != "fr":
            return self._before_english(group, first, last)
        s = self.s
        said = of_clause(s, self.t.groups, first, last)
        for at in range(first + 2, last - 2):
            if s.pos[at] == MARK:
                continue
            low = s.low[at]
            if low == "," and self._leaves(group, said, first, at + 1, last):
                return at
            if low in _JOINS and s.low[at - 1] != "," and self._joins_again(group, said, first, at + 1):
                return at
            then = at + 1 if low == "," else self._after_adverbs(at + 1)
            if infinitive and low in ("et", "mais", ",") and self._opens_sentence(first, then):
                return at - 1 if s.low[at - 1] == "," and s.pos[at - 1] != MARK else at
        return last

    def _before_english(self, group: Group, first: int, last: int) -> int:
        """As ``before``, where a verb without a subject of its own goes on with the sentence that reports.

        "May, who said it was over, got the ruling"; "has denied that it was late and has changed the plan".
        """
        low = self.s.low
        relative = group.first > 0 and low[group.first - 1] == "who"
        auxiliary = low[group.first] if group.first < group.main and group.shape == "fin" else ""
        for g in self.t.groups:
            if not first + 2 < g.first < last or g.shape != "fin":
                continue
            before = low[g.first - 1]
            if relative and before == ",":
                return g.first - 1
            if (
                auxiliary
                and before in ("and", "but")
                and low[g.first] == auxiliary
                and not self._has(auxiliary, first, g)
            ):
                return g.first - 1
        return last

    def _has(self, auxiliary: str, first: int, before: Group) -> bool:
        return auxiliary in self.s.low[first : before.first]

    def of_relative(self, first: int) -> int:
        """Where the relative clause that begins at ``first`` ends: before the main verb behind its comma."""
        s = self.s
        for at in range(first + 1, s.size - 1):
            if s.low[at] == "," and s.pos[at] != MARK:
                begin = at + 1
                while begin < s.size - 1 and s.pos[begin] == "ADV" and s.low[begin] not in ("ne", "n'"):
                    begin += 1
                if not self._clause(first, at) and MARK not in s.pos[first:at]:
                    continue  # "pour qui X, 29 ans, arrive au sommet"
                bare = s.pos[begin] in ("NOUN", "ADJ") and s.pos[begin + 1] == "DET" and s.low[begin].isalpha()
                if bare or any(g.first == begin and g.shape == "fin" for g in self.t.groups):
                    return at  # a verb, also where the tagger sees a noun: ", convoque un bureau"
        return s.size

    def _leaves(self, group: Group, said: str, first: int, at: int, last: int) -> bool:
        """Whether what begins at ``at``, behind a comma, is the journalist's."""
        s = self.s
        low = s.low[at]
        if low in _SETTINGS and s.low[at + 1] in ("que", "qu'"):
            return self._sets_the_scene(said, at + 2, last) or self._disputed(at + 2, last)
        if low in _PARTITIVE and self._some_of_them(at, last):
            return True
        if low == "avant" and s.low[at + 1] in ("de", "d'"):
            if any(
                at < g.first <= at + 4 and g.shape == "inf" and g.lemma in self.words.that for g in self.t.groups
            ):
                return True  # "…, avant d’ajouter que"
            return said != PAST and not self._accomplished(first, at)
        if low in ("après", "sans") and self._infinitive(at + 1):
            return said != PAST and not self._accomplished(first, at)
        if s.pos[at] == "NOUN" and s.low[at + 1 : at + 3] in (["à", "laquelle"], ["à", "partir"], ["au", "cours"]):
            return True  # ", date à laquelle …"
        body = self.t.grammar.phrase(s, at) if s.pos[at] == "DET" else None
        bearing = body is not None and body.head in self.words.bearing
        if bearing and not any(at < g.first and g.shape == "fin" for g in self.t.groups):
            return True  # ", la voix nouée"
        if low == "sous" and (s.low[at + 2] in _RECEPTION or s.low[at + 2] in self.words.bearing):
            return True
        if low in ("lors", "dans", "devant", "sur", "par") and self._occasion(low, at, last):
            return True
        if low in _JOINS:
            if s.low[at + 1] in ("que", "qu'", "d'", "de"):
                return False
            if low == "mais" and s.inside is not None and self._contrasts(at + 1):
                return True
            return self._joins_again(group, said, first, at + 1) or self._unshifted(group, said, at + 1, last)
        if low == "ce" and s.low[at + 1] in ("qui", "que", "qu'", "dont"):
            return self._unshifted(group, said, at + 2, last) or self._disputed(at + 2, last)
        if s.inside is not None and low in ("je", "j'", "moi"):
            return self._clause(at, last)  # « Il m’écrit qu’il a un tableau, je lui réponds … »
        return False

    def _some_of_them(self, at: int, last: int) -> bool:
        """Whether some of those who speak say something further: ", dont 12 % qui disent que"."""
        verb = next((g for g in self.t.groups if at < g.first < last and g.shape == "fin"), None)
        says = verb is not None and verb.lemma in self.words.that and verb.first - at <= _PART
        return verb is not None and says and self.s.low[verb.first - 1] == "qui"

    def _disputed(self, at: int, last: int) -> bool:
        """Whether somebody else is set against what is reported: ", ce que X nie", ", alors que Y réclame"."""
        verb = next((g for g in self.t.groups if at <= g.first < last and g.shape == "fin"), None)
        if verb is None or (verb.lemma not in self.words.cues and verb.lemma not in self.words.marks):
            return False
        at = at if verb.first > at else verb.last + 1
        phrase = self.t.grammar.phrase(self.s, at) if at < last and self.s.pos[at] != MARK else None
        denies = verb.lemma in _DENIALS
        return phrase is not None and not phrase.pronoun and (denies or self.t.grammar.personal(self.s, phrase))

    def _clause(self, first: int, last: int) -> bool:
        return any(first <= g.first < last and g.shape == "fin" for g in self.t.groups)

    def _contrasts(self, at: int) -> bool:
        """Whether one who speaks sets something against what another said: ", mais lui-même se tait"."""
        low = self.s.low[at]
        return low in ("je", "j'", "moi", "nous", "on", "lui") or low.endswith("-même")

    def _joins_again(self, group: Group, said: str, first: int, at: int) -> bool:
        """Whether a verb without subject joined at ``at`` goes with ``group`` and not with what it reports.

        Its tense, number or meaning tells: "révèle que deux suspects ont fui, mais refuse d’en dire plus".
        """
        if self._joins_participle(group, first, at):
            return True
        verb = next((g for g in self.t.groups if g.first == at and g.shape == "fin" and g.clitic < 0), None)
        inner = [g for g in self.t.groups if first <= g.first < at and g.shape == "fin"]
        if verb is None or not inner or group.shape != "fin":
            return False
        if self._unshifted(group, said, at, self.s.size):
            return True
        if self._subjunctive(inner[-1]) and not self._subjunctive(verb):
            return True  # "dément que la salle ait été vendue et n’a rien dit de plus"
        ours, theirs = self._number(group), {self._number(g) for g in inner}
        if ours and self._number(verb) == ours and ours not in theirs and "" not in theirs:
            return True
        speaks = verb.lemma in self.words.speech or verb.lemma in _STANCES
        subject = self.t.subjects.of(inner[-1]) if speaks and len(inner) == 1 else None
        return subject is not None and not self.t.grammar.personal(self.s, subject.phrase)

    def _subjunctive(self, group: Group) -> bool:
        return self.s.low[group.verb] in _SUBJUNCTIVES

    def _number(self, group: Group) -> str:
        morph = self.s.token(group.verb).morph
        return "plural" if "Number=Plur" in morph else "singular" if "Number=Sing" in morph else ""

    def _after_adverbs(self, at: int) -> int:
        while at < self.s.size - 1 and self.s.pos[at] == "ADV":
            at += 1
        return at

    def _opens_sentence(self, first: int, at: int) -> bool:
        """Whether a clause with subject and finite verb begins at ``at``, and an infinitive alone is reported."""
        phrase = self.t.grammar.phrase(self.s, at) if self.s.pos[at] != MARK else None
        verb = next((g for g in self.t.groups if g.shape == "fin" and g.first >= first), None)
        return phrase is not None and verb is not None and verb.first == phrase.last + 1

    def _sets_the_scene(self, said: str, at: int, last: int) -> bool:
        """Whether "tandis que …" tells what went on meanwhile: in a tense of its own."""
        then = of_clause(self.s, self.t.groups, at, last)
        return said in SHIFTED if then == UNKNOWN else said != UNKNOWN and sphere(said) != sphere(then)

    def _unshifted(self, group: Group, said: str, at: int, last: int) -> bool:
        """Whether a clause is in the tense of the story, and the reported one shifted or in the present."""
        told = of_group(self.s, group)
        if told not in SHIFTED | {PAST}:
            return False
        verb = next((g for g in self.t.groups if at <= g.first < last and g.shape == "fin"), None)
        then = of_group(self.s, verb) if verb else UNKNOWN
        if verb is None or then in (UNKNOWN, said) or said == UNKNOWN:
            return False
        if verb.passive and then == PRESENT:
            then = PAST  # "personne n’est venu", as good as "il est arrêté"
        return then == PAST if said not in SHIFTED else then not in SHIFTED

    def _accomplished(self, first: int, last: int) -> bool:
        """Whether the reported clause tells of something done, which another deed may follow."""
        verb = next((g for g in self.t.groups if first <= g.first < last and g.shape == "fin"), None)
        return verb is not None and verb.main != verb.verb and of_group(self.s, verb) in _DONE

    def _infinitive(self, at: int) -> bool:
        at = self._after_clitics(at)
        return at < self.s.size and self.s.pos[at] != MARK and "VerbForm=Inf" in self.s.token(at).morph

    def _after_clitics(self, at: int) -> int:
        while at < self.s.size and self.s.low[at] in _CLITICS:
            at += 1
        return at

    def _occasion(self, low: str, at: int, last: int) -> bool:
        """Whether the rest of the sentence only names where the words were said: ", dans un entretien à X"."""
        s = self.s
        if any(at <= g.first < last and g.shape == "fin" for g in self.t.groups):
            return False
        begin = at + 1 if low != "lors" else at + 2
        phrase = self.t.grammar.phrase(s, begin, governed=True) if begin < last and s.pos[begin] != MARK else None
        if phrase is None or any(s.low[i] == "," for i in range(phrase.last + 1, last)):
            return False
        if low == "devant":
            return self.t.grammar.personal(s, phrase)
        return phrase.head in _OCCASIONS or (low in ("dans", "par", "sur") and phrase.head in self.words.documents)

    def _joins_participle(self, group: Group, first: int, at: int) -> bool:
        """Whether a participle at ``at`` shares the auxiliary of ``group`` and not of the clause that it reports.

        "a salué les secours, rappelé que le doute profite à l’accusé et mis l’affaire en délibéré".
        """
        s = self.s
        if s.pos[at - 1] == MARK or at + 1 >= s.size or s.pos[at] == MARK:
            return False
        if not self._after_avoir(group):
            return False
        token = s.token(at)
        participle = "VerbForm=Part" in token.morph and not token.lower.endswith("ant")
        readings = [shape for _, shape in self.words.readings(token.lower)]
        if not participle and not (readings and all(shape == "pp" for shape in readings)):
            return False
        takes = s.pos[at + 1] == "DET" or s.low[at + 1] in _OBJECTS
        inner = [g for g in self.t.groups if first <= g.first < at and (g.shape == "fin" or g.main != g.verb)]
        shares = any(g.main != g.verb or g.copula or g.passive for g in inner[-1:])
        return takes and not shares

    def _after_avoir(self, group: Group) -> bool:
        """Whether ``group`` is compound, or a bare participle that hangs on a compound verb before it."""
        if group.shape == "pp" and group.verb == group.main:
            return True
        return group.shape == "fin" and group.main != group.verb and not group.passive
