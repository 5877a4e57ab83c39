"""The one shared state: the document and where the reader is in it.

Commands change it, panes look at it. It announces every change as a small record and does not know who
listens.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Flag, auto
from typing import NamedTuple

from tui.model.annotation import Annotations, Quotation
from tui.model.astray import Astray
from tui.model.document import Document, Ref, Touched
from tui.model.filtering import Filter, parse_filter, shown_quotes
from tui.model.human import Overlay, split
from tui.model.index import Order
from tui.model.mentions import odd_ones
from tui.model.patch import MentionKey, Patch, difference
from tui.model.search import Search, search
from tui.model.span import Span
from tui.model.trail import Trail
from tui.model.undo import Edit, History, UndoLog
from tui.model.walks import Focus, Looking, Walk, quote_focus, speaker_of, step, still, walk_order

LAYERS: tuple[str, ...] = ("quotes", "speakers", "cues", "PER", "ORG", "LOC", "MISC", "doubt", "notes")


class What(Flag):
    """What a change is about."""

    ARTICLE = auto()  # another document
    ANNOTATIONS = auto()
    FOCUS = auto()
    VIEW = auto()
    LAYERS = auto()
    SEARCH = auto()
    FILTER = auto()
    MARKS = auto()
    SELECTION = auto()
    STATUS = auto()  # message, progress


class Change(NamedTuple):
    """One announcement: what changed, which annotations, and which spans may look different."""

    what: What
    touched: Touched = Touched()


Observer = Callable[[Change], None]


class Session:
    """Reading one article. All offsets are code points of its text.

    ``human`` is what people decided when it is known apart from the document's annotations (the machine's);
    without it, those marked as human are. ``history`` keeps the edits; without one they end with the session.
    """

    def __init__(self, document: Document, human: Patch | None = None, history: History | None = None) -> None:
        self.document = document
        self._overlay = _decided(document, human)
        # The machine's annotations, while they are all there are.
        self._found = document.found() if self._overlay is None else Annotations()
        self.focus: Focus | None = None
        self.view = Span(0, 0)
        self.layers: frozenset[str] = frozenset(LAYERS)
        self.walk = Walk.QUOTATION
        self.message = ""
        self.progress: tuple[int, int] | None = None  # paragraphs annotated, of how many; None: not at work
        self.search: Search | None = None
        self.last_query = ""
        self.filter: Filter | None = None
        self.selection: Span | None = None  # selected by keyboard
        self.marks: dict[str, int] = {}  # a letter each, and the offset it stands at
        self.astray: tuple[Astray, ...] = ()
        self.trail = Trail()
        self._coming: Overlay | None = None  # a new run of the annotator, while the old one is shown
        self.history: History = history if history is not None else UndoLog()
        self._observers: list[Observer] = []
        self._shown: Order[str] | None = None

    @property
    def overlay(self) -> Overlay:
        """What the machine found and what people decided. It is told apart when that is first needed."""
        if self._overlay is None:
            self._overlay, self._found = Overlay(self._found), Annotations()
        return self._overlay

    # -- announcing -----------------------------------------------------------------------------

    def subscribe(self, observer: Observer) -> Callable[[], None]:
        """Call ``observer`` with every change from now on. Returns the way to stop it."""
        self._observers.append(observer)
        return lambda: self._observers.remove(observer)

    def announce(self, what: What, touched: Touched | None = None) -> None:
        """Tell all observers."""
        change = Change(what, touched or Touched())
        for observer in tuple(self._observers):
            observer(change)

    def say(self, message: str) -> None:
        """Put one line before the reader; the next movement takes it away."""
        if message != self.message:
            self.message = message
            self.announce(What.STATUS)

    # -- where the reader is --------------------------------------------------------------------

    @property
    def place(self) -> int:
        """Where the reader is: the focus when it is on the screen, else the page's top."""
        looking = self.focus is not None and self.focus.span.overlaps(self.view)
        return self.focus.span.start if looking and self.focus is not None else self.view.start

    @property
    def speaker(self) -> str:
        """Key of the speaker in focus; "" when there is none."""
        return speaker_of(self.document, self.focus) if self.focus is not None else ""

    @property
    def name_in_focus(self) -> str:
        """Who or what is in focus, or speaks there, in words for people; "" when nobody is known."""
        entity = self.document.entities.get(self.focus.entity or "") if self.focus is not None else None
        if entity is not None:
            return entity.name
        return self.document.speaker_name(self.quote) if self.quote is not None else ""

    @property
    def quote(self) -> Quotation | None:
        """The quotation in focus."""
        focus = self.focus
        return self.document.quotes.get(focus.quote) if focus is not None and focus.quote else None

    def look(self, view: Span) -> None:
        """Note which stretch of text is on the screen."""
        if view != self.view:
            self.view = view
            self.announce(What.VIEW)

    def focus_on(self, focus: Focus | None, *, remember: bool = True) -> None:
        """Go to an annotation (or away from all of them)."""
        if focus is not None and remember:
            self.trail.leave(self.place)
        old, self.focus = self.focus, focus
        self.message = ""
        if focus != old:
            spans = tuple(f.span for f in (old, focus) if f is not None)
            self.announce(What.FOCUS | What.STATUS, Touched(spans=spans + self._kin(old) + self._kin(focus)))
        else:
            self.announce(What.FOCUS | What.STATUS)

    def _kin(self, focus: Focus | None) -> tuple[Span, ...]:
        """The mentions that are marked along with a focus, of those on the screen."""
        if focus is None or focus.entity is None:
            return ()
        order = self.document.mentions_of(focus.entity)
        first = max(0, order.before(self.view.start))
        return tuple(order[n][0] for n in range(first, min(len(order), order.after(self.view.end) + 1)))

    def focus_quote(self, quote_id: str) -> None:
        """Go to a quotation. Raises KeyError when there is none of that id."""
        self.focus_on(quote_focus(self.document, self.document.quotes[quote_id]))

    def focus_mention(self, entity: str, span: Span) -> None:
        """Go to a mention."""
        self.focus_on(Focus(span, None, entity))

    def focus_at(self, offset: int) -> bool:
        """Go to what is annotated at an offset, the innermost first. False when nothing is."""
        for span, ref in self.document.at(offset):
            if ref.kind == "mention":
                entity = ref.id
                self.focus_mention(entity, span)
                return True
            if ref.kind in ("quote", "cue", "speaker"):
                self.focus_quote(ref.id)
                return True
        return False

    def take(self, walk: Walk, backward: bool = False) -> bool:
        """One step of a walk. False (and no movement) at its end, or when there is nothing to walk."""
        self.walk = walk
        order = self.order_of(walk)
        number = step(order, Looking(self.focus, self.view), backward)
        if number is None:
            return False
        span, key = order[number]
        if isinstance(key, tuple):
            self.focus_mention(key[0], span)
        elif key:
            self.focus_quote(key)
        else:
            self.focus_on(Focus(span))
        return True

    def order_of(self, walk: Walk) -> Order[str] | Order[MentionKey]:
        """What a walk steps through here and now."""
        if walk is Walk.SEARCH:
            return self.search.hits if self.search is not None else Order()
        if walk is Walk.QUOTATION:
            return self.shown_quotes
        return walk_order(self.document, walk, self.focus)

    # -- searching and filtering ----------------------------------------------------------------

    def find(self, query: str) -> Search | None:
        """Search the text for ``query``; an empty one ends the search."""
        self.search = search(self.document.text, query) if query else None
        if self.search is not None:
            self.walk = Walk.SEARCH
        elif self.walk is Walk.SEARCH:
            self.walk = Walk.QUOTATION
        self.announce(What.SEARCH)
        return self.search

    def go_to_hit(self, number: int) -> None:
        """Go to a match by its number, from 0."""
        if self.search is not None:
            self.focus_on(Focus(self.search.hits[number][0]), remember=False)

    def narrow(self, typed: str) -> Filter | None:
        """Show only what the filter typed asks for; an empty one shows everything."""
        self.filter, self._shown = parse_filter(typed), None
        self.announce(What.FILTER)
        return self.filter

    @property
    def shown_quotes(self) -> Order[str]:
        """The quotations the filter shows, in text order."""
        if self.filter is None:
            return self.document.quote_order
        if self._shown is None:
            self._shown = shown_quotes(self.document, self.filter)
        return self._shown

    def select(self, span: Span | None) -> None:
        """Select a stretch of text, or nothing."""
        old, self.selection = self.selection, span
        self.announce(What.SELECTION, Touched(spans=tuple(s for s in (old, span) if s is not None)))

    def found(self, astray: Astray) -> None:
        """A correction that went astray needs no more attention."""
        self.astray = tuple(one for one in self.astray if one != astray)
        self.announce(What.ANNOTATIONS)

    def mark(self, letter: str) -> None:
        """Set a mark at the place where the reader is."""
        self.marks[letter] = self.place
        self.announce(What.MARKS)

    def here(self) -> list[tuple[Span, Ref]]:
        """Every annotation at the place in focus, the innermost first."""
        if self.focus is None:
            return []
        return [entry for entry in self.document.at(self.focus.span.start) if entry[1].kind != "cue"]

    def cycle(self) -> bool:
        """Go to the next of the annotations that overlap here. False when there is no other."""
        steps = [f for span, ref in self.here() if (f := self._as_focus(span, ref)) is not None]
        steps = list(dict.fromkeys(steps))
        if len(steps) < 2:
            return False
        at = steps.index(self.focus) if self.focus in steps else -1
        self.focus_on(steps[(at + 1) % len(steps)], remember=False)
        return True

    def _as_focus(self, span: Span, ref: Ref) -> Focus | None:
        if ref.kind == "mention":
            return Focus(span, None, ref.id)
        quote = self.document.quotes.get(ref.id)
        return quote_focus(self.document, quote) if quote is not None else None

    # -- annotations ----------------------------------------------------------------------------

    def absorb(self, patch: Patch) -> None:
        """Take in what the annotator found. This is not an edit: undo does not take it back.

        What people decided stays, see ``human.lay_over``.
        """
        if self._coming is not None:
            self._coming.absorb(patch)
        else:
            self._show(self.overlay.absorb(patch))

    def begin_run(self) -> None:
        """The annotator begins anew: until ``end_run``, what it finds belongs to one new run.

        It is shown as it comes where nothing was annotated yet; else the old run is shown until the new one is
        whole, because only then can what people decided about the old be recognised in it.
        """
        self._coming = Overlay() if self.overlay.machine.quotes or self.overlay.machine.mentions else None

    def end_run(self, *, whole: bool = True) -> None:
        """The annotator has done; or (not ``whole``) it broke off, and the old run stays."""
        coming, self._coming = self._coming, None
        if coming is not None and whole:
            self.renew(coming.machine._replace(model=self.document.model))

    def go_on_with(self, history: History, human: Patch) -> None:
        """Keep edits in another history from now on, which knows that people decided ``human`` so far."""
        self.history = history
        self._learn(human)

    @property
    def machine(self) -> Annotations:
        """What the annotator found, without what people decided: what a library keeps. In no order."""
        found = self._found if self._overlay is None else self._overlay.machine
        return found._replace(model=self.document.model)

    @property
    def human(self) -> Patch:
        """What people decided."""
        return Patch() if self._overlay is None else self._overlay.human

    def renew(self, annotations: Annotations) -> None:
        """Put a whole new run of the annotator in the place of the old one; what people decided stays."""
        self.document.model = annotations.model
        self._show(self.overlay.renew(annotations))

    def edit(self, patch: Patch | Callable[[Document], Patch], name: str) -> None:
        """Change annotations as the reader wishes; ``name`` says what was done, for undo.

        A function is called once the document knows what other readers of the article did meanwhile, so that
        two corrections of one annotation both hold. Raises EditError from it, or what the history raises;
        then nothing has changed.
        """
        with self.history.turn() as news:
            self._learn(news)
            step = self.overlay.step(patch(self.document) if callable(patch) else patch)
            self.history.done(Edit(name, step))
        self._show(self.overlay.forth(step))

    def undo(self) -> str | None:
        """Take back the last edit. Returns its name, or None when there is none."""
        with self.history.turn() as news:
            self._learn(news)
            edit = self.history.undo()
        if edit is None:
            return None
        self._show(self.overlay.back(edit.step))
        return edit.name

    def redo(self) -> str | None:
        """Do again what was taken back. Returns its name, or None when there is nothing."""
        with self.history.turn() as news:
            self._learn(news)
            edit = self.history.redo()
        if edit is None:
            return None
        self._show(self.overlay.forth(edit.step))
        return edit.name

    def catch_up(self) -> None:
        """Show what other readers of the article did."""
        self._learn(self.history.news())

    def _learn(self, news: Patch | None) -> None:
        # That nobody decided anything, as nearly always, is no news: a book's annotations stay as they are.
        if news or (news is not None and self._overlay is not None):
            self._show(self.overlay.decide(news))

    def _show(self, patch: Patch) -> None:
        _, touched = self.document.absorb(patch)
        self._changed(touched)

    def _changed(self, touched: Touched) -> None:
        self._shown = None
        old, self.focus = self.focus, still(self.document, self.focus)
        self.announce(What.ANNOTATIONS if self.focus == old else What.ANNOTATIONS | What.FOCUS, touched)

    def show_layers(self, layers: frozenset[str]) -> None:
        """Show these layers and no others."""
        if layers != self.layers:
            self.layers = layers
            self.announce(What.LAYERS)


def _decided(document: Document, human: Patch | None) -> Overlay | None:
    """The annotations laid over one another where people decided something; None where they did not."""
    here = document.found()
    if human is None and not (here.notes or _by_hand(here)):
        return None
    if human is not None and not human:
        return None
    overlay = Overlay(*split(here)) if human is None else Overlay(here, human)
    document.absorb(difference(here, overlay.shown))
    return overlay


def _by_hand(annotations: Annotations) -> bool:
    return any(
        annotation.origin == "human"
        for kind in (annotations.entities, odd_ones(annotations.mentions), annotations.quotes)
        for annotation in kind
    )
