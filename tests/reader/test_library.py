"""The library in the reader: articles remembered, searched, joined by who speaks."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from textual.widgets import Input

from tui.library import Library
from tui.model.annotation import Annotations, Entity, Mention, Quotation
from tui.model.article import Article
from tui.model.span import Span
from tui.reader import language
from tui.reader.app import InquitApp
from tui.reader.panes.panel import PanelTitle
from tui.reader.screens.library import LibraryScreen
from tui.reader.screens.person import PersonScreen
from tui.reader.screens.reading import ReadingScreen
from tui.reader.screens.records import ShelfList
from tui.reader.screens.stats import GroupList


def small(title, words, name="Maud Le Gall"):
    text = f"{title}\n\n« {words} », a dit {name}. " + "Rien de plus à dire de cela ici. " * 60
    start, named = text.index(words), text.index(name)
    said = Quotation("q1", Span(start, start + len(words)), entity="e1", who=name, confidence="sure")
    mention = Mention("e1", Span(named, named + len(name)))
    return Article(text, source=f"{title}.txt", lang="fr"), Annotations(
        (Entity("e1", "PER", name),), (mention,), (said,)
    )


@pytest.fixture
def library(tmp_path):
    with Library(tmp_path / "library.sqlite") as opened:
        yield opened


@asynccontextmanager
async def reading(library, *annotated, size=(100, 30)):
    language.use("en")
    app = InquitApp([a for a, _ in annotated], [n for _, n in annotated], library=library)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.pause()
        yield pilot, app


async def press(pilot, *keys):
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


async def test_an_article_is_kept_with_place_marks_and_corrections(library):
    article, annotations = small("Un port", "Nous avons tenu bon")
    async with reading(library, (article, annotations)) as (pilot, app):
        await press(pilot, "c", "m", "k", "enter", "t", "j", "enter", "ctrl+d", "ctrl+d")
        top = app.session.view.start
        assert top > 0
        await press(pilot, "Q")
    async with reading(library, (article, None)) as (pilot, app):
        assert app.session.view.start == top
        assert app.session.document.quotes["q1"].kind == "partial"
        assert "k" in app.session.marks
        await press(pilot, "u")
        assert app.session.document.quotes["q1"].kind == "direct"


async def test_the_library_lists_filters_and_opens(library):
    for number in range(3):
        library.record(*small(f"Titre {number}", f"La mer décide du {number}"))
    async with reading(library) as (pilot, app):
        assert isinstance(app.screen, LibraryScreen)
        shelf = app.screen.query_one(ShelfList)
        assert shelf.count() == 3
        await press(pilot, *"titre", "space", "1")
        await pilot.pause(0.2)
        assert shelf.count() == 1
        await press(pilot, "enter")
        assert isinstance(app.screen, ReadingScreen)
        assert app.session.document.article.headline == "Titre 1"
        await press(pilot, "q")
        assert isinstance(app.screen, LibraryScreen)


async def test_quotations_of_all_articles_are_searched_and_gone_to(library):
    library.record(*small("Un", "La mer décide"))
    library.record(*small("Deux", "Le vent se lève"))
    async with reading(library) as (pilot, app):
        await press(pilot, "tab", "tab", *"vent")
        await pilot.pause(0.2)
        await press(pilot, "enter")
        await pilot.pause()
        assert app.session.quote.span.of(app.session.document.text) == "Le vent se lève"


async def test_a_person_over_all_articles_from_any_quotation(library):
    first, second = small("Un", "La mer décide"), small("Deux", "Le vent se lève")
    library.record(*first)
    async with reading(library, second) as (pilot, app):
        await press(pilot, "c", "P")
        await pilot.pause()
        assert isinstance(app.screen, PersonScreen)
        shelf = app.screen.query_one(ShelfList)
        assert {said.text for said in shelf._items} == {"La mer décide", "Le vent se lève"}
        while shelf.item.text != "La mer décide":
            await press(pilot, "j")
        await press(pilot, "enter")
        await pilot.pause()
        assert app.session.document.article.headline == "Un"
        assert app.session.quote is not None


async def test_two_names_are_joined_by_hand(library):
    library.record(*small("Un", "La mer décide", "Maud Le Gall"))
    library.record(*small("Deux", "Le vent se lève", "Maud Gall"))
    async with reading(library) as (pilot, app):
        app.open_person(library.people("Maud Le Gall")[0].key)
        await pilot.pause()
        await pilot.pause()
        await press(pilot, "m", "enter")
        await pilot.pause()
        assert app.screen.query_one(ShelfList).count() == 2


async def test_the_same_words_elsewhere_with_what_was_changed(library):
    library.record(*small("Un", "Nous irons jusqu'au bout de cette affaire, quoi qu'il arrive"))
    library.record(*small("Deux", "Nous irons au bout de cette affaire, quoi qu'il arrive"))
    async with reading(library) as (pilot, app):
        app.open_person(library.people("Maud Le Gall")[0].key)
        await pilot.pause()
        await pilot.pause()
        await press(pilot, "d")
        words = app.screen._list._choices[0].words
        assert "⟦" in words


async def test_an_article_is_taken_out_after_being_asked_twice(library):
    library.record(*small("Un", "La mer décide"))
    async with reading(library) as (pilot, app):
        await press(pilot, "delete")
        assert len(library.recent()) == 1
        assert "Un" in app.screen.query(PanelTitle).last().title
        await press(pilot, "delete")
        assert library.recent() == []


async def test_a_library_that_cannot_be_written_leaves_the_article_readable(tmp_path):
    path = tmp_path / "library.sqlite"
    with Library(path) as library:
        library._db.connection.execute("PRAGMA query_only = ON")
        article, annotations = small("Un port", "Nous avons tenu bon")
        async with reading(library, (article, annotations)) as (pilot, app):
            assert app.reading_list.library is None
            assert app.session.message
            await press(pilot, "c")
            assert app.session.quote is not None


async def test_escape_empties_the_line_and_then_leaves(library):
    library.record(*small("Un", "La mer décide"))
    async with reading(library, small("Deux", "Le vent")) as (pilot, app):
        await press(pilot, "B", "x", "escape")
        assert isinstance(app.screen, LibraryScreen)
        assert app.screen.query_one(Input).value == ""
        await press(pilot, "escape")
        assert isinstance(app.screen, ReadingScreen)


async def test_articles_of_the_command_line_are_gone_through(library):
    two = [small("Un", "La mer décide"), small("Deux", "Le vent se lève")]
    async with reading(library, *two) as (pilot, app):
        await press(pilot, "L")
        assert app.session.document.article.headline == "Deux"
        await press(pilot, "L")
        assert app.session.message == "no further article"
        await press(pilot, "H")
        assert app.session.document.article.headline == "Un"


async def test_reload_reads_the_file_again_and_keeps_corrections(library, tmp_path):
    path = tmp_path / "port.txt"
    article, annotations = small("Un port", "Nous avons tenu bon")
    article = replace(article, source=str(path))
    changed = replace(article, text="Nouvelle première ligne\n\n" + article.text, id="")

    def reopen(source):
        return changed, None

    language.use("en")
    app = InquitApp([article], [annotations], reopen=reopen, library=library)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await pilot.pause()
        await press(pilot, "c", "a", *"vu", "enter", "ctrl+r")
        note = next(iter(app.session.document.notes.values()))
        assert note.text == "vu"
        assert note.span.of(app.session.document.text) == "Nous avons tenu bon"


async def test_corrections_whose_words_are_gone_are_listed_and_can_be_forgotten(library, tmp_path):
    article, annotations = small("Un port", "Nous avons tenu bon")
    article = replace(article, source=str(tmp_path / "port.txt"))
    async with reading(library, (article, annotations)) as (pilot, app):
        await press(pilot, "c", "a", *"vu", "enter")
        await press(pilot, "Q")
    gone = article.text.replace("« Nous avons tenu bon », a dit Maud Le Gall. ", "")
    other = replace(article, text=gone, id="")
    async with reading(library, (other, Annotations())) as (pilot, app):
        assert "no place" in app.session.message
        assert [one.words for one in app.session.astray] == ["Nous avons tenu bon"]
        await press(pilot, "i", "G", "enter")
        await press(pilot, "enter")
        assert app.session.astray == ()


async def test_share_of_speech_over_the_library_by_speaker_and_kind(library):
    library.record(*small("Un", "La mer décide de tout"))
    library.record(*small("Deux", "Oui", "Yann Prigent"))
    async with reading(library, small("Trois", "Le vent se lève")) as (pilot, app):
        await press(pilot, "percent_sign")
        await pilot.pause()
        groups = app.screen.query_one(GroupList)._groups
        assert [(g.name, g.quotations, g.words) for g in groups] == [
            ("Maud Le Gall", 2, 9),
            ("Yann Prigent", 1, 1),
        ]
        assert sum(g.share for g in groups) == pytest.approx(1)
        await press(pilot, "shift+tab")
        assert [g.name for g in app.screen.query_one(GroupList)._groups] == ["direct"]
        await press(pilot, "escape")
        assert isinstance(app.screen, ReadingScreen)


async def test_leaving_at_once_still_keeps_the_article(library):
    article, annotations = small("Un port", "Nous avons tenu bon")
    second = small("Un phare", "La mer décide")
    async with reading(library, (article, annotations), second) as (_pilot, app):
        kept = app.reading_list
        library.remove(library.find(article).record.key)
        aside = asyncio.ensure_future(kept.keep_aside(app.session, complete=True))
        await asyncio.sleep(0)  # the thread is at work
        kept.turn(1)
        assert library.find(article).complete
        key = kept.turn(-1) and kept.entry.key
        library.remove(key)
        await aside
        assert library.find(article) is None  # not recorded a second time


async def test_of_two_that_keep_an_article_the_later_one_counts(library):
    async with reading(library, small("Un port", "Nous avons tenu bon")) as (_pilot, app):
        kept = app.reading_list
        await asyncio.gather(
            kept.keep_aside(app.session, complete=False), kept.keep_aside(app.session, complete=True)
        )
        assert library.find(kept.entry.article).complete
