"""What is copied is the source's text, with its attribution when asked."""

from __future__ import annotations

from textual.geometry import Offset
from textual.selection import Selection


async def test_y_copies_the_quotation_with_speaker_and_place(reader):
    async with reader() as (pilot, screen):
        await pilot.press("c", "y")
        assert screen.app.clipboard == (
            "«\u00a0Nous avons tenu bon\u00a0», a déclaré Maud Le Gall "
            "(Le port de Kervalec rouvre, essai.txt, 3 mars 2026)"
        )


async def test_capital_y_copies_the_bare_words(reader):
    async with reader() as (pilot, screen):
        await pilot.press("c", "Y")
        assert screen.app.clipboard == "Nous avons tenu bon"


async def test_a_selection_over_wrapped_lines_has_no_line_breaks_of_ours(reader):
    async with reader(size=(80, 24)) as (pilot, screen):
        text = screen.session.document.text
        start, end = text.index("Le port de Kervalec a rouvert"), text.index(", devant tous")
        screen.selections = {screen.page: Selection(Offset(start, 0), Offset(end, 0))}
        await pilot.pause()
        await pilot.press("Y")
        assert screen.app.clipboard == text[start:end]


async def test_nothing_in_focus_is_said_so(reader):
    async with reader() as (pilot, screen):
        await pilot.press("y")
        assert screen.session.message == "nothing to copy: c goes to a quotation"
