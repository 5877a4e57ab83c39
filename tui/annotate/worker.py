"""The annotating process: articles come in on standard input, annotations go out on standard output.

``tui.annotate.wire`` says how they are written; ``tui.annotate.client`` starts this process and talks to it. It
works at low priority, on the article asked for last before the others, and ends when its input is closed: that is,
also when the reader was killed.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Any, BinaryIO

from tui.annotate.errors import AnnotationError
from tui.annotate.products import import_numpy
from tui.annotate.wire import Event, Failed, Finished, Patched, Started, encode_event, split
from tui.model.article import Article
from tui.model.patch import Patch

_NICE = 10
_SPARE = 2  # processors left to the reader and to everything else


@dataclass(slots=True)
class Job:
    """An article to annotate, in ``lang`` if that is asked for; ``offset`` is where the reader is in it."""

    number: int
    article: Article
    lang: str | None
    model: str | None
    offset: int
    over: bool = False  # done, or nobody waits for it any more


class Inbox:
    """What the reader sends, received by a thread of its own while this process loads and parses."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._wishes: SimpleQueue[Job] = SimpleQueue()
        self._jobs: dict[int, Job] = {}
        self._text: list[str] = []
        threading.Thread(target=self._listen, daemon=True).start()

    def wishes(self, wait: bool) -> Iterator[Job]:
        """The jobs asked for since the last time, new, again or dropped; with ``wait`` at least one."""
        with contextlib.suppress(Empty):
            while True:
                yield self._wishes.get(block=wait)
                wait = False

    def close(self, job: Job) -> None:
        """Nothing more is to be done for this job, whatever has been asked meanwhile."""
        job.over = True
        self._jobs.pop(job.number, None)

    def _listen(self) -> None:
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
            for line in self._stream:
                self._receive(json.loads(line))
        os._exit(0)  # the reader is gone, or talks nonsense: nothing is left to do, nor to write down

    def _receive(self, message: dict[str, Any]) -> None:
        if "text" in message:
            self._text.append(message["text"])
        elif "follow" in message:
            self._change(message["job"], offset=message["follow"])
        elif "drop" in message:
            self._change(message["drop"], over=True)
        else:
            self._begin(message["annotate"])

    def _begin(self, order: dict[str, Any]) -> None:
        article = Article("".join(self._text), **order["article"])
        self._text = []
        job = Job(order["job"], article, order["lang"], order["model"], order["offset"])
        self._jobs[job.number] = job
        self._wishes.put(job)

    def _change(self, number: int, **attributes: Any) -> None:
        job = self._jobs.get(number)
        if job is not None:
            for name, value in attributes.items():
                setattr(job, name, value)
            self._wishes.put(job)


def main() -> None:
    """Annotate what comes until nothing can come any more."""
    inbox, out = _claim_pipes()
    _stand_back()
    with contextlib.suppress(Exception):
        import_numpy()
        import spacy  # noqa: F401 - takes most of a second, in which the article arrives
    with contextlib.suppress(BrokenPipeError):
        for job, event in _work(inbox):
            out.write(encode_event(job.number, event))
            out.flush()


def _stand_back() -> None:
    """Have the system run the reader first, and at once when a key comes (Linux: batch work interrupts nobody)."""
    with contextlib.suppress(OSError, AttributeError):
        os.nice(_NICE)
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))


def _work(inbox: Inbox) -> Iterator[tuple[Job, Event]]:
    """Events of all jobs, for ever. The job asked for last goes first; the others wait where they were."""
    begun: dict[int, tuple[Job, Iterator[Event]]] = {}
    while True:
        for job in inbox.wishes(wait=not begun):
            _, events = begun.pop(job.number, (job, None))
            if job.over:
                inbox.close(job)
            else:
                begun[job.number] = job, events or _attempt(job)
        if begun:
            job, events = begun[next(reversed(begun))]
            event = next(events, None)
            if event is None:
                del begun[job.number]
                inbox.close(job)
            else:
                yield job, event


def _claim_pipes() -> tuple[Inbox, BinaryIO]:
    """Keep both pipes for the protocol: whatever a library prints or reads goes to the null device instead."""
    received, sent = os.dup(0), os.dup(1)
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(null, 1)
    os.close(null)
    return Inbox(os.fdopen(received, "rb")), os.fdopen(sent, "wb")


def _attempt(job: Job) -> Iterator[Event]:
    try:
        yield from _annotate(job)
    except AnnotationError as error:
        yield Failed(str(error))
    except MemoryError:
        yield Failed("too little memory to annotate this article")
    except Exception as error:  # never silence: the reader would wait for ever
        sys.excepthook(*sys.exc_info())
        yield Failed(f"annotation failed: {type(error).__name__}: {' '.join(str(error).split())[:200]}")


def _annotate(job: Job) -> Iterator[Event]:
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
        agenda.follow(job.offset)
        yield from _lines(growth.add(first, paragraphs), growth.done, growth.total)
    yield Finished()


def _lines(patch: Patch, done: int, total: int) -> Iterator[Event]:
    for part in list(split(patch)) or [patch]:
        yield Patched(part, done, total)


if __name__ == "__main__":
    main()
