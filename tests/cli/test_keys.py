"""inquit keys: the table, piped or for a document, with the reader's own keys in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tui.cli import main
from tui.reader import language
from tui.reader.commands import COMMANDS
from tui.reader.keymap import Keymap
from tui.reader.keytable import as_markdown

README = Path(__file__).parents[2] / "README.md"


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


def test_piped_there_is_a_line_for_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["keys"]) == 0
    lines = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert {line[1] for line in lines} == {command.id for command in COMMANDS}
    assert ["c", "next-quotation", "To the next quotation."] in lines


def test_the_reader_s_own_keys_and_what_is_wrong_with_them(
    own_places: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (own_places / "config").mkdir()
    (own_places / "config" / "keymap.toml").write_text('next-quotation = "é"\nline-up = "ctrl+h"\n', "utf-8")
    assert main(["keys", "--format", "text"]) == 0
    captured = capsys.readouterr()
    assert "é\tnext-quotation\t" in captured.out
    assert captured.err.count("\n") == 1
    assert "line-up: ctrl+h arrives as backspace" in captured.err


def test_the_readme_has_the_table_as_it_is() -> None:
    language.use("en")
    found = re.search(r"<!-- all-keys:begin[^>]*-->\n(.*)<!-- all-keys:end -->", README.read_text("utf-8"), re.S)
    assert found is not None
    assert found[1] == as_markdown(Keymap()), "run: inquit keys --format md"
