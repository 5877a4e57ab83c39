"""Texts and annotations as the library's columns hold them."""

from __future__ import annotations

import json
import zlib
from typing import NamedTuple

from tui.model.annotation import NOTHING, Annotations, Extra
from tui.model.article import Article
from tui.model.codec import dump_annotations
from tui.model.span import Span

_RAW, _DEFLATED = b"0", b"1"
_SMALL = 200  # bytes under which compressing is no gain
_HUGE = 1 << 30  # bytes no stored text can have: a damaged blob is not unpacked without end


class Packed(NamedTuple):
    """An article and what the machine found in it, and both as they are stored."""

    article: Article
    machine: Annotations
    text: bytes
    found: bytes


def pack_article(article: Article, machine: Annotations) -> Packed:
    """Pack both. For a book this takes a tenth of a second, and may be done in a thread of its own."""
    return Packed(article, machine, pack(article.text), pack_machine(machine))


def pack_machine(machine: Annotations) -> bytes:
    """What the machine found as a column holds it."""
    return pack(dump_annotations(machine))


def text_hash(article: Article) -> bytes:
    """Sixteen bytes that tell the text of an article from all others."""
    return article.digest[:16]


def pack(text: str) -> bytes:
    """A text as bytes, compressed when that pays."""
    raw = text.encode("utf-8", "surrogatepass")
    return _RAW + raw if len(raw) < _SMALL else _DEFLATED + zlib.compress(raw, 6)


def unpack(blob: bytes) -> str:
    """The text that was packed. Raises ValueError when the blob is not one of ours."""
    kind, raw = blob[:1], blob[1:]
    if kind == _DEFLATED:
        inflater = zlib.decompressobj()
        try:
            raw = inflater.decompress(raw, _HUGE)
        except zlib.error as error:
            raise ValueError("not a stored text") from error
        if inflater.unconsumed_tail:
            raise ValueError("not a stored text")
    elif kind != _RAW:
        raise ValueError("not a stored text")
    return raw.decode("utf-8", "surrogatepass")


def safe(text: str) -> str:
    """Text that a column can hold and a search can find: a lone surrogate becomes ``?``, a NUL a space."""
    return text.replace("\0", " ").encode("utf-8", "replace").decode()


def dump_rest(article: Article) -> str:
    """What no column of its own holds, as JSON text: unknown keys, and headings the source named."""
    rest = {"extra": dict(article.extra), "headings": article.marked_headings}
    return json.dumps({key: value for key, value in rest.items() if value}) if any(rest.values()) else ""


def load_rest(stored: str) -> tuple[Extra, tuple[Span, ...]]:
    """Unknown keys and headings again. Raises ValueError for anything else."""
    if not stored:
        return NOTHING, ()
    rest = json.loads(stored)
    try:
        return rest.get("extra", NOTHING), tuple(Span(*pair) for pair in rest.get("headings", ()))
    except (AttributeError, TypeError) as error:
        raise ValueError("not what was stored") from error
