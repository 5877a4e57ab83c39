"""An EPUB book becomes one long article with its chapters as contents."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from tui.model.article import Article
from tui.sources.archive import Archive
from tui.sources.errors import SourceError
from tui.sources.flow import Flow
from tui.sources.markup import flow_blocks

if TYPE_CHECKING:
    from lxml.etree import _Element

CHAPTERS = 3000
_CONTAINER = "META-INF/container.xml"
_MARKUP = ("application/xhtml+xml", "text/html")


def read_epub(data: bytes, source: str) -> Article:
    """The book in ``data``. Raises SourceError."""
    archive = Archive(data, source)
    rootfile = _first(_xml(archive, _CONTAINER), "rootfile")
    package_name = rootfile.get("full-path") if rootfile is not None else None
    if not package_name:
        raise archive.broken("its container names no book")
    package = _xml(archive, package_name)
    folder = posixpath.dirname(package_name)
    manifest = {item.get("id"): item for item in _all(package, "item")}
    labels = _labels(archive, manifest, folder)
    flow = Flow()
    for itemref in _all(package, "itemref")[:CHAPTERS]:
        item = manifest.get(itemref.get("idref"))
        if item is None or item.get("media-type") not in _MARKUP or itemref.get("linear") == "no":
            continue
        name = _path(folder, item.get("href"))
        if name in archive.names:
            _chapter(archive, name, labels.get(name, ""), flow)
    if not flow.text:
        raise SourceError(source, "has no chapter with text in it")
    about = {tag: " ".join((_text(package, tag)).split()) for tag in ("title", "creator", "date", "language")}
    lang = about["language"][:2].lower()
    return Article(
        text=flow.text,
        source=source,
        lang=lang if lang in ("fr", "en") else "",
        title=about["title"],
        byline=about["creator"],
        date=about["date"][:10],
        marked_headings=tuple(flow.headings),
        extra=flow.extra,
    )


def _chapter(archive: Archive, name: str, label: str, flow: Flow) -> None:
    from lxml import etree, html

    data = archive.read(name)
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    try:
        tree = html.document_fromstring(data, parser=parser) if data.strip() else None
    except (etree.LxmlError, ValueError):
        return
    body = next(iter(tree.iter("body")), None) if tree is not None else None
    if body is None:
        return
    if label and next(body.iter("h1", "h2", "h3", "h4", "h5", "h6"), None) is None:
        flow.block([(label, "")], heading=True)  # the chapter says its title only in the book's contents
    flow_blocks(body, flow)


def _labels(archive: Archive, manifest: dict[str | None, _Element], folder: str) -> dict[str, str]:
    """What the book's own table of contents calls each file: EPUB 3's nav document or EPUB 2's NCX."""
    out: dict[str, str] = {}
    for item in manifest.values():
        name = _path(folder, item.get("href"))
        if name not in archive.names:
            continue
        base = posixpath.dirname(name)
        if "nav" in (item.get("properties") or "").split():
            pairs = [(a.get("href"), "".join(a.itertext())) for a in _all(_xml(archive, name), "a")]
        elif item.get("media-type") == "application/x-dtbncx+xml":
            points = _all(_xml(archive, name), "navPoint")
            pairs = [((_first(p, "content", {})).get("src"), _text(p, "text")) for p in points]
        else:
            continue
        for href, label in pairs:
            out.setdefault(_path(base, href), " ".join(label.split()))
    return out


def _xml(archive: Archive, name: str) -> _Element:
    """A member as a tree: no entities are expanded, no DTD is loaded, nothing is fetched."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, recover=True
    )
    try:
        tree = etree.fromstring(archive.read(name), parser)
    except (etree.LxmlError, ValueError):
        tree = None
    if tree is None:
        raise archive.broken(f"{name} is no XML")
    return tree


def _all(tree: _Element, tag: str) -> list[_Element]:
    return list(tree.iter("{*}" + tag))


def _first(tree: _Element, tag: str, default: object = None):  # type: ignore[no-untyped-def]
    return next(iter(tree.iter("{*}" + tag)), default)


def _text(tree: _Element, tag: str) -> str:
    found = _first(tree, tag)
    return "".join(found.itertext()) if found is not None else ""


def _path(folder: str, href: str | None) -> str:
    return posixpath.normpath(posixpath.join("/", folder, unquote((href or "").partition("#")[0]))).lstrip("/")
