"""The reader's end of the annotating process. Standard library only, and little of it: it starts before anything.

annotator = Annotator()                        # as early as possible; takes a few milliseconds
job = annotator.send(article, from_offset=…)   # returns at once, whatever the size of the article
async for event in annotator.events(job): ...
annotator.follow(offset, job)                  # the reader has moved
annotator.close()
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys

TYPE_CHECKING = False  # typing's own constant would cost its import, before anything else can begin
if TYPE_CHECKING:
    import asyncio
    from collections.abc import AsyncIterator, Iterator
    from queue import SimpleQueue
    from typing import Any

    from tui.annotate.wire import Event
    from tui.model.article import Article

_PIECE = 50_000  # code points of text to a line: short work for the thread that writes it
_LINE_LIMIT = 1 << 24  # bytes that a line from the process may have
_BOOT = "import sys; sys.path[:] = sys.argv[1:]; from tui.annotate.worker import main; main()"


class Annotator:
    """A process that annotates articles, the one last asked for first, until it is closed or this process ends.

    It may be made before there is an event loop; its events are for one loop, and it is best closed within it.
    """

    def __init__(self, *, model: str | None = None) -> None:
        """Start the process. ``model`` names another installed pipeline than the language's own."""
        self._model = model
        self._job = 0
        self._open: set[int] = set()  # jobs somebody may still ask events of
        self._queues: dict[int, asyncio.Queue[Event]] = {}
        self._start()

    def _start(self) -> None:
        self._outbox: SimpleQueue[Iterator[bytes] | None] | None = None
        self._transport: asyncio.BaseTransport | None = None
        self._pump: asyncio.Task[None] | None = None
        path = [os.path.abspath(entry) for entry in sys.path]
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", _BOOT, *path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # the terminal belongs to the reader
            start_new_session=True,
        )

    @property
    def pid(self) -> int:
        """Number of the process."""
        return self._process.pid

    def send(self, article: Article, from_offset: int = 0, lang: str | None = None) -> int:
        """Have this article annotated, beginning with what stands at the code point ``from_offset``.

        Returns the number of the job. Articles sent before and not yet done come after it. When the process has
        ended, another is started.
        """
        if self._process.poll() is not None:
            self._break_off()
            self.close()
            self._start()
        self._job += 1
        self._open.add(self._job)
        self._write(_request(self._job, article, from_offset, lang, self._model))
        return self._job

    def follow(self, offset: int, job: int | None = None) -> None:
        """The reader is in the article of ``job`` (else the last one sent) at this code point: that comes next."""
        self._write(iter([_line({"follow": offset, "job": job or self._job})]))

    async def events(self, job: int | None = None) -> AsyncIterator[Event]:
        """What happens to the article of ``job`` (else the last one sent); ends with Finished or Failed.

        Between two events the event loop gets its turn, however fast they come. Who stops listening before the
        end drops the article.
        """
        from tui.annotate.wire import Failed, Finished

        wanted = job or self._job
        await self._listen()
        queue = self._queue(wanted)
        try:
            while True:
                event = await queue.get()
                over = isinstance(event, Finished | Failed)
                if over:
                    self._open.discard(wanted)
                yield event
                if over:
                    return
        finally:
            self._queues.pop(wanted, None)
            if wanted in self._open:
                self._open.discard(wanted)
                self._write(iter([_line({"drop": wanted})]))

    def close(self) -> None:
        """End the process and all it has started, at once. May be called twice."""
        if self._process.returncode is None:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, 9)
            self._process.wait()
        if self._outbox is not None:
            self._outbox.put(None)
        elif self._process.stdin is not None:
            self._process.stdin.close()
        if self._pump is not None:
            with contextlib.suppress(RuntimeError):
                self._pump.cancel()
        if self._transport is not None:
            with contextlib.suppress(RuntimeError):  # its event loop may be closed already
                self._transport.close()
                return
        if self._process.stdout is not None:
            self._process.stdout.close()

    def __enter__(self) -> Annotator:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _write(self, lines: Iterator[bytes]) -> None:
        """Have a thread write these lines: a pipe takes only as much as the other side has read."""
        if self._outbox is None:
            from queue import SimpleQueue
            from threading import Thread

            self._outbox = SimpleQueue()
            Thread(target=_deliver, args=(self._outbox, self._process.stdin), daemon=True).start()
        self._outbox.put(lines)

    def _queue(self, job: int) -> asyncio.Queue[Event]:
        from asyncio import Queue

        return self._queues.setdefault(job, Queue())

    async def _listen(self) -> None:
        """Begin to receive, if that has not begun."""
        from asyncio import StreamReader, StreamReaderProtocol, get_running_loop

        if self._pump is None:
            loop = get_running_loop()
            reader = StreamReader(_LINE_LIMIT, loop)
            self._pump = loop.create_task(self._receive(reader))
            protocol = StreamReaderProtocol(reader, loop=loop)
            self._transport, _ = await loop.connect_read_pipe(lambda: protocol, self._process.stdout)

    async def _receive(self, reader: asyncio.StreamReader) -> None:
        """Hand every event to whoever waits for those of its job."""
        from asyncio import sleep

        from tui.annotate.wire import decode_event

        while True:
            try:
                job, event = decode_event(await reader.readline())
            except (OSError, ValueError):
                return self._break_off()
            if job in self._open:
                self._queue(job).put_nowait(event)
            await sleep(0)

    def _break_off(self) -> None:
        """Nothing will come any more for the articles that are not done."""
        from tui.annotate.wire import Failed

        failed = Failed(self._ending())
        for job in self._open:
            self._queue(job).put_nowait(failed)
        self._open.clear()

    def _ending(self) -> str:
        """Why nothing comes any more, in one line."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            status = self._process.wait(0.5)
            if status == -9:
                return "the annotating process was ended by the system: too little memory?"
            return f"the annotating process ended unexpectedly (status {status})"
        return "the annotating process cannot be understood"


def _request(job: int, article: Article, offset: int, lang: str | None, model: str | None) -> Iterator[bytes]:
    text = article.text
    for start in range(0, len(text), _PIECE):
        yield _line({"text": text[start : start + _PIECE]})
    about = {name: getattr(article, name) for name in ("source", "lang", "title", "byline", "date", "id")}
    yield _line({"annotate": {"job": job, "article": about, "offset": offset, "lang": lang, "model": model}})


def _line(message: dict[str, Any]) -> bytes:
    import json

    return json.dumps(message).encode("ascii") + b"\n"


def _deliver(outbox: SimpleQueue[Iterator[bytes] | None], stream: Any) -> None:
    with contextlib.suppress(OSError), stream:
        while (lines := outbox.get()) is not None:
            for line in lines:
                stream.write(line)
                stream.flush()
