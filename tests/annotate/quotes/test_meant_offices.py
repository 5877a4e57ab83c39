"""Whom descriptions, pronouns and bodies mean: each case is a phenomenon, told in invented words.

A case gives the first words of a quotation and who speaks.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES: dict[str, tuple[str, dict[str, str]]] = {
    "a firm behind what it is": (
        "Le groupe Ourdouille va mal. Le cabinet Alpha-Sigma estime que le groupe « a mangé son pain noir ».",
        {"a mangé": "Alpha-Sigma"},
    ),
    "a government is not who leads it": (
        "Michel Barnet a souri. Le gouvernement Barnet promet « un effort ».",
        {"un effort": "Le gouvernement Barnet"},
    ),
    "he who leads, told by a relative clause": (
        "Ludovic Pasquier a repris les rênes du club en 2019. « On partait de zéro », rappelle celui qui "
        "dirige aussi une menuiserie. « Les gamins sont revenus », savoure-t-il.",
        {"On partait": "Ludovic Pasquier", "Les gamins": "Ludovic Pasquier"},
    ),
    "she whom they call by a nickname": (
        "Marguerite Léautey, 94 ans, reçoit dans sa cuisine. « J'ai connu la lampe à pétrole », raconte "
        "celle que tout le monde appelle Guitte.",
        {"J'ai connu": "Marguerite Léautey"},
    ),
    "initials of an accused": (
        "Karim B., 31 ans, comparaissait mardi à Créteil. « Je voulais juste lui faire peur », a soutenu "
        "le trentenaire. Son avocate, Me Lucie Ferrand, a plaidé la légitime défense. « Mon client a "
        "paniqué », a-t-elle insisté. « Il a tiré trois fois », a rappelé le parquet.",
        {"Je voulais": "Karim B.", "Mon client": "Lucie Ferrand", "Il a tiré": "Le parquet"},
    ),
    "by title and surname alone": (
        "Jeanne Ferrand préside la métropole. M. Lopez, son rival, l'accuse de gaspillage. « Tout est "
        "public », répond Mme Ferrand. « Qu'elle montre les factures », insiste l'opposant.",
        {"Tout est": "Jeanne Ferrand", "Qu'elle montre": "Lopez"},
    ),
    "the one concerned": (
        "L'ancien trésorier, Guy Morand, est soupçonné de détournement. Contacté, l'intéressé dément. « "
        "Je n'ai pas touché un centime », assure-t-il. La présidente de l'association, Rose Aubin, se dit "
        "trahie. « Il avait notre confiance », lâche-t-elle.",
        {"Je n'ai pas": "Guy Morand", "Il avait": "Rose Aubin"},
    ),
    "according to him and to her": (
        "Pour Noémie Castan, urbaniste, le projet est daté. Selon elle, « la ville doit respirer ». Le "
        "promoteur, Franck Villard, n'est pas de cet avis. D'après lui, « le quartier en a besoin ».",
        {"la ville doit": "Noémie Castan", "le quartier en": "Franck Villard"},
    ),
    "a policeman without a name": (
        "Un policier témoigne sous couvert d'anonymat. « On tourne à trois voitures pour cent mille "
        "habitants », déplore l'agent. « Les collègues craquent », ajoute le fonctionnaire.",
        {"On tourne": "Un policier", "Les collègues": "Un policier"},
    ),
    "the second man of a party": (
        "Bastien Delorme, numéro deux du Parti du centre, veut l'union. « Il faut se parler », plaide le "
        "député. « Sinon, nous perdrons tout », avertit le responsable centriste.",
        {"Il faut se": "Bastien Delorme", "Sinon, nous": "Bastien Delorme"},
    ),
    "a body as she": (
        "La Ligue des usagers saisit le médiateur. Elle dénonce « un abandon organisé ». Selon elle, les "
        "trains ont perdu une heure en dix ans.",
        {"un abandon": "Ligue des usagers"},
    ),
    "two men who speak in turn": (
        "Olivier Grandjean croise Samir Bekkouche au marché. « Tu votes pour qui ? », demande le premier. "
        "« Pour personne », répond le second.",
        {"Tu votes": "Olivier Grandjean", "Pour personne": "Samir Bekkouche"},
    ),
    "he stays the subject": (
        "Le sénateur Alban Riou a reçu le préfet Jean Costa lundi. Il l'a interrogé sur la digue. « Elle "
        "ne tiendra pas », craint-il.",
        {"Elle ne tiendra": "Alban Riou"},
    ),
    "a volunteer and the director of a refuge": (
        "Au refuge de Lombray, Solène Petit nourrit vingt chats. « On m'appelle à toute heure », dit la "
        "bénévole. La directrice, Nora Kessi, cherche des familles. « Chaque été c'est pareil », se "
        "désole la responsable. « Les gens partent et les laissent », ajoute Solène Petit.",
        {"On m'appelle": "Solène Petit", "Chaque été": "Nora Kessi", "Les gens": "Solène Petit"},
    ),
    "a rescuer by his grade": (
        "Le capitaine Éric Fontan dirigeait les secours. « L'eau montait vite », relate l'officier. Une "
        "habitante a été hélitreuillée. « J'ai cru mourir », confie la rescapée. Le pompier se veut "
        "rassurant : « Tout le monde est sauf. »",
        {"L'eau montait": "Éric Fontan", "J'ai cru": "Une habitante", "Tout le monde": "Éric Fontan"},
    ),
    "a president of the republic and his guest": (
        "Le président tunisien, Anis Jaziri, a accueilli la chancelière allemande, Ute Brandt. « Notre "
        "amitié est ancienne », a déclaré la chancelière. « L'Allemagne est un partenaire sûr », a "
        "répondu son hôte. Le chef de l'État tunisien a promis « un accord rapide ».",
        {"Notre amitié": "Ute Brandt", "un accord": "Anis Jaziri"},
    ),
    "the winner and the loser": (
        "Axel Thorn a battu Matteo Rizzi en cinq manches. « J'ai été patient », a dit le vainqueur. « Il "
        "a mérité », a admis le perdant.",
        {"J'ai été": "Axel Thorn"},
    ),
    "the widow of a miner": (
        "Augustine Lebrun a perdu son mari au fond. « On m'a rendu sa lampe », dit la veuve. « Rien "
        "d'autre », ajoute la vieille femme.",
        {"On m'a": "Augustine Lebrun", "Rien d'autre": "Augustine Lebrun"},
    ),
    "a singer from a town": (
        "Révélé par un télé-crochet, Dany Mourier remplit les salles. « Je n'ai pas changé », jure le "
        "Biterrois. L'artiste de 28 ans prépare un disque. « Il sera plus dur », prévient-il.",
        {"Je n'ai pas": "Dany Mourier", "Il sera": "Dany Mourier"},
    ),
    "a prosecutor and a defence": (
        "La procureure Line Bastide a requis huit ans. « La préméditation est établie », a martelé la "
        "représentante du ministère public. En défense, Me Abel Tournier a dénoncé un dossier vide. « On "
        "juge une réputation », a tonné l'avocat.",
        {"La préméditation": "Line Bastide", "On juge": "Abel Tournier"},
    ),
    "a historian on the radio": (
        "Interrogé sur la radio locale, l'historien Marc Le Roux nuance. « La source est unique », "
        "observe l'universitaire. « Gardons-nous de conclure », conseille ce spécialiste de la Bretagne.",
        {"La source": "Marc Le Roux", "Gardons-nous": "Marc Le Roux"},
    ),
    "a chairman of a club in Africa": (
        "L'Étoile de Koudougou est en finale. « Le travail paie », se réjouit le président du club, Issa "
        "Ouédraogo. Le club burkinabè n'avait plus gagné depuis 2008. « Nous n'avons peur de personne », "
        "avertit le premier responsable des Étoilistes.",
        {"Le travail": "Issa Ouédraogo", "Nous n'avons peur": "Issa Ouédraogo"},
    ),
    "a grandmother in a village": (
        "Dans sa cour, Yamina pétrit le pain. « Ma mère faisait pareil », dit la grand-mère. Sa "
        "petite-fille, Lina, filme la scène. « Je mets tout en ligne », explique l'adolescente.",
        {"Ma mère": "Yamina", "Je mets": "Lina"},
    ),
    "a pupil without a name and his teacher": (
        "Un élève lève la main. « On mange quoi dans l'espace ? », demande le garçon. L'astronaute, "
        "Thomas Ravel, sourit. « Des choses en tube », répond l'invité.",
        {"On mange": "Un élève", "Des choses": "Thomas Ravel"},
    ),
    "an employee and his firm abroad": (
        "Le groupe danois Nordvind a annoncé 200 départs. « Nous devons nous adapter », a justifié le "
        "groupe. « C'est brutal », réagit un salarié. Ce père de deux enfants a appris la nouvelle par "
        "courriel. « Dix ans de maison », souffle-t-il.",
        {"Nous devons": "Nordvind", "C'est brutal": "Un salarié", "Dix ans": "Un salarié"},
    ),
    "the deputy mayor for schools": (
        "Rachid Amara, adjoint aux écoles, a reçu les parents. « Deux classes rouvriront », a promis "
        "l'adjoint. « On veut des actes », a réagi Élodie Vasse, mère de deux élèves. « La peinture "
        "s'écaille », a ajouté cette dernière.",
        {"Deux classes": "Rachid Amara", "On veut": "Élodie Vasse", "La peinture": "Élodie Vasse"},
    ),
    "the leader of a union told by its name": (
        "« Une grève se dessine », prévient la secrétaire générale de la CGT-Dockers, Laura Morin.\n\n« Les gens "
        "sont à bout », estime la dirigeante du premier syndicat du port.\n\nÉlise Farand a pris vendredi les "
        "rênes de l'entreprise.",
        {"Une grève": "Laura Morin", "Les gens": "Laura Morin"},
    ),
    "a coach about his player": (
        "« Léo a été énorme », a salué l'entraîneur de Brive. Le jeune pilier, Léo Santoro, fêtait sa "
        "première titularisation. « J'avais des frissons », a raconté le joueur de 19 ans. « Il ira loin "
        "», a prédit son entraîneur.",
        {"J'avais des": "Léo Santoro"},
    ),
}


@pytest.mark.parametrize(("text", "said"), CASES.values(), ids=CASES)
def test_who_is_meant(text: str, said: dict[str, str], who_says: Callable[[str, str], str | None]) -> None:
    assert {words: who_says(text, words) for words in said} == said
