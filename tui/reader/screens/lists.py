"""Keeping what stands beside the text, the panels and the ruler, as the session has it."""

from __future__ import annotations

from asyncio import sleep
from typing import TYPE_CHECKING

from tui.reader.language import _
from tui.reader.panes.virtual_list import VirtualList

if TYPE_CHECKING:
    from tui.reader.screens.reading import ReadingScreen


class Lists:
    """The panels of a reading screen and its ruler: read anew when they are out of date and can be seen."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self._awaited = False

    def renew_soon(self) -> None:
        """Read all anew after the next frame: once, however many patches come before it."""
        if not self._awaited:
            self._awaited = True
            self._screen.call_after_refresh(self._renew_by_turns)

    async def _renew_by_turns(self) -> None:
        """Read them anew one at a time: together, or behind what called for it, they would take a frame's time."""
        self._outdate()
        for panel in self._screen.panels.values():
            if panel.is_open and panel.outdated:
                await sleep(0)
                self._read(panel)
        await sleep(0)
        self._screen.ruler.freshen()
        self._retitle()
        self.mark_focus()

    def renew(self) -> None:
        """Read all anew, now."""
        self._outdate()
        self.freshen()
        self._screen.ruler.freshen()
        self._retitle()

    def _outdate(self) -> None:
        self._awaited = False
        for panel in self._screen.panels.values():
            panel.outdated = True

    def freshen(self) -> None:
        """Read those panels anew that can be seen and are out of date."""
        for panel in self._screen.panels.values():
            if panel.is_open and panel.outdated:
                self._read(panel)
        self.mark_focus()

    def _read(self, panel: VirtualList) -> None:
        panel.outdated = False
        panel.rebuild()

    def _retitle(self) -> None:
        screen, session = self._screen, self._screen.session
        narrowed = f" · {session.filter.typed.strip()}" if session.filter is not None else ""
        screen.entities.retitle(f"{_('Index')} {len(session.document.entities)}{narrowed}")
        screen.quotes.retitle(f"{_('Quotations')} {len(session.shown_quotes)}{narrowed}")

    def mark_focus(self) -> None:
        """Put the cursors of the panels on what is in focus."""
        screen, focus = self._screen, self._screen.session.focus
        if screen.quotes.is_open:
            screen.quotes.move_to(focus.quote if focus is not None and focus.quote is not None else "")
        if screen.entities.is_open:
            entity, span = (focus.entity, focus.span) if focus is not None else (None, None)
            screen.entities.move_to(entity or "", span)
