"""Characters of a play, a film, a book: people speak of them, and they speak to no journalist."""

from __future__ import annotations

from collections.abc import Sequence

from tui.annotate.data import words_for
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.shape import listed
from tui.annotate.tokens import Token

_NEAR = 4  # tokens before a name
_OF = frozenset({"de", "du", "d'", "d’", ",", "of", ":"})
_BETWEEN = listed("le la l' l’ son sa the") | words_for("before_characters")


def is_played(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> bool:
    """Whether what stands before the name at ``first`` makes it a part: "dans le rôle de X", "incarne X"."""
    at = first - 1
    while at >= 0 and first - at <= _NEAR and (tokens[at].lower in _BETWEEN or tokens[at].lower in lexicon.roles):
        at -= 1
    if at < 0:
        return False
    if tokens[at].lower in lexicon.playing:
        return True
    if tokens[at].lower in _OF:
        at -= 1
        if at > 0 and tokens[at].pos == "ADJ":
            at -= 1  # "le personnage emblématique de X"
    return at >= 0 and tokens[at].lower in lexicon.parts
