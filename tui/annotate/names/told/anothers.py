"""Words before a comma that tell of another than the one named behind it."""

from __future__ import annotations

from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.shape import listed
from tui.annotate.names.words.words import Words

_GOVERNING = listed("par avec selon sans pour chez à au aux malgré devant contre sur sous après avant")
_OF = listed("de d' d’")
_INDEFINITE = listed("un une")
_BEFORE_VERBS = listed("ne n' n’ se s' s’ y en lui")


def is_anothers(words: Words, first: int, comma: int, behind: int, lexicon: Lexicon) -> bool:
    """Whether a preposition governs whoever words [first, comma) tell of, and the name ending at ``behind`` acts.

    "Élevé par sa grand-mère, X a grandi ici" makes nobody of that name a grandmother; "selon son avocat, X," does.
    """
    if behind >= len(words):
        return False
    acts = words.tokens[behind].feature("VerbForm") == "Fin" or words.lower(behind) in _BEFORE_VERBS
    if not acts:
        return False
    noun = next((k for k in range(first, comma) if words.lower(k) in lexicon.callings), comma)
    at = noun - 1
    while at > 0 and words.tokens[at].pos in ("DET", "ADJ", "NUM") and words.lower(at) not in _GOVERNING:
        at -= 1
    if noun == comma or at < 0:
        return False
    new = words.lower(at) in _OF and words.lower(at + 1) in _INDEFINITE  # "élève d'un peintre"
    return new or words.lower(at) in _GOVERNING
