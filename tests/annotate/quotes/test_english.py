"""English: incises with their subject first, unclosed appositions, courts that hear, ends of reported clauses."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tui.model.annotation import Annotations

Read = Callable[[str], Annotations]

REPORTED = [
    (
        "People were asked to leave by noon, DMC director Paul Perera said.",
        "People were asked to leave by noon",
    ),
    ("The firm will repay the loan next year, it said.", "The firm will repay the loan next year"),
    ("The refusal has slowed its work, Twigg also said.", "The refusal has slowed its work"),
    (
        "Children should be given a clear choice, Prime Minister Andy Carter has said as he opens a school.",
        "Children should be given a clear choice",
    ),
    ("The court heard that he had lied for years.", "he had lied for years"),
    ("Lewis, who said the league was out of the hunt, got the award.", "the league was out of the hunt"),
    ("The bank has denied that it was late and has changed the rules.", "it was late"),
]


@pytest.mark.parametrize(("text", "words"), REPORTED)
def test_what_is_reported(text: str, words: str, read_english: Read) -> None:
    assert [q.span.of(text) for q in read_english(text).quotes if q.kind == "indirect"] == [words]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ('Erik Hall, the firm\'s vice president of sales said the rumours are "silly".', "Erik Hall"),
        ('Tom Reed, a lawyer for the family said the ruling was a "disgrace".', "Tom Reed"),
        ('Ann Baker, the deputy leader, said it was "too late".', "Ann Baker"),
    ],
)
def test_a_name_and_what_it_is_with_one_comma_or_two(text: str, who: str, read_english: Read) -> None:
    assert {q.who for q in read_english(text).quotes} == {who}


@pytest.mark.parametrize(
    "text",
    [
        "The paper told readers during a talk that also included the editor.",
        "The neighbour heard that he had moved.",
    ],
)
def test_nothing_is_reported(text: str, read_english: Read) -> None:
    assert not read_english(text).quotes


def test_a_noun_alone_in_the_paper_s_own_phrase_is_nobody_s(read_english: Read) -> None:
    text = "She said she had been given a 'ladyship' by the town. The mayor called the report “fake”."
    assert [q.span.of(text) for q in read_english(text).quotes if q.kind != "indirect"] == ["fake"]


def test_single_marks_set_again_before_every_paragraph_are_one_speech(read_english: Read) -> None:
    text = (
        "Man found\n\nThe man, 41, told police: 'I don't know why I did it.\n\n'I was drunk and thought I'd win."
        "\n\n'I am sorry.'\n\nA guard's keys were lost. 'He is mad,' said Ann Reed."
    )
    assert [(q.span.of(text)[:9], q.span.of(text)[-9:], q.who) for q in read_english(text).quotes] == [
        ("I don't k", "am sorry.", "The man"),
        ("He is mad", "e is mad,", "Ann Reed"),
    ]


def test_an_apostrophe_before_a_paragraph_with_a_mark_opens_nothing(read_english: Read) -> None:
    text = "News\n\nThe boys' club met: 'Tis the season.\n\n'We won,' said Ann Reed.\n\nIt was over."
    assert [q.span.of(text) for q in read_english(text).quotes] == ["We won,"]
