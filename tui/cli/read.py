"""``inquit FILE…``: open the reader."""

from __future__ import annotations

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


def read(names: Sequence[str], lang: str = "", library: Path | None = None, wishes: Settings | None = None) -> int:
    """Open the reader on the articles that can be opened. The exit status is the reader's.

    Those that cannot are named on standard error; when none can, the status is 1. Without names the library
    is opened, that at ``library`` or the usual one.
    """
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
    if names and not opened:
        return FAILED
    take_keys_from_terminal()
    sys.stderr.flush()
    from tui.reader import open_reader

    articles = [replace(one.article, lang=lang) if lang else one.article for one in opened]
    return open_reader(articles, [one.annotations for one in opened], _again, library, wishes=wishes)


def _again(source: str) -> tuple[Article, Annotations | None]:
    opened = open_named(source)[0]
    return opened.article, opened.annotations
