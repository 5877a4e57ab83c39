"""The articles one goes through, and what the library keeps about each.

A session is made when its article is first opened. Whatever the library cannot do becomes one line for the
reader, and the article is read without it.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from tui.model.annotation import Annotations
from tui.model.article import Article
from tui.model.astray import Astray
from tui.model.document import Document
from tui.model.errors import UnreadableError
from tui.model.session import Session

if TYPE_CHECKING:
    from tui.library import Library
    from tui.library.packing import Packed
    from tui.library.records import Stored

_SHORT = 20_000  # code points; what a text up to there takes is over before a thread has begun
Reopen = Callable[[str], tuple[Article, Annotations | None]]


class Entry:
    """One article: its session once it was opened, its key in the library once it is there."""

    def __init__(self, article: Article, given: Annotations | None = None) -> None:
        self.article = article
        self.given = given
        self.session: Session | None = None
        self.key: int | None = None
        self.wanting = True  # to be annotated
        self.place = 0  # where one stopped reading, in code points
        self.marks: dict[str, int] = {}  # as the library has them
        self.lost = 0  # corrections whose words the text no longer has


class Waiting(NamedTuple):
    """That an article is about to be kept, annotated to its end or not."""

    complete: bool


def _path(article: Article) -> str:
    """Where the article's file is, wherever one stands; an address as it is; "" for what was piped in."""
    source = article.source
    return source if not source or "://" in source else os.path.abspath(source)


def _astray(document: Document, stored: Stored) -> tuple[Astray, ...]:
    """The corrections that were found again with doubt, then those that were not."""
    if not stored.doubtful and not stored.lost:
        return ()  # nearly always: to look at all mentions of a book takes a tenth of a second
    spans = {quote.id: quote.span for quote in document.quotes.values() if quote.id in stored.doubtful}
    spans |= {note.id: note.span for note in document.notes.values() if note.id in stored.doubtful}
    spans |= {m.id: m.span for m in document.mentions.values() if m.id in stored.doubtful}
    doubtful = [Astray(id, span.of(document.text), span) for id, span in spans.items()]
    return (*doubtful, *(Astray(one.annotation.id, one.anchor.exact, None) for one in stored.lost))


class ReadingList:
    """Articles in order, one of them open."""

    def __init__(
        self,
        articles: Sequence[tuple[Article, Annotations | None]],
        library: Library | None = None,
        reopen: Reopen | None = None,
    ) -> None:
        self._entries = [Entry(article, given) for article, given in articles]
        self._reopen = reopen
        self.library = library
        self.number = 0
        self._waiting: dict[int, Waiting] = {}  # entries about to be kept, by id()
        self.complaints: list[str] = []

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def entry(self) -> Entry:
        """The open article."""
        return self._entries[self.number]

    @property
    def session(self) -> Session:
        """The session of the open article, made when it is first asked for."""
        if self.entry.session is None:
            self.entry.session = self._begin(self.entry)
        return self.entry.session

    def turn(self, step: int) -> bool:
        """Open another of the list. False at its ends."""
        number = self.number + step
        if not 0 <= number < len(self._entries):
            return False
        self.leave()
        self.number = number
        return True

    def open_stored(self, stored: Stored) -> None:
        """Open an article of the library: it comes next in the list, unless it is there already."""
        self.leave()
        known = next((n for n, e in enumerate(self._entries) if e.article.id == stored.article.id), None)
        if known is None:
            known = min(self.number + 1, len(self._entries))
            self._entries.insert(known, Entry(stored.article))
        self.number = known

    def reload(self) -> bool:
        """Read the source of the open article again. Raises UnreadableError; False when there is no source."""
        source = self.entry.article.source
        if self._reopen is None or not source:
            return False
        article, given = self._reopen(source)
        self.leave()
        self._entries[self.number] = Entry(article, given)
        return True

    # -- the library ----------------------------------------------------------------------------

    def _begin(self, entry: Entry) -> Session:
        stored = self._find(entry)
        if stored is None:
            entry.wanting = entry.given is None
            return Session(Document(entry.article, entry.given))
        entry.key, entry.place, entry.lost = stored.record.key, stored.place.offset, len(stored.lost)
        entry.wanting = entry.given is None and not stored.complete
        machine = entry.given if entry.given is not None else stored.machine
        history = self.library.history(stored.record.key) if self.library is not None else None
        session = Session(Document(stored.article, machine), stored.human, history)
        session.astray = _astray(session.document, stored)
        if self.library is not None:
            session.marks = self.library.marks(stored.record.key)
            entry.marks = dict(session.marks)
        return session

    def _find(self, entry: Entry) -> Stored | None:
        if self.library is None:
            return None
        try:
            return self.library.find(entry.article, _path(entry.article), machine=entry.given is None)
        except UnreadableError as error:
            self._give_up(error)
            return None

    def keep(self, *, complete: bool) -> None:
        """Record the open article with what was found in it so far."""
        self._keep(self.entry, complete)

    def _keep(self, entry: Entry, complete: bool, packed: Packed | None = None) -> None:
        self._waiting.pop(id(entry), None)
        if self.library is None or entry.session is None:
            return
        try:
            entry.key = self.library.keep(
                entry.session, path=_path(entry.article), complete=complete, packed=packed
            )
        except UnreadableError as error:
            self._give_up(error)

    async def keep_aside(self, session: Session, *, complete: bool) -> None:
        """Record an article, open or not, and let the reader go on meanwhile: a thread does what takes long.

        Whoever leaves the article before it is done has it recorded at once.
        """
        entry = next((entry for entry in self._entries if entry.session is session), None)
        if entry is None:
            return
        entry.wanting = entry.wanting and not complete
        if self.library is None:
            return
        if len(entry.article.text) < _SHORT:
            self._keep(entry, complete)
            return
        waiting = self._waiting[id(entry)] = Waiting(complete)
        packed = await asyncio.to_thread(self.library.pack(session))
        if self._waiting.get(id(entry)) is waiting:  # neither done meanwhile nor begun again with more to keep
            self._keep(entry, complete, packed)

    def _be_sure(self, entry: Entry) -> None:
        """Record an entry now that waits for it."""
        if id(entry) in self._waiting:
            self._keep(entry, self._waiting[id(entry)].complete)

    def settle(self, astray: Astray) -> None:
        """A correction that went astray needs no more attention."""
        self.session.found(astray)
        self._be_sure(self.entry)
        if self.library is not None and self.entry.key is not None:
            try:
                self.library.settle(self.entry.key, astray.id)
            except UnreadableError as error:
                self._give_up(error)

    def leave(self) -> None:
        """Note where one stopped reading, and the marks."""
        entry = self.entry if self._entries else None
        if entry is not None:
            self._be_sure(entry)
        if self.library is None or entry is None or entry.session is None or entry.key is None:
            return
        from tui.library.records import ReadingPlace

        session = entry.session
        offset = session.view.start
        entry.place = offset
        try:
            self.library.keep_place(entry.key, ReadingPlace(entry.article.paragraph_at(offset), offset))
        except UnreadableError as error:
            self._give_up(error)

    def keep_marks(self) -> None:
        """Keep the marks of the open article that are new or moved."""
        entry = self.entry
        self._be_sure(entry)
        if self.library is None or entry.key is None or entry.session is None:
            return
        try:
            for letter, offset in entry.session.marks.items() - entry.marks.items():
                self.library.set_mark(entry.key, letter, offset)
        except UnreadableError as error:
            self._give_up(error)
        entry.marks = dict(entry.session.marks)

    def _give_up(self, error: UnreadableError) -> None:
        """Read on without the library."""
        self.library = None
        self.complaints.append(str(error))
