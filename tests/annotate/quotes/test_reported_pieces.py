"""Which piece of a sentence is reported, and what only looks like a report: [what is reported] | who says it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Reported = Callable[[str], tuple[list[tuple[str, str | None]], list[tuple[str, str | None]]]]

CASES = """
# the clause behind whose verb a source stands
Il longeait un quai [qui était selon le gardien fermé depuis mai]. | le gardien
Le juge lui reproche d'avoir frappé sa femme, alors qu'[elle avait selon lui seize ans]. | lui
En cause, le journal [qui aurait dû accueillir, selon Lise Roy, une page de l'opposition]. | Lise Roy
Une vidéo montrait des avions [qui, selon la légende accompagnant l'image, venaient d'atterrir]. | la légende
[L'homme qui a tiré, selon la police, est en fuite]. | la police
[Le train qui a déraillé venait, selon la SNCF, de Lyon]. | la SNCF
Ils protestent contre les renvois et selon eux [la hausse du stress]. | eux
# another sentence, another act, somebody else
La fonderie assure [avoir respecté la loi] et surtout le groupe continue de vendre. | La fonderie
Le patron a dit que [la route était coupée], sous-entendant la faute du préfet. | Le patron
Le patron a dit que [la route était coupée], ce que la mairie dément. | Le patron
Estimant que [le sol est pollué] et considérant la durée du bail, la juge a résilié le contrat. | la juge
Jugeant que [ces prix « nourrissent la colère »], la FCPE et le maire réclament un gel. | la FCPE et le maire
Estimant que [le sol est pollué], le notaire et ses associés ont rompu le bail. | le notaire et ses associés
# the agent by whom a thing is done goes on with a participle
Le texte a été rejeté lundi par la commission, estimant que [la loi suffit]. | la commission
La demande a été refusée par le juge, expliquant que [rien ne presse]. | le juge
Le joueur a été interrogé par la police, affirmant qu'[il dormait]. | Le joueur
La marque affirme [avoir vendu mille vélos], un chiffre contesté par la concurrence. | La marque
L'usine a prévenu ce mois-ci que [les ventes baisseraient], alors que la demande est forte. | L'usine
Le guide dit que [la grotte fermera en mai], date à laquelle les travaux commencent. | Le guide
Selon les explications du chauffeur, [le bus, en voyant le cycliste, a freiné]. | les explications du chauffeur
La maire a annoncé que [la taxe baisserait], comme l'a révélé Karine Brun. | La maire
Comme le souligne Karine Brun, [aucun train dimanche]. | Karine Brun
# what an incise in a relative clause, or one with a relative clause behind it, reports
Le parc fermera, [ce qui, regrette l'élue, privera les enfants de jeux]. | l'élue
[Le suspect a tiré deux fois], a souligné le procureur, qui, dans ce cas, a retenu la préméditation. | le procureur
# a verb behind a comma that belongs to the clause before it
La passagère, croyant reconnaître l'homme après l'avoir croisé, aurait alerté les gendarmes, qui l'ont arrêté. |
La sortie du ministre, Karim Roy, a provoqué la colère des élus du RCD, qui ont quitté la salle. |
Il s'agit d'une réponse au juge, qui en pleine audience, avait accusé les avocats de mentir. |
# marks that begin with the verb, one who takes pains to say it, whoever confirms a deed
Il s'est évertué à dire qu'[il « n'y avait pas eu d'incident »]. | Il
La belle brune a confirmé à la radio et sur son compte Twitter [avoir décidé de partir]. | La belle brune
« Il nous a avoué [avoir vu le vol et jeté le sac] », dit Luc. | Il
Il a réuni les élus, pour lesquels [le port, vieux de cent ans, doit fermer]. | les élus
# a bare answer
Le prévenu dit que [non]. | Le prévenu
# nobody says it
Il a gagné, ce qui explique que la salle soit debout. |
Cela veut dire que la salle sera vide. |
Les volets sont clos, ce qui voudrait dire que personne ne viendra. |
On dirait que la mer monte. |
Le toit menace de s'effondrer. |
Le syndicat menace de [bloquer le port]. | Le syndicat
Il est difficile d'affirmer que la crise est finie. |
Faut-il rappeler que la loi l'interdit ? |
Comme le prouve la hausse des prix, la crise n'est pas finie. |
Le joueur a su s'adapter à son poste. |
Elle doit expliquer aux apprentis comment tailler la vigne. |
Le joueur est critiqué du fait qu'il ne chante pas. |
"""


@pytest.mark.parametrize("case", [line for line in CASES.splitlines() if line and line[0] != "#"])
def test_piece(case: str, reported: Reported) -> None:
    found, wanted = reported(case)
    assert found == wanted
