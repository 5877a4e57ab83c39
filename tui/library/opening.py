"""The library's file: where it is, and how it is opened without ever spoiling it."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tui.library.errors import LibraryError, saying
from tui.library.schema import APPLICATION, MIGRATIONS, migrate, version_of

BUSY = 5.0  # seconds to wait for another writer
_AGAIN = 0.01  # seconds until the next try, where SQLite does not try by itself
_HEADER = b"SQLite format 3\x00"


def default_path() -> Path:
    """Where the library is: at INQUIT_LIBRARY, else at the platform's place for a program's data."""
    if named := os.environ.get("INQUIT_LIBRARY"):
        return Path(named)
    from platformdirs import user_data_path  # not before the first frame when the path is given

    return user_data_path("inquit", appauthor=False) / "library.sqlite"


def connect(path: Path, *, read_only: bool = False, busy: float = BUSY) -> sqlite3.Connection:
    """A connection to the library at ``path``, which is made when it is not there. Raises LibraryError.

    A file that is not a library, or one of a newer inquit, is refused and left as it is.
    """
    with saying(path):
        if not read_only:
            path.parent.mkdir(parents=True, exist_ok=True)
        _refuse_others(path)
        connection = _connection(path, read_only, busy)
        try:
            _refuse_versions(connection, path)
            if not read_only:
                # Durable: a commit that has returned is on the disk, not merely with the system.
                _write_ahead(connection, busy)
                connection.execute("PRAGMA synchronous = FULL")
                connection.execute("PRAGMA foreign_keys = ON")
                migrate(connection)
            elif version_of(connection) == 0:
                raise LibraryError(str(path), "there is no library here")
            connection.execute("PRAGMA temp_store = MEMORY")
        except BaseException:
            connection.close()
            raise
        return connection


def _connection(path: Path, read_only: bool, busy: float) -> sqlite3.Connection:
    # Transactions are begun and ended by name: sqlite3's own habit of beginning them hides where.
    name = str(path)
    if read_only:
        from urllib.parse import quote

        name = f"file:{quote(name)}?mode=ro"
    return sqlite3.connect(name, timeout=busy, isolation_level=None, check_same_thread=False, uri=read_only)


def _refuse_others(path: Path) -> None:
    if not path.exists() or path.stat().st_size == 0:
        return
    with path.open("rb") as file:
        if file.read(len(_HEADER)) != _HEADER:
            raise LibraryError(str(path), "this is no library of inquit; nothing was changed")


def _refuse_versions(connection: sqlite3.Connection, path: Path) -> None:
    # In this order: a library that another program makes between the two questions has tables and its sign.
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if tables and application != APPLICATION:
        raise LibraryError(str(path), "this is no library of inquit; nothing was changed")
    if version_of(connection) > len(MIGRATIONS):
        raise LibraryError(str(path), "the library is of a newer inquit; update inquit")


def _write_ahead(connection: sqlite3.Connection, busy: float) -> None:
    """Have changes written to a log. SQLite does not wait by itself for another program that makes the file."""
    until = time.monotonic() + busy
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
        time.sleep(_AGAIN)


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing, and nobody else writes meanwhile. Within another transaction, a part of that."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
