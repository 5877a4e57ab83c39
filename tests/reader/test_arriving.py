"""Annotations that arrive make the panes paint what looks otherwise now, and nothing else."""

from __future__ import annotations

import pytest

from tui.model.annotation import Entity, Mention, Quotation
from tui.model.patch import Patch
from tui.model.span import Span
from tui.reader.panes.virtual_list import VirtualList

NEW_NAME = Patch(entities=(Entity("e9", "MISC", "Zébulon"),), mentions=(Mention("e9", Span(30, 34)),))


def painted(monkeypatch, widget):
    """The screen lines a widget is asked to paint anew from now on; None for all of them."""
    lines: list[int | None] = []
    refresh = type(widget).refresh

    def told(self, *regions, **options):
        if self is widget:
            lines.extend([line for region in regions for line in region.line_range] if regions else [None])
        return refresh(self, *regions, **options)

    monkeypatch.setattr(type(widget), "refresh", told)
    return lines


@pytest.mark.parametrize("pane", ["entities", "quotes"])
async def test_a_list_paints_only_the_rows_that_changed(reader, monkeypatch, pane):
    async with reader(size=(140, 40)) as (pilot, screen):
        widget = screen.panels[pane]
        assert widget.is_open
        lines = painted(monkeypatch, widget)
        screen.session.absorb(NEW_NAME)
        await pilot.pause()
        await pilot.pause()
        assert None not in lines
        assert len(set(lines)) <= (4 if pane == "entities" else 1)


async def test_a_list_that_grew_shows_and_reaches_what_is_new(reader):
    async with reader(size=(140, 20)) as (pilot, screen):
        quotes = [Quotation(f"n{n}", Span(40 + 5 * n, 44 + 5 * n)) for n in range(60)]
        for quote in quotes:
            screen.session.absorb(Patch(quotes=(quote,)))
        await pilot.pause()
        await pilot.pause()
        panel: VirtualList = screen.quotes
        assert panel.virtual_size.height == panel.count() * panel.item_height + 1
        panel.move_to_edge(end=True)
        await pilot.pause()
        last = f"{panel.count()} "
        assert any(last in panel.render_line(y).text for y in range(panel.size.height))


async def test_a_list_that_outgrows_its_pane_does_not_have_the_screen_laid_out_anew(reader, monkeypatch):
    async with reader(size=(140, 20)) as (pilot, screen):
        assert screen.quotes.virtual_size.height < screen.quotes.size.height
        laid_out = []
        monkeypatch.setattr(screen, "_refresh_layout", lambda *_, **__: laid_out.append(1))
        screen.session.absorb(
            Patch(quotes=tuple(Quotation(f"n{n}", Span(40 + 5 * n, 44 + 5 * n)) for n in range(9)))
        )
        await pilot.pause()
        await pilot.pause()
        assert screen.quotes.virtual_size.height > screen.quotes.size.height
        assert laid_out == []


async def test_the_ruler_paints_only_the_cells_that_changed(reader, monkeypatch):
    async with reader(size=(140, 40)) as (pilot, screen):
        lines = painted(monkeypatch, screen.ruler)
        screen.session.absorb(NEW_NAME)
        await pilot.pause()
        await pilot.pause()
        assert not lines
        end = len(screen.session.document.text)
        screen.session.absorb(Patch(quotes=(Quotation("n1", Span(end - 90, end - 30)),)))
        await pilot.pause()
        await pilot.pause()
        assert lines
        assert None not in lines


async def test_a_renamed_entity_repaints_the_rows_that_name_it_only(reader, monkeypatch):
    async with reader(size=(140, 40)) as (pilot, screen):
        many = tuple(Mention("e1", Span(2000 + 3 * n, 2002 + 3 * n)) for n in range(700))
        screen.session.absorb(Patch(mentions=many))
        await pilot.pause()
        kept = dict(screen.page._strips)
        screen.session.absorb(Patch(entities=(Entity("e1", "PER", "Maud Le Goff"),)))
        assert 0 < len(screen.page._strips) < len(kept)
