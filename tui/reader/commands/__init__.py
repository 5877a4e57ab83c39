"""One class per user command, and the registry that bindings, footer, help and palette are made from."""

from __future__ import annotations

from tui.reader.commands import copying, leaving, looks, moves, panels, walks
from tui.reader.commands.base import Command, Group, Scope

COMMANDS: tuple[Command, ...] = (
    walks.NextQuotation(),
    walks.PreviousQuotation(),
    walks.NextBySpeaker(),
    walks.PreviousBySpeaker(),
    walks.NextMention(),
    walks.PreviousMention(),
    walks.Repeat(),
    walks.RepeatBackward(),
    walks.GoToQuotation(),
    moves.LineDown(),
    moves.LineUp(),
    moves.PageDown(),
    moves.PageUp(),
    moves.HalfPageDown(),
    moves.HalfPageUp(),
    moves.Top(),
    moves.Bottom(),
    moves.NextParagraph(),
    moves.PreviousParagraph(),
    moves.Back(),
    moves.Forward(),
    panels.Entities(),
    panels.Quotations(),
    panels.NextPane(),
    panels.PreviousPane(),
    panels.BackToText(),
    panels.TextOnly(),
    panels.Choose(),
    panels.Preview(),
    panels.Unfold(),
    copying.CopyAttributed(),
    copying.CopyBare(),
    looks.Narrower(),
    looks.Wider(),
    looks.ResetMeasure(),
    leaving.Help(),
    leaving.CommandLine(),
    leaving.NextArticle(),
    leaving.PreviousArticle(),
    leaving.Climb(),
    leaving.Quit(),
)

BY_ID: dict[str, Command] = {command.id: command for command in COMMANDS}

__all__ = ["BY_ID", "COMMANDS", "Command", "Group", "Scope"]
