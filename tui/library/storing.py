"""Articles entered into the library, changed and taken out."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from tui.library.database import Database
from tui.library.dates import day_of
from tui.library.journal import decided
from tui.library.packing import Packed, dump_rest, pack, pack_machine, safe, text_hash, unpack
from tui.model.adopt import adopt
from tui.model.annotation import Annotations
from tui.model.article import Article
from tui.model.codec import dump_patch, load_annotations, load_patch
from tui.model.human import Overlay, lay_over, split
from tui.model.patch import Patch
from tui.model.states import annotations_of, layer, patch_of, states

_BATCH = 250  # articles to one transaction of an import: others who write wait for less than a second
_CACHE = 100_000  # kilobytes of the file kept in memory meanwhile: hashes are entered all over their index


def record(
    db: Database,
    article: Article,
    machine: Annotations,
    human: Patch | None,
    path: str,
    complete: bool,
    read: bool,
    *,
    later: bool = False,
    packed: Packed | None = None,
) -> int:
    """Enter an article, or what is new about one whose text is known. Returns its key.

    ``packed``: the article and ``machine`` packed already.

    ``later``: its index rows are left to be made when somebody asks something. For a book they take most of a
    second, which a reader who is on its page would feel.

    ``human``: decisions the article comes with; they are laid over those that are kept. A run of the machine
    that was made elsewhere is recognised by what was decided about the one that is kept.
    """
    with db.writing() as connection:
        key, old_machine, old_human = _place_for(db, article, path, later, packed)
        human = patch_of({**states(old_human), **states(human or Patch())})
        decisions = states(decided(db, key, human))
        found = packed.found if packed is not None else b""
        if decisions and old_machine:
            with db.trusting():
                machine = adopt(machine, layer(load_annotations(unpack(old_machine))), decisions)
            found = b""
        connection.execute(
            "UPDATE bodies SET machine = ?, human = ?, extra = ? WHERE article = ?",
            (found or pack_machine(machine), dump_patch(human), dump_rest(article), key),
        )
        connection.execute(
            "UPDATE articles SET complete = ?, read = max(?, read), version = version + ? WHERE key = ?",
            (complete, time.time() if read else 0, human != old_human, key),
        )
        if later:
            connection.execute("UPDATE articles SET stale = 1 WHERE key = ?", (key,))
        else:
            _put(db, key, article, annotations_of(lay_over(layer(machine), decisions)) if decisions else machine)
        return key


def _place_for(
    db: Database, article: Article, path: str, later: bool, packed: Packed | None
) -> tuple[int, bytes, Patch]:
    """The row of an article: a new one, or the old one; with its index rows taken out unless they can wait.

    With it what the machine had found, still packed ("" when there was nothing), and what people had decided.
    """
    hashed = text_hash(article)
    row = db.one("SELECT key FROM articles WHERE hash = ?", (hashed,))
    if row is None:
        cursor = db.connection.execute(
            "INSERT INTO articles (hash, id, source, path, lang, title, byline, date, day, headline, label,"
            " speakers, size, quotes, complete, added)"
            " VALUES (?, '', '', '', '', '', '', '', '', '', '', '', ?, 0, 0, ?)",
            (hashed, len(article.text), time.time()),
        )
        key = int(cursor.lastrowid or 0)
        db.connection.execute(
            "INSERT INTO bodies (article, text, extra, machine, human) VALUES (?, ?, '', '', '{}')",
            (key, packed.text if packed is not None else pack(article.text)),
        )
        old_machine, old_human = b"", Patch()
    else:
        key = row[0]
        old = db.one("SELECT machine, human FROM bodies WHERE article = ?", (key,)) or (pack("{}"), "{}")
        with db.trusting():
            old_machine, old_human = old[0], load_patch(old[1])
        if not later or _tells_more(db, key, article):
            _take(db, key)
    _describe(db, key, article, path)
    return key, old_machine, old_human


def _tells_more(db: Database, key: int, article: Article) -> bool:
    """Whether the index rows of an article were put under another description than it has now."""
    known = db.one("SELECT title, byline, day FROM articles WHERE key = ?", (key,)) or ("", "", "")
    told = (safe(article.title), safe(article.byline), _day(article))
    return any(new and new != old for new, old in zip(told, known, strict=True))


def _describe(db: Database, key: int, article: Article, path: str) -> None:
    # What is known already is not forgotten for a copy that tells less.
    db.connection.execute(
        """UPDATE articles SET id = ?,
            source = coalesce(nullif(?, ''), source), path = coalesce(nullif(?, ''), path),
            lang = coalesce(nullif(?, ''), lang), title = coalesce(nullif(?, ''), title),
            byline = coalesce(nullif(?, ''), byline), date = coalesce(nullif(?, ''), date),
            day = coalesce(nullif(?, ''), day), headline = ?, size = ?
        WHERE key = ?""",
        (
            safe(article.id), safe(article.source), safe(path), safe(article.lang), safe(article.title),
            safe(article.byline), safe(article.date), _day(article),
            safe(article.headline[:300]), len(article.text), key,
        ),
    )  # fmt: skip


def _day(article: Article) -> str:
    dateline = article.front.dateline
    return day_of(article.date or (dateline.of(article.text) if dateline else ""))


def move(
    db: Database, key: int, article: Article, path: str, machine: Annotations, human: Patch,
    doubtful: Iterable[str], lost: str, offset: int,
) -> None:  # fmt: skip
    """Give the article under ``key`` a new text, with all that is kept in its place there.

    ``lost``: as ``losing`` has it.
    """
    _take(db, key)
    db.connection.execute(
        "UPDATE articles SET hash = ?, complete = 0, paragraph = ?, offset = ?, version = version + 1"
        " WHERE key = ?",
        (text_hash(article), article.paragraph_at(offset), offset, key),
    )
    db.connection.execute(
        "UPDATE bodies SET text = ?, extra = ?, machine = ?, human = ?, doubtful = ?, lost = ?"
        " WHERE article = ?",
        (
            pack(article.text), dump_rest(article), pack_machine(machine), dump_patch(human),
            json.dumps(sorted(doubtful)), lost, key,
        ),
    )  # fmt: skip
    _describe(db, key, article, path)
    _put(db, key, article, Overlay(machine, decided(db, key, human)).shown)


def load_many(
    db: Database, annotated: Iterable[tuple[Article, Annotations]], progress: Callable[[int], None] | None
) -> int:
    """Enter many articles, as fast as the disk takes them; killed on the way, whole batches are kept."""
    done = 0
    db.all(f"PRAGMA cache_size = -{_CACHE}")
    rest: Iterator[tuple[Article, Annotations]] = iter(annotated)
    while batch := list(islice(rest, _BATCH)):
        with db.writing():
            for article, annotations in batch:
                machine, human = split(annotations)
                decisions = human if human else None
                record(db, article, machine, decisions, article.source, True, False)
        done += len(batch)
        if progress is not None:
            progress(done)
    db.all("PRAGMA cache_size = -2000")
    return done


def remove(db: Database, keys: Iterable[int]) -> int:
    """Take articles out with all that is kept about them. Returns how many were there."""
    removed = 0
    with db.writing() as connection:
        for key in keys:
            if db.one("SELECT 1 FROM articles WHERE key = ?", (key,)) is None:
                continue
            _take(db, key)
            connection.execute("DELETE FROM articles WHERE key = ?", (key,))
            removed += 1
    return removed


# What makes index rows is imported when some are made: a reader who opens an article has no need of it.


def _put(db: Database, key: int, article: Article, shown: Annotations) -> None:
    from tui.library.rows import put

    put(db, key, article, shown)


def _take(db: Database, key: int) -> None:
    from tui.library.rows import take

    take(db, key)
