"""Themes: every pair of letters and ground that can meet is readable, in 24-bit and in 256 colours."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from rich.color import Color, ColorSystem
from textual.pilot import Pilot

from tui.model.annotation import Annotations
from tui.model.article import Article
from tui.reader.app import InquitApp
from tui.reader.paint.look import PLAIN
from tui.reader.paint.palette import Palette, style_of
from tui.reader.theme import DEFAULT, Themes, theme_for

LETTERS = ("text", "muted", "person", "organisation", "place", "other", "accent", "good", "warning", "bad")
GROUNDS = ("page", "reading", "quote", "nested", "current")
MATCHES = (("match_text", "match"), ("match_here_text", "match_here"), ("selected_text", "selected"))
PAIRS = [*((letters, ground) for letters in LETTERS for ground in GROUNDS), *MATCHES]
LOOKS = {look.name: look for look in Themes().all()}
COLOURED = [name for name, look in LOOKS.items() if not look.palette.ansi]


def luminance(colour: Color) -> float:
    """Relative luminance as WCAG defines it."""

    def linear(value: int) -> float:
        part = value / 255
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = colour.get_truecolor()
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def contrast(one: Color, other: Color) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("system", [ColorSystem.TRUECOLOR, ColorSystem.EIGHT_BIT], ids=["24 bit", "256 colours"])
@pytest.mark.parametrize("name", COLOURED)
def test_every_pair_that_can_meet_is_readable(name: str, system: ColorSystem):
    palette = LOOKS[name].palette
    least = 7 if name == "contraste" else 4.5
    poor = {}
    for letters, ground in PAIRS:
        one, other = (Color.parse(getattr(palette, role)).downgrade(system) for role in (letters, ground))
        ratio = contrast(one, other)
        if ratio < least:
            poor[letters, ground] = round(ratio, 2)
    assert poor == {}


@pytest.mark.parametrize("name", COLOURED)
def test_tints_stay_grey_in_256_colours(name: str):
    for ground in GROUNDS:
        colour = Color.parse(getattr(LOOKS[name].palette, ground)).downgrade(ColorSystem.EIGHT_BIT)
        assert colour.number in (0, 7, 8, 15, 16, 231) or colour.number >= 232, ground


LAYERS = {
    "quotation mark": PLAIN._replace(tint=1, mark=True),
    "current mark": PLAIN._replace(tint=3, mark=True),
    "speaker": PLAIN._replace(bold=True),
    "cue": PLAIN._replace(italic=True),
    "mention of the entity in focus": PLAIN._replace(underline=True),
    "match": PLAIN._replace(match=1),
    "selected": PLAIN._replace(selected=True),
    "muted": PLAIN._replace(muted=True),
}


def attributes(palette: Palette, name: str) -> tuple[bool | None, ...]:
    style = style_of(palette, LAYERS[name])
    return (style.bold, style.italic, style.underline, style.reverse, style.dim, style.strike)


@pytest.mark.parametrize("name", [name for name, look in LOOKS.items() if look.palette.ansi])
def test_without_colours_attributes_tell_the_layers(name: str):
    palette = LOOKS[name].palette
    plain = (None,) * 6
    for layer in LAYERS:
        assert attributes(palette, layer) != plain, layer
    told_apart = ["current mark", "cue", "mention of the entity in focus", "speaker", "muted"]
    assert len({attributes(palette, layer) for layer in told_apart}) == len(told_apart)


@pytest.mark.parametrize("name", [name for name, look in LOOKS.items() if look.palette.ansi])
def test_two_of_the_sixteen_colours_are_never_paired(name: str):
    palette = LOOKS[name].palette
    assert {getattr(palette, ground) for ground in GROUNDS} <= {"", "default"}
    assert {getattr(palette, letters) for letters, _ in MATCHES} == {"default"}


# -- which theme ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("environment", "chosen", "theme"),
    [
        ({"TERM": "xterm-256color"}, "", DEFAULT),
        ({"TERM": "xterm-256color"}, "papier", "papier"),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, "papier", "terminal"),
        ({"TERM": "xterm-256color", "NO_COLOR": "1", "COLORFGBG": "0;15"}, "", "terminal-clair"),
        ({"TERM": "xterm-256color", "NO_COLOR": "1", "COLORFGBG": "15;default;0"}, "", "terminal"),
        ({"TERM": "linux"}, "papier", "terminal"),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, "", DEFAULT),
        ({"TERM": "xterm-kitty"}, "", DEFAULT),
    ],
)
def test_the_theme_fits_the_terminal(environment: dict[str, str], chosen: str, theme: str):
    assert theme_for(environment, chosen) == theme


# -- the reader's own -------------------------------------------------------------------------------


def own_theme(folder: Path, accent: str, title: str = "Mien") -> Path:
    folder.mkdir(exist_ok=True)
    nuit = (Path(__file__).parents[2] / "styles" / "themes" / "nuit.toml").read_text("utf-8")
    path = folder / "mien.toml"
    mine = nuit.replace('"Nuit"', f'"{title}"').replace('accent = "#9db7ff"', f'accent = "{accent}"')
    path.write_text(mine, "utf-8")
    return path


def test_a_theme_of_ones_own_is_found(tmp_path: Path):
    own_theme(tmp_path, "#00ff00")
    assert [look.title for look in Themes(tmp_path).all() if look.name == "mien"] == ["Mien"]
    assert Themes(tmp_path).get("mien").palette.accent == "#00ff00"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xff", "theme mien.toml"),
        (b"title = 'x'", "no [colors] table"),
        (b"[colors]\npage = 'mauve-ish'", "is not a colour"),
        (b"[colors]\npage = 3", "has no page"),
        (b"\x1b[2J = 1", "theme mien.toml"),
    ],
)
def test_a_broken_theme_is_one_line_and_the_usual_one_is_used(tmp_path: Path, content: bytes, words: str):
    (tmp_path / "mien.toml").write_bytes(content)
    themes = Themes(tmp_path)
    assert themes.get("mien").name == DEFAULT
    assert len(themes.errors) == 1
    assert words in themes.errors[0]
    assert themes.errors[0].isprintable()


async def saved_again(pilot: Pilot[None], path: Path, accent: str) -> None:
    before = path.stat().st_mtime_ns
    own_theme(path.parent, accent)
    os.utime(path, ns=(before + 1_000_000, before + 1_000_000))
    app = pilot.app
    assert isinstance(app, InquitApp)
    app.renew_theme()
    await pilot.pause()


async def test_a_theme_is_read_again_when_it_is_saved(tmp_path: Path):
    path = own_theme(tmp_path, "#00ff00")
    app = InquitApp([Article("Bonjour.")], [Annotations()], theme="mien", themes=Themes(tmp_path))
    async with app.run_test() as pilot:
        assert app.palette.accent == "#00ff00"
        await saved_again(pilot, path, "#ff00ff")
        assert app.palette.accent == "#ff00ff"
        assert app.theme_variables["accent"].lower() == "#ff00ff"
        path.write_text("broken", "utf-8")
        app.renew_theme()
        assert app.palette.accent == "#ff00ff"
