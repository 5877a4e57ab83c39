"""``inquit quotes``: who said what."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Sequence

import click

from tui.cli import FAILED, OK
from tui.cli.options import FILES, LANG, MODEL, Annotated, Batch
from tui.cli.rows import quote_rows
from tui.cli.tables import Column, Row, print_rows
from tui.formats.markdown import quotations
from tui.model.annotation import CONFIDENCES, KINDS, Quotation
from tui.model.fold import fold

COLUMNS = (
    Column("source", "file", only_if_several=True, style="dim"),
    Column("number", "n", justify="right", style="dim"),
    Column("who", "who", ratio=2, style="bold"),
    Column("kind", "kind", style="dim"),
    Column("confidence", "speaker", style="dim"),
    Column("cue", "cue", ratio=1, style="italic"),
    Column("text", "words", ratio=5),
)
Wanted = Callable[[Annotated], Callable[[Quotation], bool]]


@click.command(short_help="Who said what: a table, JSON, CSV or Markdown.")
@FILES
@click.option(
    "--format",
    "-f",
    "form",
    type=click.Choice(["table", "json", "jsonl", "csv", "md"]),
    default="table",
    show_default=True,
    help="How to print; piped, a table is tab-separated.",
)
@click.option("--by", multiple=True, metavar="NAME", help="Only what NAME said; part of the name will do.")
@click.option("--kind", multiple=True, type=click.Choice(KINDS), help="Only quotations of this kind.")
@click.option(
    "--min-confidence",
    type=click.Choice(CONFIDENCES),
    default="unknown",
    show_default=True,
    help="Only where the speaker is at least this certain.",
)
@LANG
@MODEL
def quotes(
    files: tuple[str, ...],
    form: str,
    by: tuple[str, ...],
    kind: tuple[str, ...],
    min_confidence: str,
    lang: str,
    model: str | None,
) -> int:
    """Print who said what in each FILE (- is standard input).

    --by and --kind may be given several times.

    \b
    Piped, the table has no heading and always these columns, separated by tabs:
      file, number, speaker, kind, confidence, cue, words

    \b
    Examples:
      inquit quotes article.txt
      inquit quotes article.txt --by "Kim Jong-un" --kind direct
      inquit quotes *.txt --format jsonl | jq -r .who | sort | uniq -c
    """
    batch = Batch(files, lang, model)
    wanted = chosen(by, kind, min_confidence)
    if form == "md":
        for one in batch:
            kept = list(filter(wanted(one), one.annotations.quotes))
            sys.stdout.write(quotations(one.article, one.annotations, kept))
        return FAILED if batch.failed else OK
    rows = _rows(batch, wanted)
    print_rows(rows, COLUMNS, form)
    return FAILED if batch.failed else OK


def _rows(batch: Batch, wanted: Wanted) -> Iterator[Row]:
    for one in batch:
        wants = wanted(one)
        yield from (row for quote, row in quote_rows(one) if wants(quote))


def chosen(by: Sequence[str], kinds: Sequence[str], least: str) -> Wanted:
    """For an article, the test a quotation must pass: by one of these names, of these kinds, certain enough.

    A name matches when its words stand in a row in any name the article has for the speaker, whatever
    their case, accents and hyphens: "jong un" finds Kim Jong-un, "kim" does not find Joachim.
    """
    levels = frozenset(CONFIDENCES[: CONFIDENCES.index(least) + 1])
    patterns = [re.compile(rf"(?<!\w){re.escape(_words(name))}(?!\w)") for name in by]

    def matches(label: str) -> bool:
        return any(pattern.search(_words(label)) for pattern in patterns)

    def wanted(one: Annotated) -> Callable[[Quotation], bool]:
        text = one.article.text
        meant = {entity.id for entity in one.annotations.entities if matches(entity.name)}
        meant |= {mention.entity for mention in one.annotations.mentions if matches(mention.span.of(text))}

        def wants(quote: Quotation) -> bool:
            if quote.confidence not in levels or (kinds and quote.kind not in kinds):
                return False
            if not patterns or quote.entity in meant or matches(quote.who or ""):
                return True
            return quote.speaker is not None and matches(quote.speaker.of(text))

        return wants

    return wanted


def _words(name: str) -> str:
    return " ".join(re.split(r"[\W_]+", fold(name))).strip()
