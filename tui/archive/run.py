"""A run over an archive: units in, parts made by the workers, bound into the output in the order of the units."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tui.archive import parts
from tui.archive.journal import Journal, Standing
from tui.archive.outputs import Errors, Lines, Output
from tui.archive.parts import Failure, Part
from tui.archive.units import Batch, Unit, in_batches
from tui.archive.work import Plan, give_up
from tui.archive.workers import Workers

_AHEAD = 6  # batches for each worker that are begun before the first of them is bound

_ENDED = "the process that worked on it was ended each time: too little memory, or a crash"


@dataclass(frozen=True, slots=True)
class Step:
    """What has just been done: bytes of input (``skipped`` or worked on), what came of them."""

    weight: int
    skipped: bool = False
    articles: int = 0
    words: int = 0
    failures: tuple[Failure, ...] = ()


Watch = Callable[[Step], None]


@dataclass(frozen=True, slots=True)
class Places:
    """The output and what lies beside it."""

    output: Path
    errors: Path
    journal: Path
    parts: Path

    @classmethod
    def of(cls, output: Path) -> Places:
        """The places for an output: a file of JSON Lines, or a folder of Parquet that holds all of them."""
        if is_parquet(output):
            return cls(output, output / "errors.jsonl", output / "_journal", output / "_parts")
        name = output.name
        return cls(
            output,
            output.with_name(output.stem + ".errors.jsonl"),
            output.with_name(name + ".journal"),
            output.with_name(name + ".parts"),
        )


def is_parquet(output: Path) -> bool:
    """Whether an output of this name is a folder of Parquet."""
    return output.suffix.lower() == ".parquet"


def annotate_archive(
    units: Iterable[Unit],
    output: Path,
    plan: Plan,
    start: Callable[[Plan], Workers],
    watch: Watch,
    *,
    retry: bool = False,
) -> Standing:
    """Annotate what is not in ``output`` yet, and return how it stands then.

    ``plan.parts`` is set here. ``start`` is called when there is something to do. Raises UnreadableError when the
    run cannot begin or go on; begun again, it goes on from the last commit.
    """
    places = Places.of(output)
    settings: dict[str, Any] = {"language": plan.lang, "model": plan.model or "", "text column": plan.text_column}
    plan = Plan(str(places.parts.absolute()), plan.lang, plan.model, plan.text_column)
    with ExitStack() as stack:
        journal = stack.enter_context(closing(Journal(places.journal, output, settings, retry)))
        standing = journal.standing
        out = stack.enter_context(closing(_open_output(output, plan.parts)))
        errors = stack.enter_context(closing(Errors(places.errors)))
        out.restore(standing.size)
        errors.restore(standing.errors)
        if retry:
            shutil.rmtree(places.parts, ignore_errors=True)
        places.parts.mkdir(parents=True, exist_ok=True)
        batches = in_batches(_wanting(units, standing, watch))
        first = next(batches, None)
        if first is not None:
            workers = stack.enter_context(closing(start(plan)))
            binder = _Binder(out, errors, journal, plan.parts)
            for batch, part in _in_order(_chain(first, batches), plan, workers):
                binder.bind(batch, part)
                watch(Step(batch.weight, False, part.articles, part.words, part.failures))
            binder.finish()
        shutil.rmtree(places.parts, ignore_errors=True)
    return standing


def _open_output(output: Path, folder: str) -> Output:
    if is_parquet(output):
        from tui.archive.parquet_output import Partitions

        return Partitions(output, folder)
    return Lines(output, folder)


def _wanting(units: Iterable[Unit], standing: Standing, watch: Watch) -> Iterator[Unit]:
    """The units that are not done yet, each once."""
    for unit in units:
        if standing.done.add(unit.key):
            yield unit
        else:
            watch(Step(unit.weight, skipped=True))


def _chain(first: Batch, rest: Iterator[Batch]) -> Iterator[Batch]:
    yield first
    yield from rest


def _in_order(batches: Iterator[Batch], plan: Plan, workers: Workers) -> Iterator[tuple[Batch, Part]]:
    """Every batch with its part, in order. A batch that ends its process is taken apart, and a unit given up."""
    order: list[Batch] = []
    made: dict[str, Part] = {}
    tried: set[str] = set()  # units alone in their batch that did not survive once
    while True:
        while len(order) < workers.count * _AHEAD and (batch := next(batches, None)) is not None:
            order.append(batch)
            workers.submit(batch)
        if not order:
            return
        batch, part = workers.next()
        if part is not None:
            made[batch.name] = part
        elif len(batch.units) > 1:
            place = order.index(batch)
            order[place : place + 1] = batch.singly()
            for single in batch.singly():
                workers.submit(single)
        elif batch.name not in tried:
            tried.add(batch.name)
            workers.submit(batch)
        else:
            made[batch.name] = give_up(batch, plan, _ENDED)
        while order and order[0].name in made:
            batch = order.pop(0)
            yield batch, made.pop(batch.name)


class _Binder:
    """Binds parts into the output, and notes in the journal what is on the disk for good."""

    def __init__(self, out: Output, errors: Errors, journal: Journal, folder: str) -> None:
        self._out, self._errors, self._journal, self._folder = out, errors, journal, folder
        self._gathered: list[tuple[Batch, Part]] = []

    def bind(self, batch: Batch, part: Part) -> None:
        self._gathered.append((batch, part))
        size = self._out.add(part)
        if size is not None:
            self._commit(size)

    def finish(self) -> None:
        size = self._out.finish()
        if self._gathered:
            self._commit(size)

    def _commit(self, size: int) -> None:
        gathered, self._gathered = self._gathered, []
        standing = self._journal.standing
        standing.size = size
        standing.errors = self._errors.add([part for _, part in gathered])
        standing.articles += sum(part.articles for _, part in gathered)
        standing.words += sum(part.words for _, part in gathered)
        standing.failed += sum(len(part.failed) for _, part in gathered)
        keys = (unit.key for batch, _ in gathered for unit in batch.units)
        self._journal.commit(standing, keys, (key for _, part in gathered for key in part.failed))
        for _, part in gathered:
            parts.remove(self._folder, part)
