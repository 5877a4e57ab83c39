"""What every correction checks before it is made, and how new annotations get their ids."""

from __future__ import annotations

import hashlib

from tui.model.annotation import Entity, Quotation
from tui.model.document import Document
from tui.model.span import Span


class EditError(ValueError):
    """A correction that cannot be made; ``str()`` says why in one line."""


def the_quotation(document: Document, quote_id: str) -> Quotation:
    """The quotation of that id. Raises EditError."""
    try:
        return document.quotes[quote_id]
    except KeyError:
        raise EditError("this quotation is gone") from None


def the_entity(document: Document, entity_id: str) -> Entity:
    """The entity of that id. Raises EditError."""
    try:
        return document.entities[entity_id]
    except KeyError:
        raise EditError("this name is gone") from None


def trimmed(document: Document, span: Span) -> Span:
    """The span without white space around it. Raises EditError when nothing is left or it leaves the text."""
    if not 0 <= span.start <= span.end <= len(document.text):
        raise EditError("this is outside the text")
    words = span.of(document.text)
    start = span.start + len(words) - len(words.lstrip())
    end = start + len(words.strip())
    if start >= end:
        raise EditError("no words are selected")
    return Span(start, end)


def new_id(*facts: object) -> str:
    """An id for what a person adds: the same facts give the same id, for two readers and after a restart."""
    return "h" + hashlib.sha256(repr(facts).encode("utf-8", "surrogatepass")).hexdigest()[:12]
