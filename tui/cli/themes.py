"""``inquit themes``: the looks there are."""

from __future__ import annotations

import sys

import click

from tui.cli import FAILED, OK, complain
from tui.model.display import clean


@click.command(short_help="The themes, ours and your own.")
def themes() -> int:
    """List the themes, the one in use with a star; T in the reader changes between them.

    Your own are TOML files in the folder themes/ beside keymap.toml; a copy of one of ours is a good start.
    """
    from tui.reader.settings import config_dir, load_settings
    from tui.reader.theme import DEFAULT, Themes

    place = config_dir()
    chosen = load_settings(place).theme or DEFAULT
    themes = Themes(place / "themes")
    for look in themes.all():
        mark = "*" if look.name == chosen else " "
        sys.stdout.write(f"{mark} {clean(look.name)}\t{clean(look.title)}\n")
    for problem in themes.errors:
        complain(problem)
    return FAILED if themes.errors else OK
