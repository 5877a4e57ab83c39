"""What the headless commands print on a terminal: a table that fits, and nothing that the terminal obeys."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

SAMPLE = str(Path(__file__).parents[2] / "samples" / "ruches-du-phare.json")
COLOUR = b"\x1b[3"


def test_a_table_on_a_terminal(terminal: Callable[..., Any]) -> None:
    table = terminal("quotes", SAMPLE, "--kind", "direct", cols=100, rows=50)
    assert table.exit_code() == 0
    table.wait(lambda t: "Les sangles tiennent" in t.text)
    assert "Noémie Le Goaziou" in table.text
    assert "who" in table.text
    assert b"\x1b[1m" in table.raw or COLOUR in table.raw


def test_no_color(terminal: Callable[..., Any]) -> None:
    table = terminal("entities", SAMPLE, env={"NO_COLOR": "1"})
    assert table.exit_code() == 0
    table.wait(lambda t: "Yann Tréguier" in t.text)
    assert COLOUR not in table.raw


def test_hostile_words_are_shown_and_not_obeyed(terminal: Callable[..., Any], tmp_path: Path) -> None:
    words = "[bold]x[/] \x1b]0;owned\x07\x1b[2J\x9b31m\u202egauche\u200b\x00 :smile:"
    path = tmp_path / "hostile.json"
    path.write_text(json.dumps({
        "format": "inquit/1", "text": words, "title": words,
        "entities": [{"id": "e1", "type": "PER", "name": words, "mentions": [{"start": 0, "end": len(words)}]}],
        "quotes": [{"start": 0, "end": len(words), "who": words, "entity": "e1"}],
    }), "utf-8")  # fmt: skip
    for command in ("quotes", "entities"):
        table = terminal(command, str(path), cols=200)
        assert table.exit_code() == 0
        table.wait(lambda t: "[bold]x[/]" in t.text)
        assert "␛[2J" in table.text
        assert ":smile:" in table.text
        for sign in (b"\x1b]0", b"\x1b[2J", "\x9b".encode(), "\u202e".encode(), "\u200b".encode(), b"\x00"):
            assert sign not in table.raw


def test_ctrl_c_is_quiet(terminal: Callable[..., Any], tmp_path: Path) -> None:
    pipe = tmp_path / "never.txt"
    os.mkfifo(pipe)
    waiting = terminal("quotes", str(pipe))
    waiting.wait(lambda _: _has_reader(pipe), limit=20)
    waiting.press("\x03")
    try:
        code = waiting.exit_code(limit=10)
    except pytest.fail.Exception:
        # An interrupt that comes just before Python begins to wait in read() is not seen; people press again.
        waiting.press("\x03")
        code = waiting.exit_code()
    assert code == 130
    assert waiting.text.replace("^C", "").strip() == ""


def _has_reader(pipe: Path) -> bool:
    """Whether somebody reads the pipe: only then it opens for writing without waiting. It stays open."""
    try:
        os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
    except OSError:
        return False
    return True


def test_nothing_found_is_said(terminal: Callable[..., Any]) -> None:
    table = terminal("quotes", SAMPLE, "--by", "Nobody")
    table.wait_for("nothing found")
    assert table.exit_code() == 0
