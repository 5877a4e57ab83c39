"""Questions over the whole library. Each takes milliseconds, however many articles there are.

No question looks at all that a common word or a busy speaker has: answers come in the order in which they stand
in an index, and no more of them are read than are asked for.
"""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterable

from tui.library import wording
from tui.library.answers import Alike, Hit, Person, Query, Said
from tui.library.database import Database, Row
from tui.library.dates import day_of, signs_between
from tui.library.naming import norm
from tui.library.packing import unpack
from tui.library.shelf import record_columns, record_of
from tui.model.annotation import CONFIDENCES, KINDS
from tui.model.fold import Folded, fold

_SAID = (
    "q.key, q.article, q.id, q.start, q.stop, q.kind, q.confidence, coalesce(p.name, ''), q.person, q.text, q.day,"
    " a.headline, a.source"
)
_WITH = "LEFT JOIN people AS p ON p.key = q.person JOIN articles AS a ON a.key = q.article"
_BETWEEN = "({0}.day = '' AND ? OR {0}.day >= ? AND {0}.day <= ?)"
_FOLLOWED = 60  # quotations sharing a shingle that are compared; of a set phrase there may be thousands
_CANDIDATES = 400
_AROUND = 60  # code points on either side of a snippet's word
_NEAR = 600
_LEAST = 3  # letters of the beginning of a word; of fewer, nearly every text has one
_PHRASE = re.compile(r'"([^"]*)"|(\S+)')
_SPEAKERS = 50  # people whom a name in a query may mean


def people(db: Database, name: str, limit: int = 20) -> list[Person]:
    """Who may be meant by a name: of whom the whole name is this, else who has all its words."""
    wanted = norm(name)
    keys = [row[0] for row in db.all("SELECT key FROM people WHERE norm = ?", (wanted,))]
    if not keys and wanted:
        match = " AND ".join(f'"{word}"*' for word in wanted.split())
        rows = db.all("SELECT rowid FROM people_words WHERE people_words MATCH ? LIMIT 500", (match,))
        keys = [row[0] for row in rows]
    found = [person(db, head) for head in dict.fromkeys(_heads(db, keys))]
    found.sort(key=lambda one: (-one.quotes, -one.articles, one.name))
    return found[:limit]


def person(db: Database, key: int) -> Person:
    """One person, with all who were joined to it."""
    members = joined(db, key)
    marks = _marks(members)
    row = db.one("SELECT name, kind FROM people WHERE key = ?", (members[0],)) or ("", "")
    (quotes,) = db.one(f"SELECT count(*) FROM quotes WHERE person IN ({marks})", members) or (0,)
    sql = f"SELECT count(DISTINCT article) FROM entities WHERE person IN ({marks})"
    (articles,) = db.one(sql, members) or (0,)
    return Person(members[0], row[0], row[1], quotes, articles)


def joined(db: Database, key: int) -> list[int]:
    """The keys of all names that are one person with this one: its head first."""
    (head,) = _heads(db, [key])
    return [head, *(row[0] for row in db.all("SELECT key FROM people WHERE head = ? ORDER BY key", (head,)))]


def _heads(db: Database, keys: list[int]) -> list[int]:
    found: dict[int, int] = dict(
        db.all(f"SELECT key, coalesce(head, key) FROM people WHERE key IN ({_marks(keys)})", keys)
    )
    return [found.get(key, key) for key in keys]


def said(db: Database, persons: Iterable[int], limit: int, skip: int = 0) -> list[Said]:
    """What these people said, the newest day first, within a day by article and place."""
    keys = dict.fromkeys(key for one in persons for key in joined(db, one))
    sql = (
        f"SELECT {_SAID} FROM quotes AS q INDEXED BY quotes_person {_WITH} WHERE q.person = ?"
        " ORDER BY q.day DESC, q.article DESC, q.start LIMIT ?"
    )
    each = [[_said(row) for row in db.all(sql, (key, limit + skip))] for key in keys]
    merged = heapq.merge(*each, key=lambda one: (_backwards(one.day), -one.article, one.start))
    return list(merged)[skip : skip + limit]


def said_here(db: Database, article: int) -> list[Said]:
    """The quotations of an article in the order of its text."""
    sql = f"SELECT {_SAID} FROM quotes AS q {_WITH} WHERE q.article = ? ORDER BY q.start, q.stop"
    return [_said(row) for row in db.all(sql, (article,))]


def _backwards(day: str) -> tuple[int, ...]:
    # Sorted the other way round; the end sign makes a day precede its month, as it does in the index.
    return (*(-ord(char) for char in day), 1)


def quotations(db: Database, query: Query, limit: int) -> list[Said]:
    """Quotations that have the words, by the speaker, in articles of the time; the last entered first."""
    query = query._replace(since=day_of(query.since), until=day_of(query.until))
    match = _match(db, query)
    if match is None:
        return []
    sql = f"""SELECT {_SAID} FROM quote_words AS w JOIN quotes AS q ON q.key = w.rowid {_WITH}
        WHERE quote_words MATCH ? AND {_BETWEEN.format("q")} ORDER BY w.rowid DESC LIMIT ?"""
    return [_said(row) for row in db.all(sql, (match, *_days(query), limit))]


def articles(db: Database, query: Query, limit: int) -> list[Hit]:
    """Articles that have the words, quote the speaker, name the entity and are of the time; the last first."""
    query = query._replace(since=day_of(query.since), until=day_of(query.until))
    match = _match(db, query)
    if match is None:
        return []
    sql = f"""SELECT {record_columns("a")}, b.text
        FROM body_words AS w JOIN articles AS a ON a.key = w.rowid JOIN bodies AS b ON b.article = a.key
        WHERE body_words MATCH ? AND {_BETWEEN.format("a")} ORDER BY w.rowid DESC LIMIT ?"""
    words = [fold(phrase or word).rstrip("*") for phrase, word in _PHRASE.findall(query.text)]
    with db.trusting():
        return [
            Hit(record_of(row), snippet(unpack(row[13]), words))
            for row in db.all(sql, (match, *_days(query), limit))
        ]


def _days(query: Query) -> tuple[bool, str, str]:
    # "2026" as an end takes in all its days: they sort before "2026~".
    return not (query.since or query.until), query.since, (query.until + "~") if query.until else "~"


def _match(db: Database, query: Query) -> str | None:
    """The query in the words of the full-text index; None when nothing can match it."""
    parts = []
    for phrase, word in _PHRASE.findall(query.text):
        tokens = re.findall(r"\w+", fold(phrase or word))
        if tokens:
            begins = word.endswith("*") and len(tokens[-1]) >= _LEAST
            parts.append(f'text : "{" ".join(tokens)}"' + ("*" if begins else ""))
    for name, letter in ((query.speaker, "s"), (query.entity, "p")):
        if name:
            keys = [key for one in people(db, name, _SPEAKERS) for key in joined(db, one.key)]
            if not keys:
                return None
            parts.append("names : (" + " OR ".join(f'"{letter}{key}"' for key in keys) + ")")
    if query.since or query.until or not parts:
        years = signs_between(query.since, query.until)
        if not years and (query.since or query.until):
            return None
        signs = years if query.since or query.until else [*years, "y0"]
        parts.append("time : (" + " OR ".join(f'"{sign}"' for sign in signs) + ")")
    return " AND ".join(parts)


def snippet(text: str, words: list[str]) -> str:
    """The words around the first of those sought, on one line; else the beginning."""
    # A common word stands near the beginning: all of a text is folded only where that was not enough.
    for part in (text[:_NEAR], text):
        folded = fold(part)
        at = min((place for word in words if word and (place := folded.find(word)) >= 0), default=-1)
        if at >= 0:
            break
    at = max(at, 0)
    middle = at if len(folded) == len(part) else Folded(text).source(at)
    start, end = max(0, middle - _AROUND), min(len(text), middle + 2 * _AROUND)
    start = text.rfind(" ", 0, start) + 1 if start else 0
    return ("… " if start else "") + " ".join(text[start:end].split()) + (" …" if end < len(text) else "")


def alike(db: Database, quote: Said, limit: int) -> list[Alike]:
    """Quotations of other places with much the same words, the most like first."""
    return alike_text(db, quote.text, limit, but=quote.key)


def alike_text(db: Database, text: str, limit: int, but: int = -1) -> list[Alike]:
    """Quotations with much the same words as ``text``."""
    votes: dict[int, int] = {}
    for shingle in wording.shingles(text):
        rows = db.all("SELECT quote FROM shingles WHERE hash = ? LIMIT ?", (shingle, _FOLLOWED))
        for (key,) in rows:
            if key != but:
                votes[key] = votes.get(key, 0) + 1
    best = heapq.nlargest(_CANDIDATES, votes, key=lambda key: votes[key])
    ours = wording.words(text)
    found = []
    for key, theirs in db.all(f"SELECT key, text FROM quotes WHERE key IN ({_marks(best)})", best):
        score = wording.likeness(ours, wording.words(theirs))
        if score >= wording.ALIKE:
            found.append((score, key))
    found = heapq.nlargest(limit, found)
    rows = db.all(
        f"SELECT {_SAID} FROM quotes AS q {_WITH} WHERE q.key IN ({_marks(found)})", [key for _, key in found]
    )
    by_key = {row[0]: _said(row) for row in rows}
    return [Alike(by_key[key], score) for score, key in found]


def _said(row: Row) -> Said:
    key, article, id, start, stop, kind, confidence, *rest = row
    return Said(key, article, id, start, stop, KINDS[kind], CONFIDENCES[confidence], *rest)


def _marks(values: Iterable[object]) -> str:
    return ", ".join("?" for _ in values)


def _list(keys: Iterable[int]) -> str:
    return ", ".join(str(int(key)) for key in keys)
