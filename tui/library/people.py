"""Joining the names of one person, and parting two persons of one name, by hand."""

from __future__ import annotations

from collections.abc import Iterable

from tui.library.asking import joined
from tui.library.database import Database
from tui.library.errors import LibraryError
from tui.library.rows import refresh


def join(db: Database, into: int, *others: int) -> None:
    """These are one person, who is called as ``into`` is."""
    with db.writing() as connection:
        (head, *_) = joined(db, into)
        for other in others:
            for member in joined(db, other):
                if member != head:
                    connection.execute("UPDATE people SET head = ? WHERE key = ?", (head, member))


def part(db: Database, key: int) -> None:
    """This name is nobody else's: it leaves those it was joined with. When it is the head, all leave."""
    with db.writing() as connection:
        connection.execute("UPDATE people SET head = NULL WHERE key = ? OR head = ?", (key, key))


def part_articles(db: Database, key: int, articles: Iterable[int]) -> int:
    """In these articles the name is another person's. Returns that person's key.

    Raises LibraryError when there is nobody under ``key``.
    """
    with db.writing() as connection:
        row = db.one("SELECT norm, kind, name FROM people WHERE key = ?", (key,))
        if row is None:
            raise LibraryError(str(db.path), "nobody of that number is in the library")
        norm, kind, name = row
        cursor = connection.execute(
            "INSERT INTO people (norm, kind, variant, name)"
            " SELECT ?, ?, max(variant) + 1, ? FROM people WHERE norm = ? AND kind = ?",
            (norm, kind, name, norm, kind),
        )
        other = int(cursor.lastrowid or 0)
        connection.execute("INSERT INTO people_words (rowid, name) VALUES (?, ?)", (other, norm))
        for article in articles:
            connection.execute("INSERT OR REPLACE INTO parted VALUES (?, ?, ?, ?)", (article, norm, kind, other))
            connection.execute("UPDATE articles SET stale = 1 WHERE key = ?", (article,))
    refresh(db)
    return other
