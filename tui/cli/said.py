"""``inquit said``: everything one person said."""

from __future__ import annotations

from pathlib import Path

import click

from tui.cli import FAILED, OK, complain
from tui.cli.tables import Column, Row, print_rows
from tui.library.answers import Query, Said

LIBRARY = click.option(
    "--library", "path", type=click.Path(path_type=Path), default=None, metavar="PATH",
    help="Another library than the usual one.",
)  # fmt: skip
FORMAT = click.option(
    "--format", "-f", "form", type=click.Choice(["table", "json", "jsonl", "csv"]), default="table",
    show_default=True, help="How to print; piped, a table is tab-separated.",
)  # fmt: skip
LIMIT = click.option(
    "--limit", "-n", default=200, show_default=True, type=click.IntRange(1), help="At most so many."
)
SINCE = click.option("--since", default="", metavar="DATE", help="Not before: YYYY, YYYY-MM or YYYY-MM-DD.")
UNTIL = click.option("--until", default="", metavar="DATE", help="Not after.")

SAID_COLUMNS = (
    Column("day", "date", style="dim"),
    Column("who", "who", ratio=2, only_if_several=True, style="bold"),
    Column("title", "article", ratio=2, style="dim"),
    Column("source", "source", ratio=1, only_if_several=True, style="dim"),
    Column("kind", "kind", style="dim"),
    Column("text", "words", ratio=5),
)


@click.command(short_help="Everything a person said, over the whole library.")
@click.argument("name", metavar="NAME")
@click.option("--text", default="", metavar="WORDS", help='Only with these words; "a phrase" in quotation marks.')
@SINCE
@UNTIL
@LIMIT
@FORMAT
@LIBRARY
def said(name: str, text: str, since: str, until: str, limit: int, form: str, path: Path | None) -> int:
    """Print everything NAME said in the articles read, the newest first.

    A whole name (whatever its case, accents and hyphens) means who has it; a part of one, all who have that.

    \b
    Examples:
      inquit said "Kim Jong-un"
      inquit said macron --since 2026-01 --format csv
    """
    from tui.library import Library

    check_days(since, until)
    with Library(path) as library:
        people = library.people(name)
        if not people:
            return complain(f"nobody called {name} is in the library")
        if text or since or until:
            found = library.quotations(Query(text=text, speaker=name, since=since, until=until), limit)
        else:
            found = library.said(*(person.key for person in people), limit=limit)
    print_rows(map(said_row, found), SAID_COLUMNS, form)
    return OK if found else FAILED


def said_row(said: Said) -> Row:
    """A quotation of the library as a row."""
    return {
        "day": said.day,
        "who": said.who,
        "title": said.headline,
        "source": said.source,
        "kind": said.kind,
        "confidence": said.confidence,
        "text": said.text,
        "article": said.article,
        "start": said.start,
        "end": said.end,
    }


def check_days(*days: str) -> None:
    """Raise UsageError for what is no date."""
    from tui.library.dates import day_of

    for day in days:
        if day and day_of(day) != day:
            raise click.UsageError(f"{day} is no date: write YYYY, YYYY-MM or YYYY-MM-DD")
