"""What is measured. Every measure takes ours and bare in turn and returns which goals were met."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import articles
from figures import median, report, report_tail
from terminal import Burst, Program

BARE = str(Path(__file__).with_name("bare.py"))
ROOT = Path(__file__).parents[3]
KB, MB = 1_000, 1_000_000


def _reader(path: Path, folder: Path) -> Program:
    env = {"INQUIT_CONFIG_DIR": str(folder / "config"), "PYTHONPATH": str(ROOT), "XDG_DATA_HOME": str(folder)}
    return Program([sys.executable, "-m", "tui", str(path)], env)


def _bare(*args: str) -> Program:
    return Program([sys.executable, BARE, *args], {"PYTHONPATH": str(ROOT)})


def _first_text(program: Program) -> float:
    program.until(articles.FIRST)
    shown = program.shown_after(articles.FIRST)
    program.end()
    return shown


def first_paint(folder: Path, runs: int) -> list[bool]:
    """Milliseconds from starting the command to the first words on the screen."""
    good = []
    for size, goal in ((4 * KB, 1.25), (MB, 1.5)):
        path, plain = articles.annotated_file(folder, size), articles.plain_file(folder, size)
        ours, uncached, bare = [], [], []
        for run in range(runs + 1):
            times = (
                _first_text(_reader(path, folder)),
                _first_text(_reader(plain, folder)),
                _first_text(_bare("static")),
            )
            if run:  # the first one warms the disk's cache
                for values, value in zip((ours, uncached, bare), times, strict=True):
                    values.append(value)
        good.append(report(f"first text, {size // KB} kB", ours, bare, goal))
        good.append(report(f"first text, {size // KB} kB, not annotated", uncached, ours, 1.15))
    return good


def _presses(program: Program, keys: bytes, count: int) -> list[float]:
    bursts = [program.key(keys) for _ in range(count)]
    return [burst.last for burst in bursts if burst is not None]


def _in_turn(ours: Program, bare: Program, key: bytes, count: int) -> tuple[list[float], list[float]]:
    """The same key to both, one after the other, so that a busy moment of the machine hits both."""
    pairs = [(ours.key(key), bare.key(key)) for _ in range(count)]
    return [a.last for a, _ in pairs if a is not None], [b.last for _, b in pairs if b is not None]


SIZES = (10 * KB, 100 * KB, MB, 10 * MB)
KEYS: tuple[tuple[str, bytes, float, float], ...] = (
    ("line", b"j", 1.1, 16), ("page", b" ", 1.4, 25), ("jump", b"c", 1.6, 25), ("toggle", b"p", 1.4, 16),
)  # fmt: skip


def keys(folder: Path, runs: int) -> list[bool]:
    """Milliseconds from a key to the last byte of its repaint."""
    good = []
    medians: dict[tuple[str, int], float] = {}
    for size in SIZES:
        path = articles.annotated_file(folder, size)
        ours, bare = _reader(path, folder), _bare("lines", str(path))
        for program in (ours, bare):
            program.until(articles.FIRST)
            program.drain(1.0)
        for name, key, goal, limit in KEYS:
            count = runs * 20 if size > 10 * KB else min(runs * 20, 10)
            for program in (ours, bare):
                program.key(b"g")
                program.drain(0.2)
            if name == "toggle":  # in the reader, layers are switched by their letters once o has asked for one
                ours.key(b"o")
            _in_turn(ours, bare, key, 3)
            taken = _in_turn(ours, bare, key, count)
            if name == "toggle":
                ours.key(b"\x1b", quiet=0.3)
            label = f"{name}, {size // KB} kB"
            medians[name, size] = median(taken[0])
            good.append(report(label, *taken, goal))
            good.append(report_tail(label, *taken, limit))
        ours.end()
        bare.end()
    for name, *_ in KEYS:
        good.append(report(f"{name}, 10 MB / 100 kB", [medians[name, 10 * MB]], [medians[name, 100 * KB]], 1.2))
    return good


def _resizes(program: Program, count: int) -> list[float]:
    sizes = [(90, 28), (100, 30)] * count
    bursts: list[Burst | None] = [program.resize(*size) for size in sizes]
    return [burst.last for burst in bursts if burst is not None]


def resize(folder: Path, runs: int) -> list[bool]:
    """Milliseconds from a change of size until nothing is repainted any more."""
    path = articles.annotated_file(folder, MB)
    times = []
    for program in (_reader(path, folder), _bare("lines", str(path))):
        program.until(articles.FIRST)
        program.drain(1.0)
        _resizes(program, 1)
        times.append(_resizes(program, runs))
        program.end()
    return [report("resize, 1000 kB", times[0], times[1], 1.3)]


def _many_entities(folder: Path, count: int) -> Path:
    """A short text that is said to name ``count`` people."""
    path = folder / f"entities-{count}.json"
    text = f"{articles.FIRST} et rien de plus."
    people = [{"id": f"e{n}", "type": "PER", "name": f"Personne {n}", "mentions": []} for n in range(count)]
    path.write_text(json.dumps({"format": "inquit/1", "text": text, "entities": people, "quotes": []}), "utf-8")
    return path


def lists(folder: Path, runs: int) -> list[bool]:
    """Opening a list of 50,000 against one of 10; a key and a letter of a filter against 1,000."""
    times: dict[int, tuple[list[float], list[float], list[float]]] = {}
    for count in (10, 1_000, 50_000):
        path = _many_entities(folder, count)
        opened, moved, typed = [], [], []
        for _ in range(max(3, runs // 3)):
            program = _reader(path, folder)
            program.until("Personne 0")
            opened.append(program.shown_after("Personne 0"))
            program.drain(1.0)
            program.key(b"i")
            moved += _presses(program, b"j", 20)
            program.key(b"F", quiet=0.3)
            typed += [burst.last for letter in b"personne" if (burst := program.key(bytes([letter]), 0.1))]
            program.end()
        times[count] = (opened, moved, typed)
    return [
        report("list of 50,000: open, against 10", times[50_000][0], times[10][0], 2),
        report("list of 50,000: cursor, against 1,000", times[50_000][1], times[1_000][1], 1.2),
        report("list of 50,000: filter, against 1,000", times[50_000][2], times[1_000][2], 1.4),
    ]


def memory(folder: Path, runs: int) -> list[bool]:
    """Peak memory of the reader's process once it has painted, against one Static."""
    good = []
    for size, goal in ((4 * KB, 1.15), (MB, 1.5)):
        peaks = []
        for program in (_reader(articles.annotated_file(folder, size), folder), _bare("static")):
            program.until(articles.FIRST)
            program.drain(0.6)
            peaks.append(program.memory())
            program.end()
        good.append(report(f"memory, {size // KB} kB", peaks[:1], peaks[1:], goal, "MiB"))
    return good
