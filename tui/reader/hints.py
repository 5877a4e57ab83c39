"""Labels of one or two letters, on keys that are at the same place on AZERTY and QWERTY."""

from __future__ import annotations

from itertools import product

LETTERS = "sdfjklgheiroucvn"  # home row first


def labels(count: int) -> list[str]:
    """That many different labels, all of one letter when they suffice, else all of two; at most 256."""
    if count <= len(LETTERS):
        return list(LETTERS[:count])
    return ["".join(pair) for pair in product(LETTERS, LETTERS)][:count]
