"""Killed, crowded, full, read-only, locked, damaged: nothing confirmed is lost, nothing is overwritten."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tui.library import Library, LibraryError
from tui.library.opening import connect
from tui.library.schema import MIGRATIONS, migrate, version_of
from tui.model.annotation import Annotations
from tui.model.article import Article
from tui.model.edits import delete_quotation

WRITER = Path(__file__).with_name("writer.py")
ROOT = Path(__file__).parents[2]


def start(path: Path, *arguments: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(WRITER), str(path), *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)


def killed_after(process: subprocess.Popen[str], lines: int, moment: float) -> list[str]:
    """What the process confirmed until it was killed, somewhat after so many lines."""
    confirmed = []
    for _ in range(lines):
        confirmed.append(process.stdout.readline())
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(moment)  # the random moment within a write; nothing is waited for
    process.send_signal(signal.SIGKILL)
    confirmed += process.stdout.readlines()
    process.wait()
    process.stdout.close()
    # A line cut off in the middle was not read as a confirmation by anybody.
    return [line.strip() for line in confirmed if line.endswith("\n")]


def kill_and_look(path: Path, rounds: int, seed: int) -> None:
    chance = random.Random(seed)
    articles, notes = set(), set()
    for number in range(rounds):
        what = "articles" if number == 0 or chance.random() < 0.5 else "edits"
        process = start(path, f"w{number}", what)
        for line in killed_after(process, chance.randint(1, 4), chance.random() * 0.02):
            (articles if line.startswith("article") else notes).add(line.split(" ", 1)[1])
        with Library(path) as library:
            report = library.check()
            assert report.problems == ()
            kept = {record.headline.removeprefix("Article ") for record in library.recent(limit=100_000)}
            assert articles <= kept
            first = min(library.recent(limit=100_000), key=lambda record: record.key)
            assert notes <= {note.text for note in library.get(first.key).human.notes}
            # An edit that was kept but not confirmed is allowed; one that is half there is not.
            assert len(library.get(first.key).human.notes) == report.edits


def test_nothing_confirmed_is_lost_when_a_writer_is_killed(tmp_path):
    kill_and_look(tmp_path / "library.sqlite", rounds=12, seed=1)


@pytest.mark.slow
def test_nothing_confirmed_is_lost_in_hundreds_of_kills(tmp_path):
    kill_and_look(tmp_path / "library.sqlite", rounds=300, seed=2)


def test_two_processes_write_the_same_article_and_no_edit_is_lost(tmp_path):
    path = tmp_path / "library.sqlite"
    with Library(path) as library:
        library.record(Article("Un article commun."), Annotations())
    writers = [start(path, name, "edits", "15") for name in ("un", "deux")]
    for writer in writers:
        assert len(writer.communicate()[0].splitlines()) == 15
    with Library(path) as library:
        stored = library.get(library.recent()[0].key)
        assert {note.text for note in stored.human.notes} == {
            f"{w} {n}" for w in ("un", "deux") for n in range(15)
        }
        assert library.check().problems == ()


def test_a_locked_library_says_so_and_an_edit_leaves_everything_as_it_was(tmp_path, article, annotations, read):
    path = tmp_path / "library.sqlite"
    with Library(path, busy=0.05) as library:
        key = library.record(article, annotations)
        session = read(library, key)
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        before = session.document.annotations()
        with pytest.raises(LibraryError, match="in use by another program"):
            session.edit(delete_quotation(session.document, "q1"), "delete")
        assert session.document.annotations() == before
        assert library.find(article) is not None
        other.execute("ROLLBACK")
        other.close()
        session.edit(delete_quotation(session.document, "q1"), "delete")
        assert session.undo() == "delete"
        assert session.undo() is None


def test_a_full_disk_says_so_and_what_was_kept_stays(tmp_path, article, annotations, read):
    with Library(tmp_path / "library.sqlite") as library:
        key = library.record(article, annotations)
        session = read(library, key)
        connection = library._db.connection
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(LibraryError, match="disk is full"):
            library.record(Article("x" * 300_000 + "".join(map(chr, range(500, 9_000)))), Annotations())
        connection.execute("PRAGMA max_page_count = 1000000")
        assert library.check().problems == ()
        assert library.find(article).record.key == key
        session.edit(delete_quotation(session.document, "q1"), "delete")
        assert library.record(Article("Nouveau"), Annotations())


def test_a_read_only_library_is_read_and_refuses_edits(tmp_path, article, annotations, read):
    path = tmp_path / "library.sqlite"
    with Library(path) as library:
        key = library.record(article, annotations)
    with Library(path, read_only=True) as library:
        session = read(library, key)
        assert library.people("Carole Gandon")
        with pytest.raises(LibraryError, match="read-only"):
            session.edit(delete_quotation(session.document, "q1"), "delete")
        assert "q1" in session.document.quotes
    with pytest.raises(LibraryError):
        Library(tmp_path / "none.sqlite", read_only=True)
    assert not (tmp_path / "none.sqlite").exists()


def test_another_file_is_refused_and_left_as_it_is(tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text("Ceci n'est pas une bibliothèque.")
    with pytest.raises(LibraryError, match="no library of inquit"):
        Library(path)
    assert path.read_text() == "Ceci n'est pas une bibliothèque."
    other = tmp_path / "other.sqlite"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE mine (x)")
    connection.commit()
    connection.close()
    before = other.read_bytes()
    with pytest.raises(LibraryError, match="no library of inquit"):
        Library(other)
    assert other.read_bytes() == before
    with pytest.raises(LibraryError):
        Library(tmp_path)
    with pytest.raises(LibraryError):
        Library(path / "under" / "a-file.sqlite")


def test_a_damaged_library_says_so_and_is_not_overwritten(tmp_path, article, annotations):
    path = tmp_path / "library.sqlite"
    with Library(path) as library:
        library.record(article, annotations)
    whole = path.read_bytes()
    chance = random.Random(3)
    for _ in range(25):
        start = chance.randrange(100, len(whole) - 5_000)
        spoiled = whole[:start] + chance.randbytes(4_000) + whole[start + 4_000 :]
        path.write_bytes(spoiled)
        # Whatever is met, it is a LibraryError: anything else fails this test.
        with contextlib.suppress(LibraryError), Library(path) as library:
            library.check()
            library.find(article)
            library.recent()
            library.people("Carole Gandon")
    path.write_bytes(whole[: len(whole) // 3])
    with pytest.raises(LibraryError), Library(path) as library:
        library.get(library.recent()[0].key)
    assert path.stat().st_size >= len(whole) // 3


def test_a_check_tells_what_is_wrong(tmp_path, article, annotations):
    with Library(tmp_path / "library.sqlite") as library:
        key = library.record(article, annotations)
        library._db.connection.execute("UPDATE bodies SET machine = x'31' || 'rubbish'")
        assert library.check().problems == (f"article {key} cannot be read",)
        with pytest.raises(LibraryError, match="damaged"):
            library.get(key)


def test_a_backup_is_whole_and_replaces_nothing(tmp_path, library, article, annotations):
    library.record(article, annotations)
    target = tmp_path / "copy.sqlite"
    library.backup(target)
    with Library(target, read_only=True) as copy:
        assert copy.check().articles == 1
        assert copy.find(article) is not None
    before = target.read_bytes()
    with pytest.raises(LibraryError, match="there already"):
        library.backup(target)
    assert target.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith(".")) == []
    with pytest.raises(LibraryError):
        library.backup(tmp_path / "no" / "such" / "folder.sqlite")


def test_a_library_of_a_newer_inquit_is_refused(tmp_path):
    path = tmp_path / "library.sqlite"
    Library(path).close()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()
    with pytest.raises(LibraryError, match="newer inquit"):
        Library(path)


def test_a_migration_is_made_whole_or_not_at_all(tmp_path, article, annotations):
    path = tmp_path / "library.sqlite"
    with Library(path) as library:
        library.record(article, annotations)
    connection = connect(path)
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, [*MIGRATIONS, ["CREATE TABLE fresh (x)", "CREATE NONSENSE"]])
    assert version_of(connection) == len(MIGRATIONS)
    assert connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'fresh'").fetchone() == (0,)
    migrate(connection, [*MIGRATIONS, ["CREATE TABLE fresh (x)"]])
    assert version_of(connection) == len(MIGRATIONS) + 1
    connection.close()


def test_an_article_removed_by_another_reader_is_told(library, article, annotations, read):
    key = library.record(article, annotations)
    session = read(library, key)
    library.remove(key)
    with pytest.raises(LibraryError, match="no longer in the library"):
        session.edit(delete_quotation(session.document, "q1"), "delete")
    assert "q1" in session.document.quotes


def test_a_cached_article_opens_without_the_language_engine_and_soon(tmp_path, article, annotations):
    path = tmp_path / "library.sqlite"
    with Library(path) as library:
        library.record(article, annotations)
    code = (
        "import sys; from pathlib import Path; from tui.library import Library\n"
        f"with Library(Path({str(path)!r})) as library: library.get(library.recent()[0].key)\n"
        "print(' '.join(sorted(sys.modules)))"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    imported = set(out.stdout.split())
    assert not imported & {"spacy", "numpy", "textual", "rich", "difflib", "platformdirs", "tui.library.indexing"}


def test_several_processes_may_make_the_library_at_once(tmp_path):
    path = tmp_path / "new" / "library.sqlite"
    writers = [start(path, name, "articles", "2") for name in ("un", "deux", "trois")]
    for writer in writers:
        assert len(writer.communicate()[0].splitlines()) == 2
    with Library(path) as library:
        assert library.check().articles == 6
        assert library.check().problems == ()


def meeting(monkeypatch, make, moment: int) -> None:
    """Have ``make`` called just before the given statement of whoever opens a library next."""

    class Met(sqlite3.Connection):
        statements = 0

        def execute(self, *arguments):
            Met.statements += 1
            if Met.statements == moment and not self.in_transaction:
                make()
            return super().execute(*arguments)

    met = iter([Met])
    opening = sqlite3.connect
    monkeypatch.setattr(
        sqlite3, "connect", lambda *a, **k: opening(*a, factory=next(met, sqlite3.Connection), **k)
    )


@pytest.mark.parametrize("moment", range(1, 10))
def test_another_may_make_the_library_at_any_moment_of_opening_it(tmp_path, monkeypatch, moment):
    path = tmp_path / "library.sqlite"
    meeting(monkeypatch, lambda: Library(path).close(), moment)
    with Library(path, busy=0.2) as library:
        library.record(Article("Un article."), Annotations())
        assert library.check().problems == ()


def test_who_makes_the_library_waits_for_another_who_does(tmp_path):
    path = tmp_path / "library.sqlite"
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(LibraryError, match="in use by another program"):
        Library(path, busy=0.05)
    done = threading.Timer(0.2, other.execute, ("ROLLBACK",))
    done.start()
    with Library(path, busy=30) as library:
        assert library.check().problems == ()
    done.join()
    other.close()
