"""Parsing a long text in several processes at once.

The processes are forked from the one that has loaded the pipeline, so they share its memory and start at once.
Plain lists come back, not spaCy's documents: those would have to be written out and built again.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from multiprocessing.connection import Connection, wait
from typing import Any, TypeVar

from tui.annotate.errors import AnnotationError
from tui.annotate.parse import Batch, Parsed

_WORTHWHILE = 100_000  # code points; below, one process is done before others help
_MOST = 4

Key = TypeVar("Key")


def worthwhile(size: int, spare: int = 0) -> int:
    """How many processes to parse a text of ``size`` code points with, leaving ``spare`` processors to others."""
    if size < _WORTHWHILE or sys.platform != "linux":
        return 1  # elsewhere a fork of a process with loaded libraries is not safe
    return max(1, min(_MOST, len(os.sched_getaffinity(0)) - spare))


def run_on(
    processes: int, run: Callable[[Batch], Parsed], jobs: Iterator[tuple[Key, Batch]]
) -> Iterator[tuple[Key, Parsed]]:
    """Parse the batches; with several processes in the order in which they are ready.

    A batch is asked for only when a process is free, so ``jobs`` may change its mind about what comes next.
    Raises AnnotationError when a process is ended from outside. Closing the iterator ends the processes.
    """
    if processes == 1:
        for key, batch in jobs:
            yield key, run(batch)
        return
    pool = _Pool(processes, run)
    try:
        yield from _share_out(pool, jobs)
    finally:
        pool.close()


def _share_out(pool: _Pool, jobs: Iterator[tuple[Key, Batch]]) -> Iterator[tuple[Key, Parsed]]:
    busy: dict[Connection, Key] = {}
    free = list(pool.connections)
    while True:
        while free and (job := next(jobs, None)) is not None:
            connection = free.pop()
            busy[connection] = job[0]
            connection.send(job[1])
        if not busy:
            return
        for ready in wait(list(busy)):
            assert isinstance(ready, Connection)
            key = busy.pop(ready)
            free.append(ready)
            yield key, pool.receive(ready)


class _Pool:
    def __init__(self, processes: int, run: Callable[[Batch], Parsed]) -> None:
        context = multiprocessing.get_context("fork")
        answer = partial(_parsed, run)
        self.connections: list[Connection] = []
        self._processes = []
        for _ in range(processes):
            ours, theirs = context.Pipe()
            self.connections.append(ours)
            process = context.Process(target=serve, args=(theirs, tuple(self.connections), answer), daemon=True)
            process.start()
            theirs.close()
            self._processes.append(process)

    def receive(self, connection: Connection) -> Parsed:
        try:
            parsed: Parsed | Exception = connection.recv()
        except (EOFError, OSError) as error:
            raise AnnotationError("a parsing process was ended from outside: too little memory?") from error
        if isinstance(parsed, Exception):
            raise parsed
        return parsed

    def close(self) -> None:
        for connection in self.connections:
            connection.close()
        for process in self._processes:
            process.terminate()
            process.join()


def serve(connection: Connection, inherited: tuple[Connection, ...], answer: Callable[[Any], object]) -> None:
    """Answer until the other end is closed; which it only is when no copy of it stays open here."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the interrupt is for the process that started us
    for other in inherited:
        other.close()
    with suppress(EOFError, OSError):  # nobody asks or waits any more
        while True:
            connection.send(answer(connection.recv()))


def _parsed(run: Callable[[Batch], Parsed], batch: Batch) -> Parsed | AnnotationError:
    try:
        return run(batch)
    except Exception as error:
        return AnnotationError(f"{type(error).__name__}: {error}")
