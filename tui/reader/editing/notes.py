"""Notes on stretches of text."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tui.model.annotation import Note
from tui.model.edits import add_note, change_note, delete_note
from tui.model.span import Span
from tui.reader.editing.correcting import correct
from tui.reader.language import N_, _

if TYPE_CHECKING:
    from tui.reader.desk import Desk


def write_note(desk: Desk, span: Span | None = None) -> None:
    """Ask for the words of a note; an empty answer deletes the one that is there."""
    session = desk.session
    place = span or desk.page.selected or (session.focus.span if session.focus is not None else None)
    if place is None:
        session.say(_("nothing in focus to note: c goes to a quotation, v selects"))
        return
    old = note_at(desk, place)

    def done(words: str) -> None:
        session.select(None)
        if old is not None and not words.strip():
            correct(desk, N_("note deleted"), lambda document: delete_note(document, old.id))
        elif old is not None:
            correct(desk, N_("note changed"), lambda document: change_note(document, old.id, words))
        elif words.strip():
            now = datetime.now(UTC).isoformat(timespec="seconds")
            correct(desk, N_("note added"), lambda document: add_note(document, place, words, now))

    desk.ask_words(_("note"), old.text if old is not None else "", done)


def note_at(desk: Desk, span: Span) -> Note | None:
    """The note on this stretch of text, the innermost one."""
    notes = desk.session.document.notes
    for _span, ref in desk.session.document.at(span.start):
        if ref.kind == "note":
            return notes[ref.id]
    return None
