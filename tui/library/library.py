"""The library: every article one has read, and what is known and was corrected about it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from tui.library.database import Database
from tui.library.errors import LibraryError
from tui.library.opening import BUSY, connect, default_path
from tui.model.annotation import Annotations
from tui.model.article import Article
from tui.model.human import split
from tui.model.undo import History

if TYPE_CHECKING:
    from tui.library.answers import Alike, Hit, Person, Query, Said
    from tui.library.care import Report
    from tui.library.packing import Packed
    from tui.library.records import ReadingPlace, Record, Stored
    from tui.library.speech import Speech
    from tui.model.session import Session


class Library:
    """An open library. Any method raises LibraryError, one line for people, and then has changed nothing.

    Articles, people and quotations have keys, the library's own numbers. What is confirmed (a method has
    returned) outlives the end of the process and of the machine.
    """

    def __init__(self, path: Path | None = None, *, read_only: bool = False, busy: float = BUSY) -> None:
        """Open the library at ``path`` (else at the platform's place), which is made where there is none.

        ``busy``: seconds to wait while another program writes.
        """
        self.path = default_path() if path is None else path
        self._db = Database(connect(self.path, read_only=read_only, busy=busy), self.path, read_only)

    def close(self) -> None:
        """Close the file. What was read from it stays good."""
        self._db.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # -- one article ----------------------------------------------------------------------------

    def find(self, article: Article, path: str = "", *, machine: bool = True) -> Stored | None:
        """What is kept about this article: of the same text, else of what was read at ``path`` before.

        In the second case what people decided is found again in the new text, see ``Stored.doubtful`` and
        ``lost``; ``complete`` is False, as the new text wants annotating. ``machine`` is False for whoever has
        the machine's annotations from elsewhere: those that are kept are then left out where that saves time.
        """
        from tui.library import shelf

        stored = shelf.find(self._db, article, machine=machine)
        if stored is None and shelf.was_read_at(self._db, path):
            from tui.library.changed import follow  # and with it all that finds text again

            stored = follow(self._db, article, path)
        return stored

    def knows(self, article: Article) -> bool:
        """Whether this very text is kept with all its annotations: then no annotator is needed."""
        from tui.library import shelf

        return shelf.knows(self._db, article)

    def get(self, key: int) -> Stored | None:
        """The article under a key, with all that is kept about it."""
        from tui.library import shelf

        return shelf.load(self._db, key)

    def record(
        self,
        article: Article,
        annotations: Annotations,
        *,
        path: str = "",
        complete: bool = True,
        read: bool = True,
    ) -> int:
        """Keep an article with the annotations it has from the machine or a file, and return its key.

        Those marked as human, and notes, are people's decisions from then on. ``complete``: the annotator was
        done. ``read``: it was opened to be read, just now.
        """
        from tui.library import storing

        machine, human = split(annotations)
        return storing.record(self._db, article, machine, human, path, complete, read)

    @staticmethod
    def pack(session: Session) -> Callable[[], Packed]:
        """What turns the article of a session, as it is now, into what ``keep`` stores.

        For a book this takes a tenth of a second; it touches neither session nor library, so that it can be
        called in another thread.
        """
        from tui.library.packing import pack_article

        return partial(pack_article, session.document.article, session.machine)

    def keep(
        self, session: Session, *, path: str = "", complete: bool = True, packed: Packed | None = None
    ) -> int:
        """Keep an article that is being read, with all annotations and edits; returns its key.

        ``packed`` is what ``pack`` made of it, else that is done here.

        The session's edits are kept from then on, each as soon as it is made, and those made so far with them.
        """
        from tui.library import keeping

        return keeping.keep(self._db, session, path, complete, packed)

    def load(
        self, annotated: Iterable[tuple[Article, Annotations]], progress: Callable[[int], None] | None = None
    ) -> int:
        """Enter many articles, and return how many. ``progress`` is called with the number done so far."""
        from tui.library import storing

        return storing.load_many(self._db, annotated, progress)

    def history(self, key: int) -> History:
        """The edits of an article, for its Session: each is kept as soon as it is made."""
        from tui.library.journal import Journal

        return Journal(self._db, key)

    def keep_place(self, key: int, place: ReadingPlace) -> None:
        """Note where one is reading, and that it is now."""
        with self._db.writing() as connection:
            connection.execute(
                "UPDATE articles SET paragraph = ?, offset = ?, read = ? WHERE key = ?",
                (place.paragraph, place.offset, time.time(), key),
            )

    def set_mark(self, key: int, name: str, offset: int | None) -> None:
        """Set a mark at an offset (code points), or take it away."""
        with self._db.writing() as connection:
            if offset is None:
                connection.execute("DELETE FROM marks WHERE article = ? AND name = ?", (key, name))
            else:
                connection.execute("INSERT OR REPLACE INTO marks VALUES (?, ?, ?)", (key, name, offset))

    def marks(self, key: int) -> dict[str, int]:
        """The marks of an article with their offsets."""
        return dict(self._db.all("SELECT name, offset FROM marks WHERE article = ? ORDER BY name", (key,)))

    def settle(self, key: int, *ids: str) -> None:
        """The places of these annotations, found again with doubt or not at all, need no more attention."""
        from tui.library.changed import settle

        settle(self._db, key, ids)

    # -- many articles --------------------------------------------------------------------------

    def recent(self, typed: str = "", limit: int = 200) -> list[Record]:
        """Articles by last read; with ``typed``, those whose title, source or speakers have all its words."""
        from tui.library import shelf

        return shelf.recent(self._fresh(), typed, limit)

    def remove(self, *keys: int) -> int:
        """Take articles out, with everything that is kept about them. Returns how many were there."""
        from tui.library import storing

        return storing.remove(self._db, keys)

    def search(self, query: Query, limit: int = 100) -> list[Hit]:
        """Articles, those entered last first."""
        from tui.library import asking

        return asking.articles(self._fresh(), query, limit)

    def quotations(self, query: Query, limit: int = 200) -> list[Said]:
        """Quotations, those of articles entered last first."""
        from tui.library import asking

        return asking.quotations(self._fresh(), query, limit)

    def people(self, name: str, limit: int = 20) -> list[Person]:
        """Who may be meant by a name, the most quoted first."""
        from tui.library import asking

        return asking.people(self._fresh(), name, limit)

    def person(self, key: int) -> Person:
        """One person, under any of the keys joined to it."""
        from tui.library import asking

        return asking.person(self._fresh(), key)

    def said(self, *persons: int, limit: int = 500, skip: int = 0) -> list[Said]:
        """What these people said in all articles, the newest day first."""
        from tui.library import asking

        return asking.said(self._fresh(), persons, limit, skip)

    def said_here(self, key: int) -> list[Said]:
        """The quotations of one article in the order of its text."""
        from tui.library import asking

        return asking.said_here(self._fresh(), key)

    def alike(self, quote: Said, limit: int = 50) -> list[Alike]:
        """The same quotation in other places: near-identical wordings, see ``wording.differences``."""
        from tui.library import asking

        return asking.alike(self._fresh(), quote, limit)

    def speech(self) -> Iterator[Speech]:
        """Every quotation in a few words, to count over all of them; read as it is asked for."""
        from tui.library import speech

        return speech.speech(self._fresh())

    def join(self, into: int, *others: int) -> None:
        """These names are one person, who is called as ``into`` is."""
        from tui.library import people

        people.join(self._db, into, *others)

    def part(self, key: int) -> None:
        """This name is nobody else's."""
        from tui.library import people

        people.part(self._db, key)

    def part_articles(self, key: int, *articles: int) -> int:
        """In these articles the name is another person's, whose key is returned."""
        from tui.library import people

        return people.part_articles(self._db, key, articles)

    def _fresh(self) -> Database:
        """The database, once the rows of articles that were edited tell what is shown now."""
        if not self._db.read_only and self._db.one("SELECT 1 FROM articles WHERE stale LIMIT 1"):
            from tui.library import rows

            # Locked or full, the library still answers, with what it knew before.
            with suppress(LibraryError):
                rows.refresh(self._db)
        return self._db

    # -- the file -------------------------------------------------------------------------------

    def check(self) -> Report:
        """Whether the file is whole. Reads all of it."""
        from tui.library import care

        return care.check(self._db)

    def backup(self, target: Path) -> None:
        """A whole copy at ``target``, which must not be there yet."""
        from tui.library import care

        care.backup(self._db, target)
