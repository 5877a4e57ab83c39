"""Running a piece of Python in a process of its own: how long it takes, how much memory it needs at most."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from compileall import compile_dir
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[3]
sys.path.insert(0, str(ROOT / "tests" / "benchmarks"))

from figures import median, tail  # noqa: E402

GOLD = sorted((ROOT / "tests" / "gold" / "dev").glob("fr*.txt"))
SAMPLE = ROOT / "samples" / "sommet-de-brumaire.txt"


@dataclass(frozen=True, slots=True)
class Run:
    """One run: wall-clock seconds of the whole process, its peak in MiB, and the JSON it printed."""

    seconds: float
    peak: float
    said: dict[str, float]


def run(code: str, *arguments: str) -> Run:
    """Run ``code`` with the project importable, its modules compiled as an installation has them."""
    compile_dir(ROOT / "tui", quiet=1)
    started = time.perf_counter()
    child = subprocess.Popen(
        [sys.executable, "-c", code, *arguments], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    assert child.stdout is not None
    printed = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"the measured code failed with status {child.returncode}")
    seconds = time.perf_counter() - started
    return Run(seconds, usage.ru_maxrss / 1024, json.loads(printed) if printed.strip() else {})


def ratio(name: str, ours: list[float], bare: list[float], goal: str, unit: str = "s") -> None:
    """Print both as median, p99 and spread, and the median and the spread of the ratios run by run."""
    ratios = sorted(a / b for a, b in zip(ours, bare, strict=True))
    print(
        f"{name:42} {_told(ours)} {unit}   bare {_told(bare)}   "
        f"ratio {median(ratios):5.2f} ({ratios[0]:.2f}-{ratios[-1]:.2f})  goal {goal}",
        flush=True,
    )


def _told(values: list[float]) -> str:
    """Median, 99th percentile and spread, as the reader's benchmarks tell them."""
    return f"{median(values):8.2f}  p99 {tail(values):8.2f}  [{min(values):.2f}-{max(values):.2f}]"


def prose(size: int, path: str | Path | None = None) -> str:
    """Text of that many code points: the file, or all French articles of the gold standard, over and over."""
    paths = [Path(path)] if path else GOLD
    text = "\n\n".join(path.read_text("utf-8").strip() for path in paths) + "\n\n"
    return (text * (size // len(text) + 1))[:size]
