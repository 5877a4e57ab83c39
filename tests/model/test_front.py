"""Which lines are title, byline and dateline."""

from __future__ import annotations

import pytest

from tui.model.article import Article


def front(text: str) -> tuple[str, str, str]:
    article = Article(text)
    parts = (article.front.title, article.front.byline, article.front.dateline)
    title, byline, dateline = (part.of(text) if part else "" for part in parts)
    return title, byline, dateline


@pytest.mark.parametrize(
    "byline",
    ["Par Léa Brun", "Par Léa Brun, à Rennes", "Par la rédaction avec AFP", "By Ann Other in Paris",
     "PAR LÉA BRUN", "Propos recueillis par Léa Brun", "De notre envoyée spéciale à Kiev, Léa Brun"],
)  # fmt: skip
def test_bylines(byline: str) -> None:
    assert front(f"Un titre\n\n{byline}\n\nLe texte commence.") == ("Un titre", byline, "")


@pytest.mark.parametrize(
    "line",
    ["Par ailleurs, le maire se tait.", "Par Toutatis !", "By then it was late.", "Par souci d’économie"],
)
def test_sentences_are_no_bylines(line: str) -> None:
    assert front(f"Un titre\n\n{line}\n\nLe texte commence.") == ("Un titre", "", "")


@pytest.mark.parametrize(
    ("dateline", "dash"),
    [
        ("PARIS, 3 mars (AFP)", "-"),
        ("BRUXELLES (Reuters)", "—"),
        ("Rennes, le 4 mai 2024", "–"),
        ("LONDON, March 3 (AP)", "—"),
        ("WASHINGTON, Sept. 12, 2024", "-"),
    ],
)
def test_datelines(dateline: str, dash: str) -> None:
    text = f"Un titre\n\n{dateline} {dash} Le texte commence."
    assert front(text) == ("Un titre", "", dateline)


def test_a_dash_in_a_sentence_makes_no_dateline() -> None:
    assert front("Un titre\n\nLa France – qui l’eût cru – a gagné.")[2] == ""


def test_a_sentence_is_no_title() -> None:
    assert front("Le maire est parti.\n\nIl est revenu.") == ("", "", "")
