"""Those of a people or a place, told by the capital: "le Catalan", "la Brésilienne"."""

from __future__ import annotations

from tui.annotate.names.words.lexicon import lexicon as names_lexicon
from tui.annotate.names.words.shape import fold
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.words.wordlists import listed

_ONE_OF = listed("le la l' un une the a")


def is_of_a_people(s: Sentence, first: int, last: int, lang: str) -> bool:
    """Whether items ``first`` and ``last`` are an article and one of the people of a place, and no language."""
    if last != first + 1 or s.low[first] not in _ONE_OF or s.pos[last] == MARK:
        return False
    word = s.token(last).text
    return word[:1].isupper() and fold(word) in names_lexicon(lang).demonyms
