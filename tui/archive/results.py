"""Annotated archives read back: JSON Lines, folders of Parquet, and files of one article."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tui.archive import inputs
from tui.archive.errors import ArchiveError
from tui.archive.parquet_input import import_pyarrow
from tui.archive.units import Unit
from tui.formats import checked
from tui.formats.errors import FormatError
from tui.formats.inquit_json import from_object, loads
from tui.formats.line_ends import settle_line_ends
from tui.model.annotation import Annotations
from tui.model.article import Article
from tui.model.errors import UnreadableError
from tui.opening import open_named

Annotated = tuple[Article, Annotations]
Complain = Callable[[UnreadableError], None]

_ROWS = 256  # of Parquet, read at once


def read_results(name: str, complain: Complain) -> Iterator[Annotated]:
    """The articles in a result of ``inquit annotate``, or a file or folder of annotated articles, in their order.

    An article that cannot be read, or was never annotated, is told to ``complain`` and left out. Raises
    ArchiveError for what cannot be read at all.
    """
    if is_tables(name):
        yield from _from_tables(name, complain)
        return
    inputs.check([name])
    for unit in inputs.units([name]):
        try:
            yield from _from_unit(unit)
        except UnreadableError as error:
            complain(error)


def is_tables(name: str) -> bool:
    """Whether this is a folder of Parquet that ``inquit annotate`` made."""
    return Path(name, "articles").is_dir() and Path(name, "quotations").is_dir()


def rows(name: str, table: str, columns: list[str]) -> Iterator[tuple[Any, ...]]:
    """Columns of a table in a folder of Parquet, row by row. Raises ArchiveError."""
    import_pyarrow(name)
    import pyarrow as pa
    import pyarrow.parquet as pq

    for path in sorted(Path(name, table).glob("*.parquet")):
        try:
            with pq.ParquetFile(path) as file:
                for batch in file.iter_batches(_ROWS, columns=columns, use_threads=False):
                    yield from zip(*(batch.column(column).to_pylist() for column in columns), strict=True)
        except (pa.ArrowException, OSError, KeyError) as error:
            raise ArchiveError(str(path), f"cannot be read ({' '.join(str(error).split())[:150]})") from None


def _from_unit(unit: Unit) -> Iterator[Annotated]:
    if unit.problem:
        raise UnreadableError(unit.name, unit.problem)
    if unit.data is not None:
        try:
            value = checked.an_object(checked.parse(unit.data.decode("utf-8", "replace")), "the record")
            if "entities" not in value and "quotes" not in value:
                raise FormatError("", "is not annotated; inquit annotate does that")
            yield settle_line_ends(*from_object(value))
        except FormatError as error:
            raise FormatError(unit.name, error.problem) from None
        return
    for one in open_named(unit.path):
        if one.annotations is None:
            raise UnreadableError(unit.name, "is not annotated; inquit annotate does that")
        yield one.article, one.annotations


def _from_tables(name: str, complain: Complain) -> Iterator[Annotated]:
    for input_name, text, rest in rows(name, "articles", ["input", "text", "annotations"]):
        try:
            yield loads(rest, str(input_name), text)
        except FormatError as error:
            complain(error)
