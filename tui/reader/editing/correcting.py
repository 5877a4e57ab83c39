"""Carrying out corrections: one place that edits the session and tells what came of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.model.annotation import KINDS as ALL_KINDS
from tui.model.annotation import Kind
from tui.model.document import Document
from tui.model.edits import EditError
from tui.model.errors import UnreadableError
from tui.model.patch import Patch
from tui.reader.card import TYPES
from tui.reader.choice import Choice
from tui.reader.language import _

if TYPE_CHECKING:
    from tui.reader.desk import Desk

Correction = Callable[[Document], Patch]


def kind_named(value: str) -> Kind:
    """The kind of quotation of that name; direct for any other."""
    return next((kind for kind in ALL_KINDS if kind == value), "direct")


def correct(desk: Desk, name: str, correction: Correction) -> bool:
    """Do it, or say in one line why not. ``name`` is what undo calls it (a message id)."""
    try:
        desk.session.edit(correction, name)
    except (EditError, UnreadableError) as error:
        desk.session.say(_(str(error)))
        return False
    desk.session.say(_("{name} (u takes it back)").format(name=_(name)))
    return True


def choose(desk: Desk, title: str, options: dict[str, str], act: Callable[[str], None]) -> None:
    """Let one of a few named options be chosen; ``options`` maps values to message ids."""
    choices = [Choice("", _(words), "", value) for value, words in options.items()]

    def chosen(value: object) -> None:
        if isinstance(value, str):
            act(value)

    desk.choose_from(title, choices, chosen)


def choose_entity(
    desk: Desk,
    title: str,
    act: Callable[[str], None],
    *,
    but: str | None = None,
    more: dict[str, str] | None = None,
) -> None:
    """Let an entity be chosen, people first and the most named first; ``more`` adds options of other kinds."""
    document = desk.session.document
    order = {kind: number for number, kind in enumerate(TYPES)}
    entities = sorted(
        (entity for entity in document.entities.values() if entity.id != but),
        key=lambda e: (order.get(e.type, len(order)), -len(document.mentions_of(e.id)), e.name),
    )
    choices = [Choice("", _(words), "", value) for value, words in (more or {}).items()]
    for entity in entities:
        count = len(document.mentions_of(entity.id))
        choices.append(Choice(f"{entity.type[:4]:<5}", entity.name, f"  {count}", entity.id))

    def chosen(value: object) -> None:
        if isinstance(value, str):
            act(value)

    desk.choose_from(title, choices, chosen)
