"""Which panels are open at which width of the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reader.panes.page import Page
from tui.reader.panes.virtual_list import VirtualList

if TYPE_CHECKING:
    from tui.reader.desk import PanelName
    from tui.reader.screens.reading import ReadingScreen

PANELS: tuple[PanelName, ...] = ("entities", "contents", "quotes")
NARROW, WIDE = 100, 160  # columns
_SIDE: dict[PanelName, str] = {"entities": "left", "contents": "left", "quotes": "right"}


class Arrangement:
    """Remembers for each class of width which panels the reader wants, and shows them."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        both: set[PanelName] = {"entities", "quotes"}
        self._wishes: dict[str, set[PanelName]] = {"narrow": set(), "medium": set(both), "wide": set(both)}
        self._before_zen: set[PanelName] | None = None

    @property
    def size(self) -> str:
        """The class of the terminal's width."""
        width = self._screen.app.size.width
        return "narrow" if width < NARROW else "medium" if width < WIDE else "wide"

    @property
    def _wished(self) -> set[PanelName]:
        return self._wishes[self.size]

    def panel(self, name: PanelName) -> VirtualList:
        """The panel of that name."""
        return self._screen.panels[name]

    def begin(self) -> None:
        """Open what is wished for before anything is styled: to open it later would have it all styled twice."""
        screen = self._screen
        width, height = screen.app.size
        named = (
            max(name for name in names if name[0] <= cells)[1]
            for names, cells in ((screen.HORIZONTAL_BREAKPOINTS, width), (screen.VERTICAL_BREAKPOINTS, height))
        )
        screen.update_classes(dict.fromkeys(named, True), update=False)
        for name in self._wished:
            self.panel(name).set_class(True, "-open", update=False)

    def apply(self) -> None:
        """Open what is wished for at this width, close the rest."""
        for name in PANELS:
            panel = self.panel(name)
            panel.set_class(name in self._wished, "-open")
            # A sheet leaves the title and the status line free; a docked widget takes no heed of its lower margin.
            panel.styles.height = self._screen.size.height - 2 if self.size == "narrow" else "1fr"
        self._screen.lists.freshen()
        focused = self._screen.focused
        if isinstance(focused, VirtualList) and not any(self.panel(n) is focused for n in self._wished):
            self._screen.page.focus()

    def toggle(self, name: PanelName) -> None:
        """Show a panel and go there; hide it when it is in focus. It takes the place of one on its side."""
        panel = self.panel(name)
        if panel.is_open and panel.has_focus:
            self._wished.discard(name)
            self.apply()
            return
        if self.size == "narrow":
            self._wished.clear()
        self._wished.difference_update({other for other in PANELS if _SIDE[other] == _SIDE[name]})
        self._wished.add(name)
        self._before_zen = None
        self.apply()
        panel.focus()

    def text_only(self) -> None:
        """Hide all panels, or show again those that were open."""
        wished = self._wished
        if wished or self._before_zen is None:
            self._before_zen = set(wished)
            wished.clear()
        else:
            wished |= self._before_zen
            self._before_zen = None
        self.apply()
        self._screen.page.focus()

    def leave_list(self) -> None:
        """Back to the text; a panel that lies over it is closed."""
        if self.size == "narrow":
            self._wished.clear()
            self.apply()
        self._screen.page.focus()

    def next_pane(self, backward: bool) -> None:
        """Give the focus to the next open pane, round and round."""
        panes = [self.panel(name) for name in PANELS if self.panel(name).is_open]
        ring: list[Page | VirtualList] = [self._screen.page, *panes]
        here = next((n for n, pane in enumerate(ring) if pane is self._screen.focused), 0)
        ring[(here + (-1 if backward else 1)) % len(ring)].focus()
