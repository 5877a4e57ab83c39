"""Trying keys: what each one is called, what the terminal sends for it, which command it runs."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import App, ComposeResult
from textual.content import Content
from textual.widgets import Static

from tui.model.display import clean
from tui.reader.commands import COMMANDS
from tui.reader.keycheck import advice, objection
from tui.reader.keymap import Keymap
from tui.reader.keynames import key_name
from tui.reader.language import _

_KEPT = 200  # lines


class TryingKeys(App[None]):
    """One line for each key pressed; q twice or ctrl+q leaves."""

    ENABLE_COMMAND_PALETTE = False
    CSS = """
    Static { padding: 0 1; }
    #told { height: auto; color: $text-muted; }
    #keys { height: 1fr; }
    """
    TITLE = "inquit keys"
    BINDINGS: ClassVar = []

    def __init__(self, keymap: Keymap) -> None:
        super().__init__()
        self._own_keys = keymap
        self._lines: list[Content] = []
        self._last = ""

    def compose(self) -> ComposeResult:
        """What to do, what is wrong with the keymap, then the keys pressed, the last one first."""
        told = [_("Press keys to see what they are called and what they do. q twice or ctrl+q leaves."), ""]
        told += [clean(line) for line in (*self._own_keys.errors, *self._own_keys.notes)]
        yield Static(Content("\n".join(told)), id="told")
        yield Static("", id="keys", markup=False)

    def on_key(self, event: events.Key) -> None:
        """Show the key."""
        event.stop()
        event.prevent_default()
        if event.key == self._last == "q":
            self.exit()
        self._last = event.key
        self._lines = [self._line(event), *self._lines[: _KEPT - 1]]
        self.query_one("#keys", Static).update(Content("\n").join(self._lines))

    def _line(self, event: events.Key) -> Content:
        written = event.character or ""
        sent = f"U+{ord(written):04X} {clean(written)}" if len(written) == 1 else ""
        runs = [command.id for command in COMMANDS if event.key in self._own_keys.keys(command)]
        doubt = objection(event.key, next(iter(runs), "")) or advice(event.key)
        return Content.assemble(
            (f"{key_name(event.key):<10} ", "bold"),
            f"{clean(event.key):<22} {sent:<10} {', '.join(runs) or '–'}  ",
            (_(doubt) if doubt else "", "italic"),
        )


def run(keymap: Keymap) -> int:
    """Try keys until q is pressed twice. Returns the exit code."""
    app = TryingKeys(keymap)
    app.run()
    return app.return_code or 0
