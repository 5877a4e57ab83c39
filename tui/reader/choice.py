"""A line of a list one is asked to choose from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """Quiet words, the words that count, quiet words again; ``value`` is what is chosen."""

    before: str
    words: str
    after: str
    value: object
