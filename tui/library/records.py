"""What the library answers with. Keys are the library's own numbers; times are seconds since 1970."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.model.annotation import Annotations, Confidence, Kind
from tui.model.article import Article
from tui.model.patch import Patch

if TYPE_CHECKING:
    from tui.model.reanchor import Lost


class Record(NamedTuple):
    """An article as a list shows it. ``read``: when last; None when never. ``progress``: 0 to 1."""

    key: int
    headline: str
    source: str
    path: str
    date: str
    day: str
    lang: str
    speakers: tuple[str, ...]
    quotes: int
    size: int
    complete: bool
    read: float | None
    progress: float


class ReadingPlace(NamedTuple):
    """Where one stopped reading, whatever the width: paragraph and offset in code points of the whole text."""

    paragraph: int
    offset: int


class Stored(NamedTuple):
    """An article with all that is kept about it. ``machine`` and ``human`` are what a Session takes.

    ``complete``: the annotator had finished. ``doubtful``: ids of annotations made by hand whose place in the
    present text is not certain; ``lost``: those without a place in it.
    """

    record: Record
    article: Article
    machine: Annotations
    human: Patch
    complete: bool
    place: ReadingPlace
    doubtful: frozenset[str] = frozenset()
    lost: tuple[Lost, ...] = ()


class Person(NamedTuple):
    """Somebody, or something, that is named or speaks in the library. ``articles`` name it."""

    key: int
    name: str
    kind: str
    quotes: int
    articles: int


class Said(NamedTuple):
    """One quotation in the library. ``start`` and ``end`` are code points of its article's text."""

    key: int
    article: int
    id: str
    start: int
    end: int
    kind: Kind
    confidence: Confidence
    who: str
    person: int | None
    text: str
    day: str
    headline: str
    source: str


class Query(NamedTuple):
    """What to search for; what is empty does not matter, all that is not must hold.

    ``text``: words, or in "quotation marks" a phrase; a word of three letters or more may end in *.
    ``speaker`` and ``entity``: names. ``since`` and ``until``: days, months or years (see ``dates.day_of``; what
    is none of these does not matter), both included.
    """

    text: str = ""
    speaker: str = ""
    entity: str = ""
    since: str = ""
    until: str = ""


class Hit(NamedTuple):
    """An article found by a search, and the words around the first place that was sought."""

    record: Record
    snippet: str


class Alike(NamedTuple):
    """A quotation with much the same words as another. ``likeness``: the share of the shorter in the longer."""

    said: Said
    likeness: float
