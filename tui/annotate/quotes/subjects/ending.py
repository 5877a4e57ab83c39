"""The noun phrases that end right before a place of the sentence, whatever stands between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.annotate.quotes.grammar.phrases import Phrase
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.subjects.antecedents import before_age, follows_another
from tui.annotate.quotes.subjects.joined import inside_phrase

if TYPE_CHECKING:
    from tui.annotate.quotes.subjects.search import Subjects

_LONGEST = 14  # items of a phrase


def end_before(s: Sentence, at: int) -> int:
    """Where the phrase before ``at`` ends: no comma, bracket or age is of it: "rejoint par X (PS), qui"."""
    low = s.low
    end = at - 1 - (low[at - 1] == ",")
    if end > 2 and low[end] == ")":
        end = next((i - 1 for i in range(end - 1, max(0, end - 8), -1) if low[i] == "("), end)
    return before_age(s, end)


def phrases_ending(subjects: Subjects, end: int) -> tuple[Phrase | None, Phrase | None]:
    """The longest phrase that ends at item ``end``, and one inside another that can speak."""
    s, grammar = subjects.s, subjects.grammar
    inner: Phrase | None = None
    for first in range(end, max(-1, end - _LONGEST), -1):
        if first == end and s.pos[first] == MARK:
            continue
        if s.pos[first] == MARK or s.low[first] in (":", ";", "–", "—", "qui", "que"):
            break
        if subjects.is_finite(first) or s.low[first] in grammar.words.times:
            break  # "juge le maire, qui"; "l’autopsie pratiquée mardi qui"
        phrase = grammar.phrase(s, first)
        if phrase is None or phrase.last != end:
            continue
        apart = not inside_phrase(s, first) or follows_another(subjects, first)
        if apart or subjects.is_finite(first - 1) or first - 1 in subjects.known:
            return phrase, inner
        if inner is None and (grammar.type_at(s, first) == "PER" or subjects.speaks(phrase)):
            inner = phrase  # "Ou de Julie, pour qui"
    return None, inner
