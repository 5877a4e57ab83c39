"""Bodies and those who speak for them: a body's noun means the body, a person's noun and its pronoun never do."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tui.model.annotation import Annotations

Read = Callable[[str], Annotations]
OPENING = "Une semaine agitée au port\n\nLa pluie est tombée pendant trois jours.\n\n"
NOBODYS_BODY = [
    "La directrice de l'association Les Quais libres a dénoncé une décision injuste. « Assez », a-t-elle ajouté.",
    "Le patron du groupe Corvelle ne cache pas son inquiétude.\n\n« Assez », a-t-il ajouté.",
    "L'avocate de la société Mirabat a plaidé mardi. Elle a ajouté : « Assez. »",
    "Un porte-parole du syndicat Rail Uni a réagi dans la soirée. « Assez », a-t-il lancé.",
    "Une militante de l'ONG Rives Vertes attend devant la grille.\n\n« Assez », lâche-t-elle.",
]
BODIES = {
    "name in marks, pronoun": (
        "Le collectif « Gardons la halle » a annoncé un recours. « Rien n'est fini », a-t-il ajouté.",
        "Gardons la halle",
    ),
    "a club of a place that nobody knows": (
        "L'US Trémargan a fait appel lundi. « Rien n'est fini », a écrit le club.",
        "US Trémargan",
    ),
    "a union by its full name": (
        "Force ouvrière a refusé l'accord. « Rien n'est fini », a prévenu le syndicat.",
        "Force ouvrière",
    ),
    "an article in a capital": (
        "La Croix-Rouge a ouvert un centre. « Rien n'est fini », a prévenu l'association.",
        "La Croix-Rouge",
    ),
    "a court": (
        "La Cour de cassation a tranché mercredi. « Rien n'est fini », a écrit la haute juridiction.",
        "Cour de cassation",
    ),
    "a police force by its kind": (
        "La Sûreté du Québec a ouvert une enquête. « Rien n'est fini », a écrit le corps policier.",
        "Sûreté du Québec",
    ),
    "a commission by what it does": (
        "La Commission européenne a réuni les ministres. « Rien n'est fini », a écrit l'exécutif européen.",
        "Commission européenne",
    ),
    "a sigle in brackets that is not spelled by what it stands for": (
        "Le service fédéral des forêts (SDX) répète : « Rien n'est fini ».",
        "SDX",
    ),
    "what a sigle stands for": (
        "L'office national des haies (ONH) a publié sa carte. « Rien n'est fini », a écrit l'office.",
        "office national des haies",
    ),
    "an embassy": (
        "L'ambassade du Chili a protesté jeudi. « Rien n'est fini », a écrit l'ambassade.",
        "ambassade du Chili",
    ),
    "a town hall": (
        "La mairie de Quimper a répondu mardi. « Rien n'est fini », a écrit la municipalité.",
        "mairie de Quimper",
    ),
    "an agent behind the body that acts": (
        "L'Unicef a demandé une trêve. Le texte sera examiné par le Sénat jeudi. « Rien n'est fini », a écrit "
        "l'organisation.",
        "Unicef",
    ),
}
NAMES_IN_MARKS = [
    "L'association « Les Quais libres » a dénoncé une décision injuste.",
    "Le collectif « Gardons la halle » dénonce une décision injuste.",
    "Le film « Les Marées grises » révèle un comédien.",
]


@pytest.mark.parametrize("text", NOBODYS_BODY)
def test_a_pronoun_of_somebody_in_a_body_is_not_the_body(text: str, read: Read) -> None:
    found = read(OPENING + text)
    types = {e.id: e.type for e in found.entities}
    assert [types.get(q.entity) for q in found.quotes if q.kind == "direct"] == [None]


@pytest.mark.parametrize(("text", "who"), BODIES.values(), ids=BODIES)
def test_a_body_is_taken_up(text: str, who: str, who_says: Callable[[str, str], str | None]) -> None:
    assert who_says(OPENING + text, "Rien n'est fini") == who


@pytest.mark.parametrize("text", NAMES_IN_MARKS)
def test_the_name_in_marks_of_what_acts_is_no_speech(text: str, read: Read) -> None:
    assert not read(OPENING + text).quotes
