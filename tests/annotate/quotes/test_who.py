"""Who is meant, over several sentences of press writing: each case is a phenomenon, told in invented words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tui.model.annotation import Annotations

Read = Callable[[str], Annotations]

CASES = {
    "a name in a comparison is no antecedent": (
        "Élise Morand, la voix nue\n\nÉlise Morand chante depuis dix ans. Élise Morand a tout quitté pour cela. "
        "On la compare à Barbara, à Anne Sylvestre. « C'est trop », souffle-t-elle.",
        ["Élise Morand"],
    ),
    "on speaks from an entourage": (
        "Le dossier avance. « Rien n'est tranché », indique-t-on dans l'entourage du ministre.",
        ["L'entourage du ministre"],
    ),
    "on speaks from a body": (
        "Chez Norvex, on assure que « le plan tiendra ».",
        ["Norvex"],
    ),
    "on alone is nobody": ("« On verra bien », dit-on.", [None]),
    "an unnamed woman is no earlier woman": (
        "La directrice, Hélène Barthas, se défend. Une aide-soignante hausse les épaules. "
        "« On nous avait prévenus », soupire-t-elle.",
        ["Une aide-soignante"],
    ),
    "the mayor by another word": (
        "Le maire (DVG) de Vernoux, Luc Guyonnet, a refusé. « C'est non », tranche le premier magistrat.",
        ["Luc Guyonnet"],
    ),
    "a woman called chef de file": (
        "Corinne Lafay, chef de file de l'opposition, se lève. « Qui paie ? », demande l'élue.",
        ["Corinne Lafay"],
    ),
    "a title is a calling": (
        "Pour le docteur Paul Renaudin, tout est dit. « On ne tient plus », confie le praticien.",
        ["Paul Renaudin", "Paul Renaudin"],
    ),
    "who asks does not answer": (
        "Interrogée par l'agence Norvex, la direction a assuré que « chacun sera reclassé ».",
        ["La direction"],
    ),
    "a cabinet is not its minister": (
        "« Tout va bien », a indiqué le cabinet de la ministre des Transports, Josée Lafont.",
        ["Le cabinet de la ministre des Transports"],
    ),
    "an answer to somebody unnamed": (
        "Lucien Ferrand cultive des roses. Un promoteur lui a proposé de vendre. « Pour quoi faire ? »",
        ["Lucien Ferrand"],
    ),
}


@pytest.mark.parametrize(("text", "who"), CASES.values(), ids=CASES)
def test_who_is_meant(text: str, who: list[str | None], read: Read) -> None:
    assert [quote.who for quote in read(text).quotes] == who


def test_two_verbs_report_twice(read: Read) -> None:
    text = (
        "Nadia Feuillet a annoncé que le syndicat saisirait le tribunal et a laissé entendre "
        "qu'une grève était possible."
    )
    told = [quote.span.of(text) for quote in read(text).quotes]
    assert told == ["le syndicat saisirait le tribunal", "une grève était possible"]


def test_an_infinitive_ends_where_the_journalist_goes_on(read: Read) -> None:
    text = "Vicente Rueda a assuré n'avoir jamais douté et a quitté la salle."
    assert [quote.span.of(text) for quote in read(text).quotes] == ["n'avoir jamais douté"]


def test_an_intertitle_takes_its_words_from_below(read: Read) -> None:
    text = (
        "« J'écoute », dit Anne Serre.\n\n« Une balle »\n\n"
        "« À cette vitesse, c'est une balle », martèle Yann Lepage."
    )
    assert [quote.who for quote in read(text).quotes] == ["Anne Serre", "Yann Lepage", "Yann Lepage"]
