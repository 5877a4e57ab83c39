"""The open file, as all parts of the library use it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tui.library.errors import damaged, saying
from tui.library.naming import Names
from tui.library.opening import transaction

Row = tuple[Any, ...]


class Database:
    """A connection whose errors are LibraryErrors, and what is remembered along with it."""

    def __init__(self, connection: sqlite3.Connection, path: Path, read_only: bool = False) -> None:
        self.connection = connection
        self.read_only = read_only
        self.path = path
        self.names = Names(connection)

    def all(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        """All rows that answer. Raises LibraryError."""
        with saying(self.path):
            return self.connection.execute(sql, values).fetchall()

    def one(self, sql: str, values: Sequence[Any] = ()) -> Row | None:
        """The first row that answers, or None. Raises LibraryError."""
        with saying(self.path):
            row: Row | None = self.connection.execute(sql, values).fetchone()
            return row

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction: all that is done within is kept, durably, or nothing is. Raises LibraryError."""
        with saying(self.path):
            try:
                with transaction(self.connection):
                    yield self.connection
            except BaseException:
                # Names entered in a transaction that was given up are not there.
                self.names = Names(self.connection)
                raise

    @contextmanager
    def trusting(self) -> Iterator[None]:
        """Read stored data: what is not as inquit writes it means that the file is damaged."""
        try:
            yield
        except ValueError as error:
            raise damaged(self.path) from error
