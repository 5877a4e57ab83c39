"""Bodies, laws, places and ships that a common noun names together with what follows it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Named = Callable[[str], dict[str, tuple[str, list[str]]]]

CASES = [
    # ministries, field by field
    (
        "Le ministère de la santé et de l'action sociale a tranché.",
        {"ministère de la santé et de l'action sociale": "ORG"},
    ),
    (
        "Au titre du ministère des transports, du tourisme et de l'artisanat, un décret est pris.",
        {"ministère des transports, du tourisme et de l'artisanat": "ORG"},
    ),
    (
        "Le Département de l'Instruction publique, de la Culture et du Sport a réagi.",
        {"Département de l'Instruction publique, de la Culture et du Sport": "ORG"},
    ),
    (
        "Les chiffres du ministère de la Santé, du maire et de la région divergent.",
        {"ministère de la Santé": "ORG"},
    ),
    # bodies in small letters throughout
    ("La préfecture de police a interdit le cortège.", {"préfecture de police": "ORG"}),
    ("L'agence régionale de santé recommande la fermeture.", {"agence régionale de santé": "ORG"}),
    # what passes is no part of the name
    ("Le Comité central d'entreprise extraordinaire se réunira.", {"Comité central d'entreprise": "ORG"}),
    ("Elle a gagné le Tour de France 2022 puis le Giro.", {"Tour de France": "MISC", "Giro": "MISC"}),
    ("On fait ses courses au Leclerc de Pontivy.", {"Leclerc": "ORG", "Pontivy": "LOC"}),
    # laws, treaties, prizes, wars, feasts
    (
        "Elle combat la loi travail et la loi Climat et résilience.",
        {"loi travail": "MISC", "loi Climat et résilience": "MISC"},
    ),
    ("La loi prévoit des amendes, une loi cadre suivra.", {}),
    ("Le traité de Lisbonne date de 2007.", {"traité de Lisbonne": "MISC"}),
    ("Il souffre du syndrome de Stockholm.", {"syndrome de Stockholm": "MISC"}),
    ("Mort pendant la Première Guerre mondiale, il fut oublié.", {"Première Guerre mondiale": "MISC"}),
    ("À Noël, le marché attire les foules.", {"Noël": "MISC"}),
    # ships, stations, seas
    ("La goélette Marion est arrivée à Lorient.", {"Marion": "MISC", "Lorient": "LOC"}),
    ("À la station Pierre Mauduit, on descend.", {"Pierre Mauduit": "LOC"}),
    (
        "Un séisme a frappé la mer de Corail et les îles Kerguelen.",
        {"mer de Corail": "LOC", "îles Kerguelen": "LOC"},
    ),
    ("Elle descend à la gare du Nord, au nord-ouest de Nouméa.", {"gare du Nord": "LOC", "Nouméa": "LOC"}),
    (
        "Elle travaille à la résidence Mimosa et à l'école du lac de Brive.",
        {"résidence Mimosa": "ORG", "école du lac de Brive": "ORG"},
    ),
    ("Il dirige le mouvement des Jeunes laboureurs.", {"Jeunes laboureurs": "ORG"}),
    ("Une étudiante de Paris-IV et un élève de Rennes.", {"Paris-IV": "ORG", "Rennes": "LOC"}),
    ("Un propriétaire délégué des Cliniques de l'Europe est venu.", {"Cliniques de l'Europe": "ORG"}),
    ("C'est un spécimen unique en Europe.", {"Europe": "LOC"}),
    ("Elle manifeste contre la loi sécurité globale.", {"loi sécurité globale": "MISC"}),
    (
        "La bande de Gaza et la guerre d'Algérie.",
        {"bande de Gaza": "LOC", "guerre d'Algérie": "MISC"},
    ),
    ("La boulangerie Les 3 frères a fermé.", {"Les 3 frères": "ORG"}),
    ("Le restaurant Chez Paulette a été vendu.", {"Chez Paulette": "ORG"}),
    ("La ligne Paris-Brest est coupée.", {"Paris": "LOC", "Brest": "LOC"}),
    ("Il roulait sur l'A10 avec l'USA Perpignan.", {"A10": "LOC", "USA Perpignan": "ORG"}),
    (
        "Le département de la justice, de la police et de la mer a parlé.",
        {"département de la justice, de la police et de la mer": "ORG"},
    ),
    # papers
    ("Interrogé par franceinfo, le maire dément.", {"franceinfo": "ORG"}),
    ("« C'est fini », confie à 20 Minutes Nadia, caissière.", {"20 Minutes": "ORG", "Nadia": "PER"}),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_what_a_noun_names(named: Named, text: str, expected: dict[str, str]) -> None:
    assert {m: kind for kind, spelled in named(text).values() for m in spelled} == expected


def test_a_place_that_the_acronym_leaves_out_is_no_part_of_the_full_form(named: Named) -> None:
    found = named("L'Institut de recherche pour le développement de Nouméa (IRD) étudie les coraux.")
    assert found["Institut de recherche pour le développement"][0] == "ORG"
    assert found["Nouméa"][0] == "LOC"


def test_the_team_behind_its_people(named: Named) -> None:
    text = "L'entraîneur des Faucons a parlé. Les Faucons ont perdu le match."
    assert named(text)["Faucons"] == ("ORG", ["Faucons", "Faucons"])
