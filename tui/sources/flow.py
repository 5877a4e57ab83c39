"""Blocks of running text, with the links in them and the headings over them, become one text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from tui.model.span import Span

_BLANK = re.compile(r"[ \t\n\r\f\v]+")  # white space as HTML has it: no-break spaces are not among it

Piece = tuple[str, str]  # words, and where they lead ("" for nowhere)


@dataclass
class Flow:
    """A text under construction: blocks parted by an empty line.

    ``links`` and ``headings`` hold offsets in code points of the text so far.
    """

    links: list[dict[str, Any]] = field(default_factory=list)
    headings: list[Span] = field(default_factory=list)
    _parts: list[str] = field(default_factory=list)
    _length: int = 0

    def block(self, pieces: Iterable[Piece], heading: bool = False) -> None:
        """Add a block, a heading or not. Runs of white space become one space."""
        words: list[str] = []
        links: list[tuple[int, int, str]] = []
        length = 0
        for text, href in pieces:
            text = _BLANK.sub(" ", text)
            if not words or words[-1].endswith((" ", "\n")):
                text = text.lstrip(" ")
            if not text:
                continue
            if href:
                links.append((length, length + len(text), href))
            words.append(text)
            length += len(text)
        joined = "".join(words).rstrip(" \n")
        if not joined.strip():
            return
        start = self._open()
        self._add(joined)
        for first, last, href in links:
            if first < (last := min(last, len(joined))):
                self.links.append({"start": start + first, "end": start + last, "href": href})
        if heading:
            self.headings.append(Span(start, start + len(joined)))

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._parts) + "\n" if self._parts else ""

    @property
    def extra(self) -> dict[str, Any]:
        """The links as an article keeps them."""
        return {"links": self.links} if self.links else {}

    def _open(self) -> int:
        if self._parts:
            self._add("\n\n")
        return self._length

    def _add(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)
