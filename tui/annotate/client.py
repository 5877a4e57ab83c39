"""The reader's end of the annotating process. Standard library only, and little of it: it starts before anything.

annotator = Annotator()            # as early as possible; takes a few milliseconds
annotator.send(article, from_offset=…)    # returns at once, whatever the size of the article
async for event in annotator.events(): ...
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
    """A process that annotates one article after another and stops when told to, or when this process ends.

    It may be made before there is an event loop; its events are for one loop, and it is best closed within it.
    """

    def __init__(self, *, model: str | None = None) -> None:
        """Start the process. ``model`` names another installed pipeline than the language's own."""
        self._model = model
        self._job = 0
        self._outbox: SimpleQueue[Iterator[bytes] | None] | None = None
        self._reader: asyncio.StreamReader | None = None
        self._transport: asyncio.BaseTransport | None = None
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

    def send(self, article: Article, from_offset: int = 0, lang: str | None = None) -> None:
        """Have this article annotated, beginning with what stands at the code point ``from_offset``.

        An article that is still being annotated is dropped: events tell of the last one sent.
        """
        self._job += 1
        self._write(_request(self._job, article, from_offset, lang, self._model))

    def follow(self, offset: int) -> None:
        """The reader has moved to this code point: what stands there is annotated next."""
        self._write(iter([_line({"follow": offset})]))

    async def events(self) -> AsyncIterator[Event]:
        """What happens to the article last sent; ends with Finished or Failed.

        Between two events the event loop gets its turn, however fast they come.
        """
        from asyncio import sleep

        from tui.annotate.wire import Failed, Finished, decode_event

        reader = await self._connect()
        while True:
            try:
                line = await reader.readline()
                job, event = decode_event(line)
            except (OSError, ValueError):
                yield Failed(self._ending())
                return
            if job == self._job:
                yield event
                if isinstance(event, Finished | Failed):
                    return
            await sleep(0)

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

    async def _connect(self) -> asyncio.StreamReader:
        from asyncio import StreamReader, StreamReaderProtocol, get_running_loop

        if self._reader is None:
            loop = get_running_loop()
            self._reader = StreamReader(_LINE_LIMIT, loop)
            protocol = StreamReaderProtocol(self._reader, loop=loop)
            self._transport, _ = await loop.connect_read_pipe(lambda: protocol, self._process.stdout)
        return self._reader

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
