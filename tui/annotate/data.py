"""Linguistic knowledge: TOML files, one folder per language, each file naming its source."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any


@lru_cache(maxsize=64)
def load(lang: str, name: str) -> dict[str, Any]:
    """The tables of ``NAME.toml`` for a language ("fr", "en"). Raises FileNotFoundError when there is none."""
    path = files("tui.annotate").joinpath(lang, f"{name}.toml")
    return tomllib.loads(path.read_text("utf-8"))
