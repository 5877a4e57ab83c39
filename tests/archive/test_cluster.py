"""A Dask cluster of separate processes on loopback: a scheduler and two workers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from archives import ids, line, read_lines, write_lines
from clusters import free_port, scheduler, worker

pytest.importorskip("distributed")

from tui.archive import cluster, inputs
from tui.archive.cluster import Elsewhere
from tui.archive.errors import ArchiveError
from tui.archive.journal import Standing
from tui.archive.run import Step, annotate_archive
from tui.archive.work import Plan
from tui.cli import main


def annotate(
    archive: Path, out: Path, address: str, watch: Callable[[Step], None] = lambda step: None
) -> Standing:
    return annotate_archive(
        inputs.units([str(archive)]), out, Plan(""), lambda plan: Elsewhere(address, plan), watch
    )


def test_a_worker_killed_in_the_middle_loses_and_doubles_nothing(tmp_path: Path) -> None:
    count = 2_000
    archive = write_lines(tmp_path / "a.jsonl", [line(n) if n % 100 else "bad" for n in range(count)])
    out = tmp_path / "out.jsonl"
    with scheduler() as address, worker(address, tmp_path), worker(address, tmp_path) as second:
        struck: list[int] = []

        def strike(step: Step) -> None:
            if not struck and out.exists() and len(ids(out)) > 300:
                second.kill()
                struck.append(len(ids(out)))

        standing = annotate(archive, out, address, strike)
    assert struck
    assert struck[0] < count - 500
    assert ids(out) == [f"a{n}" for n in range(count) if n % 100]
    assert (standing.articles, standing.failed) == (count - count // 100, count // 100)
    assert len(read_lines(tmp_path / "out.errors.jsonl")) == count // 100


def test_a_cluster_that_cannot_do_it_is_told_apart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "PATIENCE", 0.5)
    archive = write_lines(tmp_path / "a.jsonl", [line(0)])
    with pytest.raises(ArchiveError, match="no Dask scheduler answers there"):
        annotate(archive, tmp_path / "out.jsonl", f"tcp://127.0.0.1:{free_port()}")
    assert main(["annotate", str(archive), "-o", str(tmp_path / "out.jsonl"), "--cluster", "nonsense://x"]) == 1
    assert capsys.readouterr().err.startswith("inquit: nonsense://x: no Dask scheduler answers there")
