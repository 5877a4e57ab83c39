"""Words under verbs of deeds, verbs behind a clitic that the tagger takes for nouns, what opens a sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tui.model.annotation import Annotations

Told = Callable[[str], list[tuple[str, str, str | None]]]

REPORTED: list[tuple[str, list[str | None]]] = [
    (
        "Selon elle, la panne a commencé quand les grutiers ont attaqué le socle « sans le moindre plan ».",
        ["elle"],
    ),
    ("Pour le syndicat, les éleveurs doivent mesurer « le temps perdu sur les routes ».", ["le syndicat"]),
    ("La mairie affirme que le promoteur poursuit « un chantier illégal ».", ["La mairie"]),
    (
        "Le rapporteur a rappelé les délais, expliquant que le gel provoquait deux effets : la « casse des "
        "tuyaux » et la « fuite des locataires ».",
        ["Le rapporteur", "Le rapporteur"],
    ),
    ("La sénatrice réclame un vote si le préfet veut « éteindre la colère ».", ["La sénatrice"]),
    (
        "L'ambassade a exprimé sa « préoccupation » devant l'avance des mutins, appuyés par l'armée voisine, « en "
        "violation flagrante des engagements pris par les parties ».",
        ["L'ambassade", "L'ambassade"],
    ),
]

BEHIND_A_CLITIC: list[tuple[str, str]] = [
    ("Elle leur reproche « un manque de sérieux ».", "Elle"),
    ("Le recteur leur conseille « un peu de patience ».", "Le recteur"),
    ("Les bergers leur demanderaient même de garder « un œil sur les chiens ».", "Les bergers"),
    ("La CGT lui suggère « un autre calendrier ».", "La CGT"),
    ("Mme Kaci le traite de « menteur ».", "Mme Kaci"),
    ("Il leur reprochait d'avoir oublié l'enfant « malgré les appels de la voisine ».", "Il"),
    ("Elle le juge « trop lent ».", "Elle"),
]

LEADING: list[tuple[str, str]] = [
    (
        "Alors que la région vantait la ligne, Odile Roux avait pris ses distances, en affirmant que le train "
        "était « un mirage ».",
        "Odile Roux",
    ),
    (
        "Tandis que le club fêtait sa victoire, le capitaine a quitté le stade, dénonçant « une mascarade ».",
        "le capitaine",
    ),
]

NOTHING = [
    "Le plan, avec ses vingt mesures, va-t-il mettre fin à la crise du logement ?",
    "Le gardien pourra se passer de l'avis de la commission.",
    "Cette idée est présente dans l'esprit de bien des lecteurs.",
    "La réserve, chère au sélectionneur, comprendra, autour du gardien, les jeunes Hugo Petit et Yves Roy.",
]


@pytest.mark.parametrize(("text", "speakers"), REPORTED, ids=[text[:50] for text, _ in REPORTED])
def test_deeds_under_what_is_said_give_no_speaker(told: Told, text: str, speakers: list[str | None]) -> None:
    assert [speaker for kind, _, speaker in told(text) if kind != "indirect"] == speakers


@pytest.mark.parametrize(("text", "speaker"), [*BEHIND_A_CLITIC, *LEADING], ids=lambda case: case[:50])
def test_whose_words_they_are(told: Told, text: str, speaker: str) -> None:
    assert [found for kind, _, found in told(text) if kind != "indirect"] == [speaker]


@pytest.mark.parametrize("text", NOTHING)
def test_nobody_says_anything(told: Told, text: str) -> None:
    assert told(text) == []


def test_a_question_word_may_end_a_sentence(told: Told) -> None:
    assert told("Il demande à") == []


SIGNED: list[tuple[str, str | None]] = [
    ("Le dépôt a fermé sans préavis, révèle « Le Progrès ».", "Le Progrès"),
    ("Selon « Le Progrès », le dépôt a fermé sans préavis.", "Le Progrès"),
    ("Ligne 12 : « Ce train ne roulera plus jamais » (Odile Roux)\n\nLa gare est fermée.", "Odile Roux"),
    ("« On savait que la digue tomberait », foi du doyen des pêcheurs.", "doyen des pêcheurs"),
]


@pytest.mark.parametrize(("text", "speaker"), SIGNED, ids=lambda case: str(case)[:50])
def test_papers_and_signatures_speak(told: Told, text: str, speaker: str) -> None:
    assert told(text)[0][2] == speaker


def test_who_is_judged_in_passing_does_not_go_on(who_says: Callable[[str, str], str | None]) -> None:
    text = (
        "« Rien n'est joué » face à un rival jugé « redoutable » par la ligue, a souligné Odile Roux. « Nous "
        "serons prêtes samedi. »"
    )
    assert who_says(text, "serons prêtes") == "Odile Roux"


WHO: list[tuple[str, str]] = [
    ("Les proches du colonel Abdou Sarr affirment que la route est libre.", "Les proches du colonel Abdou Sarr"),
    ("Le mari de Mme Sarr assure que la maison est vide.", "Le mari de Mme Sarr"),
    ("La ministre de l'Intérieur Aïcha Sarr assure que la route est libre.", "Aïcha Sarr"),
    ("Le port est bloqué, ont annoncé la CGT, FO et la CFDT.", "La CGT, FO et la CFDT"),
    ("La CGT et la CFDT annoncent que le port est bloqué.", "La CGT et la CFDT"),
]


@pytest.mark.parametrize(("text", "who"), WHO, ids=[text[:50] for text, _ in WHO])
def test_whom_a_name_inside_a_phrase_means(read: Callable[[str], Annotations], text: str, who: str) -> None:
    assert [q.who for q in read(text).quotes] == [who]
