"""How the page looks: the width of its column."""

from __future__ import annotations

from tui.reader.commands.base import Command, Group
from tui.reader.desk import Desk
from tui.reader.language import N_

MEASURE = 68  # cells; the usual width of a column made for reading
NARROWEST, WIDEST, STEP = 30, 120, 4


class Narrower(Command):
    """A narrower column."""

    id, key, group = "narrower", "minus", Group.LOOK
    label, help = N_("narrower"), N_("Make the text column narrower.")

    def run(self, desk: Desk) -> None:
        desk.set_measure(max(NARROWEST, desk.measure - STEP))


class Wider(Command):
    """A wider column."""

    id, key, group = "wider", "plus", Group.LOOK
    label, help = N_("wider"), N_("Make the text column wider.")

    def run(self, desk: Desk) -> None:
        desk.set_measure(min(WIDEST, desk.measure + STEP))


class ResetMeasure(Command):
    """The usual column."""

    id, key, group = "reset-measure", "equals_sign", Group.LOOK
    label, help = N_("usual width"), N_("Give the text column its usual width.")

    def run(self, desk: Desk) -> None:
        desk.set_measure(MEASURE)
