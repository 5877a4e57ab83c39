"""The reading pane: the article in a centred column, painted line by line.

Cost does not depend on the size of the text: rows are wrapped once (one regular expression a paragraph), only
the rows on the screen are painted, painted rows are kept until something they show changes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Offset, Region, Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from tui.model.session import Change, What
from tui.model.span import Span
from tui.reader.paint.palette import Palette, plain_style
from tui.reader.paint.row import gutter_segment, paint_row
from tui.reader.paint.wrap import Display, Wrap, at_cell, display_of
from tui.reader.panes.virtual_list import blank

if TYPE_CHECKING:
    from tui.reader.desk import Desk

_GUTTER = 2  # cells
_KEPT = 512  # painted rows
_AHEAD = 30_000  # code points: more than any screen shows
_WRAPS = 3  # measures whose rows are kept
_REACH = 4  # code points beyond a span whose look changes with it: its marks
_MANY = 400  # touched spans from which on all painted rows are thrown away at once


def _margin(width: int, measure: int) -> int:
    """The column in which the text begins."""
    return max(_GUTTER + 1, (width - measure + _GUTTER) // 2)


class _Sheet(NamedTuple):
    """What all rows of one painting share; the widget's own answers cost more than painting a row."""

    wrap: Wrap
    width: int  # cells
    left: int  # the column in which the text begins
    top: int  # the first row on the screen
    palette: Palette
    plain: Style
    selected: Span | None


class Page(ScrollView, can_focus=True, inherit_bindings=False):
    """The article's text over the session of a desk."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(id="page")
        self._desk = desk
        self._display, self._ordinary = Display()
        self._wrap: Wrap | None = None
        self._whole = True  # it has the rows of the whole text
        self._wraps: dict[int, Wrap] = {}  # by measure, the last one last
        self._strips: dict[int, Strip] = {}
        self._painted_for: tuple[Wrap, int] | None = None  # the rows, and the width in cells
        self._labels: dict[int, str] = {}
        self._begin = 0
        self._place = 0  # what was brought to the top when the rows were last wrapped, in code points

    # -- what it shows --------------------------------------------------------------------------

    def load(self, place: int = 0) -> None:
        """Show the session's article, the row of ``place`` (code points) at the top."""
        self._display, self._ordinary = display_of(self._desk.session.document.article)
        self._wrap = None
        self._wraps.clear()
        self._begin = place
        self._labels = {}
        self.repaint()
        self.scroll_to(y=0, animate=False)

    def repaint(self) -> None:
        """Paint everything anew: theme, layers or measure have changed."""
        self._strips.clear()
        self.refresh()

    def remeasure(self) -> None:
        """Wrap anew for another width of the column, keeping the place."""
        self._strips.clear()
        self.wrap  # noqa: B018 - wraps
        self.refresh(layout=True)

    @property
    def measure(self) -> int:
        """Width of the column in cells, as far as there is room."""
        return max(10, min(self._desk.measure, self.size.width - _GUTTER - 3))

    @property
    def wrap(self) -> Wrap:
        """The rows, wrapped when they are first asked for."""
        if self._wrap is None or self._wrap.measure != self.measure:
            return self._rewrap(self._wrapped(self.measure))
        if not self._whole:
            self._take_whole()
        return self._wrap

    def _rewrap(self, wrap: Wrap) -> Wrap:
        """Take these rows from now on."""
        place = self._place = self._begin if self._wrap is None else self._kept_place(self._wrap)
        self._wrap, self._whole = wrap, True
        self._take_height(wrap)
        # Not scroll_to: the very frame that is being painted shall begin there.
        self.scroll_y = self.scroll_target_y = wrap.row_of(place) if place else 0
        return wrap

    def _first_rows(self) -> Wrap:
        """What to paint: in the first frame of a book the rows up to there, for the others take longer than it."""
        paragraphs = self._desk.session.document.article.paragraphs
        shown = self._desk.session.document.article.paragraph_at(self._begin + _AHEAD) + 1
        if self._wrap is not None or shown >= len(paragraphs):
            return self.wrap
        wrap = self._rewrap(Wrap(self._display, paragraphs[:shown], self.measure, ordinary=self._ordinary))
        self._whole = False
        self.call_after_refresh(self._take_whole)
        return wrap

    def _take_whole(self) -> None:
        """Wrap the rest behind the first frame, whose rows stay what they are."""
        if self._whole or self._wrap is None:
            return
        wrap = self._wrapped(self._wrap.measure)
        if self._painted_for is not None:
            self._painted_for = (wrap, self._painted_for[1])
        self._wrap, self._whole = wrap, True
        self._take_height(wrap)

    def _take_height(self, wrap: Wrap) -> None:
        # Without its watchers: they would lay out and paint the whole screen anew, though nothing moves.
        self.set_reactive(Page.virtual_size, Size(self.size.width, len(wrap)))

    def _kept_place(self, wrap: Wrap) -> int:
        """The place to bring to the top for another measure: the one last brought there, unless one moved away.

        Taken anew from the row it stands in, it would creep towards the beginning with every change.
        """
        if not len(wrap):
            return 0
        top, row = min(self.scroll_offset.y, len(wrap) - 1), wrap.row_of(self._place)
        at_end = self.scroll_offset.y >= self.max_scroll_y  # no row can stand higher there
        return self._place if row == top or (at_end and row >= top) else wrap[top].start

    def _wrapped(self, measure: int) -> Wrap:
        """The rows for a measure. Some are kept: a panel that comes and goes goes back to the measure before."""
        wrap = self._wraps.pop(measure, None)
        if wrap is None:
            paragraphs = self._desk.session.document.article.paragraphs
            wrap = Wrap(self._display, paragraphs, measure, ordinary=self._ordinary)
        self._wraps[measure] = wrap
        if len(self._wraps) > _WRAPS:
            del self._wraps[next(iter(self._wraps))]
        return wrap

    @property
    def selected(self) -> Span | None:
        """The selected stretch of text, in code points."""
        selection = self.text_selection
        if selection is None:
            return self._desk.session.selection
        end = len(self._display) if selection.end is None else selection.end.x
        span = Span(0 if selection.start is None else selection.start.x, end)
        return span if span.start < span.end else None

    def label(self, labels: dict[int, str]) -> None:
        """Write labels over the first letters at these offsets (code points); an empty dict takes them away."""
        self._labels = labels
        self.repaint()

    # -- painting -------------------------------------------------------------------------------

    def render_lines(self, crop: Region) -> list[Strip]:
        """The strips of some screen lines, past Textual's cache of lines.

        That would lay padding and borders round copies of them; there are none, and a strip that stays the same
        one knows already, wherever it stands, how it is cut and which bytes it is to a terminal.
        """
        sheet, (_, background) = self._take_sheet(), self.background_colors
        strips = [self._strip(y, sheet) for y in crop.line_range]
        for line_filter in self.get_line_filters():
            strips = [strip.apply_filter(line_filter, background) for strip in strips]
        left, right = crop.column_span
        return strips if (left, right) == (0, sheet.width) else [strip.crop(left, right) for strip in strips]

    def _take_sheet(self) -> _Sheet:
        """Measure the page. Rows painted for another width or another column are thrown away."""
        wrap, width, palette = self._first_rows(), self.size.width, self._desk.palette
        if (wrap, width) != self._painted_for:
            self._painted_for = (wrap, width)
            self._strips.clear()
        left = _margin(width, wrap.measure)
        return _Sheet(wrap, width, left, self.scroll_offset.y, palette, plain_style(palette), self.selected)

    def render_line(self, y: int) -> Strip:
        """The strip of one screen line, for Textual when it wants to know what is under the pointer.

        Only then do the segments carry their offsets, which cost as much as all the rest of a line.
        """
        sheet = self._take_sheet()
        strip, row = self._strip(y, sheet), sheet.top + y
        if row >= len(sheet.wrap):
            return strip
        lead, gutter, *text, tail = strip
        return Strip([lead, gutter, *Strip(text).apply_offsets(sheet.wrap[row].start, 0), tail], strip.cell_length)

    def _strip(self, y: int, sheet: _Sheet) -> Strip:
        row = sheet.top + y
        if row >= len(sheet.wrap):
            return blank(sheet.width, sheet.palette)
        strip = self._strips.get(row)
        if strip is None:
            if len(self._strips) >= _KEPT:
                self._strips.pop(next(iter(self._strips)))
            strip = self._strips[row] = self._paint(sheet.wrap[row], sheet)
        return strip

    def _paint(self, row: Span, sheet: _Sheet) -> Strip:
        painted = paint_row(
            self._desk.session, self._display, row, sheet.palette, sheet.selected, labels=self._labels
        )
        lead = Segment(" " * (sheet.left - _GUTTER), sheet.plain)
        rest = max(0, sheet.width - sheet.left - sum(segment.cell_length for segment in painted.segments))
        tail = Segment(" " * rest, sheet.plain)
        return Strip([lead, gutter_segment(painted, sheet.palette), *painted.segments, tail], sheet.width)

    @property
    def _left(self) -> int:
        """The column in which the text begins."""
        return _margin(self.size.width, self.measure)

    # -- following the session ------------------------------------------------------------------

    def follow(self, change: Change) -> None:
        """Repaint what a change touches; bring the focus into sight when it moved."""
        if change.what & (What.SEARCH | What.FILTER):
            self.repaint()
        elif change.what & What.LAYERS:
            self._repaint_changed()
        if change.what & (What.ANNOTATIONS | What.FOCUS | What.SELECTION):
            self._repaint_spans(change.touched.spans)
        focus = self._desk.session.focus
        if change.what & What.FOCUS and focus is not None:
            self.show_offset(focus.span.start)

    def _repaint_changed(self) -> None:
        """Paint those rows of the screen that look otherwise now: most layers are on few of them."""
        old, self._strips = self._strips, {}
        sheet = self._take_sheet()
        rows = range(sheet.top, min(sheet.top + self.size.height, len(sheet.wrap)))
        lines = [row - sheet.top for row in rows if old.get(row) != self._strip(row - sheet.top, sheet)]
        if lines:  # of no line at all Textual would think that all are meant
            self.refresh(*(Region(0, y, sheet.width, 1) for y in lines))

    def _repaint_spans(self, spans: tuple[Span, ...]) -> None:
        if self._wrap is None:
            return
        if len(spans) > _MANY:
            spans = self._near_kept(spans)
        if len(spans) > _MANY:
            self.repaint()
            return
        top, height, width = self.scroll_offset.y, self.size.height, self.size.width
        for span in spans:
            first, last = self._wrap.row_of(span.start - _REACH), self._wrap.row_of(span.end + _REACH)
            # Of a span longer than all that is kept, look at what is kept instead.
            rows = range(first, last + 1) if last - first < len(self._strips) else list(self._strips)
            for row in rows:
                if first <= row <= last:
                    self._strips.pop(row, None)
            seen = range(max(first, top), min(last + 1, top + height))
            if seen:
                self.refresh(Region(0, seen.start - top, width, len(seen)))

    def _near_kept(self, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        """Those spans that may stand in a painted row: an entity of another name touches all its mentions."""
        if not self._strips or self._wrap is None:
            return ()
        low, high = self._wrap[min(self._strips)].start - _REACH, self._wrap[max(self._strips)].end + _REACH
        return tuple(span for span in spans if span.start < high and low < span.end)

    # -- moving ---------------------------------------------------------------------------------

    def show_offset(self, offset: int) -> None:
        """Bring a place to the upper third of the page; leave the page alone when it is there already."""
        row, height = self.wrap.row_of(offset), max(1, self.size.height)
        above = row - self.scroll_offset.y
        if not height // 6 <= above <= height // 2:
            self._go(row - height // 3)
        self.tell_view()

    def show_top(self, offset: int) -> None:
        """Bring a place to the first line of the page."""
        self._go(self.wrap.row_of(offset))

    def move_lines(self, lines: int) -> None:
        """Scroll by lines."""
        self._go(self.scroll_offset.y + lines)

    def move_pages(self, pages: float) -> None:
        """Scroll by pages; two lines stay in sight."""
        lines = int((self.size.height - 2) * pages) or (1 if pages > 0 else -1)
        self.move_lines(lines)

    def move_to_edge(self, end: bool) -> None:
        """Scroll to the top or the end."""
        self._go(self.max_scroll_y if end else 0)

    def move_paragraphs(self, paragraphs: int) -> None:
        """Bring the next or previous beginning of a paragraph to the top of the page."""
        article, top = self._desk.session.document.article, self.scroll_offset.y
        rows = [self.wrap.row_of(p.start) for p in self._near(article.paragraphs, paragraphs)]
        ahead = [row for row in rows if row > top] if paragraphs > 0 else [row for row in rows if row < top]
        if ahead:
            self._go(ahead[0] if paragraphs > 0 else ahead[-1])

    def _go(self, row: int) -> None:
        self.scroll_to(y=max(0, row), animate=False, immediate=True)

    def _near(self, paragraphs: tuple[Span, ...], way: int) -> tuple[Span, ...]:
        here = self._desk.session.document.article.paragraph_at(self._top_offset())
        return paragraphs[here : here + 3] if way > 0 else paragraphs[max(0, here - 1) : here + 1]

    def _top_offset(self) -> int:
        wrap = self.wrap
        return wrap[min(self.scroll_offset.y, len(wrap) - 1)].start if len(wrap) else 0

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell the session what is on the screen now."""
        super().watch_scroll_y(old_value, new_value)
        self.tell_view()

    def tell_view(self) -> None:
        """Tell the session what is on the screen."""
        if self._wrap is not None:
            top = self.scroll_offset.y
            self._desk.session.look(self._wrap.stretch(top, top + self.size.height))

    def _on_resize(self, event: events.Resize) -> None:
        if self._wrap is not None:
            self._take_height(self.wrap)
        self.call_after_refresh(self.tell_view)

    # -- mouse ----------------------------------------------------------------------------------

    def on_click(self, event: events.Click) -> None:
        """Go to the annotation under the pointer."""
        if self.selected is None:
            offset = self.offset_at(event.x, event.y)
            if offset is not None and self._desk.session.focus_at(offset):
                event.stop()

    def offset_at(self, x: int, y: int) -> int | None:
        """The code point shown at a cell of the pane; None beside the text."""
        row = self.scroll_offset.y + y
        if row >= len(self.wrap):
            return None
        span = self.wrap[row]
        at = at_cell(span.of(self._display), x - self._left)
        return None if at is None else span.start + at

    def cell_of(self, offset: int) -> Offset | None:
        """The cell of the pane that shows a code point; None when it is not on the screen."""
        row = self.wrap.row_of(offset)
        y = row - self.scroll_offset.y
        if not (0 <= y < self.size.height and len(self.wrap)):
            return None
        start = self.wrap[row].start
        return Offset(self._left + cell_len(self._display[start : max(start, offset)]), y)

    @property
    def allow_select(self) -> bool:
        """Text can be selected with the mouse."""
        return True

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The source's own words: offsets of the article travel in x, so no line break of ours gets in."""
        span = self.selected
        return (span.of(self._desk.session.document.text), "\n") if span is not None else None

    def selection_updated(self, selection: Selection | None) -> None:
        """Paint the selection."""
        self.repaint()

    def notify_style_update(self) -> None:
        """The theme has changed."""
        super().notify_style_update()
        self._strips.clear()

    def render(self) -> Any:
        """Never asked for: ``render_line`` paints."""
        return ""
