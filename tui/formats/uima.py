"""UIMA CAS XMI, as INCEpTION and DKPro write and read it (extra ``uima``: dkpro-cassis).

Mentions are DKPro's NamedEntity (``value`` the type, ``identifier`` the entity); quotations, notes and the
article's metadata have types of their own, ``inquit.Quotation``, ``inquit.Note``, ``inquit.Article``. The
types of others become layers when they are spans with a label. UIMA counts UTF-16 units; cassis converts.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

from tui.formats.errors import FormatError
from tui.formats.joining import Found, join_mentions
from tui.model.annotation import CONFIDENCES, KINDS, Annotations, Note, Origin, Quotation
from tui.model.article import Article
from tui.model.span import Span

if TYPE_CHECKING:
    from cassis import Cas, TypeSystem

NAMED = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
QUOTATION, NOTE, ARTICLE, NAME = "inquit.Quotation", "inquit.Note", "inquit.Article", "inquit.Name"
INSTALL = 'UIMA files need a library that is not installed: pip install "inquit[uima]"'

_STRING, _SPAN = "uima.cas.String", "uima.tcas.Annotation"
_FEATURES = {
    NAMED: {"value": _STRING, "identifier": _STRING, "origin": _STRING},
    QUOTATION: {
        **dict.fromkeys(("identifier", "kind", "who", "entity", "rule", "confidence", "origin"), _STRING),
        **{"cue": _SPAN, "speaker": _SPAN},
    },
    NOTE: dict.fromkeys(("identifier", "text", "created"), _STRING),
    ARTICLE: dict.fromkeys(("identifier", "source", "title", "byline", "date"), _STRING),
    NAME: dict.fromkeys(("identifier", "name", "value", "origin"), _STRING),
}
_ORIGINS: tuple[Origin, ...] = ("model", "import", "human")
# Characters that XML 1.0 cannot hold, not even escaped.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# Layers that say something of every word or sentence and would drown the names.
_GRAMMAR = re.compile(
    r"Token|Sentence|Lemma|Stem|POS|pos\.|Dependency|syntax|Morph|DocumentMetaData|DocumentAnnotation"
)


def dumps(article: Article, annotations: Annotations) -> tuple[str, str]:
    """The XMI document and the type system that goes beside it as ``TypeSystem.xml``.

    Characters that XML cannot hold become U+FFFD, one for one. Raises FormatError without dkpro-cassis.
    """
    cassis = _cassis()
    types = _types(cassis)
    cas = cassis.Cas(typesystem=types)
    cas.sofa_string = _xml(article.text)
    cas.sofa_mime = "text/plain"
    cas.document_language = _xml(article.lang) or "x-unspecified"

    def put(type_name: str, span: Span | None, **told: Any) -> Any:
        place = {"begin": span.start, "end": span.end} if span else {"begin": 0, "end": 0}
        values = {key: _xml(value) if isinstance(value, str) else value for key, value in told.items()}
        one = types.get_type(type_name)(**place, **{k: v for k, v in values.items() if v not in (None, "")})
        cas.add(one)
        return one

    put(ARTICLE, None, identifier=article.id, source=article.source, title=article.title,
        byline=article.byline, date=article.date)  # fmt: skip
    labels = {entity.id: entity.type for entity in annotations.entities}
    for entity in annotations.entities:
        put(NAME, None, identifier=entity.id, name=entity.name, value=entity.type, origin=entity.origin)
    for mention in annotations.mentions:
        put(NAMED, mention.span, value=labels[mention.entity], identifier=mention.entity, origin=mention.origin)
    for quote in annotations.quotes:
        cue, speaker = (put(_SPAN, span) if span else None for span in (quote.cue, quote.speaker))
        put(QUOTATION, quote.span, identifier=quote.id, kind=quote.kind, who=quote.who, entity=quote.entity,
            rule=quote.rule, confidence=quote.confidence, origin=quote.origin,
            cue=cue, speaker=speaker)  # fmt: skip
    for note in annotations.notes:
        put(NOTE, note.span, identifier=note.id, text=note.text, created=note.created)
    return str(cas.to_xmi()), str(types.to_xml())


def loads(xmi: bytes, typesystem: bytes, name: str = "") -> tuple[Article, Annotations]:
    """The article and annotations of an XMI document. Raises FormatError."""
    cassis = _cassis()
    for part in (xmi, typesystem):
        if b"<!DOCTYPE" in part or b"<!ENTITY" in part:
            raise FormatError(name, "has a document type declaration, which no UIMA file needs; it is not opened")
    try:
        types = cassis.load_typesystem(io.BytesIO(typesystem))
        cas = cassis.load_cas_from_xmi(io.BytesIO(xmi), typesystem=types, lenient=True)
        return _read(cas, name)
    except FormatError:
        raise
    except MemoryError:
        raise
    except Exception as error:  # cassis and lxml fail on broken files in many ways
        reason = " ".join(str(error).split())[:120]
        raise FormatError(name, f"is no XMI that can be read ({type(error).__name__}: {reason})") from None


def _read(cas: Cas, name: str) -> tuple[Article, Annotations]:
    text = cas.sofa_string
    if not text:
        raise FormatError(name, "holds no text")
    found: list[Found] = []
    quotes: list[Quotation] = []
    notes: list[Note] = []
    about: Any = None
    names: dict[str, Any] = {}
    every = list(cas.select_all_fs())
    pointed = {
        id(getattr(one, part)) for one in every if one.type.name == QUOTATION for part in ("cue", "speaker")
    }
    for one in every:
        kind = one.type.name
        if kind == ARTICLE:
            about = one
        elif kind == NAME:
            names[one.identifier] = one
        elif (span := _span(one, len(text))) is None:
            continue
        elif kind == QUOTATION:
            quotes.append(_quotation(one, span, len(text), len(quotes) + 1))
        elif kind == NOTE:
            notes.append(
                Note(
                    _told(one, "identifier") or f"n{len(notes) + 1}",
                    span,
                    _told(one, "text"),
                    _told(one, "created"),
                )
            )
        elif id(one) not in pointed and not _GRAMMAR.search(kind):
            found.append(_mention(one, span, kind))
    known = [Found(f.span, f.label, f.key, _told(names.get(f.key), "name"), f.origin) for f in found]
    entities, mentions = join_mentions(known, text)
    article = Article(
        text=text,
        source=_told(about, "source") or name,
        lang=cas.document_language if cas.document_language in ("fr", "en") else "",
        title=_told(about, "title"),
        byline=_told(about, "byline"),
        date=_told(about, "date"),
        id=_told(about, "identifier"),
    )
    ids = {entity.id for entity in entities}
    kept = [q if q.entity in ids else _without_entity(q) for q in sorted(quotes, key=lambda q: q.span)]
    return article, Annotations(entities, mentions, tuple(kept), tuple(sorted(notes, key=lambda n: n.span)))


def _mention(one: Any, span: Span, kind: str) -> Found:
    label = _told(one, "value") or _told(one, "label") or kind.rpartition(".")[2]
    return Found(span, label, _told(one, "identifier"), origin=_one_of(_ORIGINS, _told(one, "origin"), "import"))


def _quotation(one: Any, span: Span, size: int, number: int) -> Quotation:
    cue, speaker = (getattr(one, part, None) for part in ("cue", "speaker"))
    return Quotation(
        id=_told(one, "identifier") or f"q{number}",
        span=span,
        kind=_one_of(KINDS, _told(one, "kind"), "direct"),
        cue=_span(cue, size) if cue is not None else None,
        speaker=_span(speaker, size) if speaker is not None else None,
        entity=_told(one, "entity") or None,
        who=_told(one, "who") or None,
        rule=_told(one, "rule"),
        confidence=_one_of(CONFIDENCES, _told(one, "confidence"), "unknown"),
        origin=_one_of(_ORIGINS, _told(one, "origin"), "import"),
    )


def _without_entity(quote: Quotation) -> Quotation:

    return quote._replace(entity=None) if quote.entity else quote


def _span(one: Any, size: int) -> Span | None:
    start, end = getattr(one, "begin", None), getattr(one, "end", None)
    if type(start) is int and type(end) is int and 0 <= start < end <= size:
        return Span(start, end)
    return None


def _told(one: Any, feature: str) -> str:
    value = getattr(one, feature, None)
    return value if isinstance(value, str) else ""


def _one_of(choices: Any, value: str, default: Any) -> Any:
    return value if value in choices else default


def _xml(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)


def _cassis() -> Any:
    try:
        import cassis
    except ImportError:
        raise FormatError("", INSTALL) from None
    return cassis


def _types(cassis: Any) -> TypeSystem:
    types = cassis.TypeSystem()
    for name, features in _FEATURES.items():
        kind = types.create_type(name=name, supertypeName=_SPAN)
        for feature, value in features.items():
            types.create_feature(domainType=kind, name=feature, rangeType=value)
    return types
