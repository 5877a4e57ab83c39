"""Moving by lines, pages and paragraphs, in the text or in the list that has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reader.commands.base import Command, Group
from tui.reader.language import N_, _

if TYPE_CHECKING:
    from tui.reader.desk import Desk


class LineDown(Command):
    """One line down."""

    id, key, group = "line-down", "j,down", Group.MOVE
    label, help = N_("line down"), N_("One line down.")

    def run(self, desk: Desk) -> None:
        desk.active.move_lines(1)


class LineUp(Command):
    """One line up."""

    id, key, group = "line-up", "k,up", Group.MOVE
    label, help = N_("line up"), N_("One line up.")

    def run(self, desk: Desk) -> None:
        desk.active.move_lines(-1)


class PageDown(Command):
    """One page down."""

    id, key, group = "page-down", "space,pagedown,ctrl+f", Group.MOVE
    label, help = N_("page down"), N_("One page down; two lines of the old page stay in sight.")

    def run(self, desk: Desk) -> None:
        desk.active.move_pages(1)


class PageUp(Command):
    """One page up."""

    id, key, group = "page-up", "b,pageup,ctrl+b", Group.MOVE
    label, help = N_("page up"), N_("One page up.")

    def run(self, desk: Desk) -> None:
        desk.active.move_pages(-1)


class HalfPageDown(Command):
    """Half a page down."""

    id, key, group = "half-page-down", "ctrl+d", Group.MOVE
    label, help = N_("half page down"), N_("Half a page down.")

    def run(self, desk: Desk) -> None:
        desk.active.move_pages(0.5)


class HalfPageUp(Command):
    """Half a page up."""

    id, key, group = "half-page-up", "ctrl+u", Group.MOVE
    label, help = N_("half page up"), N_("Half a page up.")

    def run(self, desk: Desk) -> None:
        desk.active.move_pages(-0.5)


class Top(Command):
    """To the top."""

    id, key, group = "top", "g,home", Group.MOVE
    label, help = N_("top"), N_("To the first line.")

    def run(self, desk: Desk) -> None:
        desk.session.trail.leave(desk.session.place)
        desk.active.move_to_edge(False)


class Bottom(Command):
    """To the end."""

    id, key, group = "bottom", "G,end", Group.MOVE
    label, help = N_("end"), N_("To the last line.")

    def run(self, desk: Desk) -> None:
        desk.session.trail.leave(desk.session.place)
        desk.active.move_to_edge(True)


class NextParagraph(Command):
    """To the next paragraph."""

    id, key, group = "next-paragraph", "right_parenthesis", Group.MOVE
    label, help = N_("next paragraph"), N_("To the beginning of the next paragraph.")

    def run(self, desk: Desk) -> None:
        desk.page.move_paragraphs(1)


class PreviousParagraph(Command):
    """To the previous paragraph."""

    id, key, group = "previous-paragraph", "left_parenthesis", Group.MOVE
    label, help = N_("previous paragraph"), N_("To the beginning of this paragraph, then of the one before.")

    def run(self, desk: Desk) -> None:
        desk.page.move_paragraphs(-1)


class Back(Command):
    """Back to where one was."""

    id, key, group = "back", "less_than_sign,ctrl+o,alt+left,backspace", Group.MOVE
    label, help = N_("back"), N_("Back to the place before the last jump.")

    def run(self, desk: Desk) -> None:
        _go(desk, desk.session.trail.back(desk.session.place))


class Forward(Command):
    """Forward again."""

    id, key, group = "forward", "greater_than_sign,alt+right", Group.MOVE
    label, help = N_("forward"), N_("Forward again, after going back.")

    def run(self, desk: Desk) -> None:
        _go(desk, desk.session.trail.forward(desk.session.place))


def _go(desk: Desk, place: int | None) -> None:
    if place is None:
        desk.session.say(_("no other place to go to"))
        return
    desk.session.focus_on(None, remember=False)
    desk.page.show_offset(place)
