"""Whom words mean by what an article tells on its way: each case is a phenomenon, told in invented words.

A case gives the first words of a quotation and who speaks.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES: dict[str, tuple[str, dict[str, str]]] = {
    "who acts under a description is known by it from there on": (
        "Le pilote italien Luca Ferri a gagné à Spa devant Jan de Groot. Le Néerlandais l'admettait. « Il était "
        "intouchable », concédait-il. L'Italien remerciait les siens. « Ils ont tout donné », lançait-il.",
        {"Il était": "Jan de Groot", "Ils ont": "Luca Ferri"},
    ),
    "a minister presented by his name behind": (
        "Le ministre de l'Agriculture était à Vire. Luc Estève a vu des éleveurs. Paul Orsini, qui élève des "
        "brebis, l'a interpellé : « Vous ignorez tout ». Le ministre a promis des aides. « L'argent viendra », "
        "a-t-il assuré.",
        {"L'argent": "Luc Estève"},
    ),
    "two things that one office is over": (
        "Le ministre de l'Économie et des Finances, Luc Estève, a parlé le premier. Le ministre du Travail, Paul "
        "Orsini, a écouté. « Il faut agir », a dit le ministre des Finances.",
        {"Il faut agir": "Luc Estève"},
    ),
    "two callings of one": (
        "L'acteur et réalisateur Luc Estève vit à Vire avec le peintre Paul Orsini. « J'ai fui Paris », dit le "
        "comédien.",
        {"J'ai fui": "Luc Estève"},
    ),
    "another portfolio is another's": (
        "Le ministre de l'Intérieur a reçu le ministre du Travail, Luc Estève. « Nous irons vite », a promis le "
        "ministre de l'Intérieur.",
        {"Nous irons": "Le ministre de l'Intérieur"},
    ),
    "who is governed before the name is another": (
        "Mariée à un pilote, Rose Aubin vit à Vire. Yves Morel est pilote lui aussi. « Je vole peu », dit le "
        "pilote.",
        {"Je vole": "Yves Morel"},
    ),
    "a family, a government and its leader": (
        "Luc Estève a disparu. « Nous gardons espoir », confie la famille Estève.",
        {"Nous gardons": "La famille Estève"},
    ),
    "of somebody's government": (
        "Le maire, Luc Estève, a signé. Cette ministre du gouvernement Orsini n'y croit pas. « On verra », "
        "dit-elle.",
        {"On verra": "Cette ministre du gouvernement Orsini"},
    ),
    "the president of a club presides over no court": (
        "Depuis jeudi, Luc Estève fait l'objet de rumeurs. Le président du Vire FC a tenu à répondre.\n\n« C'est "
        "faux », a-t-il regretté.",
        {"C'est faux": "Luc Estève"},
    ),
    "who is played does not speak": (
        "Le film raconte la vie de Samir, un boxeur incarné par Luc Estève. Le cinéaste Paul Orsini a tourné à "
        "Vire. L'acteur, lui, a perdu dix kilos. « J'avais faim », rit-il.",
        {"J'avais faim": "Luc Estève"},
    ),
    "a part behind its adjective": (
        "Rose Aubin quitte la série. Après avoir tenu le rôle mythique de Vera Stone, la comédienne souffle. "
        "« J'arrête », a-t-elle déclaré.",
        {"J'arrête": "Rose Aubin"},
    ),
    "a boy is no pensioner": (
        "Le petit Enzo a été retrouvé par Luc Estève. « Il dormait », raconte le retraité. Le garçonnet a souri. "
        "« J'ai suivi un chat », a-t-il dit.",
        {"J'ai suivi": "Enzo"},
    ),
    "who held the office before": (
        "Le nouveau maire, Luc Estève, est boulanger. Son prédécesseur, Yves Morel, l'observe. « Il apprend », "
        "juge l'ancien maire.",
        {"Il apprend": "Yves Morel"},
    ),
    "what somebody was speaks against nothing": (
        "Ancien membre du conseil et militant, Luc Estève parlait jeudi à Vire. « Rien n'avance », a tranché le "
        "conférencier.",
        {"Rien": "Luc Estève"},
    ),
    "son and sa tell a sex": (
        "Rose Aubin a perdu son emploi. Son propriétaire veut l'expulser. « Je ne dors plus », confie-t-elle.",
        {"Je ne dors": "Rose Aubin"},
    ),
    "a pronoun behind a preposition is no subject": (
        "Troisième, Rose Aubin a pleuré. « C'est un miracle », a-t-elle soufflé. Devant elle, l'Autrichienne Eva "
        "Gruber a gagné. « La piste était parfaite », s'est réjouie la championne.",
        {"La piste": "Eva Gruber"},
    ),
    "agreement tells a sex": (
        "Opérée en mai, Kim Nguyen rejoue. Paul Orsini l'entraîne. « J'ai eu peur », dit-elle.",
        {"J'ai eu": "Kim Nguyen"},
    ),
    "the latter is she who just spoke": (
        "Le film de Rose Aubin conte la vie de Julie Carli. « Une pionnière », explique la réalisatrice. Celle-ci "
        "a lu ses lettres. « J'ai pleuré », avoue-t-elle.",
        {"J'ai pleuré": "Rose Aubin"},
    ),
    "the latter is one who is spoken to": (
        "Luc Estève prépare un dernier sommet. « Après, j'arrête », promet-il à sa femme. Celle-ci en doute. « Il "
        "dit ça toujours », sourit-elle.",
        {"Après": "Luc Estève", "Il dit": "Sa femme"},
    ),
    "an owner may be of any calling": (
        "La lieutenante Rose Aubin a veillé. Un hangar a brûlé. Son propriétaire, Luc Estève, est sous le choc. "
        "« Il ne reste rien », répète l'agriculteur.",
        {"Il ne reste": "Luc Estève"},
    ),
    "whom a question is put to ahead of his name": (
        "Quand on lui demande son avis, Luc Estève hausse les épaules. « Une mode ». Il sourit.",
        {"Une mode": "Luc Estève"},
    ),
    "he as a subject is not spoken to": (
        "Le matin, Luc livre des colis. Sa mère s'inquiète. « Il va craquer ». Lui hausse les épaules. « J'ai pas "
        "le choix ».",
        {"J'ai pas": "Luc"},
    ),
    "a man's description is no woman's for what it holds": (
        "Le chanteur Luc Estève s'arrête. « Mon corps a dit stop », écrit l'interprète de Nuit blanche.",
        {"Mon corps": "Luc Estève"},
    ),
    "who stands for an office by where he lives": (
        "Le président américain Luc Estève a reçu son homologue français, Paul Orsini. « Nous sommes amis », a "
        "dit le locataire de la Maison-Blanche.",
        {"Nous sommes": "Luc Estève"},
    ),
    "it is nobody": (
        "La maire, Rose Aubin, a reçu Luc Estève. Elle se félicite. Il s'agit d'un progrès : « Nous avançons ».",
        {"Nous": "Rose Aubin"},
    ),
    "who spoke inside the marks": (
        "« J'ai vu des films, explique à Vire Luc Estève, qui monte depuis 2016. C'était un jeu. »\n\nPour lui, "
        "le genre a vécu. « C'est fini », dit-il.",
        {"C'est fini": "Luc Estève"},
    ),
}


@pytest.mark.parametrize(("text", "said"), CASES.values(), ids=CASES)
def test_who_is_meant(text: str, said: dict[str, str], who_says: Callable[[str, str], str | None]) -> None:
    assert {words: who_says(text, words) for words in said} == said
