"""``inquit completion``: TAB in the shell completes commands, options and files."""

from __future__ import annotations

import sys

import click

from tui.cli import OK


@click.command(short_help="Print what makes TAB complete in bash, zsh or fish.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> int:
    """Print the lines that make TAB complete commands, options and files.

    \b
    Examples:
      eval "$(inquit completion bash)"       in ~/.bashrc
      eval "$(inquit completion zsh)"        in ~/.zshrc
      inquit completion fish | source        in ~/.config/fish/config.fish
    """
    from click.shell_completion import get_completion_class

    found = get_completion_class(shell)
    if found is None:
        raise click.UsageError(f"no completion for {shell}")
    root = ctx.find_root()
    sys.stdout.write(found(root.command, {}, "inquit", "_INQUIT_COMPLETE").source() + "\n")
    return OK
