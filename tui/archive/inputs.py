"""What stands on the command line, as a stream of units in the order given; folders and files in sorted order."""

from __future__ import annotations

import gzip
import os
import sys
import zlib
from collections.abc import Iterator, Sequence
from glob import iglob
from typing import IO, cast

from tui.archive.errors import ArchiveError
from tui.archive.units import Unit
from tui.opening import STDIN, readable_in
from tui.sources import is_address

RECORD = 50_000_000  # bytes of one line; the same as for a file
_LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
_ROWS = ".parquet"


def of_many(name: str) -> bool:
    """Whether a file of this name holds records, each an article."""
    return name.lower().endswith((*_LINES, _ROWS))


def check(names: Sequence[str]) -> None:
    """Raise ArchiveError for a name that leads nowhere: nothing should begin with a slip of the pen."""
    for name in names:
        if name == STDIN or is_address(name) or os.path.exists(name):
            continue
        if not _is_pattern(name):
            raise ArchiveError(name, "no such file or folder; check the name")
        if next(iglob(name, recursive=True), None) is None:
            raise ArchiveError(name, "matches no file")


def units(names: Sequence[str], but: Sequence[str] = (), text_column: str = "") -> Iterator[Unit]:
    """The units of everything named. ``but``: absolute paths that are none of it (what is being written).

    ``text_column`` is needed only for Parquet, of which no other long column is read. Raises ArchiveError for a
    folder without any file that can be opened.
    """
    for path in paths(names, but):
        if path == STDIN:
            yield from _standard_input()
        elif is_address(path):
            yield Unit(path, path)
        elif path.lower().endswith(_ROWS):
            from tui.archive.parquet_input import rows

            yield from rows(path, text_column)
        elif of_many(path):
            yield from _lines_of(path)
        else:
            yield Unit(path, os.path.abspath(path), weight=size_of(path))


def paths(names: Sequence[str], but: Sequence[str] = ()) -> Iterator[str]:
    """The files named, folders with all below them and patterns with all that match."""
    for name in names:
        if name == STDIN or is_address(name) or os.path.isfile(name):
            found: Iterator[str] = iter((name,))
        elif os.path.isdir(name):
            found = _below(name)
        else:
            found = iter(sorted(path for path in iglob(name, recursive=True) if os.path.isfile(path)))
        empty = True
        for path in found:
            empty = False
            if os.path.abspath(path) not in but:
                yield path
        if empty:
            raise ArchiveError(name, "holds no file that can be opened")


def size_of(path: str) -> int:
    """Bytes of a file; 1 for what has no size or is not there."""
    try:
        return max(1, os.stat(path).st_size)
    except OSError:
        return 1


def _below(folder: str) -> Iterator[str]:
    """Files and folders by name, those in a folder where its name stands. Links to folders are not followed."""
    try:
        with os.scandir(folder) as entries:
            inner = {entry.name for entry in entries if entry.is_dir(follow_symlinks=False)}
        names = [name for name in os.listdir(folder) if not name.startswith(".")]
    except OSError as error:
        raise ArchiveError(folder, f"cannot be read ({(error.strerror or str(error)).lower()})") from None
    inner = {name for name in inner if not name.lower().endswith((_ROWS, ".parts"))}  # results, and work on them
    files = set(readable_in(names)) | {name for name in names if of_many(name)}
    for name in sorted(files | inner & set(names)):
        path = os.path.join(folder, name)
        if name in inner:
            yield from _below(path)
        elif os.path.isfile(path):
            yield path


def _is_pattern(name: str) -> bool:
    return any(char in name for char in "*?[")


def _lines_of(path: str) -> Iterator[Unit]:
    packed = path.lower().endswith(".gz")
    whole = os.path.abspath(path)
    number = 0
    try:
        with cast(IO[bytes], gzip.open(path) if packed else open(path, "rb")) as stream:
            for unit in lines(stream, path, whole):
                number = unit.record
                yield unit
    except (OSError, EOFError, zlib.error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        yield Unit(f"{path}:{number + 1}", whole, number + 1, problem=f"cannot be read further ({reason.lower()})")


def lines(stream: IO[bytes], name: str, path: str) -> Iterator[Unit]:
    """A unit for each line that is not blank, numbered from 1 with the blank ones."""
    number = 0
    while line := stream.readline(RECORD + 1):
        number += 1
        weight = len(line)
        problem = ""
        if len(line) > RECORD:
            problem = f"is longer than {RECORD // 1_000_000} MB"
            while not line.endswith(b"\n") and (line := stream.readline(RECORD)):
                weight += len(line)
            line = b""
        if problem or not line.isspace():
            yield Unit(f"{name}:{number}", path, number, line.strip(), problem, weight)


def _standard_input() -> Iterator[Unit]:
    if sys.stdin is None or sys.stdin.isatty():
        raise ArchiveError(STDIN, "nothing is piped in; pipe JSON Lines, one article a line")
    return lines(sys.stdin.buffer, "standard input", STDIN)
