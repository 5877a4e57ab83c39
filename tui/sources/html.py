"""A web page becomes an article: trafilatura finds the text among menus and advertising."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, Any

from tui.model.article import Article
from tui.model.fold import fold
from tui.sources.decoding import NotTextError, decode
from tui.sources.errors import SourceError
from tui.sources.flow import Flow
from tui.sources.markup import flow_blocks

if TYPE_CHECKING:
    from lxml.etree import _Element

LIMIT = 10_000_000  # bytes; the heaviest newspaper pages have 3 million
_DEPTH = 200  # nested elements; real pages have 60, and some steps of extraction are recursive
# What trafilatura is given; beyond, its time grows with the square. Newspaper pages have 2,000 to 10,000 tags.
_EXTRACTED = 500_000  # code points of markup without scripts
_TAGS = 40_000
_SCRIPT = re.compile(r"<(script|style|svg)\b", re.I)
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)
_ENGLISH = re.compile(r"<html[^>]{0,300}?\blang\s*=\s*[\"']?en\b", re.I)
_AFTER_TITLE = re.compile(r"\s[-–—|·]\s([^-–—|·]{2,30})$")
_TAG = re.compile(
    r"<(/?)(?:div|span|p|b|i|em|strong|a|ul|ol|li|table|tr|td|section|article|font|blockquote)\b", re.I
)


def read_html(data: bytes, source: str, charset: str = "") -> Article:
    """The article in a page. ``charset`` is what the server said, if it said. Raises SourceError."""
    if len(data) > LIMIT:
        raise SourceError(source, f"is a page of more than {LIMIT // 1_000_000} MB; save its text and open that")
    html = decode_html(data, source, charset)
    if _too_deep(html):
        raise SourceError(source, f"is nested deeper than {_DEPTH} elements; save its text and open that")
    try:
        tree, about = _extract(html)
    except (MemoryError, ImportError):
        raise
    except Exception as error:  # trafilatura and what it builds on fail on broken pages in every way
        raise SourceError(source, f"is too broken to find an article in ({type(error).__name__})") from None
    title, byline = _title(about), _byline(about, html)
    flow = Flow()
    head = [title, byline]
    for line in head:
        flow.block([(line, "")])
    told = {line.casefold() for line in head if line}
    before = len(flow.text)
    if tree is not None:
        flow_blocks(tree, flow, keep=lambda words: " ".join(words.split()).casefold() not in told)
    if len(flow.text) == before:
        raise SourceError(source, "has no article in it that can be found; save its text and open that")
    return Article(
        text=flow.text,
        source=source,
        title=title,
        byline=byline,
        date=_line(about.get("date")),
        marked_headings=tuple(flow.headings),
        extra={**_kept(about), **flow.extra},
    )


def decode_html(data: bytes, source: str, charset: str = "") -> str:
    """The page as text: the encoding is the server's, else the page's own word, else found as for plain text."""
    declared = _DECLARED.search(data[:4096])
    if not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        for name in (charset, declared[1].decode("ascii") if declared else ""):
            # Browsers read what calls itself Latin-1 as Windows-1252; a wrong name is no reason to refuse.
            name = "cp1252" if name.lower() in ("iso-8859-1", "latin-1", "latin1", "ascii", "us-ascii") else name
            try:
                if name and name.lower() not in ("utf-7", "utf7"):
                    return data.decode(name).replace("\x00", "\ufffd")
            except (LookupError, ValueError):
                continue
    try:
        return decode(data)
    except NotTextError as error:
        raise SourceError(source, str(error)) from None


def _extract(html: str) -> tuple[_Element | None, dict[str, Any]]:
    if html.count("<") <= _TAGS and len(html) - _script_length(html) <= _EXTRACTED:
        from trafilatura import bare_extraction

        logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
        found = bare_extraction(html, with_metadata=True, include_comments=False, include_links=True)
        body = getattr(found, "body", None)
        if body is not None:
            return body, {key: getattr(found, key, None) for key in ("title", "author", "date", "sitename", "url")}
    return _whole(html)


def _script_length(html: str) -> int:
    """Code points inside scripts, styles and drawings. One that is never closed ends the search."""
    lower = html.lower()
    length = at = 0
    while found := _SCRIPT.search(html, at):
        at = lower.find(f"</{found[1].lower()}", found.end())
        if at < 0:
            break
        length += at - found.start()
    return length


def _whole(html: str) -> tuple[_Element | None, dict[str, Any]]:
    """The article or main element, else all of the page: for pages too short or too long to be judged."""
    from lxml import html as lxml_html

    if not html.strip():
        return None, {}
    tree = lxml_html.document_fromstring(html, parser=lxml_html.HTMLParser(no_network=True, huge_tree=False))
    body = next((one for tag in ("article", "main", "body") for one in tree.iter(tag)), None)
    return body, {"title": tree.findtext(".//title")}


def _too_deep(html: str) -> bool:
    deepest = depth = 0
    for found in _TAG.finditer(html):
        depth = max(0, depth - 1) if found[1] else depth + 1
        deepest = max(deepest, depth)
    # Unclosed <p> and <li> count too: only a page far out of the ordinary is refused.
    return deepest > _DEPTH and deepest > 0.1 * html.count("<")


def _title(about: dict[str, Any]) -> str:
    """The title without the name of the site that many pages put after it ("… - Gala", "… | Le Monde")."""
    title, site = _line(about.get("title")), fold(_line(about.get("sitename")))
    found = _AFTER_TITLE.search(title)
    if found and site and (fold(found[1]) in site or site in fold(found[1])):
        return title[: found.start()]
    return title


def _byline(about: dict[str, Any], html: str) -> str:
    names = _line(about.get("author")).replace("; ", ", ")
    if not names or len(names) > 140 or fold(names) == fold(_line(about.get("sitename"))):
        return ""
    return f"{'By' if _ENGLISH.search(html, 0, 4096) else 'Par'} {names}"


def _kept(about: dict[str, Any]) -> dict[str, Any]:
    kept = {"url": _line(about.get("url")), "site": _line(about.get("sitename"))}
    return {key: value for key, value in kept.items() if value}


def _line(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
