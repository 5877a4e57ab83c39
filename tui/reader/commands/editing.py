"""Correcting: selecting by keyboard, notes, taking back. Corrections themselves are made on the card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reader.commands.base import Command, Group
from tui.reader.language import N_, _

if TYPE_CHECKING:
    from tui.reader.desk import Desk


class Undo(Command):
    """Take back the last correction."""

    id, key, group = "undo", "u,ctrl+z", Group.CORRECT
    label, help = N_("undo"), N_("Take back the last correction, and so on to the first.")

    def run(self, desk: Desk) -> None:
        name = desk.session.undo()
        desk.session.say(_("taken back: {name}").format(name=_(name)) if name else _("nothing to take back"))


class Redo(Command):
    """Do again what was taken back."""

    id, key, group = "redo", "U,ctrl+y", Group.CORRECT
    label, help = N_("redo"), N_("Do again the correction last taken back.")

    def run(self, desk: Desk) -> None:
        name = desk.session.redo()
        desk.session.say(_("done again: {name}").format(name=_(name)) if name else _("nothing to do again"))


class AddNote(Command):
    """A note on what is in focus."""

    id, key, group = "note", "a", Group.CORRECT
    label, help = N_("note"), N_("Write a note on what is selected or in focus, or change the one that is there.")

    def run(self, desk: Desk) -> None:
        from tui.reader.editing.notes import write_note

        write_note(desk)


class Select(Command):
    """Select by keyboard."""

    id, key, group = "select", "v", Group.CORRECT
    label = N_("select")
    help = N_("Select words by keyboard from what is in focus; enter says what they are.")

    def run(self, desk: Desk) -> None:
        from tui.reader.editing.naming import name_selection
        from tui.reader.editing.selecting import select

        select(desk, None, lambda span: name_selection(desk, span))
