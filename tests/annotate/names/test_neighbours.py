"""Names that stand side by side, behind a prefix, with a hyphen or a number: each ends where its own words end."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Named = Callable[[str], dict[str, tuple[str, list[str]]]]

CASES = [
    # who speaks stands behind whom it is told to
    ("« Rien ne presse », confie à Radio Littoral Nadia Kermeur, éleveuse.", {"Radio Littoral", "Nadia Kermeur"}),
    ("« On attend », déclare à la BBC Paul Ney, un voisin.", {"BBC", "Paul Ney"}),
    ("« On attend », explique à La Gazette le gérant.", {"La Gazette"}),
    # whom a party sends, whose country a firm is from
    ("La candidate du Front paysan Odile Kerbrat a voté.", {"Front paysan", "Odile Kerbrat"}),
    ("Les forages du Britannique Oxley ont repris.", {"Britannique", "Oxley"}),
    ("Il revient d'un dîner chez le ministre d'Hélène Tessier.", {"Hélène Tessier"}),
    ("Le cabinet De Smet est tombé.", {"De Smet"}),
    # prefixes stay outside, hyphened words inside
    ("Les slogans anti-Turquie et pro-Norvège se mêlent.", {"Turquie", "Norvège"}),
    ("L'après-Kerbrat inquiète outre-Manche.", {"Kerbrat", "Manche"}),
    ("Le camion vient de La-Roche-sur-Yon.", {"La-Roche-sur-Yon"}),
    ("Il milite à l'Unsa-ferroviaire depuis 24 heures.", {"Unsa-ferroviaire"}),
    # events with their year, bodies and meetings with what they are for, what is said of them outside
    ("Elle a commenté l'Euro 2016 puis la CAN 2019.", {"Euro 2016", "CAN 2019"}),
    ("Il préside l'Office des réfugiés et apatrides.", {"Office des réfugiés et apatrides"}),
    (
        "Elle ira à la Conférence sur les changements climatiques.",
        {"Conférence sur les changements climatiques"},
    ),
    ("On parle de cette Coupe du monde folle.", {"Coupe du monde"}),
    ("Il vit en Europe orientale.", {"Europe orientale"}),
    ("Elle est la première Africaine noire du jury.", {"Africaine"}),
    # in small letters
    ("Le parti communiste et la municipalité de Redon protestent.", {"parti communiste", "municipalité de Redon"}),
    ("Un camion a brûlé sur l'autoroute A3.", {"autoroute A3"}),
    ("Selon le site pommiers.fr, la récolte sera bonne.", {"pommiers.fr"}),
    # no names
    ("Il a payé 30 M€ pour 4 Mt de blé.", set()),
    ("REDON. – La salle a ri.\n\nAMBIANCE. – La foule a chanté.\n\nDOULEUR - Elle a pleuré.", {"REDON"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_the_names_of_a_sentence(named: Named, text: str, expected: set[str]) -> None:
    assert {m for _, spelled in named(text).values() for m in spelled} == expected
