"""What a name on the command line stands for: articles, perhaps annotated already.

The one place that joins sources and formats, for the command line and for the reader's reload.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.model.annotation import Annotations
from tui.model.article import Article
from tui.model.errors import UnreadableError
from tui.sources import SourceError, article_from_bytes, is_address, open_source
from tui.sources.files import read_file, read_stream

STDIN = "-"
FILES = 10_000  # in one folder or pattern

_TABLES = (".conllu", ".conll", ".iob", ".iob2", ".bio")
_READABLE = (
    *(".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".epub", ".pdf", ".docx"),
    *(".json", ".jsonld", ".ann", ".spacy", ".xmi", ".zip", *_TABLES),
)


class Opened(NamedTuple):
    """An article and the annotations that came with it, if any did."""

    article: Article
    annotations: Annotations | None = None


def open_named(name: str) -> list[Opened]:
    """Open a file, a web address, or standard input for ``-``: one article, or all that a corpus file holds.

    Raises UnreadableError: one line for people.
    """
    if name == STDIN:
        return open_bytes(_read_stdin(), "")
    if is_address(name):
        return [Opened(open_source(name))]
    return open_bytes(read_file(name), name)


def open_bytes(data: bytes, source: str) -> list[Opened]:
    """The articles in ``data``. Annotated files are known by their ending, inquit/1 by what it says of itself.

    Raises UnreadableError.
    """
    label = source or "standard input"
    ending = os.path.splitext(source)[1].lower()
    if _is_inquit(data):
        from tui.formats.inquit_json import loads

        return [_settled(*loads(_text(data, label), label))]
    if ending in (".json", ".jsonld"):
        return [_open_json(data, source)]
    if ending == ".ann":
        from tui.formats import brat

        beside = source[: -len(ending)] + ".txt"
        return [_settled(*brat.loads(_text(data, source), _text(read_file(beside), beside), source, beside))]
    if ending in _TABLES:
        from tui.formats import conll

        return [_settled(*pair) for pair in conll.loads(_text(data, source), source)]
    if ending == ".xmi":
        from tui.formats import uima

        types = os.path.join(os.path.dirname(source), "TypeSystem.xml")
        return [_settled(*uima.loads(data, read_file(types), source))]
    if ending == ".spacy":
        return _open_docbin(data, source)
    if data.startswith(b"PK\x03\x04") and ending == ".zip":
        return _open_project(data, source)
    try:
        return [Opened(article_from_bytes(data, source))]
    except SourceError as error:
        raise SourceError(label, error.problem) from None


def expand(names: Sequence[str]) -> Iterator[str]:
    """The names with folders and patterns replaced by the files in them that can be opened, sorted.

    What names an existing file is never a pattern. Raises UnreadableError for a folder or pattern without any.
    """
    for name in names:
        if name == STDIN or is_address(name) or os.path.isfile(name):
            yield name
        elif os.path.isdir(name):
            yield from _found(name, _in_folder(name))
        elif any(char in name for char in "*?["):
            from glob import iglob

            yield from _found(name, sorted(path for path in iglob(name, recursive=True) if os.path.isfile(path)))
        else:
            yield name


def _found(name: str, paths: list[str]) -> list[str]:
    if not paths:
        raise UnreadableError(
            name, "holds no file that can be opened" if os.path.isdir(name) else "matches no file"
        )
    if len(paths) > FILES:
        raise UnreadableError(name, f"holds more than {FILES} files; name fewer")
    return paths


def _in_folder(name: str) -> list[str]:
    paths = (os.path.join(name, one) for one in sorted(readable_in(os.listdir(name))))
    return [path for path in paths if os.path.isfile(path)]


def readable_in(names: Sequence[str]) -> list[str]:
    """Those of the names in one folder that can be opened; what belongs to another of them goes with that.

    That is the text of a brat pair.
    """
    readable = [name for name in names if name.lower().endswith(_READABLE) and not name.startswith(".")]
    annotated = {name[:-4] + ".txt" for name in readable if name.endswith(".ann")}
    return [name for name in readable if name not in annotated]


def _settled(article: Article, annotations: Annotations) -> Opened:
    from tui.formats.line_ends import settle_line_ends

    return Opened(*settle_line_ends(article, annotations))


def _open_json(data: bytes, source: str) -> Opened:
    from tui.formats import checked, webannotation
    from tui.formats.errors import FormatError
    from tui.formats.inquit_json import loads

    text = _text(data, source)
    try:
        value = checked.parse(text.removeprefix("\ufeff"))
    except FormatError as error:
        raise FormatError(source, error.problem) from None
    folder = os.path.dirname(source)
    if webannotation.is_web_annotation(value):
        # Only the last part of what an annotation points at: it may not lead out of this folder.
        names = [os.path.basename(one) for one in webannotation.sources(text)]
        beside = next(
            (path for name in names if name and os.path.isfile(path := os.path.join(folder, name))), None
        )
        return _settled(*webannotation.loads(text, source, _text(read_file(beside), beside) if beside else None))
    twin = os.path.splitext(source)[0] + ".txt"
    has_text = isinstance(value, dict) and "text" in value
    return _settled(
        *loads(text, source, None if has_text or not os.path.isfile(twin) else _text(read_file(twin), twin))
    )


def _open_project(data: bytes, source: str) -> list[Opened]:
    """A ZIP archive as INCEpTION exports it: XMI documents, each with a type system beside it."""
    from tui.formats import uima
    from tui.sources.archive import Archive

    archive = Archive(data, source)
    documents = [name for name in archive.names if name.lower().endswith(".xmi")]
    if not documents:
        return [Opened(article_from_bytes(data, source))]
    out = []
    for name in documents:
        types = archive.read(os.path.join(os.path.dirname(name), "TypeSystem.xml"))
        out.append(_settled(*uima.loads(archive.read(name), types, f"{source}#{name}")))
    return out


def _open_docbin(data: bytes, source: str) -> list[Opened]:
    from tui.annotate import AnnotationError, docbin
    from tui.formats.errors import FormatError
    from tui.formats.inquit_json import loads

    def from_json(text: str) -> tuple[Article, Annotations]:
        try:
            return loads(text)
        except FormatError as error:
            raise ValueError(str(error)) from None

    try:
        return [_settled(*pair) for pair in docbin.loads(data, source, from_json)]
    except AnnotationError as error:
        raise UnreadableError(source, str(error)) from None


def _text(data: bytes, name: str) -> str:
    """The text of an annotated file: offsets count in it, so that line ends stay as they are."""
    from tui.sources.decoding import NotTextError, decode

    try:
        return decode(data, line_ends=False)
    except NotTextError as error:
        raise SourceError(name, str(error)) from None


def _is_inquit(data: bytes) -> bool:
    """Whether this is a JSON object that calls itself inquit/1: the name of the file may be anything."""
    head = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    return head.startswith(b"{") and b'"format"' in head and b'"inquit/' in head and b'"@context"' not in head


def _read_stdin() -> bytes:
    stream = sys.stdin
    if stream is None or stream.isatty():
        raise SourceError("-", "nothing is piped in; try: inquit - < FILE")
    return read_stream(stream.buffer, "standard input")
