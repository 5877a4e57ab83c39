"""Whom descriptions, pronouns and bodies mean: each case is a phenomenon, told in invented words.

A case gives the first words of a quotation and who speaks.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES: dict[str, tuple[str, dict[str, str]]] = {
    "a calling that nothing has told yet": (
        "Hélène Vasseur a présenté mardi le budget de la commune devant une salle comble. « Il est "
        "équilibré », a assuré l'élue.",
        {"Il est équilibré": "Hélène Vasseur"},
    ),
    "a trade that nothing has told yet": (
        "La ville va perdre sa dernière classe de maternelle. Sophie Lanvin l'a appris lundi par "
        "courrier. « C'est un choc », souffle l'institutrice.",
        {"C'est un choc": "Sophie Lanvin"},
    ),
    "an office named below": (
        "Un incendie a ravagé une grange dans la nuit de lundi à mardi à Valbrune.\n"
        "« L'enquête suit son cours », a précisé la procureure de la République. « Rien ne permet de "
        "parler d'un acte volontaire », a ajouté la magistrate.\n"
        "La procureure, Delphine Arnoux, tiendra une conférence de presse jeudi.",
        {"L'enquête suit": "Delphine Arnoux", "Rien ne permet": "Delphine Arnoux"},
    ),
    "a minister just named without the office": (
        "Ces propos répondent à ceux tenus la veille par Christian Morvan, dans l'affaire du colis de "
        "Besville. « L'enquête se poursuit, avec des éléments suffisamment solides pour que je n'aie pas "
        "le moindre doute sur le fait que nous tenons le responsable de cet acte qui aurait pu tuer », "
        "avait déclaré le ministre de l'Intérieur.\n"
        "« Je suis intimement convaincu qu'il est l'auteur », avait-il ajouté.",
        {"L'enquête se poursuit": "Christian Morvan", "Je suis intimement": "Christian Morvan"},
    ),
    "a party, an office and a name below": (
        "« Je ne peux pas accepter une telle rupture de confiance », a déclaré la cheffe du département "
        "vaudois des transports. Pour la libérale, la grève est incompréhensible.\n"
        "Monique Tissot en appelle au bon sens. « Je n'aime pas travailler sous la menace », a-t-elle "
        "souligné.\n"
        "La conseillère d'Etat comprend parfaitement que ce métier mérite « un traitement particulier ». "
        "Elle affirme « être à l'écoute des syndicats ».",
        {
            "Je ne peux pas": "Monique Tissot",
            "la grève est": "Monique Tissot",
            "Je n'aime pas": "Monique Tissot",
            "un traitement": "Monique Tissot",
            "être à l'écoute": "Monique Tissot",
        },
    ),
    "an umbrella body": (
        "L'Union romande des cafetiers (URC) exige des mesures. « Les autorités doivent agir », "
        "tonne-t-elle. La situation est « dramatique et connue de tous », constate la faîtière.",
        {"Les autorités": "Union romande des cafetiers", "dramatique": "Union romande des cafetiers"},
    ),
    "an unnamed witness under three names": (
        "Un habitant de la rue des Lilas a tout vu. « J'ai entendu une explosion », raconte le retraité. "
        "Il ajoute : « Tout le quartier tremblait. » « Jamais je n'oublierai », conclut le septuagénaire.",
        {
            "J'ai entendu": "Un habitant de la rue des Lilas",
            "Tout le quartier": "Un habitant de la rue des Lilas",
            "Jamais je": "Un habitant de la rue des Lilas",
        },
    ),
    "an unnamed woman by her age": (
        "Une femme attend devant la préfecture depuis l'aube. « On nous traite comme des numéros », "
        "confie la sexagénaire. « Je reviendrai demain », dit-elle.",
        {"On nous traite": "Une femme", "Je reviendrai": "Une femme"},
    ),
    "the brother of somebody is not that somebody": (
        "La salle s'est levée à l'énoncé du verdict. « Vous avez du sang sur les mains », a crié le frère "
        "de Karim Bensaïd. Les amis de Karim et de Youssef pleuraient.",
        {"Vous avez du sang": "Le frère de Karim Bensaïd"},
    ),
    "somebody close and another one": (
        "Paul Girard devrait annoncer sa décision dimanche. « Il a beaucoup hésité », confie un proche du "
        "maire. « Ce sera oui », assure un autre élu.",
        {"Il a beaucoup": "Un proche du maire", "Ce sera oui": "Un autre élu"},
    ),
    "an unnamed mother among famous names": (
        "Sur un tract, une maman pointe le visage de Jacques Ledru et celui de Karim Haddad. Dix minutes "
        "plus tard, la maman lâche : « C'est bon, je vote pour vous ! » « Alors à dimanche ! », sourit "
        "Carole Vernet, candidate suppléante. « Dimanche ? », se récrient en chœur la mère et la fille.",
        {"C'est bon, je": "Une maman", "Dimanche ?": "La mère et la fille"},
    ),
    "a station is nobody": (
        "Le couple sort de la rame à la station Victor Schœlcher et prend les escalators. C'est à ce "
        "moment-là que le garçon d'en face s'énerve : « Qu'est-ce que tu regardes ? », lance-t-il à "
        "Eliott.",
        {"Qu'est-ce que tu": "Le garçon"},
    ),
    "a young man who studies": (
        "Rencontré devant la gare, Mehdi, 22 ans, cherche un logement depuis septembre. « Je dors chez "
        "des amis », explique le jeune homme. « C'est épuisant », souffle l'étudiant.",
        {"Je dors": "Mehdi", "C'est épuisant": "Mehdi"},
    ),
    "two players by their countries": (
        "Battue en demi-finale à Rome, Lina Brunner n'avait pas de regrets. « Elle a mieux joué que moi "
        "», a reconnu la Suissesse au sujet d'Anna Petrova. « J'ai tout donné », a réagi la Russe.",
        {"Elle a mieux": "Lina Brunner", "J'ai tout donné": "Anna Petrova"},
    ),
    "a firm by its trade": (
        "La société Brivex va supprimer 120 postes à Lons. « Le marché s'est effondré », justifie le "
        "groupe. Delphine Roux, déléguée CFDT, ne décolère pas. « Aucun départ ne sera contraint », "
        "promet l'équipementier.",
        {"Le marché": "Brivex", "Aucun départ": "Brivex"},
    ),
    "a union as an organisation": (
        "Le Syndicat des marins de Kerlan (SMK) appelle à la grève. « Les salaires sont bloqués depuis "
        "quatre ans », dénonce l'organisation. Le préfet a reçu une délégation. « Rien n'a avancé », "
        "déplore le syndicat.",
        {"Les salaires": "Syndicat des marins de Kerlan", "Rien n'a": "Syndicat des marins de Kerlan"},
    ),
    "a spokesman and 'il'": (
        "Le porte-parole de la mairie a tenu à rassurer. « L'eau est potable », a-t-il déclaré. « Les "
        "analyses sont publiques », a ajouté le porte-parole.",
        {"L'eau est": "Le porte-parole de la mairie", "Les analyses": "Le porte-parole de la mairie"},
    ),
    "a lawyer by other words": (
        "L'avocat de Jean Morel, Me Paul Sicard, a demandé la relaxe. « Il n'y a rien dans ce dossier », "
        "a plaidé le pénaliste. « Mon client est innocent », a insisté le conseil du prévenu.",
        {"Il n'y a rien": "Paul Sicard", "Mon client": "Paul Sicard"},
    ),
    "a suspect and 'il'": (
        "Le suspect a reconnu les faits en garde à vue. « J'étais ivre », a-t-il expliqué aux enquêteurs. "
        "Le trentenaire a été écroué.",
        {"J'étais ivre": "Le suspect"},
    ),
    "who presides over an association": (
        "Alain Bret préside l'association depuis dix ans. « Les bénévoles manquent », regrette le "
        "responsable associatif.",
        {"Les bénévoles": "Alain Bret"},
    ),
    "two heads of governments": (
        "Le Premier ministre Paul Landry a rencontré lundi Rosa Delgado, présidente du Mexique. « Nos "
        "liens sont solides », a affirmé le chef du gouvernement. « Nous signerons en mars », a annoncé "
        "la cheffe de l'État.",
        {"Nos liens": "Paul Landry", "Nous signerons": "Rosa Delgado"},
    ),
    "who acts before who is met": (
        "Plusieurs sources affirment qu'Ibrahima Sarr avait juré d'empêcher la rencontre entre Lamine "
        "Faye et Ousmane Diop, fin juillet à Bruxelles. Mais le président sénégalais assure à notre "
        "journal qu'il n'en est rien.",
        {"il n'en est rien": "Ibrahima Sarr"},
    ),
    "a lady": (
        "Un tract à la main, Josiane Picard arpente le marché. « On me reconnaît partout », s'amuse la dame.",
        {"On me reconnaît": "Josiane Picard"},
    ),
    "a mother of three": (
        "Nadia Benali a fui sa maison en pleine nuit. « L'eau montait dans l'escalier », raconte cette "
        "mère de trois enfants. « J'ai pris les petits sous le bras », ajoute la jeune femme.",
        {"L'eau montait": "Nadia Benali", "J'ai pris": "Nadia Benali"},
    ),
    "a deputy of a place": (
        "Bernard Lacombe (PS) ne votera pas le texte. « Il est injuste », tranche le député de la Creuse. "
        "Éric Ménard, rapporteur, s'en étonne.",
        {"Il est injuste": "Bernard Lacombe"},
    ),
    "a former international": (
        "Thierry Carle est revenu samedi dans son ancien stade. « Rien n'a changé », a souri l'ancien "
        "international.",
        {"Rien n'a changé": "Thierry Carle"},
    ),
    "the other of a couple": (
        "Claire Fabre et Rémi Coste tiennent la boulangerie du village. « On se lève à deux heures », "
        "sourit la boulangère. « C'est notre vie », complète son mari.",
        {"On se lève": "Claire Fabre", "C'est notre vie": "Rémi Coste"},
    ),
    "a thing is no antecedent": (
        "Le sélectionneur Walid Khelifi est resté prudent. Il a devancé la question des journalistes sur "
        "le schéma selon lequel les joueurs ont évolué ce soir « c'est un adversaire difficile », "
        "annonce-t-il.",
        {"c'est un adversaire": "Walid Khelifi"},
    ),
    "an English word for an office": (
        "Le directeur de la société, Markus Frey, a mis le feu aux poudres dans une interview. Sans "
        "montrer de compassion, le CEO de l'ATX a affirmé que son agence n'était pas un service public.",
        {"son agence": "Markus Frey"},
    ),
    "a man of a union": (
        "Devant l'usine, Pascal Renou prend le micro. « On ne lâchera rien », lance le syndicaliste. Le "
        "directeur, Xavier Dumont, n'a pas souhaité répondre. « Ils nous méprisent », reprend le "
        "cégétiste.",
        {"On ne lâchera": "Pascal Renou", "Ils nous méprisent": "Pascal Renou"},
    ),
    "a president named below": (
        "« Nous avons sauvé l'essentiel », se réjouit le président du club. Arrivé en 2019, Gilles Peyrat "
        "a redressé les comptes.",
        {"Nous avons sauvé": "Gilles Peyrat"},
    ),
    "two witnesses told apart by their sex": (
        "Un chauffeur de bus a appelé les secours. Une passante a filmé la scène. « Il y avait de la "
        "fumée partout », raconte le conducteur. « J'ai eu très peur », dit la jeune femme.",
        {"Il y avait": "Un chauffeur de bus", "J'ai eu très peur": "Une passante"},
    ),
    "a source": (
        "« La décision est prise », souffle une source proche du dossier. « Elle sera annoncée lundi », "
        "ajoute-t-elle.",
        {"La décision": "Une source proche du dossier", "Elle sera annoncée": "Une source proche du dossier"},
    ),
    "two ministers": (
        "La ministre de la Santé, Aline Corbet, et le ministre de l'Économie, Bruno Salvi, étaient à "
        "Lyon. « L'hôpital a besoin de bras », a dit la ministre. « Les comptes sont tenus », a assuré le "
        "ministre de l'Économie. « Nous investirons », a promis le locataire de Bercy.",
        {
            "L'hôpital a besoin": "Aline Corbet",
            "Les comptes sont": "Bruno Salvi",
            "Nous investirons": "Bruno Salvi",
        },
    ),
    "a farmer and a prefect": (
        "Joël Bastide n'a pas dormi depuis deux jours. Sa ferme est encerclée par les eaux. « Les bêtes "
        "sont au sec », se rassure l'éleveur. Le préfet, Alain Nocé, s'est rendu sur place. « L'État sera "
        "là », a promis le représentant de l'État.",
        {"Les bêtes": "Joël Bastide", "L'État sera là": "Alain Nocé"},
    ),
    "first names": (
        "Camille Dufresne, 17 ans, prépare son bac. « Je révise la nuit », avoue la lycéenne. Son amie "
        "Inès préfère le matin. « Chacun son rythme », sourit Camille. « Le soir, je dors », rit Inès.",
        {"Je révise": "Camille Dufresne", "Chacun son": "Camille Dufresne", "Le soir, je": "Inès"},
    ),
    "a prefect without a name": (
        "Paul Astier, agriculteur, a bloqué la route. Le préfet de la Drôme a condamné l'action. « Ces "
        "méthodes sont inacceptables », a-t-il déclaré.",
        {"Ces méthodes": "Le préfet de la Drôme"},
    ),
    "the director of a shop is no customer": (
        "Lucie Martel, cliente de longue date, regrette la fermeture. La directrice du magasin, elle, "
        "relativise. « Nos équipes seront reclassées », promet-elle. « C'était mon repère », soupire la "
        "cliente.",
        {"Nos équipes": "La directrice du magasin", "C'était mon": "Lucie Martel"},
    ),
    "the president of a court": (
        "Le tribunal a relaxé les deux agents. « Aucun n'a perçu le danger », a dit le président. Jérôme "
        "Villard, leur avocat, a salué la décision.",
        {"Aucun n'a": "Le président"},
    ),
    "a mayor whose office nothing told": (
        "À Saint-Loup, Michel Vignon se bat pour garder la poste. « Sans elle, le bourg meurt », plaide "
        "le maire. « J'ai écrit au ministre », ajoute le premier magistrat.",
        {"Sans elle": "Michel Vignon", "J'ai écrit": "Michel Vignon"},
    ),
    "an accused and a judge": (
        "Jugé depuis lundi, Kévin Roche nie. « Je n'y étais pas », a répété l'accusé. La présidente, "
        "Odile Strauss, l'a coupé. « Répondez à la question », a ordonné la magistrate.",
        {"Je n'y étais pas": "Kévin Roche", "Répondez à": "Odile Strauss"},
    ),
    "a coach by his club": (
        "Battus 3-1, les Bretons ont souffert. « On a manqué de tout », a pesté Yann Le Goff. "
        "L'entraîneur de Concarneau n'a pas cherché d'excuses. « Il faut travailler », a dit le "
        "technicien breton.",
        {"On a manqué": "Yann Le Goff", "Il faut travailler": "Yann Le Goff"},
    ),
}


@pytest.mark.parametrize(("text", "said"), CASES.values(), ids=CASES)
def test_who_is_meant(text: str, said: dict[str, str], who_says: Callable[[str, str], str | None]) -> None:
    assert {words: who_says(text, words) for words in said} == said
