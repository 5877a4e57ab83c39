"""Words at arm's length: the object of somebody's attitude, what somebody is said to be, or nobody's term."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tui.model.annotation import Annotations

Read = Callable[[str], Annotations]

SAID = [
    (
        (
            "Le chantier du tramway a repris. Le maire de Saint-Loup a «totalement» rejeté des "
            "«accusations infondées» portées par ses opposants."
        ),
        "totalement",
        "partial",
        "maire",
    ),
    (
        (
            "Le chantier du tramway a repris. Le maire de Saint-Loup a «totalement» rejeté des "
            "«accusations infondées» portées par ses opposants."
        ),
        "accusations infondées",
        "partial",
        "maire",
    ),
    (
        (
            "La direction du zoo a réagi mardi. Elle a « formellement » démenti toute « maltraitance "
            "» envers ses pensionnaires."
        ),
        "formellement",
        "partial",
        "direction",
    ),
    (
        (
            "La direction du zoo a réagi mardi. Elle a « formellement » démenti toute « maltraitance "
            "» envers ses pensionnaires."
        ),
        "maltraitance",
        "partial",
        "direction",
    ),
    (
        (
            "Camille Faure a « longuement » réfléchi avant de quitter la sélection. La joueuse a "
            "parlé à sa famille."
        ),
        "longuement",
        "partial",
        "Faure",
    ),
    (
        (
            "Le préfet du Lot, Yann Perrin, a « fermement » condamné les violences de samedi soir. "
            "Trois policiers ont été blessés."
        ),
        "fermement",
        "partial",
        "Perrin",
    ),
    (
        "Les éleveurs du Cantal enragent contre les « technocrates » de Bruxelles. Ils manifesteront lundi.",
        "technocrates",
        "partial",
        "éleveurs",
    ),
    (
        (
            "La police a compté les manifestants à Nantes. Les syndicats les estimaient entre « 800 "
            "et 1 000 » en fin de cortège."
        ),
        "800 et 1 000",
        "partial",
        "syndicats",
    ),
    (
        "L'union locale a déclaré le 20 mars « journée morte » dans toutes les administrations.",
        "journée morte",
        "partial",
        "union locale",
    ),
    (
        "Le bâtonnier a accusé les magistrats de « se moquer » de la défense. L'audience a été suspendue.",
        "se moquer",
        "partial",
        "bâtonnier",
    ),
    (
        ("Une trentaine de députés demandent la saisine du parquet pour « ses propos polémiques » sur l'islam."),
        "ses propos polémiques",
        "partial",
        "députés",
    ),
    (
        "Le coach Issa Diop a su très tôt que son équipe avait les moyens de ses « grandes ambitions ».",
        "grandes ambitions",
        "partial",
        "Diop",
    ),
    (
        "Julien Marty pressentait que la saison serait un « chemin de croix ». Il a signé quand même.",
        "chemin de croix",
        "partial",
        "Marty",
    ),
    (
        (
            "Depuis l'annonce, les commerçants de la rue Haute vivent dans la crainte d'une « ville "
            "morte ». Ils ont écrit au maire."
        ),
        "ville morte",
        "partial",
        "commerçants",
    ),
    (
        "Les infirmiers libéraux s'inquiètent d'une « ubérisation » de leur métier. Ils seront reçus jeudi.",
        "ubérisation",
        "partial",
        "infirmiers",
    ),
    (
        "La sénatrice Lise Aubin se bat depuis dix ans pour une « vraie ruralité ». Elle a déposé une loi.",
        "vraie ruralité",
        "partial",
        "Aubin",
    ),
    (
        (
            "Le président du club, Karim Sadi, ne veut plus entendre parler de « budget au rabais ». "
            "Les travaux commenceront en mai."
        ),
        "budget au rabais",
        "partial",
        "Sadi",
    ),
    (
        "Les avocats ont quitté la salle en signe de protestation contre une « parodie de justice ».",
        "parodie de justice",
        "partial",
        "avocats",
    ),
    (
        (
            "Ils étaient une centaine devant l'usine, venus crier leur colère contre des « "
            "licenciements boursiers »."
        ),
        "licenciements boursiers",
        "partial",
        "Ils",
    ),
    (
        "La Confédération paysanne a saisi le tribunal administratif de ce « scandale d'État ».",
        "scandale d'État",
        "partial",
        "Confédération paysanne",
    ),
    (
        "L'association Rivière libre, qui y voit « un gâchis », a porté plainte contre l'exploitant.",
        "un gâchis",
        "partial",
        "Rivière libre",
    ),
    (
        "Le projet de parc éolien, dans lequel les riverains voient une « verrue », sera examiné lundi.",
        "verrue",
        "partial",
        "riverains",
    ),
    (
        "Pour Sandrine Colin, qui n'y voit qu'« une opération de communication », le plan ne changera rien.",
        "une opération de communication",
        "partial",
        "Colin",
    ),
    (
        "Salarié à la mairie, « habitué des grèves », Bruno Vidal témoignait samedi dans le cortège.",
        "habitué des grèves",
        "partial",
        "Vidal",
    ),
    (
        "Bruno Vidal, salarié à la mairie, « habitué des grèves », témoignait samedi dans le cortège.",
        "habitué des grèves",
        "partial",
        "Vidal",
    ),
    (
        "Retraitée de l'hôpital, « fière de ses enfants », Mme Diallo vit seule depuis 2015.",
        "fière de ses enfants",
        "partial",
        "Diallo",
    ),
    (
        "Ancien mineur de fond, « rouge depuis toujours », Marcel Lebon n'a jamais raté un 1er-Mai.",
        "rouge depuis toujours",
        "partial",
        "Lebon",
    ),
    (
        "« Épuisée », la navigatrice Jeanne Prigent a mis pied à terre mardi à Lorient.",
        "Épuisée",
        "partial",
        "Prigent",
    ),
    (
        "« Sonné » par la défaite, l'entraîneur de Dax n'a pas souhaité s'étendre.",
        "Sonné",
        "partial",
        "entraîneur",
    ),
    (
        "Soupçonné d'avoir menti, le directeur se dit victime d'une « cabale ». Il a pris un avocat.",
        "cabale",
        "partial",
        "directeur",
    ),
    (
        "Le procureur a à l'inverse demandé aux juges de « retenir » le dossier.",
        "retenir",
        "partial",
        "procureur",
    ),
    (
        "Il a cette fois pointé l'« erreur humaine ». Le parti enquête.",
        "erreur humaine",
        "partial",
        "Il",
    ),
    (
        "Elle a lundi soir au micro de la radio évoqué un « immense gâchis ».",
        "immense gâchis",
        "partial",
        "Elle",
    ),
    (
        (
            "Il a ajouté que les policiers l'avaient poussé à parler et alors qu'il était en état de "
            "« stupeur », au lendemain du drame."
        ),
        "stupeur",
        "partial",
        "il",
    ),
    (
        "Les patrons de bar sont plus inquiets de la situation « morose » du quartier que des travaux.",
        "morose",
        "partial",
        "patrons",
    ),
    (
        "Les médecins se disent las d'un système « à bout de souffle ».",
        "à bout de souffle",
        "partial",
        "médecins",
    ),
    (
        "Le sénateur est favorable à une « pause » des normes.",
        "pause",
        "partial",
        "sénateur",
    ),
    (
        (
            "Christine Moulin ne supporte plus l'air « irrespirable » de l'atelier. Elle a alerté la "
            "médecine du travail."
        ),
        "irrespirable",
        "partial",
        "Moulin",
    ),
    (
        "Jeanne Roux rêve d'une « petite révolution » dans les cantines.",
        "petite révolution",
        "partial",
        "Roux",
    ),
    (
        "Les écologistes militent pour une « sobriété heureuse ».",
        "sobriété heureuse",
        "partial",
        "écologistes",
    ),
    (
        "Le maire veut en finir avec les « dépôts sauvages ».",
        "dépôts sauvages",
        "partial",
        "maire",
    ),
    (
        "Le jeune homme dit avoir fui par peur des « représailles ».",
        "représailles",
        "partial",
        "jeune homme",
    ),
    (
        "La défense entend démontrer l'« inanité » des poursuites.",
        "inanité",
        "partial",
        "défense",
    ),
    (
        "Selon elle, les élus ont agi sous la pression des « lobbys ».",
        "lobbys",
        "partial",
        "elle",
    ),
    (
        "Le comité a lancé une pétition contre ce « projet inutile ».",
        "projet inutile",
        "partial",
        "comité",
    ),
    (
        "Les pêcheurs accusent les phoques de « piller » leurs filets.",
        "piller",
        "partial",
        "pêcheurs",
    ),
    (
        "Les habitants ont vécu cette annonce comme une « gifle ».",
        "gifle",
        "partial",
        "habitants",
    ),
    (
        "Les élèves ont subi ses « blagues lourdes » pendant un an, dit la mère de l'un d'eux.",
        "blagues lourdes",
        "partial",
        "mère",
    ),
    (
        "Le ministre a reconnu, en creux, l'échec de sa « méthode douce ».",
        "méthode douce",
        "partial",
        "ministre",
    ),
    (
        "Chargée d'accueil à la préfecture, « jamais malade », Nadia Slimani a craqué en mai.",
        "jamais malade",
        "partial",
        "Slimani",
    ),
    (
        "Paul Anselme, apiculteur dans la Drôme, « inquiet pour ses abeilles », a écrit au préfet.",
        "inquiet pour ses abeilles",
        "partial",
        "Anselme",
    ),
    (
        "Le gardien de but, « déçu », n'a pas voulu parler du match.",
        "déçu",
        "partial",
        "gardien",
    ),
    (
        "Le patron de la scierie, « las d'attendre », a vendu ses parts en mars.",
        "las d'attendre",
        "partial",
        "patron",
    ),
    (
        "La fête se tient ce soir, sur la place d'Armes, « quoi qu'il arrive », écrivent les organisateurs.",
        "quoi qu'il arrive",
        "partial",
        "organisateurs",
    ),
    (
        "Elles se retrouvent à 18 heures, sur le Vieux Pont de Laval, « pour dire stop », écrivent-elles.",
        "pour dire stop",
        "partial",
        "elles",
    ),
    (
        "En 2006, la pièce décroche un prix. Son président d'alors, Jean Morel, saluant « son culot ».",
        "son culot",
        "partial",
        "Morel",
    ),
    (
        (
            'Les élus "y trouvent leur intérêt"\n\nLa chercheuse Odile Blanc juge la réforme inutile. '
            "« Les élus y trouvent leur intérêt », dit-elle."
        ),
        "y trouvent leur intérêt",
        "partial",
        "Blanc",
    ),
    (
        "La maire Jeanne Ott n'en démord pas : la commune n'est pas dans une « impasse ».",
        "impasse",
        "partial",
        "Ott",
    ),
    (
        "Le sélectionneur est catégorique : son groupe a connu un « trou d'air », rien de plus.",
        "trou d'air",
        "partial",
        "sélectionneur",
    ),
    (
        (
            "« On refuse du monde », se réjouit Yves Tardif, patron du café. Le « pouvoir "
            "d'attraction » de sa terrasse lui permet d'embaucher."
        ),
        "pouvoir d'attraction",
        "partial",
        "Tardif",
    ),
    (
        "Le directeur évoque des vols. Les agents parlent, eux, d'« oublis ». Le « trésor » a été rendu.",
        "oublis",
        "partial",
        "agents",
    ),
    (
        "Le festival n'a été qu'un « demi-succès », reconnaît lui-même le musée.",
        "demi-succès",
        "partial",
        "musée",
    ),
    (
        (
            "Il y a « trop de fautes », de la part de « certains joueurs », a déclaré à la radio "
            "locale Ahmed Zidi, l'entraîneur."
        ),
        "trop de fautes",
        "partial",
        "Zidi",
    ),
    (
        (
            "Il y a « trop de fautes », de la part de « certains joueurs », a déclaré à la radio "
            "locale Ahmed Zidi, l'entraîneur."
        ),
        "certains joueurs",
        "partial",
        "Zidi",
    ),
]
NOBODYS = [
    (
        "Pour les « gens du voyage », le terrain n'est pas prêt. La mairie a promis des travaux.",
        "gens du voyage",
    ),
    (
        "Chaque été, le « petit train » des vignes transporte 20 000 touristes. La saison commence lundi.",
        "petit train",
    ),
    (
        "Les bénévoles distribuent des repas dans la « cabane » de la rue Kléber. Ils ouvrent à 18 heures.",
        "cabane",
    ),
    (
        ("La police a démantelé un réseau de « mules » entre Cayenne et Orly. Douze personnes ont été arrêtées."),
        "mules",
    ),
    (
        "La commune a créé un « budget participatif » doté de 50 000 euros. Les habitants voteront en juin.",
        "budget participatif",
    ),
    (
        "Les enquêteurs ont fouillé la « planque » du suspect, à Creil. Ils y ont trouvé trois armes.",
        "planque",
    ),
    (
        "L'État a inscrit ces terres en zone « humide ». Les agriculteurs devront les laisser en prairie.",
        "humide",
    ),
    (
        "Il est devenu en trois ans le « roi » du padel français. Le club lui a offert un terrain.",
        "roi",
    ),
    (
        "Le marché des « seniors » attire les promoteurs. Deux résidences ont ouvert cette année.",
        "seniors",
    ),
    (
        "La « dame de fer » du basket tricolore prendra sa retraite en juin.",
        "dame de fer",
    ),
    (
        "Les « gilets jaunes » ont occupé le rond-point samedi. Ils étaient une cinquantaine.",
        "gilets jaunes",
    ),
    (
        "Les parlementaires ont voté la loi dite « anti-squat ». Elle entrera en vigueur en septembre.",
        "anti-squat",
    ),
    (
        "Le vainqueur empoche un « chèque géant ». Il le partagera avec son équipier.",
        "chèque géant",
    ),
    (
        "Deux hommes ont été arrêtés pour « vol en réunion ». Ils seront jugés en mars.",
        "vol en réunion",
    ),
    (
        "Le parquet a ouvert une enquête pour « mise en danger de la vie d'autrui ».",
        "mise en danger de la vie d'autrui",
    ),
    (
        "Les pompiers ont déclenché le plan « nombreuses victimes » à 15 heures.",
        "nombreuses victimes",
    ),
    (
        "La chanteuse a dormi dans sa « maison-bulle » au bord de la mer. Elle y a écrit dix chansons.",
        "maison-bulle",
    ),
    (
        "La commune a en caisse un trésor « oublié ». Le notaire l'a trouvé.",
        "oublié",
    ),
    (
        "Le chauffeur a garé son bus devant la « maison bleue » du quartier.",
        "maison bleue",
    ),
    (
        "Les deux équipes ont joué sur un terrain « synthétique » flambant neuf.",
        "synthétique",
    ),
    (
        "L'employé a versé l'argent sur un compte « dormant ».",
        "dormant",
    ),
    (
        "Elle vend ses légumes à la « ferme » chaque samedi.",
        "ferme",
    ),
    (
        "La championne a couru avec ses « baskets de star » hier.",
        "baskets de star",
    ),
    (
        "Les agents ont saisi trois kilos de « poudre blanche » dans le coffre.",
        "poudre blanche",
    ),
    (
        ("« On refuse du monde », se réjouit Yves Tardif, patron du café. La « rue des bars » ferme à 2 heures."),
        "rue des bars",
    ),
    (
        "Le directeur évoque des vols. Les agents parlent, eux, d'« oublis ». Le « trésor » a été rendu.",
        "trésor",
    ),
    (
        "Fier de son champion, le village lui a offert une « médaille en chocolat ».",
        "médaille en chocolat",
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
