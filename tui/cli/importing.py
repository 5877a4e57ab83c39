"""``inquit library import``: an annotated archive into the library."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from tui.archive.results import Annotated, read_results, size
from tui.archive.run import Step
from tui.cli import FAILED, OK, complain
from tui.cli.progress import Going, clock
from tui.cli.said import LIBRARY
from tui.model.errors import UnreadableError


@click.command("import")
@click.argument("names", nargs=-1, required=True, metavar="OUT…")
@LIBRARY
def import_(names: tuple[str, ...], path: Path | None) -> int:
    """Enter what inquit annotate made: OUT.jsonl, OUT.parquet/, or annotated files and folders of them.

    Stopped and started again, it enters the same articles once; what people corrected stays.

    \b
    Example:
      inquit annotate archive/ -o archive.jsonl && inquit library import archive.jsonl
    """
    from tui.library import Library

    failed = 0

    def leave_out(error: UnreadableError) -> None:
        nonlocal failed
        failed += 1
        complain(str(error))

    def articles() -> Iterator[Annotated]:
        for name in names:
            for one in read_results(name, leave_out, watch=lambda weight: going(Step(weight))):
                going(Step(0, articles=1))
                yield one

    sizes = lambda: (each for name in names for each in size(name))  # noqa: E731
    with Library(path) as shelf, Going("importing", sizes) as going:
        going.begin()
        count = shelf.load(articles())
    sys.stderr.write(f"{count:,} articles in the library in {clock(going.seconds)}\n")
    return FAILED if failed else OK
