"""Whom a definite description means, and whom it brings in: evidence of one person against news of another.

A case gives the first words of a quotation and who speaks.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES: dict[str, tuple[str, dict[str, str]]] = {
    "an office that each village has, in a new paragraph": (
        "Nadia Ferhat a ouvert son salon en 2019. « Les gens parlent, moi j’écoute », sourit Nadia Ferhat.\n\n"
        "Le curé regrette les bals. « On dansait jusqu’à minuit », soupire-t-il.",
        {"Les gens": "Nadia Ferhat", "On dansait": "Le curé"},
    ),
    "another office for him whom the same passage calls the mayor": (
        "« Le toit fuyait depuis des mois », raconte Hubert Lanoë, le gardien du gymnase.\n\n"
        "Le maire ne conteste pas. « Nous avons fait venir un couvreur », assure le premier édile.",
        {"Le toit": "Hubert Lanoë", "Nous avons": "Le maire"},
    ),
    "somebody brought in with a complement": (
        "Thomas Leroux a gagné la course. « Je n’y croyais plus », a lâché Thomas Leroux.\n\n"
        "Le chef de file de l’opposition a quitté la salle. « C’est une farce », a-t-il dit.",
        {"Je n’y croyais": "Thomas Leroux", "C’est une farce": "Le chef de file de l’opposition"},
    ),
    "the kin of another": (
        "Le chalutier a coulé dimanche. Morgane Le Bihan y était. « L’eau est montée », dit Morgane Le Bihan.\n\n"
        "La tante de la victime réclame une enquête. « On nous cache tout », lâche-t-elle.",
        {"L’eau est": "Morgane Le Bihan", "On nous": "La tante de la victime"},
    ),
    "nobody is only of a continent": (
        "La présidente de la Commission européenne, Marta Lindqvist, s’est dite prête à négocier. "
        "« Rien n’est perdu », a assuré la Suédoise.",
        {"Rien n’est": "Marta Lindqvist"},
    ),
    "the older and the younger of two whose age is told": (
        "Les frères Cadoret tiennent le bar. Loïc Cadoret, 61 ans, sert ; Yves Cadoret, 54 ans, compte. "
        "« On ne vend pas », prévient l’aîné. « Pas encore », nuance le cadet.",
        {"On ne vend": "Loïc Cadoret", "Pas encore": "Yves Cadoret"},
    ),
    "another word for a prefect beside one of whom nothing is told": (
        "Le préfet, Alain Berthet, a reçu les éleveurs. Guillaume Faure parlait pour eux. "
        "« Les indemnités seront versées », a promis l’administrateur. « On l’a déjà entendu », "
        "a soufflé l’éleveur.",
        {"Les indemnités": "Alain Berthet", "On l’a": "Guillaume Faure"},
    ),
    "another word for a notary": (
        "Le notaire Paul Guérin a signé l’acte. Sa cliente, Lise Mahé, le lui reproche. "
        "« Je n’ai fait que mon travail », se défend l’officier ministériel.",
        {"Je n’ai fait": "Paul Guérin"},
    ),
    "a calling told of one outweighs the last name": (
        "L’écrivaine Jeanne Aubry publie un roman. Son héroïne, Maud, ment à tout le monde. "
        "« Maud me ressemble », admet la romancière.",
        {"Maud me": "Jeanne Aubry"},
    ),
    "the mayor beside a director": (
        "Le directeur régional de la régie, Paul Nédélec, promet du courant lundi. Le maire n’y croit guère : "
        "« On attend depuis jeudi. »",
        {"On attend": "Le maire"},
    ),
    "nobody says their own name": (
        "La responsable des fouilles, Irène Sarda, parle d’un four. Son confrère Milo Kern préfère un puits.\n\n"
        "« Milo voit des puits partout », plaisante l’archéologue.",
        {"Milo voit": "Irène Sarda"},
    ),
    "a board is no lawyer": (
        "Le président, Joseph Malherbe, s’en va. Le conseil d’administration a salué « le travail accompli ».",
        {"le travail": "Le conseil d’administration"},
    ),
    "a calling of several words presents a person": (
        "Faut-il rouvrir la salle ? La metteuse en scène Elda Roventi n’a pas de doutes. "
        "« Nous jouerons pour trois personnes », clame-t-elle.",
        {"Nous jouerons": "Elda Roventi"},
    ),
    "kin named at last": (
        "Un randonneur de 40 ans s’est perdu. Les secours étaient rentrés. Son frère n’y croyait plus : "
        "« Je l’entendais rire », confie Basile.",
        {"Je l’entendais": "Basile"},
    ),
    "a spokeswoman named in the next sentence": (
        "Le directeur, Mathis Ollier, est « très inquiet », a indiqué mardi sa porte-parole. "
        "« Il a appelé les deux parties », a ajouté Inès Dorval.",
        {"très inquiet": "Inès Dorval", "Il a appelé": "Inès Dorval"},
    ),
    "the first and the second of two whom one paragraph names": (
        "« Trois offres ont été refusées », résume Greta Vandel, déléguée du personnel. Son homologue de la "
        "filiale, Luc Detry, parle d’une impasse. La première se dit prête à revenir « ce soir ».",
        {"ce soir": "Greta Vandel"},
    ),
    "as to the mayor": (
        "La vétérinaire Camille Hofer a écrit. « On m’a ignorée », dit-elle. Quant au maire de Wimbach, "
        "il assure que l’affaire est « close ».",
        {"On m’a": "Camille Hofer", "close": "Maire de Wimbach"},
    ),
    "she who judges and she who is judged": (
        "La présidente ouvre le dossier de Carole Lavigne. « Vous confirmez ? » demande-t-elle. "
        "« C’était pour rire », bredouille la prévenue.",
        {"Vous confirmez": "La présidente", "C’était": "Carole Lavigne"},
    ),
    "a calling that no list knows": (
        "« Il pleut depuis neuf jours », écrit en 1916 le caporal Auguste Ferrier. « Le plus étonnant, c’est "
        "l’humour », s’enthousiasme Berthe Lacan, la diariste qui le recopie. « Ici, les rats sont gradés », "
        "note le soldat.",
        {"Ici, les": "Auguste Ferrier"},
    ),
    "the manager behind an age": (
        "Le tribunal écoutait Yvan Terrasse, 38 ans, gérant d’une société de panneaux. Lucas Roux attendait son "
        "tour. « Je vendais du rêve », a dit le patron.",
        {"Je vendais": "Yvan Terrasse"},
    ),
}


@pytest.mark.parametrize(("text", "said"), CASES.values(), ids=CASES)
def test_who_is_meant(text: str, said: dict[str, str], who_says: Callable[[str, str], str | None]) -> None:
    assert {words: who_says(text, words) for words in said} == said
