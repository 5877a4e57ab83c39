"""Panels: showing, hiding, choosing in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reader.commands.base import Command, Group, Scope
from tui.reader.language import N_

if TYPE_CHECKING:
    from tui.reader.desk import Desk


class Entities(Command):
    """The entity sidebar."""

    id, key, group, footer = "entities", "i", Group.PANES, N_("index")
    label = N_("people, places, organisations")
    help = N_("Show the entity sidebar and go there; again: hide it.")

    def run(self, desk: Desk) -> None:
        desk.toggle_panel("entities")


class Quotations(Command):
    """The quote panel."""

    id, key, group, footer = "quotations", "p", Group.PANES, N_("quotes")
    label = N_("quotations")
    help = N_("Show the quote panel and go there; again: hide it.")

    def run(self, desk: Desk) -> None:
        desk.toggle_panel("quotes")


class Contents(Command):
    """The contents."""

    id, key, group = "contents", "t", Group.PANES
    label, help = N_("contents"), N_("Show the headings of the text and go there; again: hide them.")

    def run(self, desk: Desk) -> None:
        desk.toggle_panel("contents")


class NextPane(Command):
    """To the next pane."""

    id, key, group = "next-pane", "tab", Group.PANES
    label, help = N_("next pane"), N_("To the next open pane.")

    def run(self, desk: Desk) -> None:
        desk.next_pane()


class PreviousPane(Command):
    """To the previous pane."""

    id, key, group = "previous-pane", "shift+tab", Group.PANES
    label, help = N_("previous pane"), N_("To the previous open pane.")

    def run(self, desk: Desk) -> None:
        desk.next_pane(backward=True)


class BackToText(Command):
    """Back to the text."""

    id, key, group = "back-to-text", "escape", Group.PANES
    label, help = N_("back to the text"), N_("Close what lies over the text; then let go of the focus.")

    def run(self, desk: Desk) -> None:
        desk.back_to_text()


class TextOnly(Command):
    """Nothing but the text."""

    id, key, group = "text-only", "z", Group.PANES
    label, help = N_("text only"), N_("Hide all panels; again: show them as they were.")

    def run(self, desk: Desk) -> None:
        desk.text_only()


class Choose(Command):
    """Go to what the list is on."""

    id, key, group, scope = "choose", "enter", Group.PANES, Scope.LIST
    label, help = N_("go there"), N_("In a list: go there and back to the text.")

    def run(self, desk: Desk) -> None:
        desk.choose(stay=False)


class Preview(Command):
    """Go to what the list is on, and stay in the list."""

    id, key, group, scope = "preview", "space", Group.PANES, Scope.LIST
    label, help = N_("show, stay in the list"), N_("In a list: show it in the text and stay in the list.")

    def run(self, desk: Desk) -> None:
        desk.choose(stay=True)


class Sort(Command):
    """Another order."""

    id, key, group, scope = "sort", "s", Group.PANES, Scope.LIST
    label = N_("another order")
    help = N_("In a list: by count, by first place, by name; quotations in text order or by speaker.")

    def run(self, desk: Desk) -> None:
        desk.sort()


class Unfold(Command):
    """Open or close what the list is on."""

    id, key, group, scope = "unfold", "right,left,l,h", Group.PANES, Scope.LIST
    label, help = N_("open, close"), N_("In the entity list: show or hide the mentions of an entity.")

    def run(self, desk: Desk) -> None:
        desk.unfold()
