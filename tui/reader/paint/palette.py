"""The colours of a theme by the part they play, and the style of every combination of layers."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from rich.color import Color
from rich.style import Style

from tui.reader.paint.look import Look


class Palette(NamedTuple):
    """Colours as Rich names them ("#dcdfe4", "blue", "default"). "" means: this theme has no colour for it.

    Where a ground is "", the sign in the gutter and the attributes of the letters say the same.
    """

    page: str
    text: str
    muted: str
    quote: str
    nested: str
    current: str
    reading: str
    person: str
    organisation: str
    place: str
    other: str
    accent: str
    good: str
    warning: str
    bad: str
    match: str
    match_text: str
    match_here: str
    match_here_text: str
    selected: str
    selected_text: str
    dark: bool = True
    ansi: bool = False

    def hue(self, entity_type: str) -> str:
        """Letter colour of an entity type; unknown labels share that of MISC."""
        hues = {"PER": self.person, "ORG": self.organisation, "LOC": self.place, "": self.text}
        return hues.get(entity_type, self.other)

    def ground(self, tint: int) -> str:
        """Ground of a quotation: 0 none, 1 quotation, 2 quotation in a quotation, 3 the current one."""
        return (self.page, self.quote, self.nested, self.current)[tint] or self.page


ROLES: tuple[str, ...] = tuple(name for name in Palette._fields if name not in ("dark", "ansi"))


def colour(name: str) -> Color | None:
    """The Rich colour of that name; None for "" and "default"."""
    return Color.parse(name) if name not in ("", "default") else None


@lru_cache(maxsize=256)
def letters(name: str, *, bold: bool = False, italic: bool = False) -> Style:
    """Letters of that colour, to be laid over a ground; made once, as a row of a list asks for five of them."""
    return Style(color=colour(name), bold=bold or None, italic=italic or None)


@lru_cache(maxsize=2048)
def style_of(palette: Palette, look: Look) -> Style:
    """How letters with this look are written."""
    letters, ground = palette.hue(look.hue), palette.ground(look.tint)
    reverse = look.tint == 3 and not palette.current and look.mark
    if look.muted:
        letters = palette.muted
    if look.match:
        ground = palette.match_here if look.match == 2 else palette.match
        letters = palette.match_here_text if look.match == 2 else palette.match_text
        reverse = reverse or not ground
        ground = ground or palette.page
    if look.selected:
        letters, ground = palette.selected_text, palette.selected
        reverse = reverse or not ground
    return Style(
        color=colour(letters),
        bgcolor=colour(ground),
        bold=look.bold or (look.mark and palette.quote == "") or None,
        italic=look.italic or None,
        underline=look.underline or None,
        dim=(look.muted and palette.ansi) or None,
        strike=look.strike or None,
        reverse=reverse or None,
    )


@lru_cache(maxsize=8)
def plain_style(palette: Palette) -> Style:
    """The style of the page where nothing is written."""
    return Style(color=colour(palette.text), bgcolor=colour(palette.page))
