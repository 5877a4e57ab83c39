"""Putting what a session holds into the library."""

from __future__ import annotations

from tui.library.database import Database
from tui.library.journal import Journal
from tui.library.packing import Packed
from tui.library.storing import record
from tui.model.patch import Patch
from tui.model.session import Session
from tui.model.states import patch_of, states
from tui.model.undo import UndoLog


def keep(db: Database, session: Session, path: str, complete: bool, packed: Packed | None) -> int:
    """Record the session's article as it is, and have its edits kept from now on. Returns the article's key.

    ``packed``: the article as it was just now, with what the machine had found until then.

    Edits that were only in memory so far are put into the journal, so that they too can be taken back later.
    """
    log, journal = session.history, None
    with db.writing():
        human = _before(session, log) if isinstance(log, UndoLog) else None
        article, machine = packed[:2] if packed is not None else (session.document.article, session.machine)
        key = record(db, article, machine, human, path, complete, True, later=True, packed=packed)
        if isinstance(log, UndoLog):
            journal = Journal(db, key)
            done, undone = log.edits
            with journal.turn():
                for edit in done + undone:
                    journal.done(edit)
                for _ in undone:
                    journal.undo()
    if journal is not None:
        session.go_on_with(journal, journal.decided())
    return key


def _before(session: Session, log: UndoLog) -> Patch:
    """What had been decided before the first edit of a log."""
    decisions = states(session.human)
    for edit in reversed(log.edits[0]):
        for name in states(edit.step.after):
            decisions.pop(name, None)
        decisions.update(states(edit.step.before))
    return patch_of(decisions)
