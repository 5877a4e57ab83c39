"""Rows for people and for programs: a table on a terminal, tab-separated when piped, JSON, CSV."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from tui.formats.jsontext import to_json
from tui.model.display import clean

Row = dict[str, Any]  # as in JSON


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its key in a row, its heading, and how it shares the width of a terminal."""

    key: str
    heading: str
    ratio: int | None = None  # share of the width left over; None: as wide as its words
    justify: Literal["left", "right"] = "left"
    style: str = ""
    only_if_several: bool = False  # shown on a terminal only when its values differ


def print_rows(rows: Iterable[Row], columns: Sequence[Column], form: str) -> None:
    """Print rows as ``form`` says: "table", "csv", "json", else JSON Lines."""
    if form == "table":
        print_table(rows, columns)
    elif form == "csv":
        print_csv(rows, columns)
    elif form == "json":
        print_json(rows)
    else:
        print_jsonl(rows)


def print_table(rows: Iterable[Row], columns: Sequence[Column]) -> None:
    """A table on a terminal; else lines of tab-separated values, always the same columns, no heading."""
    if not sys.stdout.isatty():
        for row in rows:
            sys.stdout.write("\t".join(one_line(row[column.key]) for column in columns) + "\n")
        return
    all_rows = list(rows)
    if not all_rows:
        sys.stderr.write("inquit: nothing found\n")
    else:
        _print_rich(all_rows, [c for c in columns if not c.only_if_several or _differs(all_rows, c.key)])


def print_jsonl(rows: Iterable[Row]) -> None:
    """One JSON object a line."""
    for row in rows:
        sys.stdout.write(to_json(row) + "\n")


def print_json(rows: Iterable[Row]) -> None:
    """A JSON list, one object a line."""
    lines = [to_json(row) for row in rows]
    sys.stdout.write("[" + ",\n ".join(lines) + "]\n")


def print_csv(rows: Iterable[Row], columns: Sequence[Column]) -> None:
    """Comma-separated values with a heading, quoted as RFC 4180 has it."""
    csv.writer(sys.stdout, lineterminator="\n").writerows(csv_rows(rows, columns))


def csv_rows(rows: Iterable[Row], columns: Sequence[Column]) -> Iterator[list[str]]:
    """The heading and the cells of every row, as text."""
    yield [column.key for column in columns]
    for row in rows:
        yield [_cell(row[column.key]) for column in columns]


def one_line(value: Any) -> str:
    """A value as text that is safe on a terminal and has no tab or line end."""
    return clean(" ".join(_cell(value).split()))


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, dict):  # a span with its words
        return str(value.get("text", ""))
    if isinstance(value, list):
        return " | ".join(map(_cell, value))
    return str(value)


def _differs(rows: Sequence[Row], key: str) -> bool:
    return any(row[key] != rows[0][key] for row in rows)


def _print_rich(rows: Sequence[Row], columns: Sequence[Column]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False, expand=True)
    for column in columns:
        table.add_column(
            column.heading, ratio=column.ratio, justify=column.justify, style=column.style,
            no_wrap=column.ratio is None, overflow="fold" if column.ratio else "ellipsis",
        )  # fmt: skip
    for row in rows:
        table.add_row(*(Text(one_line(row[column.key])) for column in columns))
    Console(highlight=False, markup=False, emoji=False).print(table)
