"""The walks: next quotation, next one by this speaker, next mention of this entity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.walks import Walk
from tui.reader.commands.base import Command, Group
from tui.reader.language import N_, _

if TYPE_CHECKING:
    from tui.reader.desk import Desk


class NextQuotation(Command):
    """To the next quotation."""

    id, key, group, footer = "next-quotation", "c", Group.WALK, N_("quotation")
    label, help = N_("next quotation"), N_("To the next quotation.")

    def run(self, desk: Desk) -> None:
        walk(desk, Walk.QUOTATION)


class PreviousQuotation(Command):
    """To the previous quotation."""

    id, key, group = "previous-quotation", "C", Group.WALK
    label, help = N_("previous quotation"), N_("To the previous quotation.")

    def run(self, desk: Desk) -> None:
        walk(desk, Walk.QUOTATION, backward=True)


class NextBySpeaker(Command):
    """To the next quotation by this speaker."""

    id, key, group, footer = "next-by-speaker", "s", Group.WALK, N_("speaker")
    label = N_("next by this speaker")
    help = N_("To the next quotation by the person in focus.")

    def run(self, desk: Desk) -> None:
        walk(desk, Walk.SPEAKER)


class PreviousBySpeaker(Command):
    """To the previous quotation by this speaker."""

    id, key, group = "previous-by-speaker", "S", Group.WALK
    label = N_("previous by this speaker")
    help = N_("To the previous quotation by the person in focus.")

    def run(self, desk: Desk) -> None:
        walk(desk, Walk.SPEAKER, backward=True)


class NextMention(Command):
    """To the next mention of this entity."""

    id, key, group, footer = "next-mention", "e", Group.WALK, N_("entity")
    label = N_("next mention")
    help = N_("To the next mention of the person, place or organisation in focus.")

    def run(self, desk: Desk) -> None:
        walk(desk, Walk.ENTITY)


class PreviousMention(Command):
    """To the previous mention of this entity."""

    id, key, group = "previous-mention", "E", Group.WALK
    label = N_("previous mention")
    help = N_("To the previous mention of the person, place or organisation in focus.")

    def run(self, desk: Desk) -> None:
        walk(desk, Walk.ENTITY, backward=True)


class Repeat(Command):
    """The last walk again."""

    id, key, group = "repeat", "n", Group.WALK
    label, help = N_("again"), N_("One more step of the last walk; the status line says which.")

    def run(self, desk: Desk) -> None:
        walk(desk, desk.session.walk)


class RepeatBackward(Command):
    """The last walk again, backward."""

    id, key, group = "repeat-backward", "N", Group.WALK
    label, help = N_("again, backward"), N_("One step back on the last walk.")

    def run(self, desk: Desk) -> None:
        walk(desk, desk.session.walk, backward=True)


class GoToQuotation(Command):
    """To a quotation by its number."""

    id, key, group = "go-to-quotation", ",".join("123456789"), Group.WALK
    label, help = N_("quotation by number"), N_("Type the number of a quotation; the page follows as you type.")

    def run(self, desk: Desk) -> None:
        desk.ask("quote")


def walk(desk: Desk, way: Walk, backward: bool = False) -> None:
    """One step, or one line that says why there is none."""
    session = desk.session
    if not session.take(way, backward):
        session.say(_no_step(desk, way, backward))


def _no_step(desk: Desk, way: Walk, backward: bool) -> str:
    session = desk.session
    if way is Walk.SPEAKER and session.focus is None:
        return _("no speaker in focus: c goes to a quotation")
    if way is Walk.SPEAKER and not session.speaker:
        return _("this quotation has no known speaker")
    if way is Walk.ENTITY and (session.focus is None or session.focus.entity is None):
        return _("no entity in focus: c goes to a quotation, i to the list")
    if way is Walk.QUOTATION and not len(session.document.quote_order):
        return _("still analysing…") if session.progress else _("no quotation was found in this text")
    if session.progress is not None and not backward:
        return _("nothing further yet: still analysing…")
    return _("that was the first one") if backward else _("that was the last one")
