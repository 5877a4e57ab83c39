"""Key bindings made from the registry of commands and the reader's keymap."""

from __future__ import annotations

from textual.binding import Binding, BindingsMap

from tui.reader.commands import COMMANDS, Scope
from tui.reader.commands.walks import GoToQuotation
from tui.reader.keymap import keys_of


def bindings_for(scope: Scope) -> BindingsMap:
    """The key bindings of all commands of a scope, as the keymap in use has them."""
    return BindingsMap(
        Binding(key, _action(command.id, key), command.label, show=False, id=command.id)
        for command in COMMANDS
        if command.scope is scope
        for key in keys_of(command)
    )


def _action(command_id: str, key: str) -> str:
    # A digit is both the command and the first letter of its answer.
    if command_id == GoToQuotation.id and key.isdigit():
        return f"screen.digit('{key}')"
    return f"screen.command('{command_id}')"
