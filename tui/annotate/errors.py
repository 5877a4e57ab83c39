"""Why an article could not be annotated, in one line for people."""

from __future__ import annotations


class AnnotationError(Exception):
    """Annotation is not possible. The message is one clear line, meant for the reader."""


class PipelineError(AnnotationError):
    """The spaCy pipeline for the language, or the one asked for, is not installed or cannot be loaded."""


class LanguageError(AnnotationError):
    """The article is in neither of the languages that inquit understands."""
