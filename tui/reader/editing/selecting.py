"""Selecting words by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.model.search import word_at
from tui.model.span import Span
from tui.model.stretching import Unit, stretch
from tui.reader.language import N_, _

if TYPE_CHECKING:
    from tui.reader.desk import Desk

_NEXT: dict[Unit, Unit] = {"word": "character", "character": "sentence", "sentence": "word"}
_UNITS: dict[Unit, str] = {"word": N_("words"), "character": N_("characters"), "sentence": N_("sentences")}
_MOVES = {"right": True, "l": True, "down": True, "j": True, "left": False, "h": False, "up": False, "k": False}


def select(desk: Desk, start: Span | None, chosen: Callable[[Span], None]) -> None:
    """Let a stretch of text be selected, beginning with ``start`` or what is in focus; enter hands it on."""
    session = desk.session
    begin = start or _beginning(desk)
    if begin is None:
        session.say(_("nothing to begin a selection at"))
        return
    session.select(begin)
    unit: Unit = "word"
    at_end = True

    def handle(key: str) -> bool:
        nonlocal unit, at_end
        span = session.selection
        if span is None:
            return False
        if key in _MOVES:
            step: Unit = "sentence" if key in ("down", "j", "up", "k") else unit
            session.select(stretch(session.document.text, span, step, at_end=at_end, forward=_MOVES[key]))
            desk.page.show_offset(session.selection.end - 1 if at_end and session.selection else span.start)
        elif key == "o":
            at_end = not at_end
        elif key == "v":
            unit = _NEXT[unit]
        elif key == "enter":
            chosen(span)
            return False
        elif key in ("y", "Y"):
            desk.copy(span.of(session.document.text).replace("\n", " "), _("copied"))
            session.select(None)
            return False
        else:
            session.select(None)
            return False
        return True

    def words() -> str:
        side = _("end") if at_end else _("beginning")
        return _("← → {unit}  ↑ ↓ sentences  v unit  o other end ({side})  enter  y copy").format(
            unit=_(_UNITS[unit]), side=side
        )

    desk.wait_for_key(words, handle)


def _beginning(desk: Desk) -> Span | None:
    session = desk.session
    if desk.page.selected is not None:
        return desk.page.selected
    if session.focus is not None:
        return session.focus.span
    text, at = session.document.text, session.view.start
    while at < min(len(text), session.view.end):
        word = word_at(text, at)
        if word is not None:
            return word
        at += 1
    return None
