"""Who speaks: one test per construction, on the words that name the speaker."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], list[tuple[str, str, str | None]]]

CASES = {
    "agency after the marks": (
        "« Nous avons perdu un grand homme », a réagi auprès de l'AFP François Hollande.",
        [("direct", "Nous avons perdu un grand homme", "François Hollande")],
    ),
    "demonstrative description": (
        "« Nous sommes prudents », a ajouté ce responsable.",
        [("direct", "Nous sommes prudents", "ce responsable")],
    ),
    "name before its description": (
        "Sophie, une riveraine, s'inquiète : « Les voitures roulent trop vite. »",
        [("direct", "Les voitures roulent trop vite.", "Sophie")],
    ),
    "sigle between function and place": (
        "Interrogé par la presse, le maire (LR) de la commune, Jean-Marc Dupuis, ne décolère pas : « Assez. »",
        [("direct", "Assez.", "Jean-Marc Dupuis")],
    ),
    "passive with its agent": (
        "L'opération, qualifiée de « succès » par l'état-major, a coûté la vie à trois soldats.",
        [("partial", "succès", "l'état-major")],
    ),
    "infinitive that tells": (
        "Et l'élu écologiste d'ajouter : « On marche sur la tête. »",
        [("direct", "On marche sur la tête.", "l'élu écologiste")],
    ),
    "made to say": (
        "Cela fait dire au programmateur que « tout est possible ».",
        [("direct", "tout est possible", "programmateur")],
    ),
    "noun as cue before a colon": (
        "Réponse de la présidente : « Onze fois. »",
        [("direct", "Onze fois.", "la présidente")],
    ),
    "gapped verb": (
        "Une source parle d'un « malentendu » ; les manifestants, d'une « provocation ».",
        [("partial", "malentendu", "Une source"), ("partial", "provocation", "les manifestants")],
    ),
    "predicate in the marks": (
        "Sa sœur, elle, « n'en revient toujours pas ».",
        [("partial", "n'en revient toujours pas", "Sa sœur")],
    ),
    "names joined": (
        "« Il attend ce procès », ont déclaré ses avocats, Me Alexandre Martin et Me Emmanuelle Franck.",
        [("direct", "Il attend ce procès", "Me Alexandre Martin et Me Emmanuelle Franck")],
    ),
    "subject across a relative clause": (
        "Le groupe familial, qui a perdu 48 millions d'euros l'an dernier, dénonce « une injustice ».",
        [("partial", "une injustice", "Le groupe familial")],
    ),
    "what is read": (
        "« Nous demandons le respect de notre intimité », peut-on lire dans ce message.",
        [("direct", "Nous demandons le respect de notre intimité", "ce message")],
    ),
    "a mark glued to a word": (
        'Il a été qualifié de "gourou"par un dirigeant du parti.',
        [("partial", "gourou", "un dirigeant du parti")],
    ),
    "two speakers in a paragraph": (
        "« On verra », dit Paul Aubin. « C'est tout vu », réplique Anne Morel.",
        [("direct", "On verra", "Paul Aubin"), ("direct", "C'est tout vu", "Anne Morel")],
    ),
    "inherited from the act before": (
        "« On verra », dit Paul Aubin. La pluie tombe. « Demain, peut-être. »",
        [("direct", "On verra", "Paul Aubin"), ("direct", "Demain, peut-être.", "Paul Aubin")],
    ),
    "relative on a name after de": (
        "Ou de Nathalie Roux, pour qui « le silence a été pire que tout ».",
        [("direct", "le silence a été pire que tout", "Nathalie Roux")],
    ),
    "appeler with what one calls for": (
        "Pékin a appelé « toutes les parties à la retenue ».",
        [("partial", "toutes les parties à la retenue", "Pékin")],
    ),
    "adjective between verb and subject": (
        "« On attend depuis sept ans », lâche, amère, la mère d'une des victimes.",
        [("direct", "On attend depuis sept ans", "la mère d'une des victimes")],
    ),
    "pronoun between auxiliary and participle": (
        "Le sénateur communiste Fabien Gay a, lui, déploré « un recul ».",
        [("partial", "un recul", "Le sénateur communiste Fabien Gay")],
    ),
    "an agent ends before the marks": (
        "Accusé par la rébellion de « trahison », Paul Aubin se tait.",
        [("partial", "trahison", "la rébellion")],
    ),
    "a body's name in marks": (
        "L'association « Les Voisins » dénonce « un scandale ». « On part », dit le collectif « Quais libres ».",
        [("partial", "un scandale", "Les Voisins"), ("direct", "On part", "Quais libres")],
    ),
    "a body called by a name in marks": (
        "Le 15 mars, une association dénommée « Sawa Jeune » a déclaré « journée morte » lundi.",
        [("partial", "journée morte", "Sawa Jeune")],
    ),
    "who presides over a body with a name in marks": (
        "La présidente de l'association « Les Voisins » craint « le pire ».",
        [("partial", "le pire", "La présidente de l'association")],
    ),
    "voices without a name": (
        "« Non », dit Paul Aubin. Les réactions sont nombreuses : « Honteux », « scandaleux ».",
        [("direct", "Non", "Paul Aubin"), ("direct", "Honteux", None), ("direct", "scandaleux", None)],
    ),
}


@pytest.mark.parametrize(("text", "rows"), CASES.values(), ids=CASES)
def test_construction(text: str, rows: list[tuple[str, str, str | None]], told: Told) -> None:
    assert [row for row in told(text) if row[0] != "indirect"] == rows


def test_words_quoted_twice_have_one_speaker(told: Told) -> None:
    words = "« Je voulais juste être écoutée »"
    text = f"{words} : le procès d'un silence\n\n{words}, a dit Léa Morin."
    assert [row[2] for row in told(text)] == ["Léa Morin", "Léa Morin"]


def test_turns_of_a_dialogue_alternate(told: Told) -> None:
    text = "Marie Delmas regarde partir Paul Aubin.\n\n— Tu viens ?\n— Non.\n— Alors je pars, dit Marie Delmas."
    assert [row[2] for row in told(text)] == ["Marie Delmas", "Paul Aubin", "Marie Delmas"]


def test_speech_of_several_paragraphs_takes_the_cue_before_it(told: Told) -> None:
    text = "Le maire a pris la parole :\n\n« Mes amis.\n\n« Je pars. »"
    assert told(text) == [("direct", "Mes amis.\n\n« Je pars.", "Le maire")]


def test_nobody_is_guessed_far_away(told: Told) -> None:
    text = "« Oui », dit Paul Aubin.\n\nIl pleut sur la ville.\n\nLe vent souffle fort.\n\n« Quel temps ! »"
    assert told(text)[-1] == ("direct", "Quel temps !", None)
