"""The Textual application."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tui.model.annotation import Annotations
from tui.model.article import Article


def open_reader(
    articles: Sequence[Article],
    annotations: Sequence[Annotations | None],
    reopen: Callable[[str], tuple[Article, Annotations | None]] | None = None,
) -> int:
    """Read the articles; those given without annotations are annotated while one reads. Returns the exit code.

    ``reopen`` opens the source of that name again.

    The annotator's process is started before Textual is imported: loading its model takes longer than anything
    else, and the two can do it at the same time.
    """
    annotator = None
    if any(given is None for given in annotations):
        from tui.annotate.client import Annotator

        annotator = Annotator()
    from tui.reader.app import run

    return run(articles, annotations, annotator, reopen)
