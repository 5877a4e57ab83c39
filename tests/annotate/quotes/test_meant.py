"""Whom descriptions, pronouns and bodies mean: each case is a phenomenon, told in invented words.

A case gives the first words of a quotation and who speaks.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tui.model.annotation import Annotations

Read = Callable[[str], Annotations]

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
    'a spokesman and "il"': (
        "Le porte-parole de la mairie a tenu à rassurer. « L'eau est potable », a-t-il déclaré. « Les "
        "analyses sont publiques », a ajouté le porte-parole.",
        {"L'eau est": "Le porte-parole de la mairie", "Les analyses": "Le porte-parole"},
    ),
    "a lawyer by other words": (
        "L'avocat de Jean Morel, Me Paul Sicard, a demandé la relaxe. « Il n'y a rien dans ce dossier », "
        "a plaidé le pénaliste. « Mon client est innocent », a insisté le conseil du prévenu.",
        {"Il n'y a rien": "Paul Sicard", "Mon client": "Paul Sicard"},
    ),
    'a suspect and "il"': (
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
    "a body by a general word": (
        "La Fédération des maraîchers de Tiaret (FMT) réclame des aides. « Les serres sont vides », "
        "alerte l'organisation. Le wali n'a pas répondu. « Nous attendons depuis mars », rappelle la "
        "fédération.",
        {
            "Les serres": "Fédération des maraîchers de Tiaret",
            "Nous attendons": "Fédération des maraîchers de Tiaret",
        },
    ),
    "a ministry and a firm": (
        "Le ministère de la Santé a suspendu mardi le traitement. Le laboratoire Vornex conteste. « Aucun "
        "effet grave n'a été signalé », assure le laboratoire. « La prudence s'impose », répond le "
        "ministère.",
        {"Aucun effet": "Vornex", "La prudence": "ministère de la Santé"},
    ),
    "a party by its colour": (
        "Le Parti du renouveau a réuni ses cadres à Bouaké. « Nous irons seuls », a tranché la formation. "
        "Son président, Kouadio N'Dri, a salué un congrès utile. « Le pays attend », a-t-il lancé.",
        {"Nous irons": "Parti du renouveau", "Le pays attend": "Kouadio N'Dri"},
    ),
    "an NGO and its director": (
        "Selon Terres libres, la forêt recule chaque année. « Les chiffres sont accablants », note l'ONG. "
        "Sa directrice, Maud Ferrier, demande un moratoire. « Il est encore temps », plaide-t-elle.",
        {"Les chiffres": "Terres libres", "Il est encore": "Maud Ferrier"},
    ),
    "a paper says": (
        "Le Courrier de Brenne a révélé l'affaire jeudi. « Trois élus ont touché de l'argent », écrit le "
        "quotidien. Le maire dément.",
        {"Trois élus": "Le Courrier de Brenne"},
    ),
    "a Quebec coach and his player": (
        "Les Remparts ont perdu 4-2 à Gatineau. « On a été punis », a expliqué l'entraîneur-chef Patrick "
        "Lemay. Le défenseur Olivier Roy a joué 28 minutes. « Mes jambes étaient lourdes », a-t-il admis. "
        "« Il a été notre meilleur », a ajouté Lemay.",
        {"On a été": "Patrick Lemay", "Mes jambes": "Olivier Roy", "Il a été": "Patrick Lemay"},
    ),
    "a player by his post": (
        "Le gardien Yassine Bourara a tout arrêté. « On a souffert ensemble », a confié le portier. Le "
        "buteur, Idriss Camara, savourait. « Ce but est pour ma mère », a dit l'attaquant.",
        {"On a souffert": "Yassine Bourara", "Ce but est": "Idriss Camara"},
    ),
    "a court with several parts": (
        "Au tribunal de Saverne, Dylan Krier répond de vol. « Je regrette », dit le prévenu. La victime, "
        "une commerçante de 52 ans, pleure. « Je ne dors plus », souffle-t-elle. « Les faits sont têtus "
        "», résume le procureur, Hugues Lantier. Le magistrat requiert un an : « Il faut une réponse "
        "ferme. »",
        {
            "Je regrette": "Dylan Krier",
            "Je ne dors": "Une commerçante de 52 ans",
            "Les faits sont": "Hugues Lantier",
            "Il faut une": "Hugues Lantier",
        },
    ),
    "a lawyer of a victim": (
        "Me Sarah Attal défend la famille. « Ma cliente veut comprendre », dit l'avocate. « Il faut un "
        "procès », ajoute la pénaliste.",
        {"Ma cliente": "Sarah Attal", "Il faut un": "Sarah Attal"},
    ),
    "a village and its people": (
        "À Montfleury, la fermeture du café inquiète. Germaine Poncet, 81 ans, y venait chaque jour. « "
        "C'était ma sortie », raconte l'octogénaire. Le patron, Régis Blanchet, n'a pas trouvé de "
        "repreneur. « J'ai 67 ans, il faut bien arrêter », lâche le cafetier. « Le bourg va mourir », "
        "craint la vieille dame.",
        {"C'était ma": "Germaine Poncet", "J'ai 67": "Régis Blanchet", "Le bourg va": "Germaine Poncet"},
    ),
    "a witness who stays unnamed": (
        "Un voisin a donné l'alerte vers minuit. « Les flammes montaient jusqu'au toit », raconte-t-il. « "
        "J'ai frappé à toutes les portes », poursuit cet homme de 40 ans.",
        {"Les flammes": "Un voisin", "J'ai frappé": "Un voisin"},
    ),
    "two unnamed of one sex": (
        "Un pêcheur répare son filet sur le quai. Un touriste s'approche. « C'est calme », observe le "
        "pêcheur. « On reviendra », promet le touriste.",
        {"C'est calme": "Un pêcheur", "On reviendra": "Un touriste"},
    ),
    "an employee who fears for his job": (
        "Une salariée de l'usine accepte de parler. « On nous ment », dit-elle. Le directeur, Alain "
        "Fabre, dément. « Personne ne partira », jure-t-il. « Je n'y crois pas », rétorque la salariée.",
        {
            "On nous ment": "Une salariée de l'usine",
            "Personne ne": "Alain Fabre",
            "Je n'y crois": "Une salariée de l'usine",
        },
    ),
    "an official without a name": (
        "Un responsable du ministère a confirmé l'information. « Le texte sera prêt en juin », a indiqué "
        "ce responsable. Il a précisé que « rien n'était arbitré ».",
        {"Le texte sera": "Un responsable du ministère", "rien n'était": "Un responsable du ministère"},
    ),
    "a minister of another country": (
        "Le chef de la diplomatie turque, Emre Aksoy, est arrivé à Paris. Son homologue française, Claire "
        "Vidal, l'a reçu. « Nous avançons », a dit la ministre. « Le dialogue est franc », a noté le "
        "ministre turc.",
        {"Nous avançons": "Claire Vidal", "Le dialogue est": "Emre Aksoy"},
    ),
    "the head of a state by the capital": (
        "Le président gabonais, Alphonse Mba, a limogé son gouvernement. « L'heure est grave », a déclaré "
        "le chef de l'État. L'opposant Jean Ndong parle d'un coup de théâtre. « Rien ne changera », "
        "prédit l'ancien Premier ministre.",
        {"L'heure est": "Alphonse Mba", "Rien ne changera": "Jean Ndong"},
    ),
    "a writer by the book": (
        "Avec « La Rive », Adèle Monnier signe son troisième roman. « J'écris la nuit », confie la "
        "romancière. L'autrice, née à Tours, vit à Nantes. « La ville me manque », avoue la Tourangelle.",
        {"J'écris la": "Adèle Monnier", "La ville me": "Adèle Monnier"},
    ),
    "a scientist and a colleague": (
        "L'équipe de Nora Helmut a suivi 300 chevreuils. « Ils changent de forêt », explique la "
        "biologiste. Pour Tom Aubry, qui n'a pas participé à l'étude, le résultat est solide. « La "
        "méthode est propre », salue le chercheur.",
        {"Ils changent": "Nora Helmut", "La méthode": "Tom Aubry"},
    ),
    "the mother of a victim": (
        "Léo Castel avait 19 ans. « Il rêvait de devenir pilote », raconte sa mère. « Je veux la vérité "
        "», dit-elle.",
        {"Il rêvait": "Sa mère", "Je veux la": "Sa mère"},
    ),
    "a mother with a name": (
        "Léo Castel avait 19 ans. Sa mère, Anne Castel, témoigne. « Il rêvait de devenir pilote », "
        "raconte la mère de famille. « Je veux la vérité », dit-elle.",
        {"Il rêvait": "Anne Castel", "Je veux la": "Anne Castel"},
    ),
    "a former minister comes back": (
        "Invité de la radio, Marcel Oudin a critiqué la réforme. L'ancien ministre des Transports estime "
        "que « le rail est sacrifié ». Pour le centriste, il faut tout revoir.",
        {"le rail est": "Marcel Oudin", "il faut tout": "Marcel Oudin"},
    ),
    "a senator of the left": (
        "La sénatrice Judith Carré a interpellé le gouvernement. Bruno Estève, ministre de l'Agriculture, "
        "a promis une réponse. « Les éleveurs n'en peuvent plus », a insisté l'élue socialiste. « Nous "
        "sommes prêts », a assuré le ministre.",
        {"Les éleveurs": "Judith Carré", "Nous sommes": "Bruno Estève"},
    ),
    "a surname alone": (
        "Victor Lemoine et Pauline Sauzet se disputent la mairie. « Il promet tout », raille Sauzet. « "
        "Elle n'a pas de projet », réplique Lemoine.",
        {"Il promet": "Pauline Sauzet", "Elle n'a pas": "Victor Lemoine"},
    ),
    "a priest": (
        "Le père Antoine Rigal a célébré la messe. « L'église était pleine », se réjouit le curé. « Les "
        "jeunes reviennent », assure l'homme d'Église.",
        {"L'église était": "Antoine Rigal", "Les jeunes": "Antoine Rigal"},
    ),
    "a general and a soldier": (
        "Le général Marc Duhamel commande l'opération. « La zone est tenue », affirme l'officier. Un "
        "soldat se repose à l'ombre. « Il fait 45 degrés », soupire-t-il.",
        {"La zone est": "Marc Duhamel", "Il fait 45": "Un soldat"},
    ),
    "the association and its president": (
        "L'association Rivages vivants s'oppose au port. « Le projet est absurde », juge son président, "
        "Hervé Mauger. « Il détruirait la dune », complète le militant. « Nous saisirons la justice », "
        "annonce l'association.",
        {"Le projet est": "Hervé Mauger", "Il détruirait": "Hervé Mauger", "Nous saisirons": "Rivages vivants"},
    ),
    "a firm and its boss": (
        "Le fabricant de vélos Cyclo-Nord a été placé en redressement. « Nous cherchons un repreneur », "
        "indique le patron, Sylvain Leroy. « Les commandes ont chuté de moitié », détaille le dirigeant. "
        "L'entreprise emploie 80 personnes.",
        {"Nous cherchons": "Sylvain Leroy", "Les commandes": "Sylvain Leroy"},
    ),
    "who was only met": (
        "Le maire de Courcy, Denis Lagarde, a rencontré le patron de l'usine, Otto Braun. « L'échange a "
        "été franc », a commenté l'élu.",
        {"L'échange a": "Denis Lagarde"},
    ),
    "named only in a comparison": (
        "À 24 ans, Manon Riou gagne tout. Elle rappelle Laure Vannier à ses débuts. « Je cours pour moi "
        "», dit la jeune femme.",
        {"Je cours": "Manon Riou"},
    ),
    "the school named after somebody": (
        "Au lycée Simone Aubrac, les élèves ont bloqué l'entrée. La proviseure a appelé au calme. « Le "
        "dialogue reste ouvert », a-t-elle assuré.",
        {"Le dialogue": "La proviseure"},
    ),
    "a spokeswoman of a prosecutor": (
        "La porte-parole du parquet de Liège, Catherine Collard, a confirmé l'arrestation. « Un suspect a "
        "été entendu », a-t-elle déclaré. Le parquet n'a pas voulu en dire plus.",
        {"Un suspect": "Catherine Collard"},
    ),
    "a description named farther down": (
        "« Rien n'est joué », a prévenu la directrice de l'agence. « Il faudra du temps », a-t-elle "
        "ajouté. Le marché reste tendu dans la vallée, où les loyers grimpent depuis trois ans.\n"
        "Odile Mercier, la directrice de l'agence, reçoit chaque semaine des familles. « Elles cherchent "
        "depuis des mois », soupire la directrice de l'agence.",
        {"Rien n'est joué": "Odile Mercier", "Il faudra": "Odile Mercier", "Elles cherchent": "Odile Mercier"},
    ),
    "a chief named in the standfirst": (
        "Le patron des pompiers de l'Orne quitte ses fonctions. Rencontre avec le colonel Bertrand Joly.\n"
        "« J'ai tout aimé », résume le militaire. « La caserne est une famille », ajoute le "
        "quinquagénaire.",
        {"J'ai tout": "Bertrand Joly", "La caserne": "Bertrand Joly"},
    ),
    "an apposition after the quotation verb": (
        "« Nous manquons de bras », déplore Fatou Sow, aide à domicile depuis vingt ans à Dakar. « Les "
        "salaires sont trop bas », tranche la sexagénaire. L'élu local, Moussa Fall, promet une prime. « "
        "Elle arrivera en mai », assure le conseiller.",
        {"Nous manquons": "Fatou Sow", "Les salaires": "Fatou Sow", "Elle arrivera": "Moussa Fall"},
    ),
    "a judge and two accused of both sexes": (
        "Devant la cour, Sonia Marek et Denis Vogel se renvoient la faute. « Il m'a forcée », jure "
        "l'accusée. « Elle ment », réplique son ancien compagnon.",
        {"Il m'a": "Sonia Marek", "Elle ment": "Denis Vogel"},
    ),
    "a chairman and his federation": (
        "Le président de la Fédération algérienne de natation, Rachid Amrani, a présenté le bilan. « Les "
        "bassins manquent », a-t-il regretté. Pour la fédération, la priorité reste la formation. « Nous "
        "irons aux Jeux », a promis le dirigeant.",
        {"Les bassins": "Rachid Amrani", "Nous irons": "Rachid Amrani"},
    ),
    "the Moroccan, the winger": (
        "Titulaire samedi, Bilal Ouahbi a délivré deux passes. « Je me sens bien ici », a glissé le "
        "Marocain. « Le groupe vit bien », a assuré l'ailier de 23 ans. Son entraîneur, Pierre Lannes, "
        "l'attendait à ce niveau. « Il a du talent », a souri le technicien.",
        {"Je me sens": "Bilal Ouahbi", "Le groupe vit": "Bilal Ouahbi", "Il a du": "Pierre Lannes"},
    ),
    "a member of a council": (
        "Au conseil municipal, Yves Tardieu a dénoncé un budget insincère. « On maquille les comptes », a "
        "lancé le chef de l'opposition. Le maire, Paul Ancel, s'est agacé. « Vous mentez », a rétorqué ce "
        "dernier. L'élu d'opposition a quitté la salle.",
        {"On maquille": "Yves Tardieu", "Vous mentez": "Paul Ancel"},
    ),
    "a shopkeeper and her customer": (
        "Devant sa vitrine brisée, Aïcha Belhadj ramasse le verre. « Ils ont tout pris », murmure la "
        "commerçante. Un client fidèle l'aide à balayer. « On ne la laissera pas seule », promet cet "
        "habitué.",
        {"Ils ont": "Aïcha Belhadj", "On ne la": "Un client fidèle"},
    ),
    "a nurse who will not give her name": (
        "À l'hôpital de Brévin, une infirmière accepte de raconter ses nuits. « Je pleure dans ma voiture "
        "», confie la soignante, qui préfère rester anonyme. « On nous demande l'impossible », "
        "poursuit-elle.",
        {"Je pleure": "Une infirmière", "On nous demande": "Une infirmière"},
    ),
    "an expert of an institute": (
        "Pour Gilles Aubert, économiste à l'institut Norma, la hausse va durer. « Les stocks sont vides "
        "», note l'expert. « Il faudra attendre 2027 », prévoit le spécialiste des matières premières.",
        {"la hausse": "Gilles Aubert", "Les stocks": "Gilles Aubert", "Il faudra": "Gilles Aubert"},
    ),
    "a president and his predecessor": (
        "Le nouveau président de la région, Éric Saulnier, a critiqué son prédécesseur, Jacques Hamel. « "
        "J'hérite d'un trou », a-t-il accusé. « Ces chiffres sont faux », a répondu l'ancien président.",
        {"J'hérite": "Éric Saulnier", "Ces chiffres": "Jacques Hamel"},
    ),
    "an official of an embassy": (
        "L'ambassade du Pérou a publié un message. « Nos ressortissants sont en sécurité », assure la "
        "représentation diplomatique. L'ambassadrice, Lucia Paz, rentrera lundi. « La situation reste "
        "calme », a-t-elle écrit.",
        {"La situation": "Lucia Paz"},
    ),
    "a farmer and a minister without her name": (
        "La ministre de l'Agriculture a visité le marché de Cholmont. « La France ne vous lâchera pas », "
        "a-t-elle promis. Didier Faure, éleveur de brebis, attendait mieux. « Des mots », a-t-il soupiré. "
        "« Je comprends la colère », a répondu la ministre.",
        {
            "La France": "La ministre de l'Agriculture",
            "Des mots": "Didier Faure",
            "Je comprends": "La ministre de l'Agriculture",
        },
    ),
    "a police source and a mayor": (
        "Deux jeunes ont été interpellés. « L'un d'eux était armé », précise une source policière. Le "
        "maire, Alain Roux, demande des renforts. « Les habitants ont peur », dit-il. « L'enquête avance "
        "», ajoute la même source.",
        {
            "L'un d'eux": "Une source policière",
            "Les habitants": "Alain Roux",
            "L'enquête avance": "La même source",
        },
    ),
    "a mother and a daughter": (
        "Nadège Colin élève seule sa fille, Zoé, 12 ans. « Je compte chaque euro », avoue la mère. « Je "
        "l'aide », sourit la collégienne. « Elle comprend tout », s'émeut la quadragénaire.",
        {"Je compte": "Nadège Colin", "Je l'aide": "Zoé", "Elle comprend": "Nadège Colin"},
    ),
    "an American on tour": (
        "De passage à Montréal, Wanda Fields a rempli trois salles. « Ce public est fou », a lancé "
        "l'Américaine. La chanteuse de jazz reviendra en juin. « J'apprends le français », a-t-elle juré.",
        {"Ce public": "Wanda Fields", "J'apprends": "Wanda Fields"},
    ),
    "a president of a jury": (
        "Le prix a été remis à Hugo Lestrade. « Son livre nous a bouleversés », a déclaré la présidente "
        "du jury. Le lauréat, 29 ans, n'en revenait pas. « Je tremble encore », a-t-il dit.",
        {"Son livre": "La présidente du jury", "Je tremble": "Hugo Lestrade"},
    ),
    "a prime minister abroad": (
        "À Ottawa, Dean Barlow a défendu son budget. « Nous protégeons l'emploi », a soutenu le premier "
        "ministre canadien. La cheffe de l'opposition, Rona Keller, ne décolère pas. « C'est de la poudre "
        "aux yeux », a raillé la conservatrice.",
        {"Nous protégeons": "Dean Barlow", "C'est de la": "Rona Keller"},
    ),
    "a fisherman, his son": (
        "Loïc Le Bihan pêche depuis 1985. Son fils Ronan a repris le bateau. « La mer change », constate "
        "le père. « Il faut s'adapter », répond le fils.",
        {"La mer": "Loïc Le Bihan", "Il faut": "Ronan"},
    ),
    "a lawyer who speaks for a body": (
        "Me Paul Savary, avocat de la commune, a plaidé l'irrecevabilité. « Le délai est dépassé », a "
        "soutenu le conseil. La présidente du tribunal a mis l'affaire en délibéré. « La décision sera "
        "rendue le 4 mai », a-t-elle annoncé.",
        {"Le délai": "Paul Savary", "La décision": "La présidente du tribunal"},
    ),
    "the tennis player and the number": (
        "Victorieuse de son premier tour, Clara Jansen a rassuré. « Mon genou tient », a dit la numéro 12 "
        "mondiale. « Je vise la finale », a lâché la Belge.",
        {"Mon genou": "Clara Jansen", "Je vise": "Clara Jansen"},
    ),
    "a headmaster and parents": (
        "Les parents occupent l'école. « Pas de fermeture », scandent-ils. Le directeur, Franck Oury, les "
        "soutient. « Ils ont raison », glisse l'instituteur. « On dormira ici », prévient une mère "
        "d'élève.",
        {"Ils ont raison": "Franck Oury", "On dormira": "Une mère d'élève"},
    ),
    "he who leads, told by a relative clause": (
        "Ludovic Pasquier a repris les rênes du club en 2019. « On partait de zéro », rappelle celui qui "
        "dirige aussi une menuiserie. « Les gamins sont revenus », savoure-t-il.",
        {"On partait": "Ludovic Pasquier", "Les gamins": "Ludovic Pasquier"},
    ),
    "she whom they call by a nickname": (
        "Marguerite Léautey, 94 ans, reçoit dans sa cuisine. « J'ai connu la lampe à pétrole », raconte "
        "celle que tout le monde appelle Guitte.",
        {"J'ai connu": "Marguerite Léautey"},
    ),
    "initials of an accused": (
        "Karim B., 31 ans, comparaissait mardi à Créteil. « Je voulais juste lui faire peur », a soutenu "
        "le trentenaire. Son avocate, Me Lucie Ferrand, a plaidé la légitime défense. « Mon client a "
        "paniqué », a-t-elle insisté. « Il a tiré trois fois », a rappelé le parquet.",
        {"Je voulais": "Karim B.", "Mon client": "Lucie Ferrand", "Il a tiré": "Le parquet"},
    ),
    "the one concerned": (
        "L'ancien trésorier, Guy Morand, est soupçonné de détournement. Contacté, l'intéressé dément. « "
        "Je n'ai pas touché un centime », assure-t-il. La présidente de l'association, Rose Aubin, se dit "
        "trahie. « Il avait notre confiance », lâche-t-elle.",
        {"Je n'ai pas": "Guy Morand", "Il avait": "Rose Aubin"},
    ),
    "according to him and to her": (
        "Pour Noémie Castan, urbaniste, le projet est daté. Selon elle, « la ville doit respirer ». Le "
        "promoteur, Franck Villard, n'est pas de cet avis. D'après lui, « le quartier en a besoin ».",
        {"la ville doit": "Noémie Castan", "le quartier en": "Franck Villard"},
    ),
    "a policeman without a name": (
        "Un policier témoigne sous couvert d'anonymat. « On tourne à trois voitures pour cent mille "
        "habitants », déplore l'agent. « Les collègues craquent », ajoute le fonctionnaire.",
        {"On tourne": "Un policier", "Les collègues": "Un policier"},
    ),
    "the second man of a party": (
        "Bastien Delorme, numéro deux du Parti du centre, veut l'union. « Il faut se parler », plaide le "
        "député. « Sinon, nous perdrons tout », avertit le responsable centriste.",
        {"Il faut se": "Bastien Delorme", "Sinon, nous": "Bastien Delorme"},
    ),
    "a body as she": (
        "La Ligue des usagers saisit le médiateur. Elle dénonce « un abandon organisé ». Selon elle, les "
        "trains ont perdu une heure en dix ans.",
        {"un abandon": "Ligue des usagers"},
    ),
    "two men who speak in turn": (
        "Olivier Grandjean croise Samir Bekkouche au marché. « Tu votes pour qui ? », demande le premier. "
        "« Pour personne », répond le second.",
        {"Tu votes": "Olivier Grandjean", "Pour personne": "Samir Bekkouche"},
    ),
    "he stays the subject": (
        "Le sénateur Alban Riou a reçu le préfet Jean Costa lundi. Il l'a interrogé sur la digue. « Elle "
        "ne tiendra pas », craint-il.",
        {"Elle ne tiendra": "Alban Riou"},
    ),
    "a volunteer and the director of a refuge": (
        "Au refuge de Lombray, Solène Petit nourrit vingt chats. « On m'appelle à toute heure », dit la "
        "bénévole. La directrice, Nora Kessi, cherche des familles. « Chaque été c'est pareil », se "
        "désole la responsable. « Les gens partent et les laissent », ajoute Solène Petit.",
        {"On m'appelle": "Solène Petit", "Chaque été": "Nora Kessi", "Les gens": "Solène Petit"},
    ),
    "a rescuer by his grade": (
        "Le capitaine Éric Fontan dirigeait les secours. « L'eau montait vite », relate l'officier. Une "
        "habitante a été hélitreuillée. « J'ai cru mourir », confie la rescapée. Le pompier se veut "
        "rassurant : « Tout le monde est sauf. »",
        {"L'eau montait": "Éric Fontan", "J'ai cru": "Une habitante", "Tout le monde": "Éric Fontan"},
    ),
    "a president of the republic and his guest": (
        "Le président tunisien, Anis Jaziri, a accueilli la chancelière allemande, Ute Brandt. « Notre "
        "amitié est ancienne », a déclaré la chancelière. « L'Allemagne est un partenaire sûr », a "
        "répondu son hôte. Le chef de l'État tunisien a promis « un accord rapide ».",
        {"Notre amitié": "Ute Brandt", "un accord": "Anis Jaziri"},
    ),
    "the winner and the loser": (
        "Axel Thorn a battu Matteo Rizzi en cinq manches. « J'ai été patient », a dit le vainqueur. « Il "
        "a mérité », a admis le perdant.",
        {"J'ai été": "Axel Thorn"},
    ),
    "the widow of a miner": (
        "Augustine Lebrun a perdu son mari au fond. « On m'a rendu sa lampe », dit la veuve. « Rien "
        "d'autre », ajoute la vieille femme.",
        {"On m'a": "Augustine Lebrun", "Rien d'autre": "Augustine Lebrun"},
    ),
    "a singer from a town": (
        "Révélé par un télé-crochet, Dany Mourier remplit les salles. « Je n'ai pas changé », jure le "
        "Biterrois. L'artiste de 28 ans prépare un disque. « Il sera plus dur », prévient-il.",
        {"Je n'ai pas": "Dany Mourier", "Il sera": "Dany Mourier"},
    ),
    "a prosecutor and a defence": (
        "La procureure Line Bastide a requis huit ans. « La préméditation est établie », a martelé la "
        "représentante du ministère public. En défense, Me Abel Tournier a dénoncé un dossier vide. « On "
        "juge une réputation », a tonné l'avocat.",
        {"La préméditation": "Line Bastide", "On juge": "Abel Tournier"},
    ),
    "a historian on the radio": (
        "Interrogé sur la radio locale, l'historien Marc Le Roux nuance. « La source est unique », "
        "observe l'universitaire. « Gardons-nous de conclure », conseille ce spécialiste de la Bretagne.",
        {"La source": "Marc Le Roux", "Gardons-nous": "Marc Le Roux"},
    ),
    "a chairman of a club in Africa": (
        "L'Étoile de Koudougou est en finale. « Le travail paie », se réjouit le président du club, Issa "
        "Ouédraogo. Le club burkinabè n'avait plus gagné depuis 2008. « Nous n'avons peur de personne », "
        "avertit le premier responsable des Étoilistes.",
        {"Le travail": "Issa Ouédraogo", "Nous n'avons peur": "Issa Ouédraogo"},
    ),
    "a grandmother in a village": (
        "Dans sa cour, Yamina pétrit le pain. « Ma mère faisait pareil », dit la grand-mère. Sa "
        "petite-fille, Lina, filme la scène. « Je mets tout en ligne », explique l'adolescente.",
        {"Ma mère": "Yamina", "Je mets": "Lina"},
    ),
    "a pupil without a name and his teacher": (
        "Un élève lève la main. « On mange quoi dans l'espace ? », demande le garçon. L'astronaute, "
        "Thomas Ravel, sourit. « Des choses en tube », répond l'invité.",
        {"On mange": "Un élève", "Des choses": "Thomas Ravel"},
    ),
    "an employee and his firm abroad": (
        "Le groupe danois Nordvind a annoncé 200 départs. « Nous devons nous adapter », a justifié le "
        "groupe. « C'est brutal », réagit un salarié. Ce père de deux enfants a appris la nouvelle par "
        "courriel. « Dix ans de maison », souffle-t-il.",
        {"Nous devons": "Nordvind", "C'est brutal": "Un salarié", "Dix ans": "Un salarié"},
    ),
    "the deputy mayor for schools": (
        "Rachid Amara, adjoint aux écoles, a reçu les parents. « Deux classes rouvriront », a promis "
        "l'adjoint. « On veut des actes », a réagi Élodie Vasse, mère de deux élèves. « La peinture "
        "s'écaille », a ajouté cette dernière.",
        {"Deux classes": "Rachid Amara", "On veut": "Élodie Vasse", "La peinture": "Élodie Vasse"},
    ),
    "a coach about his player": (
        "« Léo a été énorme », a salué l'entraîneur de Brive. Le jeune pilier, Léo Santoro, fêtait sa "
        "première titularisation. « J'avais des frissons », a raconté le joueur de 19 ans. « Il ira loin "
        "», a prédit son entraîneur.",
        {"J'avais des": "Léo Santoro"},
    ),
}


@pytest.mark.parametrize(("text", "said"), CASES.values(), ids=CASES)
def test_who_is_meant(text: str, said: dict[str, str], read: Read) -> None:
    quotes = read(text).quotes
    for words, who in said.items():
        at = text.index(words)
        assert [q.who for q in quotes if q.span.start <= at < q.span.end][:1] == [who], words
