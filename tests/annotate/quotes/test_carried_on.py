"""Sentences that go on for whom the one before tells of, and colons whose sentence names several people."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], list[tuple[str, str, str | None]]]

SCENE = "Odile Ferrand a présenté le plan de digue devant le préfet."
CARRIED: list[tuple[str, str, str]] = [
    (" Et d'ajouter : « La mer monte. »", "La mer monte.", "Odile Ferrand"),
    (" Et d'ajouter que la mer monte.", "la mer monte", "Odile Ferrand"),
    (" Puis de promettre que « la mer ne passera pas ».", "la mer ne passera pas", "Odile Ferrand"),
    ("\n\nEt de proposer que les riverains creusent, même si « la mer monte ».", "la mer monte", "Odile Ferrand"),
    (" Et précise que « la mer monte ».", "la mer monte", "Odile Ferrand"),
    (" Puis développe ses arguments pour montrer que « la mer monte ».", "la mer monte", "Odile Ferrand"),
    (" Avant de conclure : « La mer monte. »", "La mer monte.", "Odile Ferrand"),
    (" Une façon de rappeler que « la mer monte ».", "la mer monte", "Odile Ferrand"),
    (" Histoire de rappeler que « la mer monte ».", "la mer monte", "Odile Ferrand"),
    (" Tout en rappelant que « la mer monte ».", "la mer monte", "Odile Ferrand"),
    (
        " « On creuse », souffle Gaël Lormont.\n\nEt d'insister : « La mer monte. »",
        "La mer monte.",
        "Gaël Lormont",
    ),
]


@pytest.mark.parametrize(("text", "words", "speaker"), CARRIED, ids=[c[0][:40] for c in CARRIED])
def test_a_sentence_without_main_verb_goes_on(told: Told, text: str, words: str, speaker: str) -> None:
    assert [who for _, said, who in told(f"{SCENE}{text}\n") if said == words][-1:] == [speaker]


COLONS: list[tuple[str, str]] = [
    ("Odile Ferrand attend toujours la digue promise par le préfet : « La mer monte. »", "Odile Ferrand"),
    (
        "Odile Ferrand y croit, le plan n'étant pas encore validé par le préfet : « La mer monte. »",
        "Odile Ferrand",
    ),
    ("Odile Ferrand s'alarme depuis que la digue a été rasée par le préfet : « La mer monte. »", "Odile Ferrand"),
    ("Odile Ferrand a été interrogée par le préfet : « La mer monte. »", "Odile Ferrand"),
    ("Odile Ferrand ne se laisse pas impressionner par le préfet : « La mer monte. »", "Odile Ferrand"),
    ("Odile Ferrand, après la visite du préfet, Gaël Lormont : « La mer monte. »", "Odile Ferrand"),
    ("Et Odile Ferrand, élue à Sète, de conclure : « La mer monte. »", "Odile Ferrand"),
    ("Elle garde les mots prononcés par le préfet : « La mer monte. »", "le préfet"),
    ("Le mot de la fin revenait à Odile Ferrand : « La mer monte. »", "Odile Ferrand"),
    ("La critique la plus vive est venue d'Odile Ferrand : « La mer monte. »", "Odile Ferrand"),
    ("Il s'est attiré aussitôt une réponse crâne d'Odile Ferrand : « La mer monte. »", "Odile Ferrand"),
]


@pytest.mark.parametrize(("text", "speaker"), COLONS, ids=[c[0][:40] for c in COLONS])
def test_who_has_the_word_before_a_colon(told: Told, text: str, speaker: str) -> None:
    assert [who for _, _, who in told(text + "\n")] == [speaker]


def test_against_is_no_verb_of_saying_behind_a_comma(told: Told) -> None:
    assert told("Odile Ferrand veut raser la digue, contre l'avis du préfet.\n") == []
