"""What may stand between a verb of saying and its clause, and before it: [what is reported] | who says it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Reported = Callable[[str], tuple[list[tuple[str, str | None]], list[tuple[str, str | None]]]]

CASES = """
# how it is said
La cheffe du chœur répète haut et fort que [la salle est trop petite]. | La cheffe du chœur
L'éleveur soutient mordicus que [le loup est passé deux fois]. | L'éleveur
Le comité a démontré chiffres en main que [la cantine coûte moins cher]. | Le comité
Le vigneron jure la main sur le cœur que [la cuve était pleine]. | Le vigneron
Le gardien affirme le plus sérieusement du monde que [le phare est hanté]. | Le gardien
Le capitaine a dit tout net que [le bateau ne partirait pas]. | Le capitaine
# to whom, where, what about
La rectrice a expliqué aux parents et aux maires que [la classe resterait ouverte]. | La rectrice
Le ministre a confirmé hier à la télévision et sur son blog [avoir renoncé au projet]. | Le ministre
Le patron rappelle à qui veut l'entendre que [le four date de 1920]. | Le patron
L'adjointe précise concernant la piscine que [le bassin sera vidé]. | L'adjointe
Le club a annoncé lundi dernier que [le gardien était blessé]. | Le club
# what belongs to the verb and what to the conjunction
Le notaire estime en plus que [la clause est nulle]. | Le notaire
La voisine admet tout de même que [la fête a duré]. | La voisine
Un batelier explique alors que [l'écluse est en panne]. | Un batelier
Un batelier a répondu alors que l'écluse se vidait. |
Le batelier assure, quand on l'interroge, que [l'écluse est sûre]. | Le batelier
# "que" takes up the noun before it
L'architecte a répondu à la critique que formulaient les riverains. |
L'architecte a répondu à la lettre qu'il avait reçue. |
L'entraîneur a rappelé les joueurs que la blessure avait éloignés. |
# a negation that denies nothing
La pharmacienne ne manque pas de rappeler que [le stock est vide]. | La pharmacienne
L'élue n'hésite plus à dire que [la commune est ruinée]. | L'élue
L'élue ne veut pas dire que la commune est ruinée. |
# whose view "pour" gives
Pour les Ferrand, [la nuit est un supplice]. | les Ferrand
Pour les défenseurs du bocage, [le tracé est absurde]. | les défenseurs du bocage
Pour de nombreux élus, [la réforme est inapplicable]. | de nombreux élus
Pour le délégué, [la direction « peut éviter » le conflit « en disant : je renonce »]. | le délégué
Pour les élèves, la rentrée aura lieu lundi. |
"""


@pytest.mark.parametrize("case", [line for line in CASES.splitlines() if line and line[0] != "#"])
def test_between(case: str, reported: Reported) -> None:
    found, wanted = reported(case)
    assert found == wanted
