"""Whether the interface stands still while it loads, annotates and keeps."""

from __future__ import annotations

import json
import time
from pathlib import Path

import articles
from figures import report, report_limit
from programs import Bench
from terminal import Program

KB, MB = 1_000, 1_000_000
LIMIT = 16  # ms


def stalls(bench: Bench, runs: int) -> list[bool]:
    """The longest time for which the event loop could do nothing else, from the first frame on."""
    return [
        _stall("annotating 4 kB", bench, bench.plain(4 * KB), "annotated"),
        _stall("annotating 100 kB", bench, bench.plain(100 * KB), "annotated"),
        _stall("opening 4 kB", bench, bench.annotated(4 * KB), "kept"),
        _stall("opening 1000 kB", bench, bench.annotated(MB), "kept"),
    ]


def stalls_large(bench: Bench, runs: int) -> list[bool]:
    """The same while a megabyte is annotated; once, since it takes most of a minute."""
    return [_stall("annotating 1000 kB", bench, bench.plain(MB), "annotated", times=1)]


def _stall(what: str, bench: Bench, path: Path, until: str, times: int = 3) -> bool:
    longest, others = [], []
    for number in range(times):
        own = Bench(bench.folder, f"{bench.name}-{path.name}-{number}")  # nothing is known of the article
        out = own.folder / f"{own.name}.waits"
        program = own.watched(path, out, until=until)
        if not program.wait(150):
            print(f"longest stall, {what}: did not end")
        program.end()
        waits = json.loads(out.read_text()) if out.exists() else [float("nan")]
        longest.append(waits[0])
        others.append(sum(wait > LIMIT for wait in waits))
    return report_limit(f"longest stall, {what}", longest, LIMIT, f"stalls over {LIMIT} ms: {others}")


def _pressed(program: Program, seconds: float) -> tuple[list[float], list[tuple[float, int]]]:
    """Milliseconds each of the keys j and k takes, pressed in turn for so long, and when each was pressed."""
    times, presses, end = [], [], time.monotonic() + seconds
    while time.monotonic() < end:
        for key, lines in ((b"j", 1), (b"k", -1)):
            presses.append((program.now(), lines))
            times += [burst.last] if (burst := program.key(key)) is not None else []
            program.drain(0.03)  # the next key would take back a move that is not yet on the screen
    return times, presses


def keys_meanwhile(bench: Bench, runs: int) -> list[bool]:
    """A key while the model is loaded and the text annotated, against the same in an idle reader.

    To the last byte annotations that arrive just after the key count too; to the moved text they do not.
    """
    busy, idle, busy_moved, idle_moved = [], [], [], []
    for path, times, moved in (
        (bench.annotated(100 * KB), idle, idle_moved), (bench.plain(100 * KB), busy, busy_moved)
    ) * 3:  # fmt: skip
        own = Bench(bench.folder, f"{bench.name}-{len(busy)}-{len(idle)}")
        program = own.reader(path)
        program.until(articles.FIRST)
        program.drain(
            1.0 if times is idle else 0.05
        )  # the first frame's own repaints are the start's, not a key's
        taken, presses = _pressed(program, 4.0)
        program.end()
        times += taken
        moved += program.moved_after(presses)
    return [
        report("a key while annotating, against idle", busy, idle, 1.25),
        report("the same, until the text has moved", busy_moved, idle_moved, 1.25),
    ]
