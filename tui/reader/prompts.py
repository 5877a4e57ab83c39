"""What can be typed into the prompt, one class per question."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.model.walks import Walk
from tui.reader.commands import BY_ID
from tui.reader.language import N_, _

if TYPE_CHECKING:
    from tui.reader.desk import PromptKind
    from tui.reader.screens.reading import ReadingScreen

_PERCENT = re.compile(r"(\d{1,3})\s*%$")
_PARAGRAPH = re.compile(r"[pP§]\s*(\d{1,7})$")


class Question(ABC):
    """One use of the prompt. ``typed`` follows the typing, ``done`` is the answer, ``left`` is escape."""

    label: str

    def typed(self, screen: ReadingScreen, text: str) -> str:
        """Follow what is typed; returns what to show at the end of the line."""
        return ""

    @abstractmethod
    def done(self, screen: ReadingScreen, text: str) -> None:
        """Carry out the answer, or say in one line why not."""

    def left(self, screen: ReadingScreen) -> None:
        """Undo what following the typing has done."""
        screen.session.focus_on(None)


class QuotationNumber(Question):
    """A quotation by its number; the page follows as one types."""

    label = N_("go to quotation")

    def typed(self, screen: ReadingScreen, text: str) -> str:
        """Show the quotation while its number is typed."""
        total = len(screen.session.document.quote_order)
        if text.strip().isdigit():
            go_to_quotation(screen, text.strip(), quietly=True)
        return f"1–{total}" if total else ""

    def done(self, screen: ReadingScreen, text: str) -> None:
        """Stay there."""
        if text.strip().isdigit():
            go_to_quotation(screen, text.strip())
        elif text.strip():
            screen.session.say(_("“{words}” is not a number").format(words=text.strip()))


class CommandWords(Question):
    """A number, a percentage, a paragraph, or a command's name."""

    label = ":"

    def typed(self, screen: ReadingScreen, text: str) -> str:
        """Show a quotation while its number is typed; name the commands that begin so."""
        words = text.strip()
        if words.isdigit():
            go_to_quotation(screen, words, quietly=True)
            return ""
        return "  ".join(name for name in BY_ID if words and name.startswith(words))

    def done(self, screen: ReadingScreen, text: str) -> None:
        """Do what the words say."""
        words = text.strip()
        if not words:
            return
        if words.isdigit():
            go_to_quotation(screen, words)
        elif found := _PERCENT.match(words):
            length = len(screen.session.document.text)
            _go(screen, min(length, length * int(found[1]) // 100))
        elif found := _PARAGRAPH.match(words):
            _go_to_paragraph(screen, int(found[1]))
        elif words in BY_ID:
            BY_ID[words].run(screen)
        else:
            _run_by_prefix(screen, words)


class SearchWords(Question):
    """Words to look for; the page follows as one types."""

    label = "/"

    def __init__(self) -> None:
        self._from = 0

    def typed(self, screen: ReadingScreen, text: str) -> str:
        """Go to the first match from where the search began; count the matches."""
        session = screen.session
        if session.search is None and session.focus is None:
            self._from = session.view.start
        elif session.search is None and session.focus is not None:
            self._from = session.focus.span.start
        found = session.find(text)
        if found is None:
            return ""
        if not len(found.hits):
            return _("no match")
        first = found.hits.after(self._from - 1) % len(found.hits)
        screen.session.go_to_hit(first)
        return f"{first + 1}/{len(found.hits)}"

    def done(self, screen: ReadingScreen, text: str) -> None:
        """Keep the matches for n and N; no words: search the last ones again."""
        session = screen.session
        if not text:
            if session.last_query:
                session.find(session.last_query)
                session.take(Walk.SEARCH)
            return
        found = session.search
        if found is None or not len(found.hits):
            session.find("")
            session.say(_("“{words}” is not in this text").format(words=text))
        session.last_query = text

    def left(self, screen: ReadingScreen) -> None:
        """No search any more."""
        screen.session.find("")
        super().left(screen)


class FilterWords(Question):
    """What is to be shown in the lists and the text."""

    label = N_("filter")

    def typed(self, screen: ReadingScreen, text: str) -> str:
        """Narrow as one types."""
        session = screen.session
        session.narrow(text)
        shown = len(session.shown_quotes)
        hint = _("name, word, direct, partial, indirect, PER, ORG, ? …")
        return _("{count} quotations").format(count=shown) if session.filter is not None else hint

    def done(self, screen: ReadingScreen, text: str) -> None:
        """Keep the filter."""
        session = screen.session
        if session.filter is None:
            session.say(_("no filter"))
        elif not len(session.shown_quotes):
            session.say(_("the filter “{words}” hides every quotation: escape ends it").format(words=text.strip()))

    def left(self, screen: ReadingScreen) -> None:
        """Show everything."""
        screen.session.narrow("")


class FreeWords(Question):
    """Words for whoever asked."""

    def __init__(self, label: str, act: Callable[[str], None]) -> None:
        self.label = label
        self._act = act

    def done(self, screen: ReadingScreen, text: str) -> None:
        """Hand them on."""
        self._act(text)

    def left(self, screen: ReadingScreen) -> None:
        """Nothing was done."""
        screen.session.select(None)


QUESTIONS: dict[PromptKind, type[Question]] = {
    "quote": QuotationNumber,
    "command": CommandWords,
    "search": SearchWords,
    "filter": FilterWords,
}


def go_to_quotation(screen: ReadingScreen, number: str, quietly: bool = False) -> None:
    """Go to quotation ``number`` (from 1)."""
    document = screen.session.document
    total = len(document.quote_order)
    wanted = int(number[:9])
    if 1 <= wanted <= total:
        screen.session.focus_quote(document.quote_order[wanted - 1][1])
    elif not quietly:
        screen.session.say(
            _("there is no quotation {number}: this text has {total}").format(number=wanted, total=total)
        )


def _go_to_paragraph(screen: ReadingScreen, number: int) -> None:
    paragraphs = screen.session.document.article.paragraphs
    if 1 <= number <= len(paragraphs):
        _go(screen, paragraphs[number - 1].start)
    else:
        screen.session.say(
            _("there is no paragraph {number}: this text has {total}").format(number=number, total=len(paragraphs))
        )


def _go(screen: ReadingScreen, offset: int) -> None:
    screen.session.trail.leave(screen.session.place)
    screen.session.focus_on(None)
    screen.page.show_top(offset)


def _run_by_prefix(screen: ReadingScreen, words: str) -> None:
    matching = [command for name, command in BY_ID.items() if name.startswith(words)]
    if len(matching) == 1:
        matching[0].run(screen)
    elif matching:
        names = ", ".join(command.id for command in matching[:5])
        screen.session.say(_("which one? {names}").format(names=names))
    else:
        screen.session.say(_("no command “{words}”: ? lists them").format(words=words))
