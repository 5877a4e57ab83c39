"""Parquet with a column of text: each row a record. Needs pyarrow (the extra ``archive``)."""

from __future__ import annotations

import json
import math
import os
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from tui.archive.errors import ArchiveError
from tui.archive.records import NAMES, TEXT
from tui.archive.units import Unit

_ROWS = 64  # read at once: a row may be long
_PLAIN = ("string", "large_string", "string_view", "bool", "date32[day]", "date64[ms]")
_NUMBERS = ("int", "uint", "float", "double", "timestamp", "dictionary<values=string")


def rows(path: str, text_column: str = "") -> Iterator[Unit]:
    """A unit for each row, numbered from 1: its text and its other columns that hold plain values.

    Raises ArchiveError when pyarrow is not installed, the file is no Parquet or has no such column.
    """
    import_pyarrow(path)
    import pyarrow as pa
    import pyarrow.parquet as pq

    column = text_column or TEXT
    whole = os.path.abspath(path)
    number = 0
    try:
        with pq.ParquetFile(path) as file:
            names = [field.name for field in file.schema_arrow if _is_plain(str(field.type), field.name)]
            if column not in names:
                raise ArchiveError(path, _lacking(column, [field.name for field in file.schema_arrow]))
            weight = max(1, os.stat(path).st_size // max(1, file.metadata.num_rows))
            for batch in file.iter_batches(_ROWS, columns=names, use_threads=False):
                for row in batch.to_pylist():
                    number += 1
                    yield Unit(f"{path}:{number}", whole, number, _as_json(row), weight=weight)
    except (pa.ArrowException, OSError) as error:
        reason = " ".join(str(error).split())[:150]
        if not number:
            raise ArchiveError(path, f"is not Parquet that can be read ({reason})") from None
        yield Unit(f"{path}:{number + 1}", whole, number + 1, problem=f"cannot be read further ({reason})")


def import_pyarrow(name: str) -> None:
    """See that pyarrow is there. Raises ArchiveError, about the file of that name."""
    from importlib.util import find_spec

    if find_spec("pyarrow") is None:
        raise ArchiveError(name, 'Parquet needs pyarrow: pip install "inquit[archive]"')


def _is_plain(kind: str, name: str) -> bool:
    known = any(name in names for names in NAMES.values())  # a list of authors, say
    return known or kind in _PLAIN or kind.startswith(_NUMBERS)


def _lacking(column: str, names: list[str]) -> str:
    return f'has no column "{column}" of text (its columns: {", ".join(names[:12])}); --text-column names it'


def _as_json(row: dict[str, Any]) -> bytes:
    plain = {name: _plain(value) for name, value in row.items() if value is not None}
    return json.dumps(plain, ensure_ascii=False, default=str).encode("utf-8", "replace")


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value
