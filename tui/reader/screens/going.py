"""What is typed into the prompt: a quotation's number, a place in the text, a command's name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.reader.commands import BY_ID
from tui.reader.language import _

if TYPE_CHECKING:
    from tui.reader.desk import PromptKind
    from tui.reader.screens.reading import ReadingScreen

_PERCENT = re.compile(r"(\d{1,3})\s*%$")
_PARAGRAPH = re.compile(r"[pP§]\s*(\d{1,7})$")


def preview(screen: ReadingScreen, kind: PromptKind, text: str) -> None:
    """Show the quotation while its number is typed."""
    if text.strip().isdigit():
        go_to_quotation(screen, text.strip(), quietly=True)


def carry_out(screen: ReadingScreen, kind: PromptKind, text: str) -> None:
    """Do what was confirmed with enter, or say in one line why not."""
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
