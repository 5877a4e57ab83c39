"""Articles as the library keeps them. Keys are the library's own numbers; times are seconds since 1970."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.model.annotation import Annotations
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
