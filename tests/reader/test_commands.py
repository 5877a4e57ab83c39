"""The registry: every command can be reached and run without a mouse, on any article."""

from __future__ import annotations

from tui.model.annotation import Annotations
from tui.model.article import Article
from tui.reader import language
from tui.reader.app import InquitApp
from tui.reader.commands import COMMANDS, Scope
from tui.reader.keymap import keys_of

LEAVING = {"quit", "climb"}


def test_every_command_has_words():
    for command in COMMANDS:
        assert command.label
        assert command.help.endswith("."), command.id
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)
    assert sum(bool(command.footer) for command in COMMANDS) <= 7


async def drive(pilot, screen):
    """Press the first key of every command, then leave whatever it opened."""
    for command in COMMANDS:
        if command.id in LEAVING or command.scope is Scope.LIST or not keys_of(command):
            continue
        await pilot.press(keys_of(command)[0])
        await pilot.pause()
        for _ in range(3):
            if screen.app.screen is screen and screen.focused is screen.page and not screen.waiting_words:
                break
            await pilot.press("escape")
            await pilot.pause()
    assert screen.app.is_running
    assert screen.app.screen is screen


async def test_every_key_runs_on_an_article_without_annotations():
    language.use("en")
    app = InquitApp([Article("Titre\n\nRien ici que du texte.")], [Annotations()])
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await drive(pilot, app.reading)


async def test_every_key_runs_on_an_annotated_article(reader):
    async with reader(size=(100, 30)) as (pilot, screen):
        await pilot.press("c")
        await drive(pilot, screen)


async def test_a_command_is_reached_by_its_name(reader):
    async with reader() as (pilot, screen):
        for command in ("next-quotation", "text-only", "wider"):
            await pilot.press("colon", *["minus" if char == "-" else char for char in command], "enter")
            await pilot.pause()
        assert screen.session.quote is not None
        assert screen.measure > 68


async def test_the_palette_has_every_command(reader):
    async with reader() as (_, screen):
        titles = {command.title for command in screen.app.get_system_commands(screen)}
        assert {command.label for command in COMMANDS} <= titles


def test_list_commands_come_before_those_that_hold_everywhere():
    assert {command.id for command in COMMANDS if command.scope is Scope.LIST} >= {"choose", "preview", "sort"}
