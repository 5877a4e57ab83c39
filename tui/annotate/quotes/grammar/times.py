"""Phrases of time: "mardi", "ce lundi", "la semaine dernière"."""

from __future__ import annotations

from tui.annotate.quotes.grammar.sentences import Sentence
from tui.annotate.quotes.words.lexicon import Lexicon


def is_time(s: Sentence, words: Lexicon, at: int) -> bool:
    """Whether a phrase of time begins at ``at``."""
    if s.low[at] in words.times:
        return True
    return s.pos[at] == "DET" and at + 1 < s.size and s.low[at + 1] in words.times
