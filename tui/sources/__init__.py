"""Bytes, files, standard input and web addresses become articles."""

from __future__ import annotations

from tui.model.article import Article
from tui.sources.decoding import NotTextError, decode
from tui.sources.errors import SourceError
from tui.sources.files import read_file

__all__ = ["SourceError", "article_from_bytes", "is_address", "open_source"]

_HTML = (".html", ".htm", ".xhtml")
_MARKDOWN = (".md", ".markdown", ".mdown")


def is_address(arg: str) -> bool:
    """Whether a name on the command line is a web address."""
    return arg[:8].lower().startswith(("http://", "https://"))


def open_source(arg: str) -> Article:
    """The article in a file or behind a web address. Raises SourceError, whose text is one line for people."""
    if is_address(arg):
        from tui.sources.web import fetch

        got = fetch(arg)
        kind = ".html" if "html" in got.kind else ".md" if "markdown" in got.kind else ""
        return article_from_bytes(got.data, arg, kind or got.url, got.charset)
    return article_from_bytes(read_file(arg), arg)


def article_from_bytes(data: bytes, source: str, name: str = "", charset: str = "") -> Article:
    """The article in ``data``: a page, book or document by its first bytes or the ending of its name, else text.

    ``source`` is what people call it, ``name`` what its ending is taken from when that is something else,
    ``charset`` the encoding of a page when its server named one. Raises SourceError.
    """
    ending = (name or source).lower()
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if data.startswith(b"%PDF-"):
        from tui.sources.pdf import read_pdf

        return read_pdf(data, source)
    if data.startswith(b"PK\x03\x04"):
        return _packed(data, source)
    if ending.endswith(_HTML) or head.startswith((b"<!doctype html", b"<html")):
        from tui.sources.html import read_html

        return read_html(data, source, charset)
    if ending.endswith(_MARKDOWN):
        from tui.sources.markdown import read_markdown

        return read_markdown(data, source)
    return _plain(data, source)


def _plain(data: bytes, source: str) -> Article:
    try:
        text = decode(data)
    except NotTextError as error:
        raise SourceError(source, str(error)) from None
    if not text or text.isspace():
        raise SourceError(source, "is empty" if not data else "holds nothing but white space")
    return Article(text=text, source=source)


def _packed(data: bytes, source: str) -> Article:
    from tui.sources.archive import Archive

    names = Archive(data, source).names
    if "META-INF/container.xml" in names:
        from tui.sources.epub import read_epub

        return read_epub(data, source)
    if "word/document.xml" in names:
        from tui.sources.docx import read_docx

        return read_docx(data, source)
    raise SourceError(source, "is a ZIP archive without a book or Word document in it; unpack it first")
