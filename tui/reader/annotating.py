"""Following the annotator's process: what it finds goes into the session as it comes."""

from __future__ import annotations

from tui.annotate.client import Annotator, Failed, Finished, Patched, Started
from tui.model.session import Session, What


async def follow(session: Session, annotator: Annotator | None) -> Annotator:
    """Have the session's article annotated. Returns the annotator, for the next article.

    Whatever goes wrong ends up as one line before the reader; the text stays readable.
    """
    if annotator is None:
        annotator = Annotator()
    annotator.send(session.document.article, from_offset=session.view.start)
    async for event in annotator.events():
        match event:
            case Started(model=model):
                session.document.model = model
            case Patched(patch=patch, done=done, total=total):
                session.progress = (done, total)
                session.absorb(patch)
            case Finished():
                break
            case Failed(message=message):
                session.say(message)
                break
    session.progress = None
    session.announce(What.STATUS)
    return annotator
