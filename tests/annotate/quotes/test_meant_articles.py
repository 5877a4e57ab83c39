"""Whom descriptions, pronouns and bodies mean: each case is a phenomenon, told in invented words.

A case gives the first words of a quotation and who speaks.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES: dict[str, tuple[str, dict[str, str]]] = {
    "a flood in a valley": (
        "Crue de la Verse : « On a tout perdu en une heure »\n"
        "À Saint-Aubert, le réveil est amer. Dans la nuit de lundi à mardi, la Verse est sortie de son "
        "lit et a noyé une trentaine de maisons. Sur le pas de sa porte, Colette Audiard pousse l'eau "
        "avec un balai. « On a tout perdu en une heure », lâche la septuagénaire, les bottes dans la "
        "boue. Sa voisine l'a hébergée. « Je n'allais pas la laisser dehors », dit-elle simplement.\n"
        "Le maire, Régis Thévenet, n'a pas dormi. « L'alerte est arrivée trop tard », accuse l'élu sans "
        "étiquette. À ses côtés, la sous-préfète Marina Colombani reconnaît un défaut de transmission. « "
        "Nous allons comprendre ce qui s'est passé », promet la représentante de l'État. Pas de quoi "
        "convaincre le premier magistrat. « On nous a déjà dit cela il y a cinq ans », soupire-t-il.\n"
        "Les pompiers ont réalisé quarante interventions. « Aucune victime n'est à déplorer », précise le "
        "commandant Hervé Lassalle. L'officier redoute toutefois de nouvelles pluies. « Les sols sont "
        "gorgés », explique-t-il. Un agriculteur regarde ses champs noyés. « Trois hectares de maïs », "
        "compte l'exploitant. Il espère « un geste de l'assurance ».",
        {
            "On a tout perdu en une heure », lâche": "Colette Audiard",
            "Je n'allais": "Sa voisine",
            "L'alerte est": "Régis Thévenet",
            "Nous allons": "Marina Colombani",
            "On nous a déjà": "Régis Thévenet",
            "Aucune victime": "Hervé Lassalle",
            "Les sols": "Hervé Lassalle",
            "Trois hectares": "Un agriculteur",
            "un geste": "Un agriculteur",
        },
    ),
    "a trial": (
        "Le procès de l'ancien directeur de la clinique des Tilleuls s'est ouvert lundi devant le "
        "tribunal correctionnel de Varcy. Philippe Maurin, 58 ans, est soupçonné d'avoir détourné 400 000 "
        "euros. À la barre, l'homme paraît fatigué. « Je n'ai jamais pensé à moi », commence le prévenu. "
        "La présidente, Claire Dubosc, l'interrompt. « Vous aviez pourtant deux voitures de fonction », "
        "relève la magistrate.\n"
        "L'ex-directeur invoque la pression des actionnaires. « On me demandait l'impossible », "
        "plaide-t-il. Sur le banc des parties civiles, une infirmière secoue la tête. « Pendant ce temps, "
        "on comptait les compresses », s'indigne la soignante à la suspension.\n"
        "Pour le procureur, Antoine Marsac, l'affaire est limpide. Le magistrat a requis trois ans de "
        "prison, dont un ferme. « M. Maurin a trahi la confiance de tous », a-t-il tonné. « On fait de "
        "mon client un bouc émissaire », a répliqué son avocate, Me Leïla Haddad. La pénaliste a réclamé "
        "la relaxe, estimant que « l'enquête a été bâclée ». Le jugement sera rendu le 12 juin.",
        {
            "Je n'ai jamais": "Philippe Maurin",
            "Vous aviez": "Claire Dubosc",
            "On me demandait": "Philippe Maurin",
            "Pendant ce temps": "Une infirmière",
            "M. Maurin a trahi": "Antoine Marsac",
            "On fait de mon": "Leïla Haddad",
            "l'enquête a été": "Leïla Haddad",
        },
    ),
    "a strike": (
        "Chez Valnor, la colère ne retombe pas. Depuis jeudi, une centaine de salariés bloquent le site "
        "de Maubray. L'équipementier automobile, filiale du groupe coréen Hansung, veut y supprimer la "
        "moitié des postes. « C'est un carnage », résume Fabrice Lenoir, délégué CGT. Le syndicaliste, "
        "trente ans de maison, a les yeux rouges. « On a tout donné à cette boîte », ajoute-t-il.\n"
        "La direction, elle, défend un plan « indispensable à la survie du site ». Dans un communiqué, "
        "Valnor assure que « chacun se verra proposer une solution ». « Des mots », balaie Fabrice "
        "Lenoir. Une ouvrière acquiesce. « À 53 ans, qui va m'embaucher ? », demande-t-elle. À ses côtés, "
        "sa fille, Morgane, travaille aussi à la chaîne. « Toute la famille vit de l'usine », souffle la "
        "jeune femme.\n"
        "Le ministre de l'Industrie, Roland Carlier, doit recevoir les syndicats. « L'État prendra ses "
        "responsabilités », a déclaré le ministre au micro de Radio Nord. La députée de la "
        "circonscription, Sandrine Wolff, réclame un moratoire. « Hansung a touché douze millions d'aides "
        "», rappelle l'élue écologiste. Contacté, le groupe n'a pas répondu.",
        {
            "C'est un carnage": "Fabrice Lenoir",
            "On a tout": "Fabrice Lenoir",
            "indispensable": "La direction",
            "chacun se verra": "Valnor",
            "Des mots": "Fabrice Lenoir",
            "À 53 ans": "Une ouvrière",
            "Toute la famille": "Morgane",
            "L'État prendra": "Roland Carlier",
            "Hansung a touché": "Sandrine Wolff",
        },
    ),
    "a cup match": (
        "Le Racing renverse Ploudal et file en finale\n"
        "Menés à la pause, les Lavallois ont fini par s'imposer (3-2) grâce à un doublé d'Ismaël Kanté. « "
        "On n'a jamais paniqué », a confié l'attaquant malien au coup de sifflet. Remplaçant au début de "
        "la saison, le natif de Ségou vit un conte de fées. « Le coach m'a dit d'être patient », a-t-il "
        "raconté.\n"
        "Son entraîneur n'est pas surpris. « Il travaille plus que les autres », apprécie Gaël Thomin. Le "
        "technicien breton, arrivé en octobre, savoure : « Ce groupe a du caractère. » En face, Loïc "
        "Péron ne cachait pas sa déception. « On s'est écroulés », a regretté le capitaine de Ploudal. Le "
        "défenseur central a pointé l'arbitrage. « Le deuxième but est hors-jeu », a-t-il assuré.\n"
        "Le président Noël Bizien a tenu à remercier les supporters. « Ils nous ont portés », a dit le "
        "dirigeant. La finale aura lieu le 4 mai. « On ne va pas là-bas en touristes », prévient déjà "
        "Kanté.",
        {
            "On n'a jamais": "Ismaël Kanté",
            "Le coach m'a": "Ismaël Kanté",
            "Il travaille": "Gaël Thomin",
            "Ce groupe": "Gaël Thomin",
            "On s'est": "Loïc Péron",
            "Le deuxième but": "Loïc Péron",
            "Ils nous ont": "Noël Bizien",
            "On ne va pas": "Ismaël Kanté",
        },
    ),
    "politics in Africa": (
        "L'opposant Moctar Bâ a été libéré mercredi après onze mois de détention à Nouakfort. Accueilli "
        "par ses partisans, l'ancien ministre a appelé à l'unité. « Je n'ai pas de haine », a lancé le "
        "chef de file du Front démocratique. Son avocat, Me Sidi Ould Amar, a salué « une décision de "
        "justice ». Le porte-parole du gouvernement, Cheikh Ndao, a nié toute pression. « La justice est "
        "indépendante », a-t-il martelé.\n"
        "Le Front démocratique exige désormais la tenue d'élections. « Le peuple a trop attendu », estime "
        "le parti. La majorité présidentielle dénonce une manœuvre. « Ils veulent le désordre », affirme "
        "le député Harouna Diallo. Pour ce proche du chef de l'État, le calendrier sera respecté. « Nous "
        "voterons en novembre », promet-il.\n"
        "Une source diplomatique se montre prudente. « Tout peut basculer », confie-t-elle. L'Union "
        "africaine a appelé au calme. L'organisation panafricaine souhaite « un dialogue sincère ».",
        {
            "Je n'ai pas de haine": "Moctar Bâ",
            "une décision": "Sidi Ould Amar",
            "La justice est": "Cheikh Ndao",
            "Le peuple": "Front démocratique",
            "Ils veulent": "Harouna Diallo",
            "le calendrier": "Harouna Diallo",
            "Nous voterons": "Harouna Diallo",
            "Tout peut": "Une source diplomatique",
            "un dialogue": "Union africaine",
        },
    ),
    "culture in Quebec": (
        "Trois ans après « Boréale », Maxime Gendron revient sur scène avec un solo très attendu. « "
        "J'avais besoin de me taire un peu », explique le comédien de 44 ans, attablé dans un café de "
        "Rosemont. Seul devant un mur blanc, l'acteur y raconte la mort de son père. « C'est une lettre "
        "», dit-il.\n"
        "À la mise en scène, on retrouve Geneviève Lacasse. La complice de toujours n'a pas hésité. « Max "
        "m'a lu trois pages et j'ai dit oui », se souvient-elle. La directrice du Théâtre du Fleuve, "
        "Suzanne Roy, y croit aussi. « On n'avait pas vu ça depuis longtemps », s'enthousiasme la "
        "directrice. La pièce partira ensuite en tournée. « Jusqu'en Gaspésie », se réjouit le "
        "Montréalais.",
        {
            "J'avais besoin": "Maxime Gendron",
            "C'est une lettre": "Maxime Gendron",
            "Max m'a lu": "Geneviève Lacasse",
            "On n'avait": "Suzanne Roy",
            "Jusqu'en": "Maxime Gendron",
        },
    ),
    "science": (
        "Des chercheurs de l'université de Varmont ont découvert une bactérie qui digère le nylon. « Nous "
        "l'avons trouvée par hasard dans un filet de pêche », raconte la microbiologiste Ewa Lindqvist, "
        "qui a dirigé l'étude publiée jeudi. Sa consœur Iris Bonnard, du laboratoire Oméga, tempère. « La "
        "réaction est lente », prévient la chimiste. « Il faudra dix ans pour passer à l'industrie », "
        "abonde Ewa Lindqvist.\n"
        "L'association Mers propres salue « une lueur d'espoir ». Mais pour l'ONG, rien ne remplacera la "
        "réduction à la source. « On ne nettoiera pas l'océan avec des microbes », résume son "
        "porte-parole, Arthur Nimier. Le militant plaide pour une taxe. « Les industriels doivent payer "
        "», tranche-t-il.",
        {
            "Nous l'avons": "Ewa Lindqvist",
            "La réaction": "Iris Bonnard",
            "Il faudra dix": "Ewa Lindqvist",
            "une lueur": "Mers propres",
            "rien ne remplacera": "Mers propres",
            "On ne nettoiera": "Arthur Nimier",
            "Les industriels": "Arthur Nimier",
        },
    ),
    "a fait divers without names": (
        "Un homme de 35 ans a été interpellé mardi à Rochebrune après avoir menacé une caissière avec un "
        "couteau. « Il tremblait plus que moi », raconte la jeune femme, encore choquée. Le suspect, déjà "
        "connu de la justice, a été placé en garde à vue. « Il a reconnu les faits », indique une source "
        "judiciaire. Un client a tenté de s'interposer. « Je n'ai pas réfléchi », dit ce père de famille. "
        "Le gérant du magasin lui a offert un bon d'achat. « C'est notre héros », sourit le commerçant.",
        {"Il tremblait": "La jeune femme", "Il a reconnu": "Une source judiciaire", "Je n'ai pas": "Un client"},
    ),
    "two ministers and a union": (
        "La ministre du Travail, Hélène Garnier, a défendu sa réforme mercredi devant les députés. « Ce "
        "texte protège les plus fragiles », a soutenu la ministre. À gauche, Youri Bastien a dénoncé une "
        "régression. Le député communiste a parlé d'un « recul de trente ans ». « Vous n'avez pas lu le "
        "texte », lui a rétorqué Hélène Garnier. Son collègue du Budget, Damien Rocher, a volé à son "
        "secours. « Les comptes l'exigent », a-t-il affirmé. Dans les couloirs, un conseiller de la "
        "majorité s'inquiète. « On va droit dans le mur », glisse-t-il. Un autre membre du cabinet se "
        "veut rassurant : « Ça passera. »\n"
        "Les syndicats appellent à manifester. « Le gouvernement joue avec le feu », avertit Mireille "
        "Santini, secrétaire générale de l'UNT. La centrale a déposé un préavis pour le 14 mars. La "
        "syndicaliste promet « une mobilisation historique ».",
        {
            "Ce texte": "Hélène Garnier",
            "recul de": "Youri Bastien",
            "Vous n'avez": "Hélène Garnier",
            "Les comptes": "Damien Rocher",
            "On va droit": "Un conseiller de la majorité",
            "Ça passera": "Un autre membre du cabinet",
            "Le gouvernement joue": "Mireille Santini",
            "une mobilisation": "Mireille Santini",
        },
    ),
    "a village shop": (
        "À Poncey, l'épicerie va fermer le 30 juin. Marie-Jo Tallon, 67 ans, rend son tablier après "
        "quarante ans derrière la caisse. « J'ai cherché partout, personne ne veut de ce métier », "
        "soupire l'épicière. La mairie a passé une annonce. « On a eu un appel, un curieux », raconte le "
        "premier adjoint, Gaston Mille. Pour lui, la solution viendra de la coopérative. « Les habitants "
        "sont prêts à s'y mettre », assure l'adjoint.\n"
        "Ce matin-là, Ginette attend son pain. « Je n'ai pas de voiture », rappelle la nonagénaire. Un "
        "jeune couple vient d'arriver au village. « On a acheté pour l'école et l'épicerie », regrette le "
        "mari. La commerçante promet de faire un dernier crédit. « Ils paieront quand ils pourront », "
        "sourit-elle.",
        {
            "J'ai cherché": "Marie-Jo Tallon",
            "On a eu": "Gaston Mille",
            "la solution": "Gaston Mille",
            "Les habitants": "Gaston Mille",
            "Je n'ai pas": "Ginette",
        },
    ),
    "a company and the regulator": (
        "L'opérateur Telmar devra payer 12 millions d'euros. L'Autorité des réseaux l'a sanctionné jeudi "
        "pour des coupures à répétition. « Les abonnés ont été laissés sans réponse », justifie le "
        "régulateur. Telmar conteste. « Cette décision est disproportionnée », réagit l'opérateur dans un "
        "communiqué. Son directeur général, Axel Brandt, avait promis des excuses en mai. « Nous avons "
        "failli », avait reconnu le dirigeant devant les sénateurs. L'association Clients unis juge "
        "l'amende dérisoire. « C'est deux jours de chiffre d'affaires », calcule sa juriste, Maud Pinel. "
        "L'association appelle à une action collective.",
        {
            "Les abonnés": "Autorité des réseaux",
            "Cette décision": "Telmar",
            "Nous avons failli": "Axel Brandt",
            "C'est deux jours": "Maud Pinel",
        },
    ),
    "a marathon": (
        "Partie de Sousse à l'aube, Rim Chebbi a bouclé la traversée en 21 heures. « Les derniers "
        "kilomètres ont été un enfer », raconte la nageuse tunisienne, encore enveloppée dans une "
        "couverture. À l'arrivée, son compagnon l'attendait avec une soupe. « Je n'ai jamais douté d'elle "
        "», dit-il. Le médecin de l'expédition, Foued Rekik, l'a examinée aussitôt. « Elle était en "
        "hypothermie légère », précise le praticien. La jeune femme rêve déjà de la Manche. « Il me faut "
        "un sponsor », lance-t-elle.",
        {
            "Les derniers": "Rim Chebbi",
            "Je n'ai jamais": "Son compagnon",
            "Elle était": "Foued Rekik",
            "Il me faut": "Rim Chebbi",
        },
    ),
    "an exhibition": (
        "Le musée de Varces expose jusqu'en mai les carnets de Louise Abadie. « Elle dessinait partout », "
        "s'amuse la conservatrice, Irène Falk. La peintre, morte en 1974, n'avait jamais montré ces "
        "pages. « Ma tante détestait qu'on la regarde travailler », se souvient son neveu, Paul Abadie. "
        "Le septuagénaire a légué l'ensemble au musée. « C'était la seule maison possible », "
        "explique-t-il. Un visiteur s'attarde devant un autoportrait. « On dirait qu'elle nous juge », "
        "chuchote-t-il.",
        {
            "Elle dessinait": "Irène Falk",
            "Ma tante": "Paul Abadie",
            "C'était la": "Paul Abadie",
            "On dirait": "Un visiteur",
        },
    ),
    "a strike of doctors": (
        "Les urgences de Nyzon ferment la nuit depuis lundi. « Nous ne sommes plus que quatre », explique "
        "le docteur Salim Ayad, chef du service. Le médecin avait alerté l'agence régionale de santé en "
        "mars. « Aucune réponse », déplore-t-il. La directrice de l'hôpital, Odile Prat, se dit "
        "consciente des difficultés. « Nous recrutons », affirme-t-elle. L'agence promet des renforts. « "
        "Deux praticiens arriveront le 2 mai », indique l'ARS. Aux portes closes, une patiente s'agace. « "
        "J'ai fait trente kilomètres », peste la quinquagénaire.",
        {
            "Nous ne sommes": "Salim Ayad",
            "Aucune réponse": "Salim Ayad",
            "Nous recrutons": "Odile Prat",
            "J'ai fait": "Une patiente",
        },
    ),
    "a debate in a town council": (
        "Le conseil municipal de Brennes a voté mardi l'extinction de l'éclairage public la nuit. Le "
        "maire a défendu une mesure d'économie. « Nous gagnerons 40 000 euros », a-t-il chiffré. Julie "
        "Matton, conseillère d'opposition, s'est abstenue. « Les femmes ne se sentiront plus en sécurité "
        "», a-t-elle objecté. Le maire a promis un bilan dans six mois. Paul Vrain, chargé des travaux, a "
        "rappelé que « deux communes voisines l'ont fait ».",
        {"Nous gagnerons": "Le maire", "Les femmes": "Julie Matton", "deux communes": "Paul Vrain"},
    ),
    "a bakery and its apprentices": (
        "Chez les Bonnard, on est boulangers de père en fils. « Je pétris depuis mes quinze ans », "
        "raconte Gérard Bonnard. Son fils, Thibault, a repris le fournil en 2020. « Papa passe encore "
        "tous les matins », sourit le trentenaire. Une apprentie, Lola, enfourne les baguettes. « "
        "J'apprends le feu », dit la jeune fille. Le patriarche la surveille du coin de l'œil. « Elle a "
        "la main », juge-t-il.",
        {"Je pétris": "Gérard Bonnard", "Papa passe": "Thibault", "J'apprends": "Lola"},
    ),
    "an accident on the road": (
        "Un automobiliste de 24 ans est mort vendredi à Gaillac-le-Haut. Sa voiture a percuté un platane. "
        "« Il roulait trop vite », estime un témoin, qui a prévenu les secours. Ce riverain réclame un "
        "radar depuis des années. « On nous répond toujours la même chose », déplore-t-il. La gendarmerie "
        "a ouvert une enquête. « Les causes ne sont pas établies », précise le capitaine Rouvier. "
        "L'officier appelle à la prudence.",
        {"Il roulait": "Un témoin", "On nous répond": "Un témoin", "Les causes": "Rouvier"},
    ),
    "a start of the school year": (
        "À l'école Pasteur, la rentrée s'est faite sans cantine. « Les parents s'organisent », relativise "
        "la directrice, Nadia Ferhat. Un père, lui, ne décolère pas. « Je travaille, moi », peste ce "
        "chauffeur routier. La mairie invoque un retard de chantier. « La cantine ouvrira lundi », assure "
        "l'adjointe aux écoles, Agnès Pons. L'élue s'excuse « auprès des familles ».",
        {"Les parents": "Nadia Ferhat", "Je travaille": "Un père", "La cantine ouvrira": "Agnès Pons"},
    ),
    "a dissident abroad": (
        "Réfugiée à Berlin depuis deux ans, l'avocate biélorusse Alena Marozava ne regrette rien. « J'ai "
        "sauvé mes dossiers », raconte-t-elle. Son mari, le poète Ihar Lis, est resté à Minsk. Condamné à "
        "huit ans de prison, il lui écrit chaque semaine. « Ses lettres arrivent ouvertes », confie la "
        "juriste. L'ambassade n'a pas répondu à nos questions. « Ils attendent que le monde oublie », dit "
        "l'exilée.",
        {"J'ai sauvé": "Alena Marozava", "Ses lettres": "Alena Marozava", "Ils attendent": "Alena Marozava"},
    ),
    "a club changes hands": (
        "Le fonds américain Redwood a racheté l'AS Valmont. « C'est un projet sur dix ans », a promis son "
        "représentant, Kyle Adams. L'ancien propriétaire, Jean-Marc Soler, garde 10 % du club. « Je pars "
        "tranquille », a dit l'homme d'affaires. Les supporters restent méfiants. « On a déjà vu passer "
        "un Russe », rappelle Dédé, abonné depuis 1988. Le nouveau patron a rendez-vous avec eux jeudi. « "
        "Je viens pour écouter », a assuré l'Américain.",
        {"C'est un projet": "Kyle Adams", "Je pars": "Jean-Marc Soler", "On a déjà": "Dédé"},
    ),
}


@pytest.mark.parametrize(("text", "said"), CASES.values(), ids=CASES)
def test_who_is_meant(text: str, said: dict[str, str], who_says: Callable[[str, str], str | None]) -> None:
    assert {words: who_says(text, words) for words in said} == said
