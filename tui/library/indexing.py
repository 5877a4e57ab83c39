"""The rows by which an article is found: its names, speakers, quotations and words.

They are made from the article and what is shown of its annotations, and can be made again at any time. The word
indexes hold no text, so taking words out takes the very same words again: what was put is told by the rows.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tui.library.dates import signs
from tui.library.naming import WORDS, Names, kind_of, norm
from tui.library.packing import safe
from tui.library.wording import shingles
from tui.model.annotation import CONFIDENCES, KINDS, Annotations, Quotation
from tui.model.article import Article
from tui.model.fold import fold

ORIGINS = ("model", "import", "human")
_TOP = 3  # speakers shown in the list of articles


@dataclass(frozen=True, slots=True)
class Summary:
    """What the row of an article says about its annotations."""

    speakers: str
    label: str
    quotes: int


def put_rows(
    connection: sqlite3.Connection, names: Names, key: int, article: Article, shown: Annotations, day: str
) -> Summary:
    """Enter an article that has no rows yet."""
    parted = {
        (row[0], row[1]): row[2]
        for row in connection.execute("SELECT norm, kind, person FROM parted WHERE article = ?", (key,))
    }

    def person(name: str, kind: str) -> int | None:
        return parted.get((norm(name), kind)) or names.key(name, kind)

    mentions = Counter(mention.entity for mention in shown.mentions)
    owners = {entity.id: (entity.name, person(entity.name, kind_of(entity))) for entity in shown.entities}
    connection.executemany(
        "INSERT OR IGNORE INTO entities VALUES (?, ?, ?, ?)",
        [
            (key, safe(entity), person_key, mentions[entity])
            for entity, (_, person_key) in owners.items()
            if person_key is not None
        ],
    )
    speech: Counter[str] = Counter()
    time, named = signs(day), _named(connection, key)
    for quote in sorted(shown.quotes, key=lambda quote: quote.span):
        name, speaker = _speaker(quote, article, owners, person)
        if name:
            speech[name] += 1
        _put_quote(connection, key, quote, article, speaker, day, named)
    connection.execute(
        "INSERT INTO body_words (rowid, text, names, time) VALUES (?, ?, ?, ?)",
        (key, searched(article), named + _speaking(connection, key), time),
    )
    speakers = ", ".join(safe(name).replace(",", "") for name, _ in speech.most_common(_TOP))
    label = fold(safe(f"{article.headline[:300]}\n{article.source[:300]}\n{speakers}"))
    return Summary(speakers, label, len(shown.quotes))


def take_rows(connection: sqlite3.Connection, key: int, article: Article, day: str) -> None:
    """Take out all that ``put_rows`` entered for the article, as it was then."""
    time, named = signs(day), _named(connection, key)
    connection.execute(
        "INSERT INTO body_words (body_words, rowid, text, names, time) VALUES ('delete', ?, ?, ?, ?)",
        (key, searched(article), named + _speaking(connection, key), time),
    )
    rows = connection.execute("SELECT key, text, person FROM quotes WHERE article = ?", (key,)).fetchall()
    connection.executemany(
        "INSERT INTO quote_words (quote_words, rowid, text, names, time) VALUES ('delete', ?, ?, ?, ?)",
        [(quote, text, named + _sign("s", person), time) for quote, text, person in rows],
    )
    connection.executemany(
        "DELETE FROM shingles WHERE hash = ? AND quote = ?",
        [(shingle, quote) for quote, text, _ in rows for shingle in shingles(text)],
    )
    connection.execute("DELETE FROM quotes WHERE article = ?", (key,))
    connection.execute("DELETE FROM entities WHERE article = ?", (key,))


def searched(article: Article) -> str:
    """What the full-text search sees of an article."""
    return safe(f"{article.title}\n{article.byline}\n{article.text}")


def _speaker(
    quote: Quotation,
    article: Article,
    owners: Mapping[str, tuple[str, int | None]],
    person: Callable[[str, str], int | None],
) -> tuple[str, int | None]:
    if quote.entity is not None and quote.entity in owners:
        return owners[quote.entity]
    name = quote.who or (quote.speaker.of(article.text) if quote.speaker else "")
    return name, person(name, WORDS) if name else None


def _put_quote(
    connection: sqlite3.Connection,
    key: int,
    quote: Quotation,
    article: Article,
    speaker: int | None,
    day: str,
    named: str,
) -> None:
    text = safe(" ".join(quote.span.of(article.text).split()))
    cursor = connection.execute(
        "INSERT INTO quotes (article, id, start, stop, kind, confidence, origin, person, day, text)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            key, safe(quote.id), *quote.span, KINDS.index(quote.kind), CONFIDENCES.index(quote.confidence),
            ORIGINS.index(quote.origin), speaker, day, text,
        ),
    )  # fmt: skip
    connection.execute(
        "INSERT INTO quote_words (rowid, text, names, time) VALUES (?, ?, ?, ?)",
        (cursor.lastrowid, text, named + _sign("s", speaker), signs(day)),
    )
    connection.executemany(
        "INSERT OR IGNORE INTO shingles VALUES (?, ?)", [(shingle, cursor.lastrowid) for shingle in shingles(text)]
    )


def _named(connection: sqlite3.Connection, key: int) -> str:
    """The signs of all whom an article names."""
    rows = connection.execute("SELECT DISTINCT person FROM entities WHERE article = ? ORDER BY 1", (key,))
    return "".join(_sign("p", person) for (person,) in rows)


def _speaking(connection: sqlite3.Connection, key: int) -> str:
    """The signs of all whom an article quotes."""
    rows = connection.execute("SELECT DISTINCT person FROM quotes WHERE article = ? ORDER BY 1", (key,))
    return "".join(_sign("s", person) for (person,) in rows)


def _sign(letter: str, person: int | None) -> str:
    return f"{letter}{person} " if person is not None else ""
