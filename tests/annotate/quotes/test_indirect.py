"""Speech reported without marks, and what only looks like it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], list[tuple[str, str, str | None]]]

REPORTED = [
    ("Il a indiqué à plusieurs reprises, notamment hier, que la loi passerait.", "la loi passerait", "Il"),
    ("La préfecture fait savoir que la route est fermée.", "la route est fermée", "La préfecture"),
    ("Le bilan pourrait s'alourdir, a prévenu la préfecture.", "Le bilan pourrait s'alourdir", "la préfecture"),
    ("Pour la police, il s'agit d'un accident.", "il s'agit d'un accident", "la police"),
    ("Le PSG annonce avoir déposé plainte.", "avoir déposé plainte", "Le PSG"),
    ("Il a expliqué aux enquêteurs avoir eu peur.", "avoir eu peur", "Il"),
    ("La police cherche à savoir si l'homme a agi seul.", "l'homme a agi seul", "La police"),
    ("À en croire les sondages, la gauche l'emporterait.", "la gauche l'emporterait", "les sondages"),
]

NOT_REPORTED = [
    "Cette affaire montre que rien n'a changé.",
    "Il souhaite que le texte soit voté.",
    "Rappelons que le match est à 21 heures.",
    "À noter que le musée est fermé le lundi.",
    "Il n'a pas dit que la route était fermée.",
    "Cela rapporte bien davantage que les dividendes.",
    "Pour l'instant, rien n'est sûr.",
    "Pour les enfants, l'entrée est gratuite.",
    "Selon toute vraisemblance, il sera élu.",
    "Il a été décidé que la rue serait piétonne.",
    "Il a annoncé la décision que tout le monde attendait.",
]


@pytest.mark.parametrize(("text", "words", "speaker"), REPORTED)
def test_reported(text: str, words: str, speaker: str, told: Told) -> None:
    assert told(text) == [("indirect", words, speaker)]


@pytest.mark.parametrize("text", NOT_REPORTED)
def test_not_reported(text: str, told: Told) -> None:
    assert told(text) == []


def test_two_acts_in_a_sentence(told: Told) -> None:
    text = "L'entraîneur, qui avait prévenu que ce serait « un piège », n'a pas caché son agacement."
    assert told(text) == [
        ("indirect", "ce serait « un piège »", "L'entraîneur"),
        ("partial", "un piège", "L'entraîneur"),
    ]


def test_english(told_english: Told) -> None:
    text = "Tesla declined to comment. The company later said it would invest $2 billion."
    assert told_english(text) == [("indirect", "it would invest $2 billion", "The company")]


def test_a_name_that_ends_inside_its_last_word_is_read_over(told_english: Told) -> None:
    text = "Shares fell after the owner, Elon Marsh, posted on X. He said on X. that he was sorry."
    assert len(told_english(text)) <= 1
