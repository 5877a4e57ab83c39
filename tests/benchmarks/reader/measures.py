"""Starting, resizing, lists, memory. Every measure takes ours and bare in turn and tells which goals were met."""

from __future__ import annotations

import json
from pathlib import Path

import articles
from figures import report
from programs import Bench
from terminal import Burst, Program

KB, MB = 1_000, 1_000_000


def _first_text(program: Program) -> float:
    program.until(articles.FIRST)
    shown = program.shown_after(articles.FIRST)
    program.end()
    return shown


def first_paint(bench: Bench, runs: int) -> list[bool]:
    """Milliseconds from starting the command to the first words on the screen."""
    return _first_paint(bench, runs, 4 * KB, 1.25)


def first_paint_large(bench: Bench, runs: int) -> list[bool]:
    """The same for a megabyte."""
    return _first_paint(bench, runs, MB, 1.5)


def _first_paint(bench: Bench, runs: int, size: int, goal: float) -> list[bool]:
    kept, file, plain = bench.kept(size), bench.annotated(size), bench.plain(size)
    unread = Bench(bench.folder, f"{bench.name}-unread")
    cached, annotated, uncached, bare = [], [], [], []
    for run in range(runs + 1):
        times = (
            _first_text(bench.reader(kept)),
            _first_text(bench.reader(file)),
            _first_text(unread.reader(plain)),
            _first_text(bench.bare("static")),
        )
        if run:  # the first one warms the disk's cache
            for values, value in zip((cached, annotated, uncached, bare), times, strict=True):
                values.append(value)
    return [
        report(f"first text, {size // KB} kB, in the library", cached, bare, goal),
        report(f"first text, {size // KB} kB, annotated file", annotated, bare, goal),
        report(f"first text, {size // KB} kB, not annotated", uncached, cached, 1.15),
    ]


def _resizes(program: Program, count: int) -> list[float]:
    sizes = [(90, 28), (100, 30)] * count
    bursts: list[Burst | None] = [program.resize(*size) for size in sizes]
    return [burst.last for burst in bursts if burst is not None]


def resize(bench: Bench, runs: int) -> list[bool]:
    """Milliseconds from a change of size until nothing is repainted any more."""
    path = bench.annotated(MB)
    programs = (bench.reader(path), bench.bare("lines", str(path)))
    for program in programs:
        program.until(articles.FIRST)
        program.drain(1.0)
        _resizes(program, 1)
    times: list[list[float]] = [[], []]
    for _ in range(runs):
        for program, taken in zip(programs, times, strict=True):
            taken += _resizes(program, 1)
    for program in programs:
        program.end()
    return [report("resize, 1000 kB", times[0], times[1], 1.3)]


def _many_entities(folder: Path, count: int) -> Path:
    """A short text that is said to name ``count`` people."""
    path = folder / f"entities-{count}.json"
    text = f"{articles.FIRST} et rien de plus."
    people = [{"id": f"e{n}", "type": "PER", "name": f"Personne {n}", "mentions": []} for n in range(count)]
    path.write_text(json.dumps({"format": "inquit/1", "text": text, "entities": people, "quotes": []}), "utf-8")
    return path


def lists(bench: Bench, runs: int) -> list[bool]:
    """Opening a list of 50,000 against one of 10; a key and a letter of a filter against 1,000."""
    times: dict[int, tuple[list[float], list[float], list[float]]] = {n: ([], [], []) for n in (10, 1_000, 50_000)}
    for _ in range(max(3, runs // 3)):
        for count, (opened, moved, typed) in times.items():
            program = bench.reader(_many_entities(bench.folder, count))
            program.until("Personne 0")
            opened.append(program.shown_after("Personne 0"))
            program.drain(1.0)
            program.key(b"i")
            moved += [burst.last for _ in range(20) if (burst := program.key(b"j")) is not None]
            program.key(b"F", quiet=0.3)
            typed += [burst.last for letter in b"personne" if (burst := program.key(bytes([letter]), 0.1))]
            program.end()
    return [
        report("list of 50,000: open, against 10", times[50_000][0], times[10][0], 2),
        report("list of 50,000: cursor, against 1,000", times[50_000][1], times[1_000][1], 1.2),
        report("list of 50,000: filter, against 1,000", times[50_000][2], times[1_000][2], 1.4),
    ]


def memory(bench: Bench, runs: int) -> list[bool]:
    """Peak memory of the reader's process once it has painted, against one Static."""
    good = []
    bare = [_peak(bench.bare("static")) for _ in range(3)]
    for size, goal in ((4 * KB, 1.15), (MB, 1.5)):
        for what, path in (("in the library", bench.kept(size)), ("annotated file", bench.annotated(size))):
            peaks = [_peak(bench.reader(path)) for _ in range(3)]
            good.append(report(f"memory, {size // KB} kB, {what}", peaks, bare, goal, "MiB"))
    return good


def _peak(program: Program) -> float:
    program.until(articles.FIRST)
    program.drain(0.6)
    peak = program.memory()
    program.end()
    return peak
