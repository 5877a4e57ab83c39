"""Names across articles: when two of them are the same."""

from __future__ import annotations

import re

from tui.model.annotation import Entity
from tui.model.fold import fold

_BETWEEN = re.compile(r"[^\w]+")

PERSON, THING, WORDS = "P", "N", "W"
"""Kinds of names: a person's; another proper name; somebody without one, in words ("le porte-parole")."""


def norm(name: str) -> str:
    """A name without case, accents, hyphens and points: what all its spellings share. At most 200 letters."""
    return _BETWEEN.sub(" ", fold(name)).strip()[:200]


def kind_of(entity: Entity) -> str:
    """The kind of an entity's name. What is an organisation here may be a place there: one kind."""
    return PERSON if entity.type in ("PER", "PERSON") else THING
