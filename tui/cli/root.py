"""The command line as click reads it: the group of commands, help and version."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from tui import __version__
from tui.cli import COMMANDS, MISUSED, OK
from tui.cli.annotate import annotate
from tui.cli.completion import completion
from tui.cli.doctor import doctor
from tui.cli.entities import entities
from tui.cli.export import export
from tui.cli.keys import keys
from tui.cli.library import library as library_commands
from tui.cli.options import LANG, UI_LANG, Batch
from tui.cli.quotes import quotes
from tui.cli.said import said
from tui.cli.serve import serve
from tui.cli.stats import stats
from tui.cli.terminal import piped_in, prepare_output
from tui.cli.themes import themes

EXAMPLES = """\b
Examples:
  inquit article.txt                 read it, see who said what
  pbpaste | inquit -                 read what is piped in
  inquit quotes article.txt          a table of quotations with their speakers
  inquit quotes *.txt --by Macron    what one person said
  inquit quotes a.txt --format csv   for a spreadsheet
  inquit annotate a.txt > a.json     everything found, as inquit/1 JSON
  inquit export a.txt -f html        one page for a browser
  inquit said Macron                 what one person said, in all articles read
"""


class _Inquit(click.Group):
    """The group of commands, where a file may stand for the command that reads it."""

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Commands and options, and files."""
        return [*super().shell_complete(ctx, incomplete), CompletionItem(incomplete, type="file")]


@click.group(
    cls=_Inquit,
    epilog=EXAMPLES,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    subcommand_metavar="FILE… | COMMAND [ARGS]…",
)
@click.version_option(__version__, "-V", "--version", prog_name="inquit", message="%(prog)s %(version)s")
def inquit() -> None:
    """Read press articles in the terminal and see who said what.

    With a FILE (or - for standard input) the reader opens; press ? in it for the keys.
    Exit status: 0 done, 1 could not be done, 2 wrong usage.
    """


@inquit.command()
@click.argument("files", nargs=-1, metavar="FILE…")
@LANG
@click.option(
    "--library",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="PATH",
    help="Keep what is read in this library instead of the usual one.",
)
@click.option("--plain", is_flag=True, help="Print the text with numbered quotations: for screen readers, pipes.")
@click.option(
    "--width", type=click.IntRange(0, 1000), default=0, metavar="N", help="With --plain: wrap at N cells."
)
@UI_LANG
@click.option(
    "--copy-command",
    default="",
    metavar="CMD",
    help="Give copied text to this program too, on its standard input.",
)
def read(
    files: tuple[str, ...],
    lang: str,
    library: Path | None,
    plain: bool,
    width: int,
    ui_lang: str | None,
    copy_command: str,
) -> int:
    """Open the reader (the same as naming only files); without a file, the library.

    \b
    Examples:
      inquit read --plain article.txt
      inquit read --plain --width 72 article.txt | lp
      inquit read --copy-command "tmux load-buffer -" article.txt
    """
    if plain:
        from tui.cli.plain import plain as print_plain

        if not files:
            raise click.UsageError("--plain needs a file, or - for standard input")
        return print_plain(Batch(files, lang), width, ui_lang or "")
    from tui.cli.read import read as open_reader
    from tui.reader.settings import Settings

    return open_reader(files, lang, library, Settings(language=ui_lang or "", copy_command=copy_command))


_READING = (quotes, entities, annotate, export, said, library_commands, stats, serve)
for _command in (*_READING, keys, themes, doctor, completion):
    inquit.add_command(_command)


def run(args: Sequence[str]) -> int:
    """Run one command line and return its exit status."""
    prepare_output()
    if "_INQUIT_COMPLETE" in os.environ:  # the shell asks, by variables, what may come next
        inquit.main([], prog_name="inquit")
    words = list(args)
    if not words:
        words = ["-"] if piped_in() else ["read"]
    first = next((word for word in words if word == "-" or not word.startswith("-")), "")
    if words[0] not in COMMANDS and first and "--help" not in words and "--version" not in words:
        words.insert(0, "read")
    try:
        # Not inquit.main(): that turns a closed pipe and ctrl+c into exits of its own.
        with inquit.make_context("inquit", words) as context:
            status = inquit.invoke(context)
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.exceptions.Abort:
        raise KeyboardInterrupt from None
    except click.UsageError as error:
        error.show()
        return MISUSED
    return status if isinstance(status, int) else OK
