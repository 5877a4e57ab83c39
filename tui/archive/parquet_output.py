"""An annotated archive as a folder of Parquet: a folder for each table, a file in each for every partition.

A partition is written beside its place and moved there; it counts once the journal names it. Needs pyarrow.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from tui.archive import parts
from tui.archive.errors import ArchiveError
from tui.archive.parquet_input import import_pyarrow
from tui.archive.parts import Part
from tui.archive.tables import TABLES, Row, rows_of
from tui.formats.inquit_json import loads

PARTITION = 4_000  # articles
_TEXT = 32_000_000  # bytes of results; a partition is made in memory


class Partitions:
    """A folder of three tables. Its size is the number of partitions."""

    def __init__(self, folder: Path, made_in: str) -> None:
        import_pyarrow(str(folder))
        self._folder, self._made_in = folder, made_in
        self._count = 0
        self._gathered: list[Part] = []
        self._bytes = 0

    def restore(self, size: int) -> None:
        """Take away partitions from number ``size`` on. Raises ArchiveError when one before is missing."""
        for table in TABLES:
            (self._folder / table).mkdir(parents=True, exist_ok=True)
            for draft in (self._folder / table).glob(".part-*"):
                draft.unlink()
            numbers = {int(path.stem.removeprefix("part-")): path for path in self._partitions(table)}
            if any(number not in numbers for number in range(size)):
                raise ArchiveError(str(self._folder), "lacks partitions it had; take it away to begin again")
            for number, path in numbers.items():
                if number >= size:
                    path.unlink()
        self._count = size

    def add(self, part: Part) -> int | None:
        """Gather the part; with enough of them, write a partition."""
        self._gathered.append(part)
        self._bytes += parts.path_of(self._made_in, part.name).stat().st_size
        if sum(one.articles for one in self._gathered) < PARTITION and self._bytes < _TEXT:
            return None
        return self._write()

    def finish(self) -> int:
        """Write what was gathered as the last partition."""
        return self._write() if any(part.articles for part in self._gathered) else self._count

    def close(self) -> None:
        """Nothing is open."""

    def _write(self) -> int:
        tables: dict[str, list[Row]] = {table: [] for table in TABLES}
        for part in self._gathered:
            for line in parts.results(self._made_in, part):
                for table, row in rows_of(*loads(line.decode())):
                    tables[table].append(row)
        for table, rows in tables.items():
            _write_whole(self._folder / table / f"part-{self._count:06}.parquet", table, rows)
        self._gathered, self._bytes = [], 0
        self._count += 1
        return self._count

    def _partitions(self, table: str) -> list[Path]:
        return [path for path in (self._folder / table).glob("part-*.parquet") if path.stem[5:].isdecimal()]


def schema_of(table: str) -> Any:
    """The Arrow schema of a table."""
    import pyarrow as pa

    kinds = {
        "string": pa.string(),
        "int32": pa.int32(),
        "date32": pa.date32(),
        "list<string>": pa.list_(pa.string()),
        "list<int32>": pa.list_(pa.int32()),
    }
    return pa.schema([(name, kinds[kind]) for name, kind, _ in TABLES[table]])


def _write_whole(path: Path, table: str, rows: list[Row]) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        made = pa.Table.from_pylist([_encodable(row) for row in rows], schema_of(table))
        pq.write_table(made, draft, compression="zstd")
        with draft.open("rb") as stream:
            os.fsync(stream.fileno())
        os.replace(draft, path)
    except OSError as error:
        raise ArchiveError(str(path), f"cannot be written ({(error.strerror or str(error)).lower()})") from None
    finally:
        draft.unlink(missing_ok=True)


def _encodable(row: Row) -> Row:
    """The row without lone surrogates, which no column of text can hold."""
    return {name: _safe(value) for name, value in row.items()}


def _safe(value: Any) -> Any:
    if isinstance(value, str) and not value.isascii():
        return value.encode("utf-8", "replace").decode()
    return [_safe(one) for one in value] if isinstance(value, list) else value
