"""Marks in a sentence whose incise stands at its very end, and words that only seem to leave out a verb."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES = [
    ("Les blessés « sont hors de danger » au CHU, a détaillé le préfet.", "hors de danger", "Le préfet"),
    (
        "Les vaches, toutes vaccinées, « restent au pré » en avril, a précisé l'éleveuse.",
        "restent au pré",
        "L'éleveuse",
    ),
    ("Les blessés, « sont hors de danger » au CHU, a détaillé le préfet.", "hors de danger", "Le préfet"),
    (
        "Le vice-président Koffi Yao invite les élus de Bréva et Moulance (nord, région du Lac) à un "
        "« soutien sans faille » aux chantiers.",
        "soutien sans faille",
        "Koffi Yao",
    ),
    (
        "Une centaine de riverains ont rempli la salle. Les questions ont fusé : « Quand rouvre le lavoir ? »",
        "Quand rouvre",
        "Une centaine de riverains",
    ),
    (
        "La saison est finie.\n\n[Mise à jour, 18h30] Le gérant plaide « l'étourderie » d'un caissier.",
        "l'étourderie",
        "Le gérant",
    ),
]


@pytest.mark.parametrize(("text", "words", "speaker"), CASES, ids=[c[1] for c in CASES])
def test_the_speaker_is_the_one_of_the_sentences_own_verb(
    who_says: Callable[[str, str], str | None], text: str, words: str, speaker: str
) -> None:
    assert who_says(text + "\n", words) == speaker
