"""Many articles at once: the same as one by one, and nothing remembered."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.annotate import AnnotationError, annotate, forgetting
from tui.annotate.models import pipeline
from tui.annotate.several import annotate_several
from tui.model.article import Article

GOLD = Path(__file__).parents[2] / "gold" / "dev"


def articles(pattern: str) -> list[Article]:
    return [Article(path.read_text("utf-8")) for path in sorted(GOLD.glob(pattern))]


def test_together_as_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forgetting, "ARTICLES", 1)
    some = [*articles("fr0[1-4].txt"), Article("Ωδε " * 40), *articles("en01.txt")]
    first, again = annotate_several(some), annotate_several(some)
    assert first == [annotate(one) if "Ωδε" not in one.text else first[4] for one in some]
    assert again[:4] == first[:4]
    assert isinstance(first[4], AnnotationError)


def test_words_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forgetting, "ARTICLES", 1)
    nlp = pipeline("fr").nlp
    annotate_several([Article("Le maire de Kervalec a parlé.")])
    known = len(nlp.vocab.strings)
    for number in range(20):
        annotate_several([Article(f"Le maire a vu Zorblax{number} et Mirvouk{number} le {number}777.")])
    assert len(nlp.vocab.strings) < known + 10


def test_one_that_fails_does_not_take_the_others_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    from tui.annotate import annotating, several

    whole = several.extract

    def failing(text: str, *rest: object) -> object:
        if "poison" in text:
            raise RuntimeError("a rule stumbled")
        return whole(text, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(several, "extract", failing)
    monkeypatch.setattr(annotating, "extract", failing)
    good = Article("« Oui », a dit Léa Gall.")
    first, bad, last = annotate_several([good, Article("Le poison est fort."), good], lang="fr")
    assert first == last == annotate(good, lang="fr")
    assert isinstance(bad, AnnotationError)
    assert "a rule stumbled" in str(bad)
