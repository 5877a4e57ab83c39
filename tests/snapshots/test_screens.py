"""A few screens as pictures. After a wanted change: look at the report, then run with --snapshot-update."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tui.opening import open_named
from tui.reader import language
from tui.reader.app import InquitApp

SAMPLE = str(Path(__file__).parents[2] / "samples" / "sommet-de-brumaire.json")
SMALL, MEDIUM, LARGE = (80, 24), (120, 40), (200, 60)

SCREENS = {
    "nuit, small, a quotation in focus": ("nuit", SMALL, "en", ("c", "c")),
    "nuit, small, the quote panel as a sheet": ("nuit", SMALL, "fr", ("c", "p", "j")),
    "papier, medium, a mention in focus": ("papier", MEDIUM, "fr", ("c", "e", "e")),
    "nuit, large": ("nuit", LARGE, "fr", ("G", "C")),
    "terminal, medium, a quotation in focus": ("terminal", MEDIUM, "en", ("c",)),
    "contraste, medium, help": ("contraste", MEDIUM, "en", ("?",)),
    "papier, medium, search": ("papier", MEDIUM, "en", ("/", "o", "r", "v", "a", "n", "i", "e", "enter")),
}


@pytest.fixture(autouse=True)
def in_english_afterwards():
    yield
    language.use("en")


def reader(theme: str) -> InquitApp:
    opened = open_named(SAMPLE)[0]
    return InquitApp([opened.article], [opened.annotations], theme=theme)


async def settled(pilot: Pilot[None]) -> None:
    await pilot.pause()
    await pilot.pause()


@pytest.mark.parametrize("name", SCREENS)
def test_screen(name: str, snap_compare: Callable[..., bool]):
    theme, size, speech, keys = SCREENS[name]
    language.use(speech)
    assert snap_compare(reader(theme), press=keys, terminal_size=size, run_before=settled)


def test_no_colour(snap_compare: Callable[..., bool], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("NO_COLOR", "1")
    language.use("fr")
    assert snap_compare(reader("terminal"), press=("c", "c"), terminal_size=MEDIUM, run_before=settled)
