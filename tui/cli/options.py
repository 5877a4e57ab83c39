"""What several commands share: their options, and annotating the files they are given."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import click

from tui.cli import complain
from tui.model.annotation import Annotations
from tui.model.article import Article
from tui.model.errors import UnreadableError
from tui.opening import Opened, expand, open_named

LANG = click.option("--lang", default="", metavar="fr|en", help="Language of the articles; else it is recognised.")
MODEL = click.option("--model", default=None, metavar="NAME", help="Another spaCy pipeline, by name or path.")
UI_LANG = click.option(
    "--ui-lang", type=click.Choice(["fr", "en"]), default=None, metavar="fr|en", help="Language of the interface."
)
FILES = click.argument("files", nargs=-1, required=True, metavar="FILE…")


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article with its annotations, and the name it was given on the command line."""

    name: str
    article: Article
    annotations: Annotations


@dataclass
class Batch:
    """The articles of a command, annotated one after the other. ``failed`` counts those that could not be."""

    names: Sequence[str]
    lang: str = ""
    model: str | None = None
    failed: int = 0

    def __iter__(self) -> Iterator[Annotated]:
        for name in _with_progress(self._files()):
            try:
                for opened in open_named(name):
                    yield self._annotate(name, opened)
            except UnreadableError as error:
                self._fail(error)

    def _files(self) -> list[str]:
        names: list[str] = []
        for name in self.names:
            try:
                names += expand([name])
            except UnreadableError as error:
                self._fail(error)
        return names

    def _fail(self, error: UnreadableError) -> None:
        self.failed += 1
        complain(str(error))

    def _annotate(self, name: str, opened: Opened) -> Annotated:
        article = replace(opened.article, lang=self.lang) if self.lang else opened.article
        if opened.annotations is not None:
            return Annotated(name, article, opened.annotations)
        from tui.annotate import AnnotationError, annotate

        try:
            return Annotated(name, article, annotate(article, lang=self.lang or None, model=self.model))
        except AnnotationError as error:
            raise UnreadableError(name, str(error)) from error


def _with_progress(names: Sequence[str]) -> Iterator[str]:
    """The names, with a bar on standard error when there are several and somebody looks."""
    if len(names) < 2 or not sys.stderr.isatty():
        yield from names
        return
    from rich.console import Console
    from rich.progress import track

    console = Console(stderr=True)
    yield from track(names, "annotating", console=console, transient=True)
