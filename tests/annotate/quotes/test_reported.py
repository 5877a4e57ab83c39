"""Where reported speech begins and ends, what a source vouches for, and who is the subject of what reports."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], list[tuple[str, str, str | None]]]
Rows = list[tuple[str, str | None]]

VOUCHED: dict[str, Rows] = {
    "Le cortège a réuni 40 000 manifestants selon la CGT, 15 000 selon la préfecture.": [
        ("Le cortège a réuni 40 000 manifestants", "la CGT"),
        ("15 000", "la préfecture"),
    ],
    "L'opération, qui a mobilisé 300 policiers selon la préfecture, 200 selon les syndicats, s'est achevée.": [
        ("qui a mobilisé 300 policiers", "la préfecture"),
        ("200", "les syndicats"),
    ],
    "Quelque 12 000 grévistes (8 000 selon la direction) ont bloqué l'entrée de l'usine.": [
        ("8 000", "la direction")
    ],
    "Les dégâts, estimés à deux millions d'euros selon l'assureur, ont retardé l'ouverture.": [
        ("estimés à deux millions d'euros", "l'assureur")
    ],
    "Selon l'OFCE, la recette sera faible : les rendements – 200 millions, selon Bercy – sont à prouver.": [
        ("la recette sera faible", "l'OFCE"),
        ("200 millions", "Bercy"),
    ],
    "Les sinistrés, au nombre de 14 selon la Croix-Rouge, ont été relogés.": [
        ("au nombre de 14", "la Croix-Rouge")
    ],
    "Les pompiers, d'après un premier bilan, ont secouru douze personnes.": [
        ("Les pompiers, d'après un premier bilan, ont secouru douze personnes", "un premier bilan")
    ],
}

BOUNDS: dict[str, Rows] = {
    "Répétant que le joueur était apte, l'entraîneur n'a pas exclu de le titulariser.": [
        ("le joueur était apte", "l'entraîneur")
    ],
    "Le cycliste a assuré qu'il avait suivi les règles, un argument que ses rivaux contestent.": [
        ("il avait suivi les règles", "Le cycliste")
    ],
    "Plusieurs témoins affirmant avoir vu la scène ont été entendus par les gendarmes.": [
        ("avoir vu la scène", "Plusieurs témoins")
    ],
    "Le prévenu jure ne plus se souvenir de rien et s'engage à rembourser la victime.": [
        ("ne plus se souvenir de rien", "Le prévenu"),
        ("rembourser la victime", "Le prévenu"),
    ],
    "Il n'y a pas eu de consultation, ajoute le président, précisant même que la direction avait menti.": [
        ("Il n'y a pas eu de consultation", "le président"),
        ("la direction avait menti", "le président"),
    ],
    "Il a démenti toute fraude, assurant n'avoir jamais touché un centime.": [
        ("n'avoir jamais touché un centime", "Il")
    ],
    "Rien n'a été décidé, précise un communiqué de la préfecture.": [
        ("Rien n'a été décidé", "un communiqué de la préfecture")
    ],
    "Il est probable qu'on ne revoie pas cela avant longtemps, juge l'historien Paul Mercier, qui fouille ici.": [
        ("Il est probable qu'on ne revoie pas cela avant longtemps", "l'historien Paul Mercier")
    ],
    "Ils restent à quai car disent-ils, le gazole est trop cher.": [("le gazole est trop cher", "ils")],
    "Le syndicat décrète une grève qui sera suivie, menace-t-il, dans toutes les usines.": [
        ("qui sera suivie, menace-t-il, dans toutes les usines", "il")
    ],
    "Le préfet prévient : les contrôles seront renforcés dès lundi.": [
        ("les contrôles seront renforcés dès lundi", "Le préfet")
    ],
    "Bien qu'il reconnaisse que le dossier nuit à son image, le cycliste a maintenu que tout était en règle.": [
        ("le dossier nuit à son image", "il"),
        ("tout était en règle", "le cycliste"),
    ],
    "Des propos « mensongers », assure le préfet, qui nie qu'on l'ait prévenu.": [
        ("Des propos « mensongers »", "le préfet"),
        ("on l'ait prévenu", "le préfet"),
    ],
    "Pour Christian Moreau, le chef de file des frondeurs, l'heure est grave.": [
        ("l'heure est grave", "Christian Moreau")
    ],
    "Il a critiqué le gouvernement, ce qui selon lui favorise la crise.": [
        ("ce qui selon lui favorise la crise", "lui")
    ],
    "Il répète que la solution est proche, « mais on se heurte à des dogmes ».": [
        ("la solution est proche", "Il")
    ],
    "Le texte est « un copier-coller » du précédent, « à deux phrases près », ajoute Paul Mistral.": [
        ("Le texte est « un copier-coller » du précédent, « à deux phrases près »", "Paul Mistral")
    ],
    "Le patron se dit « convaincu » que la grève s'arrêtera.": [("la grève s'arrêtera", "Le patron")],
    "Comme le définit le Haut Conseil, ces violences prennent des formes très différentes.": [
        ("ces violences prennent des formes très différentes", "le Haut Conseil")
    ],
    "Les habitants souffrent tous les étés, mais selon elle c'est pire cette année.": [
        ("c'est pire cette année", "elle")
    ],
    "Menaçant plusieurs fois de faire évacuer la salle, le maire a poursuivi.": [
        ("faire évacuer la salle", "le maire")
    ],
    "Ce média en ligne de dire que cela ferait suite aux critiques.": [
        ("cela ferait suite aux critiques", "Ce média en ligne")
    ],
    "Elle affirme « être à l'écoute des élus ».": [("« être à l'écoute des élus »", "Elle")],
}

NOBODYS = [
    "Il faut rappeler que ce sont les bénévoles qui ont tout fait.",
    "Il est à craindre que la fatigue s'installe.",
    "Il convient de souligner que le budget est voté.",
    "De là à dire que le maire savait, il y a un pas.",
    "Ils vont en haute mer pour espérer en trouver.",
    "Elle est venue saluer celui que lui a fait connaître son père.",
    "Il pense à s'interposer.",
    "On tient à préciser que cette information est fausse.",
    "Dès 8 heures, a-t-on constaté sur place, des policiers ont été déployés.",
    "Son avocat espère obtenir le même verdict.",
    "Comme chaque année, le maire a présenté ses vœux.",
]


@pytest.mark.parametrize(("text", "rows"), [*VOUCHED.items(), *BOUNDS.items()])
def test_reported(text: str, rows: Rows, told: Told) -> None:
    assert [row[1:] for row in told(text) if row[0] == "indirect"] == rows


@pytest.mark.parametrize("text", NOBODYS)
def test_nobody_reports(text: str, told: Told) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("« Elle disait qu'elle ne trouvait personne », dit une infirmière.", "elle ne trouvait personne", "Elle"),
        (
            "« La direction dit que ce n'est pas son rôle », dit Anne Leroy.",
            "ce n'est pas son rôle",
            "La direction",
        ),
    ],
)
def test_others_words_inside_marks(text: str, words: str, speaker: str, told: Told) -> None:
    assert ("indirect", words, speaker) in told(text)


def test_reports_inside_reports(told: Told) -> None:
    text = "Des témoins ont affirmé que le maire avait juré de fermer la salle."
    assert sorted(row[1:] for row in told(text)) == [
        ("fermer la salle", "le maire"),
        ("le maire avait juré de fermer la salle", "Des témoins"),
    ]
