"""A record of an archive, one JSON object, as an article."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tui.formats import checked
from tui.formats.errors import FormatError
from tui.formats.inquit_json import from_object
from tui.formats.line_ends import settle_line_ends
from tui.model.article import Article
from tui.opening import Opened

TEXT = "text"
# What archives call the same thing; the first that is there and not empty counts.
NAMES = {
    "title": ("title", "headline"),
    "byline": ("byline", "author", "authors"),
    "date": ("date", "published", "date_published", "publication_date", "published_at", "datetime"),
    "lang": ("lang", "language"),
    "source": ("source", "publication", "newspaper", "publisher", "url"),
    "id": ("id",),
}
_OURS = frozenset(("format", "input", "model", "entities", "quotes", "notes", "front", "headings", "text"))
_METADATA = 2_000  # code points of a title, byline … that are kept


def opened(data: bytes, name: str, text_column: str = "") -> Opened:
    """The article in a record called ``name``, with its annotations where the record is inquit/1 itself.

    Keys that are not known are kept in ``extra``. Raises FormatError.
    """
    try:
        value = checked.parse(data.decode("utf-8-sig"))
        record = checked.an_object(value, "the record")
        if str(record.get("format", "")).startswith("inquit/"):
            return Opened(*settle_line_ends(*from_object(record)))
        return Opened(_article(dict(record), name, text_column or TEXT))
    except UnicodeDecodeError:
        raise FormatError(name, "is not UTF-8") from None
    except FormatError as error:
        raise FormatError(name, error.problem) from None


def _article(record: dict[str, Any], name: str, text_column: str) -> Article:
    if text_column not in record:
        keys = ", ".join(sorted(record)[:12]) or "none"
        checked.fail("", f'has no "{text_column}" (its keys: {keys}); --text-column names the one with the text')
    text = checked.a_string(record, text_column).removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not text or text.isspace():
        checked.fail(text_column, "is empty")
    told: dict[str, Any] = {field: _told(record, names) for field, names in NAMES.items()}
    known = {text_column, *_OURS, *NAMES}
    article = Article(text, extra={key: value for key, value in record.items() if key not in known}, **told)
    return article if article.source else replace(article, source=name)


def _told(record: dict[str, Any], names: tuple[str, ...]) -> str:
    for name in names:
        value = record.get(name)
        if isinstance(value, list):
            value = ", ".join(str(each) for each in value if isinstance(each, (str, int)))
        if isinstance(value, (str, int, float)) and not isinstance(value, bool) and str(value).strip():
            return " ".join(str(value).split())[:_METADATA]
    return ""
