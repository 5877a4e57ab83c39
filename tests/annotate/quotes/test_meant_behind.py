"""Whoever stands behind a preposition beside the subject is another: compared with, asked about, concerned."""

from __future__ import annotations

from collections.abc import Callable

import pytest

WhoSays = Callable[[str, str], str | None]

LAMBERT = "« On a perdu deux points », a dit Kevin Lambert.\n\nPedro Moreno a été plus prudent. "

CASES = [
    # another is compared with
    (
        "Paul Mercier est revenu lundi à Nantes. « Je serai prêt », a-t-il dit.\n\nComme Paul "
        "Mercier, l'entraîneur "
        "se méfie des Bretons. « Les Bretons courent beaucoup. »",
        "Les Bretons courent",
        "L'entraîneur",
    ),
    (
        "« Il faut agir », a dit Luc Ferrand.\n\nContrairement à Luc Ferrand, Anne Morel n'y croit pas. "
        "« On va perdre dix emplois. »",
        "On va perdre",
        "Anne Morel",
    ),
    # for whom somebody works
    (
        "Luc Rochat suit le dossier depuis mars. Responsable de l'industrie pour Solidar Vaud, "
        "le délégué syndical "
        "confesse : « Nous avons été surpris. »",
        "Nous avons été",
        "Luc Rochat",
    ),
    # whom a difficulty concerns
    (
        "« Nous avons reçu trente tonnes de dons », explique Marc Bonnet.\n\nUn autre souci se "
        "pose pour le comité : "
        "trouver des bénévoles. « Il nous faut vingt personnes de plus. »",
        "Il nous faut",
        "Marc Bonnet",
    ),
    (
        "« Nous vendons moins », soupire Inès Duval, gérante.\n\nLa hausse des prix pèse sur l'entreprise. "
        "« On paie deux fois plus cher le gaz. »",
        "On paie",
        "Inès Duval",
    ),
    (
        "Le festival ouvre vendredi à Dole.\n\nUn problème demeure pour l'association : loger "
        "les musiciens. « Il nous "
        "manque trente lits. » Claire Lemoine espère que les habitants ouvriront leurs portes.",
        "Il nous manque",
        "Claire Lemoine",
    ),
    # whom questions are about
    (
        "Kevin Lambert était le premier à répondre aux journalistes. Les questions étaient "
        "tournées vers son ami à "
        "Lille, Karim Saadi. « J'ai voulu aller le voir à l'hôpital. »",
        "J'ai voulu",
        "Kevin Lambert",
    ),
    (
        "Sophie Petit s'est présentée devant la presse. Les premières questions portaient sur "
        "sa rivale, Maud Caron. "
        "« Je la respecte. »",
        "Je la respecte",
        "Sophie Petit",
    ),
    # family names that the tagger does not know
    (
        "Le président Emmanuel Macron était à Lyon mardi.\n\n« Cela ne peut pas durer », "
        "explique Macron lors d'un "
        "entretien au journal La Dépêche.",
        "Cela ne peut",
        "Emmanuel Macron",
    ),
    # somebody of an age who bears the name of a place
    (
        "Le livre de Marie Delatour fait débat. « Les mères y perdent », écrit Marie Delatour.\n\n"
        "Virginie, 36 ans, Auch (Gers).\n\n« Quand j'ai quitté Lille, je touchais le chômage. » "
        "Sans travail, Virginie a douté.",
        "Quand j'ai",
        "Virginie",
    ),
    # nobody has anything
    (
        "« Je vends », dit Léa Roux.\n\nDe l'argent, il n'y en a guère. « On vit de peu. »",
        "On vit",
        "Léa Roux",
    ),
    # a body by an adjective that stands for it
    (
        "La CFDT a manifesté mardi. « On ne lâchera rien », lance Paul Riou, délégué. « Le compte n'y est "
        "pas », ajoute la centrale syndicale.",
        "Le compte",
        "CFDT",
    ),
    # whom the verb has for its object: the tagger saw a noun
    (
        "Ils sortent puis une voisine les apostrophe : « Rentrez chez vous ! »",
        "Rentrez",
        "Une voisine",
    ),
    (
        "Les élues restent. Ces dernières refusent de partir puis l'une d'elles les invective : « Reculez ! »",
        "Reculez",
        "L'une d'elles",
    ),
    # the people of a region
    (
        f"{LAMBERT}Comme Lambert, le Catalan se méfie des Suisses. « Les Suisses étaient bien différents. »",
        "Les Suisses étaient",
        "Pedro Moreno",
    ),
]


@pytest.mark.parametrize(("text", "words", "who"), CASES)
def test_whoever_stands_behind_a_preposition_is_somebody_else(
    who_says: WhoSays, text: str, words: str, who: str
) -> None:
    assert who_says(text, words) == who
