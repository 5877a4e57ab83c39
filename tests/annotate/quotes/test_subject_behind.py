"""Subjects behind their verb, with the manner of speaking, asides and circumstances between."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], list[tuple[str, str, str | None]]]

CASES: list[tuple[str, str]] = [
    ("« On a tout perdu », murmure la mine sombre le tonnelier.", "le tonnelier"),
    ("« On a tout perdu », lâche le regard vide Noémie Castel, fleuriste à Albi.", "Noémie Castel"),
    ("« Le ciel nous aide », sourit, une tasse à la main, la gardienne du refuge.", "la gardienne du refuge"),
    ("« Le ciel nous aide », plaisantent, mi-sérieux mi-moqueurs, plusieurs cyclistes.", "plusieurs cyclistes"),
    ("« C'était écrit », reconnaît à son tour Noémie Castel.", "Noémie Castel"),
    ("« C'était écrit », confie tout sourire le sélectionneur.", "le sélectionneur"),
    ("« C'était écrit », raconte les mains jointes beaucoup de pèlerins.", "beaucoup de pèlerins"),
    ("« Il faut partir », tranche, assise au fond de la barque, une passagère.", "une passagère"),
    ("« Il faut partir », explique, sécateur à la main, Gaël Lormont, chef de culture.", "Gaël Lormont"),
    ("« Il faut partir », raconte chez lui un ancien passeur.", "un ancien passeur"),
    ("« Une vraie honte, résume la gardienne du refuge. Mais on reste. »", "la gardienne du refuge"),
    ("« Pas question de partir, tonne Gaël Lormont. On a signé. »", "Gaël Lormont"),
    ("« Vingt ans de travail, souffle un peu plus loin Noémie Castel ! Et pour quoi ? »", "Noémie Castel"),
    ("« Il faut partir », répond face caméra Gaël Lormont.", "Gaël Lormont"),
    (
        "« Il faut partir », indique le directeur des soins pour l'agence (ADS) du Lac, Gaël Lormont.",
        "Gaël Lormont",
    ),
    ("« Il faut partir », glisse-t-on chez la cheffe du port, Noémie Castel.", "Noémie Castel"),
    ("« Il faut partir », a dit quelqu'un dans la salle.", "quelqu'un"),
    ("« Il faut partir », a averti il y a quelques jours le pilote du bac.", "le pilote du bac"),
    ("« Il faut partir », insiste peu après la gardienne du refuge.", "la gardienne du refuge"),
    ("« Le vent tourne », a relevé dans la soirée Gaël Lormont, lors d'une halte à Pau.", "Gaël Lormont"),
    ("« Le vent tourne », assurait dans la nuit Gaël Lormont (UPB), avant de quitter le quai.", "Gaël Lormont"),
    ("« Le vent tourne », a lancé avant de quitter le quai le pilote du bac.", "le pilote du bac"),
]


@pytest.mark.parametrize(("text", "speaker"), CASES, ids=[c[0][:40] for c in CASES])
def test_the_subject_is_found_across_what_stands_behind_the_verb(told: Told, text: str, speaker: str) -> None:
    assert [who for _, _, who in told(text + "\n")] == [speaker]
