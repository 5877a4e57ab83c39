"""Whom words mean in scenes with several people: each case is a phenomenon, told in invented words.

A case gives the first words of a quotation and who speaks.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES: dict[str, tuple[str, dict[str, str]]] = {
    "who presides over the court is not the accused": (
        "À la barre du tribunal de Vire, Rose Aubin tremble. « Asseyez-vous », l'invite la présidente du "
        "tribunal. La prévenue obéit. « Je ne savais pas », murmure-t-elle.",
        {"Asseyez": "La présidente du tribunal", "Je ne savais": "Rose Aubin"},
    ),
    "a collectivity takes up any": (
        "Luc Estève, président de Vire Agglomération, a parlé vendredi. « L'an sera dur », a-t-il dit. Le "
        "président de la collectivité tient à la piscine. « Elle ouvrira », a-t-il promis.",
        {"Elle ouvrira": "Luc Estève"},
    ),
    "a club by its colours": (
        "Luc Estève, président du Vire FC, a parlé vendredi. « L'an sera dur », a-t-il dit. Le président du "
        "club jaune et noir tient au stade. « Il ouvrira », a-t-il promis.",
        {"Il ouvrira": "Luc Estève"},
    ),
    "the latter as a subject": (
        "La directrice a reçu Rose Aubin, la déléguée. Celle-ci en est ressortie déçue. « On nous promène », "
        "a-t-elle soufflé.",
        {"On nous": "Rose Aubin"},
    ),
    "the one told of in the words before": (
        "Luc Estève tient le four. Son père, Yves Estève, passe. « Il fait mieux que moi », dit-il. "
        "L'intéressé rougit. « Il exagère », répond-il.",
        {"Il fait": "Yves Estève", "Il exagère": "Luc Estève"},
    ),
    "the one asked, as a subject": (
        "Le maire a interpellé Luc Estève. L'intéressé dément. « Je ne l'ai jamais vu », affirme-t-il.",
        {"Je ne l'ai": "Luc Estève"},
    ),
    "who made the work is not its actor": (
        "Prix du meilleur acteur pour Luc Estève et son rôle dans Le Chant des loups, de Paul Orsini. L'acteur "
        "est monté sur scène. « C'est mon premier prix », a-t-il déclaré.",
        {"C'est mon": "Luc Estève"},
    ),
    "a report announces nothing in the perfect": (
        "Le ministre Luc Estève a ouvert les travaux. Le rapport révèle une hausse. « La route a tout changé », "
        "a-t-il annoncé.",
        {"La route": "Luc Estève"},
    ),
    "who speaks to a magazine is not its namesake": (
        "« C'était un jeu », explique au magazine Luc Estève. Pour lui, le genre a vécu. « C'est fini », dit-il.",
        {"C'est fini": "Luc Estève"},
    ),
    "a calling of two words for a candidate": (
        "Rose Aubin a été candidate à Vire. La haute fonctionnaire a hésité. « Je voulais servir », dit-elle.",
        {"Je voulais": "Rose Aubin"},
    ),
    "a specialist may be of any calling": (
        "Luc Estève, spécialiste de l'horreur, n'a rien gagné. « Je m'en moque », lance le cinéaste.",
        {"Je m'en": "Luc Estève"},
    ),
    "the lawyer of the other side": (
        "Devant la cour, Rose Aubin raconte la nuit du drame. « Il était ivre », dit-elle. L'avocate de la "
        "défense se lève. « Vous aviez bu aussi », lance-t-elle.",
        {"Il était": "Rose Aubin", "Vous aviez": "L'avocate de la défense"},
    ),
    "the prosecution after the bench": (
        "« Vous n'avez pas su vous arrêter », lui a dit la présidente du tribunal. La représentante du parquet "
        "avait requis deux ans. « Il faut une sanction », avait-elle plaidé.",
        {"Il faut": "La représentante du parquet"},
    ),
    "who is heard by a judge": (
        "Le juge d'instruction a entendu Luc Estève jeudi. « Je n'étais pas là », a-t-il répété.",
        {"Je n'étais": "Luc Estève"},
    ),
    "a stressed pronoun tells the sex": (
        "La procureure a requis six mois contre Luc Estève. « Vous êtes un danger », a-t-elle lancé. "
        "L'automobiliste, lui, minimise. « Je roulais doucement », plaide-t-il.",
        {"Vous êtes": "La procureure", "Je roulais": "Luc Estève"},
    ),
    "raised by somebody": (
        "Élevé par sa grand-mère, Luc Estève a commencé tôt. « Elle jouait dans le noir », se souvient-il.",
        {"Elle jouait": "Luc Estève"},
    ),
    "an age told by a verb": (
        "Luc Estève a 70 ans et court encore. « Courir m'aide », dit-il. « Il nous épuise », plaisante Yves Rieu, "
        "un ami du club. Le septuagénaire ne compte plus. « J'ai arrêté à cent », sourit-il.",
        {"J'ai arrêté": "Luc Estève"},
    ),
}


@pytest.mark.parametrize(("text", "said"), CASES.values(), ids=CASES)
def test_who_is_meant(text: str, said: dict[str, str], who_says: Callable[[str, str], str | None]) -> None:
    assert {words: who_says(text, words) for words in said} == said
