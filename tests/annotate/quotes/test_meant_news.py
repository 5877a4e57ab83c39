"""Whom words mean that tell something new of somebody: each case is a phenomenon, told in invented words.

A case gives the first words of a quotation and who speaks.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES: dict[str, tuple[str, dict[str, str]]] = {
    "who comes in by a bare name is described next": (
        "Son entraîneur, Luc Estève, était ravi. « Il a été grand », a-t-il dit.\n\nEn face, on boudait. « On "
        "leur donne le match », pestait Paul Orsini. L'entraîneur orléanais en voulait aux siens. « On ne peut "
        "pas gagner ainsi », a-t-il ajouté.",
        {"On ne peut": "Paul Orsini"},
    ),
    "a trade beside a mandate": (
        "Sa première adjointe, Rose Aubin, est candidate. « Luc m'a tout appris », a confié l'infirmière de 48 "
        "ans.",
        {"Luc m'a": "Rose Aubin"},
    ),
    "a former calling beside what somebody is": (
        "Le directeur sportif lyonnais, Luc Estève, a confirmé le départ de Paul Orsini. « Paul avait envie "
        "d'ailleurs », explique l'ancien latéral.",
        {"Paul avait": "Luc Estève"},
    ),
    "a minister beside a spokesman": (
        "Le gouvernement, par la voix de son porte-parole, Luc Estève, a appelé au calme. « L'armée veille », a "
        "affirmé le ministre de la Communication.",
        {"L'armée": "Luc Estève"},
    ),
    "whom the paper speaks with": (
        "Invité de la rédaction, le professeur Luc Estève parle de la crise. « L'État a failli », tranche notre "
        "interlocuteur.",
        {"L'État": "Luc Estève"},
    ),
    "of a party, whatever the office": (
        "L'échevin Luc Estève défend son plan. L'écologiste Rose Aubin en doute. La conseillère communale veut un "
        "référendum. « Laissons choisir les gens », plaide-t-elle.",
        {"Laissons": "Rose Aubin"},
    ),
    "a people tells the sex": (
        "Présidé par l'actrice Rose Aubin, le jury a choisi le Roumain Radu Popan. « Il nous a bouleversés », a "
        "dit la comédienne.",
        {"Il nous": "Rose Aubin"},
    ),
    "whose deed it was is nobody named": (
        "Le ministre Luc Estève a été enfariné. « J'aime la farine », a-t-il plaisanté. L'auteur du geste, un "
        "militant, a été pris. « Je ne regrette rien », a-t-il crié.",
        {"J'aime": "Luc Estève", "Je ne regrette": "Un militant"},
    ),
    "a noun for people that is read as a verb": (
        "Le directeur, Luc Estève, parle d'un « climat lourd ». Un surveillant a été blessé lundi. « J'ai eu "
        "peur », confie-t-il.",
        {"J'ai eu": "Un surveillant"},
    ),
    "those before whom somebody is set do not act": (
        "Le sélectionneur, Luc Estève, exulte. Après le Brésilien Paul Orsini et l'Allemand Yves Morel, il est le "
        "troisième à gagner deux fois.\n\nUne joie pour lui. « C'est beau », a-t-il dit.",
        {"C'est beau": "Luc Estève"},
    ),
    "a score makes no team of a person": (
        "Lundi, Rose Aubin a éliminé la Polonaise Ewa Lis (6-4, 3-6, 7-5). « Je rêve », a-t-elle soufflé. Battue, "
        "Ewa Lis était déçue. « Elle a mieux joué », a reconnu la Polonaise.",
        {"Je rêve": "Rose Aubin", "Elle a mieux": "Ewa Lis"},
    ),
    "who has won may be of any calling": (
        "Large vainqueur du scrutin, Luc Estève a tendu la main. L'ancien maire l'emporte avec 55 %. « C'est un "
        "beau jour », a lancé le centriste.",
        {"C'est un": "Luc Estève"},
    ),
    "a region is none of the towns nor of the countries": (
        "Le Français Luc Estève avait le sourire. « Il planait », a reconnu le Jurassien.",
        {"Il planait": "Luc Estève"},
    ),
    "people of half a region": (
        "Quatrième, Rose Aubin manque le podium. « C'est rageant », a pesté la Haut-Savoyarde.",
        {"C'est rageant": "Rose Aubin"},
    ),
    "what somebody has come into is nothing they are": (
        "Rose Aubin est entrée dans la légende du club. « J'y crois à peine », confiait la doyenne de l'équipe.",
        {"J'y crois": "Rose Aubin"},
    ),
    "elected, and of a cause": (
        "L'adjointe au logement, Rose Aubin, reste ferme. « Un toit sur douze est loué », dit-elle. L'élue "
        "écologiste veut agir. « Il faut loger les gens », martèle-t-elle. « On dort dehors », dit Jean Orsini.",
        {"Il faut": "Rose Aubin"},
    ),
    "who storms is no storm": (
        "Il a quatre studios. « On nous prend pour des voyous », tempête Luc Estève. Ce retraité s'inquiète. « Je "
        "vends », menace-t-il.",
        {"On nous": "Luc Estève", "Je vends": "Luc Estève"},
    ),
    "the adversary is the other of two": (
        "Battue par la Tchèque Petra Hruba, Rose Aubin quitte le tournoi. « J'ai mal joué », regrettait la "
        "Lyonnaise. Son adversaire, elle, souriait : « Je n'ai jamais aussi bien servi ».",
        {"J'ai mal": "Rose Aubin", "Je n'ai jamais": "Petra Hruba"},
    ),
    "the one told of is she of whom the words are said": (
        "Depuis le film, les offres affluent pour Rose Aubin. Son agente, Julie Carli, trie. « On ne lui propose "
        "que des rôles de mère », dit-elle. L'intéressée, elle, rêve d'autre chose. « J'adore danser ».",
        {"J'adore": "Rose Aubin"},
    ),
}


@pytest.mark.parametrize(("text", "said"), CASES.values(), ids=CASES)
def test_who_is_meant(text: str, said: dict[str, str], who_says: Callable[[str, str], str | None]) -> None:
    assert {words: who_says(text, words) for words in said} == said
