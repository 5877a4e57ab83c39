"""``inquit annotate``: everything found in an article, as inquit/1 JSON."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from tui.cli import FAILED, OK
from tui.cli.options import FILES, LANG, MODEL, Batch
from tui.formats.inquit_json import dumps
from tui.formats.whole import write_whole


@click.command(short_help="Everything found, as inquit/1 JSON; of an archive, JSON Lines or Parquet.")
@FILES
@click.option(
    "-o",
    "--output",
    metavar="OUT",
    help="Write OUT/NAME.json for every FILE; or, for an archive, OUT.jsonl or OUT.parquet/.",
)
@LANG
@MODEL
@click.option("--jobs", "-j", type=click.IntRange(1, 1024), metavar="N", help="Processes; else one a processor.")
@click.option("--text-column", default="", metavar="NAME", help='Where records have their text; else in "text".')
@click.option("--retry", is_flag=True, help="Try again what failed in the runs before.")
@click.option(
    "--cluster", metavar="ADDRESS", help="Let the Dask cluster of this scheduler do it: tcp://host:8786."
)
def annotate(
    files: tuple[str, ...],
    output: str | None,
    lang: str,
    model: str | None,
    jobs: int | None,
    text_column: str,
    retry: bool,
    cluster: str | None,
) -> int:
    """Print entities and quotations of FILE as inquit/1 JSON (- is standard input).

    Several files need -o: each becomes OUT/NAME.json, written whole or not at all.

    An OUT that ends in .jsonl or .parquet takes a whole archive: folders with all below them, patterns, JSON Lines
    (also .gz, also piped in) and Parquet, each record an article. Their order is kept. Stopped at any point and
    started again, it goes on where it was; what is new in the archive is added. What could not be annotated is
    listed in OUT.errors.jsonl (OUT.parquet/errors.jsonl), and the exit status is 1.

    \b
    Examples:
      inquit annotate article.txt > article.json
      inquit annotate articles/*.txt -o annotated/
      inquit annotate archive/ -o archive.jsonl
      inquit annotate 2024.parquet --text-column body -o 2024-annotated.parquet/
    """
    if output is not None and is_archive(output):
        from tui.archive.work import Plan
        from tui.cli.archiving import annotate_into

        plan = Plan("", lang, model, text_column)
        return annotate_into(files, output, plan, jobs=jobs, cluster=cluster, retry=retry)
    for name, given in (
        ("--jobs", jobs),
        ("--text-column", text_column),
        ("--retry", retry),
        ("--cluster", cluster),
    ):
        if given:
            raise click.UsageError(f"{name} is for archives: -o OUT.jsonl or -o OUT.parquet/")
    if output is None and len(files) > 1:
        raise click.UsageError("several files need a folder to write to: -o DIR")
    batch = Batch(files, lang, model)
    taken: set[str] = set()
    for one in batch:
        text = dumps(one.article, one.annotations)
        if output is None:
            sys.stdout.write(text)
        else:
            write_whole(Path(output, free_name(one.name, ".json", taken)), text)
    return FAILED if batch.failed else OK


def free_name(source: str, suffix: str, taken: set[str]) -> str:
    """A file name made from the name of ``source``, not yet in ``taken``, where it is noted."""
    stem = Path(source).stem if source != "-" else "stdin"
    name, number = stem + suffix, 1
    while name.casefold() in taken:
        number += 1
        name = f"{stem}-{number}{suffix}"
    taken.add(name.casefold())
    return name


def is_archive(output: str) -> bool:
    """Whether an output of this name takes many articles at once."""
    return output.rstrip("/").lower().endswith((".jsonl", ".parquet"))
