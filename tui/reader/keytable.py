"""The table of all commands with their keys: for `inquit keys`, and for the README."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tui.reader.commands import COMMANDS, Command, Group, Scope
from tui.reader.keymap import Keymap
from tui.reader.keynames import key_names
from tui.reader.language import N_, _

IN_LISTS = N_("in lists")


@dataclass(frozen=True, slots=True)
class Row:
    """One command: its keys as people know them, its id, its label and what it does."""

    keys: tuple[str, ...]
    id: str
    label: str
    help: str


def chapters(keymap: Keymap) -> Iterator[tuple[str, list[Row]]]:
    """The groups of commands in the order of the help page, each with its title."""
    for group in Group:
        rows = [_row(command, keymap) for command in COMMANDS if command.group is group]
        if rows:
            yield _(group.value), rows


def _row(command: Command, keymap: Keymap) -> Row:
    label = _(command.label)
    if command.scope is Scope.LIST:
        label = f"{label} ({_(IN_LISTS)})"
    # Without a key, a command is still reached by its name.
    keys = key_names(keymap.keys(command)) or [f":{command.id}"]
    return Row(tuple(keys), command.id, label, _(command.help))


def as_text(keymap: Keymap) -> str:
    """Tab-separated lines: keys parted by spaces, command id, what it does. Stable, for programs."""
    return "".join(
        f"{' '.join(row.keys)}\t{row.id}\t{row.help}\n" for _title, rows in chapters(keymap) for row in rows
    )


def as_markdown(keymap: Keymap) -> str:
    """A table for each group, as the README has them."""
    parts: list[str] = []
    for title, rows in chapters(keymap):
        parts.append(f"| {title} | |\n|---|---|\n")
        parts += [f"| {' '.join(_code(key) for key in row.keys)} | {row.help} |\n" for row in rows]
        parts.append("\n")
    return "".join(parts).rstrip("\n") + "\n"


def _code(key: str) -> str:
    return f"`{key}`".replace("|", "\\|")
