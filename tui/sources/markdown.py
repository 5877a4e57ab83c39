"""Markdown becomes text: the words without the marks, links and headings kept beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tui.model.article import Article
from tui.sources.decoding import NotTextError, decode
from tui.sources.errors import SourceError
from tui.sources.flow import Flow, Piece

if TYPE_CHECKING:
    from markdown_it.token import Token

# "---", lines of "key: value", "---" at the very top, as many tools write it.
_FRONT = re.compile(r"\A---[ \t]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_ENTRY = re.compile(r"([A-Za-z_-]{1,30})[ \t]*:[ \t]*(.{1,500}?)[ \t]*$", re.M)


def read_markdown(data: bytes, source: str) -> Article:
    """The article in Markdown (CommonMark with tables). Raises SourceError."""
    try:
        text = decode(data)
    except NotTextError as error:
        raise SourceError(source, str(error)) from None
    front = _FRONT.match(text)
    about = {key.lower(): value.strip("\"'") for key, value in _ENTRY.findall(front[1])} if front else {}
    flow = Flow()
    title, author = about.get("title", ""), about.get("author", "")
    flow.block([(title, "")])
    if author:
        flow.block([(f"Par {author}" if not author.startswith(("Par ", "By ")) else author, "")])
    _flow(_parse(text[front.end() :] if front else text), flow, title)
    if not flow.text:
        raise SourceError(source, "is empty" if not data else "holds no words")
    return Article(
        text=flow.text,
        source=source,
        title=title,
        date=about.get("date", "")[:10],
        marked_headings=tuple(flow.headings),
        extra=flow.extra,
    )


def _parse(text: str) -> Sequence[Token]:
    from markdown_it import MarkdownIt

    # Ten levels of lists and quotes are more than anybody writes; the parser is recursive.
    return MarkdownIt("commonmark", {"maxNesting": 20}).enable("table").parse(text)


def _flow(tokens: Sequence[Token], flow: Flow, title: str) -> None:
    heading = title_here = False
    row: list[Piece] | None = None
    for token in tokens:
        if token.type == "heading_open":
            heading, title_here = True, token.tag == "h1"
        elif token.type == "heading_close":
            heading = title_here = False
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            flow.block(row or [])
            row = None
        elif token.type == "inline":
            pieces = list(_pieces(token))
            if row is not None:
                row.extend([*pieces, (" ", "")])
            elif not (title_here and "".join(words for words, _ in pieces).strip() == title):
                flow.block(pieces, heading)
        elif token.type in ("fence", "code_block"):
            flow.block([(token.content, "")])


def _pieces(token: Token) -> Iterator[Piece]:
    href = ""
    for child in token.children or ():
        if child.type == "link_open":
            link = str(child.attrs.get("href", ""))
            href = link if link.lower().startswith(("http://", "https://")) else ""
        elif child.type == "link_close":
            href = ""
        elif child.type in ("text", "code_inline"):
            yield child.content, href
        elif child.type in ("softbreak", "hardbreak"):
            yield " ", href
        elif child.type == "image":
            yield child.content, href
