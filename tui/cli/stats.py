"""``inquit stats``: who speaks how much, and when."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from tui.archive.errors import ArchiveError
from tui.archive.results import is_tables, read_results
from tui.archive.stats import KEYS, Share, count, speech_in_tables, speech_of
from tui.cli import FAILED, OK, complain
from tui.cli.options import LANG, MODEL
from tui.cli.said import FORMAT, LIBRARY, SINCE, UNTIL, check_days
from tui.cli.tables import Column, Row, print_rows
from tui.library.speech import Speech
from tui.model.annotation import Annotations
from tui.model.article import Article
from tui.model.errors import UnreadableError

_HEADINGS = {"who": "who", "month": "month", "source": "source", "kind": "kind"}
_NUMBERS = (
    Column("quotations", "quotations", justify="right"),
    Column("words", "words", justify="right"),
    Column("share", "share", justify="right"),
)
_UNKNOWN = "—"
_TOP = 20  # groups on a terminal


@click.command(short_help="Who speaks how much: by speaker, month, source, kind.")
@click.argument("names", nargs=-1, metavar="[OUT]…")
@click.option(
    "--by", "-b", multiple=True, type=click.Choice(list(KEYS)), help="Group by this; a second time: within that."
)
@click.option("--people", is_flag=True, help="Only speakers who are people by name.")
@SINCE
@UNTIL
@click.option(
    "--top", "-n", type=click.IntRange(1), help=f"So many groups, and as many within each; for people {_TOP}."
)
@click.option("--plot", is_flag=True, help="Draw bars of the shares (needs the extra plots).")
@FORMAT
@LIBRARY
@LANG
@MODEL
def stats(
    names: tuple[str, ...],
    by: tuple[str, ...],
    people: bool,
    since: str,
    until: str,
    top: int | None,
    plot: bool,
    form: str,
    path: Path | None,
    lang: str,
    model: str | None,
) -> int:
    """Count who says how much in OUT: what inquit annotate made, articles, or folders of them.

    Without OUT, it is counted over the library. The share is of all words that are quoted; with two --by, of those
    within the first.

    \b
    Examples:
      inquit stats archive.jsonl --people
      inquit stats archive.parquet/ --by month --by who --format csv > speech.csv
      inquit stats --by month --plot
    """
    check_days(since, until)
    keys = tuple(dict.fromkeys(by)) or ("who",)
    if len(keys) > 2:
        raise click.UsageError("--by may be given twice at most")
    speeches = _Speeches(names, path, lang, model)
    shares = count(speeches, keys, people=people, since=since, until=until)
    if top is None and (plot or (form == "table" and sys.stdout.isatty())):
        top = _TOP
    shown = list(_first(shares, keys, top))
    if plot:
        from tui.cli.plots import draw

        draw(shown, keys)
    else:
        _print([_row(share, keys) for share in shown], keys, form)
    return FAILED if speeches.failed else OK


class _Speeches:
    """The quotations of everything named, or of the library. ``failed`` counts what could not be read."""

    def __init__(self, names: Sequence[str], library: Path | None, lang: str, model: str | None) -> None:
        self._names, self._library, self._lang, self._model = names, library, lang, model
        self.failed = 0

    def __iter__(self) -> Iterator[Speech]:
        if not self._names:
            from tui.library import Library

            with Library(self._library) as library:
                yield from library.speech()
        for name in self._names:
            try:
                if is_tables(name):
                    yield from speech_in_tables(name)
                else:
                    for article, annotations in read_results(name, self._leave_out, self._annotate):
                        yield from speech_of(article, annotations)
            except ArchiveError as error:
                self._leave_out(error)

    def _leave_out(self, error: UnreadableError) -> None:
        self.failed += 1
        complain(str(error))

    def _annotate(self, article: Article) -> Annotations:
        from tui.annotate import AnnotationError, annotate

        try:
            return annotate(article, lang=self._lang or None, model=self._model)
        except AnnotationError as error:
            raise UnreadableError(article.source, str(error)) from None


def _first(shares: Sequence[Share], keys: Sequence[str], top: int | None) -> Iterator[Share]:
    """The first groups of each level; all months, as a gap in time would mislead."""
    seen: Counter[tuple[str, ...]] = Counter()
    heads: dict[str, None] = {}
    for share in shares:
        head = share.keys[:-1]
        seen[head] += 1
        for key in head:
            heads.setdefault(key)
        if top is None or (
            (keys[-1] == "month" or seen[head] <= top)
            and (len(keys) == 1 or keys[0] == "month" or len(heads) <= top)
        ):
            yield share


def _row(share: Share, keys: Sequence[str]) -> Row:
    named = {key: value or None for key, value in zip(keys, share.keys, strict=True)}
    return {**named, "quotations": share.quotations, "words": share.words, "share": round(share.share, 4)}


def _print(rows: list[Row], keys: Sequence[str], form: str) -> None:
    columns = (
        *(Column(key, _HEADINGS[key], ratio=3 if key in ("who", "source") else None) for key in keys),
        *_NUMBERS,
    )
    if form == "table" and sys.stdout.isatty():
        rows = [_for_people(row) for row in rows]
    print_rows(rows, columns, form)


def _for_people(row: Row) -> Row:
    known = {key: _UNKNOWN if value is None else value for key, value in row.items()}
    return {
        **known,
        "quotations": f"{row['quotations']:,}",
        "words": f"{row['words']:,}",
        "share": f"{row['share']:.1%}",
    }
