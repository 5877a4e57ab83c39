"""``inquit entities``: who and what an article names."""

from __future__ import annotations

from collections.abc import Iterator

import click

from tui.cli import FAILED, OK
from tui.cli.options import FILES, LANG, MODEL, Batch
from tui.cli.rows import entity_rows
from tui.cli.tables import Column, Row, print_rows

COLUMNS = (
    Column("source", "file", only_if_several=True, style="dim"),
    Column("type", "type", style="dim"),
    Column("name", "name", ratio=3, style="bold"),
    Column("mentions", "mentions", justify="right"),
    Column("quotations", "quotations", justify="right"),
    Column("forms", "as", ratio=4, style="dim"),
)


@click.command(short_help="People, places, organisations, with how often each is named.")
@FILES
@click.option(
    "--format",
    "-f",
    "form",
    type=click.Choice(["table", "json", "jsonl", "csv"]),
    default="table",
    show_default=True,
    help="How to print; piped, a table is tab-separated.",
)
@click.option("--type", "types", multiple=True, metavar="TYPE", help="Only this type: PER, ORG, LOC, MISC.")
@LANG
@MODEL
def entities(files: tuple[str, ...], form: str, types: tuple[str, ...], lang: str, model: str | None) -> int:
    """Print the people, organisations, places and other names in each FILE (- is standard input).

    \b
    Piped, the table has no heading and always these columns, separated by tabs:
      file, type, name, mentions, quotations, forms

    \b
    Examples:
      inquit entities article.txt
      inquit entities *.txt --type PER --format csv > people.csv
    """
    batch = Batch(files, lang, model)
    rows = _rows(batch, frozenset(name.upper() for name in types))
    print_rows(rows, COLUMNS, form)
    return FAILED if batch.failed else OK


def _rows(batch: Batch, types: frozenset[str]) -> Iterator[Row]:
    for one in batch:
        for entity, row in entity_rows(one):
            if not types or entity.type.upper() in types:
                yield row
