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
La marque affirme [avoir vendu mille vélos], un chiffre contesté par la concurrence. | La marque
L'usine a prévenu ce mois-ci que [les ventes baisseraient], alors que la demande est forte. | L'usine
Le guide dit que [la grotte fermera en mai], date à laquelle les travaux commencent. | Le guide
Selon les explications du chauffeur, [le bus, en voyant le cycliste, a freiné]. | les explications du chauffeur
La maire a annoncé que [la taxe baisserait], comme l'a révélé Karine Brun. | La maire
Comme le souligne Karine Brun, [aucun train dimanche]. | Karine Brun
# nobody says it
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
