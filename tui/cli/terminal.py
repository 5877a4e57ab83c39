"""The terminal under the program: where its keys come from, and what its output is."""

from __future__ import annotations

import os
import sys
from typing import TextIO

from tui.model.errors import UnreadableError


def take_keys_from_terminal() -> None:
    """Make file descriptor 0 the terminal, after an article was piped in.

    Raises UnreadableError where there is no terminal to read keys from or to draw on.
    """
    if os.environ.get("TEXTUAL_DRIVER"):  # a browser stands in for the terminal
        return
    if not (os.isatty(1) and os.isatty(2)):
        raise UnreadableError("", "the reader needs a terminal to draw on; to print, use: inquit quotes FILE")
    if _is_terminal(0) and sys.__stdin__ is not None:
        return
    try:
        tty = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        raise UnreadableError(
            "", "the reader needs a terminal for its keys; without one, use: inquit quotes -"
        ) from None
    if tty != 0:
        os.dup2(tty, 0)
        os.close(tty)
    # Textual asks sys.__stdin__ for its descriptor; the old object may be at its end, closed or absent.
    sys.stdin = sys.__stdin__ = open(0, encoding="utf-8", closefd=False)  # type: ignore[misc]  # noqa: SIM115


def piped_in() -> bool:
    """Whether a pipe or a file feeds standard input (not a terminal, not the null device)."""
    import stat

    try:
        mode = os.fstat(0).st_mode
    except OSError:
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISREG(mode) or stat.S_ISSOCK(mode)


def prepare_output() -> None:
    """Let standard output take any text: UTF-8 when piped, and never an error for a character."""
    out: TextIO = sys.stdout
    if hasattr(out, "reconfigure"):
        if out.isatty():
            out.reconfigure(errors="replace")
        else:
            out.reconfigure(encoding="utf-8", errors="replace", newline="\n")


def _is_terminal(descriptor: int) -> bool:
    try:
        return os.isatty(descriptor)
    except OSError:
        return False
