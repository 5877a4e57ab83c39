"""Marked words that nobody says, and near them those that somebody does."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], list[tuple[str, str, str | None]]]

NOBODYS = [
    "La chanteuse, révélée en mai, publie « Loin sans toi ».",
    "« Les Jours lents », éd. Vauquelin, 212 p., 18 euros.",
    "« Les Jours lents », de Paul Ney, Vauquelin, 18 euros.",
    "Dans « Le Comte de Monte-Cristo », Pierre Niney incarne Edmond Dantès.",
    "L'opération « Mains propres » a conduit à douze arrestations.",
    "La candidate du parti « Reconquête ! » a été huée.",
    "Le terme de « wokisme » est partout.",
    "Ces « gilets jaunes » de la première heure ne regrettent rien.",
    "On parle aujourd'hui de « charge mentale ».",
    "Le joueur, surnommé « El Fideo », a fait ses adieux.",
    "Elle a été mise en examen pour « détournement de fonds publics ».",
    "Une entreprise a accepté de prêter « gracieusement » un hangar.",
    "Les mères au foyer sont rangées parmi « inactives » dans ces tableaux.",
    "Le club accueille vingt joueurs « réfugiés de la guerre » depuis mai.",
    "Une « chance » pour le club, qui pourrait monter.",
    "Sacré « meilleur joueur » en 2022, l'attaquant a rejoint Madrid.",
]


@pytest.mark.parametrize("text", NOBODYS)
def test_nobody_says_it(text: str, told: Told) -> None:
    assert told(text) == []


def test_a_verb_of_saying_makes_it_speech(told: Told) -> None:
    assert told("La CGT parle de « provocation ».") == [("partial", "provocation", "La CGT")]
