"""One type per entity, by all the article tells of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Named = Callable[[str], dict[str, tuple[str, list[str]]]]

CASES = [
    ("Le groupe Ostrelle supprime 300 postes. Ostrelle n'a pas répondu.", "Ostrelle", "ORG"),
    ("Sandeix, une association de riverains, s'y oppose.", "Sandeix", "ORG"),
    ("Il vit à Trémargat. Trémargat compte 200 habitants.", "Trémargat", "LOC"),
    ("« Je pars », dit Zelmira Brauc, 41 ans.", "Zelmira Brauc", "PER"),
    ("La chanteuse Zelmira chantera lundi.", "Zelmira", "PER"),
    ("Les Choletais ont gagné.", "Choletais", "MISC"),
    ("Le logiciel, baptisé « Achab », trie tout.", "Achab", "MISC"),
    ("La Coupe de France commence.", "Coupe de France", "MISC"),
    ("Le Kremlin dément.", "Kremlin", "ORG"),
    ("Elle lit Le Monde tous les matins.", "Le Monde", "ORG"),
    ("Le groupe sucrier danois Velmora ferme. Velmora se tait.", "Velmora", "ORG"),
    ("Le brasseur Ostrelle a rejeté l'offre.", "Ostrelle", "ORG"),
    ("Le bailleur, Habitat du Ponant, se défend.", "Habitat du Ponant", "ORG"),
    ("Le président régional de la MSA, Brac Zelmi, soutient le projet.", "Brac Zelmi", "PER"),
    ("Elle l'a confié à Varnoux-Info dimanche.", "Varnoux-Info", "ORG"),
    ("Un voyageur en partance pour Morlanne attend.", "Morlanne", "LOC"),
    ("C'est ce que dit la Nîmoise d'adoption.", "Nîmoise", "MISC"),
]


@pytest.mark.parametrize(("text", "name", "kind"), CASES, ids=[c[1] for c in CASES])
def test_the_type_of_a_name(named: Named, text: str, name: str, kind: str) -> None:
    assert named(text)[name][0] == kind


def test_town_and_person_of_one_name(named: Named) -> None:
    found = named(
        "Bernard Redon, éleveur, habite à Redon. Le projet chauffera la piscine de Redon. "
        "M. Redon l'assure : tout ira bien."
    )
    assert found["Redon"] == ("LOC", ["Redon", "Redon"])
    assert found["Bernard Redon"] == ("PER", ["Bernard Redon", "Redon"])


def test_firm_and_family_of_one_name(named: Named) -> None:
    found = named(
        "Le fabricant de tracteurs Varnoux a perdu 48 millions. Claire Varnoux, la directrice, a parlé. "
        "Selon Mme Varnoux, Varnoux tiendra."
    )
    assert found["Varnoux"][0] == "ORG"
    assert found["Claire Varnoux"] == ("PER", ["Claire Varnoux", "Varnoux"])


def test_town_and_club_of_one_name(named: Named) -> None:
    found = named(
        "Basket : Limoges renverse Dijon à Limoges\n\n"
        "Menés à la mi-temps, les joueurs de l'entraîneur de Limoges ont gagné le match au terme d'un "
        "dernier quart-temps sans faute. L'ailier a inscrit 19 points. Né à Dijon, il a salué le vestiaire. "
        "Mardi, Limoges recevra Nantes en championnat."
    )
    kinds = sorted((kind, name) for name, (kind, _) in found.items() if name in ("Limoges", "Dijon"))
    assert ("ORG", "Limoges") in kinds or found["Limoges"][0] in ("ORG", "LOC")
    assert found["Nantes"][0] == "ORG"


def test_english_types(named_english: Named) -> None:
    found = named_english(
        "Harlan Robotics, the company founded by Idris Harlan, said on Monday it would cut jobs in Reno. "
        "Sheriff Eleanor Reid and Mr. Harlan declined to comment. Bellwether, a retailer, was silent."
    )
    assert found["Harlan Robotics"][0] == "ORG"
    assert found["Idris Harlan"] == ("PER", ["Idris Harlan", "Harlan"])
    assert found["Eleanor Reid"][0] == "PER"
    assert found["Bellwether"][0] == "ORG"
    assert found["Reno"][0] == "LOC"


def test_names_in_the_plural_are_teams_where_sport_is_told(named: Named) -> None:
    text = (
        "Le match a tourné court. Les Faucons de Lorient ont battu les Rennais. L'entraîneur a salué ses joueurs, "
        "le buteur a marqué et les supporters ont chanté dans le vestiaire."
    )
    found = named(text)
    assert found["Faucons de Lorient"][0] == "ORG"
    assert found["Rennais"][0] == "MISC"
