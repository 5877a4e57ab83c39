"""The keys of the walks, asserted on the session."""

from __future__ import annotations

import pytest


def quoted(screen):
    quote = screen.session.quote
    return quote.span.of(screen.session.document.text) if quote else None


async def test_c_visits_every_quotation_once_and_stops_at_the_last(reader):
    async with reader() as (pilot, screen):
        seen = []
        for _ in range(6):
            await pilot.press("c")
            seen.append(quoted(screen))
        assert seen == [
            "Nous avons tenu bon",
            "On verra",
            "La mer décide",
            "tout est prêt",
            "C'est à voir",
            "Le port est à nous",
        ]
        await pilot.press("c")
        assert quoted(screen) == "Le port est à nous"
        assert screen.session.message == "that was the last one"


async def test_capital_c_goes_back_from_the_end_of_the_text(reader):
    async with reader() as (pilot, screen):
        await pilot.press("G", "C")
        assert quoted(screen) == "Le port est à nous"
        await pilot.press("C")
        assert quoted(screen) == "C'est à voir"


async def test_s_stays_with_the_speaker_and_n_repeats(reader):
    async with reader() as (pilot, screen):
        await pilot.press("c", "c", "s")
        assert quoted(screen) == "La mer décide"
        await pilot.press("n")
        assert quoted(screen) == "Le port est à nous"
        await pilot.press("N", "S")
        assert quoted(screen) == "On verra"


async def test_s_on_a_quotation_without_speaker_says_so(reader):
    async with reader() as (pilot, screen):
        await pilot.press("5", "enter", "s")
        assert quoted(screen) == "C'est à voir"
        assert screen.session.message == "this quotation has no known speaker"


async def test_e_walks_the_mentions_of_the_speaker(reader):
    async with reader() as (pilot, screen):
        await pilot.press("c", "e")
        focus = screen.session.focus
        assert (focus.quote, focus.entity) == (None, "e1")
        assert focus.span.of(screen.session.document.text) == "Maud Le Gall"
        first = focus.span
        await pilot.press("e", "E")
        assert screen.session.focus.span == first


async def test_a_walk_starts_where_the_reader_looks(reader):
    async with reader(size=(80, 24)) as (pilot, screen):
        await pilot.press("c", "space", "space", "c")
        assert quoted(screen) == "tout est prêt"


async def test_a_digit_previews_and_escape_goes_back(reader):
    async with reader(size=(80, 24)) as (pilot, screen):
        await pilot.press("6")
        await pilot.pause()
        assert quoted(screen) == "Le port est à nous"
        assert screen.page.scroll_offset.y > 0
        await pilot.press("escape")
        await pilot.pause()
        assert screen.session.focus is None
        assert screen.page.scroll_offset.y == 0


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("99", "there is no quotation 99: this text has 6"),
        ("p500", "there is no paragraph 500: this text has 8"),
        ("nonsense", "no command “nonsense”: ? lists them"),
        ("next", "which one? next-quotation, next-by-speaker, next-mention, next-doubtful, next-paragraph"),
    ],
)
async def test_the_command_line_explains_what_it_cannot_do(reader, typed, message):
    async with reader() as (pilot, screen):
        await pilot.press("colon", *typed, "enter")
        await pilot.pause()
        assert screen.session.message == message


async def test_the_command_line_reaches_commands_and_places(reader):
    async with reader(size=(80, 24)) as (pilot, screen):
        await pilot.press("colon", *"3", "enter")
        await pilot.pause()
        assert quoted(screen) == "La mer décide"
        await pilot.press("colon", *"100%", "enter")
        await pilot.pause()
        assert screen.page.scroll_offset.y == screen.page.max_scroll_y
        await pilot.press("colon", *"prev", *"ious-q", "enter")
        await pilot.pause()
        assert quoted(screen) == "Le port est à nous"


async def test_back_and_forward_through_places(reader):
    async with reader(size=(80, 24)) as (pilot, screen):
        await pilot.press("c")
        await pilot.press("6", "enter")
        await pilot.pause()
        far = screen.page.scroll_offset.y
        await pilot.press("less_than_sign")
        await pilot.pause()
        assert screen.page.scroll_offset.y < 10
        await pilot.press("greater_than_sign")
        await pilot.pause()
        assert abs(screen.page.scroll_offset.y - far) < 12
