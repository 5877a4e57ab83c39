"""Finding: words, the word here, a word in all its places; showing only some annotations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.search import find, word_at
from tui.model.span import Span
from tui.model.walks import Focus, Walk
from tui.reader.choice import Choice
from tui.reader.commands.base import Command, Group
from tui.reader.language import N_, _

if TYPE_CHECKING:
    from tui.reader.desk import Desk


class Search(Command):
    """Search the text."""

    id, key, group, footer = "search", "slash", Group.FIND, N_("search")
    label = N_("search")
    help = N_("Search the text as you type; accents, capitals and typography matter only if you type them.")

    def run(self, desk: Desk) -> None:
        desk.ask("search")


class SearchHere(Command):
    """Search the word or name in focus."""

    id, key, group = "search-here", "asterisk", Group.FIND
    label, help = N_("search this word"), N_("Search the word or the name in focus.")

    def run(self, desk: Desk) -> None:
        words = words_here(desk)
        if not words:
            desk.session.say(_("no word in focus: / searches"))
            return
        desk.session.find(words.casefold())
        desk.session.last_query = words
        if not desk.session.take(Walk.SEARCH):
            desk.session.say(_("that was the last one"))


class Concordance(Command):
    """A word in all its places."""

    id, key, group = "concordance", "K", Group.FIND
    label = N_("concordance")
    help = N_("List every place of the search, the word or the name in focus between its neighbours.")

    def run(self, desk: Desk) -> None:
        session = desk.session
        if session.search is not None and len(session.search.hits):
            words, places = session.search.query, [span for span, _key in session.search.hits]
        else:
            words, places = places_here(desk)
        if not places:
            session.say(_("nothing to list: search with /, or go to a name"))
            return
        from tui.model.concordance import concordance

        lines = concordance(session.document.article, places)
        choices = [Choice(line.before, line.words, line.after, line.span) for line in lines]
        title = f"{words} — {len(places)}"
        here = session.focus.span if session.focus is not None else None
        start = places.index(here) if here in places else 0

        def show(chosen: object) -> None:
            if isinstance(chosen, Span):
                desk.page.show_offset(chosen.start)

        desk.choose_from(title, choices, lambda chosen: _go(desk, chosen), show, start, in_column=True)


class Filter(Command):
    """Show only some annotations."""

    id, key, group = "filter", "F,ampersand", Group.FIND
    label = N_("filter")
    help = N_("Show only what matches: a name, a word, direct, partial, indirect, PER, ORG, LOC, MISC, or ?.")

    def run(self, desk: Desk) -> None:
        current = desk.session.filter
        desk.ask("filter", current.typed if current is not None else "")


def words_here(desk: Desk) -> str:
    """The selected words, the name in focus, or the first word of what is in focus."""
    session = desk.session
    text = session.document.text
    if desk.page.selected is not None:
        return desk.page.selected.of(text)
    focus = session.focus
    if focus is None:
        return ""
    if focus.quote is None:
        return focus.span.of(text)
    if focus.entity is not None and focus.entity in session.document.entities:
        return session.document.entities[focus.entity].name
    word = word_at(text, focus.span.start)
    return word.of(text) if word is not None else ""


def places_here(desk: Desk) -> tuple[str, list[Span]]:
    """What is in focus in all its places: the mentions of an entity, else the word."""
    session = desk.session
    focus = session.focus
    if focus is not None and focus.entity is not None:
        order = session.document.mentions_of(focus.entity)
        if len(order):
            return session.document.entities[focus.entity].name, [span for span, _key in order]
    words = words_here(desk)
    return words, find(session.document.text, words.casefold()) if words else []


def _go(desk: Desk, chosen: object) -> None:
    if isinstance(chosen, Span):
        session = desk.session
        if not (session.focus_at(chosen.start) and session.focus is not None and session.focus.span == chosen):
            session.focus_on(Focus(chosen))
