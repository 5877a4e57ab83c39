"""The reader's own keys: ``keymap.toml`` names keys for commands, checked before any of it is used.

    next-quotation = "n"
    line-down = ["j", "down"]
    reset-measure = []              # no key

A line of it that cannot work is named in one line and the command keeps its default keys: a command that does
not exist, a key that means two things at once, a key that terminals do not send or that others take first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from tui.model.display import clean
from tui.reader import toml
from tui.reader.commands import BY_ID, COMMANDS, Command, Scope
from tui.reader.keycheck import advice, normal, objection
from tui.reader.keynames import key_name
from tui.reader.language import N_, _

FILE = "keymap.toml"
NONE: Mapping[str, tuple[str, ...]] = MappingProxyType({})


class Keymap(NamedTuple):
    """The reader's own keys by command id, and what there is to say about the file they come from.

    ``errors`` name what was not taken over, ``notes`` what was taken over but may not work everywhere: one
    line each, in the language of the interface.
    """

    own: Mapping[str, tuple[str, ...]] = NONE
    errors: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def keys(self, command: Command) -> tuple[str, ...]:
        """The keys of a command, as Textual names them."""
        return self.own.get(command.id, default_keys(command))


_current = Keymap()


def use(keymap: Keymap) -> None:
    """Let these be the keys from now on; screens opened later take them."""
    global _current
    _current = keymap


def keys_of(command: Command) -> tuple[str, ...]:
    """The keys of a command as they are now, as Textual names them; none when it has none."""
    return _current.keys(command)


def default_keys(command: Command) -> tuple[str, ...]:
    """The keys a command has without a keymap."""
    return tuple(key.strip() for key in command.key.split(",") if key.strip())


def load_keymap(place: Path) -> Keymap:
    """The keymap in the folder ``place``; an empty one when there is none."""
    path = place / FILE
    if not path.is_file():
        return Keymap()
    try:
        content = toml.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        return Keymap(errors=(f"{FILE}: {' '.join(str(error).split())}",))
    return check(content)


def check(content: Mapping[str, Any]) -> Keymap:
    """What can be used of a keymap, with errors and notes for the rest."""
    own: dict[str, tuple[str, ...]] = {}
    errors: list[str] = []
    for name, value in content.items():
        command = BY_ID.get(name)
        if command is None:
            errors.append(_unknown(name))
            continue
        try:
            own[name] = _keys(command, value)
        except ValueError as error:
            errors.append(_("{file}: {command}: {reason}; it keeps its default").format(
                file=FILE, command=name, reason=error
            ))  # fmt: skip
    errors.extend(_settle(own))
    return Keymap(MappingProxyType(own), tuple(clean(error) for error in errors), tuple(_notes(own)))


def _unknown(name: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, BY_ID, n=1, cutoff=0.5)
    if near:
        return _("{file}: no command “{name}”; did you mean {near}?").format(file=FILE, name=name, near=near[0])
    return _("{file}: no command “{name}”; inquit keys lists them").format(file=FILE, name=name)


def _keys(command: Command, value: object) -> tuple[str, ...]:
    """The keys a value of the file names. Raises ValueError: the reason in words."""
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list) or not all(isinstance(key, str) for key in value):
        raise ValueError(_('keys are a string ("n") or a list of strings (["n", "down"])'))
    keys: list[str] = []
    for given in value:
        key = normal(given)
        if key is None:
            raise ValueError(_("“{key}” is not a key; inquit keys shows the name of any key").format(key=given))
        reason = objection(key, command.id)
        if reason:
            raise ValueError(f"{key_name(key)} {_(reason)}")
        keys.append(key)
    return tuple(dict.fromkeys(keys))


CLASH = N_("{file}: {command}: {key} already means {other}; it keeps its default")


def _settle(own: dict[str, tuple[str, ...]]) -> list[str]:
    """Take clashing commands out of ``own`` until no key means two things; one line for each.

    A command sent back to its default may clash with another one's own key in turn. It ends at the latest
    when all are back at their defaults, which do not clash.
    """
    errors: list[str] = []
    while clash := _first_clash(own):
        loser, other, key = clash
        del own[loser.id]
        errors.append(_(CLASH).format(file=FILE, command=loser.id, key=key_name(key), other=other.id))
    return errors


def _first_clash(own: Mapping[str, tuple[str, ...]]) -> tuple[Command, Command, str] | None:
    taken: dict[tuple[Scope, str], Command] = {}
    for command in sorted(COMMANDS, key=lambda c: c.id in own):  # defaults hold their keys first
        for key in own.get(command.id, default_keys(command)):
            other = taken.setdefault((command.scope, key), command)
            if other is not command:
                return (command, other, key)
    return None


def _notes(own: Mapping[str, tuple[str, ...]]) -> Iterable[str]:
    for name, keys in own.items():
        for key in keys:
            reason = advice(key)
            if reason:
                yield f"{FILE}: {name}: {key_name(key)} {_(reason)}"
