"""Verb groups: a verb with its auxiliaries, clitics, inserted adverbs and the infinitive that it leads to.

"a-t-il fini par lâcher", "s’est-elle emportée", "avait pourtant promis", "fait valoir", "had once described".
"""

from __future__ import annotations

import re

from tui.annotate.quotes.grammar.inflecting import another_inflects, closes_relative
from tui.annotate.quotes.grammar.inserted import after_adverbs
from tui.annotate.quotes.grammar.mistagged import follows_clitic, mistagged, names_one
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.grammar.unlisted import inflects_after_marks
from tui.annotate.quotes.words.forms import Shape
from tui.annotate.quotes.words.lexicon import Lexicon
from tui.annotate.quotes.words.wordlists import STRESSED, THIRD, listed
from tui.annotate.records import record

_CLITICS = listed("se s' le la l' les lui leur y en me m' te t' nous vous ne n'")
_DOUBTFUL = listed("le la l' les leur nous vous en lui")  # clitic only before a verb
_ELIDED = frozenset({"d'", "qu'", "l'"})
_REFLEXIVE = frozenset({"se", "s'"})
_AUX = listed(
    """
    a ont avait avaient aura auront aurait auraient eut eurent ait aient ai as avons avez avais est sont
    était étaient sera seront serait seraient fut furent soit soient suis es sommes êtes étais ayant
    étant avoir être has had have having is was were are be been being would will could might did does
    do 's 'd 've 'll
    """
)
_BEING = listed("est sont était étaient sera seront serait seraient fut furent soit soient is was are were be")
_HAVING = listed("a ont avait avaient aura auront aurait auraient")
_AUX_NOT_FINITE = listed("ayant étant avoir être having being be")
_OPENS_INVERTED = ("-", "t")
_INVERTED = re.compile(r"(?:-(?:t[-'])?|t[-'])(il|elle|on|ils|elles|je|nous|vous|tu|ce|lui|t)$")
_NEVER = frozenset({"PUNCT", "ADP", "DET", "NOUN", "PROPN", "ADJ", "CCONJ", "SCONJ", "NUM", "ADV", "PRON", MARK})
_SLOPPY = THIRD | {"-", "t", "t'"}
_QUE = ("que", "qu'")
_ADJECTIVAL = ("que", "ques", "ble", "bles", "eux", "euse", "euses")  # "est catégorique": no participle ends so
_BEFORE_GERUND = listed(", en tout les le la l' se s'") | {""}
_BEFORE_VERB = listed("il elle on ils elles qui se s' n' ne he she they who")
_NOT = listed("ne n' not n't")
_NEVER_MORE = listed("pas jamais point not n't")
_BETWEEN = listed("à de d' par pour to")


@record
class Group:
    """Items ``[first, last]`` of a sentence.

    ``main`` is the verb that tells what is done, ``verb`` the one that inflects.
    """

    first: int
    last: int
    verb: int
    main: int
    lemma: str  # "se dire" for a reflexive; "faire savoir"
    shape: Shape
    clitic: int = -1  # index of an inverted subject pronoun
    negated: bool = False
    passive: bool = False
    copula: bool = False


def inverted_pronoun(low: str) -> str:
    """The subject pronoun in "-t-il", "-elle"; "" for anything else."""
    found = _INVERTED.match(low) if low[:1] in _OPENS_INVERTED else None
    return found.group(1) if found and found.group(1) not in ("t", "lui") else ""


class Verbs:
    """Finds the verb groups of a sentence."""

    def __init__(self, words: Lexicon) -> None:
        self.words = words
        self.forms = words.forms

    def groups(self, s: Sentence) -> list[Group]:
        """All verb groups in order."""
        found = []
        at = 0
        forms, pos, low = self.words.forms, s.pos, s.low
        while at < s.size:
            if low[at] in _CLITICS:
                then = at + 1
                while then < s.size and low[then] in _CLITICS:
                    then += 1
                if then == s.size or self._is_no_verb(s, then):  # articles, mostly
                    at = then + 1
                    continue
            elif pos[at] in _NEVER and low[at] not in forms:
                at += 1
                continue
            group = self.group_at(s, at)
            if group:
                found.append(group)
                at = group.last + 1
            else:
                at += 1
        unseen = mistagged(self, s, found)
        if unseen:
            found = sorted([*found, *unseen], key=lambda g: g.first)
        return found

    def _is_no_verb(self, s: Sentence, at: int) -> bool:
        """Whether no verb can begin at ``at``, by the tagger, the forms of verbs and what follows."""
        if s.pos[at] not in _NEVER or s.low[at] in self.words.forms:
            return False
        return at + 1 == s.size or s.low[at + 1][:1] not in _OPENS_INVERTED  # "lit-on"

    def group_at(self, s: Sentence, first: int, beside_marks: bool = False) -> Group | None:
        """The group that begins at ``first``. ``beside_marks``: trust the forms more than the tagger."""
        at = first
        size = s.size
        while at < size and s.low[at] in _CLITICS:
            if (
                at == first
                and s.low[at] in ("lui", "nous", "vous")
                and (at == 0 or s.pos[at - 1] in ("CCONJ", "ADP") or s.low[at - 1] == "selon")
            ):
                return None
            if s.low[at] in _DOUBTFUL and not self._verb_follows(s, at + 1, beside_marks):
                return None
            at += 1
        if at >= size or not self._is_verb(s, at, beside_marks and at - first <= 2):
            return None
        verb = main = at
        at += 1
        clitic = -1
        if at + 1 < size and s.low[at] == "t" and s.low[at + 1].startswith("-"):
            at += 1  # "explique t-il"
        while at < size and s.low[at][:1] in _OPENS_INVERTED and (found := _INVERTED.match(s.low[at])):
            if found.group(1) not in ("t", "lui"):
                clitic = at
            at += 1
        sloppy = self._without_hyphen(s, at, beside_marks) if clitic < 0 and at < size else 0
        if sloppy:
            at, clitic = sloppy + 1, sloppy
        last = at - 1
        passive = False
        copula = False
        if s.low[verb] in _AUX:
            main, last, passive = self._participle(s, verb, at, last, beside_marks)
            copula = main == verb
        lead = -1
        if s.low[main] in self.words.leading:
            main, last, lead = self._lead(s, main, last)
        reflexive = not _REFLEXIVE.isdisjoint(s.low[first:verb]) and not self._leads_oneself(s, lead)
        reflexive = reflexive or (lead >= 0 and s.low[main - 1] in _REFLEXIVE)
        if not passive and main != verb and s.low[verb] in _BEING:
            passive = not (reflexive or lead >= 0 or self.words.is_active(s.low[main]))
        own = s.low[main - 1] in _REFLEXIVE if lead >= 0 else reflexive  # "se borne à indiquer" is "indiquer"
        lemma = self._lemma(s, main, lead, own)
        lemma, last = self.with_noun(s, main, lemma, last)
        return Group(
            first,
            last,
            verb,
            main,
            lemma,
            self._shape(s, verb, main),
            clitic,
            self._negated(s, first, last) and not self.stresses(s, lead),
            passive,
            copula,
        )

    def _without_hyphen(self, s: Sentence, at: int, beside_marks: bool) -> int:
        """Where the pronoun of "a-t'il", "a t'il" stands, or of "dit il" behind marks; 0 for none."""
        if s.low[at] not in _SLOPPY or self.words.lang != "fr":
            return 0
        then = at
        if s.low[then] == "-":
            then += 1
        if then < s.size and s.low[then] in ("t'", "t"):
            then += 1
        elif then > at or not beside_marks:
            return 0
        if then >= s.size or s.low[then] not in THIRD:
            return 0
        after = s.low[then + 1] if then + 1 < s.size else ""
        aside = after in ("y", "aussi", "même", "seul", "seule", "-", "et") or after.startswith("-m")
        return 0 if then == at and aside else then  # "résume elle aussi Anna", "disait il y a dix ans Jean"

    def _leads_oneself(self, s: Sentence, lead: int) -> bool:
        """Whether the reflexive pronoun is the leading verb’s: "se borne à indiquer"."""
        return lead >= 0 and any(lemma in self.words.leads_oneself for lemma, _ in self.forms.get(s.low[lead], ()))

    def stresses(self, s: Sentence, lead: int) -> bool:
        """Whether the verb at ``lead`` denies nothing when it is negated: "n’a pas hésité à dire"."""
        return lead >= 0 and any(lemma in self.words.stresses for lemma, _ in self.forms.get(s.low[lead], ()))

    def _verb_follows(self, s: Sentence, at: int, beside_marks: bool) -> bool:
        while at < s.size and s.low[at] in _CLITICS:
            at += 1
        return at < s.size and self._is_verb(s, at, beside_marks)

    def _is_verb(self, s: Sentence, at: int, trusted: bool) -> bool:
        pos, low = s.pos[at], s.low[at]
        if pos == MARK or not low[:1].isalpha() or low in _ELIDED:
            return low in ("'s", "'d", "'ve", "'ll") and pos == "AUX"
        before = s.low[at - 1] if at else ""
        if before == "-" and at > 1 and s.low[at - 2] == "à":
            return False  # "c’est-à-dire"
        if low in _AUX and (pos in ("AUX", "VERB") or (trusted and self._participle_follows(s, at))):
            return True
        if at + 1 < s.size and s.low[at + 1] == "-" and s.end(at) == s.start(at + 1):
            return False
        if pos in ("VERB", "AUX"):
            if names_one(s, at):
                return False
            return not (s.pos[at - 1] == "DET" and before not in ("l'", "les", "la", "le", "leur")) if at else True
        if at + 1 < s.size and s.low[at + 1][:1] in _OPENS_INVERTED and inverted_pronoun(s.low[at + 1]) in THIRD:
            return True  # "lit-on"
        readings = self.forms.get(low, ())
        if not readings:
            inverted = low == "a" and at + 1 < s.size and s.low[at + 1].startswith("-t")
            return inverted or (trusted and self.words.lang == "fr" and inflects_after_marks(s, at))
        if at + 1 < s.size and s.low[at + 1][:1] in _OPENS_INVERTED and _INVERTED.match(s.low[at + 1]):
            return True
        if trusted:
            return True
        lower = pos == "PROPN" and s.token(at).text[:1].islower()
        if (
            (pos in ("ADV", "X", "INTJ") or lower)
            and before != ""
            and all(shape == "fin" for _, shape in readings)
        ):
            return True
        if self._noun_and_verb(s, at, readings) or follows_clitic(s, at, readings):
            return True
        if before in _BEFORE_GERUND and any(shape == "ppr" for _, shape in readings):
            return True
        after = s.low[at + 1] if at + 1 < s.size else "."
        if (
            pos == "ADJ"
            and before not in _REFLEXIVE
            and after in ("de", "d'", "par", "comme", "", "que", "qu'")
            and before not in ("si", "plus", "très")
        ):
            return any(shape == "pp" for _, shape in readings)
        if at > 1 and at + 1 < s.size and s.low[at + 1] == ":" and any(shape == "fin" for _, shape in readings):
            return s.pos[at - 1] in ("NOUN", "PROPN", "PRON") or before in (",", ")")
        return before in _BEFORE_VERB and pos in ("NOUN", "ADJ", "PROPN", "X", "ADV")

    def _noun_and_verb(self, s: Sentence, at: int, readings: tuple[tuple[str, Shape], ...]) -> bool:
        """Whether a noun to the tagger stands where a verb must: "le patronat juge la réforme"."""
        if (
            at < 1
            or at + 1 >= s.size
            or s.pos[at - 1] not in ("NOUN", "PROPN", *(("ADJ",) if s.low[at + 1] in _QUE else ()))
            or s.pos[at] not in ("NOUN", "ADJ", "PROPN")
            or not s.token(at).text[:1].islower()
        ):
            return False
        aside = s.low[at + 1] == "," and at + 2 < s.size and s.low[at + 2] in STRESSED
        if s.pos[at + 1] != "DET" and s.low[at + 1] not in _QUE and not aside:
            return False
        return any(shape == "fin" and (v in self.words.that or v in self.words.speech) for v, shape in readings)

    def _participle_follows(self, s: Sentence, at: int) -> bool:
        ahead = after_adverbs(s, at + 1)
        if ahead >= s.size:
            return False
        readings = self.forms.get(s.low[ahead], ())
        return any(shape == "pp" for _, shape in readings) or (not readings and s.low[ahead].endswith("é"))

    def _participle(self, s: Sentence, verb: int, at: int, last: int, beside_marks: bool) -> tuple[int, int, bool]:
        """The participle after an auxiliary: its index (or the auxiliary's), the group's end, whether passive."""
        ahead = after_adverbs(s, at)
        passive = False
        while ahead < s.size and s.low[ahead] in ("été", "been", "being", "have"):
            passive = passive or s.low[ahead] != "have"
            ahead = after_adverbs(s, ahead + 1)
        if ahead < s.size and s.pos[ahead] != MARK:
            shapes = {shape for _, shape in self.forms.get(s.low[ahead], ())}
            participle = s.pos[ahead] in ("VERB", "AUX") and (
                "pp" in shapes
                or ("VerbForm=Part" in s.token(ahead).morph and not s.low[ahead].endswith(_ADJECTIVAL))
            )
            participle = participle or ("pp" in shapes and s.pos[ahead] in ("ADJ", "NOUN", "PROPN", "VERB", "X"))
            new = not shapes and s.low[ahead].endswith("é") and s.pos[ahead] in ("ADJ", "NOUN", "X")
            participle = participle or (new and s.low[verb] in _HAVING)  # "a tweeté X"
            if beside_marks and s.low[verb] in _HAVING and s.low[ahead].endswith("e"):  # "a ajoute X"
                accented = self.forms.get(s.low[ahead][:-1] + "é", ())
                participle = participle or any(shape == "pp" for _, shape in accented)
            english = self.words.lang == "en" and s.pos[ahead] == "VERB"
            if participle or english:
                return ahead, ahead, passive
        return verb, last, passive

    def _lead(self, s: Sentence, main: int, last: int) -> tuple[int, int, int]:
        """Follow "finir par lâcher" to the last verb: its index, the group's end, index of the lead or -1."""
        lead = -1
        for _ in range(3):
            if s.low[main] not in self.words.leading:
                break
            at = after_adverbs(s, last + 1)
            if at < s.size and s.low[at] in _BETWEEN:
                at += 1
            while at < s.size and s.low[at] in _CLITICS:
                at += 1
            if at >= s.size or s.pos[at] not in ("VERB", "AUX", "NOUN", "ADJ") or not self._infinitive(s, at):
                break
            lead, main, last = main, at, at
        return main, last, lead

    def _infinitive(self, s: Sentence, at: int) -> bool:
        shapes = {shape for _, shape in self.forms.get(s.low[at], ())}
        return "inf" in shapes or "VerbForm=Inf" in s.token(at).morph

    def with_noun(self, s: Sentence, main: int, lemma: str, last: int) -> tuple[str, int]:
        """ "faire part", "mettre en garde": the phrase that the verb begins and where it ends."""
        for verb, _ in self.forms.get(s.low[main], ()):
            for rest in self.words.phrase_tails.get(verb, ()):
                if tuple(s.low[last + 1 : last + 1 + len(rest)]) == rest:
                    return " ".join((verb, *rest)), last + len(rest)
        return lemma, last

    def _lemma(self, s: Sentence, main: int, lead: int, reflexive: bool) -> str:
        if s.low[main] in _AUX:
            return s.low[main]  # "étaient" is no form of "étayer"
        lemmas = [lemma for lemma, _ in self.forms.get(s.low[main], ())]
        if lead >= 0:
            for first in {lemma for lemma, _ in self.forms.get(s.low[lead], ())}:
                for lemma in lemmas or [s.low[main]]:
                    if (first, lemma) in self.words.phrases:
                        return f"{first} {lemma}"
                if (first, s.low[main]) in self.words.phrases:
                    return f"{first} {s.low[main]}"
        if not lemmas:
            return s.low[main]
        if reflexive:
            known = [f"se {lemma}" for lemma in lemmas]
            return next((k for k in known if k in self.words.cues or k in self.words.marks), known[0])
        known_verbs = [k for k in lemmas if k in self.words.that] or [k for k in lemmas if k in self.words.cues]
        return (known_verbs or lemmas)[0]

    def _shape(self, s: Sentence, verb: int, main: int) -> Shape:
        low = s.low[verb]
        if low in _AUX:
            return (
                "ppr"
                if low in ("ayant", "étant", "having", "being")
                else "inf"
                if low in _AUX_NOT_FINITE
                else "fin"
            )
        shapes = [shape for _, shape in self.forms.get(low, ())]
        morph = s.token(verb).morph
        if not shapes:
            if "VerbForm=Inf" in morph or (self.words.lang == "fr" and low.endswith(("er", "ir"))):
                return "inf"
            if "VerbForm=Part" in morph:
                return "ppr" if low.endswith(("ant", "ing")) else "pp"
            return "fin"
        if "fin" in shapes and "VerbForm=Part" not in morph:
            return "inf" if "inf" in shapes and self._bare_infinitive(s, verb) else "fin"
        if "fin" in shapes:  # "dit", said or says: a participle only right after a noun
            if self.words.lang == "en":
                return "pp"
            if "pp" not in shapes or self._goes_on_as_verb(s, verb) or closes_relative(s, verb):
                return "fin"
            if not verb:  # "Décrit par ses collègues comme …"
                return "pp" if s.size > 1 and s.low[1] in ("par", "comme") else "fin"
            after_noun = s.pos[verb - 1] in ("NOUN", "ADJ", "PROPN")
            return "pp" if after_noun and another_inflects(s, verb) else "fin"
        return shapes[0]

    def _goes_on_as_verb(self, s: Sentence, verb: int) -> bool:
        """Whether what follows "dit" shows that it inflects: que, an infinitive, an adverb, a comma."""
        at = after_adverbs(s, verb + 1)
        while at < s.size and (s.pos[at] == "ADV" or s.low[at] in ("ne", "n'", "se", "s'", "y", "en")):
            at += 1
        return at < s.size and (
            s.low[at] in ("que", "qu'", "avoir", "être", ":")
            or s.pos[at] == "DET"
            or (s.pos[at] != MARK and self._infinitive(s, at))
        )

    def _bare_infinitive(self, s: Sentence, verb: int) -> bool:
        return self.words.lang == "en" and (verb > 0 and s.low[verb - 1] in ("to", "not"))

    def _negated(self, s: Sentence, first: int, last: int) -> bool:
        words = s.low[first : last + 2]
        return not _NOT.isdisjoint(words) and not _NEVER_MORE.isdisjoint(words)
