"""What tells a team or a branch of a body from the town that it is of: a score, a known body's name before it."""

from __future__ import annotations

from tui.annotate.names.finding.spot import Spot
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.reach import ARTICLES
from tui.annotate.names.words.shape import fold
from tui.annotate.names.words.words import Words, spelled


def is_score(words: Words, k: int) -> bool:
    """Whether the score of a match begins at word ``k``: "3-1" in one word or in three."""
    left, dash, right = words.text(k).partition("-")
    end = k + 1
    if not dash:
        dash, right, end = words.text(k + 1), words.text(k + 2), k + 3
    closed = words.text(end) in (")", ",", ";")  # and no date: "(12-14 mai)"
    return dash == "-" and closed and all(part.isdigit() and len(part) <= 2 for part in (left, right))


def is_ground(spot: Spot) -> bool:
    """Whether a name with its article says where a match was played: "dans la Tamaris Arena (3-1)"."""
    return spot.before() in ARTICLES and spot.before(2) in ("à", "dans", "sur")


def is_branch(spot: Spot, lexicon: Lexicon) -> bool:
    """Whether a known body and a place make the name: "Greenpeace Belgique", "France Bleu Mayenne"."""
    words, first, last = spot.words, spot.first, spot.last
    where = fold(words.text(last - 1)) in lexicon.towns or lexicon.kind(words.text(last - 1)) == "LOC"
    return where and lexicon.kind(spelled(words, first, last - 1)) == "ORG"
