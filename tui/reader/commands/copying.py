"""Taking words away: with their attribution, or bare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.attribution import attributed, bare
from tui.reader.commands.base import Command, Group
from tui.reader.language import N_, _

if TYPE_CHECKING:
    from tui.reader.desk import Desk


class CopyAttributed(Command):
    """Copy with attribution."""

    id, key, group = "copy-attributed", "y", Group.COPY
    label = N_("copy with attribution")
    help = N_("Copy the quotation in focus with who said it and where.")

    def run(self, desk: Desk) -> None:
        quote = desk.session.quote
        if quote is not None:
            desk.copy(attributed(desk.session.document, quote), _("quotation copied"))
        else:
            copy_bare(desk)


class CopyBare(Command):
    """Copy the bare words."""

    id, key, group = "copy-bare", "Y", Group.COPY
    label, help = N_("copy bare"), N_("Copy the words in focus, or those selected, as the source has them.")

    def run(self, desk: Desk) -> None:
        copy_bare(desk)


def copy_bare(desk: Desk) -> None:
    """Copy the selection, else what is in focus, else say what to do."""
    session = desk.session
    span = desk.page.selected or (session.focus.span if session.focus is not None else None)
    if span is None:
        session.say(_("nothing to copy: c goes to a quotation"))
    else:
        desk.copy(bare(session.document, span), _("copied"))
