"""The card: everything known about what is in focus, and the corrections that can be made to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.binding import Binding, BindingsMap

from tui.model.annotation import Mention
from tui.model.document import Document
from tui.model.edits import (
    accept,
    change_bounds,
    change_cue,
    change_entity,
    change_kind,
    change_speaker,
    delete_entity,
    delete_mentions,
    delete_quotation,
    merge_entities,
    move_mention,
    name_all,
    reject,
    split_entity,
)
from tui.model.patch import Patch
from tui.model.span import Span
from tui.model.walks import Focus
from tui.reader.card import KINDS, TYPES, card_lines
from tui.reader.editing.correcting import choose, choose_entity, correct, kind_named
from tui.reader.editing.naming import speaker_at
from tui.reader.editing.notes import write_note
from tui.reader.editing.selecting import select
from tui.reader.language import N_, _
from tui.reader.screens.chooser import Chooser

if TYPE_CHECKING:
    from tui.reader.desk import Desk

EditSpan = Callable[[Document, Span], Patch]

_NOBODY, _OTHER, _HERE = "nobody", "other", "here"

# j k g G b and space move in the list.
QUOTATION_KEYS = {
    "t": N_("kind"), "l": N_("limits"), "s": N_("speaker"), "v": N_("verb"), "a": N_("right"), "x": N_("wrong"),
    "d": N_("delete"), "n": N_("note"), "P": N_("person"),
}  # fmt: skip
NAME_KEYS = {
    "t": N_("type"), "r": N_("rename"), "m": N_("same as"), "p": N_("another one"), "w": N_("everywhere"),
    "l": N_("limits"), "d": N_("no name here"), "D": N_("no name at all"), "n": N_("note"), "P": N_("person"),
}  # fmt: skip


class Card(Chooser):
    """Lines to go along and jump from; letters correct."""

    def __init__(self, desk: Desk, focus: Focus) -> None:
        title, lines = card_lines(desk.session.document, focus)
        self._keys = QUOTATION_KEYS if focus.quote is not None else NAME_KEYS
        hint = "  ".join(f"{key} {_(words)}" for key, words in self._keys.items())
        super().__init__(desk, f"{title}   {hint}", lines)
        self._desk, self._focus = desk, focus
        self._bindings = BindingsMap(
            [
                *(Binding(key, f"correct('{key}')", words, show=False) for key, words in self._keys.items()),
                Binding("enter", "choose", show=False),
                Binding("escape,q", "dismiss(None)", show=False),
                Binding("u", "undo", show=False),
            ]
        )

    def action_undo(self) -> None:
        """Take back the last correction."""
        self.dismiss(None)
        name = self._desk.session.undo()
        self._desk.session.say(_("taken back: {name}").format(name=_(name)) if name else _("nothing to take back"))

    def action_correct(self, key: str) -> None:
        """Begin a correction; the card closes, and the questions that are left are asked."""
        self.dismiss(None)
        focus = self._focus
        if focus.quote is not None:
            self.app.call_next(correct_quotation, self._desk, focus.quote, key)
        elif focus.entity is not None:
            self.app.call_next(correct_name, self._desk, focus.entity, focus.span, key)


def correct_quotation(desk: Desk, quote_id: str, key: str) -> None:
    """One of the corrections of a quotation."""
    quote = desk.session.document.quotes.get(quote_id)
    if quote is None:
        return
    if key == "t":
        _choose_kind(desk, quote_id)
    elif key == "l":
        _select(desk, quote.span, N_("bounds changed"), lambda d, span: change_bounds(d, quote_id, span))
    elif key == "s":
        _choose_speaker(desk, quote_id)
    elif key == "v":
        start = quote.cue or Span(quote.span.end, min(len(desk.session.document.text), quote.span.end + 1))
        _select(desk, start, N_("verb changed"), lambda d, span: change_cue(d, quote_id, span))
    elif key == "a":
        correct(desk, N_("confirmed"), lambda document: accept(document, quote_id))
    elif key == "x":
        correct(desk, N_("rejected"), lambda document: reject(document, quote_id))
    elif key == "d":
        correct(desk, N_("quotation deleted"), lambda document: delete_quotation(document, quote_id))
    elif key == "n":
        write_note(desk, quote.span)
    elif key == "P":
        desk.show_person()


def _choose_kind(desk: Desk, quote_id: str) -> None:
    def act(value: str) -> None:
        correct(desk, N_("kind changed"), lambda document: change_kind(document, quote_id, kind_named(value)))

    choose(desk, _("Kind of quotation"), KINDS, act)


def _choose_speaker(desk: Desk, quote_id: str) -> None:
    def act(value: str) -> None:
        if value == _NOBODY:
            correct(desk, N_("speaker changed"), lambda document: change_speaker(document, quote_id))
        elif value == _OTHER:
            desk.ask_words(_("said by"), "", lambda words: _describe(desk, quote_id, words))
        elif value == _HERE:
            name = N_("speaker changed")
            _select(desk, None, name, lambda document, span: speaker_at(document, quote_id, span))
        else:
            correct(desk, N_("speaker changed"), lambda document: change_speaker(document, quote_id, entity=value))

    more = {_HERE: N_("select in the text…"), _OTHER: N_("somebody without a name…"), _NOBODY: N_("nobody knows")}
    choose_entity(desk, _("Who says it?"), act, more=more)


def _describe(desk: Desk, quote_id: str, words: str) -> None:
    if words.strip():
        correct(desk, N_("speaker changed"), lambda document: change_speaker(document, quote_id, who=words))


def correct_name(desk: Desk, entity_id: str, span: Span, key: str) -> None:
    """One of the corrections of a name."""
    document = desk.session.document
    entity = document.entities.get(entity_id)
    mention = document.mentions.get((entity_id, span.start, span.end))
    if entity is None:
        return
    if key == "t":
        choose(desk, entity.name, TYPES, lambda value: _retype(desk, entity_id, value))
    elif key == "r":
        desk.ask_words(_("name"), entity.name, lambda words: _rename(desk, entity_id, words))
    elif key == "m":
        title = _("{name} is the same as").format(name=entity.name)
        choose_entity(desk, title, lambda other: _merge(desk, other, entity_id), but=entity_id)
    elif key == "p":
        correct(desk, N_("names parted"), lambda d: split_entity(d, entity_id, [span]))
    elif key == "w":
        correct(desk, N_("names added"), lambda d: name_all(d, entity_id, span))
    elif key == "D":
        correct(desk, N_("name deleted"), lambda d: delete_entity(d, entity_id))
    elif key == "n":
        write_note(desk, span)
    elif key == "P":
        desk.show_person()
    elif mention is not None:
        _correct_mention(desk, mention, key)


def _correct_mention(desk: Desk, mention: Mention, key: str) -> None:
    if key == "l":
        _select(desk, mention.span, N_("bounds changed"), lambda d, span: move_mention(d, mention, span))
    elif key == "d":
        correct(desk, N_("name deleted"), lambda d: delete_mentions(d, mention))


def _retype(desk: Desk, entity_id: str, value: str) -> None:
    correct(desk, N_("type changed"), lambda document: change_entity(document, entity_id, type=value))


def _rename(desk: Desk, entity_id: str, words: str) -> None:
    if words.strip():
        correct(desk, N_("renamed"), lambda document: change_entity(document, entity_id, name=words))


def _merge(desk: Desk, into: str, entity_id: str) -> None:
    correct(desk, N_("names joined"), lambda document: merge_entities(document, into, entity_id))


def _select(desk: Desk, start: Span | None, name: str, edit: EditSpan) -> None:
    def chosen(span: Span) -> None:
        desk.session.select(None)
        correct(desk, name, lambda document: edit(document, span))

    select(desk, start, chosen)
