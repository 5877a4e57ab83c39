"""English: offices in capitals inside a run of them, and capitals that are no name's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Named = Callable[[str], dict[str, tuple[str, list[str]]]]

POSTS = [
    ("“It is a good year,” said Brillhaven Bank CEO Tara Menon.", "Brillhaven Bank", "Tara Menon"),
    ("The contract was signed by Ostrel MD Vikram Sharma on Friday.", "Ostrel", "Vikram Sharma"),
    ("The bill was drafted by Labour MP Helen Dowd.", "Labour", "Helen Dowd"),
    ("A spokesman for Zelmar Motors CFO Anne Brook declined to comment.", "Zelmar Motors", "Anne Brook"),
    ("They met Conservative MSP Jack Tarrant at the hospital.", "", "Jack Tarrant"),
    ("Additional reporting by Education Editor Martin Hale", "", "Martin Hale"),
    ("Additional reporting by Science Correspondent Alice Wren", "", "Alice Wren"),
    ("Written by Politics Editor Brannoc Tregear", "", "Brannoc Tregear"),
    ("She wrote to Deputy Police Commissioner Robert Lane.", "", "Robert Lane"),
    ("They were seen with Fire Chief George Abbot on Monday.", "", "George Abbot"),
    ("The plan of Vice Chancellor Peter Holm was rejected.", "", "Peter Holm"),
]


@pytest.mark.parametrize(("text", "body", "person"), POSTS, ids=[c[2] for c in POSTS])
def test_an_office_parts_the_body_from_the_person(named_english: Named, text: str, body: str, person: str) -> None:
    found = named_english(text)
    assert found[person][0] == "PER"
    assert not body or found[body][0] == "ORG"
    assert not any("Editor" in name or "Chief" in name or "Commissioner" in name for name in found)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("The song was written by Nat King Cole in Paris.", "Nat King Cole"),
        ("The novel by Stephen King was sold in London.", "Stephen King"),
        ("The prize went to Mary Baker of Leeds.", "Mary Baker"),
    ],
)
def test_a_name_that_is_an_office_too_stays_whole(named_english: Named, text: str, person: str) -> None:
    assert person in named_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "He was greeted by the party's National Chairman in the hall.",
        "She asked the Committee Chair to resign at once.",
        "They want a new CV and a PhD before the summer.",
        "The price rose to Rs 6,000 at noon GMT and fell again.",
        "He bought an EV and an SUV, and sold both.",
    ],
)
def test_what_is_no_name(named_english: Named, text: str) -> None:
    assert not named_english(text)


def test_acronyms_that_look_like_small_words(named_english: Named) -> None:
    found = named_english(
        "The Catholic Alliance of Norland (CAN) sued in the US on Tuesday. The US can appeal. "
        "Yesterday CAN said it would help us."
    )
    assert (
        found["United States"][1] == ["US", "US"] if "United States" in found else found["US"][1] == ["US", "US"]
    )
    assert any(name.endswith("Norland") or name == "CAN" for name in found)
    assert sum(spelled == "CAN" for _, spelling in found.values() for spelled in spelling) == 2


def test_a_family_name_that_is_a_small_word_too(named_english: Named) -> None:
    found = named_english("Theresa Will arrived late. The chairman thanked Will for the work. It will end in May.")
    assert found["Theresa Will"][1] == ["Theresa Will", "Will"]
    assert "May" not in found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Leeds-based firm closed.", "Leeds"),
        ("A New Jersey-based bank was fined.", "New Jersey"),
        ("He spoke to a London-born actor.", "London"),
        ("The Russia-backed rebels left.", "Russia"),
        ("He was heard at Norwich Magistrates' Court.", "Norwich Magistrates' Court"),
        ("She leads the Teachers' Union.", "Teachers' Union"),
    ],
)
def test_where_a_name_ends(named_english: Named, text: str, name: str) -> None:
    assert list(named_english(text)) == [name]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Midfielder Anna Rowe scored twice.", "Anna Rowe"),
        ("Lance Corporal Jamie Thirl was buried on Friday.", "Jamie Thirl"),
        ("Deputy President Paul Dube left.", "Paul Dube"),
        ("They met External Affairs Minister Anna Pillar at noon.", "Anna Pillar"),
        ("The law was praised by Assistant Attorney General Paul Merrick.", "Paul Merrick"),
        ("They waited for NYPD Commissioner Keshar Bellow.", "Keshar Bellow"),
    ],
)
def test_offices_open_no_name(named_english: Named, text: str, person: str) -> None:
    found = named_english(text)
    assert found[person][0] == "PER"
    assert set(found) <= {person, "NYPD"}


def test_the_city_of_an_office_stays_whole(named_english: Named) -> None:
    assert set(named_english("They met New York City Mayor Eric Dunn.")) == {"New York City", "Eric Dunn"}
