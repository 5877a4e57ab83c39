"""The index rows of articles: put, taken out, and brought up to date when somebody asks."""

from __future__ import annotations

from dataclasses import replace

from tui.library.database import Database
from tui.library.indexing import put_rows, take_rows
from tui.library.packing import safe, unpack
from tui.library.shelf import load
from tui.model.annotation import Annotations
from tui.model.article import Article
from tui.model.human import Overlay


def put(db: Database, key: int, article: Article, shown: Annotations) -> None:
    """Enter the rows of an article that has none."""
    title, byline, source, day, _ = _described(db, key)
    article = replace(article, title=title, byline=byline, source=source)
    summary = put_rows(db.connection, db.names, key, article, shown, day)
    db.connection.execute(
        "UPDATE articles SET headline = ?, label = ?, speakers = ?, quotes = ?, indexed = 1, stale = 0"
        " WHERE key = ?",
        (safe(article.headline[:300]), summary.label, summary.speakers, summary.quotes, key),
    )


def take(db: Database, key: int) -> None:
    """Take out the rows of an article, if it has any: before its text or what describes it changes."""
    row = db.one("SELECT text FROM bodies WHERE article = ?", (key,))
    title, byline, source, day, indexed = _described(db, key)
    if row is None or not indexed:
        return
    with db.trusting():
        text = unpack(row[0])
    take_rows(db.connection, key, Article(text, source, "", title, byline), day)
    db.connection.execute("UPDATE articles SET indexed = 0, stale = 1 WHERE key = ?", (key,))


def _described(db: Database, key: int) -> tuple[str, str, str, str, int]:
    sql = "SELECT title, byline, source, day, indexed FROM articles WHERE key = ?"
    title, byline, source, day, indexed = db.one(sql, (key,)) or ("", "", "", "", 0)
    return title, byline, source, day, indexed


def refresh(db: Database) -> None:
    """Bring the rows of articles that have changed up to date."""
    for (key,) in db.all("SELECT key FROM articles WHERE stale"):
        with db.writing():
            stored = load(db, key)
            if stored is not None:
                take(db, key)
                put(db, key, stored.article, Overlay(stored.machine, stored.human).shown)
