"""The application: it joins sessions, screens, themes and the annotator."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import App, SystemCommand
from textual.screen import Screen

from tui.model.annotation import Annotations
from tui.model.article import Article
from tui.model.document import Document
from tui.model.errors import UnreadableError
from tui.model.session import Session, What
from tui.reader import keymap, language
from tui.reader.choice import Choice
from tui.reader.commands import COMMANDS
from tui.reader.language import _
from tui.reader.paint.palette import Palette
from tui.reader.screens.reading import ReadingScreen
from tui.reader.settings import MEASURE, Settings, config_dir, load_settings, save_settings
from tui.reader.theme import DEFAULT, Themes, theme_for
from tui.resources import folder

if TYPE_CHECKING:
    from tui.annotate.client import Annotator


_POLL = 1.0  # seconds between looks at the theme's file
Reopen = Callable[[str], tuple[Article, Annotations | None]]


class InquitApp(App[None]):
    """The reader over one or several articles."""

    TITLE = "inquit"
    ENABLE_COMMAND_PALETTE = True
    CSS_PATH = [folder("styles") / "inquit.tcss"]  # noqa: RUF012

    def __init__(
        self,
        articles: Sequence[Article],
        annotations: Sequence[Annotations | None],
        annotator: Annotator | None = None,
        theme: str = DEFAULT,
        reopen: Reopen | None = None,
        themes: Themes | None = None,
    ) -> None:
        self._themes = themes or Themes()
        self._look = self._themes.get(theme)
        # Without colours, or with sixteen, the terminal's own are written, never a 24-bit likeness of them.
        super().__init__(ansi_color=self._look.palette.ansi or None)
        self._sessions = [
            Session(Document(article, given)) for article, given in zip(articles, annotations, strict=True)
        ]
        self._waiting = {n for n, given in enumerate(annotations) if given is None}
        self._annotator = annotator
        self._reopen = reopen
        self._number = 0
        self.measure = MEASURE
        self.complaints: tuple[str, ...] = ()
        self._open_with_theme()

    @property
    def session(self) -> Session:
        """The session of the article that is open."""
        return self._sessions[self._number]

    @property
    def palette(self) -> Palette:
        """The colours of the theme in use."""
        return self._look.palette

    def get_default_screen(self) -> Screen[None]:
        """The reader is the only ground there is."""
        return ReadingScreen(self.session, self.measure)

    @property
    def reading(self) -> ReadingScreen:
        """The reading screen, under whatever lies over it."""
        return next(s for s in self.screen_stack if isinstance(s, ReadingScreen))

    def on_mount(self) -> None:
        """Once the first frame is out, start following the annotator and spare the collector what stays."""
        self.theme_changed_signal.subscribe(self, self._theme_changed)
        self.call_after_refresh(self._settle)

    def _settle(self) -> None:
        gc.freeze()
        gc.set_threshold(5000, 50, 10000)
        gc.enable()
        self.set_interval(_POLL, self._renew_theme)
        self._complain()
        self._annotate()

    def _complain(self) -> None:
        """Say quietly what is wrong with the reader's own files; `inquit keys` and `doctor` tell it all."""
        complaints = [*self._themes.errors, *self.complaints]
        if complaints:
            more = len(complaints) - 1
            self.session.say(complaints[0] + (f" (+{more})" if more else ""))

    def _theme_changed(self, theme: object) -> None:
        self._look = self._themes.get(self.theme)
        for screen in self.screen_stack:
            if isinstance(screen, ReadingScreen):
                screen.repaint()

    # -- articles -------------------------------------------------------------------------------

    def turn(self, step: int) -> None:
        """Open another of the articles given."""
        number = self._number + step
        if not 0 <= number < len(self._sessions):
            self.session.say(_("no further article") if step > 0 else _("no article before this one"))
            return
        self._number = number
        self.reading.open(self.session)
        self._annotate()

    def reload(self) -> None:
        """Read the source of the open article again and have it annotated anew."""
        old = self.session
        try:
            opened = self._reopen(old.document.article.source) if self._reopen is not None else None
        except UnreadableError as error:
            old.say(str(error))
            return
        if opened is None:
            old.say(_("this article did not come from a file"))
            return
        article, annotations = opened
        place = old.place
        self._sessions[self._number] = Session(Document(article, annotations))
        if annotations is None:
            self._waiting.add(self._number)
        self.reading.open(self.session)
        self.reading.page.show_offset(min(place, len(article.text)))
        self.session.say(_("read again"))
        self._annotate()

    def open_source(self) -> None:
        """Open the source with what the system has for it: only web addresses and files that are there."""
        source = self.session.document.article.source
        if source.startswith(("http://", "https://")):
            self.open_url(source)
        elif source and Path(source).is_file():
            self.open_url(Path(source).resolve().as_uri())
        else:
            self.session.say(_("this article has no source to open"))

    def show_person(self) -> None:
        """Show all that the person in focus said, over the whole library."""
        self.session.say(_("there is no library"))

    # -- themes ---------------------------------------------------------------------------------

    def _open_with_theme(self) -> None:
        """Take the theme without Textual's watcher, which would parse the style sheet a second time at start."""
        self.register_theme(self._look.for_textual())
        self.set_reactive(InquitApp.theme, self._look.name)
        self.stylesheet.set_variables(self.get_css_variables())
        self.set_class(self._look.palette.dark, "-dark-mode", update=False)
        self.set_class(not self._look.palette.dark, "-light-mode", update=False)

    def _renew_theme(self) -> None:
        """Show a theme anew when its file was saved."""
        look = self._themes.renewed(self.theme)
        if look is not None:
            self.register_theme(look.for_textual())
            self.refresh_css(animate=False)
            self.theme_changed_signal.publish(self.current_theme)

    def choose_theme(self, screen: ReadingScreen) -> None:
        """Let a theme be chosen; the page shows each, escape brings the old one back."""
        before = self.theme
        themes = self._themes.all()
        for look in themes:
            self.register_theme(look.for_textual())
        choices = [Choice("", look.title, "", look.name) for look in themes]

        def use(name: object) -> None:
            self.theme = name if isinstance(name, str) else before

        start = next((n for n, look in enumerate(themes) if look.name == before), 0)
        screen.choose_from(_("Themes"), choices, use, use, start)

    # -- annotating -----------------------------------------------------------------------------

    def _annotate(self) -> None:
        """Have the article in front of the reader annotated, if it is not yet."""
        if self._number not in self._waiting:
            return
        self._waiting.discard(self._number)
        session = self.session
        session.progress = (0, len(session.document.article.paragraphs))
        session.announce(What.STATUS)
        self.run_worker(self._follow_annotator(session), exit_on_error=False, group="annotator", exclusive=False)

    async def _follow_annotator(self, session: Session) -> None:
        from tui.reader.annotating import follow

        self._annotator = await follow(session, self._annotator)

    def on_unmount(self) -> None:
        """Let go of the annotator."""
        if self._annotator is not None:
            self._annotator.close()

    # -- palette --------------------------------------------------------------------------------

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every command of the reader, by its label."""
        if isinstance(screen, ReadingScreen):
            for command in COMMANDS:
                yield SystemCommand(_(command.label), _(command.help), lambda c=command: c.run(screen))


def run(
    articles: Sequence[Article],
    annotations: Sequence[Annotations | None],
    annotator: Annotator | None = None,
    reopen: Reopen | None = None,
) -> int:
    """Open the reader and stay in it until it is left. Returns the exit code."""
    place = config_dir()
    settings = load_settings(place)
    language.use(settings.language)
    keys = keymap.load_keymap(place)
    keymap.use(keys)
    theme = theme_for(os.environ, settings.theme)
    app = InquitApp(articles, annotations, annotator, theme, reopen, Themes(place / "themes"))
    app.complaints = keys.errors
    app.measure = settings.measure or MEASURE
    app.run()
    _remember(place, settings, app, theme)
    return app.return_code or 0


def _remember(place: Path, old: Settings, app: InquitApp, began_with: str) -> None:
    """Keep what the reader has changed for the next time."""
    measure = app.measure if app.measure != MEASURE else 0
    theme = app.theme if app.theme != began_with else old.theme
    new = replace(old, theme=theme, measure=measure)
    if new != old:
        save_settings(place, new)
