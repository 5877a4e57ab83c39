"""Work in a copy of the process: its result and its errors come back, what it took does not."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tui.cli.read import _takes_long

ROOT = Path(__file__).parents[2]


def outcome(work: str, before: str = "") -> str:
    """What a process of one thread gets from work of these lines done aside."""
    code = f"""
import os, signal, sys, threading, time
from tui.cli.aside import Aside
from tui.formats.errors import FormatError
here = os.getpid()
class Deadly:
    def __reduce__(self):
        os.kill(os.getpid(), signal.SIGKILL)
class Odd(Exception):
    def __init__(self, where, what):
        super().__init__(f"{{where}}: {{what}}")
def work():
    {work}
{before}
try:
    print(str(Aside(work).result())[:70])
except BaseException as error:
    print(type(error).__name__, error)
    print(*("in work" in note for note in getattr(error, "__notes__", ())))
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, timeout=60, check=True)
    assert done.stderr == b""
    return done.stdout.decode().strip()


@pytest.mark.parametrize(
    ("work", "result"),
    [
        ("return os.getpid() == here", "False"),
        ("return 'é' * 300_000", "é" * 70),  # more than a pipe holds
        ("raise FormatError('a.json', 'is broken')", "FormatError a.json: is broken\nTrue"),  # and tells where
        ("raise Odd('a.json', 'is odd')", "RuntimeError Odd: a.json: is odd\nTrue"),  # it cannot be sent as it is
        ("raise MemoryError", "MemoryError \nTrue"),
        ("os.kill(os.getpid(), signal.SIGKILL)", "MemoryError"),
        ("return b'x' * 300_000, Deadly()", "MemoryError"),  # killed in the middle of what it says
        ("raise KeyboardInterrupt", "KeyboardInterrupt \nTrue"),
    ],
)
def test_the_outcome_comes_back(work: str, result: str) -> None:
    assert outcome(work) == result


def test_who_is_interrupted_takes_the_copy_along() -> None:
    interrupt = (
        "signal.signal(signal.SIGALRM, signal.default_int_handler); signal.setitimer(signal.ITIMER_REAL, 0.3)"
    )
    assert outcome("time.sleep(600)", interrupt) == "KeyboardInterrupt"


def test_a_copy_that_nobody_listens_to_ends() -> None:
    assert outcome("return 'x' * 300_000", "Aside(work); os._exit(0)") == ""


def test_a_process_of_several_threads_is_not_copied() -> None:
    thread = "threading.Thread(target=threading.Event().wait, daemon=True).start()"
    assert outcome("return os.getpid() == here", thread) == "True"


def test_what_takes_long(tmp_path: Path) -> None:
    for name, size in (("a.txt", 200_000), ("a.json", 1_000), ("b.json", 200_000), ("a.html", 1_000)):
        (tmp_path / name).write_text("x" * size)
    assert [path.name for path in sorted(tmp_path.iterdir()) if _takes_long(str(path))] == ["a.html", "b.json"]
    assert _takes_long(str(tmp_path))
    assert not any(map(_takes_long, ("-", "nowhere.pdf", str(tmp_path / "*.html"), "https://example.org/a.html")))


def test_errors_of_long_files_are_one_line_each(tmp_path: Path) -> None:
    good = {"format": "inquit/1", "text": "x" * 200_000, "entities": [], "quotes": []}
    for name, quotes in (("good.json", []), ("bad.json", [{"start": 5, "end": 4}])):
        (tmp_path / name).write_text(json.dumps({**good, "quotes": quotes}))
    names = [str(tmp_path / name) for name in ("bad.json", "bad.json")]
    done = subprocess.run(
        [sys.executable, "-m", "tui", *names], cwd=ROOT, capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 1
    assert done.stderr.count(b"bad.json: quotes[0] must have") == done.stderr.count(b"\n") == 2
