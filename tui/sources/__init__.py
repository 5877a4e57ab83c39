"""Bytes, files and standard input become articles."""

from __future__ import annotations

from tui.model.article import Article
from tui.sources.decoding import NotTextError, decode
from tui.sources.errors import SourceError
from tui.sources.files import read_file

__all__ = ["SourceError", "article_from_bytes", "open_source"]


def open_source(arg: str) -> Article:
    """The article in the file named ``arg``. Raises SourceError, whose text is one line for people."""
    return article_from_bytes(read_file(arg), arg)


def article_from_bytes(data: bytes, source: str) -> Article:
    """The article in plain text of any common encoding. ``source`` is what people call it.

    Raises SourceError when the bytes are no text or nothing stands in it.
    """
    try:
        text = decode(data)
    except NotTextError as error:
        raise SourceError(source, str(error)) from None
    if not text or text.isspace():
        raise SourceError(source, "is empty" if not data else "holds nothing but white space")
    return Article(text=text, source=source)
