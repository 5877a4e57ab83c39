"""Files that can and cannot be opened."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tui.model.display import clean
from tui.sources import SourceError, open_source
from tui.sources.files import read_file


def problem(path: Path | str) -> str:
    with pytest.raises(SourceError) as caught:
        open_source(str(path))
    line = str(caught.value)
    assert line == clean(line)
    return line


def test_a_file_becomes_an_article(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_bytes("Titre\r\n\r\nPar Léa Brun\r\n\r\nLe texte.\r\n".encode("cp1252"))
    article = open_source(str(path))
    assert article.text == "Titre\n\nPar Léa Brun\n\nLe texte.\n"
    assert article.source == str(path)
    assert article.headline == "Titre"
    assert article.front.byline is not None


def test_a_missing_file_names_its_neighbour(tmp_path: Path) -> None:
    (tmp_path / "sommet.txt").write_text("x")
    assert "did you mean" in problem(tmp_path / "somet.txt")
    assert "no such file" in problem(tmp_path / "nowhere" / "x.txt")


def test_folder_empty_blank_and_binary(tmp_path: Path) -> None:
    assert "folder" in problem(tmp_path)
    for name, data, word in [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b"\xef\xbb\xbf \n\t\n", "white space"),
        ("image.txt", b"\x89PNG\r\n\x1a\n\x00", "PNG"),
        ("zero.txt", b"a\x00b\x00\x00c\x01", "binary"),
    ]:
        (tmp_path / name).write_bytes(data)
        assert word in problem(tmp_path / name)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_no_permission(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("x")
    path.chmod(0)
    assert "permission" in problem(path)


def test_names_that_no_file_can_have() -> None:
    assert "cannot be read" in problem("a\0b")
    assert "cannot be read" in problem("x" * 5000)
    assert "\x1b" not in problem("\x1b[31m\udc80")


def test_a_file_too_big_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    path.write_bytes(b"abc" * 10)
    assert read_file(str(path), limit=30) == b"abc" * 10
    with pytest.raises(SourceError, match="larger"):
        read_file(str(path), limit=29)
