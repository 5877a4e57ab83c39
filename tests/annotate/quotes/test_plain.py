"""The plainest constructions, crossed with what stands between verb and speaker and with every sort of speaker."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle

import pytest

from tui.model.annotation import Annotations

Read = Callable[[str], Annotations]

_BETWEEN = [
    "", "mardi", "jeudi matin", "lundi 3 mai", "mercredi à Paris", "hier", "ce vendredi", "dans un communiqué",
    "à l’AFP", "au micro de France Bleu", "lors d’une conférence de presse", "de son côté", "la semaine dernière",
    "en marge du sommet", "devant les députés", "ce mardi 12 mars", "lundi soir lors du conseil municipal",
]  # fmt: skip
_SPEAKERS = [
    "Laurence Ducoin", "Emmanuel Vidal", "le maire", "la procureure Anne Ménard", "M. Vidal", "Me Ducoin",
    "le ministre de l’Intérieur", "une habitante du quartier", "l’ex-coureur Sandro Casal", "le trentenaire",
    "la CGT", "un porte-parole du groupe", "l’obstétricienne", "sa mère", "le Dr Karim Ziani", "la direction",
    "la justice", "ce père de famille", "le tribunal", "l’agriculteur de 52 ans",
]  # fmt: skip
_SCENE = "Les travaux ont commencé depuis deux semaines dans le centre-ville."
_SAID = ["a déclaré", "explique", "s’agace", "martèle", "a fait savoir", "sourit", "liste", "tempère", "note"]


def _speaker(read: Read, sentence: str, words: str) -> str | None:
    text = f"{_SCENE} {sentence}\n"
    begin = text.index(words)
    found = [q for q in read(text).quotes if abs(q.span.start - begin) <= 2]
    return found[0].speaker.of(text) if found and found[0].speaker else None


def _cases() -> list[tuple[str, str, str]]:
    """Every adverbial with every sort of speaker once, the verbs taken in turn."""
    verbs = cycle(_SAID)
    pairs = [(b, s) for n, b in enumerate(_BETWEEN) for s in _SPEAKERS[n % 4 :: 4]]
    return [(next(verbs), between, speaker) for between, speaker in pairs]


@pytest.mark.parametrize(("verb", "between", "speaker"), _cases())
def test_the_speaker_behind_the_verb(read: Read, verb: str, between: str, speaker: str) -> None:
    words = "Il faudra du temps pour réparer tout cela"
    said = " ".join(w for w in (verb, between, speaker) if w)
    assert _speaker(read, f"« {words} », {said}.", words) == speaker


@pytest.mark.parametrize("speaker", _SPEAKERS)
@pytest.mark.parametrize("between", _BETWEEN[::3])
def test_the_speaker_before_an_infinitive_and_what_stands_between(read: Read, speaker: str, between: str) -> None:
    said = " ".join(w for w in ("dit", between, "vouloir quitter la région") if w)
    sentence = f"{speaker[0].upper()}{speaker[1:]} {said}."
    assert _speaker(read, sentence, "vouloir") == sentence[: len(speaker)]


def test_a_participle_after_an_incise_has_its_speaker(read: Read) -> None:
    sentence = (
        "« Les gens venaient nettoyer et repartaient », note M. Roy, expliquant ne pas avoir été interpellé avant "
        "que les plaintes se retrouvent dans les journaux."
    )
    assert _speaker(read, sentence, "ne pas avoir été") == "M. Roy"


def test_selon_qui_goes_back_to_the_one_described(read: Read) -> None:
    sentence = (
        "« Aucun canton n’est épargné », détaille Agnès Ricordi, porte-parole de la Société alpine de secours, "
        "selon qui le nombre de postes fermés augmente."
    )
    assert _speaker(read, sentence, "le nombre") == "Agnès Ricordi"


@pytest.mark.parametrize(
    "noun", ["phrase de campagne", "colère du maire", "signe d’un malaise", "histoire de rire"]
)
def test_a_noun_after_the_marks_is_no_verb(read: Read, noun: str) -> None:
    text = f"Paul Vidal a promis « une rentrée calme », {noun}.\n"
    assert all(q.cue is None or noun.split()[0] not in q.cue.of(text) for q in read(text).quotes)


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("« On ne lâchera rien. »\n\nKarim, éleveur à Saint-Lô, ne mâche pas ses mots.", "On ne", "Karim"),
        ("« On ne lâchera rien. »\n\nUne habitante du quartier hausse les épaules.", "On ne", "Une habitante"),
        ("Même constat pour une habitante du quartier : « Rien ne change. »", "Rien", "une habitante du quartier"),
        ("Même son de cloche chez la CGT : « Rien ne change. »", "Rien", "la CGT"),
        ("« Rien ne change », a tweeté Laurence Ducoin.", "Rien", "Laurence Ducoin"),
    ],
)
def test_speakers_below_and_right_before_a_colon(read: Read, text: str, words: str, speaker: str) -> None:
    found = next(q for q in read(f"{_SCENE}\n\n{text}\n").quotes if words in q.span.of(f"{_SCENE}\n\n{text}\n"))
    assert found.speaker is not None
    assert found.speaker.of(f"{_SCENE}\n\n{text}\n").startswith(speaker)


def test_a_pronoun_that_opens_the_next_paragraph_is_not_who_spoke(read: Read) -> None:
    text = "« J’essaie tous les jours de partir. »\n\nElles se sont installées sur des bancs, le regard perdu.\n"
    assert all(q.speaker is None for q in read(text).quotes)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("« On verra », a dit l’entraîneur, Paul Garneau. Interrogé sur Tyler Olsen, il dit que rien ne presse.",
         "Paul Garneau"),
        ("Paul Vidal a quitté la salle. Quant à Marc Roux, il a promis que tout irait bien.", "Marc Roux"),
        ("Amina Diallo répond à tout. Sur son successeur, Brahim Faye, elle assure que rien ne presse.",
         "Amina Diallo"),
    ],
)  # fmt: skip
def test_a_name_set_before_the_subject_is_not_who_speaks(read: Read, text: str, who: str) -> None:
    assert read(text + "\n").quotes[-1].who == who


@pytest.mark.parametrize(
    "body",
    [
        "l’administration",
        "le consulat",
        "la fondation",
        "le parlement",
        "la section locale",
        "la douane",
        "le patronat",
    ],
)
def test_bodies_report_with_verbs_that_things_may_have(read: Read, body: str) -> None:
    words = "la route serait coupée en mai"
    assert _speaker(read, f"Hier, {body} a indiqué que {words}.", words) == body
