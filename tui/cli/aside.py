"""Work done in a process of its own while this one goes on: a long file is read while Textual is imported.

Beside the time, this saves memory: what a parser takes, its modules included, goes with the process that used it.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from typing import Any, Generic, NoReturn, TypeVar

T = TypeVar("T")


class Aside(Generic[T]):
    """A function that has been called, here or in a copy of this process. ``result`` waits for what it returns.

    What it returns and raises must be picklable. Only a process of a single thread is copied: what another thread
    holds just then, a lock perhaps, the copy would never let go.
    """

    def __init__(self, work: Callable[[], T]) -> None:
        self._work = work
        self._pipe = self._pid = -1
        if hasattr(os, "fork") and threading.active_count() == 1:
            self._begin()

    def _begin(self) -> None:
        sys.stdout.flush()
        sys.stderr.flush()
        pipe, into = os.pipe()
        try:
            pid = os.fork()
        except OSError:  # no memory or no processes left: then here
            os.close(pipe)
            os.close(into)
            return
        if pid == 0:
            _answer(self._work, into)
        os.close(into)
        self._pipe, self._pid = pipe, pid

    def result(self) -> T:
        """What the function returned; or whatever it raised is raised."""
        if self._pid < 0:
            return self._work()
        import pickle

        with open(self._pipe, "rb") as pipe:
            try:
                done, value = pickle.load(pipe)
            except EOFError:  # it was killed, most likely for its memory
                raise MemoryError from None
            finally:
                os.waitpid(self._pid, 0)
        if not done:
            raise value
        return value  # type: ignore[no-any-return]


def _answer(work: Callable[[], Any], into: int) -> NoReturn:
    """In the copy: send the outcome and end at once, without what this program does at its end."""
    import pickle

    status = 1
    try:
        try:
            outcome = (True, work())
        except BaseException as error:
            outcome = (False, error)
        with open(into, "wb") as pipe:
            pickle.dump(outcome, pipe, pickle.HIGHEST_PROTOCOL)
        sys.stderr.flush()
        status = 0
    finally:
        os._exit(status)
