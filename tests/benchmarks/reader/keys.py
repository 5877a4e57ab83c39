"""Milliseconds from a key to the last byte of its repaint, ours and bare in turn."""

from __future__ import annotations

from collections.abc import Callable

import articles
from figures import report, report_tail
from programs import Bench
from terminal import Program

KB, MB = 1_000, 1_000_000
RUNS = 3  # of each key; the best of them counts for the tail
KEYS: tuple[tuple[str, bytes, float, float], ...] = (
    ("line", b"j", 1.1, 16), ("page", b" ", 1.4, 25), ("jump", b"c", 1.6, 25), ("toggle", b"p", 1.4, 16),
)  # fmt: skip


def _begin(program: Program) -> Program:
    program.until(articles.FIRST)
    program.drain(1.0)
    return program


def _in_turn(one: Program, other: Program, key: bytes, count: int) -> tuple[list[float], list[float]]:
    """The same key to both, one after the other, so that a busy moment of the machine hits both."""
    pairs = [(one.key(key), other.key(key)) for _ in range(count)]
    return [a.last for a, _ in pairs if a is not None], [b.last for _, b in pairs if b is not None]


def _measure(name: str, key: bytes, one: Program, other: Program, readers: list[Program], count: int):  # type: ignore[no-untyped-def]
    """The runs of a key, one list of times each, for two programs of which ``readers`` are inquit."""
    runs = []
    for _ in range(RUNS):
        for program in (one, other):
            program.key(b"g")
            program.drain(0.2)
        for program in readers:
            if name == "toggle":  # layers are switched by their letters once o has asked for one
                program.key(b"o")
        _in_turn(one, other, key, 3)
        runs.append(_in_turn(one, other, key, count))
        for program in readers:
            if name == "toggle":
                program.key(b"\x1b", quiet=0.3)
    return [run[0] for run in runs], [run[1] for run in runs]


def _flat(runs: list[list[float]]) -> list[float]:
    return [value for run in runs for value in run]


def _of_size(size: int) -> Callable[[Bench, int], list[bool]]:
    def measure(bench: Bench, runs: int) -> list[bool]:
        path = bench.annotated(size)
        ours, bare = _begin(bench.reader(path)), _begin(bench.bare("lines", str(path)))
        good = []
        for name, key, goal, limit in KEYS:
            count = 10 * runs if size > 10 * KB else 10
            mine, theirs = _measure(name, key, ours, bare, [ours], count)
            label = f"{name}, {size // KB} kB"
            good.append(report(label, _flat(mine), _flat(theirs), goal))
            good.append(report_tail(label, mine, theirs, limit))
        ours.end()
        bare.end()
        return good

    return measure


def size(bench: Bench, runs: int) -> list[bool]:
    """The same keys at 10 MB against 100 kB, each with a library of its own.

    In one, the two would be versions of the same article, whose annotations are found again in the other's text.
    """
    large, small = (
        _begin(Bench(bench.folder, f"{bench.name}-{size}").reader(bench.annotated(size)))
        for size in (10 * MB, 100 * KB)
    )
    good = []
    for name, key, *_ in KEYS:
        mine, theirs = _measure(name, key, large, small, [large, small], 7 * runs)
        good.append(report(f"{name}, 10 MB / 100 kB", _flat(mine), _flat(theirs), 1.2))
    large.end()
    small.end()
    return good


MEASURES = {
    "keys-10kB": _of_size(10 * KB),
    "keys-100kB": _of_size(100 * KB),
    "keys-1MB": _of_size(MB),
    "keys-10MB": _of_size(10 * MB),
    "size": size,
}
