"""What the vector of a word tells: whether people who speak, or terms and names, are put in marks with it.

Rules never see a pipeline's vectors. Three numbers for each word are read off them while the text is parsed, as
weighted sums that ``fr/leaning.toml`` holds: so a word that no list knows still tells something.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

from tui.annotate.data import load


class Leaning(NamedTuple):
    """What a word tells of marks, in hundredths: above 0 for terms and names, below 0 for what somebody said."""

    inside: int = 0  # when it stands in them
    before: int = 0  # when it is the last word of meaning before them
    verb: int = 0  # when it is the last verb before them


NONE = Leaning()


class Leanings(dict[int, Leaning]):
    """For words, by spaCy's number for their lower case.

    ``NONE`` for every word of a pipeline that has other vectors than those the weights were learnt on, or none.
    """

    def __init__(self, vectors: Any) -> None:  # spaCy's Vectors, which have no types
        super().__init__()
        known = vectors.name == load("fr", "leaning")["vectors"] and vectors.shape[1] == _weights().shape[1]
        self._vectors = vectors if known else None

    def __missing__(self, word: int) -> Leaning:
        self[word] = leaning = self._of(word)
        return leaning

    def _of(self, word: int) -> Leaning:
        if self._vectors is None or (row := self._vectors.key2row.get(word)) is None:
            return NONE
        vector = self._vectors.data[row]
        length = float((vector @ vector) ** 0.5)
        if not length:
            return NONE
        return Leaning(*(round(100 * told / length) for told in (_weights() @ vector).tolist()))


@lru_cache(maxsize=1)
def _weights() -> Any:
    """The weights as three rows, one for each number of a ``Leaning``, ready for products."""
    import numpy  # is there, since a pipeline is

    table = load("fr", "leaning")
    return numpy.asarray([table[place] for place in Leaning._fields], dtype="float32")
