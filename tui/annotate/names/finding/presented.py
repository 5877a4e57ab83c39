"""What presents a name as somebody's: a noun for a people, a calling of several words, what they do."""

from __future__ import annotations

from tui.annotate.names.finding.spot import Spot
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.shape import as_listed, as_opening, fold, is_like_demonym
from tui.annotate.names.words.words import Words


def is_of_a_people(words: Words, first: int, lexicon: Lexicon) -> bool:
    """Whether a noun for somebody of a country or town, with its article, presents the name behind it."""
    if first < 2 or first in words.breaks or words.lower(first - 2) not in ("le", "la", "l'", "l’"):
        return False
    noun = words.text(first - 1)
    known = fold(noun) in lexicon.demonyms and fold(noun) not in lexicon.towns
    return noun[0].isupper() and (known or is_like_demonym(noun))


def is_called(words: Words, first: int, lexicon: Lexicon) -> bool:
    """Whether a calling of several words stands before the name: "la metteuse en scène X"."""
    return any(
        first >= size
        and as_opening(words.lower(first - size)) in lexicon.phrase_openings
        and as_listed([words.lower(k) for k in range(first - size, first)]) in lexicon.roles
        for size in (3, 2)
    )


def acts(spot: Spot) -> bool:
    """Whether no preposition or article stands before the name and a verb or bracket behind it."""
    words, first, last = spot.words, spot.first, spot.last
    if last >= len(words) or (first not in words.fresh and words.tokens[first - 1].pos in ("ADP", "DET", "NOUN")):
        return False
    return words.tokens[last].pos in ("VERB", "AUX", "PRON") or words.text(last) == "("
