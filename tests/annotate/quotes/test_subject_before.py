"""Subjects before their verb with asides, long complements and circumstances around them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], list[tuple[str, str, str | None]]]

CASES: list[tuple[str, str]] = [
    ("Le guide, un berger du Queyras, soutient que le sentier était balisé.", "Le guide"),
    (
        "Samedi, la sœur de Nadège, arrivée avec son oncle Pascal, a parlé d'« un gâchis ».",
        "la sœur de Nadège",
    ),
    (
        "Les voisins de la petite Alma, à bout, réclament « un trottoir ».",
        "Les voisins de la petite Alma",
    ),
    (
        "En tournée à Agen avec le sénateur Bonnal, la vigneronne, tout sourire, dénonce « un impôt de trop ».",
        "la vigneronne",
    ),
    (
        "L'enquête de la Chambre des métiers sur les ateliers de la vallée, des faubourgs et du port, révèle que "
        "les apprentis manquent.",
        "L'enquête de la Chambre des métiers",
    ),
    ("Le berger réclame « une battue générale » contre la meute.", "Le berger"),
    ("La vigneronne a promis « une guerre de tranchées » contre Karl Weiss et ses avocats.", "La vigneronne"),
    ("Cela n'a pas été facile - la mère célibataire a déclaré que des hommes refusaient.", "la mère célibataire"),
    ("A la mairie, la secrétaire Anne Kervella est plus mesurée: « On attend. »", "la secrétaire Anne Kervella"),
    ("Ma voisine, dont le mari est marin, redoute que le phare ferme.", "Ma voisine"),
    ("Goguenard, le ministre répond « non ».", "le ministre"),
    ("Intraitable, la présentatrice évoque « une honte ».", "la présentatrice"),
    (
        "Depuis la tribune, le capitaine, qui n'avait pas prévu que son équipe perde, évoque un groupe « cassé ».",
        "le capitaine",
    ),
    (
        "Après le scrutin, beaucoup d'électeurs du bourg, lassés, parlent de « mascarade ».",
        "beaucoup d'électeurs",
    ),
    ("Hier, la fédération (FNB) note que les licences ont baissé.", "la fédération"),
    ("L'éleveur, comme le vétérinaire Bastide, exclut que la bête soit malade.", "L'éleveur"),
    (
        "Face aux lecteurs dans un débat diffusé jeudi la juge, sereine, admet que la cour a tardé.",
        "la juge",
    ),
    (
        "Lundi, sur les ondes, Odile Ferrand, cheffe des halles, demande au port de rouvrir les quais de Sète et "
        "Pau, car il y a « péril ».",
        "Odile Ferrand",
    ),
    (
        "Le guide, gardien du refuge (CAF), a critiqué le préfet, jugeant que « la route est perdue ».",
        "Le guide",
    ),
    ("La skieuse, lauréate à Tignes, salue son coach, évoquant « un pari fou ».", "La skieuse"),
    ("Le pilote, surnommé l'Ours par le chef du port, Gaël Lormont, juge que le quai cède.", "Le pilote"),
    ("Le pilote, qui a reçu la ministre, Léa Roche, assure que « le quai tiendra ».", "Le pilote"),
    ("Reçue par le chef du port, Léa Roche, maire de Sète, juge que le quai cède.", "Léa Roche"),
    ("Le bailleur, Logis 24, soutient que les clés ont été rendues.", "Logis 24"),
    ("Le port vante un succès, quand la batelière critique « un gâchis ».", "la batelière"),
    ("Le ministre a répété que, selon Oslo, la firme avait versé « le juste prix ».", "Le ministre"),
    ("Dans une lettre révélée par Le Cap, la fédération y voit « un gâchis ».", "la fédération"),
    ("Si l'on en croit la batelière, « le quai tiendra ».", "la batelière"),
    ("D'un côté Léa Roche, qui rit, de l'autre le pilote, qui parle d'« un gâchis ».", "le pilote"),
    ("La batelière a lui préféré le silence, le pilote a lui estimé que « le quai tiendra ».", "le pilote"),
    ("Le soigneur – un habitué des paddocks – doute que le cheval coure.", "Le soigneur"),
    ("Le recteur, interrogé à Pau, n'a pas caché que la rentrée serait « rude ».", "Le recteur"),
    ("Les meuniers du canal et leurs apprentis, présents lundi, jugent que l'eau est trop haute.", "Les meuniers"),
]


@pytest.mark.parametrize(("text", "speaker"), CASES, ids=[c[0][:30] for c in CASES])
def test_the_subject_is_found_across_what_stands_before_the_verb(told: Told, text: str, speaker: str) -> None:
    rows = told(text + "\n")
    assert rows
    assert all(who and who.startswith(speaker) for _, _, who in rows)
