"""One line to type into, in the place of the status line."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Label


class Prompt(Horizontal):
    """Asks for a number, a place, words, a command. It is made when it is first needed, and so are its styles."""

    DEFAULT_CSS = """
    Prompt {
        layer: prompt;
        dock: bottom;
        height: 1;
        display: none;
        background: $page;
    }

    Prompt.-open {
        display: block;
    }

    Prompt > Label {
        width: auto;
        color: $accent;
        text-style: bold;
    }

    Prompt > Input {
        width: 1fr;
        height: 1;
        border: none;
        padding: 0;
        background: $page;
        color: $text;
    }

    Prompt > Input:focus {
        border: none;
        background-tint: $page 0%;
    }

    Prompt > #prompt-hint {
        color: $muted;
    }
    """

    class Typed(Message):
        """The text has changed; ``done`` when it was confirmed."""

        def __init__(self, text: str, done: bool) -> None:
            super().__init__()
            self.text, self.done = text, done

    class Left(Message):
        """The prompt was left without an answer."""

    def __init__(self) -> None:
        super().__init__(id="prompt")

    def compose(self) -> ComposeResult:
        """A label, the input, and what there is to say about it."""
        yield Label("", id="prompt-label", markup=False)
        yield Input(compact=True, select_on_focus=False)
        yield Label("", id="prompt-hint", markup=False)

    def open(self, label: str, start: str) -> None:
        """Show it with a label and a first text."""
        self.query_one("#prompt-label", Label).update(f" {label} ")
        self.hint("")
        field = self.query_one(Input)
        with field.prevent(Input.Changed):
            field.value = start
        field.cursor_position = len(start)
        self.add_class("-open")
        field.focus()
        self.post_message(self.Typed(start, done=False))

    def hint(self, words: str) -> None:
        """Say something at the end of the line."""
        self.query_one("#prompt-hint", Label).update(f" {words} " if words else "")

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
            self.post_message(self.Typed(event.value, done=False))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Pass on the answer."""
        event.stop()
        self.post_message(self.Typed(event.value, done=True))

    def on_key(self, event: events.Key) -> None:
        """Escape leaves, and so does backspace at the beginning."""
        empty = not self.query_one(Input).value
        if event.key == "escape" or (event.key == "backspace" and empty):
            event.stop()
            event.prevent_default()
            self.post_message(self.Left())
