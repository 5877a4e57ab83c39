"""What can go wrong with the library file, said in one line."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tui.model.errors import UnreadableError


class LibraryError(UnreadableError):
    """The library cannot be opened, read or written. Nothing of it was changed."""


_PROBLEMS = {
    sqlite3.SQLITE_FULL: "the disk is full; this was not saved",
    sqlite3.SQLITE_READONLY: "the library is read-only; this was not saved",
    sqlite3.SQLITE_BUSY: "the library is in use by another program; this was not saved, try again",
    sqlite3.SQLITE_LOCKED: "the library is in use by another program; this was not saved, try again",
    sqlite3.SQLITE_CANTOPEN: "the library cannot be opened here",
    sqlite3.SQLITE_PERM: "the library may not be opened",
    sqlite3.SQLITE_IOERR: "the disk does not answer; this was not saved",
    sqlite3.SQLITE_NOTADB: "this is no library of inquit; nothing was changed",
    sqlite3.SQLITE_CORRUPT: "the library is damaged; nothing was changed; a backup can take its place",
}


@contextmanager
def saying(path: Path | str) -> Iterator[None]:
    """Turn errors of the database into a LibraryError about the file at ``path``."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        problem = _PROBLEMS.get(code & 0xFF) if isinstance(code, int) else None
        raise LibraryError(str(path), problem or f"the library does not work: {error}") from error
    except OSError as error:
        raise LibraryError(str(path), f"the library does not work: {error.strerror or error}") from error


def damaged(path: Path | str) -> LibraryError:
    """The error for stored data that are not what inquit wrote."""
    return LibraryError(str(path), _PROBLEMS[sqlite3.SQLITE_CORRUPT])
