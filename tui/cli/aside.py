"""Work done in a process of its own while this one goes on: a long file is read while Textual is imported.

Beside the time, this saves memory: what a parser takes, its modules included, goes with the process that used it.
"""

from __future__ import annotations

import os
import signal
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
            _answer(self._work, pipe, into)
        os.close(into)
        self._pipe, self._pid = pipe, pid

    def result(self) -> T:
        """What the function returned; or whatever it raised is raised."""
        if self._pid < 0:
            return self._work()
        import pickle

        try:
            with open(self._pipe, "rb") as pipe:
                done, value = pickle.load(pipe)
        except (EOFError, pickle.UnpicklingError):  # it was killed, most likely for its memory
            raise MemoryError from None
        except BaseException:  # interrupted: nobody wants the outcome any more
            os.kill(self._pid, signal.SIGKILL)
            raise
        finally:
            os.waitpid(self._pid, 0)
        if not done:
            raise value
        return value  # type: ignore[no-any-return]


def _answer(work: Callable[[], Any], pipe: int, into: int) -> NoReturn:
    """In the copy: send the outcome and end at once, without what this program does at its end."""
    status = 1
    try:
        import pickle

        os.close(pipe)  # so that nothing is sent for ever when the other process is gone
        try:
            outcome = (True, work())
        except BaseException as error:
            outcome = (False, _portable(error))
        with open(into, "wb") as stream:
            pickle.dump(outcome, stream, pickle.HIGHEST_PROTOCOL)
        sys.stderr.flush()
        status = 0
    finally:
        os._exit(status)


def _portable(error: BaseException) -> BaseException:
    """The error as it arrives in the other process, where a note has to tell where it was raised."""
    import pickle
    import traceback

    error.add_note("".join(traceback.format_exception(error)))
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        told = RuntimeError(f"{type(error).__name__}: {error}")
        told.__notes__ = error.__notes__
        return told
    return error
