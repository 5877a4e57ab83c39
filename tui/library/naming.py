"""Names across articles: when two of them are the same."""

from __future__ import annotations

import re
import sqlite3

from tui.model.annotation import Entity
from tui.model.fold import fold

_BETWEEN = r"[^\w]+"

PERSON, THING, WORDS = "P", "N", "W"
"""Kinds of names: a person's; another proper name; somebody without one, in words ("le porte-parole")."""


def norm(name: str) -> str:
    """A name without case, accents, hyphens and points: what all its spellings share. At most 200 letters."""
    return re.sub(_BETWEEN, " ", fold(name)).strip()[:200]


def kind_of(entity: Entity) -> str:
    """The kind of an entity's name. What is an organisation here may be a place there: one kind."""
    return PERSON if entity.type in ("PER", "PERSON") else THING


class Names:
    """The keys of names, each asked of the database once."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known: dict[tuple[str, str], int] = {}

    def key(self, name: str, kind: str) -> int | None:
        """The key of a name, which is entered when it is new; None for a name without letters."""
        pair = (norm(name), kind)
        if not pair[0]:
            return None
        if pair not in self._known:
            if len(self._known) > 200_000:
                self._known.clear()
            self._known[pair] = self._find(pair) or self._enter(pair, name)
        return self._known[pair]

    def _find(self, pair: tuple[str, str]) -> int | None:
        row = self._connection.execute(
            "SELECT key FROM people WHERE norm = ? AND kind = ? AND variant = 0", pair
        ).fetchone()
        return row[0] if row else None

    def _enter(self, pair: tuple[str, str], name: str) -> int:
        shown = " ".join(name.split())[:200].encode("utf-8", "replace").decode()
        cursor = self._connection.execute("INSERT INTO people (norm, kind, name) VALUES (?, ?, ?)", (*pair, shown))
        key = cursor.lastrowid
        assert key is not None
        self._connection.execute("INSERT INTO people_words (rowid, name) VALUES (?, ?)", (key, pair[0]))
        return key
