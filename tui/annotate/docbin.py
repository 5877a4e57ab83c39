"""spaCy's DocBin (``.spacy``). It lives here because only this room may import spaCy.

Names are ``doc.ents`` (of those that overlap, the outermost) with the entity id as ``kb_id``; all mentions are
the span group ``mentions``, and quotations, cues, speakers and notes are groups too, so that any spaCy code can
use them. What spans cannot hold (who, rule, confidence, names) is JSON in ``doc.user_data["inquit"]``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from tui.annotate.errors import AnnotationError
from tui.model.annotation import Annotations, Entity, Mention
from tui.model.article import Article
from tui.model.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

KEY = "inquit"
_TOKEN = re.compile(r"\w+|[^\w\s]| |[^\S ]+")
_SURROGATE = re.compile("[\ud800-\udfff]")
_LIMIT = 200_000_000  # bytes

Dump = Callable[[Article, Annotations], str]
Load = Callable[[str], tuple[Article, Annotations]]


def dumps(articles: Iterable[tuple[Article, Annotations]], as_json: Dump) -> bytes:
    """A DocBin of the articles. ``as_json`` writes one as inquit/1, which the documents carry along."""
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    box = DocBin(store_user_data=True)
    vocab = Vocab()
    for article, found in articles:
        box.add(_doc(vocab, article, found, as_json))
    return bytes(box.to_bytes())


def _doc(vocab: Any, article: Article, annotations: Annotations, as_json: Dump) -> Doc:
    from spacy.tokens import Doc, SpanGroup
    from spacy.util import filter_spans

    spans = [m.span for m in annotations.mentions]
    for quote in annotations.quotes:
        spans += [one for one in (quote.span, quote.cue, quote.speaker) if one]
    spans += [note.span for note in annotations.notes]
    words, spaces = _tokens(_storable(article.text), {s.start for s in spans}, {s.end for s in spans})
    doc = Doc(vocab, words=words, spaces=spaces)
    labels = {entity.id: entity.type for entity in annotations.entities}

    def span(place: Span, label: str, name: str) -> Any:
        return doc.char_span(place.start, place.end, label=label, kb_id=name, span_id=name)

    named = [span(m.span, labels[m.entity], m.entity) for m in annotations.mentions]
    doc.set_ents(filter_spans([one for one in named if one is not None]))
    groups = {
        "mentions": named,
        "quotes": [span(q.span, q.kind, q.id) for q in annotations.quotes],
        "cues": [span(q.cue, "cue", q.id) for q in annotations.quotes if q.cue],
        "speakers": [span(q.speaker, "speaker", q.id) for q in annotations.quotes if q.speaker],
        "notes": [span(n.span, "note", n.id) for n in annotations.notes],
    }
    for name, members in groups.items():
        doc.spans[name] = SpanGroup(doc, name=name, spans=[one for one in members if one is not None])
    doc.user_data[KEY] = as_json(article, annotations)
    return doc


def _storable(text: str) -> str:
    """spaCy keeps its strings in UTF-8, which has no lone surrogates."""
    return _SURROGATE.sub("\ufffd", text)


def _tokens(text: str, starts: set[int], ends: set[int]) -> tuple[list[str], list[bool]]:
    """Words and whether a space follows: cut where spans start and end, and giving back the very same text."""
    words: list[str] = []
    spaces: list[bool] = []
    edges = starts | ends
    for found in _TOKEN.finditer(text):
        start, end = found.span()
        # The space after a word belongs to it, unless a span needs the space for itself.
        if found.group() == " " and words and not spaces[-1] and start not in starts and end not in ends:
            spaces[-1] = True
            continue
        for first, last in pairwise([start, *(edge for edge in range(start + 1, end) if edge in edges), end]):
            words.append(text[first:last])
            spaces.append(False)
    return words, spaces


def loads(data: bytes, name: str, from_json: Load) -> list[tuple[Article, Annotations]]:
    """The articles in a DocBin. Raises AnnotationError when it cannot be read."""
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    if len(data) > _LIMIT:
        raise AnnotationError(f"is larger than {_LIMIT // 1_000_000} MB; split it")
    _check_size(data)
    try:
        box = DocBin(store_user_data=True).from_bytes(data)
        docs = list(box.get_docs(Vocab()))
    except MemoryError:
        raise
    except Exception as error:  # zlib, msgpack and numpy each fail in their own way
        raise AnnotationError(f"is no DocBin that can be read ({type(error).__name__})") from None
    out = [_read(doc, f"{name}#{number}" if number > 1 else name, from_json) for number, doc in enumerate(docs, 1)]
    if not any(article.text for article, _ in out):
        raise AnnotationError("holds no text")
    return out


def _check_size(data: bytes) -> None:
    """See that the packed bytes do not unpack to far more than a corpus can be."""
    import zlib

    unpack = zlib.decompressobj()
    size = 0
    try:
        while data:
            size += len(unpack.decompress(data, 1 << 20))
            data = unpack.unconsumed_tail
            if size > 5 * _LIMIT:
                raise AnnotationError("unpacks to far more than a corpus can be")
    except zlib.error:
        raise AnnotationError("is no DocBin that can be read (not packed)") from None


def _read(doc: Doc, name: str, from_json: Load) -> tuple[Article, Annotations]:
    told = doc.user_data.get(KEY)
    if isinstance(told, str):
        try:
            article, annotations = from_json(told)
        except ValueError:
            article = None
        if article is not None and _storable(article.text) == doc.text and _same(doc, annotations):
            return article, annotations
    article = Article(text=doc.text, source=name)
    groups = [list(doc.ents)] + [list(group) for key, group in doc.spans.items() if key != "mentions"]
    entities: dict[str, Entity] = {}
    mentions: list[Mention] = []
    for span in sorted((s for group in groups for s in group), key=lambda s: (s.start_char, s.end_char)):
        if span.start_char < span.end_char:
            key = span.kb_id_ or span.ent_id_ or f"{span.label_}:{' '.join(span.text.split())}"
            entities.setdefault(key, Entity(key, span.label_ or "MISC", " ".join(span.text.split()), "import"))
            mentions.append(Mention(key, Span(span.start_char, span.end_char), "import"))
    return article, Annotations(tuple(entities.values()), tuple(mentions))


def _same(doc: Doc, annotations: Annotations) -> bool:
    """Whether the spans are still those of the JSON: another program may have changed them."""
    told = [m.span for m in annotations.mentions], [q.span for q in annotations.quotes]
    for name, expected in zip(("mentions", "quotes"), told, strict=True):
        group = doc.spans.get(name, ())
        if sorted((s.start_char, s.end_char) for s in group) != sorted(map(tuple, expected)):
            return False
    return True
