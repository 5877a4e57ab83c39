"""Names: what an article calls people, places and organisations, and whom a later word means."""

from tui.annotate.names.find import find_names
from tui.annotate.names.meaning.resolve import Resolver

__all__ = ["Resolver", "find_names"]
