"""What an incise reports, with marks inside the clause or none: [what is reported] | who says it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Reported = Callable[[str], tuple[list[tuple[str, str | None]], list[tuple[str, str | None]]]]

CASES = """
# the journalist's clause with marks at its end
[Légalement, le maire ne pouvait vendre le pré car la zone est "protégée"], note Maëlle Le Goff. | Maëlle Le Goff
[Historiquement, la commission "n'a jamais eu la main"], observe Paul Dintrans, ancien rapporteur. | Paul Dintrans
[Auprès des jeunes, on parle de « la vie à deux », de « respect »], explique Sonia Merlet. | Sonia Merlet
Car, [dans ce quartier, la police est absente, alors que « les trafics se font au grand jour »], dit-il. | il
[Le cinéma n'a longtemps été qu'un « loisir » dans la vallée], reconnaît lui-même le gérant. | le gérant
« On est plutôt sur un maintien », mais [la région ne verra « les effets qu'au printemps »], précise-t-elle. | elle
[Des collectifs donnent rendez-vous à 18 heures à la mairie, « pour dire leur colère »], écrivent-ils. | ils
[La route sera « coupée jusqu'à nouvel ordre »], prévient le Département. | le Département
# marks alone
Yann hausse les épaules : « Rien n'a mordu », souffle-t-il. |
Sur la question des salaires, « aucun commentaire », répond la direction. |
# nothing but an adverbial before the incise
Au final, sourit Mme Rubens, [ce serait « tout bénéfice »]. | Mme Rubens
Par exemple, cite-t-elle, [l'exposition au bruit use le cœur]. | elle
# what is still to come behind the incise
[Il faudra ensuite, dit-il, lever les obstacles administratifs, comme le permis de construire]. | il
[Cette année, on comptera, a-t-il précisé, une dizaine de nouveaux exposants]. | il
[Le département a perdu, rappelle la chambre de commerce, mille emplois en dix ans]. | la chambre de commerce
[Les cours reprendront, affirme le recteur, le 3 novembre]. | le recteur
[Les cours reprendront le 3 novembre], affirme le recteur, un ancien diplomate. | le recteur
[Rien, insiste l'avocate, ne prouve la préméditation]. | l'avocate
# a body of which nothing is known closes the sentence
[Le pont sera fermé dimanche], a indiqué mercredi la douane. | la douane
[Trois bateaux ont été saisis], a annoncé à la presse la marine. | la marine
[Le prix du blé a doublé], a précisé jeudi l'interprofession. | l'interprofession
[Le pont sera fermé dimanche], a confirmé la présidence tchadienne. | la présidence tchadienne
Le groupe a supprimé trente postes, a annoncé la fermeture du site et la vente des murs. |
# without a verb of its own
[Un chantier titanesque], résume le conducteur de travaux. | le conducteur de travaux
[Pas question de céder], prévient la présidente du comité. | la présidente du comité
La patronne de la scierie, fondée par son aïeul, a remercié les pompiers. |
# adverbs and times behind the subject
[La piscine sera fermée tout l'hiver], a rapporté l'adjointe lors d'une réunion publique. | l'adjointe
[Une cellule psychologique a été mise en place], a indiqué le proviseur hier soir. | le proviseur
# words inserted in the verb, and before "que"
La préfète a elle-même reconnu lundi que [les secours avaient tardé]. | La préfète
Les deux frères ont eux-mêmes confirmé que [la vente était conclue]. | Les deux frères
Le syndic a, à l'issue d'une réunion tendue, admis que [l'ascenseur était hors d'usage]. | Le syndic
Louise Morand déplore aussi que, [si les élèves sont nombreux, les professeurs manquent]. | Louise Morand
Le retraité rappelle ainsi que [le canal est fermé depuis 1987]. | Le retraité
# not reported at all
La cheffe avance l'heure du service pour éviter que la salle ne déborde. |
Le bâtiment appartient à l'Église, c'est-à-dire qu'il échappe à l'impôt. |
Il pleuvait, semble-t-il, le jour de la cérémonie. |
# how the sentence begins and closes
Faisant valoir que [la famille n'avait nulle part où aller], le juge a suspendu l'expulsion. | le juge
[Un tiers des seniors vivent seuls], comme le souligne la Fondation de France. | la Fondation de France
[La récolte sera bonne même si le gel a fait des dégâts], reconnaît-il. | il
[Si le gel épargne les vignes, la récolte sera bonne], nuance le vigneron. | le vigneron
# who is only described between commas
Le suspect, un jardinier de 54 ans, a affirmé [avoir agi seul]. | Le suspect
La victime, une institutrice à la retraite, assure que [son agresseur portait un masque]. | La victime
Le maire, Yves Tanguy, a affirmé [ne rien savoir]. | Yves Tanguy
"""


@pytest.mark.parametrize("case", [line for line in CASES.splitlines() if line and line[0] != "#"])
def test_incise(case: str, reported: Reported) -> None:
    found, wanted = reported(case)
    assert found == wanted
