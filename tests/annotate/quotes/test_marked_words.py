"""Marked words set into the journalist's sentence: their kind, whose they are, and those that are nobody's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tui.model.annotation import Annotations

Read = Callable[[str], Annotations]

SAID = [
    (
        "La ministre a soutenu que « la filière se redressa vaillamment ». Le rapport dit l'inverse.",
        "la filière se redressa vaillamment",
        "direct",
        "ministre",
    ),
    (
        "Le procureur a précisé qu'« ils sont bien traités et mangent à leur faim ».",
        "ils sont bien traités et mangent à leur faim",
        "direct",
        "procureur",
    ),
    (
        "Le juge a rejeté la requête, estimant « que les faits n'étaient pas établis ».",
        "que les faits n'étaient pas établis",
        "direct",
        "juge",
    ),
    (
        "Elle a précisé que l'idée d'une « reprise du site devait mûrir ». Les salariés attendent.",
        "reprise du site devait mûrir",
        "partial",
        "Elle",
    ),
    (
        (
            "Le préfet a expliqué sa décision afin que « chacun puisse rentrer chez soi le plus vite "
            "possible » et sans danger."
        ),
        "chacun puisse rentrer chez soi le plus vite possible",
        "partial",
        "préfet",
    ),
    (
        (
            "Les pièces sont « uniques et fragiles, c'est-à-dire que le musée ne peut pas les prêter "
            "», explique la conservatrice."
        ),
        "uniques et fragiles, c'est-à-dire que le musée ne peut pas les prêter",
        "partial",
        "conservatrice",
    ),
    (
        "Le syndicat se heurte au fait que « les gens trouvent leur compte » dans ce système, admet-il.",
        "les gens trouvent leur compte",
        "partial",
        "syndicat",
    ),
    (
        "Le maire a rappelé que l'école, dont « le toit menace de tomber », fermerait.",
        "le toit menace de tomber",
        "partial",
        "maire",
    ),
    (
        "Sophie Lang regrette que « ce dossier traîne ».",
        "ce dossier traîne",
        "direct",
        "Lang",
    ),
    (
        "Le club n'a « pas les moyens de recruter », a reconnu son président.",
        "pas les moyens de recruter",
        "partial",
        "président",
    ),
    (
        "Le chanteur raconte une vie où « rien n'allait plus » depuis l'accident.",
        "rien n'allait plus",
        "partial",
        "chanteur",
    ),
    (
        (
            "« Alors que tout le monde se tait, nous avons choisi de parler. Par devoir envers nos "
            "enfants » et nos élèves, « par fierté aussi », a insisté la directrice."
        ),
        "Alors que tout le monde se tait, nous avons choisi de parler. Par devoir envers nos enfants",
        "direct",
        "directrice",
    ),
    (
        "La préfecture a fait savoir que « la circulation serait rétablie à 20 heures », sans autre détail.",
        "la circulation serait rétablie à 20 heures",
        "direct",
        "préfecture",
    ),
    (
        "La présidente répète que « l'hôpital tiendra » si l'État l'aide.",
        "l'hôpital tiendra",
        "direct",
        "présidente",
    ),
    (
        "Il n'a qu'un mot à la bouche : « l'honneur perdu », l'honneur volé par les siens.",
        "l'honneur perdu",
        "direct",
        "Il",
    ),
    (
        "Il juge l'idée d'un « référendum qui dirait non » absurde.",
        "référendum qui dirait non",
        "partial",
        "Il",
    ),
    (
        "Le directeur a reçu les « jeunes qui n'ont rien » et leurs parents.",
        "jeunes qui n'ont rien",
        "partial",
        "directeur",
    ),
    (
        "Le sénateur a quitté l'hémicycle en lâchant un « bonsoir, on se rappelle » à la présidente.",
        "bonsoir, on se rappelle",
        "direct",
        "sénateur",
    ),
    (
        "Interrogée, la cheffe du service estime, elle, que « la santé ne se brade pas ».",
        "la santé ne se brade pas",
        "direct",
        "cheffe",
    ),
    (
        'En visite mardi, le ministre a précisé qu\'"ils sont bien traités et peuvent recevoir des colis".',
        "ils sont bien traités et peuvent recevoir des colis",
        "direct",
        "ministre",
    ),
    (
        "Le groupe a « beaucoup » investi dans cette usine, selon son directeur Alain Meyer.",
        "beaucoup",
        "partial",
        "Meyer",
    ),
    (
        "La ministre a « très clairement » exclu une hausse des impôts, mardi, devant les députés.",
        "très clairement",
        "partial",
        "ministre",
    ),
    (
        "Les deux frères ont « immédiatement » reconnu les faits devant les gendarmes.",
        "immédiatement",
        "partial",
        "frères",
    ),
    (
        "La mairie dit avoir « toujours » respecté ses engagements. Le collectif en doute.",
        "toujours",
        "partial",
        "mairie",
    ),
    (
        (
            "Nantes : « Sauvons la Loire ! », dix ans de combats\n\nLes membres de « Sauvons la Loire "
            "! » organisent une marche dimanche. Chez « Sauvons la Loire ! », on prépare les "
            "banderoles. « On attend du monde », confie Inès Caro, la trésorière."
        ),
        "On attend du monde",
        "direct",
        "Caro",
    ),
    (
        (
            "À l'école, on parle du « vivre ensemble », de « la laïcité sans la punition », explique "
            "Rachel Moreau, directrice."
        ),
        "vivre ensemble",
        "partial",
        "Moreau",
    ),
    (
        (
            "À l'école, on parle du « vivre ensemble », de « la laïcité sans la punition », explique "
            "Rachel Moreau, directrice."
        ),
        "la laïcité sans la punition",
        "partial",
        "Moreau",
    ),
    (
        "Le ministre a rejeté les appels de deux députés de droite à la « préférence régionale ».",
        "préférence régionale",
        "partial",
        "deux députés",
    ),
    (
        "Le président a balayé les accusations de « clientélisme » lancées par l'opposition.",
        "clientélisme",
        "partial",
        "opposition",
    ),
    (
        (
            "Il y a eu « beaucoup de bruit », de la part de « certains voisins », a déclaré lundi la "
            "maire, Lucie Blot."
        ),
        "certains voisins",
        "partial",
        "Blot",
    ),
    (
        "La fête n'est plus qu'un « pâle souvenir » à Lens, reconnaît lui-même le comité.",
        "pâle souvenir",
        "partial",
        "comité",
    ),
    (
        "Elle donne rendez-vous à ses fans sur la place de la Mairie, « pour chanter ensemble », écrit-elle.",
        "pour chanter ensemble",
        "partial",
        "elle",
    ),
    (
        "Le suspect, un retraité breton, a affirmé avoir agi par « dégoût des autres ».",
        "dégoût des autres",
        "partial",
        "Le suspect",
    ),
    (
        "La commandante, elle qui reçoit « trois visites par semaine », ne s'étonne plus de rien.",
        "trois visites par semaine",
        "partial",
        "commandante",
    ),
    (
        "Jeté dehors, il a « mal » vécu son départ. Lucas Perrot vit à Lyon.",
        "mal",
        "partial",
        "il",
    ),
]
NOBODYS = [
    (
        "Le toit s'est « littéralement » envolé, samedi, pendant la tempête. Personne n'a été blessé.",
        "littéralement",
    ),
    (
        (
            "Nantes : « Sauvons la Loire ! », dix ans de combats\n\nLes membres de « Sauvons la Loire "
            "! » organisent une marche dimanche. Chez « Sauvons la Loire ! », on prépare les "
            "banderoles. « On attend du monde », confie Inès Caro, la trésorière."
        ),
        "Sauvons la Loire !",
    ),
    (
        "Les militants de « Stop béton » ont bloqué le chantier. Pour « Stop béton », le combat continue.",
        "Stop béton",
    ),
    (
        (
            "La troupe de « La Mouette » est en tournée. « La Mouette » passera par Brest, a annoncé "
            "le metteur en scène."
        ),
        "La Mouette",
    ),
    (
        "Dans la nuit, ils collent « Non à la mine », « La terre se meurt » sur les murs de la ville.",
        "Non à la mine",
    ),
    (
        "Dans la nuit, ils collent « Non à la mine », « La terre se meurt » sur les murs de la ville.",
        "La terre se meurt",
    ),
    (
        "Des lycéens brandissent « On veut des profs ! » devant le rectorat. Le recteur est absent.",
        "On veut des profs !",
    ),
    (
        "Sur le mur, une main a tagué « Vive l'anarchie ». La mairie a porté plainte.",
        "Vive l'anarchie",
    ),
    (
        "On parle de « burn-out » quand le stress dure. Le mot vient de l'anglais.",
        "burn-out",
    ),
    (
        "Les rebelles, soutenus par le Soudan, multiplient les raids en « réponse » aux frappes.",
        "réponse",
    ),
    (
        (
            "« Le mieux, c'est de prévenir », a-t-elle expliqué, et c'est pour cette raison que son "
            "groupe a déposé un brevet sur un « moteur à eau »."
        ),
        "moteur à eau",
    ),
    (
        "Il a repris à son compte le vocabulaire guerrier des « croisades ».",
        "croisades",
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
