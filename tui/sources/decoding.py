"""Bytes become text: which encoding they are in, found without asking.

Strict UTF-8 first, which nothing else passes for by chance; then byte-order marks and the zero bytes that
UTF-16 leaves; then the one-byte encodings that French has been written in, compared by how much each reading
looks like French or English; and for what looks like neither (Polish, Russian …) charset-normalizer.
"""

from __future__ import annotations

import codecs
import re

_BOMS = (  # the longest first: the mark of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a RIFF file (sound, film or WebP image)"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
)
# Windows-1252 comes first: it shows all that Latin-1 can, so an equal score means plain Latin-1.
_ONE_BYTE = ("cp1252", "iso8859-15", "mac-roman", "cp850")
_SAMPLE = 200_000  # bytes that are enough to know an encoding by
_LETTERS = frozenset("àâäæçéèêëîïôöœùûüÿñÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸÑ")
_MARKS = frozenset("«»“”‘’„–—…€°·•©®ªº§£\xa0²³½¼")
_WIDE = rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
_CONTROL = rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]"  # escape is left out: terminal logs hold it


class NotTextError(ValueError):
    """Bytes that are not text, or text in no encoding we can tell. ``str()`` completes "this file …"."""


def decode(data: bytes, line_ends: bool = True) -> str:
    """The text in ``data``, without a byte-order mark and with ``\\n`` line ends, else unchanged.

    With ``line_ends`` false these too stay as they are, for texts in which somebody else has counted offsets.
    Raises NotTextError for what is not text. The result never holds lone surrogates: what is damaged in a
    text otherwise sound is U+FFFD.
    """
    text = _decode(data)
    return text.replace("\r\n", "\n").replace("\r", "\n") if line_ends else text


def _decode(data: bytes) -> str:
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise NotTextError(f"is {what}, not text")
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data.decode(name, "replace")
    if b"\x00" in data:
        return _without_mark(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _damaged_utf8(data) or _one_byte(data)


def _without_mark(data: bytes) -> str:
    """UTF-16 without a byte-order mark: in Western text every second byte is zero, or nearly."""
    head = data[:_SAMPLE]
    half = len(head) // 2
    for first, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros, others = head[first::2].count(0), head[1 - first :: 2].count(0)
        if half and zeros > 0.7 * half and others <= 0.01 * half:
            return data.decode(name, "replace")
    raise NotTextError("is binary, not text (it holds zero bytes)")


def _damaged_utf8(data: bytes) -> str | None:
    """UTF-8 that was cut in the middle of a letter or has a few bad bytes, else None."""
    text = data.decode("utf-8", "replace")
    sound = sum(1 for _ in re.finditer(_WIDE, data))
    return text if sound >= 10 * text.count("\ufffd") else None


def _one_byte(data: bytes) -> str:
    head = data[:_SAMPLE]
    if len(re.findall(_CONTROL, head)) > 0.02 * len(head):
        raise NotTextError("is binary, not text")
    marks = sum(1 for byte in head if byte >= 0x80)
    best = max(_ONE_BYTE, key=lambda name: _likeness(head, name))
    if _likeness(head, best) > 0.5 * marks:
        return data.decode(best, "replace")
    return _by_statistics(data)


def _likeness(data: bytes, name: str) -> float:
    """How much a reading of ``data`` looks like Western text: 1 for a sign well placed, less for others."""
    text = data.decode(name, "replace")
    score = 0.0
    for at, char in enumerate(text):
        if char < "\x80":
            continue
        if char in _LETTERS:
            beside = text[at - 1 : at] + text[at + 1 : at + 2]
            # "Été" begins with a capital; a capital after a small letter is another encoding's small one.
            odd = char.isupper() and text[at - 1 : at].islower()
            score += -1.0 if odd else 1.0 if any(c.isalpha() for c in beside) or char in "àÀ" else 0.3
        elif char in _MARKS:
            inside = text[at - 1 : at].isalpha() and text[at + 1 : at + 2].isalpha()
            score += 1.0 if char == "’" else 0.8 if char in "·\xa0–—" or not inside else -0.5
        else:
            score -= 1.0
    return score


def _by_statistics(data: bytes) -> str:
    from charset_normalizer import from_bytes  # 60 ms that the usual file must not pay

    found = from_bytes(data[:_SAMPLE]).best()
    if found is None or (found.encoding.startswith("utf") and found.encoding != "utf_7"):
        raise NotTextError("is in an encoding that cannot be told; convert it to UTF-8, for example with iconv")
    return data.decode(found.encoding, "replace")
