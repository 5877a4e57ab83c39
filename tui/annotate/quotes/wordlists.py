"""Sets of function words, written as people write them."""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """The words of ``words``, which are separated by white space."""
    return frozenset(words.split())
