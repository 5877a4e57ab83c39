"""Who is in view where: the names, pronouns and descriptions that act as subjects, sentence by sentence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from tui.annotate.cast import Cast, Named
from tui.annotate.names.meaning.acting import references_of
from tui.annotate.names.meaning.extents import merged
from tui.annotate.names.meaning.reference import PRONOUNS, Reference
from tui.annotate.names.meaning.subjects import is_governed
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.shape import listed
from tui.annotate.tokens import Paragraph
from tui.model.span import Span

_MARKED = re.compile(r"[«“](?:(?<=«)[^»]*»|(?<=“)[^”]*”)")
_LINE = re.compile(r"[^\n]+")
REMEMBERED = 60  # references of one paragraph; a longer one is no paragraph of an article
_start = attrgetter("start")
_BYLINE = 14  # words; a longer line is running text
_HEAD = 8  # paragraphs in which a byline may stand
_SUBORDINATE = frozenset({"acl:relcl", "acl", "advcl", "ccomp"})
_ENDS = listed(". ! ? … ...")  # of sentences


class Scene:
    """The references of an article, read paragraph by paragraph when first asked for."""

    def __init__(self, paragraphs: Sequence[Paragraph], cast: Cast, lexicon: Lexicon) -> None:
        self.paragraphs = paragraphs
        self.lexicon = lexicon
        self._named = sorted(((span, m) for m in cast.members for span in m.mentions), key=lambda pair: pair[0])
        self._name_starts = [span.start for span, _ in self._named]
        self._apart: dict[int, list[tuple[int, int]]] = {}
        self._views: dict[int, bool] = {}  # whether names are in view, by where they begin
        self.starts = [p.span.start for p in paragraphs]
        self._read: dict[int, list[Reference]] = {}
        self._begun: dict[int, frozenset[int]] = {}
        self._ends: dict[int, list[int]] = {}

    def in_view(self, span: Span) -> bool:
        """Whether the name at ``span`` is part of the story: in no byline, and in no quotation marks."""
        known = self._views.get(span.start)
        if known is None:
            known = self._views[span.start] = self._is_in_view(span.start)
        return known

    def _is_in_view(self, start: int) -> bool:
        number = max(0, bisect_right(self.starts, start) - 1)
        out_of_view = self._apart.get(number)
        if out_of_view is None:
            out_of_view = self._apart[number] = self._set_apart(number)
        at = bisect_right(out_of_view, (start, 1 << 60)) - 1
        return at < 0 or start >= out_of_view[at][1]

    def _set_apart(self, number: int) -> list[tuple[int, int]]:
        paragraph = self.paragraphs[number]
        begin = paragraph.span.start
        out: list[tuple[int, int]] = []
        for marked in _MARKED.finditer(paragraph.text):
            span = Span(begin + marked.start(), begin + marked.end())
            if not self._is_a_name(span):
                out.append(span)
        for line in _LINE.finditer(paragraph.text) if number < _HEAD else ():
            words = line.group().lower().split()
            opens = words and (words[0] in self.lexicon.bylines or " ".join(words[:2]) in self.lexicon.bylines)
            if opens and len(words) <= _BYLINE:
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
        start, end = span
        first = bisect_left(self._name_starts, start)
        last = bisect_left(self._name_starts, end, lo=first)
        return [named for named in self._named[first:last] if named[0][1] <= end] if first < last else []

    def names_before(self, offset: int, count: int) -> list[tuple[Span, Named]]:
        """At most ``count`` named mentions before ``offset``, the nearest first."""
        at = bisect_left(self._name_starts, offset)
        return self._named[max(0, at - count) : at][::-1]

    def names_after(self, offset: int, count: int) -> list[tuple[Span, Named]]:
        """At most ``count`` named mentions behind ``offset``, the nearest first."""
        at = bisect_right(self._name_starts, offset)
        return self._named[at : at + count]

    def name_begins(self, start: int) -> bool:
        """Whether a name begins at the code point ``start``."""
        return self._name_at(start) is not None

    def names_person(self, start: int) -> bool:
        """Whether the name of a person begins at the code point ``start``."""
        member = self._name_at(start)
        return member is not None and member.type == "PER"

    def _name_at(self, start: int) -> Named | None:
        at = bisect_left(self._name_starts, start)
        return self._named[at][1] if at < len(self._named) and self._name_starts[at] == start else None

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
        if len(references) <= REMEMBERED and (not references or references[-1].start < offset):
            return references
        at = bisect_left(references, offset, key=_start)
        return references[max(0, at - REMEMBERED) : at]

    def starts_in(self, number: int) -> frozenset[int]:
        """Where the references of a paragraph begin."""
        starts = self._begun.get(number)
        if starts is None:
            starts = self._begun[number] = frozenset([r.start for r in self.references(number)])
        return starts

    def sentence(self, paragraph: int, token: int) -> int:
        """Number of the sentence within its paragraph."""
        return bisect_right(self._sentence_ends(paragraph), token - 1)

    def _sentence_ends(self, paragraph: int) -> list[int]:
        ends = self._ends.get(paragraph)
        if ends is None:
            read = self.paragraphs[paragraph]
            lines = "\n" in read.text
            ends = [t.i for t in read.tokens if t.text in _ENDS or (lines and "\n" in t.text)]
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
            found = self._read[paragraph] = references_of(self, paragraph)
        return found

    def speaker(self, number: int, span: Span) -> Reference:
        """A reference made of a speaker mention that was found by other means."""
        tokens = self.paragraphs[number].tokens
        begin = max(0, bisect_right(tokens, span.start, key=_start) - 1)  # "-t-il": the mention begins inside
        end = max(begin + 1, bisect_left(tokens, span.end, key=_start))
        inside = range(min(begin, len(tokens) - 1), min(end, len(tokens)))
        pronoun = len(inside) == 1 and tokens[inside[0]].lower in PRONOUNS
        first, last = inside[0], inside[-1] + 1
        return self.reference(number, first, last, True, "pronoun" if pronoun else "description", None)

    def reference(
        self, number: int, first: int, last: int, subject: bool, form: str, member: Named | None
    ) -> Reference:
        """A reference of tokens [first, last) of a paragraph."""
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
