"""Where the journalist takes over from the words reported: [what is reported] | who says it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

Told = Callable[[str], list[tuple[str, str, str | None]]]

CASES = """
# adjunct clauses of the journalist after comma
La ministre a répété que [le budget serait tenu], avant de filer vers sa voiture. | La ministre
Le maire jure que [la piscine ouvrira en juin], alors que le chantier est à l'arrêt depuis six mois. | Le maire
La direction affirme que [tous les salariés seront reclassés], sans donner de calendrier. | La direction
Le capitaine a déclaré que [l'équipe était prête], sous les applaudissements des supporters. | Le capitaine
Elle explique que [le lait se vend mal], tout en remuant sa marmite. | Elle
Il a promis que [les travaux seraient finis avant que les élèves ne reviennent]. | Il
Elle estime que [le prix monte alors que la qualité baisse]. | Elle
Le ministre a expliqué que [les bêtes seraient vaccinées avant d'être transportées]. | Le ministre
La directrice a prévenu que [l'école fermerait, sauf si la commune payait]. | La directrice
Selon la police, [le suspect a fui à pied avant d'être rattrapé]. | la police
Il a déclaré que [le dossier était clos], ce qui a provoqué un tollé. | Il
Le ministre a assuré que [rien n'était décidé], une affirmation qui n'a convaincu personne. | Le ministre
L'élue a reconnu que [la rue était dangereuse], provoquant les huées du public. | L'élue
Le patron a dit que [l'usine tournait à plein], puis il est reparti dans son bureau. | Le patron
Le juge a rappelé que [l'audience était publique], mais personne n'est entré. | Le juge
# finite verb of speaker joined to the clause
Le juge a écouté les parties, rappelé que [le doute profite à l'accusé] et mis l'affaire en délibéré. | Le juge
Il a affirmé que [le pont était sûr et que rien ne pressait]. | Il
# sources in the middle
Le stade est plein, mais pour le trésorier, [les caisses restent vides]. | le trésorier
Selon ce dernier, [la vanne était déjà ouverte]. | ce dernier
À en croire les riverains, [le bruit ne cesse jamais]. | les riverains
À l'en croire, [tout est réglé]. | l'
[Le toit, dit-elle, « prend l'eau depuis dix ans »]. | elle
[Sa cliente, assure-t-il, "n'a rien signé"]. | il
Les deux frères s'entendent : [ils se parlent, confie leur mère, « tous les dimanches »]. | leur mère
[À 12 euros le kilo, a-t-elle calculé, un producteur « perd de l'argent »]. | elle
[Le club, prévient l'entraîneur, devra vendre]. | l'entraîneur
[La retraitée, raconte-t-elle, n'a jamais reçu de facture]. | elle
L'Algérienne avait quitté la piste en mai après, disait-elle, « une année de trop ». |
Pour Karim Beddiaf, [le match était joué d'avance]. | Karim Beddiaf
Pour elle, [l'affaire est close]. | elle
Pour le procureur, [il ne fait aucun doute que l'accusé a menti]. | le procureur
Aux yeux des syndicats, [la réforme est injuste]. | syndicats
[La caisse était vide, selon le trésorier, depuis des mois]. | le trésorier
[L'incendie a détruit, d'après les pompiers, trois hangars]. | les pompiers
[Trois hangars ont brûlé], selon les pompiers, qui poursuivaient leurs recherches vendredi. | les pompiers
Selon le quotidien local, [le stade sera vendu]. | le quotidien local
Selon une source proche du dossier, [deux hommes ont été entendus]. | une source proche du dossier
# infinitives
Il dit [ne rien regretter]. | Il
Elle affirme [n'avoir jamais vu le document]. | Elle
Le suspect admet [avoir « pris deux ou trois billets »]. | Le suspect
La société promettait de [livrer en une heure]. | La société
Elle se plaint de [ne plus pouvoir ouvrir ses fenêtres]. | Elle
Le gérant prétend [tout ignorer des livraisons]. | Le gérant
Elle assure [ne pas savoir qui a signé]. | Elle
L'accusé nie [avoir frappé la victime]. | L'accusé
Le club espère recruter deux défenseurs avant la fin du mois. |
Il pense [pouvoir revenir en mars]. | Il
Les ouvriers menacent de [bloquer le dépôt]. | Les ouvriers
Le maire s'engage à [planter mille arbres]. | Le maire
La ministre a dit [souhaiter que le débat s'apaise]. | La ministre
Il jure [n'y être pour rien]. | Il
Les parents se disent « inquiets » et affirment [ne pas avoir été reçus]. | Les parents
Elle a reconnu [avoir menti] et dit [ne pas savoir pourquoi]. | Elle ; Elle
Les avocats disent [vouloir faire appel]. | Les avocats
La famille demande à être reçue. |
Le préfet appelle les habitants à rester chez eux. |
Il tient à rappeler que [le club est amateur]. | Il
# que far, phrases
Le maire, lui, assure que [rien n'a été signé]. | Le maire
Il a fait savoir, par la voix de son avocat, que [il ne viendrait pas]. | Il
Elle a fait valoir (et l'argument a porté) que [le contrat était nul]. | Elle
La direction laisse entendre que [d'autres sites pourraient fermer]. | La direction
Le secrétaire général s'est contenté de dire que [la réunion avait été utile]. | Le secrétaire général
L'avocate a voulu savoir [pourquoi le rapport manquait]. | L'avocate
Le juge a demandé si [l'accusé avait bu]. | Le juge
Les riverains se demandent si [l'usine est aux normes]. | Les riverains
Elle ignore si [son fils est vivant]. | Elle
La mairie refuse de dire si les arbres seront coupés. |
Le ministre a expliqué à l'Assemblée que [le texte serait réécrit]. | Le ministre
Elle m'a raconté que [son père venait de Naples]. | Elle
On apprend que le stade sera vendu. |
Le rapport estime que [la digue aurait pu tenir]. | Le rapport
Les chiffres montrent que la pauvreté recule. |
Il faut dire que la pluie n'a pas aidé. |
Il sait que le temps joue contre lui. |
Tout le monde sait que le puits est sec. |
Assurant que [le produit est sans danger], le fabricant a saisi la justice. | le fabricant
Le fabricant a saisi la justice, assurant que [le produit est sans danger]. | Le fabricant
La ministre a salué l'accord, tout en précisant que [rien n'était signé]. | La ministre
Une affiche prévenait que [le bac ne passerait plus]. | Une affiche
Le curé a affirmé en chaire que [la cloche « sonnera à Noël »], et les fidèles ont applaudi. | Le curé
Elle préfère dire que [c'est compliqué]. | Elle
Certains pensent que [le vent tournera]. | Certains
Le porte-parole a ajouté que, [« pour des raisons de sécurité », le marché serait déplacé]. | Le porte-parole
La porte-parole a précisé que [le marché, « pour des raisons de sécurité », serait déplacé]. | La porte-parole
Le ministre de dire que [le pays est prêt]. | Le ministre
Et l'avocat de rappeler que [son client n'a pas de casier]. | l'avocat
C'est Paul Mounier qui affirme que [la source est tarie]. | Paul Mounier
Les voisins, qui assurent que [la maison est vide], n'ont rien entendu. | Les voisins
Le maire se félicite que [la gare rouvre]. | Le maire
Elle s'étonne que [personne ne l'ait appelée]. | Elle
Ses amis disent d'elle qu'[elle ne dort jamais]. | Ses amis
Le médecin lui a dit qu'[il marcherait]. | Le médecin
On lui a dit de partir. |
Le syndicat dénonce le fait que les plannings changent sans cesse. |
L'idée que le loup revienne effraie les bergers. |
La preuve que le système marche est là. |
Il est clair que le match sera difficile. |
Il a averti que, [faute de pluie, l'eau serait coupée]. | Il
Le ministre a écrit au maire que [la gare ne fermerait pas]. | Le ministre
"""


@pytest.mark.parametrize("case", [line for line in CASES.splitlines() if line and line[0] != "#"])
def test_reported_stretch(case: str, told: Told) -> None:
    text, _, speakers = case.partition(" |")
    wanted = zip(re.findall(r"\[(.*?)\]", text), (name.strip() for name in speakers.split(";")), strict=False)
    found = [(_bare(row[1]), row[2]) for row in told(re.sub(r"[][]", "", text)) if row[0] == "indirect"]
    assert sorted(found) == sorted((_bare(words), name) for words, name in wanted)


def _bare(words: str) -> str:
    return words.strip(' «»".,')
