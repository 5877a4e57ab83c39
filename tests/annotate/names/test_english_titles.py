"""English: titles of works in marks, headlines in Title Case, bodies that are there for two things."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Named = Callable[[str], dict[str, tuple[str, list[str]]]]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("She starred in “The Long Winter Road” last year.", "The Long Winter Road"),
        ("He read from “A Very Quiet Harbour,” out in May.", "A Very Quiet Harbour"),
        ("They sang “Bread and Salt” at the wedding.", "Bread and Salt"),
        ("He will return in “Night Harbour: Chapter Two” next week.", "Night Harbour: Chapter Two"),
    ],
)
def test_titles_in_marks(named_english: Named, text: str, title: str) -> None:
    assert named_english(text)[title] == ("MISC", [title])


@pytest.mark.parametrize(
    "text",
    ["“Thank you very much,” he said.", "“Many people left the town,” she wrote."],
)
def test_speech_is_no_title(named_english: Named, text: str) -> None:
    assert not named_english(text)


def test_a_headline_in_title_case_holds_the_names_of_the_article(named_english: Named) -> None:
    found = named_english(
        "Emergency Wards Reopened Across London After Winter Fever Surge\n\n"
        "Emergency wards are back in London, said Dr Alice Brenner of Harlow Hospital."
    )
    assert found["London"][1] == ["London", "London"]
    assert set(found) == {"London", "Alice Brenner", "Harlow Hospital"}


def test_a_family_name_in_a_headline(named_english: Named) -> None:
    found = named_english(
        "Brenner Promises Higher Wages After Angry Dockers Strike\n\n"
        "The minister, Alice Brenner, met the dockers on Monday."
    )
    assert found == {"Alice Brenner": ("PER", ["Brenner", "Alice Brenner"])}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He joined the Norland Society for Drink and Diet.", "Norland Society for Drink and Diet"),
        ("She leads the Royal Institute of Chemistry and Glass.", "Royal Institute of Chemistry and Glass"),
    ],
)
def test_a_body_for_two_things(named_english: Named, text: str, name: str) -> None:
    assert named_english(text) == {name: ("ORG", [name])}


@pytest.mark.parametrize("body", ["Army", "Navy"])
def test_forces(named_english: Named, body: str) -> None:
    assert named_english(f"He left the {body} and found no work.") == {body: ("ORG", [body])}


@pytest.mark.parametrize(
    "text",
    [
        "He holds a degree in Psychology and a prize.",
        "Profit rose in FY24 and in Q3.",
        "It was a Machiavellian plan, and an Orwellian one.",
    ],
)
def test_capitals_that_name_nothing(named_english: Named, text: str) -> None:
    assert not named_english(text)
