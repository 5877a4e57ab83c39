"""How a long run goes: a bar on a terminal, with rate and time left."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from threading import Thread
from types import TracebackType
from typing import TYPE_CHECKING, Self

from tui.archive.run import Step
from tui.model.errors import UnreadableError

if TYPE_CHECKING:
    from rich.progress import Progress


class Going:
    """Watches a run. Times and rates leave out what was done before; ``sizes`` tells the bytes there are in all.

    As a context manager it shows a bar on standard error, when that is a terminal.
    """

    def __init__(self, what: str, sizes: Callable[[], Iterable[int | None]]) -> None:
        self.articles = self.words = self.failed = self.skipped = 0
        self._what, self._sizes = what, sizes
        self._total: int | None = None
        self._skipped_bytes = self._done_bytes = 0
        self._started: float | None = None
        self._bar = _bar() if sys.stderr is not None and sys.stderr.isatty() else None

    def __enter__(self) -> Self:
        if self._bar is not None:
            self._task = self._bar.add_task(self._what, total=None, now="")
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def begin(self) -> None:
        """The workers are there: from now on counts for the rate. Files are sized meanwhile."""
        self._started = time.monotonic()
        if self._bar is not None:
            Thread(target=self._size_up, daemon=True).start()

    def __call__(self, step: Step) -> None:
        """One step of the run."""
        if step.skipped:
            self.skipped += 1
            self._skipped_bytes += step.weight
        else:
            self._done_bytes += step.weight
        self.articles += step.articles
        self.words += step.words
        self.failed += len(step.failures)
        if self._bar is not None and not step.skipped:
            total = None if self._total is None else max(self._total - self._skipped_bytes, self._done_bytes)
            self._bar.update(self._task, completed=self._done_bytes, total=total, now=self._now(total))

    @property
    def seconds(self) -> float:
        """Since the work began."""
        return time.monotonic() - self._started if self._started is not None else 0.0

    def _size_up(self) -> None:
        total = 0
        with suppress(UnreadableError):  # the run itself will meet it, and say so
            for size in self._sizes():
                if size is None:
                    return  # what comes from a pipe has no size
                total += size
            self._total = total

    def _now(self, total: int | None) -> str:
        seconds = max(self.seconds, 0.001)
        words = [f"{self.articles:,} articles", f"{self.articles / seconds:,.1f}/s"]
        if self.failed:
            words.append(f"{self.failed:,} failed")
        if total and self._done_bytes:
            words.append(f"{clock(seconds * (total - self._done_bytes) / self._done_bytes)} left")
        return "  ".join(words)


def clock(seconds: float) -> str:
    """A time as people read it: 0:05, 12:31, 3:04:00."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _bar() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=None),
        TaskProgressColumn(),
        TextColumn("{task.fields[now]}", markup=False),
        console=Console(stderr=True),
        expand=True,
        transient=True,
    )
