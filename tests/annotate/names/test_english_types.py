"""English: the type of a name by what is said right before and behind it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Named = Callable[[str], dict[str, tuple[str, list[str]]]]

CASES = [
    ("“We lost,” Tarrosh said. The crowd left.", "Tarrosh", "PER"),
    ("Obrecht Tanaka, 36, was arrested at the harbour.", "Obrecht Tanaka", "PER"),
    ("Ilvane Okonda, who was on trial for years, went home.", "Ilvane Okonda", "PER"),
    ("Dakshan Merwal, the founder of the factory, was pleased.", "Dakshan Merwal", "PER"),
    ("Zheva Brennick, a nurse from the coast, saw it.", "Zheva Brennick", "PER"),
    ("The play was directed by J.B. Harkin.", "J.B. Harkin", "PER"),
    ("They hope to return to Arvane next year.", "Arvane", "LOC"),
    ("The refugees were sent back to Melkhar by bus.", "Melkhar", "LOC"),
    ("Two villages in Orvel province were flooded.", "Orvel", "LOC"),
    ("They met Governor Paul Dunn of Kestria on Friday.", "Kestria", "LOC"),
    ("Its parent business, Kelvane, was sold last year.", "Kelvane", "ORG"),
    ("The chipmakers' rival Zentrix rose by a third.", "Zentrix", "ORG"),
    ("The fire was started by Karn Falcon rebels.", "Karn Falcon", "ORG"),
    ("Kelvane, which makes soap and cream, was sold.", "Kelvane", "ORG"),
    ("The wards of Mandril Hospitals were full.", "Mandril Hospitals", "ORG"),
    ("MELKHAR: Two men were hurt when a wall fell on Monday.", "MELKHAR", "LOC"),
]


@pytest.mark.parametrize(("text", "name", "kind"), CASES, ids=[c[1] for c in CASES])
def test_the_type_of_an_english_name(named_english: Named, text: str, name: str, kind: str) -> None:
    assert named_english(text)[name][0] == kind


def test_a_listed_name_keeps_its_type(named_english: Named) -> None:
    found = named_english("London said it would pay. Microsoft, which said nothing, was fined in the Bronx.")
    assert (found["London"][0], found["Microsoft"][0], found["Bronx"][0]) == ("LOC", "ORG", "LOC")


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("It was found by the Tarn County Sheriff's Office on Monday.", "Tarn County Sheriff's Office", "ORG"),
        ("She teaches at King's College.", "King's College", "ORG"),
        ("He died at St Hilda's Hospital.", "St Hilda's Hospital", "ORG"),
        ("The Women's Institute paid.", "Women's Institute", "ORG"),
        ("They crossed Tarn Harbour Bridge at dawn.", "Tarn Harbour Bridge", "LOC"),
        ("Police found Terrock Quail, 27.", "Terrock Quail", "PER"),
    ],
)
def test_bodies_and_places_by_their_last_word(named_english: Named, text: str, name: str, kind: str) -> None:
    assert named_english(text)[name][0] == kind
