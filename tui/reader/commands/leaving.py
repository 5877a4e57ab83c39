"""Help, other articles, leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reader.commands.base import Command, Group
from tui.reader.language import N_

if TYPE_CHECKING:
    from tui.reader.desk import Desk


class Help(Command):
    """The help page."""

    id, key, group, footer = "help", "question_mark,f1", Group.LEAVE, N_("help")
    label, help = N_("help"), N_("Show all keys; those of the pane in focus first.")

    def run(self, desk: Desk) -> None:
        desk.show_help()


class CommandLine(Command):
    """The command line."""

    id, key, group = "command-line", "colon", Group.LEAVE
    label = N_("command line")
    help = N_("Type a quotation's number, 40% for a place in the text, p12 for a paragraph, or a command's name.")

    def run(self, desk: Desk) -> None:
        desk.ask("command")


class Reload(Command):
    """Read the source anew."""

    id, key, group = "reload", "ctrl+r", Group.LEAVE
    label, help = N_("reload"), N_("Read the source again; you stay where you are.")

    def run(self, desk: Desk) -> None:
        desk.reload()


class OpenSource(Command):
    """The source in the browser."""

    id, key, group = "open-source", "O", Group.LEAVE
    label, help = N_("open the source"), N_("Open the article's source in the browser.")

    def run(self, desk: Desk) -> None:
        desk.open_source()


class Library(Command):
    """The library."""

    id, key, group = "library", "B", Group.LEAVE
    label, help = N_("library"), N_("Open the library: what you have read, and search over all of it.")

    def run(self, desk: Desk) -> None:
        desk.show_library()


class Person(Command):
    """Everything this person said."""

    id, key, group = "person", "P", Group.LEAVE
    label = N_("everything by this person")
    help = N_("List everything the person in focus said, over the whole library.")

    def run(self, desk: Desk) -> None:
        desk.show_person()


class Statistics(Command):
    """Who speaks how much."""

    id, key, group = "statistics", "percent_sign", Group.LEAVE
    label = N_("share of speech")
    help = N_("Show who speaks how much over the whole library: by speaker, month, source, kind.")

    def run(self, desk: Desk) -> None:
        desk.show_statistics()


class NextArticle(Command):
    """The next article."""

    id, key, group = "next-article", "L", Group.LEAVE
    label, help = N_("next article"), N_("Open the next of the articles given on the command line.")

    def run(self, desk: Desk) -> None:
        desk.next_article()


class PreviousArticle(Command):
    """The previous article."""

    id, key, group = "previous-article", "H", Group.LEAVE
    label, help = N_("previous article"), N_("Open the previous of the articles given on the command line.")

    def run(self, desk: Desk) -> None:
        desk.next_article(backward=True)


class Climb(Command):
    """Close, then quit."""

    id, key, group = "climb", "q", Group.LEAVE
    label, help = N_("close, quit"), N_("Close the panel in focus, else leave inquit.")

    def run(self, desk: Desk) -> None:
        desk.climb()


class Quit(Command):
    """Quit at once."""

    id, key, group = "quit", "Q", Group.LEAVE
    label, help = N_("quit now"), N_("Leave inquit at once.")

    def run(self, desk: Desk) -> None:
        desk.quit()
