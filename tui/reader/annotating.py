"""Following the annotator's process: what it finds goes into the session as it comes."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from tui.annotate.client import Annotator
from tui.annotate.wire import Failed, Finished, Patched, Started
from tui.model.session import Change, Session, What


async def follow(session: Session, annotator: Annotator | None) -> tuple[Annotator, bool]:
    """Have the session's article annotated. Returns the annotator, for the next article, and whether it finished.

    The process is told where the reader looks, so that what is on the screen is annotated first. Whatever goes
    wrong ends up as one line before the reader; the text stays readable.
    """
    if annotator is None:
        annotator = Annotator()
    document, finished = session.document, False
    job = annotator.send(document.article, session.view.start)
    stop = session.subscribe(_tell(session, annotator, job))
    session.begin_run()
    try:
        async for event in annotator.events(job):
            match event:
                case Started(lang, model):
                    document.article = replace(document.article, lang=lang)
                    document.model = model
                case Patched(patch, done, total):
                    session.progress = (done, total)
                    session.absorb(patch)
                case Finished():
                    finished = True
                case Failed(message):
                    session.say(message)
    finally:
        stop()
        session.end_run(whole=finished)
        session.progress = None
        session.announce(What.STATUS)
    return annotator, finished


def _tell(session: Session, annotator: Annotator, job: int) -> Callable[[Change], None]:
    def tell(change: Change) -> None:
        if change.what & What.VIEW:
            with suppress(OSError):
                annotator.follow(session.view.start, job)

    return tell
