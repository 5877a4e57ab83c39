"""Processes on this machine: one that is ended from outside loses nothing but what ends it each time."""

from __future__ import annotations

import os
import signal
from functools import partial
from pathlib import Path

import pytest
from archives import ids, line, read_lines, write_lines
from hypothesis import given
from hypothesis import strategies as st

from tui.archive import inputs
from tui.archive.journal import Standing
from tui.archive.parts import Part
from tui.archive.run import annotate_archive
from tui.archive.units import BATCH, Batch, Keys, Unit, in_batches
from tui.archive.work import Plan, annotate_batch
from tui.archive.workers import Here
from tui.model.errors import UnreadableError


def dying(batch: Batch, plan: Plan, marks: Path) -> Part:
    """Work that ends its process: always on poison, once on a shock, and without memory on a feast."""
    for unit in batch.units:
        data = unit.data or b""
        if b"poison" in data:
            os.kill(os.getpid(), signal.SIGKILL)
        if b"shock" in data and not marks.exists():
            marks.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        if b"feast" in data:
            raise MemoryError
        if b"full" in data:
            raise UnreadableError(plan.parts, "cannot be written (no space left on device)")
    return annotate_batch(batch, plan)


def run(archive: Path, out: Path) -> Standing:
    marks = out.with_name("shocked")
    units = inputs.units([str(archive)])
    return annotate_archive(
        units, out, Plan(""), lambda plan: Here(2, partial(dying, plan=plan, marks=marks)), lambda step: None
    )


def test_a_process_that_is_ended_loses_only_what_ends_it(tmp_path: Path) -> None:
    lines = [line(n) for n in range(200)]
    lines[70], lines[110], lines[150] = (
        '{"text": "poison"}',
        line(110).replace("Conseil", "shock"),
        '{"text": "feast"}',
    )
    archive = write_lines(tmp_path / "a.jsonl", lines)
    standing = run(archive, tmp_path / "out.jsonl")
    assert ids(tmp_path / "out.jsonl") == [f"a{n}" for n in range(200) if n not in (70, 150)]
    assert standing.failed == 2
    errors = read_lines(tmp_path / "out.errors.jsonl")
    assert [each["input"] for each in errors] == [f"{archive}:71", f"{archive}:151"]
    assert "was ended each time" in errors[0]["reason"]


def test_a_full_disk_stops_the_run_and_the_next_goes_on(tmp_path: Path) -> None:
    archive = write_lines(tmp_path / "a.jsonl", [line(n) for n in range(200)] + ['{"text": "full"}'])
    out = tmp_path / "out.jsonl"
    with pytest.raises(UnreadableError, match="no space left"):
        run(archive, out)
    standing = annotate_archive(
        inputs.units([str(archive)]),
        out,
        Plan(""),
        lambda plan: Here(1, partial(annotate_batch, plan=plan)),
        lambda step: None,
    )
    assert ids(out)[:200] == [f"a{n}" for n in range(200)]
    assert standing.articles + standing.failed == 201


@given(st.lists(st.integers(0, 2**64 - 1)))
def test_keys_are_a_set(numbers: list[int]) -> None:
    keys, known = Keys(), set()
    for number in numbers:
        assert keys.add(number) == ((number or 1) not in known)
        known.add(number or 1)
    assert len(keys) == len(known)


def test_many_keys() -> None:
    keys = Keys()
    spread = [number * 0x9E3779B97F4A7C15 % 2**64 for number in range(1, 20_001)]  # as a digest would
    assert all(keys.add(key) for key in spread)
    assert not any(keys.add(key) for key in spread)
    assert len(keys) == 20_000


@given(st.lists(st.integers(1, 300_000), max_size=100))
def test_batches_hold_all_units_in_order(weights: list[int]) -> None:
    units = [Unit(str(n), str(n), weight=weight) for n, weight in enumerate(weights)]
    batches = list(in_batches(units))
    assert [unit for batch in batches for unit in batch.units] == units
    assert all(len(batch.units) <= BATCH for batch in batches)
    assert len({batch.name for batch in batches}) == len(batches)
