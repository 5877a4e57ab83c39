"""A file or standard input is read, whole and within limits."""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO

from tui.sources.errors import SourceError

LIMIT = 50_000_000  # bytes; the longest novels have 8 million


def read_file(name: str, limit: int = LIMIT) -> bytes:
    """The bytes of the file ``name``. Raises SourceError when there is no such file or it is too big."""
    try:
        if os.path.isdir(name):
            raise SourceError(name, "is a folder; name the files in it, for example " + _inside(name))
        with open(name, "rb") as stream:
            return read_stream(stream, name, limit)
    except FileNotFoundError:
        raise SourceError(name, "no such file" + _similar(name)) from None
    except PermissionError:
        raise SourceError(name, "no permission to read it; see its rights with ls -l") from None
    except (OSError, ValueError) as error:  # ValueError: a zero character in the name
        reason = getattr(error, "strerror", None) or str(error)
        raise SourceError(name, f"cannot be read ({reason.lower()})") from None


def read_stream(stream: BinaryIO, name: str, limit: int = LIMIT) -> bytes:
    """All that ``stream`` gives. Raises SourceError past ``limit`` bytes, without reading the rest."""
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise SourceError(name, f"is larger than {limit // 1_000_000} MB; cut it into smaller files")
    return data


def _inside(folder: str) -> str:
    return os.path.join(folder, "*.txt")


def _similar(name: str) -> str:
    import difflib

    path = Path(name)
    try:
        near = difflib.get_close_matches(path.name, os.listdir(path.parent), 1, 0.75)
    except (OSError, ValueError):
        return ""
    return f"; did you mean {path.parent / near[0]}?" if near else "; check the name"
