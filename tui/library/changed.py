"""When the file behind an article has another text than when it was last read."""

from __future__ import annotations

import json
from collections.abc import Iterable

from tui.library import shelf, storing
from tui.library.database import Database
from tui.library.losing import dump_lost
from tui.library.packing import safe
from tui.library.records import Stored
from tui.library.wording import shingles
from tui.model.anchor import Finder
from tui.model.annotation import Quotation
from tui.model.article import Article
from tui.model.codec import dump_patch, load_patch
from tui.model.patch import Patch
from tui.model.reanchor import Lost, Moves, Placed, move_annotations, reanchor
from tui.model.span import Span
from tui.model.states import key_of, patch_of, states

_KIN = 0.1  # share of the shingles of the shorter text; two articles on one event have less
_SIGHT = 60  # code points from the reading place on by which it is found again


def follow(db: Database, article: Article, path: str) -> Stored | None:
    """What is kept about the article last read at ``path``, in its place in the present text of ``article``.

    None when nothing was read there, or quite another article (at an address, or in a file whose old article
    nobody has corrected): that one is kept as it is, beside the new. The machine's annotations only serve to
    recognise those of a new run: the article counts as not annotated. Raises LibraryError.
    """
    row = db.one("SELECT key FROM articles WHERE path = ? ORDER BY read DESC, key DESC LIMIT 1", (safe(path),))
    if row is None or not path:
        return None
    with db.writing():
        old = shelf.load(db, row[0])
        if old is None or shelf.find(db, article) is not None:
            return shelf.find(db, article)
        # An address brings another article every day; a file does so seldom that corrections are shown as lost.
        if ("://" in path or not old.human) and not same_article(old.article.text, article.text):
            return None
        _move(db, old, article, path)
    return shelf.load(db, old.record.key, article)


def same_article(old: str, new: str) -> bool:
    """Whether one text may be a version of the other: they share some of their wording."""
    ours, theirs = shingles(old), shingles(new)
    return not ours or not theirs or len(ours & theirs) >= _KIN * min(len(ours), len(theirs))


def _move(db: Database, old: Stored, article: Article, path: str) -> None:
    key = old.record.key
    moves = Moves(old.article.text, article.text)
    now = reanchor(old.human, moves)
    (stored,) = db.one("SELECT human FROM bodies WHERE article = ?", (key,)) or ("{}",)
    with db.trusting():
        base = reanchor(load_patch(stored), moves).patch
        _move_edits(db, key, moves)
    _move_marks(db, key, moves, len(article.text))
    found, lost = _found_again(old.lost, Finder(article.text))
    storing.move(
        db,
        key,
        article,
        path,
        move_annotations(old.machine, moves),
        patch_of({**states(found), **states(base)}),
        doubtful=old.doubtful | now.doubtful | {name[1] for name in states(found) if len(name) == 2},
        lost=dump_lost((*now.lost, *lost)),
        offset=_offset(moves, old.place.offset, len(old.article.text), len(article.text)),
    )


def _move_edits(db: Database, key: int, moves: Moves) -> None:
    for number, before, after in db.all("SELECT key, before, after FROM edits WHERE article = ?", (key,)):
        done = reanchor(load_patch(after), moves).patch
        undone = states(reanchor(load_patch(before), moves).patch)
        # What an edit no longer does needs no taking back.
        undone = {name: state for name, state in undone.items() if name in states(done)}
        db.connection.execute(
            "UPDATE edits SET before = ?, after = ? WHERE key = ?",
            (dump_patch(patch_of(undone)), dump_patch(done), number),
        )


def _move_marks(db: Database, key: int, moves: Moves, size: int) -> None:
    for name, offset in db.all("SELECT name, offset FROM marks WHERE article = ?", (key,)):
        moved = _offset(moves, offset, offset + _SIGHT, size)
        db.connection.execute("UPDATE marks SET offset = ? WHERE article = ? AND name = ?", (moved, key, name))


def _offset(moves: Moves, offset: int, old_size: int, size: int) -> int:
    """Where the text that began at an offset begins now; the offset itself when it is gone."""
    if offset == 0:
        return 0
    sight = moves.span(Span(offset, min(old_size, offset + _SIGHT)))
    return sight.start if sight is not None else min(offset, max(0, size - 1))


def _found_again(lost: Iterable[Lost], finder: Finder) -> tuple[Patch, tuple[Lost, ...]]:
    """Of what had no place in an earlier text, what has one in this; and what still has none."""
    found: list[Placed] = []
    still = []
    for each in lost:
        span = finder.find(each.anchor).span
        if span is None:
            still.append(each)
        elif isinstance(each.annotation, Quotation):
            # Cue and speaker were kept as places in a text that is gone.
            found.append(each.annotation._replace(span=span, cue=None, speaker=None))
        else:
            found.append(each.annotation._replace(span=span))
    return patch_of({key_of(annotation): annotation for annotation in found}), tuple(still)


def settle(db: Database, key: int, ids: Iterable[str]) -> None:
    """Take ids off the lists of what was found with doubt, or not at all."""
    settled = set(ids)
    with db.writing() as connection:
        stored = shelf.load(db, key)
        if stored is not None:
            connection.execute(
                "UPDATE bodies SET doubtful = ?, lost = ? WHERE article = ?",
                (
                    json.dumps(sorted(stored.doubtful - settled)),
                    dump_lost(tuple(each for each in stored.lost if each.annotation.id not in settled)),
                    key,
                ),
            )
