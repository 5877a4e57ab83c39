"""Linguistic knowledge: TOML files, one folder per language, each file naming its source.

What is too much for one file is a folder of files by theme. What a rule knows of a few words stands in ``lists``:
under the name of a list its words between commas, in single quotes, which are read twice as fast as double ones.
"""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent


@lru_cache(maxsize=64)
def load(lang: str, name: str) -> dict[str, Any]:
    """The tables of ``NAME.toml`` for a language ("fr", "en"), or of the folder ``NAME`` as if it were one file.

    Raises FileNotFoundError when there is neither.
    """
    out: dict[str, Any] = {}
    for path in sorted(_HERE.glob(f"{lang}/{name}/*.toml")) or [_HERE / lang / f"{name}.toml"]:
        for key, value in tomllib.loads(path.read_text("utf-8")).items():
            out[key] = {**out.get(key, {}), **value} if isinstance(value, dict) else value
    return out


def words_for(name: str) -> frozenset[str]:
    """The words of one of the lists, French and English together. Raises KeyError when there is no such list."""
    return _lists()[name]


@lru_cache(maxsize=1)
def _lists() -> dict[str, frozenset[str]]:
    out: dict[str, frozenset[str]] = {}
    for lang in ("fr", "en"):
        for name, words in load(lang, "lists").items():
            if name != "source":
                out[name] = out.get(name, frozenset()).union(map(str.strip, words.split(",")))
    return out
