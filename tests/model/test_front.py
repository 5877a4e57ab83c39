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
        ("SANTA ROSA", "—"),
        ("PORTLAND, Ore.", "—"),
        ("LIMA, Ohio", "-"),
        ("MINSK (Bélarus)", "–"),
        ("MINSK (Bélarus), 12 déc 2023 (AFP)", "-"),
        ("LA ROCHELLE (Charente-Maritime), le 2 févr. 2021", "-"),
    ],
)
def test_datelines(dateline: str, dash: str) -> None:
    text = f"Un titre\n\n{dateline} {dash} Le texte commence."
    assert front(text) == ("Un titre", "", dateline)


def test_a_dash_in_a_sentence_makes_no_dateline() -> None:
    assert front("Un titre\n\nLa France – qui l’eût cru – a gagné.")[2] == ""


@pytest.mark.parametrize(
    "line",
    [
        "SPORT - Le maire court encore.",
        "Le Mans – La course reprend.",
        "SOCHAUX – LE HAVRE : 2-1 (mi-temps : 1-0)",
        "REPORTAGE — À Brest, on attend.",
        "PARIS – de notre envoyée spéciale",
    ],
)
def test_a_rubric_is_no_dateline(line: str) -> None:
    place = "PARIS" if line.startswith("PARIS") else ""
    assert front(f"Un titre\n\n{line}\n\nLe texte commence.")[2] == place


def test_a_title_keeps_its_byline_apart() -> None:
    title = "Le pont de la rivière ne rouvrira pas avant l'automne prochain, dit la mairie"
    for byline in ("Par Léa Brun", "Par notre envoyée spéciale Léa Brun"):
        assert front(f"{title}\n{byline}\n\nLe texte commence.")[:2] == (title, byline)
    wide = "Le conseil municipal a voté mardi soir le projet de rénovation des\nhalles, après un long débat."
    title = "Les halles seront rénovées avant la fin de l'année prochaine"
    assert front(f"{title}\nPar Léa Brun\n\n{wide}\n\n{wide}")[:2] == (title, "Par Léa Brun")


def test_a_sentence_is_no_title() -> None:
    assert front("Le maire est parti.\n\nIl est revenu.") == ("", "", "")
