"""Corrections by keyboard: each does what it says, and undo takes it back."""

from __future__ import annotations

import pytest

from tui.reader.editing.card import Card


async def press(pilot, *keys):
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


def quote(screen, number):
    return screen.session.document.quotes[f"q{number}"]


async def test_kind_of_a_quotation(reader):
    async with reader() as (pilot, screen):
        before = screen.session.document.annotations()
        await press(pilot, "c", "enter")
        assert isinstance(screen.app.screen, Card)
        await press(pilot, "t", "j", "enter")
        assert quote(screen, 1).kind == "partial"
        assert quote(screen, 1).origin == "human"
        await press(pilot, "u")
        assert screen.session.document.annotations() == before
        await press(pilot, "U")
        assert quote(screen, 1).kind == "partial"


async def test_speaker_chosen_from_the_list(reader):
    async with reader() as (pilot, screen):
        await press(pilot, "5", "enter", "enter", "s", "j", "j", "j", "enter")
        assert quote(screen, 5).entity == "e1"
        assert quote(screen, 5).confidence == "sure"


async def test_a_speaker_described_in_words(reader):
    async with reader() as (pilot, screen):
        await press(pilot, "5", "enter", "enter", "s", "j", "enter")
        await press(pilot, *"badaud", "enter")
        assert quote(screen, 5).who == "badaud"
        assert quote(screen, 5).entity is None


async def test_bounds_by_selection(reader):
    async with reader() as (pilot, screen):
        await press(pilot, "c", "enter", "l", "left", "enter")
        words = quote(screen, 1).span.of(screen.session.document.text)
        assert words == "Nous avons tenu"
        await press(pilot, "u")
        assert quote(screen, 1).span.of(screen.session.document.text) == "Nous avons tenu bon"


async def test_a_wrong_attribution_is_rejected_and_confirmed_ones_are_sure(reader):
    async with reader() as (pilot, screen):
        await press(pilot, "2", "enter", "enter", "a")
        assert quote(screen, 2).confidence == "sure"
        await press(pilot, "3", "enter", "enter", "x")
        assert quote(screen, 3).entity is None


async def test_review_gives_one_key_to_a_verdict(reader):
    async with reader() as (pilot, screen):
        await press(pilot, "r")
        assert screen.waiting_words.startswith("REVIEW 1/1")
        await press(pilot, "a")
        assert not len(screen.session.document.doubt_order)
        await press(pilot, "r")
        assert screen.session.message == "nothing doubtful is left"


async def test_outside_review_a_and_x_change_no_annotation(reader):
    async with reader() as (pilot, screen):
        before = screen.session.document.annotations()
        await press(pilot, "c", "x", "a", "escape")
        assert screen.session.document.annotations() == before


async def test_names_are_renamed_retyped_and_joined(reader):
    async with reader() as (pilot, screen):
        document = screen.session.document
        await press(pilot, "c", "e", "enter", "t", "j", "enter")
        assert document.entities["e1"].type == "ORG"
        await press(pilot, "enter", "r", *"X", "enter")
        assert document.entities["e1"].name == "Maud Le GallX"
        await press(pilot, "enter", "m", "enter")
        assert "e1" not in document.entities
        assert len(document.mentions_of("e2")) == 4
        for _ in range(3):
            await press(pilot, "u")
        assert document.entities["e1"].name == "Maud Le Gall"
        assert document.entities["e1"].type == "PER"


async def test_a_mention_is_parted_from_its_entity(reader):
    async with reader() as (pilot, screen):
        document = screen.session.document
        await press(pilot, "c", "e", "enter", "p")
        assert len(document.mentions_of("e1")) == 1
        assert len(document.entities) == 4


@pytest.mark.parametrize(("steps", "kind"), [(0, "direct"), (2, "indirect")])
async def test_selected_words_become_a_quotation(reader, steps, kind):
    async with reader() as (pilot, screen):
        session = screen.session
        start = session.document.text.index("devant tous")
        session.focus_on(None)
        session.find("devant tous")
        session.go_to_hit(0)
        await press(pilot, "v", "enter", *["j"] * steps, "enter")
        added = next(q for q in session.document.quotes.values() if q.span.start == start)
        assert (added.kind, added.origin) == (kind, "human")


async def test_selected_words_become_names_everywhere(reader):
    async with reader() as (pilot, screen):
        session = screen.session
        session.find("port")
        session.go_to_hit(0)
        await press(pilot, "v", "enter", "j", "j", "j", "j", "enter", "enter")
        places = [span.of(session.document.text) for span, _ in session.document.mentions_of("e1")]
        assert places.count("port") == 3


async def test_notes_are_written_changed_and_deleted(reader):
    async with reader() as (pilot, screen):
        notes = screen.session.document.notes
        await press(pilot, "c", "a", *"vu", "enter")
        assert [note.text for note in notes.values()] == ["vu"]
        await press(pilot, "a", *"e", "enter")
        assert [note.text for note in notes.values()] == ["vue"]
        await press(pilot, "a", "backspace", "backspace", "backspace", "enter")
        assert not notes


async def test_selection_by_characters_words_and_sentences(reader):
    async with reader() as (pilot, screen):
        session = screen.session
        text = session.document.text
        await press(pilot, "c", "v", "right", "right", "right")
        assert session.selection.of(text) == "Nous avons tenu bon », a"
        await press(pilot, "v", "left", "left", "left")
        assert session.selection.of(text) == "Nous avons tenu bon »"
        await press(pilot, "o", "right", "v", "v", "right")
        assert session.selection.of(text) == "avons tenu bon »"
        await press(pilot, "escape")
        assert session.selection is None
        await press(pilot, "j")
        assert screen.page.scroll_offset.y >= 0
