"""Choosing anywhere moves everywhere."""

from __future__ import annotations

import pytest
from rich.style import Style

from tui.model.patch import Patch
from tui.model.span import Span
from tui.reader.panes.entity_list import EntityList
from tui.reader.panes.quote_list import QuoteList
from tui.reader.panes.virtual_list import VirtualList


def panel(screen, name):
    return screen.query_one(f"#{name}", VirtualList)


async def test_the_focus_is_marked_in_all_panes_and_stands_in_the_upper_third(reader):
    async with reader() as (pilot, screen):
        await pilot.press("5", "enter")
        await pilot.pause()
        quotes = screen.query_one(QuoteList)
        assert quotes.is_here(4)
        assert quotes.cursor == 4
        row = screen.page.wrap.row_of(screen.session.focus.span.start) - screen.page.scroll_offset.y
        assert row == screen.page.size.height // 3


async def test_choosing_in_the_quote_panel_goes_there_and_back_to_the_text(reader):
    async with reader() as (pilot, screen):
        await pilot.press("p", "j", "j", "enter")
        await pilot.pause()
        assert screen.session.quote.id == "q3"
        assert screen.focused is screen.page


async def test_preview_stays_in_the_list(reader):
    async with reader() as (pilot, screen):
        await pilot.press("p", "j", "space")
        await pilot.pause()
        assert screen.session.quote.id == "q2"
        assert isinstance(screen.focused, QuoteList)


async def test_choosing_an_entity_goes_to_its_first_mention_and_unfolding_shows_them_all(reader):
    async with reader() as (pilot, screen):
        await pilot.press("i", "j")
        pane = screen.query_one(EntityList)
        before = pane.count()
        await pilot.press("right")
        assert pane.count() == before + len(screen.session.document.mentions_of(pane.item().entity))
        await pilot.press("enter")
        await pilot.pause()
        assert screen.session.focus.entity == pane.item().entity
        assert screen.session.focus.quote is None


async def test_i_and_p_show_and_hide(reader):
    async with reader() as (pilot, screen):
        assert panel(screen, "entities").is_open
        await pilot.press("i")
        assert isinstance(screen.focused, EntityList)
        await pilot.press("i")
        assert not panel(screen, "entities").is_open
        assert screen.focused is screen.page
        await pilot.press("z")
        assert not panel(screen, "quotes").is_open
        await pilot.press("z")
        assert panel(screen, "quotes").is_open


async def test_tab_goes_round_the_open_panes(reader):
    async with reader() as (pilot, screen):
        ring = []
        for _ in range(4):
            ring.append(screen.focused)
            await pilot.press("tab")
        assert ring[0] is ring[3] is screen.page
        assert len(set(ring)) == 3
        await pilot.press("shift+tab")
        assert screen.focused is screen.page


@pytest.mark.parametrize("size", [(80, 24), (60, 16)])
async def test_on_a_small_terminal_a_panel_slides_over_the_text_and_escape_closes_it(reader, size):
    async with reader(size=size) as (pilot, screen):
        assert not panel(screen, "quotes").is_open
        width = screen.page.size.width
        await pilot.press("p")
        await pilot.pause()
        assert panel(screen, "quotes").is_open
        assert screen.page.size.width == width
        await pilot.press("i")
        assert not panel(screen, "quotes").is_open
        await pilot.press("escape")
        assert not panel(screen, "entities").is_open
        assert screen.focused is screen.page


async def test_resizing_keeps_the_place_and_the_wishes_of_each_width(reader):
    async with reader(size=(160, 40)) as (pilot, screen):
        await pilot.press("4", "enter")
        await pilot.pause()
        top = screen.page.wrap[screen.page.scroll_offset.y].start
        await pilot.press("p", "p")
        assert not panel(screen, "quotes").is_open
        await pilot.resize_terminal(90, 24)
        await pilot.pause()
        assert abs(screen.page.wrap[screen.page.scroll_offset.y].start - top) < 120
        await pilot.resize_terminal(130, 40)
        await pilot.pause()
        assert panel(screen, "quotes").is_open


async def test_the_measure_changes_live_within_its_bounds(reader):
    async with reader(size=(200, 60)) as (pilot, screen):
        usual = screen.page.measure
        await pilot.press("plus")
        assert screen.page.wrap.measure == usual + 4
        await pilot.press(*["minus"] * 40)
        assert screen.page.wrap.measure == 30
        await pilot.press("equals_sign")
        assert screen.page.wrap.measure == usual


async def test_a_click_on_a_name_puts_it_in_focus(reader):
    async with reader() as (pilot, screen):
        page, text = screen.page, screen.session.document.text
        offset = text.index("Maud Le Gall")
        row = page.wrap.row_of(offset)
        cell = offset - page.wrap[row].start
        await pilot.click(page, offset=(page._left + cell + 2, row))
        await pilot.pause()
        assert screen.session.focus.entity == "e1"


async def test_a_click_in_the_quote_panel_goes_there(reader):
    async with reader() as (pilot, screen):
        await pilot.click(QuoteList, offset=(6, 5))
        await pilot.pause()
        assert screen.session.quote.id == "q3"


async def test_the_wheel_scrolls_the_text(reader):
    async with reader(size=(80, 24)) as (pilot, screen):
        await pilot._post_mouse_events([__import__("textual.events").events.MouseScrollDown], screen.page)
        await pilot.pause()
        assert screen.page.scroll_offset.y > 0


async def test_lists_keep_their_cursor_inside(reader):
    async with reader() as (pilot, screen):
        await pilot.press("p", "G", "j", "j")
        pane = screen.focused
        assert isinstance(pane, VirtualList)
        assert pane.cursor == pane.count() - 1
        await pilot.press("g", "k")
        assert pane.cursor == 0


async def test_typing_a_filter_neither_counts_nor_sorts_the_names_again(reader, monkeypatch):
    async with reader() as (pilot, screen):
        pane = screen.query_one(EntityList)
        before = pane.count()
        monkeypatch.setattr(pane, "_shares", None)  # what counting begins with
        screen.session.narrow("gall")
        await pilot.pause()
        assert pane.count() == 2  # a heading and one name
        pane.reveal(1)
        assert pane.item().entity == "e1"
        screen.session.narrow("")
        await pilot.pause()
        assert pane.count() == before


@pytest.mark.parametrize("columns", [40, 80, 120])
async def test_the_footer_always_tells_of_help_and_of_the_panels_where_there_is_room(reader, columns):
    async with reader(size=(columns, 24)) as (_pilot, screen):
        words = screen.status.render().plain
        assert "? help" in words
        assert ("i index" in words and "p quotes" in words) == (columns == 120)
        assert len(words) == columns


async def test_a_cue_is_shown_whole_or_long_enough_to_be_read(reader):
    def shown(width: int) -> list[str]:
        row = screen.quotes.paint(0, 0, width, Style())
        return [part.text.strip() for part in row if part.style is not None and part.style.italic]

    async with reader(size=(140, 40)) as (_pilot, screen):
        document = screen.session.document
        cue = Span(document.text.index("a rouvert"), document.text.index("a déclaré") + 9)
        screen.session.absorb(Patch(quotes=(document.quotes["q1"]._replace(cue=cue),)))
        cues = [words for width in range(12, 60) for words in shown(width)]
        assert len(cues) == len(range(28, 60))
        assert all(len(words) >= 11 for words in cues)  # a blank may stand before the dots
        screen.session.absorb(Patch(quotes=(document.quotes["q1"]._replace(cue=Span(cue.end - 9, cue.end)),)))
        assert [shown(width) for width in (24, 25)] == [[], ["a déclaré"]]
