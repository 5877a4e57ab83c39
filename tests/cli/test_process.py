"""inquit as a process: pipes, streams, exit codes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SAMPLE = str(ROOT / "samples" / "sommet-de-brumaire.json")
BRUMAIRE = Path(SAMPLE).read_bytes()


def run(
    *args: str, data: bytes | None = None, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "tui", *args],
        cwd=ROOT,
        input=data,
        stdin=subprocess.DEVNULL if data is None else None,
        capture_output=True,
        env={**os.environ, **(env or {})},
        timeout=60,
        check=False,
    )


def test_standard_input() -> None:
    done = run("quotes", "-", data=BRUMAIRE)
    assert done.returncode == 0
    assert done.stdout.decode().count("\n") == 22


def test_output_is_utf8_whatever_the_locale() -> None:
    done = run("quotes", SAMPLE, env={"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert done.returncode == 0
    assert "Anselm Tarr-Okun" in done.stdout.decode("utf-8")
    assert "déjà mangé" in done.stdout.decode("utf-8")


def test_a_closed_pipe_is_quiet() -> None:
    many = " ".join([SAMPLE] * 30)  # more than a pipe holds
    command = f"{sys.executable} -m tui quotes {many} | head -1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, timeout=60, check=False)
    assert done.stdout.count(b"\n") == 2
    assert done.stdout.endswith(b"\n141\n")
    assert done.stderr == b""


def test_without_arguments_the_library_wants_a_terminal() -> None:
    done = run()
    assert done.returncode == 1
    assert done.stderr.startswith(b"inquit: the reader needs a terminal")
    assert done.stderr.count(b"\n") == 1


def test_the_reader_without_a_terminal_says_what_to_do() -> None:
    for args, data in [((SAMPLE,), None), (("-",), BRUMAIRE), ((), BRUMAIRE)]:
        done = run(*args, data=data)
        assert done.returncode == 1
        assert done.stderr.startswith(b"inquit: the reader needs a terminal")
        assert done.stderr.count(b"\n") == 1


def test_an_empty_pipe() -> None:
    done = run("-", data=b"")
    assert (done.returncode, done.stderr) == (1, b"inquit: standard input: is empty\n")


def test_opening_an_article_costs_no_parser() -> None:
    code = "import sys, tui.cli; tui.cli.main(['nowhere.txt']); print({'click', 'rich'} & sys.modules.keys())"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, timeout=60, check=False)
    assert done.stdout == b"set()\n"
