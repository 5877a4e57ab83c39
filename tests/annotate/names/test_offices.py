"""Capitals of offices and states, parties and peoples before a name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Named = Callable[[str], dict[str, tuple[str, list[str]]]]

CASES = [
    ("Le Malouin Erwan Le Guen a bouclé la traversée.", {"Malouin", "Erwan Le Guen"}),
    ("Le Président a salué la Première Dame à Bouaké.", {"Bouaké"}),
    ("Lyon, France | AFP | lundi 04/05/2020 - Récemment rénové, le musée rouvre.", {"Lyon", "France", "AFP"}),
    ("La procureure de la République de Vesoul, Hélène Marchetti, enquête.", {"Vesoul", "Hélène Marchetti"}),
    ("Le procureur de la République de Brest Yann Kerbrat est venu.", {"Brest", "Yann Kerbrat"}),
    ("Le vice-procureur de la République d'Auch a requis six mois.", {"Auch"}),
    ("Le Président de la République Moussa Sané a reçu Amadou Diallo.", {"Moussa Sané", "Amadou Diallo"}),
    ("Le Chef de l'Etat a salué les planteurs à Bouaké.", {"Bouaké"}),
    (
        "Le Directeur Général de l'Office national des forêts, Paul Vannier, est venu.",
        {"Office national des forêts", "Paul Vannier"},
    ),
    ("Le Préfet de la Sarthe, Emmanuel Aubry, a pris un arrêté.", {"Sarthe", "Emmanuel Aubry"}),
    ("Le Ministre de l'Éducation Nationale, Pierre Duval, est venu.", {"Pierre Duval"}),
    ("Madame le Maire de Trélazé a signé la convention.", {"Trélazé"}),
    ("Les États africains et l'État malien ont signé le pacte.", set()),
    ("La République du Niger a rompu les relations.", {"République du Niger"}),
    ("Berger de son état, Paul Berger garde des brebis à Urdos.", {"Paul Berger", "Urdos"}),
    (
        "L'Insoumis Manuel Lefort débattra avec l'Insoumise Danièle Abad.",
        {"Insoumis", "Insoumise", "Manuel Lefort", "Danièle Abad"},
    ),
    (
        "La Marseillaise Sabrina Aoudia a battu la Rémoise Nina Delporte.",
        {"Marseillaise", "Rémoise", "Sabrina Aoudia", "Nina Delporte"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_offices_stay_outside(named: Named, text: str, expected: set[str]) -> None:
    assert {m for _, spelled in named(text).values() for m in spelled} == expected
