"""One question put in the prompt, from its opening to its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reader.language import _
from tui.reader.panes.prompt import Prompt

if TYPE_CHECKING:
    from tui.reader.prompts import Question
    from tui.reader.screens.reading import ReadingScreen


class Asking:
    """Joins the prompt to the question that is asked; escape takes the page back to where it was."""

    def __init__(self, screen: ReadingScreen, question: Question) -> None:
        self._screen = screen
        self._question = question
        self._from = screen.page.scroll_offset.y
        self._focus = screen.session.focus

    def open(self, start: str) -> None:
        """Show the prompt, made when it is first needed."""
        label = _(self._question.label)
        if found := self._screen.query(Prompt):
            found.first().open(label, start)
            return
        prompt = Prompt()
        self._screen.mount(prompt)
        self._screen.call_after_refresh(prompt.open, label, start)

    def typed(self, text: str, done: bool) -> None:
        """Follow the typing; carry out the answer."""
        prompt = self._screen.query_one(Prompt)
        if done:
            prompt.close()
            self._screen.page.focus()
            self._question.done(self._screen, text)
        elif prompt.is_open:
            prompt.hint(self._question.typed(self._screen, text))

    def left(self) -> None:
        """Back to where one was."""
        self._screen.query_one(Prompt).close()
        self._question.left(self._screen)
        self._screen.session.focus_on(self._focus, remember=False)
        self._screen.page.scroll_to(y=self._from, animate=False)
        self._screen.page.focus()
