"""``inquit annotate``: everything found in an article, as inquit/1 JSON."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from tui.cli import FAILED, OK
from tui.cli.options import FILES, LANG, MODEL, Batch
from tui.formats.inquit_json import dumps
from tui.formats.whole import write_whole


@click.command(short_help="Everything found, as inquit/1 JSON.")
@FILES
@click.option("-o", "--output", "folder", metavar="DIR", help="Write DIR/NAME.json for every FILE.")
@LANG
@MODEL
def annotate(files: tuple[str, ...], folder: str | None, lang: str, model: str | None) -> int:
    """Print entities and quotations of FILE as inquit/1 JSON (- is standard input).

    Several files need -o: each becomes DIR/NAME.json, written whole or not at all.

    \b
    Examples:
      inquit annotate article.txt > article.json
      inquit annotate articles/*.txt -o annotated/
    """
    if folder is None and len(files) > 1:
        raise click.UsageError("several files need a folder to write to: -o DIR")
    batch = Batch(files, lang, model)
    taken: set[str] = set()
    for one in batch:
        text = dumps(one.article, one.annotations)
        if folder is None:
            sys.stdout.write(text)
        else:
            write_whole(Path(folder, free_name(one.name, ".json", taken)), text)
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
