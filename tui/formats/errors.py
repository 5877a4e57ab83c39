"""Why a file of annotations could not be read."""

from __future__ import annotations

from tui.model.errors import UnreadableError


class FormatError(UnreadableError):
    """A file that breaks the rules of its format: ``problem`` says where and how."""
