"""Values that nobody changes, made by the ten thousand while an article is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

_T = TypeVar("_T")


@dataclass_transform(frozen_default=True)
def record(of: type[_T]) -> type[_T]:
    """A dataclass with slots that the type checker takes for a frozen one.

    At run time it is not: a frozen one sets each field by a call, and takes four times as long to make.
    """
    return dataclass(slots=True, unsafe_hash=True)(of)
