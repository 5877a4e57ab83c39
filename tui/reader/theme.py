"""Themes: TOML files that name a colour for every part a theme plays, turned into what paints and panes need."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.color import Color, ColorParseError
from textual.theme import Theme

from tui.reader.paint.palette import ROLES, Palette
from tui.resources import folder

DEFAULT = "nuit"


class ThemeError(Exception):
    """A theme file that cannot be used; the message is one line naming file and reason."""


@dataclass(frozen=True, slots=True)
class Look:
    """A theme as read: its name (the file's), its title for people, its palette."""

    name: str
    title: str
    palette: Palette

    def for_textual(self) -> Theme:
        """The same as a Textual theme; roles become CSS variables of their own name ("$quote", "$muted")."""
        palette = self.palette
        variables = {role.replace("_", "-"): _css(getattr(palette, role) or palette.page) for role in ROLES}
        variables |= {
            "block-cursor-background": _css(palette.current or palette.page),
            "block-cursor-foreground": _css(palette.text),
            "scrollbar": _css(palette.muted),
            "scrollbar-background": _css(palette.page),
            "input-selection-background": _css(palette.current or palette.page),
        }
        return Theme(
            name=self.name,
            primary=_css(palette.accent),
            accent=_css(palette.accent),
            warning=_css(palette.warning),
            error=_css(palette.bad),
            success=_css(palette.good),
            foreground=_css(palette.text),
            background=_css(palette.page),
            surface=_css(palette.page),
            panel=_css(palette.quote or palette.page),
            dark=palette.dark,
            ansi=palette.ansi,
            variables=variables,
        )


def load_themes(extra: Path | None = None) -> tuple[dict[str, Look], list[str]]:
    """The themes of the installation and of the reader's own folder, by name; and one line per file in error.

    A theme of the reader's own hides one of ours with the same name.
    """
    themes: dict[str, Look] = {}
    errors: list[str] = []
    for place in (folder("styles") / "themes", extra):
        for path in sorted(place.glob("*.toml")) if place is not None and place.is_dir() else ():
            try:
                themes[path.stem] = read_theme(path)
            except ThemeError as error:
                errors.append(str(error))
    return themes, errors


def read_theme(path: Path) -> Look:
    """Read one theme file. Raises ThemeError."""
    try:
        content = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ThemeError(f"theme {path.name}: {error}") from error
    colours = content.get("colors")
    if not isinstance(colours, dict):
        raise ThemeError(f"theme {path.name}: it has no [colors] table")
    return Look(
        name=path.stem,
        title=str(content.get("title", path.stem)),
        palette=Palette(
            **{role: _colour(path, colours, role) for role in ROLES},
            dark=content.get("dark", True) is True,
            ansi=content.get("ansi", False) is True,
        ),
    )


def _colour(path: Path, colours: dict[str, Any], role: str) -> str:
    value = colours.get(role)
    if not isinstance(value, str):
        raise ThemeError(f"theme {path.name}: [colors] has no {role}")
    if value not in ("", "default"):
        try:
            Color.parse(value)
        except ColorParseError:
            raise ThemeError(f"theme {path.name}: {role} = {value!r} is not a colour") from None
    return value


def _css(name: str) -> str:
    """A colour as Textual's CSS names it."""
    return name if name.startswith("#") else f"ansi_{name}"
