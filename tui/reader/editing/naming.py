"""Saying what selected words are: a quotation, a name, a speaker, a verb, a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.document import Document
from tui.model.edits import (
    add_entity,
    add_mention,
    add_quotation,
    change_bounds,
    change_cue,
    change_speaker,
    name_all,
)
from tui.model.patch import Patch
from tui.model.span import Span
from tui.reader.card import KINDS, TYPES
from tui.reader.choice import Choice
from tui.reader.editing.correcting import Correction, choose_entity, correct, kind_named
from tui.reader.editing.notes import write_note
from tui.reader.language import N_, _

if TYPE_CHECKING:
    from tui.reader.desk import Desk


def name_selection(desk: Desk, span: Span) -> None:
    """Let it be said what the selected words are."""
    session = desk.session
    quote = session.quote
    options: dict[str, str] = {f"kind:{kind}": N_("a quotation: {kind}") for kind in KINDS}
    options |= {
        "known": N_("a name of somebody already known…"),
        "known-all": N_("… here and wherever these words stand"),
    }
    options |= {f"type:{kind}": N_("a new name: {kind}") for kind in TYPES}
    if quote is not None:
        options |= {
            "bounds": N_("the words of the quotation in focus"),
            "speaker": N_("the speaker of the quotation in focus"),
            "cue": N_("the verb of the quotation in focus"),
        }
    options["note"] = N_("something to note…")
    words = {**KINDS, **TYPES}
    choices = [
        Choice("", _(text).format(kind=_(words.get(value.rpartition(":")[2], ""))), "", value)
        for value, text in options.items()
    ]
    shown = " ".join(span.of(session.document.text).split())

    def chosen(value: object) -> None:
        session.select(None)
        if isinstance(value, str):
            _do(desk, value, span, quote.id if quote is not None else "")

    desk.choose_from(_("“{words}” is").format(words=shown[:60]), choices, chosen)


def _do(desk: Desk, value: str, span: Span, quote_id: str) -> None:
    what, _sign, which = value.partition(":")
    if what == "kind":
        _add_quotation(desk, span, which)
    elif what == "type":
        correct(desk, N_("name added"), lambda document: add_entity(document, span, which))
    elif what == "known":
        choose_entity(desk, _("whose name is it?"), lambda e: _mention(desk, e, span, everywhere=False))
    elif what == "known-all":
        choose_entity(desk, _("whose name is it?"), lambda e: _mention(desk, e, span, everywhere=True))
    elif what == "note":
        write_note(desk, span)
    else:
        name, correction = _of_quotation(what, span, quote_id)
        correct(desk, name, correction)


def _of_quotation(what: str, span: Span, quote_id: str) -> tuple[str, Correction]:
    def bounds(document: Document) -> Patch:
        return change_bounds(document, quote_id, span)

    def speaker(document: Document) -> Patch:
        return speaker_at(document, quote_id, span)

    def cue(document: Document) -> Patch:
        return change_cue(document, quote_id, span)

    return {
        "bounds": (N_("bounds changed"), bounds),
        "speaker": (N_("speaker changed"), speaker),
        "cue": (N_("verb changed"), cue),
    }[what]


def speaker_at(document: Document, quote_id: str, span: Span) -> Patch:
    """The speaker is named by these words: the entity they name, else the words themselves."""
    for _span, ref in document.within(span):
        if ref.kind == "mention":
            entity = ref.id
            return change_speaker(document, quote_id, entity=entity, speaker=span)
    return change_speaker(document, quote_id, who=" ".join(span.of(document.text).split()), speaker=span)


def _add_quotation(desk: Desk, span: Span, kind: str) -> None:
    if not correct(desk, N_("quotation added"), lambda document: add_quotation(document, span, kind_named(kind))):
        return
    added = next(
        (ref.id for s, ref in desk.session.document.at(span.start) if ref.kind == "quote" and s == span), None
    )
    if added is not None:
        desk.session.focus_quote(added)
        desk.show_card()


def _mention(desk: Desk, entity: str, span: Span, *, everywhere: bool) -> None:
    if everywhere:
        correct(desk, N_("names added"), lambda document: name_all(document, entity, span))
    else:
        correct(desk, N_("name added"), lambda document: add_mention(document, entity, span))
