"""What was edited, so that it can be taken back and done again without limit."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from typing import NamedTuple, Protocol

from tui.model.human import Step
from tui.model.patch import Patch


class Edit(NamedTuple):
    """One step and its name for people."""

    name: str
    step: Step


class History(Protocol):
    """Where the edits of an article are kept. Several readers may share one, so they take turns.

    Whatever raises leaves things as they were: neither the history nor the session has changed.
    """

    def news(self) -> Patch | None:
        """All that people have decided so far, when another reader changed it since one last asked; else None."""

    def turn(self) -> AbstractContextManager[Patch | None]:
        """A turn to change the history: others wait. Gives the news; what is done within holds at its end."""

    def done(self, edit: Edit) -> None:
        """Note an edit. What had been taken back before can no longer be done again."""

    def undo(self) -> Edit | None:
        """Note that the last edit is taken back. Returns it, or None when there is none."""

    def redo(self) -> Edit | None:
        """Note that the edit last taken back is done again. Returns it, or None when there is none."""


class UndoLog:
    """A history in memory, of one reader: it ends with the session."""

    def __init__(self) -> None:
        self._done: list[Edit] = []
        self._undone: list[Edit] = []

    @property
    def edits(self) -> tuple[tuple[Edit, ...], tuple[Edit, ...]]:
        """The edits done, the oldest first; and those taken back, that first which would be done again first."""
        return tuple(self._done), tuple(reversed(self._undone))

    def news(self) -> Patch | None:
        """None: nobody else knows this history."""
        return None

    def turn(self) -> AbstractContextManager[Patch | None]:
        """It is always this reader's turn."""
        return nullcontext()

    def done(self, edit: Edit) -> None:
        """Note an edit."""
        self._done.append(edit)
        self._undone.clear()

    def undo(self) -> Edit | None:
        """The edit to take back, or None."""
        if not self._done:
            return None
        self._undone.append(self._done.pop())
        return self._undone[-1]

    def redo(self) -> Edit | None:
        """The edit to do again, or None."""
        if not self._undone:
            return None
        self._done.append(self._undone.pop())
        return self._done[-1]
