"""What ``inquit doctor`` asks: whether a language can be annotated, and whether the load takes the quick way."""

from __future__ import annotations

import time
from dataclasses import dataclass

from tui.annotate.errors import AnnotationError
from tui.annotate.models import pipeline, pipeline_name


@dataclass(frozen=True, slots=True)
class Checkup:
    """A pipeline as it was found: ``quick`` unless the plain load was needed, ``problem`` in words or empty."""

    name: str
    version: str = ""
    quick: bool = False
    seconds: float = 0.0
    problem: str = ""


def check(lang: str, model: str | None = None) -> Checkup:
    """Load the pipeline for a language, or ``model``, and say how that went. Raises nothing."""
    started = time.perf_counter()
    try:
        name = pipeline_name(lang, model)
        loaded = pipeline(lang, model)
    except AnnotationError as error:
        return Checkup(model or lang, problem=str(error))
    return Checkup(name, loaded.version, loaded.quick, time.perf_counter() - started)
