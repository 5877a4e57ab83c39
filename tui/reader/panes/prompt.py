"""One line to type into, in the place of the status line."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Label

from tui.reader.desk import PromptKind


class Prompt(Horizontal):
    """Asks for a number, a place or a command. It is made when it is first needed."""

    class Typed(Message):
        """The text has changed; ``done`` when it was confirmed."""

        def __init__(self, kind: PromptKind, text: str, done: bool) -> None:
            super().__init__()
            self.kind, self.text, self.done = kind, text, done

    class Left(Message):
        """The prompt was left without an answer."""

    def __init__(self) -> None:
        super().__init__(id="prompt")
        self.kind: PromptKind = "command"

    def compose(self) -> ComposeResult:
        """A label and the input."""
        yield Label("", markup=False)
        yield Input(compact=True, select_on_focus=False)

    def open(self, kind: PromptKind, label: str, start: str) -> None:
        """Show it with a label and a first text."""
        self.kind = kind
        self.query_one(Label).update(f" {label} ")
        field = self.query_one(Input)
        with field.prevent(Input.Changed):
            field.value = start
        field.cursor_position = len(start)
        self.add_class("-open")
        field.focus()
        if start:
            self.post_message(self.Typed(kind, start, done=False))

    def close(self) -> None:
        """Hide it."""
        self.remove_class("-open")

    @property
    def is_open(self) -> bool:
        """Whether it can be seen."""
        return self.has_class("-open")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Pass on what is typed."""
        event.stop()
        if self.is_open:
            self.post_message(self.Typed(self.kind, event.value, done=False))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Pass on the answer."""
        event.stop()
        self.post_message(self.Typed(self.kind, event.value, done=True))

    def on_key(self, event: events.Key) -> None:
        """Escape leaves."""
        if event.key == "escape":
            event.stop()
            event.prevent_default()
            self.post_message(self.Left())
