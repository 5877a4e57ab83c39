"""Articles entered into the library, changed and taken out."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice

from tui.library.database import Database, Row
from tui.library.dates import day_of
from tui.library.indexing import put_rows, take_rows
from tui.library.journal import decided
from tui.library.packing import dump_rest, pack, safe, text_hash, unpack
from tui.library.shelf import load
from tui.model.adopt import adopt
from tui.model.annotation import Annotations
from tui.model.article import Article
from tui.model.codec import dump_annotations, dump_patch, load_annotations, load_patch
from tui.model.human import Overlay, lay_over, split
from tui.model.patch import Patch
from tui.model.states import annotations_of, layer, patch_of, states

_BATCH = 250  # articles to one transaction of an import: others who write wait for less than a second
_CACHE = 100_000  # kilobytes of the file kept in memory meanwhile: hashes are entered all over their index


def record(
    db: Database,
    article: Article,
    machine: Annotations,
    human: Patch | None,
    path: str,
    complete: bool,
    read: bool,
) -> int:
    """Enter an article, or what is new about one whose text is known. Returns its key.

    ``human``: decisions the article comes with; they are laid over those that are kept. A run of the machine
    that was made elsewhere is recognised by what was decided about the one that is kept.
    """
    with db.writing() as connection:
        key, old_machine, old_human = _place_for(db, article, path)
        human = patch_of({**states(old_human), **states(human or Patch())})
        decisions = states(decided(db, key, human))
        if decisions and old_machine is not None:
            machine = adopt(machine, layer(old_machine), decisions)
        connection.execute(
            "UPDATE bodies SET machine = ?, human = ?, extra = ? WHERE article = ?",
            (pack(dump_annotations(machine)), dump_patch(human), dump_rest(article), key),
        )
        connection.execute(
            "UPDATE articles SET complete = ?, read = max(?, read), version = version + ? WHERE key = ?",
            (complete, time.time() if read else 0, human != old_human, key),
        )
        _put(db, key, article, annotations_of(lay_over(layer(machine), decisions)) if decisions else machine)
        return key


def _place_for(db: Database, article: Article, path: str) -> tuple[int, Annotations | None, Patch]:
    """The row of an article: a new one, or the old one with its index rows taken out."""
    hashed = text_hash(article.text)
    row = db.one("SELECT key, day FROM articles WHERE hash = ?", (hashed,))
    if row is None:
        cursor = db.connection.execute(
            "INSERT INTO articles (hash, id, source, path, lang, title, byline, date, day, headline, label,"
            " speakers, size, quotes, complete, added)"
            " VALUES (?, '', '', '', '', '', '', '', '', '', '', '', ?, 0, 0, ?)",
            (hashed, len(article.text), time.time()),
        )
        key = int(cursor.lastrowid or 0)
        db.connection.execute(
            "INSERT INTO bodies (article, text, extra, machine, human) VALUES (?, ?, '', '', '{}')",
            (key, pack(article.text)),
        )
        old_machine, old_human = None, Patch()
    else:
        key = row[0]
        old = db.one("SELECT machine, human FROM bodies WHERE article = ?", (key,)) or (pack("{}"), "{}")
        with db.trusting():
            old_machine, old_human = load_annotations(unpack(old[0])), load_patch(old[1])
        _take(db, key, row[1])
    _describe(db, key, article, path)
    return key, old_machine, old_human


def _describe(db: Database, key: int, article: Article, path: str) -> None:
    # What is known already is not forgotten for a copy that tells less.
    db.connection.execute(
        """UPDATE articles SET id = ?,
            source = coalesce(nullif(?, ''), source), path = coalesce(nullif(?, ''), path),
            lang = coalesce(nullif(?, ''), lang), title = coalesce(nullif(?, ''), title),
            byline = coalesce(nullif(?, ''), byline), date = coalesce(nullif(?, ''), date),
            day = coalesce(nullif(?, ''), day), size = ?
        WHERE key = ?""",
        (
            safe(article.id), safe(article.source), safe(path), safe(article.lang), safe(article.title),
            safe(article.byline), safe(article.date), day_of(article.date or _dateline(article)),
            len(article.text), key,
        ),
    )  # fmt: skip


def _dateline(article: Article) -> str:
    span = article.front.dateline
    return span.of(article.text) if span else ""


def _put(db: Database, key: int, article: Article, shown: Annotations) -> None:
    article = replace(article, **dict(zip(("title", "byline", "source"), _names(db, key), strict=True)))
    (day,) = db.one("SELECT day FROM articles WHERE key = ?", (key,)) or ("",)
    summary = put_rows(db.connection, db.names, key, article, shown, day)
    db.connection.execute(
        "UPDATE articles SET headline = ?, label = ?, speakers = ?, quotes = ?, stale = 0 WHERE key = ?",
        (safe(article.headline[:300]), summary.label, summary.speakers, summary.quotes, key),
    )


def _take(db: Database, key: int, day: str) -> None:
    row = db.one("SELECT text FROM bodies WHERE article = ?", (key,))
    if row is not None:
        with db.trusting():
            text = unpack(row[0])
        title, byline, source = _names(db, key)
        take_rows(db.connection, key, Article(text, source, "", title, byline), day)


def _names(db: Database, key: int) -> Row:
    return db.one("SELECT title, byline, source FROM articles WHERE key = ?", (key,)) or ("", "", "")


def move(
    db: Database, key: int, article: Article, path: str, machine: Annotations, human: Patch,
    doubtful: Iterable[str], lost: str, offset: int,
) -> None:  # fmt: skip
    """Give the article under ``key`` a new text, with all that is kept in its place there.

    ``lost``: as ``losing`` has it.
    """
    (day,) = db.one("SELECT day FROM articles WHERE key = ?", (key,)) or ("",)
    _take(db, key, day)
    db.connection.execute(
        "UPDATE articles SET hash = ?, complete = 0, paragraph = ?, offset = ?, version = version + 1"
        " WHERE key = ?",
        (text_hash(article.text), article.paragraph_at(offset), offset, key),
    )
    db.connection.execute(
        "UPDATE bodies SET text = ?, extra = ?, machine = ?, human = ?, doubtful = ?, lost = ?"
        " WHERE article = ?",
        (
            pack(article.text), dump_rest(article), pack(dump_annotations(machine)), dump_patch(human),
            json.dumps(sorted(doubtful)), lost, key,
        ),
    )  # fmt: skip
    _describe(db, key, article, path)
    _put(db, key, article, Overlay(machine, decided(db, key, human)).shown)


def refresh(db: Database) -> None:
    """Bring the index rows of articles that were edited up to date."""
    for (key,) in db.all("SELECT key FROM articles WHERE stale"):
        with db.writing():
            stored = load(db, key)
            if stored is None:
                continue
            _take(db, key, stored.record.day)
            _put(db, key, stored.article, Overlay(stored.machine, stored.human).shown)


def load_many(
    db: Database, annotated: Iterable[tuple[Article, Annotations]], progress: Callable[[int], None] | None
) -> int:
    """Enter many articles, as fast as the disk takes them; killed on the way, whole batches are kept."""
    done = 0
    db.all(f"PRAGMA cache_size = -{_CACHE}")
    rest: Iterator[tuple[Article, Annotations]] = iter(annotated)
    while batch := list(islice(rest, _BATCH)):
        with db.writing():
            for article, annotations in batch:
                machine, human = split(annotations)
                decisions = human if human else None
                record(db, article, machine, decisions, article.source, True, False)
        done += len(batch)
        if progress is not None:
            progress(done)
    db.all("PRAGMA cache_size = -2000")
    return done


def remove(db: Database, keys: Iterable[int]) -> int:
    """Take articles out with all that is kept about them. Returns how many were there."""
    removed = 0
    with db.writing() as connection:
        for key in keys:
            row = db.one("SELECT day FROM articles WHERE key = ?", (key,))
            if row is None:
                continue
            _take(db, key, row[0])
            connection.execute("DELETE FROM articles WHERE key = ?", (key,))
            removed += 1
    return removed
