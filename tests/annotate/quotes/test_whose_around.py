"""Whose words they are: who wrote papers, relatives, control, passives, words taken up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], list[tuple[str, str, str | None]]]

CASES: list[tuple[str, list[str | None]]] = [
    (
        "« Mon fils n'est pas un numéro. »\n\nC'est par ces mots que s'ouvre la lettre que Samira Colin "
        "a adressée au recteur.",
        ["Samira Colin"],
    ),
    (
        "« Nous avons perdu la confiance. » C'est ainsi que commence le courrier envoyé par Luc "
        "Tessier aux salariés.",
        ["Luc Tessier"],
    ),
    (
        "« Le risque est réel », peut-on lire à la page 12 d'une note de la préfecture.",
        ["une note de la préfecture"],
    ),
    ("« Deux mètres d'eau dans la cave », lit-on dans le rapport de gendarmerie.", ["le rapport de gendarmerie"]),
    ("« Aucune anomalie », lit-on sur le procès-verbal.", ["le procès-verbal"]),
    (
        "Un document interne que nous avons consulté évoque « un objectif de dix secondes » par colis.",
        ["Un document interne"],
    ),
    (
        "Le soldat Ferrand écrivait chaque semaine. « Il fait froid », note-t-il en mars. Sa dernière "
        "lettre se termine par ces mots : « Gardez-moi une place. »",
        ["il", "il"],
    ),
    (
        "Dans un communiqué de trois lignes, la direction « regrette cette situation » et « appelle au calme ».",
        ["la direction", "la direction"],
    ),
    ("La présidente cite un SMS envoyé par Corinne Lebel à son mari : « Tu vas payer. »", ["Corinne Lebel"]),
    ("Réponse d'un ouvrier, collée sur la porte : « Gardez vos excuses. »", ["un ouvrier"]),
    ("La lettre de Paul Audran tient en une phrase : « Je m'en vais. »", ["Paul Audran"]),
    ("Dans son message, la députée Inès Colas dit sa « colère froide ».", ["la députée Inès Colas"]),
    ("La mairie, dans un courriel, évoque « une erreur de saisie ».", ["La mairie"]),
    (
        "Le quartier, que l'architecte Jeanne Prieur décrit comme « un diamant brut », attend.",
        ["l'architecte Jeanne Prieur"],
    ),
    ("Un retard que l'adjoint aux travaux, Karim Addad, attribue à « des raisons techniques ».", ["Karim Addad"]),
    (
        "Un retard derrière lequel la présidente du comité devine « une sale affaire ».",
        ["la présidente du comité"],
    ),
    (
        "Une décision que ses opposants jugent « scandaleuse » et que le maire défend comme « nécessaire ».",
        ["ses opposants", "le maire"],
    ),
    ("Il a croisé Lise Morel, qui lâche : « Trop tard. »", ["Lise Morel"]),
    ("Le dossier est suivi par Anna Coste, laquelle s'interroge : « Qui paiera ? »", ["Anna Coste"]),
    ("Le texte déplaît à Marc Oriol, pour qui « rien n'est réglé ».", ["Marc Oriol"]),
    ("Un ancien préfet, le même qui dénonçait en 2019 un « pillage », a quitté la salle.", ["Un ancien préfet"]),
    ("Hier, le procureur a exhorté la cour à « ne pas trembler ».", ["le procureur"]),
    ("Le ministre demande aux maires de « faire preuve de patience ».", ["Le ministre"]),
    ("La présidente promet à Paul Girard que « tout sera tenu ».", ["La présidente"]),
    ("Le maire a prié les habitants de « rester chez eux ».", ["Le maire"]),
    ("Le ministère appelle la société à « assumer ses responsabilités ».", ["Le ministère"]),
    ("Sophie Lantier, à qui le maire a lancé « Rentrez chez vous », a porté plainte.", ["le maire"]),
    ("Paul s'est entendu répondre par la caissière : « On ne prend plus les chèques. »", ["la caissière"]),
    (
        "Décrit par ses collègues comme « un homme sans histoires », le comptable était jugé lundi.",
        ["ses collègues"],
    ),
    ("Le réquisitoire a été qualifié d'« injuste » par la défense.", ["la défense"]),
    ("Le préfet est accusé de « mépris » par les syndicats.", ["les syndicats"]),
    ("À trente euros la tonne, a-t-il calculé, un éleveur « perd dix euros par jour ».", ["il"]),
    ("Selon Lisbonne, les deux agents étaient « en mission ».", ["Lisbonne"]),
    ("Selon le parquet, les suspects auraient agi « de sang-froid ».", ["le parquet"]),
    ("Son concurrent Maréva dit, lui, avoir « suspendu les ventes ».", ["Son concurrent Maréva"]),
    ("L'historien Théo Zongo la juge « trop belle pour être vraie ».", ["L'historien Théo Zongo"]),
    ("Le sous-préfet Ondo parle, lui, d'un « incident maîtrisé » et promet une enquête.", ["Le sous-préfet Ondo"]),
    ("La ministre dit « ne pas comprendre ».", ["La ministre"]),
    ("L'adjointe à la culture se borne à indiquer que « le dossier est sur la table ».", ["L'adjointe"]),
    ("« Je pars le cœur lourd. » C'est par ces mots que le curé a salué ses paroissiens dimanche.", ["le curé"]),
    (
        "« Tout est à refaire. »\n\nC'est en ces termes que la préfète, Hélène Brun, a ouvert la réunion.",
        ["Hélène Brun"],
    ),
    ("« La gare restera. » Voilà ce que le ministre répète depuis trois ans.", ["le ministre"]),
    ("« Il faut aimer la pluie. » C'est ce que disait toujours sa grand-mère.", ["sa grand-mère"]),
    ("« Il faut aimer la pluie », c'est ce que répète Luc Sénac à ses élèves.", ["Luc Sénac"]),
    ("« Tais-toi et nage. » C'est ainsi que son entraîneur l'accueillait chaque matin.", ["son entraîneur"]),
    (
        "« Le directeur n'a qu'à venir », lâche Monique. Son frère rit jaune. « S'il vient, on lui "
        "offrira un café. »",
        ["Monique", "Son frère"],
    ),
    (
        "« Je ne sais pas d'où ça sort », haletait le troisième ligne gallois, porté en triomphe.",
        ["le troisième ligne gallois"],
    ),
    ("Un lycéen assis derrière elle dit avoir « vu passer un sanglier ».", ["Un lycéen"]),
    ("Depuis juin, écrivent-ils, des patients attendent « dix heures sur un brancard ».", ["ils"]),
    (
        "Cela laisse sceptique l'ancien maire, assis au fond de la salle, qui a murmuré que les "
        "forains « allaient partir ».",
        ["l'ancien maire"],
    ),
    ("Le conducteur, âgé de 22 ans, parle d'un « moment d'absence ».", ["Le conducteur"]),
    ("« On a gagné ! » trépigne la petite, perchée sur les épaules de son père.", ["la petite"]),
    (
        "« Il ne fallait pas y aller », se lamente à la barre, d'une voix à peine audible, le skipper.",
        ["le skipper"],
    ),
    ("Ce choix, raconte-t-elle, ses parents le voyaient comme « une lubie ».", ["elle"]),
]


@pytest.mark.parametrize(("text", "speakers"), CASES, ids=[text[:50] for text, _ in CASES])
def test_whose_words_they_are(told: Told, text: str, speakers: list[str | None]) -> None:
    assert [speaker for kind, _, speaker in told(text) if kind != "indirect"] == speakers
