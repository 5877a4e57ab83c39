"""``inquit keys``: the keys as they are, and as the terminal really sends them."""

from __future__ import annotations

import os
import sys

import click

from tui.cli import OK


@click.command(short_help="All keys; on a terminal, try what each one sends.")
@click.option(
    "--format",
    "-f",
    "form",
    type=click.Choice(["try", "text", "md"]),
    default=None,
    help="try: press keys and see; text: a tab-separated table; md: for a document.  "
    "[default: try on a terminal, else text]",
)
def keys(form: str | None) -> int:
    """Show every command with its keys, those of your keymap.toml included.

    On a terminal: press any key to see its name, what the terminal sends and which command it runs.
    What is wrong with keymap.toml is said on standard error.

    \b
    Examples:
      inquit keys
      inquit keys --format text | grep quotation
    """
    from tui.reader import keymap, language
    from tui.reader.keytable import as_markdown, as_text
    from tui.reader.settings import config_dir

    language.use("")
    found = keymap.load_keymap(config_dir())
    form = form or ("try" if os.isatty(0) and os.isatty(1) else "text")
    if form == "try":
        from tui.reader.screens.trying_keys import run

        return run(found)
    sys.stderr.writelines(f"inquit: {line}\n" for line in (*found.errors, *found.notes))
    sys.stdout.write(as_text(found) if form == "text" else as_markdown(found))
    return OK
