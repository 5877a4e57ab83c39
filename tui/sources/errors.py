"""Why a source did not become an article."""

from __future__ import annotations

from tui.model.errors import UnreadableError


class SourceError(UnreadableError):
    """A source that cannot be opened or holds no article."""
