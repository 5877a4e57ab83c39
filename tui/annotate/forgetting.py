"""A pipeline that has read a million articles must not be larger than one that has read ten.

spaCy keeps every new word for ever, 6 kB for each article with a few names and numbers. Its memory zones end that:
what was learnt in one is given back at its end. Ending one after every batch would cost a tenth of the speed, as
the common words are looked up again; after a thousand articles it costs nothing.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

from tui.annotate.models import Pipeline

ARTICLES = 1_000  # read in one zone


@dataclass
class _Zone:
    zone: AbstractContextManager[Any]
    articles: int = 0


_open: dict[int, _Zone] = {}


def forget_now_and_then(loaded: Pipeline, articles: int) -> None:
    """Call this before giving the pipeline ``articles`` articles: no Doc that it made is good any more then."""
    key = id(loaded.nlp)  # which the zone keeps alive
    known = _open.get(key)
    if known is not None and known.articles >= ARTICLES:
        del _open[key]
        known.zone.__exit__(None, None, None)
        known = None
    if known is None:
        known = _open[key] = _Zone(loaded.nlp.memory_zone())
        known.zone.__enter__()
    known.articles += articles
