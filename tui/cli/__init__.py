"""The command ``inquit``.

Opening the reader is what people wait for, so that path does not pay for click: only a command's name or an
option leads to the parser.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence

from tui.model.errors import UnreadableError

OK, FAILED, MISUSED = 0, 1, 2
_INTERRUPTED, _PIPE_CLOSED = 130, 141  # as a shell reports SIGINT and SIGPIPE

COMMANDS = (
    "read",
    "quotes",
    "entities",
    "annotate",
    "export",
    "said",
    "library",
    "stats",
    "keys",
    "serve",
    "themes",
    "doctor",
    "completion",
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run ``inquit`` and return its exit status: 0 done, 1 could not be done, 2 wrong usage.

    Errors are one line on standard error. INQUIT_DEBUG=1 lets tracebacks through.
    """
    args = list(sys.argv[1:] if argv is None else argv)
    try:
        return _guarded(lambda: _dispatch(args))
    except BrokenPipeError:
        # Whoever read us (head) has enough; the last flush at exit must not complain about it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _PIPE_CLOSED
    except KeyboardInterrupt:
        return _INTERRUPTED


def _dispatch(args: list[str]) -> int:
    completing = "_INQUIT_COMPLETE" in os.environ
    if (
        args
        and not completing
        and args[0] not in COMMANDS
        and all(arg == "-" or not arg.startswith("-") for arg in args)
    ):
        # Nothing that is made until the first frame goes away: the reader lets the collector begin after it.
        gc.disable()
        try:
            from tui.cli.read import read

            return read(args)
        finally:
            gc.enable()
    from tui.cli.root import run

    status = run(args)
    sys.stdout.flush()
    return status


def _guarded(act: Callable[[], int]) -> int:
    try:
        return act()
    except UnreadableError as error:
        return complain(str(error))
    except MemoryError:
        return complain("not enough memory for this")
    except BrokenPipeError:
        raise
    except Exception as error:
        if os.environ.get("INQUIT_DEBUG"):
            raise
        kind = type(error).__name__
        return complain(f"unexpected {kind}: {error}; INQUIT_DEBUG=1 shows where, please report it")


def complain(problem: str) -> int:
    """Say on standard error, in one line, what could not be done; the exit status for that."""
    from tui.model.display import clean

    if sys.stderr is not None:
        sys.stderr.write(f"inquit: {clean(' '.join(problem.split()))}\n")
    return FAILED
