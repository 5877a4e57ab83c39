"""A name as it stands in the text, before it is known what it names."""

from __future__ import annotations

from dataclasses import dataclass

from tui.annotate.names.words.shape import past_prefix
from tui.annotate.names.words.words import Words


@dataclass(slots=True)
class Spot:
    """A name found: words [first, last) of a paragraph.

    ``label`` is the recogniser's type or ""; ``title`` the civil title or function before it, in lower case;
    ``doubtful`` that only its place at the head of a sentence gives it a capital; ``marked`` that it fills a
    pair of quotation marks; ``kind`` a type certain from the form itself; ``alias`` that it is a nickname.
    """

    words: Words
    first: int
    last: int
    label: str = ""
    title: str = ""
    doubtful: bool = False
    marked: bool = False
    kind: str = ""
    alias: bool = False

    @property
    def start(self) -> int:
        """Where the name begins in the article, in code points."""
        token = self.words.tokens[self.first]
        return token.start + past_prefix(token.text) if "-" in token.text else token.start

    @property
    def end(self) -> int:
        """Where the name ends in the article, in code points."""
        token = self.words.tokens[self.last - 1]
        return token.end - (token.text in ("h.", "X."))  # "Le Bozec’h." is cut before its h

    def spelled(self, text: str) -> str:
        """The name as the article writes it."""
        return text[self.start : self.end]

    def before(self, back: int = 1) -> str:
        """The word before the name in lower case; "" at the head of a line."""
        k = self.first - back
        if k < 0 or not self.words.breaks.isdisjoint(range(k + 1, self.first + 1)):
            return ""
        return self.words.tokens[k].lower

    def after(self, ahead: int = 0) -> str:
        """The word behind the name in lower case; "" at the end of a line."""
        k = self.last + ahead
        if k >= len(self.words.tokens) or not self.words.breaks.isdisjoint(range(self.last, k + 1)):
            return ""
        return self.words.tokens[k].lower
