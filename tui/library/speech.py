"""Every quotation of the library in a few words: what is counted over all of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tui.library.database import Database
from tui.library.errors import saying
from tui.library.naming import PERSON
from tui.model.annotation import KINDS, Kind


class Speech(NamedTuple):
    """One quotation: who said it ("" when nobody knows), whether that is a person by name, and so many words.

    ``day`` is YYYY-MM-DD, or as much of it as is known.
    """

    who: str
    named: bool
    kind: Kind
    source: str
    day: str
    words: int


def speech(db: Database) -> Iterator[Speech]:
    """All quotations, under the names that people joined their speakers under. Raises LibraryError."""
    sql = """SELECT coalesce(h.name, p.name, ''), coalesce(h.kind, p.kind, ''), q.kind, a.source, q.day, q.text
        FROM quotes AS q JOIN articles AS a ON a.key = q.article
        LEFT JOIN people AS p ON p.key = q.person LEFT JOIN people AS h ON h.key = p.head"""
    with saying(db.path):
        for who, name, kind, source, day, text in db.connection.execute(sql):
            yield Speech(who, name == PERSON, KINDS[kind], source, day, len(text.split()))
