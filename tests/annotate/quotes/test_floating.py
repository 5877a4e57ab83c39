"""Speakers that the sentence of the words does not name, and subjects that cannot speak."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], list[tuple[str, str, str | None]]]

SPEAKERS: dict[str, list[str | None]] = {
    # an inverted verb behind the marks, whatever stands between
    "« C'est un désastre » accuse le rapport de la Cour des comptes.": ["le rapport de la Cour des comptes"],
    "« On ne lâchera rien », confie à Ouest-France Mathilde, venue avec ses deux enfants.": ["Mathilde"],
    "« Je n'ai rien fait », explique t-il aux enquêteurs.": ["il"],
    "« C'est une loi pour les riches, renchérit Mehdi (le prénom a été modifié), élève à Vitry. »": ["Mehdi"],
    "« Trop long », pour Martine Le Gall.": ["Martine Le Gall"],
    # what closes the sentence reports all of it
    "Selon les premiers éléments, le conducteur a « perdu le contrôle », a précisé la procureure.": [
        "la procureure"
    ],
    "L'autopsie, qui conclut à un décès par « strangulation », ne dit pas tout, a expliqué le procureur.": [
        "le procureur"
    ],
    "Son adjoint, Luc Perrin, est moins conciliant : pour lui, « la ville n'a plus d'argent ».": ["lui"],
    "Pour l'historien Paul Stern, interrogé par l'AFP, « on a franchi un cap ».": ["l'historien Paul Stern"],
    "« On s'alarme », dit Jean Kaboré, son représentant à Niamey, pour qui « l'aide arrive trop tard ».": [
        "Jean Kaboré",
        "Jean Kaboré",
    ],
    "« Les diplômés sont au chômage », dit à ses côtés Camille Lainé.": ["Camille Lainé"],
    "Chez les libéraux, on dénonce « un fiasco annoncé ».": ["les libéraux"],
    "Sur X, un supporter résumait : « Même mon chat cadre mieux. »": ["un supporter"],
    "Les « Cahiers du cinéma » saluent « un geste d'une rare pureté ».": ["Cahiers du cinéma"],
    "Pour la CFDT, « on met les gens en danger ». Sud Santé parle de « mise en danger d'autrui ».": [
        "la CFDT",
        "Sud Santé",
    ],
    'Veste claire, foulard sur le polo, Pierre, 23 ans, le reconnaît : "On savait."': ["Pierre"],
    "« Je ne sais pas », glisse une femme à la journaliste, laquelle s'interroge : « Est-on déviant ? »": [
        "une femme",
        "la journaliste",
    ],
    "« J'ai peur », dit Anne Ney. Les remarques des passants – « c'est des jeunes » – l'arrêtent. « J'ai vu. »": [
        "Anne Ney",
        "passants",
        "Anne Ney",
    ],
    "« C'est à cause de vous », a-t-on expliqué aux nombreuses personnes présentes.": ["on"],
    "Le syndicat refuse. Cela ne coûte « rien de plus que prévu ».": [None],
    "Bruno Vinet, qui assistait Ibrahim, a exhorté la cour à dissocier « départ » et « projet ».": [
        "Bruno Vinet",
        "Bruno Vinet",
    ],
    "La situation est « critique », a reconnu ce mardi, la présidente de la Région, Valérie Pernet.": [
        "Valérie Pernet"
    ],
    "Il suffit à Jacqueline Morel d'évoquer « la nuisance des bancs ».": ["Jacqueline Morel"],
    "« On va être en retard ! » le presse un collègue qui a déjà passé le portique.": ["un collègue"],
    "De l'aveu même d'un conseiller, « on navigue à vue ».": ["un conseiller"],
    "Olivier Aure raille le plan, tandis que Mathilde Ney appelait à « la censure, tout de suite ».": [
        "Mathilde Ney"
    ],
    # one of many
    "Plusieurs soignants ont claqué la porte, comme Samia : « Je ne dormais plus. »": ["Samia"],
    "Ils lisent les messages laissés par les écoliers : « Bon courage ».": ["les écoliers"],
    # a colon at the end of the paragraph before
    "Julien Aubert, bénévole, confirme :\n\n« Il y a trop de monde. »": ["Julien Aubert"],
    "Marie entend le jeune homme interpeller les agents :\n\n« Lâchez-le ! »": ["le jeune homme"],
    "« Il n'y a pas eu crime. » La phrase de Me Lenoir a fait bondir la salle.": ["Me Lenoir"],
    "« L'enfer. » Un terme prononcé plusieurs fois par la procureure.": ["la procureure"],
    "Ils ont demandé un renvoi par la voix de Jacques Soulier. « Ce sera la fin. »": ["Jacques Soulier"],
    "Il est 4 heures. Les camions manœuvrent. « Attention devant ! »": [None],
    # sentences that present or go on
    "Il y a d'abord Yvonne, 82 ans. « Je reste. » Puis Marcel, son voisin. « Moi aussi. »": ["Yvonne", "Marcel"],
    "Le député Alain Morel est sévère. Évoquant une « trahison » et un « scandale d'État ».": [
        "Le député Alain Morel",
        "Le député Alain Morel",
    ],
    "« C'est révoltant », dit Roland Dupin. Les clients n'ont pas suivi. « Ils sont partis. »": [
        "Roland Dupin",
        "Roland Dupin",
    ],
    "Les critiques fusent. « On nous prend pour des imbéciles. »": [None],
    "La syndicaliste a dénoncé le plan. Les grands perdants sont « les ouvriers du site ».": ["La syndicaliste"],
    "Et le ministre, Alain Koné de renchérir à son tour : « Vous serez consultés. »": ["Alain Koné"],
    # asides and apposed words
    "La chanteuse, « un peu lasse », a salué un public « incroyable ».": ["La chanteuse", "La chanteuse"],
    "L'association est rejointe par Boris Valin (PS) qui voit un texte « tout sauf social ».": ["Boris Valin"],
    "Face à la crise – EDF évoquait lundi une « explosion » –, le ministre a promis une aide.": ["EDF"],
    # a heading belongs to whom the section below quotes
    "« On n'abandonnera jamais »\n\n« On n'abandonnera pas, jamais », répète Lucie Bonnet, éleveuse.": [
        "Lucie Bonnet",
        "Lucie Bonnet",
    ],
    # … and without them to nobody
    "Le titre\n\n« Un bras de fer »\n\nPaul Martin, président du syndicat, a salué une « belle journée ».": [
        None,
        "Paul Martin",
    ],
}


@pytest.mark.parametrize(("text", "speakers"), SPEAKERS.items())
def test_speaker(text: str, speakers: list[str | None], told: Told) -> None:
    assert [row[2] for row in told(text) if row[0] != "indirect"] == speakers


@pytest.mark.parametrize(
    "text",
    [
        "Les manifestants brandissaient une banderole : « Non à la fermeture ».",
        "Sur le mur, on pouvait lire : « La forêt n'est pas à vendre ».",
        "Derrière une même bannière - « Sauvons notre école » - les parents ont défilé.",
        "Un panneau indique « Danger ». Elle porte un badge « Je suis Charlie ».",
        "Moussa Traoré dit « Black Star » chante.",
        "Qu'a-t-on appris ce soir sur cette enquête « hors norme » ?",
        "« Arrêtez de nous tuer ». Écrit à la craie, ce message ouvre la marche.",
        "La page cumule 975 « J'aime ».",
        "Ils racontent qui était « leur » champion.",
        "« Nos vies sont à nous » ou « La rue est à nous ». Au rythme des slogans, ils défilent.",
    ],
)
def test_nobody_says_it(text: str, told: Told) -> None:
    assert told(text) == []


def test_closing_mark_for_an_opening_one(told: Told) -> None:
    text = "Le coach, Paul Aubin, ajoute, » On n'a peur de personne. On ira loin. » Le public rit."
    assert told(text) == [("direct", "On n'a peur de personne. On ira loin.", "Paul Aubin")]
