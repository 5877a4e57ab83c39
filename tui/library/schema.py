"""The tables of the library, and how an older file becomes a newer one.

``articles`` is what lists show, ``bodies`` the bulk of it: text, the machine's annotations and people's base of
decisions (compact JSON of ``tui.model.codec``; texts and machine annotations compressed). ``edits`` is the
journal: what people decided since, in order. All other tables are made from these and can be made again.

``people`` holds everybody and everything named, once for each normalised name; ``head`` joins several.
``shingles`` finds like wordings. The three ``…_words`` are full-text indexes without the text; their columns
``names`` and ``time`` hold signs (``p12`` named, ``s12`` speaks, ``y2026``, ``m202603``) so that a common word
by a rare speaker costs no more than the rarer of the two.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

APPLICATION = 0x696E7174  # "inqt" in the file's header: it is a library of inquit
_WORDS = """tokenize = "unicode61 remove_diacritics 2", content = '', columnsize = 0"""

MIGRATIONS: Sequence[Sequence[str]] = (
    (
        """CREATE TABLE articles (
            key INTEGER PRIMARY KEY,
            hash BLOB NOT NULL UNIQUE,
            id TEXT NOT NULL, source TEXT NOT NULL, path TEXT NOT NULL, lang TEXT NOT NULL,
            title TEXT NOT NULL, byline TEXT NOT NULL, date TEXT NOT NULL, day TEXT NOT NULL,
            headline TEXT NOT NULL, label TEXT NOT NULL, speakers TEXT NOT NULL,
            size INTEGER NOT NULL, quotes INTEGER NOT NULL, complete INTEGER NOT NULL,
            added REAL NOT NULL, read REAL NOT NULL DEFAULT 0,
            paragraph INTEGER NOT NULL DEFAULT 0, offset INTEGER NOT NULL DEFAULT 0,
            version INTEGER NOT NULL DEFAULT 0,
            indexed INTEGER NOT NULL DEFAULT 0, stale INTEGER NOT NULL DEFAULT 0
        )""",
        "CREATE INDEX articles_path ON articles (path) WHERE path <> ''",
        # With the label, so that typing a filter reads nothing but this index.
        "CREATE INDEX articles_read ON articles (read DESC, key DESC, label)",
        "CREATE INDEX articles_day ON articles (day)",
        "CREATE INDEX articles_stale ON articles (key) WHERE stale",
        """CREATE TABLE bodies (
            article INTEGER PRIMARY KEY REFERENCES articles (key) ON DELETE CASCADE,
            text BLOB NOT NULL, extra TEXT NOT NULL, machine BLOB NOT NULL,
            human TEXT NOT NULL, doubtful TEXT NOT NULL DEFAULT '[]', lost TEXT NOT NULL DEFAULT '[]'
        )""",
        """CREATE TABLE edits (
            key INTEGER PRIMARY KEY AUTOINCREMENT,
            article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
            name TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL,
            undone INTEGER NOT NULL DEFAULT 0, at REAL NOT NULL
        )""",
        "CREATE INDEX edits_article ON edits (article, key)",
        """CREATE TABLE marks (
            article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
            name TEXT NOT NULL, offset INTEGER NOT NULL,
            PRIMARY KEY (article, name)
        ) WITHOUT ROWID""",
        """CREATE TABLE people (
            key INTEGER PRIMARY KEY,
            norm TEXT NOT NULL, kind TEXT NOT NULL, variant INTEGER NOT NULL DEFAULT 0,
            name TEXT NOT NULL, head INTEGER,
            UNIQUE (norm, kind, variant)
        )""",
        "CREATE INDEX people_head ON people (head) WHERE head IS NOT NULL",
        """CREATE TABLE parted (
            article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
            norm TEXT NOT NULL, kind TEXT NOT NULL, person INTEGER NOT NULL,
            PRIMARY KEY (article, norm, kind)
        ) WITHOUT ROWID""",
        """CREATE TABLE entities (
            article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
            id TEXT NOT NULL, person INTEGER NOT NULL, mentions INTEGER NOT NULL,
            PRIMARY KEY (article, id)
        ) WITHOUT ROWID""",
        "CREATE INDEX entities_person ON entities (person, article)",
        """CREATE TABLE quotes (
            key INTEGER PRIMARY KEY,
            article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
            id TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL,
            kind INTEGER NOT NULL, confidence INTEGER NOT NULL, origin INTEGER NOT NULL,
            person INTEGER, day TEXT NOT NULL, text TEXT NOT NULL
        )""",
        "CREATE INDEX quotes_article ON quotes (article)",
        "CREATE INDEX quotes_person ON quotes (person, day DESC, article DESC, start) WHERE person IS NOT NULL",
        """CREATE TABLE shingles (
            hash INTEGER NOT NULL, quote INTEGER NOT NULL,
            PRIMARY KEY (hash, quote)
        ) WITHOUT ROWID""",
        f"CREATE VIRTUAL TABLE body_words USING fts5 (text, names, time, prefix = '3', {_WORDS})",
        f"CREATE VIRTUAL TABLE quote_words USING fts5 (text, names, time, prefix = '3', {_WORDS})",
        f"CREATE VIRTUAL TABLE people_words USING fts5 (name, prefix = '2 3', {_WORDS})",
    ),
)


def version_of(connection: sqlite3.Connection) -> int:
    """Number of the migrations the file has been through."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def migrate(connection: sqlite3.Connection, migrations: Sequence[Sequence[str]] = MIGRATIONS) -> None:
    """Bring the file to the newest form, in one transaction. Another reader may be doing the same."""
    if version_of(connection) >= len(migrations):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statements in migrations[version_of(connection) :]:
            for statement in statements:
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {len(migrations)}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
