"""Which words of a paragraph mean somebody: names, and the pronouns and descriptions that act as subjects."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter
from typing import TYPE_CHECKING

from tui.annotate.cast import Named
from tui.annotate.names.meaning.extents import phrase_end
from tui.annotate.names.meaning.reference import PRONOUNS, Reference
from tui.annotate.names.meaning.subjects import (
    DEFINITE,
    SUBJECTS,
    TAKES_UP,
    determiner_of,
    is_fronted,
    is_inverted,
    is_stressed,
    is_topic,
    taking_up,
)
from tui.annotate.names.words.shape import fold, is_like_demonym, listed
from tui.annotate.tokens import Token
from tui.model.span import Span

if TYPE_CHECKING:
    from tui.annotate.names.meaning.scene import Scene

_start = attrgetter("start")
_OF_ANOTHER = listed("de du des d' d’ à la l' l’ of")
_BESIDE_SUBJECT = listed("appos flat:name conj nmod flat compound flat:foreign")  # how a name may depend on it


def references_of(scene: Scene, number: int) -> list[Reference]:
    """All references of a paragraph in order."""
    return _Reader(scene, number).read()


class _Reader:
    """Reads one paragraph."""

    def __init__(self, scene: Scene, number: int) -> None:
        self.scene = scene
        self.lexicon = scene.lexicon
        self.number = number
        self.tokens = scene.paragraphs[number].tokens
        self.named: set[int] = set()  # tokens of names
        self.titled: set[int] = set()  # first tokens of names that stand beside a noun that acts

    def read(self) -> list[Reference]:
        found: list[Reference] = []
        for span, member in self.scene.names_in(self.scene.paragraphs[self.number].span):
            first = bisect_left(self.tokens, span.start, key=_start)
            if first < len(self.tokens) and self.tokens[first].start == span.start:
                reference = self._of_name(span, member, first)
                if reference is not None:
                    found.append(reference)
        found.extend(self._of_words())
        for reference in found:
            reference.subject = reference.subject or reference.first in self.titled
        found.sort(key=_start)
        return found

    def _of_name(self, span: Span, member: Named, first: int) -> Reference | None:
        """The reference of a name; the noun for a people stands for the one it describes."""
        tokens, last = self.tokens, first
        while last < len(tokens) and tokens[last].start < span.end:
            last += 1
        self.named.update(range(first, last))
        inverted = is_inverted(tokens, first, last)
        if not inverted and not self.scene.in_view(span):
            return None
        subject = (
            inverted
            or self._opens_sentence(first)
            or (self._acts(first, last) and not is_fronted(tokens, first))
            or is_topic(tokens, first)
            or is_stressed(tokens, last)
        )
        leads = first > 0 and tokens[first - 1].lower in self.lexicon.led_by  # "un membre du clan X"
        subject = subject and not leads
        if member.type == "MISC" and last == first + 1 and self._is_people(tokens[first]):
            determiner = determiner_of(tokens, first)
            if last < len(tokens) and self.scene.name_begins(tokens[last].start):
                self.titled.update([last] if subject else [])  # "La Danoise Mette Holm"
            elif determiner is not None and tokens[determiner].lower in ("le", "la", "l'", "l’"):
                return self._reference(determiner, last, subject, "description")
            return None
        reference = self._reference(first, last, subject, "name", member)
        reference.aside = first > 0 and tokens[first - 1].text == "("
        return reference

    def _of_words(self) -> Iterator[Reference]:
        """The pronouns and descriptions outside names."""
        known, named = self.lexicon.somebody, self.named
        hyphens: list[int] = []
        for at, token in enumerate(self.tokens):
            lower = token.lower
            if lower == "-":
                hyphens.append(at)
            if at in named:
                continue
            if lower in PRONOUNS and self._is_subject_pronoun(token):
                yield self._reference(at, at + 1, True, "pronoun")
            elif lower in TAKES_UP and (takes_up := taking_up(self.tokens, at)) is not None:
                yield self._reference(*takes_up, True, "description")
            elif (lower in known and token.pos not in ("VERB", "PRON")) or (
                token.dep in SUBJECTS and self._looks_like_somebody(token)
            ):
                described = self._described(at)
                if described is not None:
                    yield described
        yield from self._hyphened(hyphens)

    def _reference(
        self, first: int, last: int, subject: bool, form: str, member: Named | None = None
    ) -> Reference:
        return self.scene.reference(self.number, first, last, subject, form, member)

    def _described(self, at: int) -> Reference | None:
        """Whoever a noun for people means that acts; a name behind it acts in its stead."""
        tokens = self.tokens
        if is_topic(tokens, at):
            return self._reference(at, phrase_end(tokens, at), True, "description")
        if tokens[at].dep not in SUBJECTS and not self._opens_sentence(at):
            return None
        first = determiner_of(tokens, at)
        if first is None or (first and tokens[first - 1].pos == "ADP"):
            return None  # "à l'intérieur", whatever the parser says
        name = self._name_after(at)
        if name >= 0:
            self.titled.add(name)
            return None
        form = "description" if tokens[first].lower in DEFINITE else "indefinite"
        return self._reference(first, phrase_end(tokens, at), True, form)

    def _is_subject_pronoun(self, token: Token) -> bool:
        if token.dep in SUBJECTS or token.text[0] == "-":
            return True
        governed = token.i > 0 and self.tokens[token.i - 1].pos == "ADP"  # "devant elle"
        return token.lower in ("il", "elle", "he", "she") and not governed

    def _hyphened(self, hyphens: list[int]) -> Iterator[Reference]:
        """Callings of several tokens that act: "une aide-soignante hausse les épaules"."""
        tokens = self.tokens
        for i in hyphens:
            if not 0 < i < len(tokens) - 1:
                continue
            left, dash, right = tokens[i - 1], tokens[i], tokens[i + 1]
            if left.end != dash.start or dash.end != right.start or left.i in self.named:
                continue
            if f"{left.lower}-{right.lower}" not in self.lexicon.roles:
                continue
            acts = any(t.dep in SUBJECTS for t in (left, dash, right)) or self._opens_sentence(left.i)
            first = determiner_of(tokens, left.i)
            if acts and first is not None and self._name_after(right.i) < 0:
                form = "description" if tokens[first].lower in DEFINITE else "indefinite"
                yield self._reference(first, phrase_end(tokens, right.i), True, form)

    def _is_people(self, token: Token) -> bool:
        return fold(token.text) in self.lexicon.demonyms or is_like_demonym(token.text)

    def _looks_like_somebody(self, token: Token) -> bool:
        """Whether a noun that no list holds looks like one for people."""
        noun = token.pos == "NOUN" or (
            token.i and self.tokens[token.i - 1].pos == "DET"
        )  # "un surveillant" is no verb
        return bool(noun) and self.lexicon.looks_human(token.lower)

    def _opens_sentence(self, first: int) -> bool:
        """Whether nothing but a title or an article stands between the sentence's start and the name."""
        tokens = self.tokens
        at = first - 1
        while at >= 0 and (tokens[at].lower.rstrip(".") in self.lexicon.titles or tokens[at].text.isspace()):
            if "\n" in tokens[at].text:
                return True
            at -= 1
        if at >= 0 and tokens[at].pos == "DET":
            at -= 1
        if at > 0 and tokens[at].text == ",":
            return self._introduced(at)
        return at < 0 or tokens[at].text in (".", "!", "?", "…", "»", "”", ":")

    def _introduced(self, comma: int) -> bool:
        """Whether what stands before the comma only sets the scene: "Dans la salle d'attente, Sarah …"."""
        tokens = self.tokens
        at = comma - 1
        while at >= 0 and tokens[at].text not in (".", "!", "?", "…", "»", "”", ",", "«") and comma - at < 12:
            if "\n" in tokens[at].text:
                break
            at -= 1
        opening = tokens[at + 1]
        return (at < 0 or tokens[at].text != ",") and opening.pos in ("ADP", "ADV") and comma - at < 12

    def _acts(self, first: int, last: int) -> bool:
        """Whether the name is a subject, or stands beside one (apposition, title, second of a pair)."""
        tokens = self.tokens
        at = next((i for i in range(first, last) if not first <= tokens[i].head < last), first)
        for _ in range(4):
            token = tokens[at]
            if token.dep in SUBJECTS:
                return tokens[token.head].pos != "PROPN"  # of no name: "…, la Danoise Mette Holm (6-4, 6-2)"
            if token.head == at or token.dep not in _BESIDE_SUBJECT:
                return False
            if token.dep == "nmod" and any(tokens[c].dep == "case" for c in range(max(0, at - 2), at)):
                return False
            at = token.head
        return False

    def _name_after(self, noun: int) -> int:
        """First token of the name that follows as title + name or between commas; -1 when there is none."""
        tokens, named = self.tokens, self.named
        at = noun + 1
        person = tokens[noun].lower in self.lexicon.roles and tokens[noun].lower not in self.lexicon.org_gender
        if at + 1 < len(tokens) and tokens[at].text == "«" and at + 1 in named and not person:
            at += 1  # "le collectif « X »"
        while at < len(tokens) and at - noun < 9:
            if at in named:
                before = tokens[at - 1].lower
                # "la directrice de l’association X" is not X.
                led = (
                    person and before in self.lexicon.org_gender and not self.scene.names_person(tokens[at].start)
                )
                if before not in _OF_ANOTHER and before not in self.lexicon.led_by and not led:
                    return at
                while at < len(tokens) and at in named:
                    at += 1
                continue
            verb = tokens[at].pos in ("VERB", "AUX") and tokens[at].lower not in self.lexicon.roles
            if verb or tokens[at].text in (".", "»", "«", '"'):
                return -1
            at += 1
        return -1
