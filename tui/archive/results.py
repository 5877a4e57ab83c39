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
Annotate = Callable[[Article], Annotations]
Complain = Callable[[UnreadableError], None]
Watch = Callable[[int], None]

_ROWS = 256  # of Parquet, read at once


def read_results(
    name: str, complain: Complain, annotate: Annotate | None = None, watch: Watch = lambda weight: None
) -> Iterator[Annotated]:
    """The articles in a result of ``inquit annotate``, or a file or folder of annotated articles, in their order.

    An article that cannot be read, or a record that was never annotated, is told to ``complain`` and left out; so
    is a file, unless ``annotate`` is given for it. ``watch`` is told of the share of ``size`` that was read.
    Raises ArchiveError for what cannot be read at all.
    """
    if is_tables(name):
        for one in _from_tables(name, complain):
            watch(1)
            yield from one
        return
    inputs.check([name])
    for unit in inputs.units([name]):
        watch(unit.weight)
        try:
            yield from _from_unit(unit, annotate)
        except UnreadableError as error:
            complain(error)


def size(name: str) -> Iterator[int | None]:
    """How much there is to read, in the measure of ``read_results``: to be added up; None when nobody knows."""
    if is_tables(name):
        yield articles_in(name)
        return
    for path in inputs.paths([name]):
        yield None if path.endswith(".gz") else inputs.size_of(path)


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


def articles_in(name: str) -> int:
    """How many articles a folder of Parquet holds. Raises ArchiveError."""
    import_pyarrow(name)
    import pyarrow.parquet as pq

    return sum(pq.read_metadata(path).num_rows for path in Path(name, "articles").glob("*.parquet"))


def _from_unit(unit: Unit, annotate: Annotate | None) -> Iterator[Annotated]:
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
        if one.annotations is not None:
            yield one.article, one.annotations
        elif annotate is not None:
            yield one.article, annotate(one.article)
        else:
            raise UnreadableError(unit.name, "is not annotated; inquit annotate does that")


def _from_tables(name: str, complain: Complain) -> Iterator[list[Annotated]]:
    for input_name, text, rest in rows(name, "articles", ["input", "text", "annotations"]):
        try:
            yield [loads(rest, str(input_name), text)]
        except FormatError as error:
            complain(error)
            yield []
