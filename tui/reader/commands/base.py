"""What a command is. Everything the reader can do is one class with its key, its words and its action."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, ClassVar

from tui.reader.language import N_

if TYPE_CHECKING:
    from tui.reader.desk import Desk


class Group(Enum):
    """The chapters of the help page, in their order."""

    WALK = N_("Who said what")
    FIND = N_("Finding")
    CORRECT = N_("Correcting")
    MOVE = N_("Moving")
    PANES = N_("Panes")
    COPY = N_("Taking away")
    LOOK = N_("Look")
    LEAVE = N_("Help and leaving")


class Scope(Enum):
    """Where a command's keys hold."""

    EVERYWHERE = "everywhere"
    LIST = "list"  # while a list has the focus; its keys then come before those that hold everywhere


class Command:
    """A command: ``id`` names it in keymaps, ``key`` holds its default keys, parted by commas.

    ``label`` is two or three words for lists, ``help`` one sentence. ``footer`` is the word in the footer, for
    the few commands that are shown there.

    Not an abstract base class: sixty of its kind would cost two milliseconds and 200 kB at every start.
    """

    id: ClassVar[str]
    key: ClassVar[str]
    label: ClassVar[str]
    help: ClassVar[str]
    group: ClassVar[Group]
    footer: ClassVar[str] = ""
    scope: ClassVar[Scope] = Scope.EVERYWHERE

    def run(self, desk: Desk) -> None:
        """Do it."""
        raise NotImplementedError
