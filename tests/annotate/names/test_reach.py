"""How far a name reaches: small words, hyphens, apostrophes and adjectives inside it and behind it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Named = Callable[[str], dict[str, tuple[str, list[str]]]]

CASES = [
    ("Le soir même, K. gifle O., 19 ans, et rentre.", {"K.", "O."}),
    ("Le plan B. était prêt, dit-il, comme la vitamine C. en hiver.", set()),
    ("La Région Bretagne finance le RER B, dit-on.", {"Bretagne", "RER B"}),
    ("Il a été jugé au tribunal de Sidi-M’hamed, puis libéré.", {"tribunal de Sidi-M’hamed"}),
    ("La maire, Léonore Moncond'huy, a tranché.", {"Léonore Moncond'huy"}),
    ("Loïc le Roux, adjoint, a voté.", {"Loïc le Roux"}),
    ("La filiale SNCB-holding embauche.", {"SNCB-holding"}),
    ("Selon le Haut Conseil à l'Égalité, rien ne change.", {"Haut Conseil à l'Égalité"}),
    ("Le chef de file des Verts européens a souri.", {"Verts"}),
    ("Il travaille aux Ehpad du groupe Ostrelle.", {"Ostrelle"}),
    ("« Rien », raconte à son tour Aurélie, de Tourcoing.", {"Aurélie", "Tourcoing"}),
    ("Le ministre Poda est venu avec la ministre de la Mer.", {"Poda"}),
    ("Ancien de l'ex-Yougoslavie, l'ex-Peugeot raconte.", {"Yougoslavie", "Peugeot"}),
    ("Ils ont attaqué Al-Qaïda au Maghreb islamique (Aqmi).", {"Al-Qaïda au Maghreb islamique", "Aqmi"}),
    ("Le mouvement #PayeTonLoyer grandit.", {"#PayeTonLoyer"}),
    ("La loi 101 et le festival Lumière divisent.", {"loi 101", "festival Lumière"}),
    (
        "Il vit place des Vosges, près de l'esplanade des Invalides.",
        {"place des Vosges", "esplanade des Invalides"},
    ),
    ("Le Théâtre du Soleil d'Ariane Untel joue.", {"Théâtre du Soleil", "Ariane Untel"}),
    ("La Caisse de dépôt et placement du Québec investit.", {"Caisse de dépôt et placement du Québec"}),
    ("Les colis du Secours populaire de Lens sont prêts.", {"Secours populaire", "Lens"}),
    ("Ils s'écharpent sur X. Les autres se taisent.", {"X"}),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_how_far_a_name_reaches(named: Named, text: str, expected: set[str]) -> None:
    assert {m for _, spelled in named(text).values() for m in spelled} == expected
