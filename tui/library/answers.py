"""What is asked of the whole library, and what it answers. Opening an article needs nothing of this."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tui.library.records import Record
    from tui.model.annotation import Confidence, Kind


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
