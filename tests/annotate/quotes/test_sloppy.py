"""Whose words they are where marks, spaces, accents and hyphens are written carelessly."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], list[tuple[str, str, str | None]]]

GLUED: list[tuple[str, list[tuple[str, str | None]]]] = [
    ("«On verra»,dit le maire.", [("On verra", "le maire")]),
    (
        "« On verra »,a-t-elle dit.«Rien ne presse»,ajoute Paul Roux.",
        [("On verra", "elle"), ("Rien ne presse", "Paul Roux")],
    ),
    ("Il tranche : «Non.»Et Paul Roux répond : «Si.»", [("Non.", "Il"), ("Si.", "Paul Roux")]),
    ('"C\'est la vie!",lance le gérant.', [("C'est la vie!", "le gérant")]),
    ("“On verra”,dit-elle.“Rien ne presse.”", [("On verra", "elle"), ("Rien ne presse.", "elle")]),
    ("<<On verra>>,dit le maire.", [("On verra", "le maire")]),
    ("Le maire parle d'un«chantier»énorme.", [("chantier", "Le maire")]),
    ("‘‘On verra bien’’, dit le maire.", [("On verra bien", "le maire")]),
]

CLITICS: list[tuple[str, str]] = [
    ("« On verra », a-t'il dit.", "il"),
    ("« On verra », a-t’elle lancé.", "elle"),
    ("« On verra », a t-il lâché.", "il"),
    ("« On verra », a t'elle soufflé.", "elle"),
    ("« On verra », ajoute t-il.", "il"),
    ("« On verra », avait il expliqué.", "il"),
    ("« On verra », dit elle.", "elle"),
    ("« On verra », s'est elle emportée.", "elle"),
    ("« On verra », explique‑t‑il.", "il"),
    ("« On verra », a-t–il dit.", "il"),
    ("« On verra bien ! » Demande-t-elle.", "elle"),
]

SPELT: list[tuple[str, str]] = [
    ("« On verra », a declare le maire.", "le maire"),
    ("« On verra », a ajoute Lina Morel.", "Lina Morel"),
    ("« On verra », repete la gardienne.", "la gardienne"),
    ("« On verra », enchaine l'adjoint.", "l'adjoint"),
    ("« On verra », reconnait Lina Morel.", "Lina Morel"),
    ("« On verra bien ! » S'exclame Lina Morel.", "Lina Morel"),
    ("« On verra bien. » Explique le marchand.", "le marchand"),
    ("« C'est non ! » – conclut le maire.", "le maire"),
    ("« La place est vide » s'étouffe le marchand de fruits.", "le marchand de fruits"),
    ("« On a connu pire » a tenté la vendeuse.", "la vendeuse"),
    ("« Il faut nous aider » fait savoir ce boulanger.", "ce boulanger"),
    ("« C'est la vie », lui répondent des voix dans l'allée.", "des voix"),
    ("« On part », racontait il y a deux ans Lina Morel au Courrier.", "Lina Morel"),
]


@pytest.mark.parametrize(("text", "rows"), GLUED, ids=[text[:40] for text, _ in GLUED])
def test_marks_glued_to_words(told: Told, text: str, rows: list[tuple[str, str | None]]) -> None:
    assert [row[1:] for row in told(text)] == rows


@pytest.mark.parametrize(("text", "speaker"), CLITICS + SPELT, ids=[text[:60] for text, _ in CLITICS + SPELT])
def test_carelessly_spelt(told: Told, text: str, speaker: str) -> None:
    assert [row[2] for row in told(text)] == [speaker]
