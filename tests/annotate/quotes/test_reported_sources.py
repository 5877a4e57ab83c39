"""What sources, colons and infinitives report, and where that ends: [what is reported] | who says it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Reported = Callable[[str], tuple[list[tuple[str, str | None]], list[tuple[str, str | None]]]]

CASES = """
# a source in a relative clause
La rivière, [qui selon l'agence de l'eau n'a jamais été aussi basse], ne suffit plus. | l'agence de l'eau
Elle vit seule, dans une maison [qui, selon ses enfants, tombe en ruine]. | ses enfants
Les recettes ont fondu, [ce qui, selon la trésorière, met en péril la saison]. | la trésorière
# a source with a relative clause, a participle, a colon behind it
[Il produit le meilleur miel de la vallée], d'après une étude que le parc a commandée. | une étude
[Il produit le meilleur miel de la vallée], selon un jury qui s'est réuni en mai. | un jury
D'après les agents qui l'ont contrôlé, [le conducteur roulait sans permis]. | les agents
[Le nombre de plaintes a doublé], a affirmé une étude publiée vendredi. | une étude
[Un accord a été signé samedi], selon des sources contactées des deux côtés, qui l'ont confirmé. | des sources
# a full name behind a plural opens the clause
Selon les historiens, [Paul Duval est né à Carthage]. | les historiens
Selon les estimations des historiens [Paul Duval est né à Carthage en 1850]. | les estimations des historiens
D'après les enquêteurs [Karim Sadek aurait quitté la ville dans la nuit]. | les enquêteurs
# "pour" gives a view of one, whatever says more of them before the comma
Pour cette éleveuse à la tête de 200 chèvres, [le loup est un faux problème]. | cette éleveuse
Pour ce père de famille installé à Dreux depuis dix ans, [la mixité n'existe plus]. | ce père de famille
Pour cet éleveur de 52 ans, [le loup est un faux problème]. | cet éleveur de 52 ans
Pour la première adjointe, [le loup est un faux problème]. | la première adjointe
Pour le dernier conseil de la saison, le préfet avait invité la presse. |
Pour la première fois, le festival sera gratuit. |
Pour le plus grand plaisir des enfants, le manège a rouvert. |
[En cause, selon lui : « un manque de pluie » et des sols durs]. | lui
# a source without commas before an infinitive that the verb waits for
[Cette attente oblige selon elle à fermer deux classes]. | elle
[Cette attente permet selon la rectrice de répartir les élèves]. | la rectrice
# "à l'en croire" without its accent; "à entendre" opens a sentence, and "a" is a verb elsewhere
A l'en croire, [le moulin tournera en mai]. | l'
A ses yeux, [le moulin est condamné]. | ses
À entendre le meunier, [la rivière se vide]. | le meunier
Il reste à entendre le meunier, qui a ses yeux pour pleurer. |
# what a source vouches for is but a piece
Un incendie, [d'origine criminelle] selon le parquet, a détruit la mairie. | le parquet
Le lycée compte beaucoup d'internes, [environ 60 %] selon la direction. | la direction
# nobody but "source" is named
De source judiciaire, [l'homme était suivi depuis des mois]. | source judiciaire
[L'homme était suivi depuis des mois], de source proche du dossier. | source proche du dossier
# an infinitive perfect behind any verb of saying
L'homme, qui témoignait [être arrivé après les coups de feu], a été entendu. | L'homme
Une cliente certifie [avoir entendu trois coups de feu]. | Une cliente
L'association déplore [avoir appris la nouvelle par la presse]. | L'association
Il se souvient [avoir croisé l'homme devant la boulangerie]. | Il
Le club espère avoir réglé la question. |
# verbs of saying behind others that lead to them
Le ministre s'est évertué à dire que [rien n'était encore tranché]. | Le ministre
L'ancien trésorier est allé jusqu'à admettre que [les comptes étaient truqués]. | L'ancien trésorier
La députée en a profité pour rappeler que [la loi date de 1901]. | La députée
Sans aller jusqu'à dire que la saison est perdue, le coach admet que [le maintien sera difficile]. | le coach
L'usager qui affirme que [le bus ne passe plus] a raison. | L'usager
# behind a colon
L'institut a mis en garde : [les cas vont doubler d'ici un mois]. | L'institut
Les experts sont formels : [la charpente n'a pas été entretenue]. | Les experts
La directrice est catégorique : [aucun enfant n'a mangé de ce plat]. | La directrice
Les deux cousins en sont persuadés : [le trésor se trouve sous la chapelle]. | Les deux cousins
Elle le répète à l'envi : [personne ne l'a jamais aidée]. | Elle
Le ministre a confirmé la nouvelle : [le barrage ne sera pas construit]. | Le ministre
La présidente a confirmé ce qu'elle laissait entendre : [elle se retire]. | La présidente
Une chose est sûre : le stade ne sera pas prêt. |
Le maire a signé l'arrêté : la plage est fermée. |
Les habitants le savent : la rivière peut monter en une heure. |
On confirme : le panneau intrigue. |
Le prévenu vient d'expliquer sans rougir aux juges qu'[il s'était énervé]. | Le prévenu
# the journalist and others take over
La défense soutient que [le contrat a été signé sous la contrainte], ce que le parquet réfute. | La défense
La préfecture assure que [la digue est solide], ce dont doutent les riverains. | La préfecture
Le maire a démenti que [la salle ait été vendue] mais n'a pas voulu dévoiler le nom. | Le maire
« Mon voisin m'écrit que [le vélo est chez lui], je lui réponds que c'est faux », dit Alain. | Mon voisin
« Le maire dit que [les caisses sont vides], mais lui-même roule en berline », peste Luc. | Le maire
Les riverains affirment que [l'odeur vient de la station], alors que l'exploitant parle d'algues. | Les riverains
Le maire a expliqué [vouloir fermer la rue], tandis que l'opposition réclame un référendum. | Le maire
La maire rappelle que « la piscine fermera », ce qui privera 400 enfants de cours. |
Il souligne que « les aides s'arrêtent en juin », qui pèsent 13 % du budget. |
L'association souligne que [les chiens dont « personne ne veut » finissent ici]. | L'association
# a headline, a name that the phrase leaves out
[Deux pêcheurs portés disparus] selon la préfecture | la préfecture
[Les plaintes ont doublé], affirme une étude de l'ONG La Main Levée. | une étude de l'ONG La Main Levée
Dans un coin des chaises hautes rappellent que la salle reçoit des familles. |
« Les parents pouvaient nous dire qu'ils ne voulaient pas », dit Rose. |
# a source between a verb and its infinitive, whose own words, whom a clause is about
[Le barrage pourrait, d'après les riverains, céder en hiver]. | les riverains
À ses dires, [la récolte sera bonne]. | ses
À leurs yeux, [le tracé est trop long]. | leurs
[Pour la ville, le coût sera de deux millions], précise Anne Leroux. | Anne Leroux
# somebody else goes on behind an infinitive
Les voisins jurent [n'avoir rien entendu], la police n'y croit guère. | Les voisins
Certains expliquaient [avoir fui la guerre], d'autres avançaient des motifs personnels. | Certains
# a wish, and what nobody says
Le patron a proposé qu'on échange nos places. |
Force est de constater que rien n'a changé. |
# on what a thing depends
Le prix varie de 2 à 5 euros selon les projets. |
Les horaires diffèrent selon les saisons. |
[Les stocks baissent] selon les ostréiculteurs. | les ostréiculteurs
[Le lac sera vide en 2050] selon les projections. | les projections
"""


@pytest.mark.parametrize("case", [line for line in CASES.splitlines() if line and line[0] != "#"])
def test_source(case: str, reported: Reported) -> None:
    found, wanted = reported(case)
    assert found == wanted
