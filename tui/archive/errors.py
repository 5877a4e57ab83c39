"""Why a run over an archive cannot begin or go on, in one line for people."""

from __future__ import annotations

from tui.model.errors import UnreadableError


class ArchiveError(UnreadableError):
    """The run as a whole cannot go on. What one article lacks is recorded and raises nothing."""
