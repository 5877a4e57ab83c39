"""Those an article describes first and names farther on, and those whom a new word brings in: invented cases.

A case gives the first words of a quotation and who speaks.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES: dict[str, tuple[str, dict[str, str]]] = {
    "a singer of the standfirst, named in the next paragraph": (
        "Bretagne : la chanson perd une voix\n\n"
        "Une chanteuse de Vannes, qui quitte la scène, a dénoncé mardi « un système usé ».\n\n"
        "« Je veux respirer », s'est justifiée Maëlle Kerdraon lors d'un entretien à la presse.",
        {"un système": "Maëlle Kerdraon"},
    ),
    "a spokesman of the standfirst, told again by what he is": (
        "Le conseil suspend ses achats de sel\n\n"
        "« Nous avons vu les prix doubler », a déclaré un porte-parole du conseil.\n\n"
        "Le sel manque dans toute la vallée. « Nous avons vu les prix doubler », a déclaré vendredi ce "
        "porte-parole, Johan Brakel.",
        {"Nous avons": "Johan Brakel"},
    ),
    "somebody else who is named first is not the one of the standfirst": (
        "Bretagne : la chanson perd une voix\n\n"
        "Une chanteuse de Vannes a dénoncé mardi « un système usé ».\n\n"
        "« Elle va nous manquer », a dit Luc Hamel, directeur du festival.",
        {"un système": "Une chanteuse de Vannes"},
    ),
    "a prosecutor, named in the same paragraph": (
        "La session s'est ouverte lundi.\n\n"
        "Selon le procureur, la lenteur s'explique. « Il faut du courage », martèle-t-il. La salle est pleine. "
        "« Les dossiers sont lourds », a ajouté Idrissa Kaboré.",
        {"la lenteur": "Idrissa Kaboré", "Il faut": "Idrissa Kaboré", "Les dossiers": "Idrissa Kaboré"},
    ),
    "a former minister, named four paragraphs below": (
        "L'inquiétude n'est pas neuve.\n\n"
        "L'ancienne ministre n'a jamais caché que la relève manquait.\n\n"
        "Une centaine d'étudiants l'attendaient. L'ex-ministre a proposé des bourses.\n\n"
        "« Je voulais parler aux jeunes », dit l'ancienne ministre des Transports.\n\n"
        "Hélène Dufresne souhaite aussi des échanges.\n\n"
        "« L'État a baissé les bras », regrette l'ancienne ministre.",
        {"Je voulais": "Hélène Dufresne", "L'État a": "Hélène Dufresne"},
    ),
    "somebody else answers before the name falls": (
        "Il pleuvait.\n\n« La route sera finie en mai », assure l'ingénieur. « On n'y croit plus », répond "
        "Pierre Sabot, un riverain. « Les crédits sont votés », insiste Luc Hamel.",
        {"La route": "Luc Hamel", "On n'y": "Pierre Sabot"},
    ),
    "a newcomer with a word of who she is is not the one described": (
        "Il pleuvait.\n\n« La route sera finie en mai », assure la ministre. « On n'y croit plus », répond "
        "Jeanne Sabot, retraitée.",
        {"La route": "La ministre", "On n'y": "Jeanne Sabot"},
    ),
    "nor is one of those named in passing": (
        "Il pleuvait.\n\n« La route sera finie en mai », assure le préfet. Elle portera le nom de Luc Hamel.",
        {"La route": "Le préfet"},
    ),
    "a head teacher, told by what he runs": (
        "Les familles étaient là.\n\nLe proviseur les a reçues jeudi.\n\nLes avis divergeaient. « Rien n'est "
        "décidé », a-t-il répété. Samuel Orsini dirige l'établissement depuis six ans.",
        {"Rien n'est": "Samuel Orsini"},
    ),
    "a unionist of a union named beside the noun": (
        "Il pleuvait.\n\nLe délégué CFDT dénonce « une trahison ». Bruno Maillard promet une grève.",
        {"une trahison": "Bruno Maillard"},
    ),
    "a foreman is no mayor": (
        "« On attend », a dit Bruno Maillard, maire de Lure.\n\n« Il faudra du temps », prévient le chef de "
        "chantier. « Tout est prêt », jure l'architecte.",
        {"Il faudra": "Le chef de chantier", "Tout est": "L'architecte"},
    ),
    "a manager of another house": (
        "« On attend », a dit Hugo Blanchet, directeur de l'usine.\n\n« Les enfants toussent », s'alarme le "
        "directeur de l'école. « Nous avons fermé la piscine », ajoute le maître-nageur.",
        {"Les enfants": "Le directeur de l'école", "Nous avons": "Le maître-nageur"},
    ),
    "but he of the site": (
        "« On attend », a dit Hugo Blanchet, directeur de l'usine.\n\n« Les cuves sont pleines », ajoute le "
        "directeur du site.",
        {"Les cuves": "Hugo Blanchet"},
    ),
    "a baker is a craftsman, a pensioner is none": (
        "Karim Slimani, boulanger à Gray, a rouvert. « C'est bien », approuve Luc Hamel, retraité. « Je me lève "
        "à deux heures », raconte l'artisan.",
        {"Je me lève": "Karim Slimani"},
    ),
    "the young woman": (
        "Léa Marty, 23 ans, attend devant le guichet. « On nous oublie », souffle Odette Privat, retraitée. "
        "« Je reviendrai », promet la jeune femme.",
        {"Je reviendrai": "Léa Marty"},
    ),
    "she of Nantes": (
        "Manon Ricard, capitaine de Nantes, sourit. « Elles étaient plus fortes », admet Julie Perrot, arrière de "
        "Dijon. « On a souffert », tempère la Nantaise.",
        {"On a souffert": "Manon Ricard"},
    ),
    "who is asked answers": (
        "La juge Anne Leroux a demandé à Sonia Petit si elle regrettait. « Tous les jours », a-t-elle répondu.",
        {"Tous les jours": "Sonia Petit"},
    ),
    "the one concerned is the one accused": (
        "Rachel Simon accuse Odile Brunet d'avoir menti. « C'est ridicule », répond la principale intéressée.",
        {"C'est ridicule": "Odile Brunet"},
    ),
    "the counsel of a family": (
        "Me Rémi Solal, avocat de la famille, est sorti. « Nous ferons appel », annonce le conseil de la famille.",
        {"Nous ferons": "Rémi Solal"},
    ),
    "an abbreviated office": (
        "La grève dure.\n\n« Nous recruterons », a indiqué le PDG. « Dès lundi », a promis Jean Marchal, "
        "président-directeur général de Tornal.",
        {"Nous recruterons": "Jean Marchal"},
    ),
    "a woman in an office whose noun is a man's": (
        "« Nous voterons contre », prévient la leader du parti. Nadia Konaté y voit un piège.",
        {"Nous voterons": "Nadia Konaté"},
    ),
    "a pronoun that opens an article": (
        "Il dort dans sa voiture depuis mars. « Je me lave à la gare », dit-il. Mathieu Royer a perdu son emploi.",
        {"Je me lave": "Mathieu Royer"},
    ),
    "a headline that announces somebody": (
        "Un boulanger claque la porte et dénonce « du mépris »\n\nÀ Dole, Karim Slimani, boulanger, a rendu ses "
        "clés lundi.",
        {"du mépris": "Karim Slimani"},
    ),
    "an office over several commas": (
        "Le ministre des Mines, de l'Eau et des Forêts, Jean Mabiala, a ouvert la route. « Elle servira à tous », "
        "a précisé le ministre.",
        {"Elle servira": "Jean Mabiala"},
    ),
    "a verb that looks like a calling": (
        "La prévention, juge Laure Weiss, biologiste, coûte cher. Le docteur Ahmed Naït s'en plaint. « Il faut "
        "des moyens », insiste la scientifique.",
        {"Il faut": "Laure Weiss"},
    ),
    "a suspect is not the politician just heard": (
        "« C'est une honte », a dit Jean Lemoine, député de l'Ain.\n\nLe suspect, un chauffeur, a invoqué « un "
        "coup de folie ».",
        {"coup de folie": "Le suspect"},
    ),
    "the head of a government that bears a name": (
        "Le Parlement votera la confiance au gouvernement de Habib Slama. Le président Ali Gharbi l'a demandé. « "
        "Je ne pars pas », a lancé le chef du gouvernement.",
        {"Je ne pars": "Habib Slama"},
    ),
    "a president who has come in by name": (
        "Ronald Stump a promis une armée du ciel lundi.\n\n« Nous serons les premiers », a déclaré le président "
        "américain.",
        {"Nous serons": "Ronald Stump"},
    ),
    "the same source": (
        "« Le largage a réussi », selon l'Élysée. « C'était risqué », ajoute la même source.",
        {"C'était": "Élysée"},
    ),
    "a presidency and its palace": (
        "L'Élysée a publié un communiqué. « Le largage a réussi », selon la présidence française.",
        {"Le largage": "Élysée"},
    ),
    "a body named in marks, taken up by the said": (
        "Une association dénommée « Les Amis du lac » a saisi le juge. Ladite association « conteste le permis ».",
        {"conteste": "Les Amis du lac"},
    ),
    "the latter has no name": (
        "Paul Adam, maire, ne décolère pas. L'assureur a refusé de payer. « La toiture était vieille », fait "
        "valoir ce dernier.",
        {"La toiture": "L'assureur"},
    ),
    "a spokeswoman named below": (
        "La ligne rouvrira, dit-on.\n\nAu ministère, la porte-parole reste prudente. « Ce sera long », dit-elle. "
        "Diane Wuhrer n'a pas donné de date.",
        {"Ce sera": "Diane Wuhrer"},
    ),
    "her mother in a relative clause": (
        "Murielle Pinon, éleveuse, n'a pas connu l'injustice que sa mère a subie.\n\n« Tout a changé », "
        "affirme-t-elle.",
        {"Tout a changé": "Murielle Pinon"},
    ),
    "a professional": (
        "Victor Ancel, kinésithérapeute à Pau, refuse des patients. « C'est la loi », tranche le professionnel.",
        {"C'est la loi": "Victor Ancel"},
    ),
    "he of a country that is a woman's name": (
        "Le gardien Luca Brandt a tout arrêté. Le Suisse s'est dit « chanceux, rien de plus ».",
        {"chanceux": "Luca Brandt"},
    ),
    "a magistrate of the town": (
        "Denis Lanoë, maire de Gray, a tranché. « Ce sera non », répète le magistrat municipal.",
        {"Ce sera": "Denis Lanoë"},
    ),
    "she who wins acts, she who loses does not": (
        "La Tchèque Tereza Vlková s'est qualifiée en dominant la jeune Vaudoise Lise Jaquet 6-3. « Je savais que "
        "ce serait dur », a-t-elle confié.",
        {"Je savais": "Tereza Vlková"},
    ),
    "the president of whom the article says that he leads": (
        "Le patron du RC Brévan, Tony Adel, a limogé son entraîneur. « Rien n'allait », explique le président. "
        "Pascal Ortega n'a pas réagi.",
        {"Rien n'allait": "Tony Adel"},
    ),
    "a woman at the bar": (
        "Me Sophie Obaldi plaide. « Mon client est innocent », a martelé Maître Obaldi.",
        {"Mon client": "Sophie Obaldi"},
    ),
    "who is asked has no name": (
        "La présidente, Anne Lerous, a fait remarquer au prévenu que ses gants étaient là. « C'est possible », "
        "a-t-il répondu.",
        {"C'est possible": "Le prévenu"},
    ),
    "a body speaks, and goes on": (
        "Le patron, Michel Hausser, promet de tenir. Unia Transvalais dénonce un « déni ». Il exige « un vrai "
        "dialogue ».",
        {"un vrai": "Unia Transvalais"},
    ),
}


@pytest.mark.parametrize(("text", "said"), CASES.values(), ids=CASES)
def test_who_is_meant(text: str, said: dict[str, str], who_says: Callable[[str, str], str | None]) -> None:
    assert {words: who_says(text, words) for words in said} == said
