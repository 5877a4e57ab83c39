"""Who speaks after a colon: the subject of what stands before it, a name, whoever signed the words."""

from __future__ import annotations

from collections.abc import Sequence

from tui.annotate.data import words_for
from tui.annotate.quotes.cues.telling import Telling
from tui.annotate.quotes.drafts import Found, found_by
from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.mistagged import is_subordinate
from tui.annotate.quotes.grammar.phrases import Phrase
from tui.annotate.quotes.grammar.sentences import MARK
from tui.annotate.quotes.marked.governing import Governing
from tui.annotate.quotes.marked.signed import without_brackets
from tui.annotate.quotes.words.wordlists import OF, TO, in_any

_LONGEST_END = 9  # items
_NOBODY = frozenset({"on", "ce", "c'", "cela", "ça", "ceci"})
_GIVEN = frozenset({"à", "au", "aux", "de", "du", "d'", "des", "chez"})
_EXAMPLES = words_for("examples")
_LIKE = frozenset({"comme", "de", "d'", "dont", "tel", "telle"})


class Colons:
    """The rules for the words before a colon; ``verbs`` knows the verbs of the sentence."""

    def __init__(self, telling: Telling, verbs: Governing) -> None:
        self.t = telling
        self.s = telling.s
        self.sayers = verbs.sayers
        self.verbs = verbs

    def by_colon(self, at: int) -> Found | None:
        """Who speaks after a colon before item ``at``: a verb of saying, a noun, any subject, a name."""
        t = self.t
        left = self._last_clause(at)
        telling = [g for g in left if not g.passive and (g.lemma in t.words.cues or g.lemma in t.words.marks)]
        example = self._example(at)
        if example:
            return Found("colon", "colon-example", example)
        for group in reversed(telling):
            subject = self.sayers.subject(group)
            if subject and (group.lemma in t.words.speech or self.sayers.can_say(group, subject)):
                return Found("colon", "colon", subject.phrase, t.cue_span(group))
            if group.shape in ("inf", "ppr"):
                source = next((c for c in t.sources if c.first <= 1 and c.after <= at and c.subject), None)
                if source:  # "Pour X, la lutte ne fait que commencer :"
                    return found_by("source", source.subject, source.span)
                return self.verbs.context.elliptic(t.cue_span(group))
        for group in left:
            agent = self.sayers.agent(group, at)
            if agent and not self._only_describes(group, left):
                return Found("colon", "agent", agent.phrase, t.cue_span(group))
        given = self._word_given(left, at - 1)
        if given:
            return given
        noun = self.noun_with_owner(0, at - 1)
        if noun and not noun.inherit:
            return noun
        for group in left:
            if group.shape != "fin":
                continue
            subject = self.sayers.subject(group)
            if subject and subject.phrase.head not in _NOBODY and self._is_somebody(subject.phrase):
                return Found("colon", "colon-subject", subject.phrase)
        owner = self._owner_of_document(left)
        if owner:
            return owner
        source = next((c for c in t.sources if c.subject and c.after == at - 1), None)
        if source:
            return found_by("source", source.subject, source.span)  # "Selon les services de la préfecture :"
        person = self._only_person(0, at)
        if self.verbs.context.is_heading(self.s) and not (person and self._heads(person)):
            behind = [i for i in range(at + 1, self.s.size) if t.grammar.type_at(self.s, i) == "PER"]
            if len(behind) == 1 and (named := t.grammar.phrase(self.s, behind[0])):
                return Found("colon", "colon-name", named)  # "PSG : « … », X revient sur sa victoire"
        if person and self.verbs.context.is_heading(self.s) and not self._heads(person):
            return Found("colon", "inherited")  # "Grève chez X : « … »": the text below will tell
        if person:
            return Found("colon", "colon-name", person)
        if noun:
            return noun
        return self.verbs.context.from_colon(at)

    def _last_clause(self, at: int) -> list[Group]:
        """The verbs before a colon; behind other marks those of the clause between: "« A », il l’arrête :"."""
        left = [g for g in self.t.groups if g.last < at]
        marks = max((i for i, _ in self.s.marked() if i < at - 1), default=-1)
        for group in left:
            own = group.first > marks >= 0 and group.shape == "fin" and not group.passive
            subject = self.sayers.subject(group) if own else None
            if subject and subject.phrase.paragraph == self.s.paragraph and subject.phrase.first > marks:
                return [g for g in left if g.first > marks]
        return left

    def _is_somebody(self, phrase: Phrase) -> bool:
        """Whether the phrase means people or a body, and not what they say: "La critique est venue de X :"."""
        said = phrase.head in self.t.words.claims and phrase.paragraph == self.s.paragraph
        return not said and self.t.grammar.personal(self.s, phrase)

    def _only_describes(self, passive: Group, groups: Sequence[Group]) -> bool:
        """Whether somebody else does what the sentence tells: "X attend l’argent promis par l’État : « … »"."""
        if passive.shape == "fin" and not is_subordinate(self.s, passive.first):
            return False
        return self._others_act(groups, passive.first)

    def _others_act(self, groups: Sequence[Group], before: int) -> bool:
        """Whether a main verb that ends before item ``before`` has people as its subject."""
        for group in groups:
            active = group.shape == "fin" and not group.passive and group.last < before
            subject = self.sayers.subject(group) if active and not is_subordinate(self.s, group.first) else None
            if subject and subject.phrase.head not in _NOBODY and self._is_somebody(subject.phrase):
                return True
        return False

    def _word_given(self, groups: Sequence[Group], colon: int) -> Found | None:
        """Who has the word: "Le mot de la fin revenait au maire :", "La critique est venue de X :"."""
        s, grammar = self.s, self.t.grammar
        group = next((g for g in groups if g.shape == "fin"), None)
        subject = self.sayers.subject(group) if group else None
        if group is None or subject is None or subject.phrase.head not in self.t.words.claims:
            return None
        for at in range(group.last + 1, colon - 1):
            if s.pos[at] == MARK or s.low[at] in (",", "que", "qu'", "qui"):
                return None
            phrase = grammar.phrase(s, at + 1, governed=True) if s.low[at] in _GIVEN else None
            if phrase and grammar.personal(s, phrase):
                return Found("colon", "colon-name", grammar.named(s, phrase))
        return None

    def _heads(self, phrase: Phrase) -> bool:
        """Whether a headline names a person before the colon, and not only the matter: "X : « … »"."""
        s, grammar = self.s, self.t.grammar
        named = any(grammar.type_at(s, i) == "PER" for i in range(phrase.first, phrase.last + 1))
        described = s.pos[phrase.first] == "DET" and grammar.personal(s, phrase)
        before = s.pos[: phrase.first]
        return (named or described or phrase.pronoun) and "ADP" not in before and "NOUN" not in before

    def _owner_of_document(self, groups: Sequence[Group]) -> Found | None:
        """Who wrote what the words stand in: "Sa dernière lettre se termine par ces mots :"."""
        s, grammar = self.s, self.t.grammar
        subject = next((f for g in groups if g.shape == "fin" and (f := self.sayers.subject(g))), None)
        if subject is None or not in_any(subject.phrase.head, self.t.words.documents, self.t.words.nouns):
            return None
        if s.low[subject.phrase.first] in ("son", "sa", "ses", "leur", "leurs", "his", "her", "their"):
            return Found("colon", "noun-cue", inherit=True)
        for at in range(subject.phrase.first + 1, subject.phrase.last):
            owner = grammar.phrase(s, at + 1) if s.low[at] in ("de", "d'", "du", "des", "of") else None
            if owner:
                return Found("colon", "noun-cue", grammar.named(s, owner)) if grammar.personal(s, owner) else None
        return None

    def signed_before(self, at: int) -> Phrase | None:
        """Who left the words: "les messages laissés par X :", "la phrase prononcée par un agent – « … » –"."""
        s, grammar = self.s, self.t.grammar
        if at < 4 or s.low[at - 1] not in (":", "–", "—", "-"):
            return None
        for first in range(at - 3, max(0, at - 14), -1):
            if s.low[first] in ("par", "by") and s.pos[first - 1] in ("VERB", "ADJ", "AUX"):
                phrase = grammar.phrase(s, first + 1)
                ends = phrase is not None and self._only_complements(phrase.last + 1, at - 1)
                if not ends or self._anothers_deed(first - 1):
                    return None
                return phrase if phrase and grammar.personal(s, phrase) else None
        return None

    def _anothers_deed(self, participle: int) -> bool:
        """Whether the participle is of no words and somebody else acts: "X conteste le tracé voulu par Y :"."""
        s, words = self.s, self.t.words
        readings = words.readings(s.low[participle])
        if any(verb in words.uttered or (shape == "inf" and verb in words.speech) for verb, shape in readings):
            return False  # "s’est entendu répondre par la caissière"
        if any(verb in words.asks_si for verb, _ in readings):
            return True  # "X a été interrogé par la presse :"

        noun = next(
            (s.low[i] for i in range(participle - 1, max(-1, participle - 5), -1) if s.pos[i] == "NOUN"), ""
        )
        known = words.nouns, words.claims, words.documents, words.terms
        if in_any(noun, *known) or in_any(noun.removesuffix("s"), *known):
            return False
        passive = next((g for g in self.t.groups if g.first <= participle <= g.last), None)
        left = [g for g in self.t.groups if g.last < participle]
        if passive is None:
            return self._others_act(left, participle)
        active = passive.shape == "fin" and not passive.passive  # "ne se laisse pas impressionner par X :"
        return active or self._only_describes(passive, left)

    def _only_complements(self, first: int, last: int) -> bool:
        """Whether nothing but complements stands there: "(envoyé par X) à son mari le 12 mars"."""
        s = self.s
        opens = first >= last or s.pos[first] == "ADP" or s.low[first] in ("au", "aux", "le")
        return opens and all(s.pos[i] in ("ADP", "DET", "NOUN", "PROPN", "ADJ", "NUM") for i in range(first, last))

    def _example(self, at: int) -> Phrase | None:
        """The one whose words stand for those of many: "…, comme Samia :", "à l’image de Rachid, gérant :"."""
        s, grammar = self.s, self.t.grammar
        for first in range(at - 2, 0, -1):
            if s.pos[first] == MARK:
                return None
            before = s.low[first - 1]
            if grammar.type_at(s, first) != "PER" or before not in _LIKE:
                continue
            if before not in ("de", "d'") or (first > 1 and s.low[first - 2] in _EXAMPLES):
                return grammar.phrase(s, first)
        return None

    def _only_person(self, first: int, last: int) -> Phrase | None:
        if self.s.low[first] in ("lui", "eux") and self.s.pos[first] == "PRON":
            return self.t.grammar.build(self.s, first, first)  # "Lui sourit :"
        outside = [i for i in without_brackets(self.s, first, last) if not self._is_listener(i)]
        people = [i for i in outside if self.t.grammar.type_at(self.s, i) == "PER"]
        opening = self._opens_with_person(first, last)
        if opening:
            return opening
        if people:
            return self.t.grammar.phrase(self.s, people[-1])
        if first + 1 < last and self.s.pos[first] == "CCONJ":
            first += 1  # "Et la bouquiniste :"
        phrase = self.t.grammar.phrase(self.s, first) if self.s.pos[first] != MARK else None
        if self.s.low[first] in ("lui", "eux") and phrase is None:
            phrase = self.t.grammar.build(self.s, first, first)
        stressed = phrase and phrase.head in ("lui", "elle", "eux", "elles")
        if phrase and stressed and not any(g.shape == "fin" and g.last < last for g in self.t.groups):
            return phrase  # "Lui, résigné :"
        if phrase and sum(i > phrase.last for i in outside) <= 1 and self._stands_alone(phrase):
            return self.t.grammar.named(self.s, phrase)
        return self._at_the_end(first, last)

    def _opens_with_person(self, first: int, last: int) -> Phrase | None:
        """Who stands before asides in words without a verb: "Puis le maire, face à X :"."""
        s, grammar = self.s, self.t.grammar
        while first < last and s.pos[first] in ("CCONJ", "ADV"):
            first += 1
        if first >= last or any(g.shape == "fin" and g.last < last for g in self.t.groups):
            return None
        able = s.pos[first] == "DET" or grammar.type_at(s, first) == "PER"
        phrase = grammar.phrase(s, first) if able else None
        if phrase is None or not grammar.personal(s, phrase) or phrase.head in self.t.words.bodies:
            return None
        named = grammar.named(s, phrase, back=False)
        then = named.last + 1
        apart = then + 1 < last and s.low[then] == "," and s.pos[then + 1] == "ADP"
        return named if apart or (then < last and s.low[then] in TO) else None

    def _is_listener(self, at: int) -> bool:
        """Whether the words are said before or to those at item ``at``: "devant X", "face à la juge"."""
        low = self.s.low
        return at > 0 and (low[at - 1] == "devant" or (low[at - 1] in TO and low[max(0, at - 2)] == "face"))

    def _at_the_end(self, first: int, last: int) -> Phrase | None:
        """Those who stand right before the colon: "Même constat pour une voisine :"."""
        s, grammar = self.s, self.t.grammar
        for begin in range(max(first + 1, last - _LONGEST_END), last - 1):
            if s.pos[begin] not in ("DET", "PROPN") or s.pos[begin - 1] not in ("ADP", "VERB"):
                continue
            if self._is_listener(begin):
                return None
            phrase = grammar.phrase(s, begin)
            if phrase and phrase.last == last - 2 and grammar.personal(s, phrase):
                return phrase
        return None

    def _stands_alone(self, phrase: Phrase) -> bool:
        """Whether a phrase before a colon means a person: "Le maire :", "Awa :"; not "Immobilier :"."""
        s, grammar = self.s, self.t.grammar
        if (
            s.pos[phrase.first] == "PROPN"
            and phrase.last - phrase.first < 3
            and not grammar.type_at(s, phrase.first)
        ):
            described = phrase.last > phrase.first and s.low[phrase.last + 1] == "("  # "Ivo Babić (gardien) :"
            return phrase.first == 0 and (s.low[-1] == ":" or described)
        known = phrase.head in self.t.words.people or s.pos[phrase.first] in ("DET", "PROPN")
        return known and grammar.personal(s, phrase)

    def _inner_owner(self, phrase: Phrase) -> Phrase | None:
        """The person at the end of what a noun is of: "(cri) du cœur de la boulangère", "du côté des élus"."""
        s, grammar = self.s, self.t.grammar
        for at in range(phrase.first + 1, phrase.last):
            inner = grammar.phrase(s, at + 1) if s.low[at] in ("de", "d'", "du", "des") else None
            if inner and grammar.personal(s, inner):
                return inner
        return None

    def noun_with_owner(self, first: int, last: int) -> Found | None:
        """ "Réponse de la présidente", "le mot d’ordre de l’association"."""
        s, grammar = self.s, self.t.grammar
        for at in range(first, last):
            if s.low[at] not in self.t.words.nouns or s.pos[at] not in ("NOUN", "PROPN", "ADJ", "VERB", "X"):
                continue
            end = at + 1
            if end + 1 < last and s.low[end] in ("d'", "de", "en", "-") and s.low[end + 1] in ("ordre", "garde"):
                end += 2
            while end < last and (s.pos[end] == "ADJ" or (s.pos[end] == "NOUN" and s.low[end + 1] in OF)):
                end += 1  # "une réponse crâne de l’intéressé", with an adjective that is also a noun
            if end < last and s.low[end] in ("de", "du", "des", "d'", "of", "from"):
                owner = grammar.phrase(s, end + 1)
                if owner and not grammar.personal(s, owner):
                    owner = self._inner_owner(owner) or owner
                if owner and owner.head in self.t.words.times:
                    continue  # "le mot de la fin", "la phrase du jour"
                if owner:
                    return Found("noun", "noun-cue", grammar.named(s, owner), self.t.span(at, end - 1))
            if at and s.low[at - 1] in ("son", "sa", "leur", "ses", "leurs", "his", "her", "their"):
                return Found("noun", "noun-cue", None, self.t.span(at, end - 1), inherit=True)
        return None
