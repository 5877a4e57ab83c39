"""Whose words they are by what stands behind the marks: a clause, a colon, a signature, the next sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], list[tuple[str, str, str | None]]]

CASES: list[tuple[str, str]] = [
    ("« On ne lâchera rien », comme aime à le répéter Nadia Ferrand.", "Nadia Ferrand"),
    ("« On ne lâchera rien », comme vient de le rappeler le maire.", "le maire"),
    ("« On ne lâchera rien », comme le fait remarquer la gérante.", "la gérante"),
    ("« Comme nous le redoutions, admet-il, la ville reste seule. »", "il"),
    ("« On ne lâchera rien » : Nadia Ferrand ne mâche pas ses mots.", "Nadia Ferrand"),
    ("« On ne lâchera rien » : la bouquiniste tient sa promesse.", "la bouquiniste"),
    ("« On ne lâchera rien » : la phrase est du maire.", "maire"),
    ("« On ne lâchera rien » : ainsi parle la doyenne du quartier.", "la doyenne du quartier"),
    ("« On ne lâchera rien ». Ces mots sont de Nadia Ferrand.", "Nadia Ferrand"),
    ("« On ne lâchera rien ». La formule est d'un vieux pêcheur.", "un vieux pêcheur"),
    ("« On ne lâchera rien ». Ainsi s'exprime la présidente.", "la présidente"),
    ("« On ne lâchera rien » – Nadia Ferrand, gérante", "Nadia Ferrand"),
    ("« On ne lâchera rien », leur rétorque la présidente.", "la présidente"),
    ("« On ne lâchera rien », rembobinent les deux pompiers.", "les deux pompiers"),
    ("« On ne lâchera rien », ont répondu mardi des riverains.", "des riverains"),
    ("« On ne lâchera rien », taclent des riverains en colère.", "des riverains en colère"),
    ("Une quinzaine d'habitants parlent d'une « honte ».", "Une quinzaine d'habitants"),
    ("« On ne lâchera rien », rappelle à qui veut l'entendre la bouquiniste.", "la bouquiniste"),
    ("« On ne lâchera rien », se réjouissent de leur côté des riverains.", "des riverains"),
    ("« On ne lâchera rien », la bouquiniste est catégorique.", "la bouquiniste"),
    ("« On ne lâchera rien », Nadia Ferrand", "Nadia Ferrand"),
    ("Et la bouquiniste : « On ne lâchera rien. »", "la bouquiniste"),
    ("– On ne lâchera rien, répond un vieux pêcheur.", "un vieux pêcheur"),
]


@pytest.mark.parametrize(("text", "speaker"), CASES, ids=[text[:70] for text, _ in CASES])
def test_given_behind_the_marks(told: Told, text: str, speaker: str) -> None:
    assert [row[2] for row in told("Le sujet divise depuis deux ans.\n\n" + text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "« Le Grand Soir » : le metteur en scène a été hué.",
        "« On ne lâchera rien », finalement le maire a cédé.",
    ],
)
def test_not_given_to_whom_the_clause_is_about(told: Told, text: str) -> None:
    assert not any(row[2] in ("le metteur en scène",) for row in told(text))


def test_a_clause_between_marks_and_a_colon_has_its_own_speaker(told: Told) -> None:
    text = "Quand l'avocate annonce : « Je vais revenir sur les faits », le juge l'arrête : « Allons vite. »"
    assert [row[2] for row in told(text)] == ["l'avocate", "le juge"]
