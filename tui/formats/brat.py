"""brat standoff: a text and an ``.ann`` file beside it (http://brat.nlplab.org/standoff.html).

Mentions are text-bound annotations labelled with their type; which entity they mean is a Reference to the
resource ``inquit``. Quotations are text-bound annotations with attributes Kind, Confidence and Rule, and the
relations HasCue and HasSpeaker. Who spoke and what a note says are annotator notes.

Offsets count code points; a span over a line end is written as fragments, as brat wants it. Discontinuous
spans, attributes, relations and events of others are kept and written again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from tui.formats.checked import fail
from tui.formats.errors import FormatError
from tui.formats.joining import Found, join_mentions
from tui.model.annotation import CONFIDENCES, KINDS, Annotations, Note, Origin, Quotation
from tui.model.article import Article
from tui.model.span import Span

QUOTATION, CUE, SPEAKER, NOTE = "Quotation", "Cue", "Speaker", "Note"
RESOURCE = "inquit"

_ID = re.compile(r"([A-Z#*])(\d{1,9})")
_FRAGMENT = re.compile(r"(\d{1,12}) (\d{1,12})$")
_ORIGINS: tuple[Origin, ...] = ("model", "import", "human")


def dumps(article: Article, annotations: Annotations) -> str:
    """The contents of the ``.ann`` file; the text file holds ``article.text`` and nothing else."""
    others = [line for line in article.extra.get("brat", ()) if isinstance(line, str) and "\n" not in line]
    return "".join(line + "\n" for line in _Writer(article.text, annotations, others).lines())


@dataclass
class _Writer:
    text: str
    annotations: Annotations
    others: list[str]  # lines of other programs; they name annotations by the ids these came with
    counts: dict[str, int] = field(default_factory=dict)
    given: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        own = [str(mention.extra.get("id", "")) for mention in self.annotations.mentions]
        for name in [*own, *(line.split("\t")[0] for line in self.others)]:
            if found := _ID.fullmatch(name):
                self.counts[found[1]] = max(self.counts.get(found[1], 0), int(found[2]))

    def lines(self) -> Iterator[str]:
        entities = {entity.id: entity for entity in self.annotations.entities}
        for mention in self.annotations.mentions:
            entity = entities[mention.entity]
            name = self.own_id(str(mention.extra.get("id", "")))
            fragments = [Span(*pair) for pair in mention.extra.get("fragments", ())] or [mention.span]
            yield self.bound(name, label(entity.type), fragments)
            yield self.line("N", f"Reference {name} {RESOURCE}:{_token(entity.id)}\t{_flat(entity.name)}")
            yield from self.attributes(name, {"Origin": mention.origin, **mention.extra.get("attributes", {})})
        for quote in self.annotations.quotes:
            name = self.next("T")
            yield self.bound(name, QUOTATION, [quote.span])
            told = {"Kind": quote.kind, "Confidence": quote.confidence, "Rule": quote.rule, "Origin": quote.origin}
            yield from self.attributes(name, told)
            if quote.entity:
                referred = _flat(entities[quote.entity].name) if quote.entity in entities else ""
                yield self.line("N", f"Reference {name} {RESOURCE}:{_token(quote.entity)}\t{referred}")
            if quote.who:
                yield self.line("#", f"Who {name}\t{_flat(quote.who)}")
            for role, span in ((CUE, quote.cue), (SPEAKER, quote.speaker)):
                if span:
                    other = self.next("T")
                    yield self.bound(other, role, [span])
                    yield self.line("R", f"Has{role} Arg1:{name} Arg2:{other}")
        for note in self.annotations.notes:
            name = self.next("T")
            yield self.bound(name, NOTE, [note.span])
            yield self.line("#", f"AnnotatorNotes {name}\t{_flat(note.text)}")
            if note.created:
                yield self.line("#", f"Created {name}\t{_flat(note.created)}")
        yield from self.others

    def own_id(self, name: str) -> str:
        """The id a mention came with, when it is one of brat's and not given to another yet."""
        if not _ID.fullmatch(name) or name[0] != "T" or name in self.given:
            return self.next("T")
        self.given.add(name)
        return name

    def attributes(self, name: str, told: dict[str, Any]) -> Iterator[str]:
        for key, value in told.items():
            if value not in ("", None, False):
                yield self.line("A", f"{_token(key)} {name}" + ("" if value is True else f" {_token(str(value))}"))

    def bound(self, name: str, kind: str, spans: list[Span]) -> str:
        pieces = [piece for span in spans for piece in _on_one_line(span, self.text)] or spans
        places = ";".join(f"{piece.start} {piece.end}" for piece in pieces)
        return f"{name}\t{kind} {places}\t{_flat(' '.join(piece.of(self.text) for piece in pieces))}"

    def line(self, letter: str, rest: str) -> str:
        return f"{self.next(letter)}\t{rest}"

    def next(self, letter: str) -> str:
        self.counts[letter] = self.counts.get(letter, 0) + 1
        return f"{letter}{self.counts[letter]}"


def _on_one_line(span: Span, text: str) -> list[Span]:
    return [Span(span.start + m.start(), span.start + m.end()) for m in re.finditer(r"[^\n]+", span.of(text))]


def label(kind: str) -> str:
    """A type as brat may have it: letters, digits, and what else its label syntax allows."""
    return re.sub(r"[^\w/.+-]+", "_", kind) or "MISC"


def _token(word: str) -> str:
    return re.sub(r"\s+", "_", word)


def _flat(words: str) -> str:
    return " ".join(words.split())


# Reading


@dataclass
class _Bound:
    label: str
    fragments: list[Span]
    attributes: dict[str, str | bool] = field(default_factory=dict)
    reference: tuple[str, str] = ("", "")
    remarks: dict[str, str] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)

    @property
    def span(self) -> Span:
        return Span(self.fragments[0].start, max(fragment.end for fragment in self.fragments))


def loads(ann: str, text: str, name: str = "", source: str = "") -> tuple[Article, Annotations]:
    """The article ``text`` with the annotations of the ``.ann`` file ``ann``. Raises FormatError with the line.

    Labels that inquit does not know become entity types of their own. Events, and relations and attributes of
    others, stay in the article's ``extra["brat"]``.
    """
    bounds: dict[str, _Bound] = {}
    same: dict[str, str] = {}
    others: list[str] = []
    lines = [line.rstrip("\r") for line in ann.removeprefix("\ufeff").split("\n")]
    try:
        for number, line in enumerate(lines, 1):
            if line.startswith("T"):
                _read_bound(line, f"line {number}", len(text), bounds)
    except FormatError as error:
        raise FormatError(name, error.problem) from None
    for line in lines:  # only now: what a line refers to may stand below it
        if line.strip() and not line.startswith("T") and not _attach(line, bounds, same):
            others.append(line)
    extra = {"brat": others} if others else {}
    article = Article(text=text, source=source or name, extra=extra)
    return article, _annotations(bounds, same, text)


def _read_bound(line: str, where: str, size: int, bounds: dict[str, _Bound]) -> None:
    fields = line.split("\t")
    kind, _, places = (fields[1] if len(fields) > 1 else "").partition(" ")
    fragments = []
    for place in places.split(";"):
        found = _FRAGMENT.match(place)
        if not kind or not found:
            fail(where, 'must be "T1<tab>LABEL START END<tab>WORDS"')
        span = Span(int(found[1]), int(found[2]))
        if not span.start < span.end <= size:
            fail(where, f"goes from {span.start} to {span.end} in a text of {size} characters")
        fragments.append(span)
    if fields[0] in bounds:
        fail(where, f"{fields[0][:20]} is there twice")
    bounds[fields[0]] = _Bound(kind, sorted(fragments))


def _attach(line: str, bounds: dict[str, _Bound], same: dict[str, str]) -> bool:
    """Give an annotation what a line says about it; False for what only its own program understands."""
    fields = line.split("\t")
    words = (fields[1] if len(fields) > 1 else "").split(" ")
    rest = fields[2] if len(fields) > 2 else ""
    if words[0] == "Equiv" and len(words) > 2:
        for other in words[2:]:
            same[other] = words[1]
        return True
    bound = bounds.get(words[1]) if len(words) > 1 else None
    letter = line[0]
    if letter == "R" and len(words) == 3 and words[0] in ("HasCue", "HasSpeaker"):
        one, other = words[1].partition(":")[2], words[2].partition(":")[2]
        if one in bounds and other in bounds:
            bounds[one].links[words[0]] = other
            return True
    if bound is None:
        return False
    if letter in "AM":
        bound.attributes[words[0]] = words[2] if len(words) > 2 else True
    elif letter == "N" and words[0] == "Reference" and len(words) > 2:
        bound.reference = (words[2].removeprefix(RESOURCE + ":"), rest)
    elif letter == "#":
        bound.remarks[words[0]] = rest
    else:
        return False
    return True


def _annotations(bounds: dict[str, _Bound], same: dict[str, str], text: str) -> Annotations:
    parts = {target for bound in bounds.values() for target in bound.links.values()}
    found: list[Found] = []
    quotes: list[Quotation] = []
    notes: list[Note] = []
    for name, bound in sorted(bounds.items(), key=lambda entry: entry[1].span):
        if bound.label == QUOTATION:
            quotes.append(_quotation(bound, bounds, len(quotes) + 1))
        elif bound.label == NOTE:
            words, created = bound.remarks.get("AnnotatorNotes", ""), bound.remarks.get("Created", "")
            notes.append(Note(f"n{len(notes) + 1}", bound.span, words, created))
        elif name not in parts:
            twin = same.get(name, name) if name in same or name in same.values() else ""
            found.append(_mention(name, bound, twin, text))
    entities, mentions = join_mentions(found, text)
    known = {entity.id for entity in entities}
    # An entity that speaks but is never named has no span that brat could hold.
    kept = tuple(q if q.entity in known else _without_entity(q) for q in quotes)
    return Annotations(entities, mentions, kept, tuple(notes))


def _mention(id: str, bound: _Bound, twin: str, text: str) -> Found:
    attributes = dict(bound.attributes)
    origin = attributes.pop("Origin", "import")
    key, name = bound.reference
    extra: dict[str, Any] = {"id": id}
    # Fragments with nothing but white space between them are one span that a line end has cut.
    if any(text[one.end : other.start].strip() for one, other in pairwise(bound.fragments)):
        extra["fragments"] = [list(fragment) for fragment in bound.fragments]
    if attributes:
        extra["attributes"] = attributes
    if bound.remarks:
        extra["remarks"] = bound.remarks
    return Found(
        bound.span, bound.label, key or twin, name, next((o for o in _ORIGINS if o == origin), "import"), extra
    )


def _quotation(bound: _Bound, bounds: dict[str, _Bound], number: int) -> Quotation:
    told = bound.attributes
    cue, speaker = (bounds.get(bound.links.get(f"Has{role}", "")) for role in (CUE, SPEAKER))
    return Quotation(
        id=f"q{number}",
        span=bound.span,
        kind=next((k for k in KINDS if k == told.get("Kind")), "direct"),
        cue=cue.span if cue else None,
        speaker=speaker.span if speaker else None,
        entity=bound.reference[0] or None,
        who=bound.remarks.get("Who") or None,
        rule=str(told.get("Rule", "")),
        confidence=next((c for c in CONFIDENCES if c == told.get("Confidence")), "unknown"),
        origin=next((o for o in _ORIGINS if o == told.get("Origin")), "import"),
    )


def _without_entity(quote: Quotation) -> Quotation:
    return quote._replace(entity=None) if quote.entity else quote
