"""Runs that are killed: whatever the moment, the next one goes on, and nothing is lost or doubled."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from archives import ids, line, read_lines, write_lines

ROOT = Path(__file__).parents[2]
RUN = """
import sys
from functools import partial
from pathlib import Path
from tui.archive import inputs
from tui.archive.run import annotate_archive
from tui.archive.work import Plan, annotate_batch
from tui.archive.workers import Here
start = lambda plan: Here(2, partial(annotate_batch, plan=plan))
annotate_archive(inputs.units(sys.argv[1:2]), Path(sys.argv[2]), Plan(""), start, lambda step: None)
"""
ARTICLES = 1_500


def begin(archive: Path, out: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", RUN, str(archive), str(out)]
    return subprocess.Popen(command, cwd=ROOT, start_new_session=True, stderr=subprocess.PIPE)


def kill_until_done(archive: Path, out: Path, kills: int, chance: random.Random) -> int:
    """Kill the run at any moment, so many times, then let it end. How many kills struck while it worked."""
    struck = 0
    for _ in range(kills):
        running = begin(archive, out)
        time.sleep(chance.uniform(0.1, 0.9))
        if running.poll() is None:
            struck += 1
            # Sometimes only the first process dies and its workers live on for a moment.
            os.killpg(running.pid, signal.SIGKILL) if chance.random() < 0.6 else running.kill()
        running.communicate()
        spoil(out, chance)
    last = begin(archive, out)
    _, said = last.communicate(timeout=120)
    assert last.returncode == 0, said.decode()
    return struck


def spoil(out: Path, chance: random.Random) -> None:
    """A power cut may leave more: half a line at the end of any of the files that grow."""
    for path in (out, out.with_name("out.errors.jsonl"), out.with_name("out.jsonl.journal")):
        if path.exists() and chance.random() < 0.5:
            with path.open("ab") as stream:
                stream.write(b'{"done": ["12", "3')


def check_kills(folder: Path, kills: int, seed: int) -> None:
    lines = [line(n) if n % 50 else "bad" for n in range(ARTICLES)]
    archive = write_lines(folder / "a.jsonl", lines)
    out = folder / "out.jsonl"
    assert kill_until_done(archive, out, kills, random.Random(seed)) > 0
    assert ids(out) == [f"a{n}" for n in range(ARTICLES) if n % 50]
    failed = [each["input"] for each in read_lines(folder / "out.errors.jsonl")]
    assert failed == [f"{archive}:{n + 1}" for n in range(0, ARTICLES, 50)]
    assert sorted(path.name for path in folder.iterdir()) == [
        "a.jsonl",
        "out.errors.jsonl",
        "out.jsonl",
        "out.jsonl.journal",
    ]


def test_killed_a_few_times(tmp_path: Path) -> None:
    check_kills(tmp_path, kills=4, seed=1)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(20))
def test_killed_many_times(tmp_path: Path, seed: int) -> None:
    check_kills(tmp_path, kills=10, seed=seed)


def test_two_runs_at_once_are_refused(tmp_path: Path) -> None:
    archive = write_lines(tmp_path / "a.jsonl", [line(n) for n in range(ARTICLES)])
    out = tmp_path / "out.jsonl"
    first = begin(archive, out)
    while not out.exists():
        assert first.poll() is None
        time.sleep(0.01)
    second = begin(archive, out)
    _, said = second.communicate(timeout=60)
    assert second.returncode == 1
    assert b"another run is writing this" in said
    _, said = first.communicate(timeout=120)
    assert first.returncode == 0, said.decode()
    assert ids(out) == [f"a{n}" for n in range(ARTICLES)]
