"""The Textual application."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tui.model.annotation import Annotations
from tui.model.article import Article

if TYPE_CHECKING:
    from tui.library import Library
    from tui.reader.settings import Settings


def prepare() -> None:
    """Import the application ahead: whoever waits for something else meanwhile calls this."""
    _spare_ssl()
    import tui.reader.app  # noqa: F401


def _spare_ssl() -> None:
    """Import asyncio, which Textual brings, without the ssl it brings in turn: 4 MB and some 5 ms of every start.

    asyncio is written for Pythons built without ssl too, and only lacks encrypted streams then. The reader has
    none: whatever opens an address imports ssl itself, and gets it.
    """
    if "ssl" in sys.modules or "asyncio" in sys.modules:
        return
    sys.modules["ssl"] = None  # type: ignore[assignment]  # "not there", says the import system's reference
    try:
        import asyncio  # noqa: F401
    finally:
        del sys.modules["ssl"]


def open_reader(
    articles: Sequence[Article],
    annotations: Sequence[Annotations | None],
    reopen: Callable[[str], tuple[Article, Annotations | None]] | None = None,
    library: Path | None = None,
    lang: str = "",
    wishes: Settings | None = None,
) -> int:
    """Read the articles; those given without annotations are annotated while one reads. Returns the exit code.

    Without articles the library is opened, that at ``library`` or the usual one. ``reopen`` opens the source of
    that name again. Raises LibraryError when only the library is wanted and cannot be opened.

    The annotator's process is started before Textual is imported: loading its model takes longer than anything
    else, and the two can do it at the same time. It is not started for what the library knows already.
    """
    _spare_ssl()
    kept, complaints = _open_library(library, wanted=not articles)
    annotator = None
    if articles and annotations[0] is None and not (kept is not None and kept.knows(articles[0])):
        from tui.annotate.client import Annotator

        annotator = Annotator()
    from tui.reader.app import run
    from tui.reader.settings import NO_WISHES

    try:
        return run(articles, annotations, annotator, reopen, kept, complaints, wishes or NO_WISHES)
    finally:
        if kept is not None:
            kept.close()


def _open_library(path: Path | None, *, wanted: bool) -> tuple[Library | None, list[str]]:
    """The library, or why there is none: an article can be read without it."""
    from tui.library import Library, LibraryError

    try:
        return Library(path, busy=0.5), []
    except LibraryError as error:
        if wanted:
            raise
        return None, [str(error)]
