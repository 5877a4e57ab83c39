"""Key bindings made from the registry of commands."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from tui.reader.commands import COMMANDS, Scope
from tui.reader.commands.walks import GoToQuotation


def bindings_for(scope: Scope) -> list[BindingType]:
    """The key bindings of all commands of a scope."""
    bindings: list[BindingType] = []
    for command in COMMANDS:
        if command.scope is scope and command.id != GoToQuotation.id:
            action = f"screen.command('{command.id}')"
            bindings.append(Binding(command.key, action, command.label, show=False, id=command.id))
    if scope is Scope.EVERYWHERE:
        # A digit is both the command and the first letter of its answer.
        bindings += [Binding(d, f"screen.digit('{d}')", show=False) for d in GoToQuotation.key.split(",")]
    return bindings
