"""What the vector of a word tells: whether people who speak, or terms and names, are put in marks with it.

Rules never see a pipeline's vectors. One number for each word is read off them while the text is parsed, as a
weighted sum that ``fr/leaning.toml`` holds: so a word that no list knows still tells something.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from tui.annotate.data import load


class Leanings(dict[int, int]):
    """For words, by spaCy's number for their lower case: hundredths, above 0 for terms, below 0 for what is said.

    0 for every word of a pipeline that has other vectors than those the weights were learnt on, or none.
    """

    def __init__(self, vectors: Any) -> None:  # spaCy's Vectors, which have no types
        super().__init__()
        table = load("fr", "leaning")
        known = vectors.name == table["vectors"] and vectors.shape[1] == len(table["weights"])
        self._vectors = vectors if known else None
        self._weights = _array(tuple(table["weights"])) if known else None

    def __missing__(self, word: int) -> int:
        self[word] = leaning = self._of(word)
        return leaning

    def _of(self, word: int) -> int:
        if self._vectors is None or (row := self._vectors.key2row.get(word)) is None:
            return 0
        vector = self._vectors.data[row]
        length = float((vector @ vector) ** 0.5)
        return round(100 * float(vector @ self._weights) / length) if length else 0


@lru_cache(maxsize=1)
def _array(weights: tuple[float, ...]) -> Any:
    """The weights ready for products: as a list they would be made an array for every word."""
    import numpy  # is there, since a pipeline is

    return numpy.asarray(weights)
