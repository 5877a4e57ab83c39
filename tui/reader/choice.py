"""A line of a list one is asked to choose from."""

from __future__ import annotations

from typing import NamedTuple


class Choice(NamedTuple):
    """Quiet words, the words that count, quiet words again; ``value`` is what is chosen."""

    before: str
    words: str
    after: str
    value: object
