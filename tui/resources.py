"""Where ``styles/`` and ``samples/`` are: beside the package in a checkout, inside it once installed."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

_PACKAGE = Path(__file__).parent


def folder(name: Literal["styles", "samples"]) -> Path:
    """The folder of that name. Raises FileNotFoundError when the installation is incomplete."""
    for place in (_PACKAGE / name, _PACKAGE.parent / name):
        if place.is_dir():
            return place
    raise FileNotFoundError(f"inquit is not installed completely: its {name}/ folder is missing; install it again")
