"""Who said what: quotations with marks and without, and their speakers."""

from tui.annotate.quotes.reading import find_quotations

__all__ = ["find_quotations"]
