"""Where the journalist takes over from the words reported: [what is reported] | who says it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Reported = Callable[[str], tuple[list[tuple[str, str | None]], list[tuple[str, str | None]]]]

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
Le collectif, selon lequel [deux mille arbres sont menacés], appelle à manifester samedi. | Le collectif
Leur avocat, pour lequel [la procédure « ne tient pas debout »], a déposé un recours. | Leur avocat
Les pêcheurs, pour qui [la saison est perdue], bloquent le port depuis l'aube. | Les pêcheurs
Le juge a écouté les parties, rappelé que [le doute profite à l'accusé] et mis l'affaire en délibéré. | Le juge
Il a affirmé que [le pont était sûr et que rien ne pressait]. | Il
Il est venu, jurant que [personne ne serait oublié] et assurant que [l'aide arriverait]. | Il; Il
Maria Sosa a appelé ses voisins et leur a demandé si [l'un d'eux avait vu son chien]. | Maria Sosa
# sources in the middle
L'usine a fermé en mars et, d'après le maire, [la moitié des salariés ont retrouvé un emploi]. | le maire
Le stade est plein, mais pour le trésorier, [les caisses restent vides]. | le trésorier
À en croire celle-ci, [le chien n'a mordu personne]. | celle-ci
Selon ce dernier, [la vanne était déjà ouverte]. | ce dernier
À en croire les riverains, [le bruit ne cesse jamais]. | les riverains
À l'en croire, [tout est réglé]. | l'
Les députés ont critiqué leurs collègues, [qui auraient, selon eux, « bradé la loi »]. | eux
Il vise les banques, [qui ont, d'après lui, « fermé les yeux »]. | lui
Plus de 300 personnes ont défilé samedi pour dénoncer [le manque, selon elles, de médecins]. | elles
[Le bus est selon lui « hors d'âge »]. | lui
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
Ils regrettent de [ne pas avoir été consultés]. | Ils
La voisine maintient [l'avoir prévenu à temps]. | La voisine
Son rival dit, lui, [avoir « tout essayé » avant de renoncer]. | Son rival
Le suspect admet [avoir « pris deux ou trois billets »]. | Le suspect
La société promettait de [livrer en une heure]. | La société
Il se vante de [n'avoir jamais perdu un procès]. | Il
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
L'élue dit « comprendre la colère ». |
La famille demande à être reçue. |
Le préfet appelle les habitants à rester chez eux. |
Il tient à rappeler que [le club est amateur]. | Il
# que far, phrases
La préfecture se borne à indiquer que [deux personnes ont été blessées]. | La préfecture
Le maire, lui, assure que [rien n'a été signé]. | Le maire
Il a fait savoir, par la voix de son avocat, que [il ne viendrait pas]. | Il
Elle a fait valoir (et l'argument a porté) que [le contrat était nul]. | Elle
Le ministre n'a pas exclu que [la loi soit revue]. | Le ministre
La direction laisse entendre que [d'autres sites pourraient fermer]. | La direction
Le secrétaire général s'est contenté de dire que [la réunion avait été utile]. | Le secrétaire général
L'avocate a voulu savoir [pourquoi le rapport manquait]. | L'avocate
La présidente a voulu savoir [qui avait ouvert la porte]. | La présidente
Le juge a demandé si [l'accusé avait bu]. | Le juge
Les riverains se demandent si [l'usine est aux normes]. | Les riverains
Elle ignore si [son fils est vivant]. | Elle
Il a concédé, penaud, que [la date était mal choisie]. | Il
La mairie refuse de dire si les arbres seront coupés. |
Le ministre a expliqué à l'Assemblée que [le texte serait réécrit]. | Le ministre
Elle m'a raconté que [son père venait de Naples]. | Elle
On apprend que le stade sera vendu. |
Le rapport estime que [la digue aurait pu tenir]. | Le rapport
Les chiffres montrent que la pauvreté recule. |
L'entraîneur montre que le jeu est simple. |
Une étude suisse montre par ailleurs que [les loups évitent les villages]. | Une étude suisse
Ce rapport montre que [la nappe baisse]. | Ce rapport
# from whom a thing is learnt
Le club a appris de la ligue que [le match serait rejoué]. | la ligue
Nadia Roux a appris par son avocat que [le procès était reporté]. | son avocat
Elle tient de sa voisine que [la maison est vendue]. | sa voisine
Les salariés ont appris du directeur que [l'usine fermerait]. | directeur
Ils ont appris que l'usine fermerait. |
# some of those who speak say something further
Chez nous, 40 % disent que [la cantine est trop chère], dont 12 % qui affirment que [tout est froid]. | 40 %; 12 %
# a source or an incise, and the phrase behind a preposition
Elle a ouvert un café avec, selon elle, [le soutien de tout le quartier]. | elle
[Pour les riverains du port, les travaux dureront deux ans], a précisé Paul Lenoir. | Paul Lenoir
[Pour les associations, et surtout les plus petites, l'année sera dure], a-t-elle ajouté. | elle
Il faut dire que la pluie n'a pas aidé. |
Il sait que le temps joue contre lui. |
Tout le monde sait que le puits est sec. |
Le club devrait annoncer que le match est reporté. |
Assurant que [le produit est sans danger], le fabricant a saisi la justice. | le fabricant
Le fabricant a saisi la justice, assurant que [le produit est sans danger]. | Le fabricant
La ministre a salué l'accord, tout en précisant que [rien n'était signé]. | La ministre
Le fermier a reçu une lettre de la banque disant que [la dette était effacée]. | une lettre de la banque
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
Le président doute que [l'accord soit respecté]. | Le président
Il a averti que, [faute de pluie, l'eau serait coupée]. | Il
Le ministre a écrit au maire que [la gare ne fermerait pas]. | Le ministre
# several registers
Le député a accusé le gouvernement de mentir et affirmé que [les chiffres étaient faux]. | Le député
Le joueur passera sa visite médicale lundi. |
L'entraîneur a dit [espérer que son équipe se réveillerait]. | L'entraîneur
Le coach croit savoir que [le terrain sera gras]. | Le coach
Le parquet a fait état de trois blessés. |
Le parquet a fait état d'une fuite, précisant que [le conducteur était introuvable]. | Le parquet
« Je suis là », a-t-il dit, avant d'ajouter que [rien ne changerait]. | il
« Je suis là », a-t-il dit, tout en assurant que [rien ne changerait]. | il
« Je suis là », a-t-il dit en rappelant que [le puits appartenait à tous]. | il
Interrogé par la presse, le ministre a répondu que [le décret était prêt]. | le ministre
À la barre, l'accusé a expliqué qu'[il dormait ce soir-là et qu'il n'avait rien entendu]. | l'accusé
Une source sécuritaire a indiqué à l'agence que [trois hommes étaient recherchés]. | Une source sécuritaire
Le témoin, un berger de 60 ans, soutient [avoir vu deux loups]. | Le témoin
D'après un premier bilan, [douze personnes ont été blessées]. | un premier bilan
[Ils étaient 300] selon la police, [800] selon les organisateurs. | la police ; les organisateurs
[Plus de mille personnes, selon les organisateurs, ont défilé dans les rues de Nantes]. | les organisateurs
[Il aurait, selon sa sœur, quitté la ville]. | sa sœur
[La victime, selon les enquêteurs, connaissait son agresseur]. | les enquêteurs
Le parti, qui réclame la démission du ministre, estime que [le scandale ne fait que commencer]. | Le parti
La star a révélé qu'[elle était enceinte] et a posté une photo de son ventre. | La star
Le maire a promis de [rouvrir la piscine avant l'été et d'embaucher deux maîtres-nageurs]. | Le maire
La direction dément [vouloir fermer le site]. | La direction
La direction dément que [le site soit menacé]. | La direction
Le suspect a nié [être entré dans la maison], mais son ADN a été retrouvé. | Le suspect
Le ministre s'est dit convaincu que [la paix était proche]. | Le ministre
Elle se dit prête à partir. |
Les avocats se sont étonnés que [leur client soit resté en cellule]. | Les avocats
Ce que le maire appelle un miracle est une simple réparation. |
Mme Kaci, dont le fils a disparu en mer, dit qu'[elle l'attend encore]. | Mme Kaci
Le gardien raconte comment il a fui. |
Elle explique pourquoi elle part. |
La police recherche un homme dont elle pense qu'[il a pu quitter le pays]. | elle
Le club a communiqué sur le fait que le match était reporté. |
Le président a beau répéter que [tout va bien], les supporters sifflent. | Le président
Si le maire assure que [la route est sûre], les habitants en doutent. | le maire
Alors que le ministre promet que [les trains rouleront], les cheminots préparent la grève. | le ministre
Bien que la mairie affirme que [l'eau est potable], les écoles distribuent des bouteilles. | la mairie
Certes, le maire répète que [le pont tiendra]. Mais personne n'y croit. | le maire
Le rapport, que nous avons consulté, conclut que [la digue était fissurée]. | Le rapport
Le médecin légiste a établi que la mort remontait à lundi. |
Les experts estiment à deux millions le coût des travaux. |
Le ministre estime nécessaire que [les règles changent]. | Le ministre
Elle juge que [le texte est bâclé] et demande son retrait. | Elle
Le syndicat juge insuffisantes les mesures annoncées. |
Le sélectionneur trouve que [son équipe manque de rythme]. | Le sélectionneur
Il trouve que [le pain est cher]. | Il
La famille, par la voix de son avocat, a fait savoir qu'[elle porterait plainte]. | La famille
Les riverains craignent que [le bruit ne revienne]. | Les riverains
Les pêcheurs redoutent que [la vase n'étouffe les huîtres]. | Les pêcheurs
« Nous partirons », jure-t-il, ajoutant que [les valises sont prêtes]. | il
Il a dit à sa mère : je rentre demain. |
Elle avait prévenu : [la digue ne tiendrait pas]. | Elle
Le message est clair : il faut économiser l'eau. |
[La récolte, nous dit-on, sera maigre]. | on
[Le champion, murmure-t-on, songerait à la retraite]. | on
[L'usine rouvrira, assure la direction, dès que le four sera réparé]. | la direction
[Il n'a jamais été question de fermer], rectifie le maire, qui promet un nouveau bail. | le maire
[Le bac est en panne depuis mars], explique le passeur. | le passeur
[Les obsèques auront lieu jeudi], a annoncé la famille. | la famille
[Quatre personnes sont mortes], a annoncé mardi la préfecture. | la préfecture
[Le froid va durer], prévient Météo-France, alors que les abris sont pleins. | Météo-France
[Le froid va durer], prévient Météo-France, tandis que les abris débordent. | Météo-France
# bodies in apposition, asides, verbless words, people behind pour
Le propriétaire, Habitat Rhône, assure que [la chaudière sera changée]. | Habitat Rhône
L'exploitant, Transports Vidal, soutient que [le car était en règle]. | Transports Vidal
Le président a, de son côté, démenti [vouloir vendre]. | Le président
La directrice reconnaît en revanche [avoir perdu deux dossiers]. | La directrice
La romancière Inès Marchal maintient, elle, que [le récit est vrai]. | La romancière Inès Marchal
[Pas question de céder], a-t-elle ajouté. | elle
[Le spectacle, a promis la metteuse en scène, durera une heure]. | la metteuse en scène
Pour la cheffe de file, Anne Corvisier (PRG), [la mesure est inutile]. | Anne Corvisier
Pour l'un d'eux, [la cause est entendue]. | l'un d'eux
Me Sylvie Arnaud, pour la défense, demande la relaxe. |
« On nous a dit que [le train ne viendrait plus] », raconte Paul Vidal. | On
« On m'a répondu que [le guichet était fermé] », soupire une voyageuse. | On
Il a quitté la salle sans se douter que son micro était ouvert. |
Le notaire n'a pas caché que [la vente serait longue]. | Le notaire
Le maire cache que la caisse est vide. |
Le maire, assis au premier rang, qui a murmuré que [la fête était finie], est sorti. | Le maire
La famille a reçu un courrier de l'assureur disant que [la garantie ne jouait pas]. | un courrier de l'assureur
Le juge lui a demandé [à quelle heure il était rentré]. | Le juge
Elle affirme que, [dans deux villages, « les puits sont empoisonnés »]. | Elle
Elle a rédigé une lettre qui, dit-elle, « ne changera rien ». |
Elle est repartie, non sans avouer que [le poste la tente]. | Elle
# further registers: speaker of the clause
Le chanteur a confié à son public que [la tournée s'arrêterait là], la voix nouée. | Le chanteur
Le patron du café, M. Leduc, jure que [personne n'a rien vu]. | M. Leduc
La ministre, interrogée par son homologue belge, a répondu que [le tunnel rouvrirait]. | La ministre
Le maire, accusé par l'opposition de mentir, affirme [avoir dit la vérité]. | Le maire
Accusé par le maire de tricher, l'entrepreneur affirme que [ses factures sont en règle]. | l'entrepreneur
Selon l'avocat de la famille, [le jeune homme n'était pas armé]. | l'avocat de la famille
Selon le directeur de l'hôpital, Pierre Aubin, [les lits manquent]. | Pierre Aubin
Le porte-parole du ministère, Jean Roux, n'a pas exclu que [des renforts soient envoyés]. | Jean Roux
Joint par téléphone, Karim Saïdi assure [n'avoir rien signé]. | Karim Saïdi
La mère de la victime a dit à la juge qu'[elle pardonnait]. | La mère de la victime
Le témoin a raconté que [son voisin lui avait avoué le vol]. | Le témoin
Les deux sœurs, qui vivent à Lyon, disent [ne plus se parler]. | Les deux sœurs
Un des grévistes, sous couvert d'anonymat, affirme que [la direction a menti]. | Un des grévistes
Plusieurs élus, dont le maire de Sète, ont regretté que [le débat ait été écourté]. | Plusieurs élus
C'est un passant qui a indiqué aux secours que [la barque avait coulé]. | un passant
Venu de Dakar, le professeur Diop a rappelé que [la langue évolue]. | le professeur Diop
Pour Me Hadj, qui défend le gérant, [le dossier est vide]. | Me Hadj
Aux yeux de son entraîneur, [elle a tout pour gagner]. | son entraîneur
De l'avis général, le spectacle était raté. |
D'après les voisins, qui le connaissent bien, [l'homme vivait seul]. | les voisins
[Le prix du lait, rappelle la coopérative, a baissé de 8 %]. | la coopérative
[Les travaux dureront deux ans], selon la mairie. | la mairie
[Le pilote serait hors de danger], d'après son équipe. | son équipe
[Le pilote, d'après son équipe, est hors de danger]. | son équipe
La préfète a pris un arrêté, estimant que [le rassemblement troublait l'ordre public]. | La préfète
La cour a rejeté la demande, jugeant que [le délai était dépassé]. | La cour
L'artiste a quitté Paris, expliquant [vouloir retrouver le calme]. | L'artiste
Le syndicat a suspendu la grève tout en prévenant que [le conflit n'était pas clos]. | Le syndicat
L'actrice a porté plainte. Elle soutient que [les photos ont été volées] et réclame 50 000 euros. | Elle
Le président du tribunal a demandé à l'accusé s'[il regrettait]. | Le président du tribunal
Je pense que la loi est mauvaise. |
On peut dire que le match fut rude. |
Il va sans dire que la fête sera belle. |
Reste à savoir si le public suivra. |
Nul ne sait si le barrage tiendra. |
La question est de savoir qui paiera. |
Inutile de dire que la soirée fut longue. |
Cela signifie que le contrat est nul. |
Les images prouvent que le but était valable. |
L'histoire retiendra que le pont a tenu. |
Le maire a décidé que la place serait piétonne. |
Le préfet a ordonné que le camp soit évacué. |
Le juge a décidé que le procès se tiendrait à huis clos. |
La loi prévoit que le permis soit retiré. |
Le règlement stipule que les chiens sont interdits. |
L'opposition exige que le vote soit annulé. |
Il espère que le soleil reviendra. |
Elle souhaite que le débat ait lieu. |
Il a oublié de dire que la clé était sous le pot. |
Sans dire que la banque l'avait lâché, il a vendu. |
Il refuse d'admettre que la partie est perdue. |
Le ministre a évité de dire si l'impôt augmentera. |
# one more round
Le maire et son adjointe assurent que [la crèche rouvrira]. | Le maire et son adjointe
Ni le maire ni le préfet n'ont dit que la route fermerait. |
Le ministre n'a pas dit que la loi passerait. |
L'avocat a plaidé que [son client était fou], provoquant des rires. | L'avocat
Le gouvernement assure que [la dette baisse] ; l'opposition dit le contraire. | Le gouvernement
Le curé raconte que [le clocher penche depuis que la foudre l'a frappé]. | Le curé
La joueuse a dit que [« c'était dur », mais que l'équipe avait tenu]. | La joueuse
Sa sœur assure au juge que [la porte était ouverte] mais reconnaît [avoir bu]. | Sa sœur ; Sa sœur
Le club a annoncé lundi [s'être séparé de son entraîneur]. | Le club
Elle affirme au quotidien [ne rien savoir de l'affaire]. | Elle
Le groupe indique [avoir vendu ses parts et vouloir se retirer]. | Le groupe
Les parents disent [craindre pour leurs enfants]. | Les parents
Le patron a reconnu mardi, devant les députés, [avoir menti]. | Le patron
Le chef de l'opposition, pour sa part, soutient que [le scrutin a été truqué]. | Le chef de l'opposition
La plainte, dont l'AFP a eu copie, affirme que [le produit était toxique]. | La plainte
« Il m'a dit que [le bateau coulait] », a témoigné la rescapée. | Il
Le pêcheur a montré sa barque et dit que [la mer avait tout pris]. | Le pêcheur
Elle a écrit à son fils que [la maison était vendue]. | Elle
Le joueur a fait comprendre que [son départ était proche]. | Le joueur
La direction a laissé planer le doute. |
Sur les réseaux sociaux, la chanteuse a expliqué que [le concert était annulé]. | la chanteuse
Dans un communiqué, la préfecture a précisé que [le niveau d'eau baissait]. | la préfecture
Dans son rapport, la Cour note que [les dépenses ont doublé]. | la Cour
Le maire avait promis que [le parc ouvrirait en mai] ; il est toujours fermé. | Le maire
[Ce qui est sûr, dit-il, c'est que la saison est finie]. | il
D'après lui, [la fièvre vient du puits]. | lui
[Cette réforme est, d'après le syndicat, « un recul »]. | le syndicat
[Il est, de l'avis de ses pairs, le meilleur]. | ses pairs
[La vigne, à en croire le vigneron, a souffert]. | le vigneron
La foule scande que [le roi est nu]. | La foule
Le gardien a crié que [le feu prenait]. | Le gardien
Le guide nous avertit que [la piste est glissante]. | Le guide
"""


@pytest.mark.parametrize("case", [line for line in CASES.splitlines() if line and line[0] != "#"])
def test_reported_stretch(case: str, reported: Reported) -> None:
    found, wanted = reported(case)
    assert found == wanted
