"""What a run has done so far, kept beside its output: how a run that was killed goes on where it was.

A line of JSON for each commit, added and synced after the output itself. So the last whole line is true whatever
happened since: the output and the list of errors are cut back to the sizes it names. One run at a time: the
journal is locked while it is open, and the lock ends with the process, however that ends.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from tui.archive.errors import ArchiveError
from tui.archive.units import Keys

FORMAT = "inquit-archive/1"


@dataclass
class Standing:
    """Where a run stands. ``size``: of the output (bytes, or partitions); ``errors``: bytes of their list."""

    size: int = 0
    errors: int = 0
    articles: int = 0
    words: int = 0
    failed: int = 0
    done: Keys = field(default_factory=Keys)


class Journal:
    """The open journal of an output. ``settings`` say how its articles are annotated: all in one way."""

    def __init__(self, path: Path, output: Path, settings: dict[str, Any], retry: bool = False) -> None:
        """Open or begin the journal at ``path``. With ``retry``, what failed before counts as not done.

        Raises ArchiveError when another run has it open, when ``output`` was made otherwise, or by another tool.
        """
        self._path = path
        if not path.exists() and output.exists() and not _is_empty(output):
            raise ArchiveError(str(output), "is there already and not from a run that could go on; name another")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file: IO[bytes] = path.open("a+b")
        except OSError as error:
            raise ArchiveError(str(path), f"cannot be written ({(error.strerror or '').lower()})") from None
        try:
            self._lock()
            if not output.exists():
                self._file.truncate(0)  # who takes the output away wants it made again
            self.standing = self._read(settings, retry)
        except BaseException:
            self._file.close()
            raise

    def commit(self, standing: Standing, keys: Iterable[int], failed: Iterable[int]) -> None:
        """Note that the output holds these units and is as ``standing`` has it; durable on return."""
        self._add(
            {
                **_sizes(standing),
                "done": [f"{key:x}" for key in keys],
                "bad": [f"{key:x}" for key in failed],
            }
        )

    def close(self) -> None:
        """Let others have it."""
        self._file.close()

    def _lock(self) -> None:
        try:
            import fcntl
        except ImportError:  # not on Windows: there, two runs at once are the user's care
            return
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise ArchiveError(str(self._path), "another run is writing this; wait for its end") from None

    def _read(self, settings: dict[str, Any], retry: bool) -> Standing:
        standing = Standing()
        head: dict[str, Any] | None = None
        bad: set[int] = set()
        for entry in self._entries():
            if head is None:
                head = entry
                self._check(head, settings)
                continue
            for name, value in _sizes(standing).items():
                setattr(standing, name, entry.get(name, value))
            failed = {int(key, 16) for key in entry.get("bad", ())}
            bad = set() if entry.get("retry") else bad | failed
            for key in entry.get("done", ()):
                if int(key, 16) not in failed:
                    standing.done.add(int(key, 16))
        if head is None:
            self._add({"format": FORMAT, **settings})
        elif retry and bad:
            standing.errors = standing.failed = 0
            self._add({**_sizes(standing), "retry": True})
            bad = set()
        for key in bad:
            standing.done.add(key)
        return standing

    def _check(self, head: dict[str, Any], settings: dict[str, Any]) -> None:
        if head.get("format") != FORMAT:
            raise ArchiveError(str(self._path), "is not the journal of a run of this inquit; name another output")
        for name, value in settings.items():
            if head.get(name) != value:
                was = head.get(name) or "the default"
                raise ArchiveError(
                    str(self._path), f"was begun with {name} {was}; go on so, or name another output"
                )

    def _entries(self) -> Iterator[dict[str, Any]]:
        """The whole lines. What a kill left of another is cut off."""
        self._file.seek(0)
        end = 0
        while (line := self._file.readline()).endswith(b"\n"):
            try:
                entry = json.loads(line)
            except ValueError:
                break
            if not isinstance(entry, dict):
                break
            end += len(line)
            yield entry
        self._file.truncate(end)
        self._file.seek(0, os.SEEK_END)

    def _add(self, entry: dict[str, Any]) -> None:
        self._file.write(json.dumps(entry, separators=(",", ":")).encode() + b"\n")
        self._file.flush()
        os.fsync(self._file.fileno())


def _sizes(standing: Standing) -> dict[str, int]:
    return {name: getattr(standing, name) for name in ("size", "errors", "articles", "words", "failed")}


def _is_empty(output: Path) -> bool:
    return not any(output.iterdir()) if output.is_dir() else output.stat().st_size == 0
