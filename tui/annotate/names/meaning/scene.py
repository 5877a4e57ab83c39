"""Who is in view where: the names, pronouns and descriptions that act as subjects, sentence by sentence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from tui.annotate.cast import Cast, Gender, Named
from tui.annotate.names.meaning.extents import merged, phrase_end
from tui.annotate.names.meaning.subjects import (
    DEFINITE,
    SUBJECTS,
    determiner_of,
    is_fronted,
    is_governed,
    is_inverted,
    is_stressed,
    is_topic,
    taking_up,
)
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.shape import fold, is_like_demonym, listed
from tui.annotate.tokens import Paragraph, Token
from tui.model.span import Span

_MASCULINE = listed("il -il -t-il lui celui-ci he him")
_FEMININE = listed("elle -elle -t-elle celle-ci she her")
PRONOUNS: dict[str, Gender] = {**dict.fromkeys(_MASCULINE, "Masc")}
PRONOUNS.update(dict.fromkeys(_FEMININE, "Fem"))
PRONOUNS.update({"l'": "", "l’": ""})
_MARKED = re.compile(r"«[^»]*»|“[^”]*”")
_LINE = re.compile(r"[^\n]+")
REMEMBERED = 60  # references of one paragraph; a longer one is no paragraph of an article
_start = attrgetter("start")
_BYLINE = 14  # words; a longer line is running text
_HEAD = 8  # paragraphs in which a byline may stand
_SUBORDINATE = frozenset({"acl:relcl", "acl", "advcl", "ccomp"})
_OF_ANOTHER = listed("de du des d' d’ à la l' l’ of")


@dataclass(slots=True)
class Reference:
    """Something in the text that means somebody: tokens [first, last) of a paragraph.

    ``member`` is set for names. ``form`` is name, pronoun, description or indefinite.
    """

    paragraph: int
    first: int
    last: int
    start: int
    end: int
    sentence: int
    subject: bool
    form: str
    member: Named | None = None
    aside: bool = False  # in brackets
    inner: bool = False  # subject of a subordinate clause


class Scene:
    """The references of an article, read paragraph by paragraph when first asked for."""

    def __init__(self, paragraphs: Sequence[Paragraph], cast: Cast, lexicon: Lexicon) -> None:
        self.paragraphs = paragraphs
        self.lexicon = lexicon
        found = sorted(((span, m) for m in cast.members for span in m.mentions), key=lambda pair: pair[0])
        self._spans = [span for span, _ in found]
        self._owners = [owner for _, owner in found]
        self._apart: dict[int, list[tuple[int, int]]] = {}
        self.starts = [p.span.start for p in paragraphs]
        self._read: dict[int, list[Reference]] = {}
        self._ends: dict[int, list[int]] = {}

    def in_view(self, span: Span) -> bool:
        """Whether the name at ``span`` is part of the story: in no byline, and in no quotation marks."""
        number = max(0, bisect_right(self.starts, span.start) - 1)
        out_of_view = self._apart.get(number)
        if out_of_view is None:
            out_of_view = self._apart[number] = self._set_apart(number)
        at = bisect_right(out_of_view, (span.start, 1 << 60)) - 1
        return at < 0 or span.start >= out_of_view[at][1]

    def _set_apart(self, number: int) -> list[tuple[int, int]]:
        paragraph = self.paragraphs[number]
        begin = paragraph.span.start
        marked = (Span(begin + m.start(), begin + m.end()) for m in _MARKED.finditer(paragraph.text))
        out = [(s.start, s.end) for s in marked if not self._is_a_name(s)]
        for line in _LINE.finditer(paragraph.text):
            words = line.group().lower().split()
            opens = words and (words[0] in self.lexicon.bylines or " ".join(words[:2]) in self.lexicon.bylines)
            if opens and len(words) <= _BYLINE and number < _HEAD:
                out.append((begin + line.start(), begin + line.end()))
        return merged(out)

    def is_incised(self, span: Span) -> bool:
        """Whether the name at ``span`` stands in the journalist's words inside marks: "« Nous irons, dit X, »"."""
        reference = self.reference_at(span)
        return reference is not None and not self.in_view(span)

    def _is_a_name(self, marked: Span) -> bool:
        """Whether a name fills the marks."""
        inside = self.names_in(marked)
        return bool(inside) and inside[0][0].start <= marked.start + 2 and inside[0][0].end >= marked.end - 2

    def names_in(self, span: Span) -> list[tuple[Span, Named]]:
        """The named mentions that lie inside ``span``, in order."""
        at = bisect_right(self._spans, Span(span.start, -1))
        out = []
        while at < len(self._spans) and self._spans[at].start < span.end:
            if self._spans[at].end <= span.end:
                out.append((self._spans[at], self._owners[at]))
            at += 1
        return out

    def names_before(self, offset: int, count: int) -> list[tuple[Span, Named]]:
        """At most ``count`` named mentions before ``offset``, the nearest first."""
        at = bisect_right(self._spans, Span(offset, -1))
        return [(self._spans[i], self._owners[i]) for i in range(at - 1, max(-1, at - 1 - count), -1)]

    def names_after(self, offset: int, count: int) -> list[tuple[Span, Named]]:
        """At most ``count`` named mentions behind ``offset``, the nearest first."""
        at = bisect_right(self._spans, Span(offset, 1 << 60))
        return list(zip(self._spans[at : at + count], self._owners[at : at + count], strict=True))

    def reference_at(self, span: Span) -> Reference | None:
        """The reference that begins with ``span``."""
        references = self.references(max(0, bisect_right(self.starts, span.start) - 1))
        at = bisect_left(references, span.start, key=_start)
        return references[at] if at < len(references) and references[at].start == span.start else None

    def acts_at(self, span: Span) -> bool:
        """Whether the name at ``span`` is a subject there."""
        reference = self.reference_at(span)
        return reference is not None and reference.subject

    def is_agent(self, reference: Reference) -> bool:
        """Whether the name is the agent of a passive: "les propos tenus par X"."""
        tokens = self.paragraphs[reference.paragraph].tokens
        return reference.first > 0 and tokens[reference.first - 1].lower in ("par", "by")

    def is_author(self, reference: Reference) -> bool:
        """Whether the name only tells whose a work is: "Le Chant des loups, de X"."""
        if reference.member is None or reference.subject or reference.first < 2:
            return False
        tokens = self.paragraphs[reference.paragraph].tokens
        of, before = tokens[reference.first - 1], tokens[reference.first - 2]
        return of.lower in ("de", "d'", "d’") and before.text in (",", "»", "”", '"')

    def names_a_place(self, reference: Reference) -> bool:
        """Whether the name follows a noun that opens the name of a place or building ("à la station X")."""
        tokens = self.paragraphs[reference.paragraph].tokens
        before = tokens[reference.first - 1].lower if reference.first else ""
        return self.lexicon.names_things(before) or before in self.lexicon.named_directly

    def references_before(self, number: int, offset: int) -> list[Reference]:
        """The last references of a paragraph that begin before ``offset``, as many as can matter, in order."""
        references = self.references(number)
        at = bisect_left(references, offset, key=_start)
        return references[max(0, at - REMEMBERED) : at]

    def sentence(self, paragraph: int, token: int) -> int:
        """Number of the sentence within its paragraph."""
        return bisect_right(self._sentence_ends(paragraph), token - 1)

    def _sentence_ends(self, paragraph: int) -> list[int]:
        ends = self._ends.get(paragraph)
        if ends is None:
            ends = [
                t.i
                for t in self.paragraphs[paragraph].tokens
                if t.text in (".", "!", "?", "…", "...") or "\n" in t.text
            ]
            self._ends[paragraph] = ends
        return ends

    def asks(self, reference: Reference) -> bool:
        """Whether the reference stands in a question: "Le tireur avait-il un complice ?" tells of nobody."""
        ends = self._sentence_ends(reference.paragraph)
        tokens = self.paragraphs[reference.paragraph].tokens
        return reference.sentence < len(ends) and tokens[ends[reference.sentence]].text == "?"

    def references(self, paragraph: int) -> list[Reference]:
        """All references of a paragraph in order."""
        found = self._read.get(paragraph)
        if found is None:
            found = self._read[paragraph] = self._find(paragraph)
        return found

    def speaker(self, number: int, span: Span) -> Reference:
        """A reference made of a speaker mention that was found by other means."""
        tokens = self.paragraphs[number].tokens
        begin = max(0, bisect_right(tokens, span.start, key=_start) - 1)  # "-t-il": the mention begins inside
        end = max(begin + 1, bisect_left(tokens, span.end, key=_start))
        inside = range(min(begin, len(tokens) - 1), min(end, len(tokens)))
        pronoun = len(inside) == 1 and tokens[inside[0]].lower in PRONOUNS
        first, last = inside[0], inside[-1] + 1
        return self._reference(number, first, last, True, "pronoun" if pronoun else "description", None)

    def _find(self, number: int) -> list[Reference]:
        paragraph = self.paragraphs[number]
        tokens = paragraph.tokens
        if not tokens:
            return []
        at_start = {t.start: t.i for t in tokens}
        out: list[Reference] = []
        named: set[int] = set()
        titled: set[int] = set()  # first tokens of names that stand beside a noun that acts
        for span, member in self.names_in(paragraph.span):
            first = at_start.get(span.start)
            if first is None:
                continue
            last = first
            while last < len(tokens) and tokens[last].start < span.end:
                named.add(last)
                last += 1
            inverted = is_inverted(tokens, first, last)
            if not self.in_view(span) and not inverted:
                continue
            subject = (
                self._opens_sentence(tokens, first)
                or (self._acts(tokens, first, last) and not is_fronted(tokens, first))
                or is_topic(tokens, first)
            )
            subject = subject or inverted or is_stressed(tokens, last)
            leads = first > 0 and tokens[first - 1].lower in self.lexicon.led_by  # "un membre du clan X"
            subject = subject and not leads
            if member.type == "MISC" and last == first + 1 and self._is_people(tokens[first]):
                determiner = determiner_of(tokens, first)
                if self._name_begins(tokens, last):
                    titled.update([last] if subject else [])  # "La Danoise Mette Holm"
                elif determiner is not None and tokens[determiner].lower in ("le", "la", "l'", "l’"):
                    out.append(self._reference(number, determiner, last, subject, "description", None))
                continue
            reference = self._reference(number, first, last, subject, "name", member)
            reference.aside = first > 0 and tokens[first - 1].text == "("
            out.append(reference)
        for token in tokens:
            if token.i in named:
                continue
            if token.lower in PRONOUNS and self._is_subject_pronoun(tokens, token):
                out.append(self._reference(number, token.i, token.i + 1, True, "pronoun", None))
            elif (takes_up := taking_up(tokens, token.i)) is not None:
                out.append(self._reference(number, *takes_up, True, "description", None))
            elif self._means_somebody(tokens, token):
                described = self._described(number, tokens, token, named, titled)
                if described is not None:
                    out.append(described)
        out.extend(self._hyphened(number, tokens, named))
        for reference in out:
            reference.subject = reference.subject or reference.first in titled
        out.sort(key=lambda r: r.start)
        return out

    def _described(
        self, number: int, tokens: list[Token], noun: Token, named: set[int], titled: set[int]
    ) -> Reference | None:
        """Whoever a noun for people means that acts; a name behind it acts in its stead."""
        at = noun.i
        if is_topic(tokens, at):
            return self._reference(number, at, phrase_end(tokens, at), True, "description", None)
        if noun.dep not in SUBJECTS and not self._opens_sentence(tokens, at):
            return None
        first = determiner_of(tokens, at)
        if first is None or (first and tokens[first - 1].pos == "ADP"):
            return None  # "à l'intérieur", whatever the parser says
        name = self._name_after(tokens, at, named)
        if name >= 0:
            titled.add(name)
            return None
        form = "description" if tokens[first].lower in DEFINITE else "indefinite"
        return self._reference(number, first, phrase_end(tokens, at), True, form, None)

    def _is_subject_pronoun(self, tokens: list[Token], token: Token) -> bool:
        if token.dep in SUBJECTS or token.text[0] == "-":
            return True
        governed = token.i > 0 and tokens[token.i - 1].pos == "ADP"  # "devant elle"
        return token.lower in ("il", "elle", "he", "she") and not governed

    def _hyphened(self, number: int, tokens: list[Token], named: set[int]) -> Iterator[Reference]:
        """Callings of several tokens that act: "une aide-soignante hausse les épaules"."""
        for i in range(1, len(tokens) - 1):
            left, dash, right = tokens[i - 1], tokens[i], tokens[i + 1]
            if dash.text != "-" or left.end != dash.start or dash.end != right.start or left.i in named:
                continue
            if f"{left.lower}-{right.lower}" not in self.lexicon.roles:
                continue
            acts = any(t.dep in SUBJECTS for t in (left, dash, right)) or self._opens_sentence(tokens, left.i)
            first = determiner_of(tokens, left.i)
            if acts and first is not None and self._name_after(tokens, right.i, named) < 0:
                form = "description" if tokens[first].lower in DEFINITE else "indefinite"
                yield self._reference(number, first, phrase_end(tokens, right.i), True, form, None)

    def _name_begins(self, tokens: list[Token], at: int) -> bool:
        if at >= len(tokens):
            return False
        start = tokens[at].start
        found = bisect_right(self._spans, Span(start, -1))
        return found < len(self._spans) and self._spans[found].start == start

    def _names_person(self, start: int) -> bool:
        at = bisect_right(self._spans, Span(start, -1))
        return at < len(self._spans) and self._spans[at].start == start and self._owners[at].type == "PER"

    def _is_people(self, token: Token) -> bool:
        return fold(token.text) in self.lexicon.demonyms or is_like_demonym(token.text)

    def _means_somebody(self, tokens: list[Token], token: Token) -> bool:
        lexicon = self.lexicon
        noun = token.pos == "NOUN" or (token.i and tokens[token.i - 1].pos == "DET")  # "un surveillant" is no verb
        if noun and token.dep in SUBJECTS and lexicon.looks_human(token.lower):
            return True
        known = token.lower in lexicon.roles or token.lower in lexicon.org_gender or token.lower in lexicon.unnamed
        return known and token.pos not in ("VERB", "PRON")

    def _reference(
        self, number: int, first: int, last: int, subject: bool, form: str, member: Named | None
    ) -> Reference:
        tokens = self.paragraphs[number].tokens
        clitic = tokens[first].text
        begin = tokens[first].start + (clitic.rfind("-") + 1 if clitic[0] == "-" else 0)
        end = tokens[last - 1].end
        sentence = self.sentence(number, first)
        inner = form == "pronoun" and tokens[tokens[first].head].dep in _SUBORDINATE
        return Reference(number, first, last, begin, end, sentence, subject, form, member, inner=inner)

    def is_governed(self, reference: Reference) -> bool:
        """Whether a preposition or "comme" governs the name: "à X", "avec le pianiste X", "comme X"."""
        return is_governed(self.paragraphs[reference.paragraph].tokens, reference.first)

    def _opens_sentence(self, tokens: list[Token], first: int) -> bool:
        """Whether nothing but a title or an article stands between the sentence's start and the name."""
        at = first - 1
        while at >= 0 and (tokens[at].lower.rstrip(".") in self.lexicon.titles or tokens[at].text.isspace()):
            if "\n" in tokens[at].text:
                return True
            at -= 1
        if at >= 0 and tokens[at].pos == "DET":
            at -= 1
        if at > 0 and tokens[at].text == ",":
            return self._introduced(tokens, at)
        return at < 0 or tokens[at].text in (".", "!", "?", "…", "»", "”", ":")

    def _introduced(self, tokens: list[Token], comma: int) -> bool:
        """Whether what stands before the comma only sets the scene: "Dans la salle d'attente, Sarah …"."""
        at = comma - 1
        while at >= 0 and tokens[at].text not in (".", "!", "?", "…", "»", "”", ",", "«") and comma - at < 12:
            if "\n" in tokens[at].text:
                break
            at -= 1
        opening = tokens[at + 1]
        return (at < 0 or tokens[at].text != ",") and opening.pos in ("ADP", "ADV") and comma - at < 12

    def _acts(self, tokens: list[Token], first: int, last: int) -> bool:
        """Whether the name is a subject, or stands beside one (apposition, title, second of a pair)."""
        at = next((i for i in range(first, last) if not first <= tokens[i].head < last), first)
        for _ in range(4):
            token = tokens[at]
            if token.dep in SUBJECTS:
                return tokens[token.head].pos != "PROPN"  # of no name: "…, la Danoise Mette Holm (6-4, 6-2)"
            if token.head == at or token.dep not in (
                "appos",
                "flat:name",
                "conj",
                "nmod",
                "flat",
                "compound",
                "flat:foreign",
            ):
                return False
            if token.dep == "nmod" and any(tokens[c].dep == "case" for c in range(max(0, at - 2), at)):
                return False
            at = token.head
        return False

    def _name_after(self, tokens: list[Token], noun: int, named: set[int]) -> int:
        """First token of the name that follows as title + name or between commas; -1 when there is none."""
        at = noun + 1
        person = tokens[noun].lower in self.lexicon.roles and tokens[noun].lower not in self.lexicon.org_gender
        if at + 1 < len(tokens) and tokens[at].text == "«" and at + 1 in named and not person:
            at += 1  # "le collectif « X »"
        while at < len(tokens) and at - noun < 9:
            if at in named:
                before = tokens[at - 1].lower
                # "la directrice de l’association X" is not X.
                led = person and before in self.lexicon.org_gender and not self._names_person(tokens[at].start)
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
