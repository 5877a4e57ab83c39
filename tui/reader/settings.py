"""What the reader remembers from one time to the next: theme, width of the column, language, how to copy.

Kept as ``settings.toml`` in the folder of the reader's own files, beside ``keymap.toml`` and ``themes/``. The
file is written whole or not at all; one that cannot be read counts as absent.
"""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from tui.reader import toml

FILE = "settings.toml"
MEASURE = 68  # cells; the usual width of a column made for reading
NARROWEST, WIDEST = 30, 120  # cells


class Settings(NamedTuple):
    """What is remembered; "" and 0 stand for what inquit does by itself.

    ``copy_command`` is a program, with its arguments, that copied text is given to besides the terminal.
    """

    theme: str = ""
    measure: int = 0  # cells
    language: str = ""
    copy_command: str = ""


NO_WISHES = Settings()
_WORDS = ("theme", "language", "copy_command")


def config_dir() -> Path:
    """The folder of the reader's own files; it need not exist. INQUIT_CONFIG_DIR names another one."""
    given = os.environ.get("INQUIT_CONFIG_DIR")
    if given:
        return Path(given)
    from platformdirs import user_config_path

    return user_config_path("inquit", appauthor=False)


def load_settings(place: Path) -> Settings:
    """The settings in the folder ``place``. Values of the wrong kind count as absent."""
    path = place / FILE
    if not path.is_file():
        return Settings()
    try:
        content = toml.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return Settings()
    measure = content.get("measure")
    words = {name: value for name in _WORDS if isinstance(value := content.get(name), str)}
    return Settings(**words, measure=measure if type(measure) is int and NARROWEST <= measure <= WIDEST else 0)


def save_settings(place: Path, settings: Settings) -> bool:
    """Write the settings into the folder ``place``, whole or not at all. False when that cannot be done."""
    words = "".join(f"{name} = {_toml(value)}\n" for name, value in settings._asdict().items() if value)
    try:
        place.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{FILE}.", dir=place)
    except OSError:
        return False
    try:
        with open(handle, "w", encoding="utf-8") as file:
            file.write(words)
        os.replace(name, place / FILE)
    except OSError:
        with suppress(OSError):
            os.unlink(name)
        return False
    return True


def _toml(value: str | int) -> str:
    if isinstance(value, int):
        return str(value)
    escaped = "".join(c if c.isprintable() and c not in '"\\' else f"\\U{ord(c):08x}" for c in value)
    return f'"{escaped}"'
