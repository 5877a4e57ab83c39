"""Words before a comma that tell of another than the one named behind it."""

from __future__ import annotations

from tui.annotate.names.words.shape import listed
from tui.annotate.names.words.words import Words

_THEIR = listed("son sa ses leur leurs")
_GOVERNING = listed("par avec selon sans pour chez grâce à comme malgré devant")
_BEFORE_VERBS = listed("ne n' n’ se s' s’ y en lui")


def is_anothers(words: Words, first: int, comma: int, behind: int) -> bool:
    """Whether a preposition and "son" open words [first, comma), and the name ending at ``behind`` then acts.

    "Élevé par sa grand-mère, X a grandi ici" makes nobody of that name a grandmother; "selon son avocat, X," does.
    """
    if behind >= len(words):
        return False
    acts = words.tokens[behind].feature("VerbForm") == "Fin" or words.lower(behind) in _BEFORE_VERBS
    governed = (words.lower(k) in _THEIR and words.lower(k - 1) in _GOVERNING for k in range(max(1, first), comma))
    return acts and any(governed)
