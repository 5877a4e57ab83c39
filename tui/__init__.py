"""inquit: read an annotated article in the terminal and see who said what."""

__version__ = "0.1.0"
