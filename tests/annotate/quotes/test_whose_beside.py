"""Whose words they are: demonstratives, signatures, and subjects behind the verb across asides."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], list[tuple[str, str, str | None]]]

CASES: list[tuple[str, list[str | None]]] = [
    (
        "« Nous n'avons rien vu venir », regrette celle qui dirige l'usine depuis six ans, Camille Vasseur.",
        ["Camille Vasseur"],
    ),
    (
        "« Il faut tenir », a lancé mardi celui qui préside la fédération, Hugo Lemaître, devant la presse.",
        ["Hugo Lemaître"],
    ),
    ("« On verra bien », sourit celui-ci, Hugo Lemaître.", ["Hugo Lemaître"]),
    ("« C'est une honte », tonne celle que ses voisins appellent la doyenne.", ["celle"]),
    ("Marc et Lina tiennent le bar. « On ferme à minuit », disent tous deux en riant.", ["tous deux"]),
    (
        "« Ce texte est mort », juge un ministre. Un autre, plus prudent, évoque « une pause ».",
        ["un ministre", "Un autre"],
    ),
    (
        "« Ce texte est mort », juge un député. Une deuxième, élue du Nord, parle d'un « chantier ».",
        ["un député", "Une deuxième"],
    ),
    (
        "Trois habitants sont venus. Le premier, assis au fond, réclame « un trottoir ». Le second, "
        "lui, veut « du calme ».",
        ["Le premier", "Le second"],
    ),
    ("L'un d'eux, en terminale, soupire : « J'ai rien compris au sujet. »", ["L'un d'eux"]),
    ("L'une des plaignantes, au bord des larmes, murmure : « Je veux qu'il parle. »", ["L'une des plaignantes"]),
    ("Beaucoup, parmi les anciens, parlent d'un « abandon ».", ["Beaucoup"]),
    ("« On a tenu jusqu'au bout. » (Léa Fontaine, capitaine de Valmy)", ["Léa Fontaine"]),
    ("« Rien à dire. » (Un supporter)", ["Un supporter"]),
    ("« Le silence est une politique. » Antoine Ferrier, historien", ["Antoine Ferrier"]),
    ("« Rendez-nous la gare ! » — Jeanne Puech, 71 ans", ["Jeanne Puech"]),
    (
        "« Le barrage est plein », a expliqué, jeudi soir, au micro de Radio Plaine, la directrice "
        "des eaux, Salma Benkirane.",
        ["Salma Benkirane"],
    ),
    (
        "« Tout est prêt », a assuré, non sans fierté, à nos confrères du Courrier, le maire de Lussan.",
        ["le maire de Lussan"],
    ),
    (
        "« Tout est prêt », a tweeté dimanche la ministre des Sports, Nora Lambert, avant de "
        "supprimer le message.",
        ["Nora Lambert"],
    ),
    ("« On ne lâchera rien », a posté sur Instagram le capitaine.", ["le capitaine"]),
    ("« C'est un désastre », a écrit sur X la députée du Lot, Anne Serres.", ["Anne Serres"]),
    ("« Je le connais », est intervenue la voisine.", ["la voisine"]),
    ("« C'est faux », s'est alors levé l'avocat.", ["l'avocat"]),
    ("« Dépêche-toi », le presse un collègue.", ["un collègue"]),
    ("« Tu viens ? » lui lance sa fille.", ["sa fille"]),
    ("« Il pleut ! » nous crie le pêcheur depuis le quai.", ["le pêcheur"]),
    ("« Prix du lait : on vend à perte », alerte la coopérative de Bazoges.", ["la coopérative de Bazoges"]),
    ("Prix du lait : « On vend à perte », alerte la coopérative de Bazoges", ["la coopérative de Bazoges"]),
]


@pytest.mark.parametrize(("text", "speakers"), CASES, ids=[text[:50] for text, _ in CASES])
def test_whose_words_they_are(told: Told, text: str, speakers: list[str | None]) -> None:
    assert [speaker for kind, _, speaker in told(text) if kind != "indirect"] == speakers
