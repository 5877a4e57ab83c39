"""Every correction a reader can make, as a pure function from a document to the patch that does it.

All that a patch puts is marked as human. A correction that touches many annotations is one patch, so that it is
taken back in one step. What cannot be done raises EditError.
"""

from __future__ import annotations

from tui.model.edits.checks import EditError
from tui.model.edits.entities import (
    add_entity,
    add_mention,
    change_entity,
    delete_entity,
    delete_mentions,
    merge_entities,
    move_mention,
    name_all,
    same_form,
    split_entity,
)
from tui.model.edits.notes import add_note, change_note, delete_note
from tui.model.edits.quotations import (
    accept,
    add_quotation,
    change_bounds,
    change_cue,
    change_kind,
    change_speaker,
    delete_quotation,
    reject,
)

__all__ = [
    "EditError",
    "accept",
    "add_entity",
    "add_mention",
    "add_note",
    "add_quotation",
    "change_bounds",
    "change_cue",
    "change_entity",
    "change_kind",
    "change_note",
    "change_speaker",
    "delete_entity",
    "delete_mentions",
    "delete_note",
    "delete_quotation",
    "merge_entities",
    "move_mention",
    "name_all",
    "reject",
    "same_form",
    "split_entity",
]
