"""Where results go: parts are bound into the output in order, so that it can be cut back to any commit."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Protocol

from tui.archive import parts
from tui.archive.errors import ArchiveError
from tui.archive.parts import Part
from tui.formats.jsontext import to_json


class Output(Protocol):
    """An output with a size of its own measure, which grows by whole parts."""

    def restore(self, size: int) -> None:
        """Cut off what was written after that size was committed."""

    def add(self, part: Part) -> int | None:
        """Take in a part. The size of what is now on the disk for good, or None while parts are gathered."""

    def finish(self) -> int:
        """Write what was gathered; the size."""

    def close(self) -> None:
        """Let go of the files."""


class Lines:
    """A file of JSON Lines. Its size is in bytes."""

    def __init__(self, path: Path, folder: str) -> None:
        self._folder = folder
        path.parent.mkdir(parents=True, exist_ok=True)
        self._file: IO[bytes] = path.open("ab")

    def restore(self, size: int) -> None:
        """Cut back to so many bytes. Raises ArchiveError when there are fewer."""
        if self._file.seek(0, os.SEEK_END) < size:
            raise ArchiveError(self._file.name, "is shorter than it was left; take it away to begin again")
        cut_back(self._file, size)

    def add(self, part: Part) -> int:
        """Append the results of a part."""
        self._file.writelines(parts.results(self._folder, part))
        return sync(self._file)

    def finish(self) -> int:
        """Nothing is gathered."""
        return self._file.tell()

    def close(self) -> None:
        """Close the file."""
        self._file.close()


class Errors:
    """The list of what failed, as JSON Lines; made only when something does."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: IO[bytes] | None = path.open("ab") if path.exists() else None

    def restore(self, size: int) -> None:
        """Cut back to so many bytes."""
        if self._file is not None:
            cut_back(self._file, min(size, self._file.seek(0, os.SEEK_END)))

    def add(self, several: Sequence[Part]) -> int:
        """Append the failures of the parts; bytes from then on."""
        lines = [{"input": one.input, "reason": one.reason} for part in several for one in part.failures]
        if lines and self._file is None:
            self._file = self.path.open("ab")
        if self._file is None:
            return 0
        self._file.writelines(to_json(line).encode() + b"\n" for line in lines)
        return sync(self._file)

    def close(self) -> None:
        """Close the file; one without errors is not left lying about."""
        if self._file is not None:
            empty = self._file.tell() == 0
            self._file.close()
            if empty:
                self.path.unlink()


def cut_back(file: IO[bytes], size: int) -> None:
    """Make the file ``size`` bytes long and go on at its end."""
    file.truncate(size)
    file.seek(0, os.SEEK_END)


def sync(file: IO[bytes]) -> int:
    """See that all is on the disk; the length in bytes."""
    file.flush()
    os.fsync(file.fileno())
    return file.tell()
