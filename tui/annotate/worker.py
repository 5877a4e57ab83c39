"""The annotating process: articles come in on standard input, annotations go out on standard output.

``tui.annotate.wire`` says how they are written; ``tui.annotate.client`` starts this process and talks to it. It
works at low priority, takes the next article when one is done (or dropped for another), and ends when its input
is closed: that is, also when the reader was killed.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any, BinaryIO

from tui.annotate.errors import AnnotationError
from tui.annotate.wire import Event, Failed, Finished, Patched, Started, encode_event, split
from tui.model.article import Article
from tui.model.patch import Patch

_NICE = 5
_SPARE = 2  # processors left to the reader and to everything else


@dataclass(frozen=True, slots=True)
class Job:
    """An article to annotate, in ``lang`` if that is asked for, beginning at the code point ``offset``."""

    number: int
    article: Article
    lang: str | None
    model: str | None
    offset: int


class Inbox:
    """What the reader sends, received by a thread of its own while this process loads and parses."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._jobs: SimpleQueue[Job] = SimpleQueue()
        self._text: list[str] = []
        self.latest = 0  # number of the newest job
        self.offset = 0  # where the reader is in its article
        threading.Thread(target=self._listen, daemon=True).start()

    def take(self) -> Job:
        """The next job; waits for it. Jobs that have been replaced by newer ones are left out."""
        while True:
            job = self._jobs.get()
            if job.number == self.latest:
                return job

    def _listen(self) -> None:
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
            for line in self._stream:
                self._receive(json.loads(line))
        os._exit(0)  # the reader is gone, or talks nonsense: nothing is left to do, nor to write down

    def _receive(self, message: dict[str, Any]) -> None:
        if "text" in message:
            self._text.append(message["text"])
        elif "follow" in message:
            self.offset = message["follow"]
        else:
            self._begin(message["annotate"])

    def _begin(self, order: dict[str, Any]) -> None:
        article = Article("".join(self._text), **order["article"])
        self._text = []
        self.offset = order["offset"]
        self.latest = order["job"]
        self._jobs.put(Job(self.latest, article, order["lang"], order["model"], self.offset))


def main() -> None:
    """Annotate what comes until nothing can come any more."""
    inbox, out = _claim_pipes()
    with contextlib.suppress(OSError, AttributeError):
        os.nice(_NICE)
    with contextlib.suppress(Exception):
        import spacy  # noqa: F401 - takes most of a second, in which the article arrives
    with contextlib.suppress(BrokenPipeError):
        while True:
            job = inbox.take()
            for event in _attempt(job, inbox):
                out.write(encode_event(job.number, event))
                out.flush()
                if inbox.latest != job.number:
                    break


def _claim_pipes() -> tuple[Inbox, BinaryIO]:
    """Keep both pipes for the protocol: whatever a library prints or reads goes to the null device instead."""
    received, sent = os.dup(0), os.dup(1)
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(null, 1)
    os.close(null)
    return Inbox(os.fdopen(received, "rb")), os.fdopen(sent, "wb")


def _attempt(job: Job, inbox: Inbox) -> Iterator[Event]:
    try:
        yield from _annotate(job, inbox)
    except AnnotationError as error:
        yield Failed(str(error))
    except MemoryError:
        yield Failed("too little memory to annotate this article")
    except Exception as error:  # never silence: the reader would wait for ever
        sys.excepthook(*sys.exc_info())
        yield Failed(f"annotation failed: {type(error).__name__}: {' '.join(str(error).split())[:200]}")


def _annotate(job: Job, inbox: Inbox) -> Iterator[Event]:
    from tui.annotate.agenda import Agenda
    from tui.annotate.annotating import model_info, parse_article, settle
    from tui.annotate.extract import extract
    from tui.annotate.growth import Growth

    article = job.article
    settled = settle(article, job.lang, job.model)
    loaded = settled.load()
    yield Started(settled.lang, model_info(loaded))
    growth = Growth(article, lambda some: extract(article.text, some, settled.lang, article.front))
    agenda = Agenda(article, job.offset)
    for first, paragraphs in parse_article(article, loaded, agenda, spare=_SPARE):
        agenda.follow(inbox.offset)
        yield from _lines(growth.add(first, paragraphs), growth.done, growth.total)
    yield Finished()


def _lines(patch: Patch, done: int, total: int) -> Iterator[Event]:
    for part in list(split(patch)) or [patch]:
        yield Patched(part, done, total)


if __name__ == "__main__":
    main()
