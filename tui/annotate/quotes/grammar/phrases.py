"""Noun phrases as speaker mentions: from their first word to the end that the annotation guide wants.

A mention is the shortest full phrase: relative clauses and appositions cut, the name instead of the function when
a comma stands between them, determiner inside.
"""

from __future__ import annotations

from tui.annotate.data import words_for
from tui.annotate.quotes.grammar.apposed import name_beside
from tui.annotate.quotes.grammar.heads import AMOUNTS, DETERMINERS, PRONOUN_HEADS, QUANTITIES
from tui.annotate.quotes.grammar.marks import Marked
from tui.annotate.quotes.grammar.mistagged import names_one
from tui.annotate.quotes.grammar.named import Mentions, read_names
from tui.annotate.quotes.grammar.peoples import is_of_a_people
from tui.annotate.quotes.grammar.sentences import MARK, Sentence, words_between
from tui.annotate.quotes.words.lexicon import Lexicon
from tui.annotate.quotes.words.wordlists import OF_ANY
from tui.annotate.records import record
from tui.annotate.tokens import Token
from tui.model.span import Span

_HEADS = frozenset({"NOUN", "PROPN", "X"})
_OCCASIONS = words_for("speaking_in")
_BEFORE_NAME = ("PUNCT", "CCONJ", "SCONJ", "NOUN", "DET", "VERB", "AUX", MARK)
_LEADING = frozenset({"face", "grâce", "suite", "lors", "faute", "hors"})
_NO_NAME = frozenset({"sur", "dans", "chez", "via", "avec", "pour", "par", "depuis", "après", "avant"})
_INFINITIVES = ("er", "ir", "re")
_LED = frozenset({"à", "au", "aux", "de", "du", "des"})
_DEEPEST = 6  # complements inside complements
_CIVIL = words_for("civil_titles")


@record
class Phrase:
    """A noun phrase: items ``[first, last]`` of its sentence, and the words it covers in the article."""

    paragraph: int
    first: int
    last: int
    begin: int  # tokens [begin, end) of the paragraph
    end: int
    span: Span
    head: str  # its head word, lower case
    pronoun: bool = False


@record
class Grammar:
    """What phrases are recognised by: the language's words and the article's names."""

    words: Lexicon
    names: Mentions

    def name_at(self, s: Sentence, index: int) -> int:
        """Index after the name that begins at ``index``, or 0 when none does."""
        names = s.names if s.names is not None else read_names(s, self.names)
        return names[index][0] if index in names else 0

    def type_at(self, s: Sentence, index: int) -> str:
        """Type of the named entity that begins at ``index``, or ""."""
        names = s.names if s.names is not None else read_names(s, self.names)
        return names[index][1] if index in names else ""

    def people_in(self, s: Sentence) -> list[int]:
        """Where the names of people begin."""
        names = s.names if s.names is not None else read_names(s, self.names)
        return [at for at, (_, kind) in names.items() if kind == "PER"]

    def phrase(self, s: Sentence, first: int, governed: bool = False) -> Phrase | None:
        """The noun phrase that begins at ``first``, if one does. ``governed``: a preposition stands before it."""
        key = first, governed
        if key not in s.phrases:
            head, stop = self._core(s, first, int(governed)) if s.low[first] not in ("–", "—") else ("", 0)
            s.phrases[key] = self.build(s, first, stop - 1, head) if stop > first else None
        return s.phrases[key]

    def build(self, s: Sentence, first: int, last: int, head: str = "") -> Phrase:
        """The phrase of items ``[first, last]``, all words."""
        one, item = s.token(first), s.items[last]
        while last > first and isinstance(item, Marked):
            words = words_between(s.source, item.span)
            of = s.low[last - 1] in OF_ANY
            deed = not words or (s.low[last - 1] in ("de", "d'") and words[0].lower.endswith(_INFINITIVES))
            if of and not deed:  # "le réalisateur de « Passagers »"
                end = next((t.i for t in s.source.tokens[words[-1].i :] if t.start >= item.outer.end), 0)
                end = end or len(s.source.tokens)
                return Phrase(s.paragraph, first, last, one.i, end, Span(one.start, item.outer.end), head)
            last -= 1 + (of and last - 1 > first)  # "ses détracteurs de « comploter »"
            item = s.items[last]
        two = s.token(last)
        head = head or s.low[last]
        return Phrase(s.paragraph, first, last, one.i, two.i + 1, Span(one.start, two.end), head)

    def _stands_as_noun(self, s: Sentence, at: int) -> bool:
        """Whether an adjective, number or participle after a determiner is the head: les autres, l’accusée."""
        if s.pos[at] in ("VERB", "AUX"):
            if (s.low[at] in self.words.people and s.low[at - 1] in DETERMINERS) or names_one(s, at):
                return True  # "un supporter", "le premier concerné"
            return (
                "VerbForm=Part" in s.token(at).morph
                and s.low[at - 1] in DETERMINERS
                and not s.low[at].endswith("ant")
            )
        return s.pos[at] in ("ADJ", "PRON", "NUM", "ADV") and s.low[at] not in ("que", "qui")

    def _core(self, s: Sentence, first: int, depth: int = 0) -> tuple[str, int]:
        """The head of the phrase that begins at ``first``, and the item behind the phrase; 0 for none."""
        key = first, depth
        known = s.cores.get(key)
        if known is None:
            known = s.cores[key] = self._read_core(s, first, depth)
        return known

    def _read_core(self, s: Sentence, first: int, depth: int) -> tuple[str, int]:
        at = self._skip_determiners(s, first)
        if at >= s.size:
            return "", 0
        name = self.name_at(s, at)
        if name:
            return s.low[at], self._tail(s, name, depth)
        compound = self._compound(s, at)
        if compound > at + 1:
            return "".join(s.low[at:compound]), self._tail(s, compound, depth)
        if s.pos[at] in _HEADS or ((at > first or depth > 0) and self._stands_as_noun(s, at)):
            return s.low[at], self._tail(s, at + 1, depth)
        if s.low[at] in AMOUNTS and at + 1 < s.size and s.low[at + 1] in OF_ANY and s.pos[at] != MARK:
            return s.low[at], self._tail(s, at + 1, depth)  # "beaucoup d’élus", "près de 200 salariés"
        if at > first and s.low[at] in ("de", "d'") and s.pos[at - 1] == "NUM":
            return s.low[at - 1], self._tail(s, at, depth)  # "48 de ses médecins"
        if s.low[at] in ("un", "une") and (at + 1 >= s.size or s.pos[at + 1] == MARK):
            return "", 0  # "un « cafouillage »": the noun stands in the marks
        if s.low[at] in PRONOUN_HEADS and s.pos[at] in ("PRON", "DET", "ADJ", "NUM", "NOUN", "ADV"):
            return s.low[at], self._tail(s, at + 1, depth)
        before_marks = at < s.size and s.pos[at] == MARK and s.low[at - 1] in ("un", "une")
        if at > first and s.low[at - 1] in PRONOUN_HEADS and not before_marks:  # "deux", "certains" alone
            return s.low[at - 1], self._tail(s, at, depth)
        return "", 0

    def _compound(self, s: Sentence, at: int) -> int:
        """Index after words joined by hyphens: "porte", "-", "parole"."""
        stop = at + 1
        while (
            stop + 1 < s.size
            and s.low[stop] == "-"
            and s.end(stop - 1) == s.start(stop)
            and s.end(stop) == s.start(stop + 1)
        ):
            if s.pos[stop + 1] == MARK or (s.low[stop + 1][:1] in "ée" and s.pos[stop + 1] == "PRON"):
                break
            stop += 2
        return stop

    def _skip_determiners(self, s: Sentence, at: int) -> int:
        size = s.size
        while at < size and (s.pos[at] in ("DET", "NUM") or s.low[at] in DETERMINERS) and not self.name_at(s, at):
            if s.pos[at] == "PRON" and s.low[at] not in DETERMINERS:
                break
            at += 1
        while (
            at + 1 < size
            and s.pos[at] in ("ADJ", "NUM")
            and (s.pos[at + 1] in _HEADS or s.pos[at + 1] == "ADJ" or names_one(s, at + 1))
        ):
            at += 1
        return at

    def _tail(self, s: Sentence, at: int, depth: int = 0) -> int:
        """Where a phrase whose head ends before ``at`` ends.

        A complement (``depth``) takes no person's name after it.
        """
        size = s.size
        head, words, one = s.low[at - 1], self.words, at - 1
        nameless = head in words.documents or head in words.bearing or (depth > 0 and head in words.no_people)
        while at < size:
            if name := self.name_at(s, at):
                person = self.type_at(s, at) == "PER"
                if person and (nameless or (depth and self._ends_name(s, at)) or self._is_of_one(s, at, name)):
                    break  # "dans un communiqué Inès Kadri affirme", "la voix basse Inès Kadri"
                at = name
            elif s.low[at] in OF_ANY and at + 1 < size:
                if self._tells_how(s, at):
                    break
                stop = self._core(s, at + 1, depth + 1)[1] if depth < _DEEPEST else 0
                if stop and s.pos[at + 1] != "VERB":
                    at = self._further_complement(s, stop, depth) if depth < 2 else stop
                    name = self.name_at(s, at) if at < size else 0
                    single = s.pos[one] == "NOUN" and not head.endswith(("s", "x")) and words.is_person(head)
                    of_one = not single and name > 0 and self._is_of_one(s, at, name)
                    if name and depth == 0 and self.type_at(s, at) == "PER" and not of_one:
                        at = name  # "le joueur du PSG Kylian Mbappé"
                    if then := self._joined_calling(s, at, head):
                        at = then
                        continue
                    break
                if s.pos[at + 1] == MARK:
                    at += 2
                break
            elif s.low[at - 1] in ("numéro", "n°") and s.pos[at] in ("NUM", "DET", "PRON") and s.pos[at] != MARK:
                at += 1  # "sa numéro un"
            elif s.low[at] == "(" and (of := self._sigle_then_of(s, at)):
                at = of
            elif s.low[at] in ("–", "—", "…", "celui", "celle", "ceux", "celles"):
                break
            elif s.pos[at] in ("ADJ", "PROPN", "X", "NOUN") or s.low[at] in ("-ci", "-là", "'s", "’s", "-"):
                if s.low[at] in _NO_NAME:
                    break  # "a écrit X sur Y": of no class to the tagger
                if s.pos[at] == "NOUN" and (s.low[at] in self.words.times or self._leads_on(s, at)):
                    break
                if (
                    (depth or nameless)
                    and s.low[at] in _CIVIL
                    and at + 1 < size
                    and self.type_at(s, at + 1) == "PER"
                ):
                    break  # "à Paris M. X": another phrase
                at += 1
            elif s.low[at] in ("et", "and", "&") and self._joins_names(s, at):
                at = self.name_at(s, at + 1) or at + 2
            elif then := self._joined_calling(s, at, head):
                at = then
            elif s.pos[at] == "VERB" and depth == 0 and self._describes_named(s, at):
                at += 1  # "le réalisateur oscarisé X"
            elif (
                s.low[at] == "en"
                and at + 1 < size
                and s.pos[at + 1] == "NOUN"
                and s.low[at + 1] not in self.words.times
                and s.low[at + 1] not in _OCCASIONS
                and not s.low[at + 1].endswith("ant")  # "en souriant"
                and (s.pos[at - 1] == "NOUN" or words.is_person(s.low[at - 1]))
            ):
                at += 2
            else:
                break
        return at

    def _is_of_one(self, s: Sentence, at: int, end: int) -> bool:
        """Whether a full name behind a plural is another phrase: "selon les historiens Paul Duval est né"."""
        plural = s.pos[at - 1] == "NOUN" and s.token(at - 1).feature("Number") == "Plur"
        listed = end < s.size and s.low[end] in (",", "et", "ou", "and", "&")
        return plural and s.low[at - 1].endswith(("s", "x")) and end - at > 1 and not listed

    def _ends_name(self, s: Sentence, at: int) -> bool:
        """Whether another name ends right before ``at``: one known, or a capitalised word."""
        if at <= 0 or s.pos[at - 1] == MARK:
            return False
        if s.token(at - 1).text[:1].isupper() and s.low[at - 1][-1:].isalpha():
            return True
        return any(self.name_at(s, first) == at for first in range(max(0, at - 5), at))

    def _sigle_then_of(self, s: Sentence, at: int) -> int:
        """Index of the "de" that goes on after a sigle in brackets: le maire (PS) de Lille; else 0."""
        for close in range(at + 1, min(at + 5, s.size - 1)):
            if s.low[close] == ")":
                after = close + 1
                return after if s.low[after] in OF_ANY or self.type_at(s, after) == "PER" else 0
        return 0

    def _joined_calling(self, s: Sentence, at: int, head: str) -> int:
        """Index after another calling of the same person: "le maire et ancien député X"; 0 when there is none."""
        if at + 2 >= s.size or s.low[at] not in ("et", "and", ",") or not self.words.is_person(head):
            return 0
        if s.low[at] == ",":
            return self._listed_callings(s, at)
        then = at + 1
        known = self.words.is_person(s.low[then])
        while not known and then + 1 < s.size and s.pos[then] == "ADJ" and s.pos[then + 1] in (*_HEADS, "ADJ"):
            then, known = then + 1, self.words.is_person(s.low[then + 1])
        if s.pos[then] == MARK or not s.token(then).text.islower():
            return 0
        if known:
            return then + 1
        if s.pos[then] != "NOUN":
            return 0
        named = then + 1
        while named < s.size and s.pos[named] in ("NOUN", "ADJ") and not self.name_at(s, named):
            named += 1
        return then + 1 if named < s.size and self.type_at(s, named) == "PER" else 0

    def _further_complement(self, s: Sentence, at: int, depth: int) -> int:
        """Index after what "et" adds to a complement: "le directeur des Centres de détection et de prévention"."""
        while at + 2 < s.size and s.low[at] in ("et", "and") and s.low[at + 1] in OF_ANY and s.pos[at + 2] != MARK:
            stop = self._core(s, at + 2, depth + 1)[1]
            if stop <= at + 2:
                break
            at = stop
        return at

    def _tells_how(self, s: Sentence, at: int) -> bool:
        """Whether "de" opens a phrase of manner: "affirme le maire de son côté", "dit X d'une voix calme"."""
        if at + 2 >= s.size or s.low[at] not in ("de", "d'"):
            return False
        if s.low[at + 1] in ("son", "sa", "leur"):
            return s.low[at + 2] in ("côté", "part", "propre")
        noun = at + 2 + (s.pos[at + 2] == "ADJ")
        return s.low[at + 1] in ("un", "une") and noun < s.size and s.low[noun] in self.words.bearing

    def _leads_on(self, s: Sentence, at: int) -> bool:
        """Whether a noun opens a phrase of place or cause: "le député du Nord face au président"."""
        return s.low[at] in _LEADING and next(iter(s.low[at + 1 : at + 2]), "") in _LED

    def _listed_callings(self, s: Sentence, at: int) -> int:
        """Index of the name behind callings from the comma at ``at`` on: "l’auteur, poète et acteur X"; or 0."""
        then = at
        while then + 1 < s.size and s.low[then] in ("et", "and", ","):
            if s.pos[then + 1] == MARK or not self.words.is_person(s.low[then + 1]):
                return 0
            then += 2
            while then < s.size and s.pos[then] == "ADJ":
                then += 1
        return then if then < s.size and self.type_at(s, then) == "PER" else 0

    def _describes_named(self, s: Sentence, at: int) -> bool:
        """Whether a participle stands between a noun and the name that it describes with it."""
        named = at + 1 < s.size and self.type_at(s, at + 1) == "PER"
        return named and s.pos[at - 1] == "NOUN" and "VerbForm=Part" in s.token(at).morph

    def _joins_names(self, s: Sentence, at: int) -> bool:
        if at + 1 >= s.size or s.pos[at + 1] == MARK:
            return False
        before, after = s.items[at - 1], s.items[at + 1]
        return (
            isinstance(before, Token)
            and isinstance(after, Token)
            and before.text[:1].isupper()
            and after.text[:1].isupper()
            and (bool(self.name_at(s, at + 1)) or after.pos == "PROPN")
        )

    def named(self, s: Sentence, phrase: Phrase, back: bool = True) -> Phrase:
        """The name in apposition after a comma instead of the function: "la présidente du club, Inès Kadri".

        ``back``: also one before the phrase: "Inès Kadri, la présidente du club,".
        """
        return name_beside(self, s, phrase, back)

    def name_before(self, s: Sentence, phrase: Phrase) -> Phrase | None:
        """The person's name that ``phrase`` only describes: "Sophie, une riveraine, s’inquiète"."""
        stop = phrase.first - 1
        if stop < 1 or s.low[stop] != ",":
            return None
        for first in range(stop - 1, max(-1, stop - 8), -1):
            if s.pos[first] == MARK or s.low[first] == ",":
                return None
            if self.type_at(s, first) == "PER" and self.name_at(s, first) == stop:
                clean = first == 0 or s.pos[first - 1] in _BEFORE_NAME
                return self.build(s, first, stop - 1, s.low[first]) if clean else None
        return None

    def may_speak(self, s: Sentence, phrase: Phrase) -> bool:
        """Whether people may be meant: people, or a noun of which nothing is known that keeps it from speaking."""
        if self.personal(s, phrase):
            return True
        words, head = self.words, phrase.head
        unable = (words.no_people, words.no_source, words.claims, words.works, words.times, words.bearing)
        known = head.endswith(words.thing_endings) or any(head in w or head.removesuffix("s") in w for w in unable)
        return s.pos[phrase.last] != MARK and not known

    def personal(self, s: Sentence, phrase: Phrase) -> bool:
        """Whether the phrase means people or a body that speaks."""
        if phrase.pronoun or phrase.head in PRONOUN_HEADS:
            return True
        of = -1
        names = s.names if s.names is not None else read_names(s, self.names)
        for index in range(phrase.first, phrase.last + 1):
            if index in names and names[index][1] in ("PER", "ORG"):
                return True
            if index > phrase.first and s.low[index] in OF_ANY:
                of = index
                break
            if s.pos[index] == "NOUN" and s.low[index] != phrase.head and s.low[index] in self.words.people:
                return True
        if (phrase.head in QUANTITIES or phrase.head.isdigit()) and of >= 0:
            return any(
                self.words.is_person(s.low[i]) or self.type_at(s, i) == "PER"
                for i in range(of + 1, phrase.last + 1)
            )
        known = self.words.is_person(phrase.head)
        return known or is_of_a_people(s, phrase.first, phrase.last, self.words.lang)
