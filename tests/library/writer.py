"""A process that writes to a library and says what it was promised, to be killed at any moment.

``python writer.py PATH NAME WHAT``: prints a line for everything confirmed. WHAT: ``articles`` enters articles,
``edits`` adds notes to the first one and takes every third back.
"""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path

from tui.library import Library
from tui.model.annotation import Annotations, Entity, Quotation
from tui.model.article import Article
from tui.model.document import Document
from tui.model.edits import add_note
from tui.model.session import Session
from tui.model.span import Span


def main() -> None:
    path, name, what = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    limit = int(sys.argv[4]) if len(sys.argv) > 4 else None
    with Library(path, busy=30) as library:
        if what == "articles":
            write_articles(library, name, limit)
        else:
            write_edits(library, name, limit)


def write_articles(library: Library, name: str, limit: int | None) -> None:
    for number in count() if limit is None else range(limit):
        text = f"Article {name} {number}\n\n« Des mots {number} », dit Anne Roux. " + "Encore des mots. " * 40
        annotations = Annotations(
            entities=(Entity("e1", "PER", "Anne Roux"),), quotes=(Quotation("q1", Span(26, 36), entity="e1"),)
        )
        library.record(Article(text), annotations)
        say(f"article {name} {number}")


def write_edits(library: Library, name: str, limit: int | None) -> None:
    record = min(library.recent(limit=1_000_000), key=lambda record: record.key)
    stored = library.get(record.key)
    assert stored is not None
    session = Session(Document(stored.article, stored.machine), stored.human, library.history(record.key))
    for number in count() if limit is None else range(limit):
        words = f"{name} {number}"
        session.edit(lambda document, words=words: add_note(document, Span(0, 7), words, words), words)
        say(f"note {words}")


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
