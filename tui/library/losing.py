"""Annotations without a place in the present text, as the library's column holds them."""

from __future__ import annotations

import json
from typing import Any

from tui.model.anchor import Anchor
from tui.model.codec import dump_patch, load_patch
from tui.model.patch import Patch
from tui.model.reanchor import Lost, Placed
from tui.model.states import key_of, patch_of


def dump_lost(lost: tuple[Lost, ...]) -> str:
    """Annotations without a place, with their anchors, as JSON text."""
    return json.dumps([[dump_patch(_alone(each)), _anchor(each.anchor)] for each in lost])


def load_lost(stored: str) -> tuple[Lost, ...]:
    """Annotations without a place again. Raises ValueError for anything else."""
    try:
        return tuple(_lost(load_patch(patch), Anchor(*anchor)) for patch, anchor in json.loads(stored))
    except (TypeError, IndexError) as error:
        raise ValueError("not stored annotations") from error


def _alone(lost: Lost) -> Patch:
    return patch_of({key_of(lost.annotation): lost.annotation})


def _lost(patch: Patch, anchor: Anchor) -> Lost:
    annotations: tuple[Placed, ...] = (*patch.mentions, *patch.quotes, *patch.notes)
    return Lost(annotations[0], anchor)


def _anchor(anchor: Anchor) -> list[Any]:
    return [anchor.offset, anchor.exact, anchor.before, anchor.after]
