"""Which marked words are an utterance of their own, and which are set into another sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], list[tuple[str, str, str | None]]]

KINDS = [
    ("Le titre\n\n« Un désert médical »\n\nLa nuit tombe.", "partial"),
    ("Le titre\n\n« Ils nous ont menti »\n\nLa nuit tombe.", "direct"),
    ("Il se tait. « Trop dangereux. »", "direct"),
    ("Elle a écrit au préfet pour dire « non » à cette fermeture.", "partial"),
    ("Elle en veut, dit-elle, « aux élus qui se sont moqués de nous, qui ont menti ».", "partial"),
    ("Le travail manque, « énormément de demandes ne sont pas satisfaites », regrette Clémence.", "direct"),
    ("Il a fui, « retrouvé sur la route qui mène au port », a précisé le procureur.", "partial"),
    ("Des pêcheurs « floués »\n\nLe port est vide.", "partial"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kind(text: str, kind: str, told: Told) -> None:
    assert [row[0] for row in told(text) if row[0] != "indirect"] == [kind]
