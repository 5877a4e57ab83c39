"""Running over archives as the command line does."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tui.archive import inputs
from tui.archive.journal import Standing
from tui.archive.run import Step, annotate_archive
from tui.archive.work import Plan, annotate_batch
from tui.archive.workers import Here

Run = Callable[..., Standing]


@pytest.fixture
def run() -> Run:
    """Annotate archives into an output with two processes."""

    def over(*names: Path, to: Path, retry: bool = False, text_column: str = "") -> Standing:
        steps: list[Step] = []
        paths = [str(name) for name in names]
        inputs.check(paths)
        return annotate_archive(
            inputs.units(paths, [str(to.absolute())], text_column),
            to,
            Plan("", text_column=text_column),
            lambda plan: Here(2, partial(annotate_batch, plan=plan)),
            steps.append,
            retry=retry,
        )

    return over
