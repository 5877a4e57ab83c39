"""Linguistic knowledge: TOML files, one folder per language, each file naming its source.

What a rule knows of a few words stands in ``LANG/lists``, one file to a theme: under the name of a list its words
between commas, in single quotes, which are read twice as fast as double ones.
"""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any


@lru_cache(maxsize=64)
def load(lang: str, name: str) -> dict[str, Any]:
    """The tables of ``NAME.toml`` for a language ("fr", "en"). Raises FileNotFoundError when there is none."""
    path = files("tui.annotate").joinpath(lang, f"{name}.toml")
    return tomllib.loads(path.read_text("utf-8"))


def words_for(name: str) -> frozenset[str]:
    """The words of one of the lists, French and English together. Raises KeyError when there is no such list."""
    return _lists()[name]


@lru_cache(maxsize=1)
def _lists() -> dict[str, frozenset[str]]:
    out: dict[str, frozenset[str]] = {}
    for path in Path(__file__).parent.glob("*/lists/*.toml"):
        for name, words in tomllib.loads(path.read_text("utf-8")).items():
            if name != "source":
                out[name] = out.get(name, frozenset()) | {word.strip() for word in words.split(",")}
    return out
