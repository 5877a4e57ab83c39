"""Themes: TOML files that name a colour for every part a theme plays, turned into what paints and panes need."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from rich.color import Color, ColorParseError
from textual.theme import Theme

from tui.model.display import clean
from tui.reader import toml
from tui.reader.paint.palette import ROLES, Palette
from tui.resources import folder

DEFAULT = "nuit"


class ThemeError(Exception):
    """A theme file that cannot be used; the message is one line naming file and reason."""


class Look(NamedTuple):
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
            # Textual's own style sheet asks for these two, and ANSI themes have to bring them.
            "ansi-background": _css(palette.page),
            "ansi-foreground": _css(palette.text),
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


class Themes:
    """The themes of the installation and of the reader's own folder; each is read when it is first asked for.

    A theme of the reader's own hides one of ours with the same name. ``errors`` has one line for each file
    that could not be used so far.
    """

    def __init__(self, own: Path | None = None) -> None:
        self._places = (*((own,) if own is not None else ()), folder("styles") / "themes")
        self._read: dict[str, Look] = {}
        self._stamps: dict[str, int] = {}
        self.errors: list[str] = []

    def get(self, name: str) -> Look:
        """The theme of that name; the usual one when there is none that can be used."""
        if name not in self._read:
            look = self._load(name)
            if look is None:
                return self.get(DEFAULT)
            self._read[name] = look
        return self._read[name]

    def all(self) -> list[Look]:
        """All themes, by title."""
        names = {path.stem for place in self._places if place.is_dir() for path in place.glob("*.toml")}
        looks = {self.get(name).name: self.get(name) for name in sorted(names)}
        return sorted(looks.values(), key=lambda look: look.title)

    def renewed(self, name: str) -> Look | None:
        """The theme anew when its file was saved since it was read, else None; one broken meanwhile stays."""
        path = self._path(name)
        if path is None or name not in self._read or _stamp(path) == self._stamps.get(name):
            return None
        look = self._load(name)
        if look is not None:
            self._read[name] = look
        return look

    def _path(self, name: str) -> Path | None:
        paths = (place / f"{name}.toml" for place in self._places)
        return next((path for path in paths if path.is_file()), None)

    def _load(self, name: str) -> Look | None:
        path = self._path(name)
        if path is None:
            return None
        self._stamps[name] = _stamp(path)
        try:
            return read_theme(path)
        except ThemeError as error:
            self.errors.append(str(error))
            return None


def _stamp(path: Path) -> int:
    """When a file was saved, in nanoseconds; 0 when it is gone."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def theme_for(environment: Mapping[str, str], chosen: str) -> str:
    """The theme to open with: the one chosen before, unless this terminal has no colours for it.

    NO_COLOR and terminals of sixteen colours get the theme made of attributes and the terminal's own colours,
    its variant for light grounds where the terminal says (COLORFGBG) that its ground is light.
    """
    if "NO_COLOR" not in environment and not _sixteen(environment):
        return chosen or DEFAULT
    ground = environment.get("COLORFGBG", "").rpartition(";")[2]
    return "terminal-clair" if ground in ("7", "15") else "terminal"


def _sixteen(environment: Mapping[str, str]) -> bool:
    if environment.get("TEXTUAL_COLOR_SYSTEM") == "truecolor":  # served to a browser
        return False
    if environment.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return False
    term = environment.get("TERM", "").lower()
    return not term.endswith(("256color", "-kitty", "-direct")) and os.name == "posix"


def read_theme(path: Path) -> Look:
    """Read one theme file. Raises ThemeError."""
    try:
        content = toml.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ThemeError(f"theme {clean(path.name)}: {clean(' '.join(str(error).split()))}") from error
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
