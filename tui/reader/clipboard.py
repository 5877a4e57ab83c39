"""The system's clipboard, for terminals that do not pass on what OSC 52 asks them to keep.

Textual writes OSC 52, which reaches the clipboard of the machine one sits at, even over ssh. Terminals that
ignore it get help from the system's own program, but only where that program's clipboard is that very machine's.
"""

from __future__ import annotations

import asyncio
import os
import shlex
from collections.abc import Callable, Mapping
from shutil import which
from typing import NamedTuple

_PATIENCE = 3.0  # seconds a program may take to read the text
_HELPERS = (
    ("WAYLAND_DISPLAY", ("wl-copy",)),
    ("DISPLAY", ("xclip", "-selection", "clipboard")),
    ("DISPLAY", ("xsel", "--clipboard", "--input")),
)


class Helper(NamedTuple):
    """A program that reads the text from its standard input, and the encoding it expects."""

    argv: tuple[str, ...]
    encoding: str = "utf-8"


class CopyError(Exception):
    """The text did not reach the program; one line for people."""


def helper_for(
    environment: Mapping[str, str], chosen: str = "", find: Callable[[str], str | None] = which
) -> Helper | None:
    """The program to give a copied text to besides the terminal; None when the terminal is enough.

    ``chosen`` is the reader's own command line; it is split into words as a shell does, and no shell runs it.
    Raises CopyError when it cannot be split.
    """
    if chosen.strip():
        try:
            return Helper(tuple(shlex.split(chosen)))
        except ValueError as error:
            raise CopyError(f"{chosen}: {error}") from error
    if environment.get("SSH_CONNECTION") or environment.get("SSH_TTY"):
        return None
    if environment.get("TERM_PROGRAM") == "Apple_Terminal":
        return Helper(("pbcopy",)) if find("pbcopy") else None
    if environment.get("WSL_DISTRO_NAME"):
        return Helper(("clip.exe",), "utf-16") if find("clip.exe") else None
    for variable, argv in _HELPERS:
        if environment.get(variable) and find(argv[0]):
            return Helper(argv)
    return None


async def give(text: str, helper: Helper) -> None:
    """Give a text to the program. Raises CopyError."""
    name = os.path.basename(helper.argv[0])
    try:
        # Programs that keep a selection stay behind as long as it holds: nothing of theirs may be waited for.
        process = await asyncio.create_subprocess_exec(
            *helper.argv,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )
    except (OSError, ValueError) as error:
        raise CopyError(f"{name}: {getattr(error, 'strerror', None) or error}") from error
    try:
        data = text.encode(helper.encoding, "replace")
        await asyncio.wait_for(process.communicate(data), _PATIENCE)
    except TimeoutError:
        process.kill()
        raise CopyError(f"{name}: {_PATIENCE:.0f} s") from None
    except (BrokenPipeError, ConnectionResetError):
        pass  # it did not read all; its status says whether that was meant
    if process.returncode:
        raise CopyError(f"{name}: exit {process.returncode}")
