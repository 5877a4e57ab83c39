"""Whom descriptions, pronouns and bodies mean: each case is a phenomenon, told in invented words.

A case gives the first words of a quotation and who speaks.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES: dict[str, tuple[str, dict[str, str]]] = {
    "he after an object that is a person": (
        "Le préfet Alain Maurel a décoré le brigadier Tom Rivière hier à Lens. Il a rappelé le courage "
        "des équipes. « Vous êtes un exemple », a-t-il lancé.",
        {"Vous êtes": "Alain Maurel"},
    ),
    "she after a relative clause": (
        "Nina Brossard, qui a succédé à Carole Jolivet en mai, a présenté ses comptes. « La dette recule "
        "», a-t-elle assuré.",
        {"La dette": "Nina Brossard"},
    ),
    "he after the family of somebody": (
        "La famille de Jordan Petit réclame justice. Le procureur, Éric Malet, a ouvert une information "
        "judiciaire. « Nous irons vite », a-t-il promis.",
        {"Nous irons": "Éric Malet"},
    ),
    "a thing as the subject between": (
        "Sabrina Kaci tient la ferme depuis trois ans. Le troupeau compte cent têtes. L'hiver a été rude. "
        "« J'ai tenu », dit-elle.",
        {"J'ai tenu": "Sabrina Kaci"},
    ),
    "a body as the subject between": (
        "Denis Ravel dirige la coopérative. La banque a refusé le prêt. « Nous trouverons autre chose », "
        "affirme-t-il.",
        {"Nous trouverons": "Denis Ravel"},
    ),
    "they and then she": (
        "Anna et Victor Leduc ont quitté Paris. Ils élèvent des chèvres. « On gagne moins », "
        "reconnaît-elle. « Mais on vit mieux », complète-t-il.",
        {"On gagne": "Anna Leduc", "Mais on vit": "Victor Leduc"},
    ),
    "he after two paragraphs about something else": (
        "Bernard Collin a fermé son atelier en janvier.\n"
        "Le secteur a perdu mille emplois en dix ans. Les importations ont doublé.\n"
        "« Je ne pouvais plus », explique-t-il.",
        {"Je ne pouvais": "Bernard Collin"},
    ),
    "according to him after another speaker": (
        "« Le pont est sûr », affirme l'ingénieure Maud Salvi. Le maire, Jean Tixier, en doute. Selon "
        "lui, « les fissures s'élargissent ».",
        {"Le pont est": "Maud Salvi", "les fissures": "Jean Tixier"},
    ),
    "she who was just called by a function": (
        "La rectrice a visité le collège mardi. Elle a salué le travail des professeurs. « Votre "
        "engagement est admirable », leur a-t-elle dit.",
        {"Votre engagement": "La rectrice"},
    ),
    "a child and his mother": (
        "Le petit Enzo, 6 ans, a retrouvé sa mère, Laure Mandel, dans la foule. « J'ai eu la peur de ma "
        "vie », confie-t-elle.",
        {"J'ai eu": "Laure Mandel"},
    ),
    "a man met at a counter": (
        "Au comptoir, un habitué commente le journal. Il s'appelle Roger. « C'était mieux avant », grogne-t-il.",
        {"C'était mieux": "Roger"},
    ),
    "a president and his spokesman": (
        "Le président Omar Dia recevra les syndicats jeudi, a annoncé son porte-parole, Malick Sow. « La "
        "porte est ouverte », a-t-il précisé.",
        {"La porte": "Malick Sow"},
    ),
    "he of the second clause": (
        "Marco Lippi a félicité son adversaire, mais Julien Faure, lui, n'a pas digéré sa défaite. « "
        "L'arbitre m'a volé », a-t-il pesté.",
        {"L'arbitre m'a": "Julien Faure"},
    ),
    "the surname after both members of a couple": (
        "Claire Aubert et Simon Aubert ont ouvert un gîte. « Le village nous a bien accueillis », raconte "
        "Claire Aubert. Son mari cuisine. « Tout vient du potager », dit-il.",
        {"Le village": "Claire Aubert", "Tout vient": "Simon Aubert"},
    ),
    "she after a body that is feminine": (
        "L'entreprise Delmont recrute. Sa directrice, Ines Caron, cherche des soudeurs. « On forme tout "
        "le monde », promet-elle.",
        {"On forme": "Ines Caron"},
    ),
    "a body after its director": (
        "Hervé Guyot dirige la Banque du Rhin. L'établissement a perdu deux millions. « Nos fonds propres "
        "sont solides », assure la banque.",
        {"Nos fonds": "Banque du Rhin"},
    ),
    "he who asks and he who answers": (
        "« Pourquoi ce retard ? », a demandé le sénateur Guy Laval au colonel Yves Rapin. « L'ordre n'est "
        "jamais venu », a répondu l'officier.",
        {"Pourquoi ce": "Guy Laval", "L'ordre n'est": "Yves Rapin"},
    ),
    "the elder and the younger": (
        "Les frères Malet, Paul et Jean, gèrent le camping. « On ne se dispute jamais », jure Paul. « "
        "Sauf pour le ménage », rit Jean.",
        {"On ne se": "Paul", "Sauf pour": "Jean"},
    ),
    "a candidate and her rival": (
        "Face à la sortante, Aude Vernier, le candidat du Parti rural, Loïc Magne, joue la proximité. « "
        "Je connais chaque ferme », vante-t-il. « Il découvre le canton », ironise la sortante.",
        {"Je connais": "Loïc Magne", "Il découvre": "Aude Vernier"},
    ),
    "whom her own words are about": (
        "Nadia Ferhat tient la boutique depuis 2004. Sa grand-mère, dit-elle, n'aimait pas les clients.",
        {"n'aimait": "Nadia Ferhat"},
    ),
    "a body that his words are about": (
        "Paul Rivet a claqué la porte. Le conseil, assure-t-il, était prévenu.",
        {"était prévenu": "Paul Rivet"},
    ),
    "the sister of the accused": (
        "Maïa Castel attend dehors. La sœur de l'accusé, raconte-t-elle, ne dort plus.",
        {"ne dort plus": "Maïa Castel"},
    ),
}


@pytest.mark.parametrize(("text", "said"), CASES.values(), ids=CASES)
def test_who_is_meant(text: str, said: dict[str, str], who_says: Callable[[str, str], str | None]) -> None:
    assert {words: who_says(text, words) for words in said} == said
