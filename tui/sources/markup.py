"""Element trees (HTML, and the simpler one that trafilatura makes) become blocks of text."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.sources.flow import Flow, Piece

if TYPE_CHECKING:
    from lxml.etree import _Element

_HTML_BLOCKS = (
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td th thead tr ul"
)
_BLOCKS = frozenset(f"{_HTML_BLOCKS} cell head item list quote row".split())  # the last six are trafilatura's
_SILENT = frozenset(
    ["script", "style", "template", "noscript", "svg", "math", "iframe", "object", "select", "button", "title"]
)
_HEADING = re.compile(r"h[1-6]$|head$")  # the last is trafilatura's


def flow_blocks(tree: _Element, flow: Flow, keep: Callable[[str], bool] = lambda words: True) -> None:
    """Add what ``tree`` says to ``flow``, block by block, in the order of the document.

    A block is left out when ``keep`` says no to its words. Walks without recursion: a tree may be deep.
    """
    from lxml import etree

    pieces: list[Piece] = []
    href, silent, heading = "", 0, False

    def close() -> None:
        if pieces and keep("".join(words for words, _ in pieces).strip()):
            flow.block(pieces, heading)
        pieces.clear()

    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        if event in ("comment", "pi"):
            _say(pieces, element.tail, href, silent)
            continue
        tag = _name(element)
        if event == "start":
            if tag in _BLOCKS:
                close()
                heading = _HEADING.match(tag) is not None
            if tag in _SILENT:
                silent += 1
            elif tag in ("a", "ref"):
                href = _web(element.get("href") or element.get("target") or "")
            elif tag in ("br", "lb"):
                _say(pieces, " ", href, silent)
            _say(pieces, element.text, href, silent)
            continue
        if tag in _SILENT:
            silent -= 1
        elif tag in ("a", "ref"):
            href = ""
        elif tag in _BLOCKS:
            close()
            heading = False
        if element is not tree:
            _say(pieces, element.tail, href, silent)
    close()


def _say(pieces: list[Piece], words: str | None, href: str, silent: int) -> None:
    if words and not silent:
        pieces.append((words, href))


def _name(element: _Element) -> str:
    """The tag without its namespace."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def _web(href: str) -> str:
    """The address when a browser could open it without harm, else nothing."""
    return href.strip() if href.strip().lower().startswith(("http://", "https://")) else ""
