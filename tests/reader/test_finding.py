"""Search, concordance and filter."""

from __future__ import annotations

from tui.model.session import LAYERS
from tui.model.walks import Walk
from tui.reader.panes.prompt import Prompt
from tui.reader.panes.quote_list import QuoteList
from tui.reader.screens.chooser import Chooser

NAMES = {" ": "space", "'": "apostrophe", '"': "quotation_mark"}


def focused(screen):
    focus = screen.session.focus
    return focus.span.of(screen.session.document.text) if focus else None


async def typed(pilot, key, words):
    await pilot.press(key)
    await pilot.pause()
    await pilot.press(*[NAMES.get(char, char) for char in words])
    await pilot.pause()


async def test_search_follows_the_typing_and_n_goes_on(reader):
    async with reader() as (pilot, screen):
        await typed(pilot, "slash", "kervalec")
        assert len(screen.session.search.hits) == 3
        first = screen.session.focus.span
        await pilot.press("enter", "n")
        assert focused(screen) == "Kervalec"
        assert screen.session.focus.span != first
        assert screen.session.walk is Walk.SEARCH
        await pilot.press("N")
        assert screen.session.focus.span == first


async def test_search_forgets_accents_and_typography_and_finds_what_wraps(reader):
    async with reader(size=(50, 24)) as (pilot, screen):
        await typed(pilot, "slash", 'pret " a kerv')
        assert focused(screen) == "prêt » à Kerv"


async def test_escape_in_the_search_goes_back_to_where_it_began(reader):
    async with reader(size=(80, 24)) as (pilot, screen):
        await pilot.press("c")
        await typed(pilot, "slash", "conclu")
        assert screen.page.scroll_offset.y > 0
        await pilot.press("escape")
        await pilot.pause()
        assert screen.session.search is None
        assert focused(screen) == "Nous avons tenu bon"
        assert screen.page.scroll_offset.y == 0


async def test_a_search_in_vain_says_so(reader):
    async with reader() as (pilot, screen):
        await typed(pilot, "slash", "xyzzy")
        await pilot.press("enter")
        await pilot.pause()
        assert screen.session.message == "“xyzzy” is not in this text"


async def test_star_searches_the_name_in_focus(reader):
    async with reader() as (pilot, screen):
        await pilot.press("c", "e", "asterisk")
        assert screen.session.search.query == "maud le gall"
        assert len(screen.session.search.hits) == 2


async def test_the_concordance_lists_every_mention_and_jumps(reader):
    async with reader() as (pilot, screen):
        await pilot.press("c", "K")
        await pilot.pause()
        assert isinstance(screen.app.screen, Chooser)
        await pilot.press("j", "enter")
        await pilot.pause()
        assert focused(screen) == "Maud Le Gall"
        assert screen.session.focus.span.start > 2000


async def test_a_filter_shrinks_lists_and_walks_and_escape_ends_it(reader):
    async with reader() as (pilot, screen):
        await typed(pilot, "F", "prigent")
        await pilot.press("enter")
        await pilot.pause()
        assert screen.query_one(QuoteList).count() == 3
        await pilot.press("c", "c", "c")
        assert focused(screen) == "Le port est à nous"
        await pilot.press("escape")
        assert screen.session.filter is None
        await pilot.pause()
        assert screen.query_one(QuoteList).count() == 6


async def test_a_filter_by_kind_and_by_doubt(reader):
    async with reader() as (pilot, screen):
        await typed(pilot, "F", "partial")
        assert [screen.query_one(QuoteList).quote(0).id] == ["q4"]
        assert len(screen.session.shown_quotes) == 1
        await pilot.press("escape")
        await pilot.pause()
        assert screen.session.filter is None
        await typed(pilot, "F", "?")
        assert [key for _, key in screen.session.shown_quotes] == ["q5"]


async def test_a_filter_that_hides_all_says_how_to_end_it(reader):
    async with reader() as (pilot, screen):
        await typed(pilot, "F", "zzz")
        await pilot.press("enter")
        await pilot.pause()
        assert "escape" in screen.session.message


async def test_layers_go_off_and_on_by_letter(reader):
    async with reader() as (pilot, screen):
        await pilot.press("o", "c", "p")
        assert screen.session.layers == set(LAYERS) - {"quotes", "PER"}
        assert "c○" in screen.waiting_words
        await pilot.press("o")
        assert not screen.session.layers
        await pilot.press("o", "escape", "j")
        assert screen.session.layers == set(LAYERS)
        assert screen.page.scroll_offset.y == 1


async def test_labels_go_where_they_are_typed(reader):
    async with reader(size=(80, 24)) as (pilot, screen):
        await pilot.press("f")
        await pilot.pause()
        labels = {label: offset for offset, label in screen.page._labels.items()}
        assert "s" in labels
        await pilot.press("d")
        assert screen.session.focus.span.start == labels["d"]
        assert not screen.page._labels


async def test_a_key_that_is_no_label_only_takes_them_away(reader):
    async with reader(size=(80, 24)) as (pilot, screen):
        await pilot.press("f", "escape", "c")
        assert focused(screen) == "Nous avons tenu bon"


async def test_comma_goes_round_what_overlaps(reader):
    async with reader() as (pilot, screen):
        session = screen.session
        offset = session.document.text.index("Maud Le Gall")
        session.focus_at(offset)
        await pilot.press("comma")
        assert session.message == "nothing else is annotated here"


async def test_marks_are_set_gone_to_and_listed(reader):
    async with reader(size=(80, 24)) as (pilot, screen):
        await pilot.press("c", "m", "a", "G", "apostrophe", "a")
        await pilot.pause()
        start = screen.session.document.text.index("Nous avons tenu bon")
        assert screen.session.view.holds(start)
        await pilot.press("apostrophe", "z")
        assert screen.session.message == "there is no mark z"
        await pilot.press("G", "M", "enter")
        await pilot.pause()
        assert screen.session.view.holds(start)


async def test_the_review_walk_visits_the_doubtful(reader):
    async with reader() as (pilot, screen):
        await pilot.press("r")
        assert focused(screen) == "C'est à voir"
        await pilot.press("r")
        assert screen.session.message == "that was the last one"


async def test_the_card_tells_all_and_jumps(reader):
    async with reader() as (pilot, screen):
        await pilot.press("c", "enter")
        await pilot.pause()
        assert isinstance(screen.app.screen, Chooser)
        await pilot.press("G", "enter")
        await pilot.pause()
        assert focused(screen) == "Maud Le Gall"


async def test_themes_are_shown_while_choosing_and_escape_brings_the_old_one_back(reader):
    async with reader() as (pilot, screen):
        before = screen.app.theme
        await pilot.press("T", "j")
        await pilot.pause()
        assert screen.app.theme != before
        await pilot.press("escape")
        await pilot.pause()
        assert screen.app.theme == before
        await pilot.press("T", "j", "enter")
        await pilot.pause()
        assert screen.app.theme == "papier"
        assert screen.palette.dark is False


async def test_sorting_the_lists(reader):
    async with reader() as (pilot, screen):
        await pilot.press("p", "s")
        quotes = screen.query_one(QuoteList)
        assert [quotes.quote(n).id for n in range(6)] == ["q1", "q4", "q2", "q3", "q6", "q5"]
        await pilot.press("i", "s", "s")
        assert screen.session.message == "by name"


async def test_the_prompt_is_left_by_backspace_at_its_beginning(reader):
    async with reader() as (pilot, screen):
        await typed(pilot, "slash", "a")
        await pilot.press("backspace", "backspace")
        await pilot.pause()
        assert not screen.query_one(Prompt).is_open
