"""What a name on the command line stands for: an article, perhaps one that is annotated already.

The one place that joins sources and formats, for the command line and for the reader's reload.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass

from tui.model.annotation import Annotations
from tui.model.article import Article
from tui.sources import SourceError, article_from_bytes, is_address, open_source
from tui.sources.files import read_file, read_stream

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Opened:
    """An article and the annotations that came with it, if any did."""

    article: Article
    annotations: Annotations | None = None


def open_named(name: str) -> Opened:
    """Open a file, a web address, or standard input for ``-``. Raises UnreadableError: one line for people."""
    if name == STDIN:
        return open_bytes(_read_stdin(), "")
    if is_address(name):
        return Opened(open_source(name))
    return open_bytes(read_file(name), name)


def open_bytes(data: bytes, source: str) -> Opened:
    """The article in ``data``: inquit/1 JSON with its annotations, else plain text.

    Raises UnreadableError.
    """
    label = source or "standard input"
    if _looks_annotated(data):
        from tui.formats.inquit_json import loads
        from tui.sources.decoding import decode

        return Opened(*loads(decode(data), label))
    try:
        return Opened(article_from_bytes(data, source))
    except SourceError as error:
        raise SourceError(label, error.problem) from None


def _looks_annotated(data: bytes) -> bool:
    """Whether this is a JSON object that calls itself inquit/1: the name of the file may be anything."""
    head = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    return head.startswith(b"{") and b'"format"' in head and b'"inquit/' in head


def _read_stdin() -> bytes:
    stream = sys.stdin
    if stream is None or stream.isatty():
        raise SourceError("-", "nothing is piped in; try: inquit - < FILE")
    return read_stream(stream.buffer, "standard input")
