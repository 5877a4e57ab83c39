"""Sources: selon X, d’après X, pour X, aux yeux de X, according to X."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui.annotate.data import words_for
from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.marknouns import marked_noun, marked_title
from tui.annotate.quotes.grammar.phrases import Grammar, Phrase
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.subjects.joined import with_those_after
from tui.annotate.quotes.subjects.search import Subject, Subjects
from tui.annotate.quotes.words.wordlists import STRESSED, listed
from tui.annotate.records import record
from tui.model.span import Span

_OWN_WORDS = words_for("own_words")
_WITH_CLITIC = re.compile(
    r"[àa] (?:l'|les )(?:en croire|entendre|écouter)"
    r"|[àa] (?:ses|son|leurs?) (?:dires|avis|yeux)|de (?:son|leur) propre aveu"
)
_SOMEBODY = listed("lui elle eux elles un une l'un l'une certains certaines beaucoup plusieurs celui-ci celle-ci")
_OCCASIONS = listed("premier première dernier dernière prochain prochaine deuxième troisième")
_LONGEST_COMPLEMENT = 14  # items
_POINTING = listed("le la l' les ce cet cette ces son sa ses leur leurs")
_SEVERAL = listed("de d' plusieurs certains certaines nombre bien")  # "pour de nombreux élus"
# What verbs and nouns may govern as well.
_OWNED = ("de l'a", "dans l'esprit", "du point de vue", "à entendre", "à écouter")
_ACCORDING = frozenset({"selon", "d'après", "à en croire"})
_LONGEST_OTHER = 9  # items
_STAYS = listed("reste restent restait demeure demeurent représente représentent constitue constituent devient")
_OPENED = listed("qui que qu' dont où est était serait sont c'est")
_NO_SOURCES = listed("je moi nous vous toi que quoi cela ça ce")
WHOM = listed("qui whom lequel laquelle lesquels lesquelles")


@record
class Cue:
    """Words that report speech: items ``[first, last]`` with their speaker.

    ``after`` is the item after its phrase.
    """

    first: int
    last: int
    span: Span
    lemma: str
    subject: Subject | None
    after: int
    form: str  # "incise", "source"
    adjacent: bool = False  # right after marks
    group: int = -1  # first item of the verb group


def find_sources(
    s: Sentence, text: str, grammar: Grammar, subjects: Subjects, groups: Sequence[Group]
) -> list[Cue]:
    """The sources that a sentence names, in order."""
    if grammar.words.prepositions.keys().isdisjoint(s.low):
        return []
    return list(_Sources(s, text, grammar, subjects, groups).found())


class _Sources:
    def __init__(
        self, s: Sentence, text: str, grammar: Grammar, subjects: Subjects, groups: Sequence[Group]
    ) -> None:
        self.s = s
        self.text = text
        self.grammar = grammar
        self.words = grammar.words
        self.subjects = subjects
        self.groups = groups

    def found(self) -> Iterator[Cue]:
        s = self.s
        after = 0
        prepositions = self.words.prepositions
        for at, low in enumerate(s.low):
            if low not in prepositions or at < after:
                continue
            match = prepositions[low].match(self.text, s.start(at))
            cue = self._source_at(at, match) if match else None
            if cue:
                yield cue
                after = cue.after

    def _source_at(self, at: int, match: re.Match[str]) -> Cue | None:
        s = self.s
        then = at
        while then < s.size and s.start(then) < match.end():
            then += 1
        span = Span(match.start(), match.end())
        opening = match.group().lower().replace("’", "'")
        if opening.startswith(_OWNED) and not self._opens(at):
            return None  # "se passer de l’avis de la commission"
        if opening.startswith("a ") and at and s.pos[at - 1] not in (MARK, "PUNCT"):
            return None  # "qui a ses yeux pour pleurer"
        if opening.endswith(("source", "sources")):
            return self._of_unnamed(at, then, span)
        named = self._in_marks(then) if opening in _ACCORDING else None
        if named:
            return Cue(at, then - 1, span, opening, Subject(named, "source"), named.last + 1, "source")
        if then >= s.size or s.pos[then] == MARK:
            return None
        if _WITH_CLITIC.fullmatch(opening):
            clitic = self.grammar.build(s, at + 1, at + 1)
            return Cue(at, then - 1, span, "croire", Subject(clitic, "source"), then, "source")
        if s.low[then] in WHOM:
            whom = self._whom(at, then, opening)
            return Cue(at, then - 1, span, opening, whom, then + 1, "source") if whom else None
        return self._of_phrase(at, then, span, opening)

    def _in_marks(self, then: int) -> Phrase | None:
        """The paper, or whoever a noun before the marks says, whose name the marks hold: "selon « Le Monde »"."""
        paper = marked_title(self.s, then)
        return paper or marked_noun(self.grammar, self.s, then)

    def _whom(self, at: int, then: int, opening: str) -> Subject | None:
        """Whom "selon lequel", "pour qui" takes up; none in "le schéma selon lequel", which is no source."""
        s, words = self.s, self.words
        subject = self.subjects.antecedent_before(at) if at else None
        if subject is None:
            return None
        phrase = subject.phrase
        if self.grammar.personal(s, phrase):
            return subject
        thing = opening == "pour" and s.low[then] != "qui"  # "le variant Delta, pour lequel"
        able = (
            phrase.head in words.documents
            or phrase.head in words.claims
            or any(self.grammar.type_at(s, i) for i in range(phrase.first, phrase.last + 1))
        )
        return subject if able and not thing else None

    def _of_phrase(self, at: int, then: int, span: Span, opening: str) -> Cue | None:
        """The source that a phrase at item ``then`` names."""
        s = self.s
        alone = s.low[then] in STRESSED and s.pos[then + 1 : then + 2] == ["NOUN"]  # "selon eux faute de bras"
        phrase = self.grammar.build(s, then, then) if alone else self.grammar.phrase(s, then)
        if phrase is None or phrase.head in _NO_SOURCES:
            return None
        if self._own_words(s, then, phrase):
            return self._of_own_words(at, phrase, span)
        if phrase.head in self.words.no_source or s.low[then] in self.words.no_source:
            return None
        if opening == "pour" and not self._pour(at, phrase):
            return None
        if opening == "selon" and at and s.low[at - 1] != "," and self._is_measure(then, phrase):
            return None
        phrase = self._with_others(phrase)
        named = self.grammar.named(s, phrase)
        after = max(phrase.last, named.last) + 1
        return Cue(at, then - 1, span, opening, Subject(named, "source"), after, "source")

    def _is_measure(self, then: int, phrase: Phrase) -> bool:
        """Whether "selon" says on what a thing depends: "de 2 à 5 euros selon les projets"."""
        head, words = phrase.head, self.words
        bare = self.s.low[then] == "les" and phrase.last == then + 1 and self.s.pos[then + 1] == "NOUN"
        if not bare or self.grammar.personal(self.s, phrase):
            return False
        return not any({head, head.removesuffix("s")} & known for known in (words.documents, words.claims))

    def _with_others(self, phrase: Phrase) -> Phrase:
        """The source with whom "et" joins to it, where a comma closes both: "Selon X et son mari, …"."""
        s = self.s
        if s.low[phrase.last + 1 : phrase.last + 2] not in (["et"], ["and"]):
            return phrase
        comma = next(
            (i for i in range(phrase.last + 2, min(s.size, phrase.last + _LONGEST_OTHER)) if s.low[i] == ","), 0
        )
        several = with_those_after(self.subjects, phrase, comma) if comma else None
        return several if several and several.last == comma - 1 else phrase

    def _opens(self, at: int) -> bool:
        """Whether nothing before ``at`` can govern what begins there."""
        before = self.s.pos[at - 1] if at else "PUNCT"
        return before in (MARK, "PUNCT", "CCONJ", "SCONJ") or self.s.low[at - 1] in _OPENED

    def _of_unnamed(self, at: int, then: int, span: Span) -> Cue | None:
        """ "De source policière, …": the unnamed one that nothing but its adjectives describe."""
        opens = at == 0 or self.s.low[at - 1] == "," or self.s.pos[at - 1] in (MARK, "CCONJ")
        phrase = self.grammar.phrase(self.s, then - 1, governed=True)
        if phrase is None or not opens:
            return None
        span = Span(span.start, self.s.end(at))
        return Cue(at, at, span, "de source", Subject(phrase, "source"), phrase.last + 1, "source")

    def _own_words(self, s: Sentence, then: int, phrase: Phrase) -> bool:
        possessive = s.low[then] in ("ses", "son", "sa", "leurs", "leur", "his", "her", "their")
        return possessive and any(s.low[i] in _OWN_WORDS for i in range(phrase.first, phrase.last + 1))

    def _of_own_words(self, at: int, phrase: Phrase, span: Span) -> Cue | None:
        """ "selon ses mots": the speaker is the subject of the verb before, or after."""
        groups = [g for g in self.groups if g.shape == "fin"]
        left = [g for g in groups if g.last < at]
        for group in [*reversed(left), *[g for g in groups if g.first > at]]:
            subject = self.subjects.of(group)
            if subject:
                span = Span(span.start, phrase.span.end)
                return Cue(
                    at,
                    phrase.last,
                    span,
                    "selon ses mots",
                    Subject(subject.phrase, "own-words"),
                    phrase.last + 1,
                    "source",
                )
        return None

    def _after_complement(self, at: int) -> int:
        """Index of the comma behind what the phrase leaves out: "ce spécialiste reconnu de la paix,"."""
        s = self.s
        if at >= s.size or s.pos[at] not in ("ADP", "VERB", "ADJ", "CCONJ"):
            return at
        comma = next((i for i in range(at, min(at + _LONGEST_COMPLEMENT, s.size)) if s.low[i] == ","), 0)
        verb = any(at <= g.first < comma and g.shape == "fin" for g in self.groups)
        return at if verb or not comma or MARK in s.pos[at:comma] else comma

    def _behind_copula(self, at: int, phrase: Phrase) -> bool:
        """Whether what somebody calls something follows behind a comma: "Le pont est, pour X, « un danger »"."""
        s, end = self.s, self.grammar.named(self.s, phrase).last + 1
        called = end + 1 < s.size and s.low[end] == "," and s.pos[end + 1] == MARK
        copular = any(g.last == at - 2 and (g.copula or s.low[g.main] in _STAYS) for g in self.groups)
        return called and copular and s.low[at - 1] == "," and self.grammar.personal(s, phrase)

    def _pour(self, at: int, phrase: Phrase) -> bool:
        """Whether "pour X" gives X's view: a person or body, at the head of its clause, a comma after."""
        s = self.s
        head_of_clause = (
            at == 0 or s.low[at - 1] in (",", "mais", "et", "car", ":", "but", "–", "—") or s.pos[at - 1] == MARK
        )
        if not head_of_clause:
            return False
        if self._behind_copula(at, phrase):
            return True
        if (
            at
            and s.low[at - 1] not in ("mais", "et", "car", ":")
            and any(g.last < at and g.shape == "fin" for g in self.groups)
        ):
            return False
        pronoun = phrase.head in _SOMEBODY
        name = any(self.grammar.type_at(s, i) in ("PER", "ORG") for i in range(phrase.first, phrase.last + 1))
        shown = s.low[phrase.first] in _POINTING | _SEVERAL
        family = s.low[phrase.first] == "les" and self.text[s.start(phrase.last)].isupper()  # "pour les Delmas"
        person = shown and (self.words.is_person(phrase.head) or family)
        person = person and phrase.head not in self.words.no_view
        if not (pronoun or name or person):
            return False
        end = self.grammar.named(s, phrase).last + 1
        if end < s.size and s.low[end] in ("(", "["):  # a party or an apposition in brackets
            end = next((i + 1 for i in range(end, min(end + 9, s.size)) if s.low[i] in (")", "]")), end)
        number = s.low[phrase.first + 1] if phrase.first + 1 < s.size else ""
        if number in _OCCASIONS and not (number.startswith("premi") and self.words.is_person(phrase.head)):
            return False  # "Pour le dernier conseil des ministres, …"; but "Pour la première adjointe, …"
        if at == 0 and shown:
            end = self._after_complement(end)
        closed = end + 1 < s.size and at and s.low[at - 1] == "," and s.low[end] == ","
        if closed and any(g.first == end + 1 and g.shape == "fin" for g in self.groups):
            return False  # "Me X, pour la partie civile, revient à la charge"
        if at > 1 and s.pos[at - 1] == MARK and s.pos[at - 2] in ("DET", "ADP", "AUX"):
            return False  # "une « chance » pour le club"
        closes = at > 1 and (s.pos[at - 1] == MARK or (s.low[at - 1] == "," and s.pos[at - 2] == MARK))
        if end >= s.size or (closes and s.low[end] in (".", "!", "?", "…")):
            return closes  # « Trop long », pour X.
        opens = not at and s.low[end] == ":" and s.pos[end + 1 : end + 2] == [MARK]  # "Pour X : « … »"
        return s.low[end] == "," or s.pos[end] == MARK or opens
