"""Callings and other words for those who have them, where somebody else of that sex is nearer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

# Who comes in with what calling, by what words they come back, who else stands between.
CASES = {
    "an office no list knows": ("Karim Ziani", "alcade de Vic", "l'alcade", "Bruno Malherbe, libraire"),
    "a party": ("Hervé Lorrac", "député LFI de l'Aude", "l'insoumis", "Bruno Malherbe, sénateur LR de l'Orne"),
    "a party in brackets": ("Claire Moncourt (PS)", "maire de Vitré", "la socialiste", "Julie Drissi, chimiste"),
    "a union": ("Marc Gavrel", "délégué CGT", "le syndicaliste", "Bruno Malherbe, directeur de l'usine"),
    "a union of farmers": (
        "Solène Hubac",
        "présidente de la FDSEA",
        "la responsable syndicale",
        "Julie Drissi, coordinatrice du festival",
    ),
    "a court": ("Nadia Pernet", "présidente du tribunal", "la magistrate", "Julie Drissi, infirmière"),
    "a project": (
        "Céline Varlin",
        "coordonnatrice du chantier",
        "la responsable du chantier",
        "Julie Drissi, poète",
    ),
    "a bar": ("Pascal Fourtet", "bâtonnier de Lyon", "le représentant du barreau", "Bruno Malherbe, coiffeur"),
    "a school": ("Étienne Saudray", "professeur d'allemand", "l'enseignant", "Bruno Malherbe, boxeur"),
    "a pupil": ("Laure Quélen", "élève de terminale", "la lycéenne", "Julie Drissi, proviseure"),
    "a minister": (
        "Rachid Benchaïb",
        "ministre tunisien des Affaires étrangères",
        "le chef de la diplomatie",
        "Bruno Malherbe, cinéaste",
    ),
    "a burgomaster": ("Olivier Delmotte", "bourgmestre de Namur", "le maïeur", "Bruno Malherbe, pharmacien"),
    "a prelate": ("Lucien Castagnède", "évêque de Tulle", "l'ecclésiastique", "Bruno Malherbe, cheminot"),
    "two callings": ("Valérie Tarvel", "psychologue clinicienne", "la thérapeute", "Julie Drissi, avocate"),
    "a referee": ("Fabrice Rouvrac", "arbitre de Ligue 2", "le directeur de jeu", "Bruno Malherbe, brasseur"),
    "a governor": ("Thierry Mabille", "gouverneur de l'Ohio", "l'élu", "Bruno Malherbe, pianiste"),
}


@pytest.mark.parametrize(("name", "calling", "words", "other"), CASES.values(), ids=CASES)
def test_a_calling_is_taken_up(
    name: str, calling: str, words: str, other: str, who_says: Callable[[str, str], str | None]
) -> None:
    text = (
        f"{name}, {calling}, attend la suite. {other}, a pris la parole mardi.\n\n"
        f"« La situation ne peut plus durer », estime {words}."
    )
    assert who_says(text, "La situation") == name.split(" (", maxsplit=1)[0]


def test_a_word_for_another_party_means_nobody_named(who_says: Callable[[str, str], str | None]) -> None:
    text = (
        "Hervé Lorrac, député LFI de l'Aude, attend la suite. Bruno Malherbe, sénateur LR, a parlé mardi.\n\n"
        "« La situation ne peut plus durer », estime le macroniste."
    )
    assert who_says(text, "La situation") == "Le macroniste"


def test_how_somebody_looks_is_no_calling(who_says: Callable[[str, str], str | None]) -> None:
    text = (
        "Bruno Malherbe, casquette sur la tête, attend la suite. "
        "« La situation ne peut plus durer », estime le cafetier."
    )
    assert who_says(text, "La situation") == "Bruno Malherbe"


BODIES = {
    "the ministère public": (
        "Le parquet de Niort a ouvert une enquête.",
        "le ministère public",
        "parquet de Niort",
    ),
    "no union is a group": (
        "Veolia va fermer le dépôt. La CGT a déposé un préavis. « Nous tiendrons », prévient le syndicat.",
        "le groupe",
        "Veolia",
    ),
    "somebody's party": ("Le Parti libéral a réuni ses cadres.", "le parti de Justin Moreau", "Parti libéral"),
    "somebody's firm is no party": (
        "Le Parti libéral a réuni ses cadres.",
        "la fondation de Justin Moreau",
        "La fondation de Justin Moreau",
    ),
}


@pytest.mark.parametrize(("before", "words", "who"), BODIES.values(), ids=BODIES)
def test_a_body_is_what_its_noun_allows(
    before: str, words: str, who: str, who_says: Callable[[str, str], str | None]
) -> None:
    assert who_says(f"{before} « La situation ne peut plus durer », estime {words}.", "La situation") == who


@pytest.mark.parametrize("words", ["le médecin", "le navigateur", "l'enseignant", "le syndicaliste", "l'avocat"])
def test_a_calling_of_nobody_named_is_somebody_new(words: str, who_says: Callable[[str, str], str | None]) -> None:
    text = (
        "Bruno Malherbe, directeur du festival, attend la suite. Karim Ziani, député, a pris la parole mardi.\n\n"
        f"La salle était comble. « La situation ne peut plus durer », estime {words}."
    )
    assert who_says(text, "La situation") == words[0].upper() + words[1:]
