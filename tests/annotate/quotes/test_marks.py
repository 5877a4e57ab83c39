"""Which stretches stand between marks, whatever the marks; a stray one costs its paragraph and no more."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tui.annotate.quotes.grammar.marks import find_marked as _find_marked
from tui.annotate.quotes.words.lexicon import lexicon
from tui.model.article import Article

find_marked = partial(_find_marked, words=lexicon("fr"))


def marked(text: str) -> list[str]:
    return [m.span.of(text) for m in find_marked(text, Article(text=text).paragraphs)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Il dit « oui » et « non ».", ["oui", "non"]),
        ("Il dit «oui».", ["oui"]),
        ("Il dit “oui”.", ["oui"]),
        ("Il dit „oui“.", ["oui"]),
        ('Il dit "oui".', ["oui"]),
        ("Il dit 'oui'.", ["oui"]),
        ("Il dit ‘oui’ d’emblée.", ["oui"]),
        ("Il dit << oui >>.", ["oui"]),
        ('Il dit « oui".', ["oui"]),
        ('"Oui", dit-il. "Non", dit-elle.', ["Oui", "Non"]),
        ("« Il a dit “non” hier »", ["Il a dit “non” hier", "non"]),
        ("« Il a dit « non » hier »", ["Il a dit « non » hier", "non"]),
        ("L'été, c'est l'heure d'ouvrir.", []),
        ("Il mesure 6'10\" et pèse 110 kg.", []),
        ('Un écran de 27" et un autre de 32" au rabais.', []),
        ("» Infos pratiques", []),
        (">> Lire aussi : nos conseils", []),
        ("Accueil » Sports » Football", []),
        ('if (nom == "Paul") { print("Bonjour"); }', []),
    ],
)
def test_families(text: str, words: list[str]) -> None:
    assert marked(text) == words


def test_a_stretch_reopened_at_every_paragraph_is_one() -> None:
    assert marked("« Un.\n\n« Deux.\n\n« Trois », dit-il.") == ["Un.\n\n« Deux.\n\n« Trois"]


def test_a_stretch_closed_in_a_later_paragraph_is_one() -> None:
    assert marked("« Un.\n\nDeux. »\n\n« Trois »") == ["Un.\n\nDeux.", "Trois"]


def test_an_unclosed_mark_ends_before_the_incise() -> None:
    text = "« On ne lâchera rien, prévient Odile Le Bihan. Le chien « Rex » dort."
    assert marked(text) == ["On ne lâchera rien", "Rex"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("« On part, a dit mardi Léa Roux. « On reste », dit Max.", ["On part", "On reste"]),
        ("« Un. Deux, ajoute-t-elle.\n\n« Trois », dit Max.", ["Un. Deux", "Trois"]),
        ("« Il a dit, conte-t-elle, « va » et je pars. »", ["Il a dit, conte-t-elle, « va » et je pars.", "va"]),
        ('Il dit « oui" et « non ».', ["oui", "non"]),
        ('« On part ", dit Max. « On reste ». « Oui ", dit Léa.', ["On part", "On reste", "Oui"]),
        ('«On part", dit Max. Puis «on reste».', ["On part", "on reste"]),
        ("« On part, dit Max. Voilà.\n\n« On reste. »", ["On part, dit Max. Voilà.\n\n« On reste."]),
        ("On ne part pas », a dit Max.", ["On ne part pas"]),
        ('On ne part jamais" - Max Roux, gérant', ["On ne part jamais"]),
        ("Lire la suite »", []),
        ("Il dit : “On va à l’’école demain”.", ["On va à l’’école demain"]),
        ("Il parle d’une “base arrière “.", ["base arrière"]),
        ("Il a dit : “Rien de mal.“ Et il part.", ["Rien de mal."]),
        ('"On veut partir’’, dit-il.', ["On veut partir"]),
    ],
)
def test_lost_and_mixed_marks(text: str, words: list[str]) -> None:
    assert marked(text) == words


def test_a_stray_mark_costs_one_paragraph() -> None:
    assert marked("Il dit « oui.\n\nElle dit « non ».")[-1] == "non"


def test_turns_of_a_dialogue() -> None:
    text = "– Tu viens ?\n– J’arrive, répondit Zoé.\n\n- du pain\n- du vin"
    assert marked(text) == ["Tu viens ?", "J’arrive, répondit Zoé."]


@example('"«. »')
@given(st.text(alphabet="«»“”\"'’‘ ab.,\n–", max_size=80))
def test_stretches_are_trimmed_nested_and_in_order(text: str) -> None:
    found = find_marked(text, Article(text=text).paragraphs)
    for m in found:
        words = m.span.of(text)
        assert words
        assert words == words.strip()
        assert m.outer.covers(m.span)
    for before, after in pairwise(found):
        assert before.outer.start <= after.outer.start
        assert before.outer.covers(after.outer) or before.outer.end <= after.outer.start
