"""Corrections made in an earlier version of the text whose place in this one is in doubt, or gone."""

from __future__ import annotations

from dataclasses import dataclass

from tui.model.span import Span


@dataclass(frozen=True, slots=True)
class Astray:
    """``words`` as they stood when the correction was made; ``place`` where they may be now, None when lost."""

    id: str
    words: str
    place: Span | None
