"""An existing Dask cluster that works on batches. Needs distributed (the extra ``cluster``).

The machines share the folder of the output, where each writes the parts it makes, and see the inputs at the same
paths. What a machine has half done when it goes away is done again by another: a part is there whole or not at
all, and under one name. The run itself (order, commits, journal) stays in the process that began it.
"""

from __future__ import annotations

import os
import threading
import uuid
from importlib import import_module
from pathlib import Path
from queue import Empty, Queue
from typing import Any

from tui import __version__
from tui.archive.errors import ArchiveError
from tui.archive.parts import Part
from tui.archive.units import Batch
from tui.archive.work import Plan, annotate_batch
from tui.model.errors import UnreadableError

PATIENCE = 10  # seconds for a scheduler to answer, and for a first worker to be there

_one_at_a_time = threading.Lock()  # a pipeline is for one thread; a worker may have several


class Elsewhere:
    """The workers of a cluster. ``address``: of its scheduler, as ``tcp://host:8786``.

    Raises ArchiveError when it cannot be reached, or when its workers lack inquit or do not see the folder.
    """

    def __init__(self, address: str, plan: Plan) -> None:
        try:
            distributed: Any = import_module("distributed")
        except ImportError:
            raise ArchiveError("", 'a cluster needs Dask: pip install "inquit[cluster]"') from None
        self._killed: type[Exception] = distributed.KilledWorker
        self._plan = plan
        self._address = address
        try:
            self._client = distributed.Client(address, timeout=PATIENCE, set_as_default=False)
        except (OSError, ValueError, TimeoutError, ImportError) as error:
            raise ArchiveError(address, f"no Dask scheduler answers there ({_line(error)})") from None
        try:
            self.count = self._check()
        except BaseException:
            self._client.close()
            raise
        self._batches: dict[str, Batch] = {}
        self._done: Queue[Any] = Queue()  # of futures

    def submit(self, batch: Batch) -> None:
        """Have a batch worked on by whoever is free."""
        key = f"inquit-{batch.name}-{uuid.uuid4().hex[:8]}"  # never the result of an earlier try
        self._batches[key] = batch
        self._client.submit(work, batch, self._plan, key=key, pure=False).add_done_callback(self._done.put)

    def next(self) -> tuple[Batch, Part | None]:
        """See ``Workers.next``. A batch that ended one worker after the other is given back without a part."""
        future = self._wait()
        batch = self._batches.pop(future.key)
        if future.status == "finished":
            return batch, future.result()
        error = future.exception() if future.status == "error" else None
        if isinstance(error, (self._killed, MemoryError)):
            return batch, None
        if isinstance(error, UnreadableError):
            raise error
        raise ArchiveError(self._address, f"the cluster gave up the work ({_line(error or future.status)})")

    def _wait(self) -> Any:
        while True:
            try:
                future = self._done.get(timeout=PATIENCE)
            except Empty:
                if self._client.status not in ("running", "connecting"):
                    raise ArchiveError(self._address, "the scheduler went away; begin again to go on") from None
                continue
            if future.status not in ("lost", "pending"):
                return future
            future.add_done_callback(self._done.put)  # its worker went away with the answer: it is made again

    def close(self) -> None:
        """Leave the cluster; it forgets what was not begun yet."""
        self._client.close()

    def _check(self) -> int:
        """How many workers there are, all fit for the work."""
        try:
            self._client.wait_for_workers(1, timeout=PATIENCE)
        except TimeoutError:
            raise ArchiveError(self._address, "the cluster has no workers yet; start some") from None
        sign = Path(self._plan.parts, f"sign-{uuid.uuid4().hex}")
        sign.touch()
        try:
            answers: dict[str, Any] = self._client.run(look, str(sign), on_error="return")
        finally:
            sign.unlink()
        for worker, answer in answers.items():
            if isinstance(answer, Exception):
                raise ArchiveError(worker, f"this worker cannot run inquit {__version__} ({_line(answer)})")
            version, sees = answer
            if version != __version__:
                raise ArchiveError(worker, f"this worker has inquit {version}, here is {__version__}: use one")
            if not sees:
                folder = os.path.dirname(self._plan.parts)
                raise ArchiveError(worker, f"this worker does not see {folder}; all machines must share it")
        return sum(self._client.nthreads().values())


def work(batch: Batch, plan: Plan) -> Part:
    """What a worker does with a batch. The pipeline is loaded by the first and kept for all."""
    with _one_at_a_time:
        return annotate_batch(batch, plan)


def look(sign: str) -> tuple[str, bool]:
    """Which inquit a worker has, and whether it sees the file."""
    return __version__, os.path.exists(sign)


def _line(error: object) -> str:
    return " ".join(str(error).split())[:150] or type(error).__name__
