"""Two callings of one person, subjects behind relative verbs, brackets and what nobody says."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tui.model.annotation import Annotations

Told = Callable[[str], list[tuple[str, str, str | None]]]
Read = Callable[[str], Annotations]

WHO: list[tuple[str, str]] = [
    ("L'écrivain et journaliste Paul Durand dénonce « une mascarade ».", "Paul Durand"),
    ("« On ferme demain », a écrit l'autrice et critique littéraire Odile Roux.", "Odile Roux"),
    ("Selon l'économiste et essayiste Odile Roux, le pont tiendra.", "Odile Roux"),
    ("La directrice et ancienne députée Odile Roux assure que le pont tiendra.", "Odile Roux"),
    ("Le président du club et maire de Brest Paul Durand assure que le pont tiendra.", "Paul Durand"),
    ("« On ferme demain », dit le philosophe et militant écologiste Paul Durand.", "Paul Durand"),
    ("« On ferme demain », a écrit l'auteur, poète et comédien Paul Durand.", "Paul Durand"),
    ("« On a tout donné », sourit la réalisatrice de « La Nuit des ours », Odile Roux.", "Odile Roux"),
    ("Pour la directrice du festival « Les Marées », Odile Roux, « le plus dur est fait ».", "Odile Roux"),
    ("« On a tout donné », glisse l'actrice de « Passagers » Odile Roux.", "Odile Roux"),
    ("« On a tout donné, regrette l'interprète de “Passagers”, Odile Roux. On verra. »", "Odile Roux"),
    ("« On a tout donné, sourit le sélectionneur Paul Durand. On verra samedi. »", "Paul Durand"),
    ("Odile Roux, à l'affiche de « Passagers », prévient : « On a tout donné. »", "Odile Roux"),
    ("« On a tout donné », prévient le chef étoilé Paul Durand.", "Paul Durand"),
    ("Selon le n° 2 du parti, Paul Durand, le vote est acquis.", "Paul Durand"),
    (
        "Le directeur des Centres de détection et de prévention des maladies Paul Durand craint « une vague ».",
        "Paul Durand",
    ),
    ("« On ferme demain », selon l'ancien attaquant de l'Angleterre et d'Arsenal Ian Durand.", "Ian Durand"),
    (
        "« On ferme demain », a lancé Loïc « Le Crabe » Durand, un ancien du groupe.",
        "Loïc « Le Crabe » Durand",
    ),
    (
        'Antoine "Toine" Durand assure que « tout va bien ». Durand promet « un beau match ».',
        'Antoine "Toine" Durand',
    ),
    ("Paul Durand et son frère affirment que le pont tiendra.", "Paul Durand et son frère"),
    ("Selon Paul Durand et son frère, le pont tiendra.", "Paul Durand et son frère"),
    (
        "Paul Durand, maire de Brest, et Odile Roux, préfète du Nord, affirment que le pont tiendra.",
        "Paul Durand, maire de Brest, et Odile Roux",
    ),
]

SPEAKERS: list[tuple[str, str | None]] = [
    ("Une idée à laquelle souscrit Odile Roux, soucieuse d'éviter « un grand gâchis ».", "Odile Roux"),
    ("On propose d'en donner une aux robots (le rapport évoque une « personne électronique »).", "le rapport"),
    (
        "Certains paysans se démènent encore, assure un jeune diplômé en agriculture : « On tiendra. »",
        "un jeune diplômé en agriculture",
    ),
    ("La mairie confirme que Paul Durand s'exprimera, mais précise qu'il parlera « peu ».", "La mairie"),
    (
        "« On a tout donné », s'est enflammé le député du Nord face au président.",
        "le député du Nord",
    ),
    (
        "Alors que la mairie essuie de vives critiques depuis un mois, le directeur du port, Paul Durand, "
        "juge que « tout va bien ».",
        "Paul Durand",
    ),
    ("Les « frondeurs » du parti estiment que le pont « tiendra ».", "Les « frondeurs » du parti"),
    ("« Le pont tiendra », affirment les « frondeurs ».", "les « frondeurs »"),
    ("« Le pont tiendra », selon les « frondeurs » du parti.", "les « frondeurs » du parti"),
    ("Le réalisateur de « Passagers » dénonce « une honte ».", "Le réalisateur de « Passagers »"),
    ("« On ferme », dit le réalisateur de « Passagers ».", "le réalisateur de « Passagers »"),
    ("Régulièrement accusé par ses rivaux de « comploter », il se tait.", "ses rivaux"),
    (
        "Le pont est critiqué par le réalisateur de « Passagers », qui évoque « une honte ».",
        "le réalisateur de « Passagers »",
    ),
    ("« Assez, soupire Odile Roux en souriant, on verra bien demain. »", "Odile Roux"),
    ("« On ferme demain, lance le maire tout de même, et nous le dirons. »", "le maire"),
    ("« On ferme demain, déplore un voisin ce lundi sur RTL, et tout le monde le sait. »", "un voisin"),
    ("« On ferme demain », affirme un voisin de son côté.", "un voisin"),
    ("« On ferme demain », affirme un voisin d'une voix calme.", "un voisin"),
    ("« On ferme demain », a écrit Paul Durand sur X.", "Paul Durand"),
    ("« On ferme demain. » Détaille l'une des salariées.", "l'une des salariées"),
    ("« On ferme demain. » Martèle le maire mardi.", "le maire"),
    ("« On ferme demain. » Plaisante Mme Roux auprès du journal.", "Mme Roux"),
    ("Selon les services de la préfecture : « le pont ne tiendra pas ».", "les services de la préfecture"),
    ("De l'aveu des habitants du quartier, le pont ne tiendra « pas longtemps ».", "habitants du quartier"),
    ("Le pont est, pour la préfète Odile Roux, « un danger ».", "la préfète Odile Roux"),
    (
        "PSG : « On a rêvé », Paul Durand revient sur la finale\n\nLe club a gagné mardi. Tous sont rentrés tard.",
        "Paul Durand",
    ),
    ("Le mot de la fin pour Paul Durand : « On a tout donné. »", "Paul Durand"),
    (
        "C'était « un bon père » et « un ami ». C'est le portrait que ses voisins dressent de Jean-Paul.",
        "ses voisins",
    ),
    ("Le premier concerné assure que « tout va bien ».", "Le premier concerné"),
    ("Les mêmes attendus de présentation précisent que « tout va bien ».", "Les mêmes attendus de présentation"),
    (
        "Selon des sources citées par le journal, le géant a présenté l'outil à des clients « influents ».",
        "des sources",
    ),
    ("La mairie veut un plan qui concerne « tous les quartiers », précise le texte.", "le texte"),
    ("Mme Roux somme le préfet de « revoir sa copie » parce qu'il « n'a pas parlé » des crues.", "Mme Roux"),
]

NOTHING = [
    "Tout indique que le feu est parti de la grange.",
    "De plus en plus de preuves montrent que le sable recule.",
    "Pour son numéro spécial consacré à la mer, la revue a donné carte blanche à une photographe.",
]


@pytest.mark.parametrize(("text", "who"), WHO, ids=[text[:50] for text, _ in WHO])
def test_two_callings_are_one_person(read: Read, text: str, who: str) -> None:
    assert {q.who for q in read(text).quotes} == {who}


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS, ids=[text[:50] for text, _ in SPEAKERS])
def test_whose_words_they_are(told: Told, text: str, speaker: str) -> None:
    assert {found for kind, _, found in told(text) if kind != "indirect"} == {speaker}


@pytest.mark.parametrize("text", NOTHING)
def test_nobody_says_anything(told: Told, text: str) -> None:
    assert told(text) == []


def test_a_document_is_nobody_behind_its_comma(told: Told) -> None:
    found = told("Selon une dépêche du ministère, Paul Durand, patron du port, a démissionné mardi.")
    assert [speaker for _, _, speaker in found] == ["une dépêche du ministère"]
