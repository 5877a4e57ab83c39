"""What was edited, so that it can be taken back and done again without limit."""

from __future__ import annotations

from dataclasses import dataclass

from tui.model.patch import Patch


@dataclass(frozen=True, slots=True)
class Edit:
    """One step: its name for people, the patch that takes it back, the patch that does it."""

    name: str
    back: Patch
    forth: Patch


class UndoLog:
    """The edits done, and those taken back that can be done again."""

    def __init__(self) -> None:
        self.done_edits: list[Edit] = []
        self.undone_edits: list[Edit] = []

    def done(self, name: str, back: Patch, forth: Patch) -> None:
        """Note an edit. What had been taken back before can no longer be done again."""
        self.done_edits.append(Edit(name, back, forth))
        self.undone_edits.clear()

    def undo(self) -> tuple[str, Patch] | None:
        """Name and patch of the step back, or None."""
        if not self.done_edits:
            return None
        edit = self.done_edits.pop()
        self.undone_edits.append(edit)
        return edit.name, edit.back

    def redo(self) -> tuple[str, Patch] | None:
        """Name and patch of the step forth, or None."""
        if not self.undone_edits:
            return None
        edit = self.undone_edits.pop()
        self.done_edits.append(edit)
        return edit.name, edit.forth
