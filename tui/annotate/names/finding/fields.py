"""What a ministry is for, field by field: "ministère de la Culture, des Médias et du Sport"."""

from __future__ import annotations

from tui.annotate.data import words_for
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.reach import JOINERS, OF
from tui.annotate.names.words.shape import fold, is_capitalised
from tui.annotate.names.words.words import Words

_FIELDS = 8  # of one ministry


def and_more(words: Words, end: int, lexicon: Lexicon) -> int:
    """Where "ministère de l'Économie" goes on: "et des Finances", ", des Médias et du Sport", with an adjective.

    A comma goes on only where "et" closes the list: behind a plain comma something else begins.
    """
    closed = end
    for _ in range(_FIELDS):
        if words.lower(end) in ("et", ",") and words.lower(end + 1) in OF:
            following = _behind(words, end + 1)
            if following >= len(words) or not _is_field(words, following, lexicon):
                return closed
            last = words.lower(end) == "et"
            end = following + 1
            while end < len(words) and words.tokens[end].pos == "ADJ" and words.text(end)[0].islower():
                end += 1
            closed = end if last else closed
        elif end < len(words) and words.tokens[end].pos == "ADJ" and _is_of_portfolio(words, end, lexicon):
            end += 1
            closed = end
        else:
            return closed
    return closed


def _behind(words: Words, k: int) -> int:
    """The word behind "de la", "des" and their like."""
    while words.lower(k) in JOINERS:
        k += 1
    return k


def _is_field(words: Words, k: int, lexicon: Lexicon) -> bool:
    """Whether a word may be one of the things a ministry is for; no body and nobody with an office."""
    lower = words.lower(k)
    if is_capitalised(words.text(k)):
        return not lexicon.is_given(words.text(k)) and not lexicon.kind(words.text(k))
    return fold(lower) in lexicon.portfolios or (
        words.tokens[k].pos == "NOUN"
        and lower not in lexicon.org_gender
        and lower not in lexicon.designations
        and lower not in lexicon.roles
    )


def _is_of_portfolio(words: Words, k: int, lexicon: Lexicon) -> bool:
    """Whether an adjective goes on with the portfolio: a known one, or one in the plural of the word before it."""
    lower = words.lower(k)
    agrees = lower[-1] in "sx" and words.lower(k - 1).endswith("s") and words.text(k - 1)[0].isupper()
    return lower in _PORTFOLIO_ADJECTIVES or (agrees and fold(lower) not in lexicon.demonyms)


_PORTFOLIO_ADJECTIVES = words_for("portfolio_adjectives")
