"""A quotation as one would put it in a text of one's own: « … », a déclaré X (title, source, date)."""

from __future__ import annotations

from tui.model.annotation import Quotation
from tui.model.document import Document
from tui.model.span import Span

_MARKS = {"fr": ("«\u00a0", "\u00a0»"), "en": ("“", "”")}
_SAID = {"fr": "a déclaré", "en": "said"}
_UNKNOWN = {"fr": "locuteur inconnu", "en": "unknown speaker"}
_BY_CLITIC = ("-t-il", "-t-elle", "-il", "-elle", "-on", "-t-on", "-ils", "-elles", "-t-ils", "-t-elles", "-je")


def bare(document: Document, span: Span) -> str:
    """The words of a span on one line: line ends of the source become spaces."""
    return span.of(document.text).replace("\n", " ")


def attributed(document: Document, quote: Quotation) -> str:
    """The quotation with who said it and where it stands. Indirect speech has no marks."""
    lang = document.article.lang if document.article.lang in _MARKS else "fr"
    words = bare(document, quote.span)
    if quote.kind != "indirect":
        opening, closing = _MARKS[lang]
        words = f"{opening}{words}{closing}"
    speaker = document.speaker_name(quote) or _UNKNOWN[lang]
    cue = _cue(document, quote, lang)
    before = lang == "fr" or cue.lower().endswith(" to")  # according to
    said = f"{words}, {cue} {speaker}" if before else f"{words}, {speaker} {cue}"
    return said + _place(document)


def _cue(document: Document, quote: Quotation, lang: str) -> str:
    """The article's own verb where it stands well before a name, else the neutral one."""
    if quote.cue is None:
        return _SAID[lang]
    cue = bare(document, quote.cue)
    for clitic in _BY_CLITIC:
        cue = cue.replace(clitic, "")
    # A participle ("précisant") cannot carry a sentence of its own.
    return _SAID[lang] if lang == "fr" and cue.endswith("ant") else cue


def _place(document: Document) -> str:
    article = document.article
    known = [part for part in (article.headline, article.source, article.date) if part]
    parts = list(dict.fromkeys(known))
    return f" ({', '.join(parts)})" if parts else ""
