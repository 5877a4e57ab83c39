"""What else stands in marks around a stretch: how near, how long, how often."""

from __future__ import annotations

from tui.annotate.quotes.grammar.company import Company
from tui.annotate.quotes.grammar.marks import find_marked
from tui.annotate.quotes.words.lexicon import lexicon
from tui.model.article import Article

LONG = "« Nous avons attendu trois heures devant la porte de la mairie, en vain. »"


def signs(text: str, words: str) -> set[str]:
    """The signs of the first stretch of ``text`` that holds ``words``."""
    article = Article(text=text, lang="fr")
    marked = find_marked(article.text, list(article.paragraphs), lexicon("fr"))
    stretch = next(m for m in marked if m.span.of(text) == words)
    return set(Company(text, marked).signs(stretch))


def test_a_stretch_alone_in_its_article() -> None:
    assert signs("Le quartier dit « des Tilleuls » change.", "des Tilleuls") == {
        "alone in marks",
        "marks before none",
        "marks behind none",
        "long marks before none",
        "long marks behind none",
        "long marks in article 0.2",
        "short marks in article 0.2",
    }


def test_others_count_by_their_length_and_distance() -> None:
    found = signs(f"Un « dortoir ». {LONG} Un autre mot, « cité », est venu.\n\nUn « ghetto » ?", "cité")
    assert {"beside long marks", "marks before 30", "long marks before 30", "marks behind 30"} <= found
    assert "long marks behind none" in found


def test_marks_inside_a_quotation_are_its_own() -> None:
    text = "« Le “ noyau ” est là. » Un « dortoir »."
    assert "beside marks" in signs(text, "dortoir")
    assert "short marks in article more" in signs(text, "dortoir")


def test_the_same_words_again() -> None:
    text = "La « zone grise » s'étend. Qui vit dans la « Zone grise » ?"
    assert "marked again" in signs(text, "zone grise")
    assert "marked again" not in signs(text.replace("Zone", "Ville"), "zone grise")
