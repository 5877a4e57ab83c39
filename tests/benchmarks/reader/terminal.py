"""A pseudo-terminal that stamps every chunk of output, for latencies as a terminal sees them.

Nothing is done with the bytes while the program runs; the screen is emulated afterwards. A test driver inside
the program would add 40 to 60 ms of its own to every key.
"""

from __future__ import annotations

import fcntl
import os
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

import pyte

COLS, ROWS = 100, 30
QUIET = 0.03  # seconds without output after which a repaint counts as complete
_STYLE = re.compile(rb"\x1b\[[0-9;]*m")
_UNKNOWN = re.compile(
    rb"\x1b\[[<>=?][0-9;]*u|\x1b\[\?[0-9;]*\$p|\x1b\[>[0-9;]*[qmc]|\x1b\[[0-9;]*t|\x1b\]22;[^\x1b\x07]*(?:\x07|\x1b\\)"
)


@dataclass(frozen=True, slots=True)
class Burst:
    """The repaint after a key: milliseconds to its last byte, and how many bytes."""

    last: float
    size: int


def _middle(screen: pyte.Screen, down: int) -> list[str]:
    """The words of a few rows in the middle of the page, or so many rows below them."""
    return [line[32:66] for line in screen.display[ROWS // 2 + down : ROWS // 2 + down + 4]]


class Program:
    """A command running on a pseudo-terminal of 100 x 30 with 24-bit colour."""

    def __init__(self, argv: list[str], env: dict[str, str] | None = None) -> None:
        self.chunks: list[tuple[float, bytes]] = []
        environment = dict(os.environ, TERM="xterm-256color", COLORTERM="truecolor", LANG="C.UTF-8", **(env or {}))
        environment.pop("NO_COLOR", None)
        # What is installed has its bytecode beside it; else every run would compile our code, but not Textual's.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        self._master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLS, 0, 0))
        self._began = time.perf_counter()
        self.pid = os.fork()
        if self.pid == 0:
            try:
                os.close(self._master)
                os.setsid()
                fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
                for descriptor in (0, 1, 2):
                    os.dup2(slave, descriptor)
                os.execvpe(argv[0], argv, environment)
            finally:
                os._exit(127)
        os.close(slave)

    def _read(self, seconds: float) -> bytes | None:
        ready, _, _ = select.select([self._master], [], [], seconds)
        if not ready:
            return None
        try:
            data = os.read(self._master, 65536)
        except OSError:
            return b""
        self.chunks.append((self.now(), data))
        return data

    def now(self) -> float:
        return (time.perf_counter() - self._began) * 1000

    def until(self, words: str, limit: float = 120) -> None:
        """Read until the bytes, styles taken out, hold ``words``."""
        wanted, seen, end = words.encode(), b"", time.monotonic() + limit
        while time.monotonic() < end:
            data = self._read(0.2)
            if data == b"":
                break
            seen = (seen + (data or b""))[-400_000:]
            if wanted in _STYLE.sub(b"", seen):
                return
        sys.exit(f"the program never showed {words!r}")

    def drain(self, quiet: float = 0.4) -> None:
        """Read until nothing has come for a while."""
        while self._read(quiet):
            pass

    def key(self, keys: bytes, quiet: float = QUIET) -> Burst | None:
        """Send keys; the burst of output they cause. None when there is none within a second."""
        return self._burst(lambda: os.write(self._master, keys), quiet)

    def resize(self, cols: int, rows: int) -> Burst | None:
        """Change the terminal's size."""

        def change() -> None:
            fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, cols, 0, 0))
            os.kill(self.pid, signal.SIGWINCH)

        return self._burst(change, 0.25)

    def _burst(self, act: object, quiet: float) -> Burst | None:
        while self._read(0):  # what came late belongs to what was done before
            pass
        began, size = self.now(), 0
        act()  # type: ignore[operator]
        wait = 1.0
        while data := self._read(wait):
            size, wait = size + len(data), quiet
        return Burst(self.chunks[-1][0] - began, size) if size else None

    def shown_after(self, words: str) -> float:
        """Milliseconds from the start until the emulated screen shows ``words``."""
        screen = pyte.Screen(COLS, ROWS)
        stream = pyte.ByteStream(screen)
        for at, data in self.chunks:
            stream.feed(_UNKNOWN.sub(b"", data))
            if any(words in line for line in screen.display):
                return at
        return float("nan")

    def moved_after(self, presses: Sequence[tuple[float, int]]) -> list[float]:
        """Milliseconds from each press, (when, lines), until the emulated screen shows the text moved by so many.

        Unlike the last byte of a burst, this leaves out what is repainted just then for another reason.
        """
        screen = pyte.Screen(COLS, ROWS)
        stream = pyte.ByteStream(screen)
        found, due, before = [], list(reversed(presses)), None
        for at, data in self.chunks:
            if due and at >= due[-1][0] and before is None:
                before = _middle(screen, 0)
            stream.feed(_UNKNOWN.sub(b"", data))
            if before is not None and _middle(screen, -due[-1][1]) == before:
                found.append(at - due.pop()[0])
                before = None
        return found

    def memory(self) -> float:
        """Peak memory of the process in MiB."""
        with open(f"/proc/{self.pid}/status") as status:
            return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM"))

    def wait(self, seconds: float) -> bool:
        """Read until the program has ended by itself; False when it has not within so many seconds."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self._read(0.2) == b"":
                return True
        return False

    def end(self) -> None:
        """End it."""
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._master)
