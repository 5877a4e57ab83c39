"""The library: articles, annotations, corrections and reading places that stay, and who said what.

Standard library only (SQLite); opening it costs a few milliseconds, what is not asked for is not imported.
"""

from __future__ import annotations

from tui.library.errors import LibraryError
from tui.library.library import Library

__all__ = ["Library", "LibraryError"]
