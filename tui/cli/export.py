"""``inquit export``: annotated articles in the formats of other tools."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import click

from tui.cli import FAILED, OK
from tui.cli.annotate import free_name
from tui.cli.options import FILES, LANG, MODEL, Annotated, Batch
from tui.cli.quotes import COLUMNS
from tui.cli.rows import entity_rows, quote_rows
from tui.cli.tables import csv_rows
from tui.formats.jsontext import to_json
from tui.formats.whole import write_whole

Files = Iterator[tuple[str, str | bytes]]  # ending and content of every file that an article becomes


def _json(one: Annotated) -> Files:
    from tui.formats.inquit_json import dumps

    yield ".json", dumps(one.article, one.annotations)


def _jsonl(one: Annotated) -> Files:
    rows = [{"record": "quotation", **row} for _, row in quote_rows(one)]
    rows += [{"record": "entity", **row} for _, row in entity_rows(one)]
    yield ".jsonl", "".join(to_json(row) + "\n" for row in rows)


def _csv(one: Annotated) -> Files:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(csv_rows((row for _, row in quote_rows(one)), COLUMNS))
    yield ".csv", out.getvalue().encode("utf-8", "replace")


def _markdown(one: Annotated) -> Files:
    from tui.formats.markdown import quotations

    yield ".md", quotations(one.article, one.annotations)


def _html(one: Annotated) -> Files:
    from tui.formats.html import dumps

    yield ".html", dumps(one.article, one.annotations)


def _web_annotation(one: Annotated) -> Files:
    from tui.formats.webannotation import dumps

    yield ".jsonld", dumps(one.article, one.annotations)


def _conllu(one: Annotated) -> Files:
    from tui.formats.conll import dumps

    yield ".conllu", dumps(one.article, one.annotations)


def _iob(one: Annotated) -> Files:
    from tui.formats.conll import dumps_iob

    yield ".iob", dumps_iob(one.article, one.annotations)


def _brat(one: Annotated) -> Files:
    from tui.formats.brat import dumps

    yield ".ann", dumps(one.article, one.annotations)
    yield ".txt", one.article.text.encode("utf-8", "replace")


def _docbin(one: Annotated) -> Files:
    from tui.annotate.docbin import dumps
    from tui.formats.inquit_json import dumps as as_json

    yield ".spacy", dumps([(one.article, one.annotations)], as_json)


def _xmi(one: Annotated) -> Files:
    from tui.formats.uima import dumps

    xmi, types = dumps(one.article, one.annotations)
    yield ".xmi", xmi
    yield "TypeSystem.xml", types


WRITERS: dict[str, Callable[[Annotated], Files]] = {
    "json": _json,
    "jsonl": _jsonl,
    "csv": _csv,
    "md": _markdown,
    "html": _html,
    "brat": _brat,
    "webannotation": _web_annotation,
    "docbin": _docbin,
    "conllu": _conllu,
    "iob": _iob,
    "xmi": _xmi,
}
_ONLY_FILES = ("brat", "docbin", "xmi")  # several files, or bytes that no terminal should see


@click.command(short_help="Articles with annotations for other tools: brat, spaCy, UIMA, HTML …")
@FILES
@click.option("--format", "-f", "form", type=click.Choice(list(WRITERS)), required=True, help="What to write.")
@click.option("-o", "--output", "folder", metavar="DIR", help="Write files into DIR.")
@LANG
@MODEL
def export(files: tuple[str, ...], form: str, folder: str | None, lang: str, model: str | None) -> int:
    """Write FILE with its annotations in the format of another tool.

    One article goes to standard output unless -o names a folder; several need a folder, and so do brat (.txt and
    .ann), docbin (.spacy) and xmi (.xmi and TypeSystem.xml). Files are written whole or not at all.

    \b
    json           inquit/1, everything          webannotation  W3C Web Annotation, JSON-LD
    jsonl          a line each quotation, name   docbin         spaCy's DocBin
    csv            quotations, for spreadsheets  conllu, iob    names, word by word
    md             quotations with attribution   brat           standoff: text and .ann
    html           one page, needs nothing else  xmi            UIMA CAS, for INCEpTION

    \b
    Examples:
      inquit export article.txt -f html > article.html
      inquit export articles/*.txt -f brat -o for-brat/
    """
    if folder is None and (len(files) > 1 or form in _ONLY_FILES):
        raise click.UsageError(
            f"{form if form in _ONLY_FILES else 'several files'} need a folder to write to: -o DIR"
        )
    batch = Batch(files, lang, model)
    taken: set[str] = set()
    for one in batch:
        stem = free_name(one.name, "", taken)
        for ending, content in WRITERS[form](one):
            if folder is not None:
                write_whole(Path(folder, stem + ending if ending.startswith(".") else ending), content)
            else:
                sys.stdout.write(content if isinstance(content, str) else content.decode("utf-8"))
    return FAILED if batch.failed else OK
