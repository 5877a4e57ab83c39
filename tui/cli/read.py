"""``inquit FILE…``: open the reader."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli import FAILED, complain
from tui.cli.terminal import take_keys_from_terminal
from tui.model.annotation import Annotations
from tui.model.article import Article
from tui.model.errors import UnreadableError
from tui.opening import Opened, expand, open_named

if TYPE_CHECKING:
    from tui.reader.settings import Settings

_TEXT = (".txt", ".md", ".markdown", "")
_LONG = 100_000  # bytes of JSON, from which on a second process is quicker


def read(names: Sequence[str], lang: str = "", library: Path | None = None, wishes: Settings | None = None) -> int:
    """Open the reader on the articles that can be opened. The exit status is the reader's.

    Those that cannot are named on standard error; when none can, the status is 1. Without names the library
    is opened, that at ``library`` or the usual one.
    """
    opened = _read_aside(names) if any(map(_takes_long, names)) else _open(names)
    if names and not opened:
        return FAILED
    take_keys_from_terminal()
    sys.stderr.flush()
    from tui.reader import open_reader

    articles = [replace(one.article, lang=lang) if lang else one.article for one in opened]
    return open_reader(articles, [one.annotations for one in opened], _again, library, wishes=wishes)


def _open(names: Sequence[str]) -> list[Opened]:
    """The articles that can be opened; those that cannot are named on standard error."""
    opened: list[Opened] = []
    for name in names:
        try:
            paths = list(expand([name]))
        except UnreadableError as error:
            complain(str(error))
            continue
        for path in paths:
            try:
                opened += open_named(path)
            except UnreadableError as error:
                complain(str(error))
    return opened


def _read_aside(names: Sequence[str]) -> list[Opened]:
    """The same, while the reader is imported."""
    from tui.cli.aside import Aside

    def work() -> list[Opened]:
        opened = _open(names)
        for one in opened:
            _ = one.article.front, one.article.digest  # what every reader asks for, and takes along
        return opened

    reading = Aside(work)
    from tui.reader import prepare

    prepare()
    return reading.result()


def _takes_long(name: str) -> bool:
    """Whether a file wants a parser that is large, or is itself so large that parsing it takes long."""
    if not os.path.isfile(name):
        return os.path.isdir(name)
    ending = os.path.splitext(name)[1].lower()
    return ending not in _TEXT and (ending != ".json" or os.path.getsize(name) > _LONG)


def _again(source: str) -> tuple[Article, Annotations | None]:
    opened = open_named(source)[0]
    return opened.article, opened.annotations
