"""Notes of the reader's own."""

from __future__ import annotations

from tui.model.annotation import Note
from tui.model.document import Document
from tui.model.edits.checks import EditError, new_id, trimmed
from tui.model.patch import Patch
from tui.model.span import Span


def add_note(document: Document, span: Span, text: str, created: str) -> Patch:
    """A note about ``span``. ``created`` is the ISO 8601 time of now."""
    span = trimmed(document, span)
    return Patch(notes=(Note(new_id("note", span, created, text), span, _text(text), created),))


def change_note(document: Document, note_id: str, text: str) -> Patch:
    """Other words in a note."""
    return Patch(notes=(_the_note(document, note_id)._replace(text=_text(text)),))


def delete_note(document: Document, note_id: str) -> Patch:
    """The note goes."""
    _the_note(document, note_id)
    return Patch(gone_notes=(note_id,))


def _the_note(document: Document, note_id: str) -> Note:
    try:
        return document.notes[note_id]
    except KeyError:
        raise EditError("this note is gone") from None


def _text(text: str) -> str:
    if not text.strip():
        raise EditError("a note must have words")
    return text.strip()
