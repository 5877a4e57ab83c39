"""Processes on this machine that work on batches.

They are forked from one that has loaded the pipeline, so they share its memory; where forking is not safe each
loads its own. A process that is ended from outside (too little memory, a crash in foreign code) is replaced, and
the batch that it had comes back.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection, wait
from typing import Protocol

from tui.annotate.processes import serve
from tui.archive.parts import Part
from tui.archive.units import Batch
from tui.model.errors import UnreadableError

Work = Callable[[Batch], Part]


class Workers(Protocol):
    """Whoever works on batches: processes here or elsewhere."""

    @property
    def count(self) -> int:
        """How many batches are worked on at once."""

    def submit(self, batch: Batch) -> None:
        """Have a batch worked on, at once or when it is its turn."""

    def next(self) -> tuple[Batch, Part | None]:
        """Wait for a batch: its part, or None when the process that had it was ended from outside.

        Raises UnreadableError when the part could not be written.
        """

    def close(self) -> None:
        """End the processes that were started here."""


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass
class _Process:
    process: multiprocessing.process.BaseProcess
    connection: Connection
    batch: Batch | None = None


class Here:
    """``count`` processes on this machine. ``work`` is what each does; it can be pickled."""

    def __init__(self, count: int, work: Work) -> None:
        self.count = count
        self._answer = partial(_result, work)
        self._forks = sys.platform == "linux"
        self._context = (
            multiprocessing.get_context("fork") if self._forks else multiprocessing.get_context("spawn")
        )
        self._queue: list[Batch] = []
        gc.freeze()  # the collector would touch, and so copy, every page that is shared
        self._processes: list[_Process] = []
        for _ in range(count):
            self._processes.append(self._start())

    def submit(self, batch: Batch) -> None:
        """Give the batch to a free process, else keep it for the next that is."""
        self._queue.append(batch)
        self._feed()

    def next(self) -> tuple[Batch, Part | None]:
        """See ``Workers.next``."""
        ready = wait([one.connection for one in self._processes if one.batch is not None])[0]
        one = next(each for each in self._processes if each.connection is ready)
        batch, one.batch = one.batch, None
        assert batch is not None
        try:
            result: Part | Exception | None = one.connection.recv()
        except (EOFError, OSError):
            result = None
        if result is None:
            self._replace(one)
        self._feed()
        if isinstance(result, Exception):
            raise result
        return batch, result

    def close(self) -> None:
        """End the processes."""
        for one in self._processes:
            one.connection.close()
            one.process.terminate()
        for one in self._processes:
            one.process.join()

    def _feed(self) -> None:
        for one in self._processes:
            if one.batch is None and self._queue:
                one.batch = self._queue.pop(0)
                with suppress(OSError):  # it was ended; ``next`` finds out
                    one.connection.send(one.batch)

    def _replace(self, one: _Process) -> None:
        one.connection.close()
        one.process.terminate()
        one.process.join()
        self._processes[self._processes.index(one)] = self._start()

    def _start(self) -> _Process:
        ours, theirs = self._context.Pipe()
        inherited = (ours, *(one.connection for one in self._processes))
        others = inherited if self._forks else ()
        process = self._context.Process(target=serve, args=(theirs, others, self._answer), daemon=True)
        process.start()
        theirs.close()
        return _Process(process, ours)


def _result(work: Work, batch: Batch) -> Part | UnreadableError | None:
    try:
        return work(batch)
    except MemoryError:
        return None
    except UnreadableError as error:
        return error
    except Exception as error:
        return UnreadableError("", f"unexpected {type(error).__name__}: {error}")
