"""``inquit said`` and ``inquit library``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tui.cli import main
from tui.library import Library
from tui.model.annotation import Annotations, Entity, Quotation
from tui.model.article import Article
from tui.model.span import Span


@pytest.fixture
def shelf(tmp_path: Path) -> str:
    path = tmp_path / "library.sqlite"
    with Library(path) as library:
        for day, said in (("2026-01-05", "Oui"), ("2026-02-05", "Non")):
            text = f"Les halles {day}\n\n« {said} », dit Anne\x1b[31m Roux."
            annotations = Annotations(
                entities=(Entity("e1", "PER", "Anne\x1b[31m Roux"),),
                quotes=(Quotation("q1", Span(25, 28), entity="e1", confidence="sure"),),
            )
            library.record(Article(text, source="Ouest", date=day), annotations)
    return str(path)


def printed(capsys: pytest.CaptureFixture[str], *args: str, status: int = 0) -> str:
    assert main(args) == status
    captured = capsys.readouterr()
    assert bool(captured.err) == bool(status and not captured.out and "search" not in args)
    return captured.out


def test_said_prints_the_newest_first(shelf: str, capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys, "said", "roux", "--library", shelf).splitlines()
    assert [line.split("\t")[0] for line in lines] == ["2026-02-05", "2026-01-05"]
    assert lines[0].split("\t")[-1] == "Non"
    assert "\x1b" not in lines[0]
    rows = json.loads(printed(capsys, "said", "roux", "--until", "2026-01", "-f", "json", "--library", shelf))
    assert [(row["day"], row["text"]) for row in rows] == [("2026-01-05", "Oui")]


def test_said_by_nobody_is_told(shelf: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["said", "Durand", "--library", shelf]) == 1
    assert capsys.readouterr().err == "inquit: nobody called Durand is in the library\n"
    assert main(["said", "roux", "--since", "hier", "--library", shelf]) == 2


def test_list_search_and_remove(shelf: str, capsys: pytest.CaptureFixture[str]) -> None:
    rows = json.loads(printed(capsys, "library", "list", "halles", "-f", "json", "--library", shelf))
    assert [row["title"] for row in rows] == ["Les halles 2026-02-05", "Les halles 2026-01-05"]
    found = printed(capsys, "library", "search", "non", "--speaker", "roux", "--library", shelf)
    assert found.count("\n") == 1
    found = printed(capsys, "library", "search", "non", "--quotations", "-f", "csv", "--library", shelf)
    assert found.splitlines()[1].endswith(",Non")
    assert printed(capsys, "library", "search", "absent", "--library", shelf, status=1) == ""
    key = str(rows[0]["key"])
    assert printed(capsys, "library", "remove", key, "--library", shelf) == "removed 1\n"
    assert main(["library", "remove", key, "--library", shelf]) == 1
    assert "nothing was removed" in capsys.readouterr().err


def test_path_check_and_backup(shelf: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, "library", "path", "--library", shelf) == f"{shelf}\n"
    assert printed(capsys, "library", "path").endswith("library.sqlite\n")
    assert printed(capsys, "library", "check", "--library", shelf).endswith("all is well\n")
    copy = str(tmp_path / "copy.sqlite")
    assert printed(capsys, "library", "backup", copy, "--library", shelf) == f"{copy}\n"
    assert "quotations  2" in printed(capsys, "library", "check", "--library", copy)
    assert main(["library", "backup", copy, "--library", shelf]) == 1
    assert "there already" in capsys.readouterr().err


def test_what_is_no_library_is_told_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Bonjour, voici des notes.")
    assert main(["library", "list", "--library", str(path)]) == 1
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert "no library of inquit" in error
