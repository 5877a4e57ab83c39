"""The text that is read, and what is known about it before any annotation."""

from __future__ import annotations

import sys
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from importlib import import_module

from tui.model.annotation import NOTHING, Extra
from tui.model.front import Front, recognise_front
from tui.model.headings import find_headings
from tui.model.paragraphs import split_paragraphs
from tui.model.span import Span


def _sha256(data: bytes) -> bytes:
    """The digest by Python's own implementation, as the standard library's ``random`` takes it: ``hashlib`` loads
    OpenSSL, which takes 2 ms and 600 kB, more than a faster digest gains on any article.
    """
    try:
        module = import_module("_sha2" if sys.version_info >= (3, 12) else "_sha256")
    except ImportError:
        module = import_module("hashlib")
    digest: bytes = module.sha256(data).digest()
    return digest


@dataclass(frozen=True)
class Article:
    """An article: its text, exactly as it came but for line ends, and its metadata.

    ``text`` has ``\\n`` line ends and no byte-order mark; nothing else in it is ever changed. ``lang`` is an
    ISO 639-1 code or "" when not yet known. ``title``, ``byline`` and ``date`` come from the source's
    metadata, ``marked_headings`` from formats that have headings; where there are none, ``front`` and
    ``headings`` say which lines of the text play these parts.
    """

    text: str
    source: str = ""
    lang: str = ""
    title: str = ""
    byline: str = ""
    date: str = ""
    id: str = ""
    extra: Extra = field(default=NOTHING, compare=False)
    marked_headings: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        if not self.id:
            object.__setattr__(self, "id", self.digest.hex()[:16])

    @cached_property
    def digest(self) -> bytes:
        """Thirty-two bytes that tell the text from all others."""
        return _sha256(self.text.encode("utf-8", "surrogatepass"))

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The paragraphs in order: never empty, without the white space around them."""
        return split_paragraphs(self.text)

    @cached_property
    def front(self) -> Front:
        """Title, byline and dateline where the text itself has them."""
        return recognise_front(self.text, self.paragraphs)

    @cached_property
    def headings(self) -> tuple[Span, ...]:
        """The headings of the text, for its contents: those the source named, else those it seems to have."""
        if self.marked_headings:
            return self.marked_headings
        return find_headings(self.text, self.paragraphs, self.front)

    @cached_property
    def headline(self) -> str:
        """The title for people: from metadata, else from the text, else the source's name."""
        if self.title:
            return self.title
        if self.front.title:
            return " ".join(self.front.title.of(self.text).split())
        return self.source

    @cached_property
    def _starts(self) -> list[int]:
        return [p.start for p in self.paragraphs]

    def paragraph_at(self, offset: int) -> int:
        """Number of the paragraph that holds ``offset``, or the last one before it (0 at the least)."""
        return max(0, bisect_right(self._starts, offset) - 1)
