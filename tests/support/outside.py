"""What must hold whatever bytes come from outside: one check for each kind of file, used by all fuzzing."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

from tui.model.annotation import Annotations
from tui.model.article import Article
from tui.model.display import clean
from tui.model.document import Document
from tui.model.errors import UnreadableError
from tui.model.session import Session
from tui.model.span import Span
from tui.opening import open_bytes
from tui.reader.paint.palette import Palette
from tui.reader.paint.row import paint_row
from tui.reader.paint.wrap import Wrap
from tui.reader.theme import DEFAULT, Themes

CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
ROWS = 40  # painted from the top; the rest is painted the same way


def check(data: bytes, ending: str) -> None:
    """Open ``data`` as a file with that ending: it is refused in one clean line, or every law holds for it."""
    try:
        opened = open_bytes(data, "a" + ending)
    except UnreadableError as error:
        _check_line(str(error))
        return
    for one in opened:
        assert one.article.text, "an article without text"
        assert "\r" not in one.article.text
        _check_places(one.article, one.annotations or Annotations())
        check_paint(one.article, one.annotations)


def _check_line(line: str) -> None:
    assert line, "an error without words"
    assert not CONTROL.search(line), f"a control character in: {line!r}"


def _check_places(article: Article, annotations: Annotations) -> None:
    size = len(article.text)
    spans: list[Span | None] = [m.span for m in annotations.mentions] + [n.span for n in annotations.notes]
    spans += [*article.marked_headings]
    for quote in annotations.quotes:
        spans += [quote.span, quote.cue, quote.speaker]
    for span in spans:
        assert span is None or 0 <= span.start < span.end <= size, f"{span} in {size}"
    for link in article.extra.get("links", ()) if isinstance(article.extra.get("links"), list) else ():
        if isinstance(link, dict) and type(link.get("start")) is int and type(link.get("end")) is int:
            assert link["start"] > -1


def check_paint(article: Article, annotations: Annotations | None) -> None:
    """Paint the article as the reader does: the page holds its text and nothing that a terminal obeys."""
    session = Session(Document(article, annotations))
    display = clean(article.text, newlines=True).replace("\n", " ")
    assert len(display) == len(article.text)
    wrap = Wrap(display, article.paragraphs, 68)
    for number in range(min(ROWS, len(wrap))):
        row = wrap[number]
        painted = paint_row(session, display, row, palette())
        shown = "".join(segment.text for segment in painted.segments)
        assert shown == display[row.start : row.end]
        assert not CONTROL.search(shown), f"a control character in: {shown!r}"


def palette() -> Palette:
    """The colours of the usual theme, read once."""
    if not _PALETTE:
        _PALETTE.append(Themes().get(DEFAULT).palette)
    return _PALETTE[0]


_PALETTE: list[Palette] = []


def check_brat(data: bytes) -> None:
    """Bytes as an ``.ann`` file beside a small text."""
    from tui.formats import brat
    from tui.formats.errors import FormatError

    text = "Léa Gall a dit « oui » à Lyon.\nElle part."
    try:
        article, annotations = brat.loads(data.decode("utf-8", "replace"), text, "a.ann")
    except FormatError as error:
        _check_line(str(error))
        return
    _check_places(article, annotations)
    brat.loads(brat.dumps(article, annotations), text, "a.ann")


def check_member(data: bytes) -> None:
    """Bytes as the package document and as the chapter of a book that is otherwise sound."""
    half = len(data) // 2
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("META-INF/container.xml", '<c><rootfile full-path="b.opf"/></c>')
        archive.writestr("b.opf", data[:half] or b"<package/>")
        archive.writestr("c.xhtml", data[half:])
    check(out.getvalue(), ".epub")


def _as(ending: str) -> Callable[[bytes], None]:
    return lambda data: check(data, ending)


TARGETS: dict[str, Callable[[bytes], None]] = {
    "text": _as(".txt"),
    "html": _as(".html"),
    "markdown": _as(".md"),
    "json": _as(".json"),
    "jsonld": _as(".jsonld"),
    "conllu": _as(".conllu"),
    "iob": _as(".iob"),
    "epub": _as(".epub"),
    "docx": _as(".docx"),
    "brat": check_brat,
    "member": check_member,
}

SEEDS: dict[str, tuple[bytes, ...]] = {
    "text": ("« Déjà », a dit l’élue.\r\n\x1b[31m\u202e".encode(), "Été à Noël".encode("cp1252"), b"a\x00b\x00"),
    "html": (b"<html><body><article><h1>T</h1><p>a <a href='http://x'>b</a><br>c</p></article></body></html>",),
    "markdown": (b"---\ntitle: T\n---\n# T\n\n*a* [b](http://x)\n\n- c\n\n| a | b |\n|---|---|\n| c | d |\n",),
    "json": (
        b'{"format": "inquit/1", "text": "abc def", "entities": [{"id": "e1", "mentions": [{"start": 0, '
        b'"end": 3}]}], "quotes": [{"start": 4, "end": 7, "cue": {"start": 0, "end": 1}, "entity": "e1"}]}',
    ),
    "jsonld": (
        b'{"type": "AnnotationPage", "inquit:data": {"format": "inquit/1", "text": "abc", "entities": '
        b'[{"id": "e"}]}, "items": [{"inquit:data": {"mention": {"start": 0, "end": 1}, "entity": "e"}}]}',
    ),
    "conllu": (b"1-2\tdu" + b"\t_" * 7 + b"\tNE=B-PER|SpacesAfter=\\n\n1\tde" + b"\t_" * 8 + b"\n",),
    "iob": (b"L'\tO\nONU\tB-ORG\n\nLyon\tI-LOC\n",),
    "epub": (b"PK\x03\x04",),
    "docx": (b"PK\x03\x04",),
    "brat": (
        b"T1\tPER 0 3;4 8\tx\nN1\tReference T1 inquit:e1\tx\nA1\tKind T1 direct\n*\tEquiv T1 T2\n"
        b"T2\tQuotation 1 3\tx\n",
    ),
    "member": (
        b'<package><manifest><item id="a" href="c.xhtml" media-type="text/html"/></manifest><spine>'
        b'<itemref idref="a"/></spine></package><html><body><h1>a</h1><p>b</p></body></html>' + b" " * 60,
    ),
}
