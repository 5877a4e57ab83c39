"""Articles in the library, found again and listed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tui.library.database import Database, Row
from tui.library.journal import decided
from tui.library.packing import load_rest, safe, text_hash, unpack
from tui.library.records import ReadingPlace, Record, Stored
from tui.model.annotation import Annotations
from tui.model.article import Article
from tui.model.codec import load_annotations, load_patch
from tui.model.fold import fold

if TYPE_CHECKING:
    from tui.model.reanchor import Lost

_COLUMNS = (
    "key", "headline", "source", "path", "date", "day", "lang", "speakers", "quotes", "size", "complete", "read",
)  # fmt: skip


def record_columns(table: str = "") -> str:
    """The columns of a Record, of the table of that name."""
    of = f"{table}." if table else ""
    progress = f"CASE WHEN {of}size > 0 THEN min(1.0, 1.0 * {of}offset / {of}size) ELSE 0 END"
    return ", ".join([*(of + name for name in _COLUMNS), progress])


RECORD = record_columns()


def record_of(row: Row) -> Record:
    """The record in a row that begins with ``record_columns``."""
    key, headline, source, path, date, day, lang, speakers, quotes, size, complete, read, progress = row[:13]
    names = tuple(filter(None, speakers.split(", ")))
    return Record(
        key, headline, source, path, date, day, lang, names, quotes, size, bool(complete), read or None, progress
    )


def find(db: Database, article: Article, *, machine: bool = True) -> Stored | None:
    """What is kept about an article with exactly this text. ``machine``: as ``load`` has it."""
    row = db.one("SELECT key FROM articles WHERE hash = ?", (text_hash(article),))
    return load(db, row[0], article, machine=machine) if row else None


def knows(db: Database, article: Article) -> bool:
    """Whether an article with exactly this text is kept, annotated to its end."""
    row = db.one("SELECT complete FROM articles WHERE hash = ?", (text_hash(article),))
    return bool(row and row[0])


def was_read_at(db: Database, path: str) -> bool:
    """Whether any article was read at this path, whatever its text was then."""
    return bool(path) and db.one("SELECT 1 FROM articles WHERE path = ? LIMIT 1", (safe(path),)) is not None


def load(db: Database, key: int, article: Article | None = None, *, machine: bool = True) -> Stored | None:
    """What is kept under a key. With ``article``, its text is not read again; of the machine's annotations,
    which are the bulk, nothing is read unless ``machine``.
    """
    row = db.one(f"SELECT {RECORD}, id, title, byline, paragraph, offset FROM articles WHERE key = ?", (key,))
    text = "NULL" if article else "text"
    found = "machine" if machine else "NULL"
    body = db.one(f"SELECT {text}, extra, {found}, human, doubtful, lost FROM bodies WHERE article = ?", (key,))
    if row is None or body is None:
        return None
    with db.trusting():
        if article is None:
            record = record_of(row)
            extra, headings = load_rest(body[1])
            article = Article(
                unpack(body[0]),
                record.source,
                record.lang,
                row[14],
                row[15],
                record.date,
                row[13],
                extra,
                headings,
            )
        return Stored(
            record=record_of(row),
            article=article,
            machine=load_annotations(unpack(body[2])) if machine else Annotations(),
            human=decided(db, key, load_patch(body[3])),
            complete=bool(row[10]),
            place=ReadingPlace(row[16], row[17]),
            doubtful=frozenset(_strings(body[4])),
            lost=_lost(body[5]),
        )


def _lost(stored: str) -> tuple[Lost, ...]:
    if stored == "[]":
        return ()
    from tui.library.losing import load_lost  # and with it all that finds text again: seldom wanted

    return load_lost(stored)


def _strings(stored: str) -> list[str]:
    return [str(each) for each in json.loads(stored)]


def recent(db: Database, typed: str, limit: int) -> list[Record]:
    """Articles by last read, then by entry, of which title, source and speakers have all the words typed."""
    words = fold(safe(typed)).split()
    where = " AND ".join("instr(label, ?)" for _ in words) or "1"
    found = f"SELECT key FROM articles WHERE {where} ORDER BY read DESC, key DESC LIMIT ?"
    sql = f"SELECT {RECORD} FROM articles WHERE key IN ({found}) ORDER BY read DESC, key DESC"
    return [record_of(row) for row in db.all(sql, (*words, limit))]
