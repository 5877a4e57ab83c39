"""``inquit library``: what is kept of the articles read."""

from __future__ import annotations

import time
from pathlib import Path

import click

from tui.cli import FAILED, OK, complain
from tui.cli.importing import import_
from tui.cli.said import FORMAT, LIBRARY, LIMIT, SAID_COLUMNS, SINCE, UNTIL, check_days, said_row
from tui.cli.tables import Column, Row, print_rows
from tui.library.answers import Hit, Query
from tui.library.records import Record

ARTICLE_COLUMNS = (
    Column("key", "n", justify="right", style="dim"),
    Column("read", "read", style="dim"),
    Column("day", "date", style="dim"),
    Column("title", "title", ratio=4, style="bold"),
    Column("source", "source", ratio=2, style="dim"),
    Column("speakers", "who speaks", ratio=3),
    Column("quotes", "quotes", justify="right"),
    Column("progress", "%", justify="right", style="dim"),
)
HIT_COLUMNS = (
    Column("key", "n", justify="right", style="dim"),
    Column("day", "date", style="dim"),
    Column("title", "title", ratio=2, style="bold"),
    Column("text", "words", ratio=4),
)


@click.group(short_help="The articles read: list, search, import, remove, path, check, backup.")
def library() -> None:
    """What is kept of the articles read.

    \b
    Examples:
      inquit library list halles
      inquit library search école --speaker Appéré --since 2026
      inquit library backup ~/library-copy.sqlite
    """


@library.command("list")
@click.argument("words", nargs=-1, metavar="[WORD]…")
@LIMIT
@FORMAT
@LIBRARY
def list_(words: tuple[str, ...], limit: int, form: str, path: Path | None) -> int:
    """Print the articles by last read; with WORDs, those of that title, source or speaker."""
    from tui.library import Library

    with Library(path) as shelf:
        print_rows(map(_record_row, shelf.recent(" ".join(words), limit)), ARTICLE_COLUMNS, form)
    return OK


@library.command()
@click.argument("words", nargs=-1, metavar="[WORD]…")
@click.option("--speaker", default="", metavar="NAME", help="Only where NAME speaks.")
@click.option("--entity", default="", metavar="NAME", help="Only where NAME is named.")
@SINCE
@UNTIL
@click.option("--quotations", is_flag=True, help="Print the quotations that have the words, not the articles.")
@LIMIT
@FORMAT
@LIBRARY
def search(
    words: tuple[str, ...],
    speaker: str,
    entity: str,
    since: str,
    until: str,
    quotations: bool,
    limit: int,
    form: str,
    path: Path | None,
) -> int:
    """Print the articles that have all the WORDs, those entered last first. Exit status 1 when there are none.

    Accents and case do not matter; a word may end in *; a phrase stands in quotation marks of its own.
    """
    from tui.library import Library

    check_days(since, until)
    query = Query(" ".join(words), speaker, entity, since, until)
    with Library(path) as shelf:
        if quotations:
            said_rows = [said_row(one) for one in shelf.quotations(query, limit)]
            print_rows(said_rows, SAID_COLUMNS, form)
            return OK if said_rows else FAILED
        hits = shelf.search(query, limit)
    print_rows(map(_hit_row, hits), HIT_COLUMNS, form)
    return OK if hits else FAILED


@library.command()
@click.argument("numbers", nargs=-1, required=True, type=int, metavar="N…")
@LIBRARY
def remove(numbers: tuple[int, ...], path: Path | None) -> int:
    """Take out the articles of these numbers (see list), with all that is kept about them."""
    from tui.library import Library

    with Library(path) as shelf:
        missing = [number for number in numbers if shelf.get(number) is None]
        if missing:
            return complain(f"no article {missing[0]} in the library; nothing was removed")
        removed = shelf.remove(*numbers)
    click.echo(f"removed {removed}")
    return OK


@library.command("path")
@LIBRARY
def path_(path: Path | None) -> int:
    """Print where the library is."""
    from tui.library.opening import default_path

    click.echo(str(path or default_path()))
    return OK


@library.command()
@LIBRARY
def check(path: Path | None) -> int:
    """Look through the whole library. Exit status 1 when something is damaged."""
    from tui.library import Library

    with Library(path) as shelf:
        report = shelf.check()
    click.echo(f"articles    {report.articles:,}")
    click.echo(f"quotations  {report.quotes:,}")
    click.echo(f"edits       {report.edits:,}")
    click.echo(f"size        {report.size / 1e6:,.1f} MB, {report.size_per_article / 1e3:,.1f} kB an article")
    for problem in report.problems:
        complain(problem)
    if not report.problems:
        click.echo("all is well")
    return FAILED if report.problems else OK


@library.command()
@click.argument("target", type=click.Path(path_type=Path), metavar="FILE")
@LIBRARY
def backup(target: Path, path: Path | None) -> int:
    """Write a copy of the library to FILE, which must not be there yet."""
    from tui.library import Library

    with Library(path) as shelf:
        shelf.backup(target)
    click.echo(str(target))
    return OK


library.add_command(import_)


def _record_row(record: Record) -> Row:
    read = time.strftime("%Y-%m-%d %H:%M", time.localtime(record.read)) if record.read else ""
    return {
        "key": record.key,
        "read": read,
        "day": record.day,
        "title": record.headline,
        "source": record.source,
        "speakers": list(record.speakers),
        "quotes": record.quotes,
        "progress": round(100 * record.progress),
        "path": record.path,
    }


def _hit_row(hit: Hit) -> Row:
    return {**_record_row(hit.record), "text": hit.snippet}
