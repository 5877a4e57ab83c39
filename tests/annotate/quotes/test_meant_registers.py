"""Whom descriptions, pronouns and bodies mean: each case is a phenomenon, told in invented words.

A case gives the first words of a quotation and who speaks.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES: dict[str, tuple[str, dict[str, str]]] = {
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
}


@pytest.mark.parametrize(("text", "said"), CASES.values(), ids=CASES)
def test_who_is_meant(text: str, said: dict[str, str], who_says: Callable[[str, str], str | None]) -> None:
    assert {words: who_says(text, words) for words in said} == said
