"""The command as people run it, with the real pipeline: killed, and on a cluster, it makes the very same bytes."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from archives import ids, write_lines

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "tests" / "gold" / "dev"
ARTICLES = 240

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    chance = random.Random(7)
    texts = [path.read_text("utf-8") for path in sorted(GOLD.glob("fr*.txt"))]
    known = [one for text in texts for one in text.split("\n\n") if 80 < len(one) < 900]
    records = [{"id": f"a{n}", "text": "\n\n".join(chance.sample(known, 3))} for n in range(ARTICLES)]
    return write_lines(tmp_path_factory.mktemp("archive") / "a.jsonl", [json.dumps(one) for one in records])


@pytest.fixture(scope="module")
def whole(archive: Path) -> bytes:
    out = archive.with_name("whole.jsonl")
    assert begin(archive, out).wait(timeout=300) == 0
    assert ids(out) == [f"a{n}" for n in range(ARTICLES)]
    return out.read_bytes()


def begin(archive: Path, out: Path, *options: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tui", "annotate", str(archive), "-o", str(out), *options]
    return subprocess.Popen(command, cwd=ROOT, start_new_session=True, stderr=subprocess.DEVNULL)


def test_killed_in_the_middle(archive: Path, whole: bytes, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    chance = random.Random(3)
    for _ in range(6):
        running = begin(archive, out, "--jobs", "2")
        time.sleep(chance.uniform(2, 7))
        os.killpg(running.pid, signal.SIGKILL)
        running.wait()
    assert begin(archive, out).wait(timeout=300) == 0
    assert out.read_bytes() == whole


def test_on_a_cluster_with_a_worker_killed(archive: Path, whole: bytes, tmp_path: Path) -> None:
    pytest.importorskip("distributed")
    from clusters import scheduler, worker

    out = tmp_path / "out.jsonl"
    with scheduler() as address, worker(address, tmp_path), worker(address, tmp_path) as second:
        running = begin(archive, out, "--cluster", address)
        while not out.exists() or out.stat().st_size == 0:
            assert running.poll() is None
            time.sleep(0.05)
        second.kill()
        assert running.wait(timeout=300) == 0
    assert out.read_bytes() == whole
