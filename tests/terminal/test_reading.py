"""Reading on a real terminal, by keyboard alone."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Start = Callable[..., Any]
SAMPLE = Path(__file__).parents[2] / "samples" / "sommet-de-brumaire.json"
ARTICLE = json.loads(SAMPLE.read_text("utf-8"))
QUOTES = sorted(ARTICLE["quotes"], key=lambda quote: (quote["start"], quote["end"]))
TITLE = "Au sommet de Brumaire"
TRUE_COLOUR = re.compile(rb"\x1b\[[0-9;]*[34]8;2;")
STYLE = re.compile(rb"\x1b\[([0-9;]*)m")
COLOURS = {str(code).encode() for code in (*range(30, 39), *range(40, 49), *range(90, 98), *range(100, 108))}


def opened(terminal: Start, **options: Any) -> Any:
    reader = terminal(str(SAMPLE), **options)
    reader.wait_for(TITLE)
    reader.wait_for(f"/{len(QUOTES)}")
    return reader


def words(number: int) -> str:
    """The first word of a quotation, which stands on one line."""
    return ARTICLE["text"][QUOTES[number]["start"] :].split(maxsplit=1)[0].rstrip(".,")


def test_from_the_start_to_the_last_quotation_by_keyboard(terminal: Start) -> None:
    reader = opened(terminal, cols=80, rows=24)
    for number in range(len(QUOTES)):
        reader.press("c")
        reader.wait_for(f"{number + 1}/{len(QUOTES)}", limit=10)
        marked = [line for line in reader.screen.display if "▌" in line]
        assert any(words(number) in line for line in marked), reader.text
    reader.press("q")
    assert reader.exit_code() == 0


def test_the_first_quotation_is_marked_where_nothing_has_to_scroll(terminal: Start) -> None:
    reader = opened(terminal, cols=120, rows=40)
    reader.press("c")
    reader.wait(lambda t: any("▌" in line[25:92] and words(0) in line for line in t.screen.display), limit=10)


def under_cursor(reader: Any) -> str:
    cursor = reader.screen.cursor
    return reader.screen.display[cursor.y][cursor.x :]


def test_the_terminal_s_cursor_stays_on_the_quotation_in_focus(terminal: Start) -> None:
    reader = opened(terminal, cols=80, rows=24)
    for number in range(3):
        reader.press("c")
        reader.wait_for(f"{number + 1}/{len(QUOTES)}", limit=10)
        reader.wait(lambda t, n=number: under_cursor(t).startswith(words(n)), limit=10)


@pytest.mark.parametrize("keys", ["q", "Q", "\x11", ":quit\r"])
def test_every_way_out_is_a_success_and_leaves_the_screen_as_it_was(terminal: Start, keys: str) -> None:
    reader = opened(terminal)
    for key in keys:
        reader.press(key)
        if key == ":":
            reader.wait(lambda t: t.screen.display[-1].lstrip().startswith(":"))
    assert reader.exit_code() == 0
    assert b"\x1b[?1049l" in reader.raw
    assert reader.raw.rstrip().endswith(b"l") or b"\x1b[?25h" in reader.raw


def test_another_size_keeps_the_place_and_leaves_no_scraps(terminal: Start) -> None:
    reader = opened(terminal, cols=120, rows=40)
    reader.press("cccccccc")
    reader.wait_for(f"8/{len(QUOTES)}")
    reader.resize(70, 20)
    reader.wait(lambda t: any("▌" in line and words(7) in line for line in t.screen.display), limit=10)
    reader.resize(120, 40)
    reader.wait_for("Index", limit=10)
    reader.wait_for(words(7))


def test_a_copy_is_the_source_s_own_words(terminal: Start) -> None:
    reader = opened(terminal)
    reader.press("c")
    reader.wait_for(f"1/{len(QUOTES)}")
    reader.press("Y")
    reader.wait(lambda t: b"\x1b]52;c;" in t.raw)
    reader.wait(lambda t: re.search(rb"\x1b\]52;c;([A-Za-z0-9+/=]+)(?:\x07|\x1b)", t.raw))
    found = re.search(rb"\x1b\]52;c;([A-Za-z0-9+/=]+)", reader.raw)
    assert found is not None
    assert base64.b64decode(found[1]).decode() == ARTICLE["text"][QUOTES[0]["start"] : QUOTES[0]["end"]]


@pytest.mark.parametrize("value", ["", "1"])
def test_no_color_means_no_colour_at_all(terminal: Start, value: str) -> None:
    reader = opened(terminal, env={"NO_COLOR": value})
    reader.press("c")
    reader.wait_for(f"1/{len(QUOTES)}")
    reader.press("?")
    reader.wait_for("Who said what")
    assert not [found for found in STYLE.findall(reader.raw) if COLOURS & set(found.split(b";"))]
    assert b"\x1b[1" in reader.raw, "attributes are left"


def test_sixteen_colours_are_the_terminal_s_own(terminal: Start) -> None:
    reader = opened(terminal, env={"TERM": "xterm", "COLORTERM": ""})
    reader.press("c")
    reader.wait_for(f"1/{len(QUOTES)}")
    assert not TRUE_COLOUR.search(reader.raw)
    assert b"38;5;" not in reader.raw


def test_trying_keys(terminal: Start) -> None:
    trial = terminal("keys", cols=100, rows=20)
    trial.wait_for("Press keys")
    for keys, meaning in (
        ("c", "next-quotation"),
        ("?", "question_mark"),
        ("é", "U+00E9"),
        ("\x1b[1;5D", "ctrl+left"),
    ):
        trial.press(keys)
        trial.wait_for(meaning)
    trial.press("qq")
    assert trial.exit_code() == 0


def test_a_broken_keymap_is_said_quietly(terminal: Start, own_places: Path) -> None:
    (own_places / "config").mkdir()
    (own_places / "config" / "keymap.toml").write_text('next-quote = "n"\nline-down = "ctrl+i"\n')
    reader = opened(terminal)
    reader.wait_for("keymap.toml: no command “next-quote”")
    reader.wait_for("(+1)")
