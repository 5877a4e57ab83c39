"""Whose words they are: openings, fragments, nouns of saying and their owners, agents and addressees."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], list[tuple[str, str, str | None]]]

CASES: list[tuple[str, list[str | None]]] = [
    (
        "« Cette fois, c'est fini. » Depuis que la mairie a annoncé la fermeture de la piscine, "
        "Éliane Morvan ne décolère pas. « J'y nage depuis trente ans », dit cette retraitée.",
        ["Éliane Morvan", "cette retraitée"],
    ),
    (
        "« On n'a rien volé. » « On a juste demandé notre dû », précise Hamid Salhi, délégué du personnel.",
        ["Hamid Salhi", "Hamid Salhi"],
    ),
    (
        "« C'était ma vie. » Assise devant son stand vide, Rosa Keller range ses cartons. La foire "
        "fermera samedi.",
        ["Rosa Keller"],
    ),
    ("« Un renard, ça ? » Le garde-chasse maintient que la bête est un chien.", ["Le garde-chasse"]),
    ("« Je ne signerai pas. » La phrase est de Bruno Castel, maire de Sarre-le-Vieux.", ["Bruno Castel"]),
    ("« Encore une promesse ! » Dans la file d'attente, Sonia Rahal lève les yeux au ciel.", ["Sonia Rahal"]),
    ("Aujourd'hui, tous deux en plaisantent. Lui surtout. « Elle m'a envoyé la facture. »", ["Lui"]),
    ("Marie et Luc ont tout perdu. Elle pleure. « Quarante ans de photos. »", ["Elle"]),
    ("Le prévenu baisse la tête. La présidente insiste. Silence. « Alors ? »", ["La présidente"]),
    (
        "Le président Girard interroge le prévenu. « Vous aviez bu ? » « Un peu », répond le prévenu.",
        ["Le président Girard", "le prévenu"],
    ),
    ("La juge : « Vous regrettez ? » Le prévenu : « Oui, madame. »", ["La juge", "Le prévenu"]),
    ("Le mot d'ordre du collectif : « Pas un mètre de plus. »", ["collectif"]),
    ("« Pas un mètre de plus » : le mot d'ordre du collectif Vivre Ici est clair.", ["collectif Vivre Ici"]),
    ("Cri du cœur de la boulangère : « Laissez-nous travailler ! »", ["la boulangère"]),
    (
        "« Laissez-nous travailler ! » Le cri du cœur de la boulangère a fait le tour de la ville.",
        ["la boulangère"],
    ),
    (
        "La réaction de l'ancienne directrice, Anne Chapuis, n'a pas tardé : « Je n'ai rien à dire. »",
        ["Anne Chapuis"],
    ),
    ("Avis plus nuancé chez son adjoint, Marc Vidal : « Il y avait des torts partagés. »", ["Marc Vidal"]),
    ("Même son de cloche chez Inès Leroy : « On nous oublie. »", ["Inès Leroy"]),
    ("Même constat du côté des syndicats : « Rien n'a changé. »", ["syndicats"]),
    ("Pour reprendre les mots de l'entraîneuse, Julie Bono, c'était « un match de tranchées ».", ["Julie Bono"]),
    ("Le maire, pour reprendre ses propres termes, est « fatigué des querelles ».", ["Le maire"]),
    ("La chercheuse a, selon ses mots, « touché le fond ».", ["La chercheuse"]),
    ("Elle est, dit-il, « la plus douée de sa génération ».", ["il"]),
    ("C'est, comme dit Ahmed, « la faute à personne ».", ["Ahmed"]),
    (
        "Le projet a du plomb dans l'aile. La députée Anne Serres l'a qualifié de « gouffre ». Son "
        "coût, « indécent », a doublé.",
        ["La députée Anne Serres", "La députée Anne Serres"],
    ),
    ("Elle a reçu pour toute réponse de son chef : « Débrouillez-vous. »", ["son chef"]),
    ("À Paul Rivet, qui demandait des comptes, la directrice a répondu : « Pas ici. »", ["la directrice"]),
    ("Aux journalistes, le sélectionneur a lancé : « Vous verrez samedi. »", ["le sélectionneur"]),
    ("Interrogé par Léa Morin, le préfet a évoqué « des vérifications ».", ["le préfet"]),
    ("Interpellé par un retraité, le candidat promet « un geste ».", ["le candidat"]),
    ("« Rentrez chez vous ! », a crié à Lucie Bardot un riverain excédé.", ["un riverain"]),
    ("« Rentrez chez vous ! », leur a crié un riverain.", ["un riverain"]),
    (
        "« Pas un bus sans chauffeur » : c'est la règle fixée par le syndicat des transports.",
        ["le syndicat des transports"],
    ),
    ("« Toujours plus haut », c'est la devise de Lola Perrin.", ["Lola Perrin"]),
    ("Le bailleur, Habitat du Layon, promet des travaux « avant l'hiver ».", ["Habitat du Layon"]),
    ("Elle affirme qu'un vigile lui a conseillé d'« aller voir ailleurs ».", ["un vigile"]),
]


@pytest.mark.parametrize(("text", "speakers"), CASES, ids=[text[:50] for text, _ in CASES])
def test_whose_words_they_are(told: Told, text: str, speakers: list[str | None]) -> None:
    assert [speaker for kind, _, speaker in told(text) if kind != "indirect"] == speakers
