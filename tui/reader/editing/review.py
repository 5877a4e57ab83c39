"""Going through what is doubtful, one key a verdict. It is the only mode, and the status line shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.edits import accept, reject
from tui.model.walks import Walk
from tui.reader.commands.walks import walk
from tui.reader.editing.correcting import correct
from tui.reader.language import N_, _

if TYPE_CHECKING:
    from tui.reader.desk import Desk


def review(desk: Desk, backward: bool) -> None:
    """Go to the next doubtful quotation and wait for a verdict on it, until another key ends it."""
    session = desk.session
    if not session.take(Walk.DOUBT, backward):
        if len(session.document.doubt_order):
            walk(desk, Walk.DOUBT, backward)  # says why there is none further
        else:
            session.say(_("nothing doubtful is left"))
        return

    def handle(key: str) -> bool:
        quote = session.quote
        if quote is None:
            return False
        if key == "a":
            return correct(desk, N_("confirmed"), lambda document: accept(document, quote.id)) and _on()
        if key == "x":
            return correct(desk, N_("rejected"), lambda document: reject(document, quote.id)) and _on()
        if key == "u":
            session.undo()
            return True
        if key in (" ", "r"):
            return _on()
        if key == "R":
            return session.take(Walk.DOUBT, backward=True)
        if key == "enter":
            desk.show_card()
        return False

    def _on() -> bool:
        if session.take(Walk.DOUBT):
            return True
        session.say(_("that was the last one"))
        return False

    def words() -> str:
        quote = session.quote
        if quote is None:
            return ""
        who = session.document.speaker_name(quote) or _("unknown speaker")
        doubts = [key for _span, key in session.document.doubt_order]
        at = doubts.index(quote.id) + 1 if quote.id in doubts else 0
        return _("REVIEW {at}/{count}  {who}?   a right  x wrong  space skip  u undo  enter card").format(
            at=at or "–", count=len(doubts), who=who
        )

    desk.wait_for_key(words, handle)
