"""In which order the paragraphs of a long article are parsed: those on the screen first."""

from __future__ import annotations

from tui.annotate.pieces import BATCH
from tui.model.article import Article

SCREENFUL = 12  # paragraphs of the first batch of a long article: about what a large terminal shows
FULL = 32


class Agenda:
    """The paragraphs still to be parsed, handed out in batches from where the reader is.

    After the last paragraph of the article come the skipped ones before; when the reader moves, the next batch
    begins there.
    """

    def __init__(self, article: Article, offset: int = 0) -> None:
        self._article = article
        self._taken = bytearray(len(article.paragraphs))
        self._long = len(self._taken) > FULL or len(article.text) > BATCH
        self._offset = -1
        self.follow(offset)

    def follow(self, offset: int) -> None:
        """The reader is at this code point of the text; that counts when it is another than before."""
        if offset != self._offset:
            self._offset = offset
            self._at = self._article.paragraph_at(offset)

    def take(self) -> range:
        """Numbers of the next paragraphs to parse, without a gap; empty when all have been taken."""
        first = self._taken.find(0, self._at)
        if first < 0:
            first = self._taken.find(0)
        if first < 0:
            return range(0)
        last = self._end(first, SCREENFUL if self._long and not any(self._taken) else FULL)
        self._taken[first:last] = b"\1" * (last - first)
        self._at = last
        return range(first, last)

    def _end(self, first: int, most: int) -> int:
        paragraphs = self._article.paragraphs
        last = first + 1
        while (
            last < len(paragraphs)
            and not self._taken[last]
            and last - first < most
            and paragraphs[last].end - paragraphs[first].start <= BATCH
        ):
            last += 1
        return last
