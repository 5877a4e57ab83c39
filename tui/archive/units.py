"""What an archive is cut into: units of work, each known by a key, and batches of them."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b

BATCH = 32  # units
_WEIGHT = 400_000  # bytes of a batch: what is being worked on is what a kill loses


@dataclass(frozen=True)
class Unit:
    """A file, or one record of a file of many: annotated as a whole or not at all.

    ``name`` is what people call it (``archive.jsonl:17`` for a record), ``path`` where a process with another
    working folder finds it. ``data`` is a record's JSON, None for a file, which whoever works on it opens.
    ``problem``: why it cannot be read, when that is known already. ``weight`` is in bytes.
    """

    name: str
    path: str
    record: int = 0
    data: bytes | None = None
    problem: str = ""
    weight: int = 1

    @cached_property
    def key(self) -> int:
        """Tells this unit from all others: 64 bits of its path and, for a record, its number and content."""
        digest = blake2b(f"{self.path}\0{self.record}\0".encode("utf-8", "surrogatepass"), digest_size=8)
        digest.update(self.data or b"")
        return int.from_bytes(digest.digest(), "big")


@dataclass(frozen=True)
class Batch:
    """Units that one process takes at once."""

    units: tuple[Unit, ...]

    @cached_property
    def name(self) -> str:
        """Made from the units: whoever cuts the same batch again finds what was made of it."""
        digest = blake2b(digest_size=12)
        for unit in self.units:
            digest.update(unit.key.to_bytes(8, "big"))
        return digest.hexdigest()

    @property
    def weight(self) -> int:
        """Bytes of all units."""
        return sum(unit.weight for unit in self.units)

    def singly(self) -> list[Batch]:
        """A batch for each of the units."""
        return [Batch((unit,)) for unit in self.units]


def in_batches(units: Iterable[Unit]) -> Iterator[Batch]:
    """The units in order, BATCH at a time or fewer large ones."""
    group: list[Unit] = []
    weight = 0
    for unit in units:
        if group and (len(group) >= BATCH or weight + unit.weight > _WEIGHT):
            yield Batch(tuple(group))
            group, weight = [], 0
        group.append(unit)
        weight += unit.weight
    if group:
        yield Batch(tuple(group))


class Keys:
    """A set of 64-bit keys in 12 to 24 bytes each: a million articles must not cost the memory of a model."""

    def __init__(self) -> None:
        self._slots = array("Q", bytes(8 * 1024))
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def add(self, key: int) -> bool:
        """Put the key in; whether it is new."""
        key = key or 1  # 0 is an empty slot
        place = self._place(key)
        if self._slots[place]:
            return False
        self._slots[place] = key
        self._count += 1
        if self._count * 3 > len(self._slots) * 2:
            self._grow()
        return True

    def _place(self, key: int) -> int:
        """The slot of the key, or the empty one where it belongs."""
        mask = len(self._slots) - 1
        place = key & mask
        while self._slots[place] not in (0, key):
            place = (place + 1) & mask
        return place

    def _grow(self) -> None:
        old, self._slots = self._slots, array("Q", bytes(16 * len(self._slots)))
        for key in old:
            if key:
                self._slots[self._place(key)] = key
