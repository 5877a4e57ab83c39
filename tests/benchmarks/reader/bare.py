"""What we are measured against: ``bare.py static``, or ``bare.py lines FILE``: a scroll view painting the same
lines as the reader, in one colour and without annotations, with the same keys."""

from __future__ import annotations

import sys

from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widgets import Static

KEPT = 512


class BareStatic(App[None]):
    """One Static."""

    BINDINGS = [Binding("Q", "quit")]  # noqa: RUF012

    def compose(self) -> ComposeResult:
        yield Static("Premier mot du texte")


class Lines(ScrollView, can_focus=True, inherit_bindings=False):
    """The lines of a text."""

    BINDINGS = [  # noqa: RUF012
        Binding("j", "by(1)"), Binding("k", "by(-1)"), Binding("space", "page(1)"), Binding("b", "page(-1)"),
        Binding("g", "to(0)"), Binding("c", "jump"), Binding("p", "again"),
    ]  # fmt: skip

    def __init__(self, lines: list[str], targets: list[int]) -> None:
        super().__init__()
        self._lines, self._targets = lines, targets
        self._strips: dict[int, Strip] = {}
        self._at = -1

    def on_mount(self) -> None:
        self.virtual_size = Size(90, len(self._lines))

    def render_line(self, y: int) -> Strip:
        row = self.scroll_offset.y + y
        strip = self._strips.get(row)
        if strip is None:
            if len(self._strips) >= KEPT:
                self._strips.pop(next(iter(self._strips)))
            words = self._lines[row] if row < len(self._lines) else ""
            strip = Strip([Segment(words, Style(color="white"))]).adjust_cell_length(self.size.width)
            self._strips[row] = strip
        return strip

    def action_by(self, lines: int) -> None:
        self.scroll_to(y=self.scroll_offset.y + lines, animate=False)

    def action_page(self, pages: int) -> None:
        self.action_by(pages * (self.size.height - 2))

    def action_to(self, row: int) -> None:
        self._at = -1
        self.scroll_to(y=row, animate=False)

    def action_jump(self) -> None:
        self._at = (self._at + 1) % len(self._targets)  # past the last one it would end, and seem quick
        self.scroll_to(y=max(0, self._targets[self._at] - self.size.height // 3), animate=False)

    def action_again(self) -> None:
        self._strips.clear()
        self.refresh()


class BareLines(App[None]):
    """The lines between a line above and one below."""

    BINDINGS = [Binding("Q", "quit")]  # noqa: RUF012

    def __init__(self, path: str) -> None:
        super().__init__()
        from tui.opening import open_named
        from tui.reader.paint.wrap import Wrap

        opened = open_named(path)[0]
        article = opened.article
        text = article.text.replace("\n", " ")
        wrap = Wrap(text, article.paragraphs, 68)
        quotes = opened.annotations.quotes if opened.annotations else ()
        self._lines = Lines(
            [wrap[row].of(text) for row in range(len(wrap))], [wrap.row_of(q.span.start) for q in quotes]
        )

    def compose(self) -> ComposeResult:
        yield Static("title")
        yield self._lines
        yield Static("status")


if __name__ == "__main__":
    if sys.argv[1] == "static":
        BareStatic().run()
    else:
        BareLines(sys.argv[2]).run()
