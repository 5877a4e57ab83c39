"""What became of a batch, in a file of its own until it is bound into the output.

The file is written whole by whoever worked on the batch, and named after what is in the batch: written twice, by
a run that was killed and by the next, it is the same file. Its first line is the ``Part``, the others the results.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from tui.archive.units import Batch
from tui.formats.jsontext import to_json
from tui.formats.whole import write_whole


@dataclass(frozen=True, slots=True)
class Failure:
    """A unit that could not be annotated, and why, in one line."""

    input: str
    reason: str


@dataclass(frozen=True, slots=True)
class Part:
    """``articles`` results follow, with ``words`` words of text. ``failed`` are the keys of the failures."""

    name: str
    articles: int
    words: int
    failures: tuple[Failure, ...]
    failed: tuple[int, ...]


def write(
    folder: str, batch: Batch, results: Sequence[str], words: int, failures: Sequence[tuple[int, Failure]]
) -> Part:
    """Write the part of a batch. Raises UnreadableError when the disk does not take it."""
    part = Part(
        batch.name, len(results), words, tuple(each for _, each in failures), tuple(key for key, _ in failures)
    )
    lines = [to_json(asdict(part)), *results]
    write_whole(path_of(folder, batch.name), "\n".join(lines) + "\n")
    return part


def find(folder: str, batch: Batch) -> Part | None:
    """The part of a batch that was worked on before, if there is one."""
    try:
        with path_of(folder, batch.name).open("rb") as stream:
            head = json.loads(stream.readline())
    except FileNotFoundError:
        return None
    failures = tuple(Failure(**each) for each in head.pop("failures"))
    return Part(**{**head, "failures": failures, "failed": tuple(head["failed"])})


def results(folder: str, part: Part) -> Iterator[bytes]:
    """The lines of the results, each with its line end."""
    with path_of(folder, part.name).open("rb") as stream:
        stream.readline()
        yield from stream


def remove(folder: str, part: Part) -> None:
    """The part is bound; it may be gone already."""
    path_of(folder, part.name).unlink(missing_ok=True)


def path_of(folder: str, name: str) -> Path:
    """Where the part of that name is."""
    return Path(folder, name + ".part")
