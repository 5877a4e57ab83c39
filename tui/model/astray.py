"""Corrections made in an earlier version of the text whose place in this one is in doubt, or gone."""

from __future__ import annotations

from typing import NamedTuple

from tui.model.span import Span


class Astray(NamedTuple):
    """``words`` as they stood when the correction was made; ``place`` where they may be now, None when lost."""

    id: str
    words: str
    place: Span | None
