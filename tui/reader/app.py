"""The application: it joins sessions, screens, themes and the annotator."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import App, SystemCommand
from textual.screen import Screen

from tui.model.annotation import Annotations
from tui.model.article import Article
from tui.model.errors import UnreadableError
from tui.model.session import Session, What
from tui.model.walks import Walk
from tui.reader import collecting, keymap, language
from tui.reader.commands import COMMANDS
from tui.reader.language import _, plural
from tui.reader.paint.palette import Palette
from tui.reader.reading_list import ReadingList, Reopen
from tui.reader.screens.reading import ReadingScreen
from tui.reader.settings import MEASURE, NO_WISHES, Settings, config_dir, load_settings, save_settings
from tui.reader.theme import DEFAULT, Themes, theme_for
from tui.resources import folder

if TYPE_CHECKING:
    from tui.annotate.client import Annotator
    from tui.library import Library


_POLL = 1.0  # seconds between looks at the theme's file


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
        library: Library | None = None,
    ) -> None:
        self.themes = themes or Themes()
        self._look = self.themes.get(theme)
        # Without colours, or with sixteen, the terminal's own are written, never a 24-bit likeness of them.
        super().__init__(ansi_color=self._look.palette.ansi or None)
        self.reading_list = ReadingList(list(zip(articles, annotations, strict=True)), library, reopen)
        self._annotator = annotator
        self._annotating: set[int] = set()  # sessions whose annotation goes on, by id()
        self.measure = MEASURE
        self.copy_command = ""
        self.language = ""  # chosen meanwhile
        self.complaints: tuple[str, ...] = ()
        self._open_with_theme()

    @property
    def session(self) -> Session:
        """The session of the article that is open."""
        return self.reading_list.session

    @property
    def palette(self) -> Palette:
        """The colours of the theme in use."""
        return self._look.palette

    def get_default_screen(self) -> Screen[None]:
        """The article; the library when none was named."""
        if len(self.reading_list):
            session = self.session
            return ReadingScreen(session, self.measure, self.reading_list.entry.place)
        from tui.reader.screens import SHEET
        from tui.reader.screens.library import LibraryScreen

        self.stylesheet.read(SHEET)  # Textual does that for all screens but the first
        library = self.reading_list.library
        assert library is not None, "without an article there must be a library"
        return LibraryScreen(library)

    @property
    def reading(self) -> ReadingScreen:
        """The reading screen, under whatever lies over it."""
        return next(s for s in self.screen_stack if isinstance(s, ReadingScreen))

    def on_mount(self) -> None:
        """Once the first frame is out, start following the annotator and spare the collector what stays."""
        self.theme_changed_signal.subscribe(self, self._theme_changed)
        self.call_after_refresh(self._settle)

    def _settle(self) -> None:
        collecting.spare()
        self.set_interval(_POLL, self.renew_theme)
        if len(self.reading_list):
            self._opened()

    def _opened(self) -> None:
        """An article is on the screen: keep it, have it annotated, say what there is to say."""
        entry = self.reading_list.entry
        if entry.key is None or entry.given is not None:
            keeping = self._keep(self.session, complete=not entry.wanting)
            self.run_worker(keeping, exit_on_error=False, group="keeping", exclusive=False)
        self._complain()
        if entry.lost:
            one, many = "{n} correction has no place in the changed text", "{n} corrections have no place in it"
            self.session.say(plural(one, many, entry.lost).format(n=entry.lost))
        self._annotate()

    async def _keep(self, session: Session, *, complete: bool) -> None:
        await self.reading_list.keep_aside(session, complete=complete)
        if self.reading_list.complaints:
            self._complain()

    def _complain(self) -> None:
        """Say quietly what is wrong with the reader's own files; `inquit keys` and `doctor` tell it all."""
        complaints = [*self.themes.errors, *self.complaints, *self.reading_list.complaints]
        self.reading_list.complaints.clear()
        if complaints:
            more = len(complaints) - 1
            self.session.say(complaints[0] + (f" (+{more})" if more else ""))

    def _theme_changed(self, theme: object) -> None:
        self._look = self.themes.get(self.theme)
        for screen in self.screen_stack:
            repaint = getattr(screen, "repaint", None)
            if callable(repaint):
                repaint()

    def get_css_variables(self) -> dict[str, str]:
        """Those of our theme; none while Textual is made and would reckon those of its own, which nobody sees."""
        return super().get_css_variables() if self._look.name in self.available_themes else {}

    # -- articles -------------------------------------------------------------------------------

    def turn(self, step: int) -> None:
        """Open another of the articles given."""
        if self.reading_list.turn(step):
            self._show()
        else:
            self.session.say(_("no further article") if step > 0 else _("no article before this one"))

    def _show(self) -> None:
        """Put the open article on the screen."""
        session, place = self.session, self.reading_list.entry.place
        self.reading.open(session, place)
        self._opened()

    def reload(self) -> None:
        """Read the source of the open article again and have it annotated anew; one stays where one is."""
        place = self.session.place
        try:
            if not self.reading_list.reload():
                self.session.say(_("this article did not come from a file"))
                return
        except UnreadableError as error:
            self.session.say(str(error))
            return
        self.reading_list.entry.place = min(place, len(self.reading_list.entry.article.text))
        self._show()
        self.session.say(_("read again"))

    def open_source(self) -> None:
        """Open the source with what the system has for it: only web addresses and files that are there."""
        source = self.session.document.article.source
        if source.startswith(("http://", "https://")):
            self.open_url(source)
        elif source and Path(source).is_file():
            self.open_url(Path(source).resolve().as_uri())
        else:
            self.session.say(_("this article has no source to open"))

    # -- the library ----------------------------------------------------------------------------

    def show_library(self) -> None:
        """Open the library over the article."""
        library = self.reading_list.library
        if library is None:
            self.session.say(_("there is no library"))
            return
        from tui.reader.screens.library import LibraryScreen

        self.reading_list.leave()
        self.push_screen(LibraryScreen(library))

    def show_statistics(self) -> None:
        """Show who speaks how much over the whole library, the open article included."""
        library = self.reading_list.library
        if library is None:
            self.session.say(_("there is no library"))
            return
        from tui.reader.screens.stats import StatsScreen

        self.reading_list.keep(complete=not self.reading_list.entry.wanting)
        self.push_screen(StatsScreen(library))

    def leave_library(self) -> None:
        """Back to the article; out when there is none under the library."""
        if len(self.screen_stack) > 1:
            self.pop_screen()
        else:
            self.exit()

    def close_article(self) -> None:
        """Back to the library the article was opened from."""
        from tui.reader.screens.library import LibraryScreen

        self.reading_list.leave()
        self.pop_screen()
        if isinstance(self.screen, LibraryScreen):
            self.screen.refill()

    def open_kept(self, key: int, quote: str = "", find: str = "") -> None:
        """Open an article of the library, at a quotation or at the first place of some words."""
        library = self.reading_list.library
        try:
            stored = library.get(key) if library is not None else None
        except UnreadableError as error:
            self.notify(str(error), severity="error", markup=False)
            return
        if stored is None:
            return
        self.reading_list.open_stored(stored)
        while len(self.screen_stack) > 1 and not isinstance(self.screen, ReadingScreen):
            self.pop_screen()
        if isinstance(self.screen, ReadingScreen):
            self._show()
            self._go(quote, find)
        else:
            self.push_screen(ReadingScreen(self.session, self.measure, self.reading_list.entry.place))
            self.call_after_refresh(self._opened)
            self.call_after_refresh(self._go, quote, find)

    def _go(self, quote: str, find: str) -> None:
        session = self.session
        if quote in session.document.quotes:
            session.focus_quote(quote)
        elif find and session.find(find) is not None:
            session.take(Walk.SEARCH)

    def show_person(self) -> None:
        """Show all that the person in focus said, over the whole library."""
        library, session = self.reading_list.library, self.session
        if library is None:
            session.say(_("there is no library"))
            return
        name = session.name_in_focus
        if not name:
            session.say(_("no speaker in focus: c goes to a quotation"))
            return
        self.reading_list.keep(complete=not self.reading_list.entry.wanting)
        try:
            people = library.people(name, 1)
        except UnreadableError as error:
            session.say(str(error))
            return
        if people:
            self.open_person(people[0].key)
        else:
            session.say(_("nothing by {name} in the library").format(name=name))

    def open_person(self, key: int) -> None:
        """Everything one person of the library said."""
        library = self.reading_list.library
        if library is not None:
            from tui.reader.screens.person import PersonScreen

            self.push_screen(PersonScreen(library, key))

    # -- language -------------------------------------------------------------------------------

    def speak(self, code: str) -> None:
        """Put the interface into another language, now and the next time."""
        self.language = language.use(code)
        self.reading.relabel()

    # -- copying --------------------------------------------------------------------------------

    def copy(self, text: str, done: str) -> None:
        """Put text on the clipboard and say ``done``, or why that failed."""
        self.copy_to_clipboard(text)
        self.session.say(done)
        self.run_worker(self._give_to_helper(text), exit_on_error=False, group="copying", exclusive=True)

    async def _give_to_helper(self, text: str) -> None:
        from tui.reader.clipboard import CopyError, give, helper_for

        try:
            helper = helper_for(os.environ, self.copy_command)
            if helper is not None:
                await give(text, helper)
        except CopyError as error:
            self.session.say(_("not copied: {reason}").format(reason=error))

    # -- themes ---------------------------------------------------------------------------------

    def _open_with_theme(self) -> None:
        """Take the theme without Textual's watcher, which would parse the style sheet a second time at start."""
        self.register_theme(self._look.for_textual())
        self.set_reactive(InquitApp.theme, self._look.name)
        self.stylesheet.set_variables(self.get_css_variables())
        self.set_class(self._look.palette.dark, "-dark-mode", update=False)
        self.set_class(not self._look.palette.dark, "-light-mode", update=False)

    def renew_theme(self) -> None:
        """Show a theme anew when its file was saved."""
        look = self.themes.renewed(self.theme)
        if look is not None:
            self.register_theme(look.for_textual())
            self.refresh_css(animate=False)
            self.theme_changed_signal.publish(self.current_theme)

    # -- annotating -----------------------------------------------------------------------------

    def _annotate(self) -> None:
        """Have the article in front of the reader annotated, if it is not yet."""
        session = self.session
        if not self.reading_list.entry.wanting or id(session) in self._annotating:
            return
        self._annotating.add(id(session))
        session.progress = (0, len(session.document.article.paragraphs))
        session.announce(What.STATUS)
        self.run_worker(self._follow_annotator(session), exit_on_error=False, group="annotator", exclusive=False)

    async def _follow_annotator(self, session: Session) -> None:
        from tui.reader.annotating import follow

        try:
            self._annotator, finished = await follow(session, self._annotator)
        finally:
            self._annotating.discard(id(session))
        if finished:
            await self._keep(session, complete=True)

    def on_unmount(self) -> None:
        """Note where one stopped; let go of the annotator."""
        self.reading_list.leave()
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
    library: Library | None = None,
    complaints: Sequence[str] = (),
    wishes: Settings = NO_WISHES,
) -> int:
    """Open the reader and stay in it until it is left. Returns the exit code.

    ``wishes`` hold for this time and come before the settings that are remembered.
    """
    place = config_dir()
    settings = load_settings(place)
    language.use(wishes.language or settings.language)
    keys = keymap.load_keymap(place)
    keymap.use(keys)
    theme = theme_for(os.environ, settings.theme)
    app = InquitApp(articles, annotations, annotator, theme, reopen, Themes(place / "themes"), library)
    app.complaints = (*keys.errors, *complaints)
    app.measure = settings.measure or MEASURE
    app.copy_command = wishes.copy_command or settings.copy_command
    app.run()
    _remember(place, settings, app, theme)
    return app.return_code or 0


def _remember(place: Path, old: Settings, app: InquitApp, began_with: str) -> None:
    """Keep what the reader has changed for the next time."""
    measure = app.measure if app.measure != MEASURE else 0
    theme = app.theme if app.theme != began_with else old.theme
    new = old._replace(theme=theme, measure=measure, language=app.language or old.language)
    if new != old:
        save_settings(place, new)
