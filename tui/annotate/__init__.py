"""From an article to its annotations. The only room that imports spaCy, and only when something is annotated."""

from __future__ import annotations

TYPE_CHECKING = False  # typing and importlib would cost the start of the reader more than they are worth here
if TYPE_CHECKING:
    from tui.annotate.annotating import annotate
    from tui.annotate.client import Annotator
    from tui.annotate.errors import AnnotationError, LanguageError, PipelineError

__all__ = ["AnnotationError", "Annotator", "LanguageError", "PipelineError", "annotate"]

_HOMES = {"annotate": "annotating", "Annotator": "client"}


def __getattr__(name: str) -> object:
    """The public names, imported when first used: the reader only needs the Annotator, and at once."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = __import__(f"{__name__}.{_HOMES.get(name, 'errors')}", fromlist=[name])
    found: object = getattr(module, name)
    return found
