"""The page does again only what a change asks for."""

from __future__ import annotations

import textwrap

import pytest
from textual.geometry import Region

from tui.model.annotation import Annotations
from tui.model.article import Article
from tui.reader.app import InquitApp
from tui.reader.panes import page as panes_page
from tui.reader.panes.page import Page

LINES = textwrap.fill("un mot ou un son de la fin de ce que dit ce vent " * 6, 60)  # as a typist wraps
BROKEN = Article(f"Un titre\n\n{LINES}")
WHOLE = Article("Un titre\n\nUne ligne d'un seul tenant.")


@pytest.mark.parametrize(
    ("article", "shown"), [(BROKEN, LINES[:63].replace("\n", " ")), (WHOLE, "Une ligne d'un seul")]
)
async def test_a_hand_wrapped_paragraph_runs_on_and_other_texts_are_not_copied(article, shown):
    async with InquitApp([article], [Annotations()]).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        page = pilot.app.screen.query_one(Page)
        assert any(shown in page.render_line(y).text for y in range(9))
        assert (page._display is article.text) == (article is WHOLE)


async def test_rows_painted_for_a_width_stay_until_the_width_changes(reader, monkeypatch):
    async with reader(size=(120, 40)) as (pilot, _screen):
        painted: list[object] = []
        paint_row = panes_page.paint_row
        monkeypatch.setattr(panes_page, "paint_row", lambda *a, **k: painted.append(a[2]) or paint_row(*a, **k))
        await pilot.resize_terminal(120, 30)
        await pilot.pause()
        assert not painted
        await pilot.resize_terminal(118, 30)
        await pilot.pause()
        assert painted


async def test_a_panel_that_comes_and_goes_brings_back_the_rows_it_took(reader):
    async with reader(size=(100, 30)) as (pilot, screen):
        page = screen.page
        before = page.wrap
        place = page.wrap[page.scroll_offset.y].start
        await pilot.press("z")
        await pilot.pause()
        assert page.wrap is not before
        await pilot.press("z")
        await pilot.pause()
        assert page.wrap is before
        assert page.wrap[page.scroll_offset.y].start == place


@pytest.mark.parametrize("columns", [90, 100, 130])
async def test_another_width_shows_the_same_place_in_its_first_painting(reader, columns):
    async with reader(size=(120, 30)) as (pilot, screen):
        await pilot.press("ctrl+d", "ctrl+d", "ctrl+d")
        await pilot.pause()
        page = screen.page
        place = page.wrap[page.scroll_offset.y].start
        await pilot.resize_terminal(columns, 30)
        await pilot.pause()
        row = page.wrap.row_of(place)
        assert page.scroll_offset.y == row


def _top(page: Page) -> int:
    return page.wrap[page.scroll_offset.y].start


@pytest.mark.parametrize("scrolled", [23, 1000])
async def test_widening_and_narrowing_again_and_again_keeps_the_place(reader, scrolled):
    async with reader(size=(80, 24)) as (pilot, screen):
        page = screen.page
        page.move_lines(scrolled)
        await pilot.pause()
        place, before = _top(page), screen.measure
        for measure in (41, 57, before) * 7:
            screen.set_measure(measure)
            await pilot.pause()
        assert _top(page) == place


@pytest.mark.parametrize("scrolled", [23, 1000])
async def test_a_terminal_made_wider_and_narrower_keeps_the_place(reader, scrolled):
    async with reader(size=(80, 24)) as (pilot, screen):
        page = screen.page
        page.move_lines(scrolled)
        await pilot.pause()
        place = _top(page)
        for _ in range(20):
            await pilot.resize_terminal(47, 24)
            await pilot.pause()
            await pilot.resize_terminal(80, 24)
            await pilot.pause()
        assert _top(page) == place


@pytest.mark.parametrize("place", [0, 40_000, 139_000])
async def test_rows_of_a_book_are_all_there_soon_after_the_first_frame(place, monkeypatch):
    wrapped: list[int] = []
    wrap = panes_page.Wrap
    monkeypatch.setattr(
        panes_page, "Wrap", lambda text, parts, *a, **k: wrapped.append(len(parts)) or wrap(text, parts, *a, **k)
    )
    article = Article("\n".join(f"Ligne {n} " + "de ce livre " * 12 for n in range(1000)))
    app = InquitApp([article], [Annotations()])
    app.reading_list.entry.place = place
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        page = pilot.app.screen.query_one(Page)
        whole = wrap(article.text, article.paragraphs, page.measure)
        assert len(page.wrap) == len(whole) == page.virtual_size.height
        assert wrapped == ([1000] if place > 110_000 else [wrapped[0], 1000])
        assert page.wrap[page.scroll_offset.y].start <= place < page.wrap[page.scroll_offset.y + 22].end
        await pilot.press("G")
        await pilot.pause()
        assert "Ligne 999" in "".join(page.render_line(y).text for y in range(20))


async def test_a_layer_paints_only_the_rows_it_is_on(reader, monkeypatch):
    async with reader(size=(120, 40)) as (_pilot, screen):
        page, session, asked = screen.page, screen.session, []
        monkeypatch.setattr(page, "refresh", lambda *regions, **_: asked.append([r.y for r in regions]))
        kervalec = [y for y in range(page.size.height) if "Kervalec" in page.render_line(y).text]
        session.show_layers(session.layers - {"MISC"})
        assert not asked
        session.show_layers(session.layers - {"LOC"})
        assert asked == [kervalec]


async def test_a_row_that_scrolls_is_not_reckoned_anew(reader):
    async with reader(size=(120, 40)) as (pilot, screen):
        page = screen.page
        whole = Region(0, 0, *page.size)
        before = page.render_lines(whole)
        page.move_lines(1)
        await pilot.pause()
        assert all(a is b for a, b in zip(before[1:], page.render_lines(whole)[:-1], strict=True))
        assert page.render_lines(Region(5, 3, 20, 1))[0].text == before[4].text[5:25]
