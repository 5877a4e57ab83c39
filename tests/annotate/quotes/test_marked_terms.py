"""Short words in marks in many registers: somebody's word, or a term, a name, irony."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tui.model.annotation import Annotations

Read = Callable[[str], Annotations]

SAID = [
    (
        "Qualifié de « bricolage » par la Cour des comptes, le dispositif sera revu en janvier.",
        "bricolage",
        "partial",
        "Cour des comptes",
    ),
    (
        "Le texte, jugé « liberticide » par ses détracteurs, a été adopté dans la nuit.",
        "liberticide",
        "partial",
        "détracteurs",
    ),
    (
        "La directrice a dû affronter une fronde « sans nom », selon ses mots.",
        "sans nom",
        "partial",
        "directrice",
    ),
    (
        "À 82 ans, la couturière s'estime « encore bonne pour le service ».",
        "encore bonne pour le service",
        "partial",
        "couturière",
    ),
    (
        "Le patron des Verts s'en est pris à un gouvernement « hors-sol » et « méprisant ».",
        "hors-sol",
        "partial",
        "patron des Verts",
    ),
    (
        "Le patron des Verts s'en est pris à un gouvernement « hors-sol » et « méprisant ».",
        "méprisant",
        "partial",
        "patron des Verts",
    ),
    (
        "Deux élus de Ducos, absents lundi, dénoncent dans un courriel des méthodes « d'un autre âge ».",
        "d'un autre âge",
        "partial",
        "élus de Ducos",
    ),
    (
        "L'avocate n'a pas de mots assez durs contre une instruction « à charge ».",
        "à charge",
        "partial",
        "avocate",
    ),
    (
        "Aux yeux de son père, Éva reste « la petite ». Elle a 40 ans.",
        "la petite",
        "partial",
        "père",
    ),
    (
        "Son ancien employeur décrit un garçon « ponctuel, discret », aimé de tous.",
        "ponctuel, discret",
        "partial",
        "employeur",
    ),
    (
        "Les parents se sont dits « soulagés, mais épuisés » à la sortie du tribunal.",
        "soulagés, mais épuisés",
        "partial",
        "parents",
    ),
    (
        "Le Premier ministre Aziz Raki est revenu mercredi sur le « malentendu » avec Rabat.",
        "malentendu",
        "partial",
        "Raki",
    ),
    (
        "La ministre a balayé d'un revers de main toute idée de « purge » dans son administration.",
        "purge",
        "partial",
        "ministre",
    ),
    (
        "« Du grand n'importe quoi. » Voilà, en substance, la réaction de la Fédération des chasseurs.",
        "Du grand n'importe quoi.",
        "direct",
        "Fédération des chasseurs",
    ),
    (
        "À Tunis, l'opposition crie à la « mascarade ».",
        "mascarade",
        "partial",
        "opposition",
    ),
    (
        "Le joueur se voit déjà « soulever la coupe » devant les siens.",
        "soulever la coupe",
        "partial",
        "joueur",
    ),
    (
        "Le maire n'a pas oublié les « promesses » du préfet. Il les lui rappellera lundi.",
        "promesses",
        "partial",
        "maire",
    ),
    (
        "Les grévistes, qui ne croient plus aux « promesses » de la direction, ont voté la reconduction.",
        "promesses",
        "partial",
        "grévistes",
    ),
    (
        "Le général craint que la région ne devienne une « poudrière ».",
        "poudrière",
        "partial",
        "général",
    ),
    (
        "Interrogée par la RTS, la conseillère d'État a préféré parler de « prudence ».",
        "prudence",
        "partial",
        "conseillère d'État",
    ),
    (
        "L'Élysée temporise et promet une « concertation » en avril.",
        "concertation",
        "partial",
        "Élysée",
    ),
    (
        "La Ligue dément tout « arrangement » avec le club.",
        "arrangement",
        "partial",
        "Ligue",
    ),
    (
        "Les familles n'attendent plus qu'une chose : un « geste » de l'assureur.",
        "geste",
        "partial",
        "familles",
    ),
    (
        "Devant la presse, elle a fondu en larmes en évoquant son « petit frère ».",
        "petit frère",
        "partial",
        "elle",
    ),
    (
        "L'équipe de Sannois vise une « place d'honneur », pas plus.",
        "place d'honneur",
        "partial",
        "Sannois",
    ),
    (
        "Un responsable de la sécurité a reconnu des « ratés » dans la chaîne d'alerte.",
        "ratés",
        "partial",
        "responsable",
    ),
    (
        "L'éleveur, dont la ferme a brûlé, parle d'une vie « partie en fumée ».",
        "partie en fumée",
        "partial",
        "éleveur",
    ),
    (
        "Sur les réseaux sociaux, des internautes ont moqué une cérémonie « kitsch », voire « ridicule ».",
        "kitsch",
        "partial",
        "internautes",
    ),
    (
        "Sur les réseaux sociaux, des internautes ont moqué une cérémonie « kitsch », voire « ridicule ».",
        "ridicule",
        "partial",
        "internautes",
    ),
    (
        "Reçue à Matignon, la délégation est ressortie « sans rien ».",
        "sans rien",
        "partial",
        "délégation",
    ),
    (
        "Pour sa défense, l'automobiliste a plaidé « l'étourderie ».",
        "l'étourderie",
        "partial",
        "automobiliste",
    ),
    (
        "Le porte-parole de la police, Nabil Hakim, a fait état de « plusieurs blessés ».",
        "plusieurs blessés",
        "partial",
        "Hakim",
    ),
    (
        "D'après l'agence, l'avion était « en parfait état ».",
        "en parfait état",
        "partial",
        "agence",
    ),
    (
        "Ce que le vigneron appelle sa « potion » tient en trois ingrédients.",
        "potion",
        "partial",
        "vigneron",
    ),
    (
        "Ils étaient trois à partager ce que Lina nomme « le trou à rats ».",
        "le trou à rats",
        "partial",
        "Lina",
    ),
    (
        "C'est ce qu'il appelle « la méthode douce ».",
        "la méthode douce",
        "partial",
        "il",
    ),
    (
        "La mère de famille ne cache pas son « ras-le-bol ».",
        "ras-le-bol",
        "partial",
        "mère",
    ),
    (
        "Fatigué des « magouilles », Jules Perrin a claqué la porte du parti.",
        "magouilles",
        "partial",
        "Perrin",
    ),
    (
        "Convaincus d'une « injustice », les trois frères feront appel.",
        "injustice",
        "partial",
        "frères",
    ),
    (
        "Opposée à un « énième report », la CGT appelle à la grève mardi.",
        "énième report",
        "partial",
        "CGT",
    ),
    (
        "Le ministre s'est félicité d'un accord « historique » avec Bruxelles.",
        "historique",
        "partial",
        "ministre",
    ),
    (
        "Le préfet a demandé aux maires de faire preuve de « bon sens ».",
        "bon sens",
        "partial",
        "préfet",
    ),
    (
        "Le groupe assure que ses comptes sont « sains » et sa trésorerie « solide ».",
        "sains",
        "partial",
        "groupe",
    ),
    (
        "Le groupe assure que ses comptes sont « sains » et sa trésorerie « solide ».",
        "solide",
        "partial",
        "groupe",
    ),
    (
        "Le technicien a salué la « solidité » de son équipe et le « caractère » de ses remplaçants.",
        "solidité",
        "partial",
        "technicien",
    ),
    (
        "Le technicien a salué la « solidité » de son équipe et le « caractère » de ses remplaçants.",
        "caractère",
        "partial",
        "technicien",
    ),
    (
        "Selon la ministre, qui recevait la presse, les efforts « paient » et la dette « recule ».",
        "paient",
        "partial",
        "ministre",
    ),
    (
        "Selon la ministre, qui recevait la presse, les efforts « paient » et la dette « recule ».",
        "recule",
        "partial",
        "ministre",
    ),
    (
        "Le maire a-t-il vraiment dit que les jeunes étaient des « fainéants » ?",
        "fainéants",
        "partial",
        "maire",
    ),
    (
        "Du côté de l'opposition, on parle de « hold-up ».",
        "hold-up",
        "partial",
        "opposition",
    ),
    (
        "Chez les salariés, c'est la « douche froide ».",
        "douche froide",
        "partial",
        "salariés",
    ),
    (
        "À l'hôpital, on redoute un « effondrement » cet hiver.",
        "effondrement",
        "partial",
        "hôpital",
    ),
    (
        "Pas question pour Amir Tazi de céder au « chantage ».",
        "chantage",
        "partial",
        "Tazi",
    ),
    (
        "Impossible, pour les deux sœurs, de revoir la « maison du crime ».",
        "maison du crime",
        "partial",
        "sœurs",
    ),
    (
        "”On n'en peut plus. Tout est fermé”, soupire dans sa cuisine Serge Bal, patron du café.",
        "On n'en peut plus. Tout est fermé",
        "direct",
        "Bal",
    ),
    (
        "Il faut dire qu'ici beaucoup de « saisonniers » sont d'anciens marins, a constaté la préfecture.",
        "saisonniers",
        "partial",
        "préfecture",
    ),
    (
        (
            "Auprès des « petits », on parle du « vivre ensemble », de « la question du respect », "
            "explique Rose Bouvier. Les parents approuvent."
        ),
        "vivre ensemble",
        "partial",
        "Bouvier",
    ),
    (
        (
            "Auprès des « petits », on parle du « vivre ensemble », de « la question du respect », "
            "explique Rose Bouvier. Les parents approuvent."
        ),
        "la question du respect",
        "partial",
        "Bouvier",
    ),
    (
        (
            "Paul Rey défend la paix, rejetant de fait les appels de deux députés de droite au retour "
            "des troupes et à « l'expulsion » des civils."
        ),
        "l'expulsion",
        "partial",
        "députés",
    ),
    (
        "La gérante, elle qui sert « 2-3 cafés par heure », songe à fermer.",
        "2-3 cafés par heure",
        "partial",
        "gérante",
    ),
    (
        (
            "Le nombre de logements vides a connu une hausse « sans précédent » en ville, a affirmé "
            "une étude de l'institut Arès publiée vendredi."
        ),
        "sans précédent",
        "partial",
        "Arès",
    ),
    (
        "L'opposition parle de « fiasco », les élus de la majorité, d'un « succès ».",
        "fiasco",
        "partial",
        "opposition",
    ),
    (
        "L'opposition parle de « fiasco », les élus de la majorité, d'un « succès ».",
        "succès",
        "partial",
        "élus",
    ),
    (
        (
            "Grève à l'hôpital : une situation « explosive » aux urgences\n\nLes urgences débordent. "
            "« La situation est explosive », prévient le Dr Amine Sari, chef du service."
        ),
        "explosive",
        "partial",
        "Sari",
    ),
    (
        (
            "Le conseil départemental a voté son budget lundi.\n\nUn vote « historique »\n\nJamais la "
            "gauche et la droite n'avaient voté ensemble. La présidente Anne Kerr y voit un signal. « "
            "C'est historique », insiste-t-elle."
        ),
        "historique",
        "partial",
        "Kerr",
    ),
    (
        (
            "La fermeture de l'usine a surpris tout le monde.\n\nLes syndicats « pas surpris »\n\nLa "
            "CGT s'y attendait. « Nous ne sommes pas surpris », assure son délégué Rémi Colas."
        ),
        "pas surpris",
        "partial",
        "Colas",
    ),
    (
        (
            "Le procès s'est ouvert lundi.\n\n« Je ne me souviens pas »\n\nÀ la barre, l'accusé "
            "bafouille. « Je ne me souviens pas de cette nuit », répète-t-il."
        ),
        "Je ne me souviens pas",
        "direct",
        "accusé",
    ),
    (
        "Un « non » franc et massif. Les agriculteurs de la plaine ont rejeté le projet à 92 %.",
        "non",
        "partial",
        "agriculteurs",
    ),
    (
        "Le candidat malheureux, lui, parle d'« un coup de poignard », avant de corriger : « Une blessure. »",
        "un coup de poignard",
        "partial",
        "candidat",
    ),
    (
        "Le candidat malheureux, lui, parle d'« un coup de poignard », avant de corriger : « Une blessure. »",
        "Une blessure.",
        "direct",
        "candidat",
    ),
    (
        "Chargé de l'enquête, le juge a conclu à un « accident » et classé l'affaire.",
        "accident",
        "partial",
        "juge",
    ),
    (
        "Face au juge, il a reconnu « des gestes », mais pas « des coups ».",
        "des gestes",
        "partial",
        "il",
    ),
    (
        "Face au juge, il a reconnu « des gestes », mais pas « des coups ».",
        "des coups",
        "partial",
        "il",
    ),
    (
        "Les deux hommes s'accusent mutuellement de « mensonge ».",
        "mensonge",
        "partial",
        "hommes",
    ),
    (
        "À en croire le vendeur, la voiture était « comme neuve ».",
        "comme neuve",
        "partial",
        "vendeur",
    ),
    (
        "Pour l'avocat de la famille, Me Hugo Benoît, ce jugement est « une gifle » et « une honte ».",
        "une gifle",
        "partial",
        "Benoît",
    ),
    (
        "Pour l'avocat de la famille, Me Hugo Benoît, ce jugement est « une gifle » et « une honte ».",
        "une honte",
        "partial",
        "Benoît",
    ),
    (
        "La Croix-Rouge, qui déplore un hiver « meurtrier », ouvre deux centres.",
        "meurtrier",
        "partial",
        "Croix-Rouge",
    ),
    (
        "Le documentaire, que la critique a jugé « poussif », sort en salles mercredi.",
        "poussif",
        "partial",
        "critique",
    ),
    (
        "C'est la faute au « système », pense Gérard Malo, retraité de la marine.",
        "système",
        "partial",
        "Malo",
    ),
    (
        "Sa fille a grandi « trop vite », regrette Fatou Sow.",
        "trop vite",
        "partial",
        "Sow",
    ),
    (
        "Le chalutier a été retrouvé « par miracle », a raconté le patron du port.",
        "par miracle",
        "partial",
        "patron",
    ),
    (
        "Il vit à Caen depuis 2020.”La retraite a été pour moi une libération”, a répété hier Paul Morel.",
        "La retraite a été pour moi une libération",
        "direct",
        "Morel",
    ),
    (
        (
            "La séance a duré trois heures.\n\n«Tourner la page»\n\nMme Roche a demandé au conseil de "
            "«tourner la page» avant l'été."
        ),
        "Tourner la page",
        "partial",
        "Roche",
    ),
]
NOBODYS = [
    (
        "Il faut dire que l'ancien boxeur a la réputation d'être un « dur à cuire » dans le quartier.",
        "dur à cuire",
    ),
    (
        "La compagnie exploite depuis 2010 la ligne dite des « Hirondelles ».",
        "Hirondelles",
    ),
    (
        "Les enfants ont planté un « arbre à souhaits » dans la cour.",
        "arbre à souhaits",
    ),
    (
        "Le département a classé la rivière en « alerte renforcée » lundi.",
        "alerte renforcée",
    ),
    (
        "Les trois amis ont monté un groupe de « slowcore » en 2016.",
        "slowcore",
    ),
    (
        "La technique du « double aveugle » évite les biais.",
        "double aveugle",
    ),
    (
        "L'entreprise recrute des « talents » partout en Europe.",
        "talents",
    ),
    (
        "La police recherche le « monte-en-l'air » qui a visité dix appartements.",
        "monte-en-l'air",
    ),
    (
        "Ce dimanche, les « Bleus » affrontent l'Irlande à Dublin.",
        "Bleus",
    ),
    (
        "La photographe expose sa série « Les Invisibles » à Arles.",
        "Les Invisibles",
    ),
    (
        "Le « miracle » a eu lieu à la 93e minute. Le stade a explosé.",
        "miracle",
    ),
    (
        "Le tribunal a retenu la qualification d'« association de malfaiteurs ».",
        "association de malfaiteurs",
    ),
    (
        "Un an après, que reste-t-il du « monde d'après » ?",
        "monde d'après",
    ),
    (
        "La vidéo, devenue « virale », a été vue six millions de fois.",
        "virale",
    ),
    (
        "Son fils, dit « Jojo », tient la caisse.",
        "Jojo",
    ),
    (
        "La loi « Climat » sera revue.",
        "Climat",
    ),
    (
        "Les chiffres du chômage « technique » ont doublé en un mois.",
        "technique",
    ),
    (
        "L'arrêt « Perruche » a fait jurisprudence.",
        "Perruche",
    ),
    (
        "En langage policier, c'est un « saute-dessus ».",
        "saute-dessus",
    ),
    (
        "La « Vieille Dame » de Turin s'est inclinée 2-0.",
        "Vieille Dame",
    ),
    (
        "La ville a rebaptisé le square « Jardin des Justes ».",
        "Jardin des Justes",
    ),
    (
        "Le terme anglais « bashing » est passé dans la langue.",
        "bashing",
    ),
    (
        "À Lyon, on dit « bouchon » pour un restaurant.",
        "bouchon",
    ),
    (
        "Le festival « Jazz en Baie » ouvre vendredi.",
        "Jazz en Baie",
    ),
    (
        "Sous le nom de « Lapin », il vendait des photos volées.",
        "Lapin",
    ),
    (
        "Les trois hommes se faisaient passer pour des « policiers ».",
        "policiers",
    ),
    (
        (
            "« Le mieux, c'est de prévenir », a-t-elle expliqué et c'est pour cette raison que son "
            "groupe a déposé un brevet sur un « moteur à eau »."
        ),
        "moteur à eau",
    ),
    (
        "« On ira travailler lundi », assure-t-il, les sondages donnant la victoire du « oui » dimanche.",
        "oui",
    ),
    (
        "Dans ce foyer, beaucoup de « pensionnaires » sont d'anciens marins.",
        "pensionnaires",
    ),
    (
        "Selon cette association, neuf camps sauvages, ou « squats » en anglais, ont poussé en un an.",
        "squats",
    ),
    (
        (
            "Un « séisme » dans le monde du rugby. Le président de la fédération, Bernard Laport, a "
            "démissionné mardi."
        ),
        "séisme",
    ),
    (
        "L'actrice, vue dans « Les Roseaux », a reçu le prix « Coup de cœur » du public.",
        "Les Roseaux",
    ),
    (
        "L'actrice, vue dans « Les Roseaux », a reçu le prix « Coup de cœur » du public.",
        "Coup de cœur",
    ),
    (
        "Les « sans-papiers » du foyer ont reçu la visite d'un député.",
        "sans-papiers",
    ),
    (
        "Le dossier a été classé « sans suite » par le parquet de Tours.",
        "sans suite",
    ),
    (
        "Les bureaux sont équipés de fauteuils « ergonomiques ».",
        "ergonomiques",
    ),
    (
        "Le groupe a été racheté pour un euro « symbolique ».",
        "symbolique",
    ),
    (
        "Le ministère a activé la « vigilance orange » pour la neige.",
        "vigilance orange",
    ),
    (
        "« Le Grand Meaulnes » sera joué vendredi à Bourges.",
        "Le Grand Meaulnes",
    ),
]


@pytest.mark.parametrize(("text", "words", "kind", "who"), SAID)
def test_of_what_kind_and_whose(text: str, words: str, kind: str, who: str, read: Read) -> None:
    quotation = next(q for q in read(text).quotes if q.kind != "indirect" and q.span.of(text) == words)
    assert quotation.kind == kind
    assert who.lower() in (quotation.who or "").lower()


@pytest.mark.parametrize(("text", "words"), NOBODYS)
def test_nobody_says_it(text: str, words: str, read: Read) -> None:
    assert words not in [q.span.of(text) for q in read(text).quotes]
