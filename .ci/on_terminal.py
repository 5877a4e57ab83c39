"""Run a shell command on a pseudo-terminal until its screen shows some words, press q, want exit code 0.

usage: on_terminal.py WORDS COMMAND

The screen is emulated with pyte, 120 by 40, so that words count only when a reader would see them.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import sys
import termios
import time

import pyte

COLUMNS, ROWS = 120, 40
LIMIT = 45 * 60  # seconds; the command may install packages first
# Sequences that pyte would print: kitty keyboard, mode queries, window reports, strings for the terminal.
UNKNOWN = re.compile(
    rb"\x1b\[[<>=?][0-9;]*u|\x1b\[\?[0-9;]*\$p|\x1b\[>[0-9;]*[qmc]|\x1b\[[0-9;]*t|\x1b_.*?\x1b\\|\x1bP.*?\x1b\\",
    re.S,
)


def main(words: str, command: str) -> int:
    """Run ``command``; its exit code, or 1 when the screen never showed ``words``."""
    child, master = pty.fork()
    if child == 0:
        os.environ.update(TERM="xterm-256color", COLORTERM="truecolor")
        os.execvp("bash", ["bash", "-c", command])
    fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    screen = pyte.Screen(COLUMNS, ROWS)
    stream = pyte.ByteStream(screen)
    deadline = time.monotonic() + LIMIT
    seen = False
    while time.monotonic() < deadline:
        if not select.select([master], [], [], 1)[0]:
            continue
        try:
            data = os.read(master, 65536)
        except OSError:
            break
        if not data:
            break
        stream.feed(UNKNOWN.sub(b"", data))
        if not seen and any(words in line for line in screen.display):
            seen = True
            print("\n".join(line.rstrip() for line in screen.display))
            os.write(master, b"q")
    else:
        print("on_terminal: it took too long", file=sys.stderr)
        os.kill(child, 9)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    if not seen:
        print("\n".join(line.rstrip() for line in screen.display))
        print(f"on_terminal: the screen never showed: {words}", file=sys.stderr)
        return 1
    print(f"on_terminal: shown, quit with q, exit code {code}")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
