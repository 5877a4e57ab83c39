"""The edits of one article, kept: undone and done again across restarts, shared by all who read it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from tui.library.database import Database
from tui.library.errors import LibraryError
from tui.model.codec import dump_patch, load_patch
from tui.model.human import Step
from tui.model.patch import Patch
from tui.model.states import patch_of, states
from tui.model.undo import Edit


def decided(db: Database, article: int, base: Patch) -> Patch:
    """All that people decided about an article: the base, and over it every edit that stands."""
    rows = db.all("SELECT after FROM edits WHERE article = ? AND NOT undone ORDER BY key", (article,))
    if not rows:
        return base
    decisions = states(base)
    with db.trusting():
        for (after,) in rows:
            decisions.update(states(load_patch(after)))
    return patch_of(decisions)


class Journal:
    """A ``History`` in the library. Whatever it raises is a LibraryError, and then nothing has changed."""

    def __init__(self, db: Database, article: int) -> None:
        self._db = db
        self._article = article
        self._seen = self._version()

    def news(self) -> Patch | None:
        """All decisions, when another reader has changed them since this one last looked; else None."""
        version = self._version()
        if version == self._seen:
            return None
        self._seen = version
        return self.decided()

    def decided(self) -> Patch:
        """All decisions as they are kept now."""
        with self._db.trusting():
            row = self._db.one("SELECT human FROM bodies WHERE article = ?", (self._article,))
            return decided(self._db, self._article, load_patch(row[0]) if row else Patch())

    @contextmanager
    def turn(self) -> Iterator[Patch | None]:
        """A transaction. Raises LibraryError also when the article was removed meanwhile."""
        seen = self._seen
        try:
            with self._db.writing():
                yield self.news()
        except BaseException:
            self._seen = seen
            raise

    def done(self, edit: Edit) -> None:
        """Note an edit."""
        self._change("DELETE FROM edits WHERE article = ? AND undone", (self._article,))
        self._change(
            "INSERT INTO edits (article, name, before, after, at) VALUES (?, ?, ?, ?, ?)",
            (self._article, edit.name, dump_patch(edit.step.before), dump_patch(edit.step.after), time.time()),
        )
        self._touch()

    def undo(self) -> Edit | None:
        """Note that the last edit is taken back."""
        return self._turn_over("NOT undone ORDER BY key DESC", undone=True)

    def redo(self) -> Edit | None:
        """Note that the edit last taken back is done again."""
        return self._turn_over("undone ORDER BY key", undone=False)

    def _turn_over(self, which: str, undone: bool) -> Edit | None:
        sql = f"SELECT key, name, before, after FROM edits WHERE article = ? AND {which} LIMIT 1"
        row = self._db.one(sql, (self._article,))
        if row is None:
            return None
        with self._db.trusting():
            edit = Edit(row[1], Step(load_patch(row[2]), load_patch(row[3])))
        self._change("UPDATE edits SET undone = ? WHERE key = ?", (undone, row[0]))
        self._touch()
        return edit

    def _touch(self) -> None:
        self._change("UPDATE articles SET version = version + 1, stale = 1 WHERE key = ?", (self._article,))
        self._seen += 1

    def _change(self, sql: str, values: tuple[object, ...]) -> None:
        self._db.connection.execute(sql, values)

    def _version(self) -> int:
        row = self._db.one("SELECT version FROM articles WHERE key = ?", (self._article,))
        if row is None:
            raise LibraryError(str(self._db.path), "this article is no longer in the library")
        return int(row[0])
