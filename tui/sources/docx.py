"""A Word document becomes an article (extra ``office``: python-docx)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.model.article import Article
from tui.sources.archive import Archive
from tui.sources.errors import SourceError
from tui.sources.flow import Flow

if TYPE_CHECKING:
    from lxml.etree import _Element

INSTALL = 'needs a converter that is not installed: pip install "inquit[office]"'
_HEADING = re.compile(r"(?:heading|titre)\s*[1-6]", re.I)
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def read_docx(data: bytes, source: str) -> Article:
    """The text of a .docx document, its headings as contents. Raises SourceError."""
    archive = Archive(data, source)
    for name in archive.names:
        archive.read(name)  # python-docx unpacks everything without limits: see first that it may
    try:
        from docx import Document
    except ImportError:
        raise SourceError(source, INSTALL) from None
    import io

    try:
        document = Document(io.BytesIO(data))
        flow = Flow()
        links = {key: rel.target_ref for key, rel in document.part.rels.items() if rel.is_external}
        styles = {style.style_id: style.name or "" for style in document.styles}
        for paragraph in document.element.body.iter(_W + "p"):
            _paragraph(paragraph, flow, links, styles)
        about = document.core_properties
        title, author = about.title or "", about.author or ""
        date = about.modified.date().isoformat() if about.modified else ""
    except Exception as error:  # python-docx fails in any way on a broken document
        raise SourceError(source, f"is damaged ({type(error).__name__}); save it again and retry") from None
    if not flow.text:
        raise SourceError(source, "holds no words")
    return Article(
        text=flow.text,
        source=source,
        title=title,
        byline=author,
        date=date,
        marked_headings=tuple(flow.headings),
        extra=flow.extra,
    )


def _paragraph(paragraph: _Element, flow: Flow, links: dict[str, str], styles: dict[str, str]) -> None:
    pieces = []
    for node in paragraph.iter(_W + "t", _W + "tab", _W + "br"):
        if next(node.iterancestors(_W + "p"), None) is not paragraph:
            continue  # a text box stands inside the paragraph and is a paragraph of its own
        link = next(node.iterancestors(_W + "hyperlink"), None)
        href = links.get(link.get(_R + "id") or "", "") if link is not None else ""
        href = href if href.lower().startswith(("http://", "https://")) else ""
        pieces.append((node.text or "" if node.tag == _W + "t" else " ", href))
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    found = _HEADING.match(styles.get(style.get(_W + "val") or "", "")) if style is not None else None
    flow.block(pieces, found is not None)
