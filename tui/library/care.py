"""Looking after the file: is it whole, how large is it, a copy of it."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from tui.library import shelf
from tui.library.database import Database
from tui.library.errors import LibraryError, saying


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found. ``problems`` is empty when all is well. ``size`` is in bytes, with the log beside it."""

    articles: int
    quotes: int
    edits: int
    people: int
    size: int
    problems: tuple[str, ...]

    @property
    def size_per_article(self) -> float:
        """Bytes of the file for each article."""
        return self.size / max(1, self.articles)


def check(db: Database) -> Report:
    """Look through the whole file, every text and every annotation of it. Changes nothing."""
    problems = [str(row[0]) for row in db.all("PRAGMA integrity_check(20)") if row[0] != "ok"]
    problems += [f"{table}: points to what is not there" for table, *_ in db.all("PRAGMA foreign_key_check")]
    for table in ("body_words", "quote_words", "people_words"):
        try:
            db.connection.execute(f"SELECT count(*) FROM {table} WHERE {table} MATCH 'a'").fetchone()
        except sqlite3.DatabaseError as error:
            problems.append(f"{table}: {error}")
    for (key,) in db.all("SELECT key FROM articles"):
        try:
            if shelf.load(db, key) is None:
                problems.append(f"article {key} has no text")
        except LibraryError:
            problems.append(f"article {key} cannot be read")
    count = {
        table: (db.one(f"SELECT count(*) FROM {table}") or (0,))[0]
        for table in ("articles", "quotes", "edits", "people")
    }
    return Report(**count, size=size(db.path), problems=tuple(problems[:50]))


def size(path: Path) -> int:
    """Bytes of the file and the log beside it."""
    files = (path, Path(f"{path}-wal"))
    return sum(file.stat().st_size for file in files if file.exists())


def backup(db: Database, target: Path) -> None:
    """A copy of the library as it is now, also while others write. Raises LibraryError when ``target`` exists.

    It is written beside its place and moved there whole.
    """
    if target.exists():
        raise LibraryError(str(target), "is there already; name a new file")
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    with saying(target):
        try:
            copy = sqlite3.connect(draft)
            try:
                db.connection.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE")
            finally:
                copy.close()
            os.link(draft, target)  # fails, where a rename would replace what has come there meanwhile
        except FileExistsError as error:
            raise LibraryError(str(target), "is there already; name a new file") from error
        finally:
            draft.unlink(missing_ok=True)
