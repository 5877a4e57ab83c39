"""Verb forms made from lemmas."""

from __future__ import annotations

import pytest

from tui.annotate.quotes.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("rappelle", "rappeler"),
        ("préfère", "préférer"),
        ("nuançait", "nuancer"),
        ("nuança", "nuancer"),
        ("exigea", "exiger"),
        ("balaie", "balayer"),
        ("confièrent", "confier"),
        ("avertissent", "avertir"),
        ("répond", "répondre"),
        ("prédit", "prédire"),
        ("promettrait", "promettre"),
        ("soutiennent", "soutenir"),
        ("reconnaît", "reconnaître"),
        ("craignait", "craindre"),
        ("conclut", "conclure"),
        ("sourient", "sourire"),
        ("écrivait", "écrire"),
        ("poursuivit", "poursuivre"),
        ("convient", "convenir"),
        ("dixit", "dire"),
    ],
)
def test_french(form: str, lemma: str) -> None:
    known = dict(lexicon("fr").readings(form))
    assert lemma in known


@pytest.mark.parametrize(
    ("form", "lemma"),
    [("told", "tell"), ("denied", "deny"), ("admitted", "admit"), ("announces", "announce"), ("quipped", "quip")],
)
def test_english(form: str, lemma: str) -> None:
    assert lemma in dict(lexicon("en").readings(form))


def test_a_participle_is_told_from_a_finite_form() -> None:
    assert dict(lexicon("fr").readings("déclarant")) == {"déclarer": "ppr"}
    assert dict(lexicon("fr").readings("déclaré")) == {"déclarer": "pp"}
    assert {shape for _, shape in lexicon("fr").readings("dit")} == {"fin", "pp"}
