"""Whose words they are: openings told later, glued colons, spoken que, infinitives with ne."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], list[tuple[str, str, str | None]]]

CASES: list[tuple[str, list[str | None]]] = [
    (
        "« Tout le monde savait. »\n\nÀ la barre, l'ancienne comptable, Denise Roux, ne se dérobe pas. "
        "« Je l'ai dit dix fois au patron », répète-t-elle.",
        ["Denise Roux", "elle"],
    ),
    (
        "« On repart de zéro. » Trois semaines après la crue, la boue est encore là. « Il faut tout "
        "jeter », soupire Odile Ménard.",
        ["Odile Ménard", "Odile Ménard"],
    ),
    ("Le couple attend l'expert. Lui, résigné : « Il viendra quand il viendra. »", ["Lui"]),
    (
        "Le service est « à bout », alertent dans une tribune publiée lundi 48 de ses infirmiers.",
        ["48 de ses infirmiers"],
    ),
    (
        "Un retard derrière lequel la présidente du comité devine « une sale affaire ».",
        ["la présidente du comité"],
    ),
    ("La ministre des Ports, Anneke Pauls, dit « ne pas comprendre ».", ["Anneke Pauls"]),
    ("Le préfet dit « se réserver le droit d'agir ».", ["Le préfet"]),
    (
        "« Venez voir, qu'il nous lance depuis le champ, tout est sec. » Fernand Roy cultive ici depuis 1970.",
        ["il"],
    ),
    ("« Le train, qu'il dit préférer, est supprimé », regrette Nora Petit.", ["Nora Petit"]),
]


@pytest.mark.parametrize(("text", "speakers"), CASES, ids=[text[:50] for text, _ in CASES])
def test_whose_words_they_are(told: Told, text: str, speakers: list[str | None]) -> None:
    assert [speaker for kind, _, speaker in told(text) if kind != "indirect"] == speakers


def test_a_relative_clause_is_no_incise(told: Told) -> None:
    found = told("La maire a visé le préfet, qu'elle accuse de mentir, et son cabinet.")
    assert not [kind for kind, _, _ in found if kind == "indirect"]
