"""A real terminal: the command on a pseudo-terminal, its bytes on a screen emulated by pyte."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Iterator

import pyte
import pytest

# Sequences pyte does not know: kitty keyboard, mode queries, window reports, strings for the terminal.
_UNKNOWN = re.compile(
    rb"\x1b\[[<>=?][0-9;]*u|\x1b\[\?[0-9;]*\$p|\x1b\[>[0-9;]*[qmc]|\x1b\[[0-9;]*t|\x1b_.*?\x1b\\|\x1bP.*?\x1b\\",
    re.S,
)
LIMIT = 40.0  # seconds; a cold start of the French model on a busy machine


class Terminal:
    """A command running on a terminal of ``cols`` x ``rows``."""

    def __init__(self, argv: list[str], cols: int, rows: int, env: dict[str, str] | None = None) -> None:
        self.screen = pyte.Screen(cols, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self._carry = b""
        self.status: int | None = None
        usual = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
        environment = {**os.environ, **usual, **(env or {})}
        for name in ("COLUMNS", "LINES"):  # parallel runs set them, and they would come before the terminal's size
            environment.pop(name, None)
        environment.pop("NO_COLOR", None) if env is None or "NO_COLOR" not in env else None
        # The size comes before the program: one that starts quickly would take another for its own.
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, cols, 0, 0))
        self.pid = os.fork()
        if self.pid == 0:
            try:
                os.close(self._master)
                os.login_tty(slave)
                os.execvpe(argv[0], argv, environment)
            finally:
                os._exit(127)
        os.close(slave)

    def _pump(self, seconds: float) -> bool:
        ready, _, _ = select.select([self._master], [], [], seconds)
        if not ready:
            return True
        try:
            data = os.read(self._master, 65536)
        except OSError:
            data = b""
        if not data:
            return False
        self.raw += data
        data = self._carry + data
        cut = data.rfind(b"\x1b")
        whole = cut < 0 or cut < len(data) - 64
        data, self._carry = (data, b"") if whole else (data[:cut], data[cut:])
        self._stream.feed(_UNKNOWN.sub(b"", data))
        return True

    def wait(self, shown: Callable[[Terminal], bool], limit: float = LIMIT) -> None:
        """Read until ``shown`` holds. Fails with the screen when it does not in time."""
        end = time.monotonic() + limit
        while time.monotonic() < end:
            alive = self._pump(0.05)
            self._settle()
            if shown(self):
                return
            if not alive:
                break
        pytest.fail("the terminal never showed it:\n" + self.text)

    def _settle(self) -> None:
        ready, _, _ = select.select([self._master], [], [], 0)
        if not ready and self._carry:
            data, self._carry = self._carry, b""
            self._stream.feed(_UNKNOWN.sub(b"", data))

    def wait_for(self, words: str, limit: float = LIMIT) -> None:
        """Read until the screen shows ``words`` on one line."""
        self.wait(lambda t: any(words in line for line in t.screen.display), limit)

    def press(self, keys: str) -> None:
        """Send keys as a terminal does."""
        os.write(self._master, keys.encode())

    def resize(self, cols: int, rows: int) -> None:
        """Give the terminal another size."""
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, cols, 0, 0))
        self.screen.resize(rows, cols)
        os.kill(self.pid, signal.SIGWINCH)

    @property
    def text(self) -> str:
        """The screen as text."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def exit_code(self, limit: float = LIMIT) -> int:
        """Wait for the end of the command."""
        end = time.monotonic() + limit
        while time.monotonic() < end:
            self._pump(0.02)
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = status
                while select.select([self._master], [], [], 0.05)[0] and self._pump(0):
                    pass  # what the command wrote last may still be on its way
                self._settle()
                return os.waitstatus_to_exitcode(status)
        pytest.fail("the command did not end:\n" + self.text)

    def close(self) -> None:
        """End the command, whatever it does."""
        if self.status is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self._master)


@pytest.fixture
def terminal() -> Iterator[Callable[..., Terminal]]:
    """Start ``python -m tui ARGS``, or a whole command line, on a terminal; ended after the test."""
    started: list[Terminal] = []

    def start(
        *args: str,
        cols: int = 120,
        rows: int = 40,
        env: dict[str, str] | None = None,
        argv: tuple[str, ...] = (sys.executable, "-m", "tui"),
    ) -> Terminal:
        started.append(Terminal([*argv, *args], cols, rows, env))
        return started[-1]

    yield start
    for one in started:
        one.close()
