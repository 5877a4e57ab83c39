"""Annotations are found again in a changed text, with doubt where there is doubt, and never dropped."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.anchor import Anchor, Finder, anchor
from tui.model.annotation import Annotations, Mention, Note, Quotation
from tui.model.patch import Patch
from tui.model.reanchor import Moves, move_annotations, reanchor
from tui.model.span import Span

TEXT = """La maire de Rennes a présenté mardi soir son plan pour les halles centrales.
« Nous ne fermerons aucune école pendant le mandat », a-t-elle promis devant le conseil.
L'opposition dénonce « un projet sans budget ». Le préfet n'a pas répondu.
« Nous verrons », a dit le préfet. « Nous verrons », a répété la maire, interrogée par la presse locale."""


def span_of(words: str, number: int = 0, text: str = TEXT) -> Span:
    at = -1
    for _ in range(number + 1):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


def found(words: str, new: str, number: int = 0):
    place = Finder(new).find(anchor(TEXT, span_of(words, number)))
    return place.outcome, place.span.of(new) if place.span else None


PROMISE = "Nous ne fermerons aucune école pendant le mandat"


@given(st.text(max_size=80), st.data())
def test_an_unchanged_text_has_every_anchor_at_its_place(text, data):
    start = data.draw(st.integers(0, max(0, len(text) - 1)))
    end = data.draw(st.integers(start, len(text)))
    if end > start:
        place = Finder(text).find(anchor(text, Span(start, end)))
        assert (place.span, place.outcome) == (Span(start, end), "placed")


@given(
    st.text("xyz ", max_size=60),
    st.sampled_from([(0, PROMISE), (1, "Nous verrons"), (0, "Rennes"), (0, "dénonce")]),
)
def test_words_put_before_move_everything_along(added, sought):
    number, words = sought
    new = added + TEXT
    place = Finder(new).find(anchor(TEXT, span_of(words, number)))
    old = span_of(words, number)
    assert place.span == Span(old.start + len(added), old.end + len(added))
    assert place.outcome == "placed"


def test_equal_words_are_told_apart_by_their_neighbours():
    new = TEXT.replace("« Nous verrons », a dit le préfet. ", "")
    assert found("Nous verrons", new, 1) == ("placed", "Nous verrons")
    place = Finder(new).find(anchor(TEXT, span_of("Nous verrons", 1)))
    assert new[place.span.end :].startswith(" », a répété")


def test_typography_and_case_may_change():
    new = TEXT.replace("L'opposition", "L’opposition").replace("« ", "«\u00a0").replace(" »", "\u00a0»")
    assert found("L'opposition", new) == ("placed", "L’opposition")
    assert found(PROMISE, new) == ("placed", PROMISE)


def test_a_word_changed_within_is_still_the_quotation():
    new = "En bref.\n" + TEXT.replace("aucune école", "pas une seule école")
    assert found(PROMISE, new) == ("placed", "Nous ne fermerons pas une seule école pendant le mandat")


def test_a_word_changed_at_either_end():
    new = TEXT.replace("Nous ne fermerons", "On ne fermera").replace("le mandat", "ce mandat")
    outcome, words = found(PROMISE, new)
    assert outcome in ("placed", "doubtful")
    assert words.endswith("aucune école pendant ce mandat")


def test_other_words_between_the_same_neighbours_are_doubtful():
    new = TEXT.replace(PROMISE, "Rien ne sera fermé")
    outcome, words = found(PROMISE, new)
    assert outcome == "doubtful"
    assert words == "Rien ne sera fermé"


def test_what_is_nowhere_is_lost():
    assert found(PROMISE, "Un tout autre article, sur la pêche au thon.") == ("lost", None)
    assert found("Rennes", "") == ("lost", None)
    assert Finder(TEXT).find(Anchor(3, "", "", "")).outcome == "lost"


def test_a_short_word_alone_in_other_surroundings_is_doubtful():
    assert found("Rennes", "Le stade de Rennes jouera samedi contre Brest à domicile.")[0] == "doubtful"


@given(
    st.text(max_size=60),
    st.builds(Anchor, st.integers(-5, 90), st.text(max_size=9), st.text(max_size=5), st.text()),
)
def test_whatever_the_anchor_the_place_is_within_the_text(text, sought):
    place = Finder(text).find(sought)
    assert (place.span is None) == (place.outcome == "lost")
    if place.span is not None:
        assert 0 <= place.span.start <= place.span.end <= len(text)


@pytest.mark.parametrize("text", ["ab" * 300_000, "mot " * 200_000])
def test_hostile_texts_are_given_up_in_time(text):
    began = time.perf_counter()
    Finder(text).find(Anchor(5, "mot " * 500 + "fin", "mot " * 8, "ab" * 16))
    assert time.perf_counter() - began < 5


def test_decisions_move_with_their_words_and_lost_ones_are_kept():
    quote = Quotation(
        "q1", span_of(PROMISE), cue=span_of("a-t-elle promis"), speaker=span_of("elle"), origin="human"
    )
    note = Note("n1", span_of("un projet sans budget"), "vérifier")
    mention = Mention("e1", span_of("préfet", 1), "human")
    refused = span_of("préfet")
    patch = Patch(
        mentions=(mention,), quotes=(quote,), notes=(note,), gone_mentions=(("e2", *refused),), gone_quotes=("q7",)
    )
    new = "Édition du soir. " + TEXT.replace("L'opposition dénonce « un projet sans budget ». ", "")
    result = reanchor(patch, Moves(TEXT, new))
    (moved,) = result.patch.quotes
    assert moved.span.of(new) == PROMISE
    assert moved.cue.of(new) == "a-t-elle promis"
    assert result.patch.mentions[0].span.of(new) == "préfet"
    assert Span(*result.patch.gone_mentions[0][1:]).of(new) == "préfet"
    assert result.patch.gone_quotes == ("q7",)
    (lost,) = result.lost
    assert lost.annotation == note
    assert lost.anchor.exact == "un projet sans budget"
    back = reanchor(Patch(notes=(note,)), Moves(TEXT, TEXT))
    assert back.patch.notes == (note,)


def test_a_run_over_the_old_text_serves_to_recognise_the_new():
    run = Annotations(quotes=(Quotation("q1", span_of(PROMISE)),), mentions=(Mention("e1", span_of("Rennes")),))
    new = "Édition du soir. " + TEXT
    moved = move_annotations(run, Moves(TEXT, new))
    assert moved.quotes[0].span.of(new) == PROMISE
    assert moved.mentions[0].span.of(new) == "Rennes"
