"""Annotations of an article that is still being parsed.

Every batch is extracted with the paragraphs around it as soon as it is parsed; when the last one has come,
everything is extracted once more as a whole, and what differs is corrected. So no paragraph is extracted more
than twice (but for the few around a batch), and the end is exactly what ``annotate`` would have made.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tui.annotate.identity import Register
from tui.annotate.tokens import Paragraph
from tui.model.annotation import Annotations
from tui.model.article import Article
from tui.model.patch import Patch, difference
from tui.model.span import Span

_BEFORE, _AFTER = 6, 2  # paragraphs around a batch that help to understand it

Extract = Callable[[Sequence[Paragraph]], Annotations]


class Growth:
    """The annotations known so far, under ids that stay the same to the end."""

    def __init__(self, article: Article, extract: Extract) -> None:
        self._extract = extract
        self._parsed: list[Paragraph | None] = [None] * len(article.paragraphs)
        self._register = Register()
        self.total = len(self._parsed)
        self.done = 0

    def add(self, first: int, paragraphs: Sequence[Paragraph]) -> Patch:
        """Take in the paragraphs from number ``first`` on; the change that they bring."""
        last = first + len(paragraphs)
        self._parsed[first:last] = paragraphs
        self.done += len(paragraphs)
        if self.done == self.total:
            return self._whole()
        return self._window(first, last)

    def _whole(self) -> Patch:
        new = self._register.recognise(self._extract([p for p in self._parsed if p is not None]))
        return difference(self._register.state, new)

    def _window(self, first: int, last: int) -> Patch:
        begin, end = first, last
        while begin > max(0, first - _BEFORE) and self._parsed[begin - 1] is not None:
            begin -= 1
        while end < min(self.total, last + _AFTER) and self._parsed[end] is not None:
            end += 1
        window = [p for p in self._parsed[begin:end] if p is not None]
        core = window[first - begin : last - begin]
        return self._register.admit(self._extract(window), Span(core[0].span.start, core[-1].span.end))
