"""inquit/1: what is written is read back, and what others write is checked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from annotated import annotated
from hypothesis import given
from hypothesis import strategies as st

from tui.formats.errors import FormatError
from tui.formats.inquit_json import dumps, loads
from tui.model.annotation import Annotations, Entity, Mention
from tui.model.article import Article
from tui.model.display import clean
from tui.model.span import Span

SHARED = Path(__file__).parents[2] / ".." / "shared"


@given(annotated())
def test_reading_gives_back_what_was_written(pair: tuple[Article, Annotations]) -> None:
    article, annotations = pair
    text = dumps(article, annotations)
    text.encode("utf-8")
    again, found = loads(text)
    assert (again, found) == (article, annotations)
    assert again.extra == article.extra
    assert dumps(again, found) == text


def document(**changes: Any) -> str:
    return json.dumps({"format": "inquit/1", "text": "Oui, dit Léa.", **changes})


def test_the_title_for_people_is_written_and_not_taken_for_metadata() -> None:
    article = Article("Un titre\n\nPar Léa Brun\n\nDu texte.", source="a.txt")
    data = json.loads(dumps(article, Annotations()))
    assert (data["title"], data["byline"]) == ("Un titre", "Par Léa Brun")
    assert loads(json.dumps(data))[0].title == ""
    assert loads(json.dumps({**data, "title": "Autre"}))[0].title == "Autre"


def test_unknown_keys_stay_in_their_places() -> None:
    source = document(
        rubrique="Monde",
        model={"name": "m", "gpu": True},
        entities=[{"id": "e1", "name": "Léa", "wikidata": "Q1", "mentions": [{"start": 9, "end": 12, "p": 1}]}],
        quotes=[
            {
                "start": 0,
                "end": 3,
                "cue": {"start": 5, "end": 8, "lemma": "dire"},
                "speaker": {"start": 9, "end": 12, "via": "lea"},
                "addressee": "nobody",
            }
        ],
        notes=[{"start": 0, "end": 3, "text": "n", "colour": "red"}],
    )
    data = json.loads(dumps(*loads(source)))
    assert data["rubrique"] == "Monde"
    assert data["model"]["gpu"] is True
    assert data["entities"][0]["wikidata"] == "Q1"
    assert data["entities"][0]["mentions"][0]["p"] == 1
    assert data["quotes"][0]["cue"] == {"start": 5, "end": 8, "lemma": "dire"}
    assert data["quotes"][0]["speaker"]["via"] == "lea"
    assert data["quotes"][0]["addressee"] == "nobody"
    assert data["notes"][0]["colour"] == "red"


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("", "not JSON"),
        ("[1]", "must be an object, not a list"),
        ('{"a": NaN}', "NaN"),
        ("[" * 100_000, "nested"),
        ('{"a":' * 100 + "1" + "}" * 100, "nested"),
        ('{"a": 1' + "0" * 5000 + "}", "not JSON"),
        ("{}", "text is missing"),
        (document(format="inquit/2"), "newer"),
        (document(format="brat"), 'format is "brat"'),
        (document(text=["a"]), "text must be text, not a list"),
        (document(entities={}), "entities must be a list, not an object"),
        (document(entities=[1]), "entities[0] must be an object, not a number"),
        (document(entities=[{"id": "e"}, {"id": "e"}]), 'entities[1].id "e" is there twice'),
        (document(entities=[{"mentions": [{"start": 0, "end": 14}]}]), "entities[0].mentions[0] ends at 14"),
        (document(quotes=[{"start": 3, "end": 3}]), "quotes[0] must have 0 ≤ start < end"),
        (document(quotes=[{"start": -1, "end": 3}]), "quotes[0] must have 0 ≤ start < end"),
        (document(quotes=[{"start": True, "end": 3}]), "whole numbers"),
        (document(quotes=[{"start": 0.0, "end": 3}]), "whole numbers"),
        (document(quotes=[{"start": 0, "end": 10**300}]), "a huge number"),
        (document(quotes=[{"start": 0, "end": 3, "cue": "dit"}]), "quotes[0].cue must be a span"),
        (document(quotes=[{"start": 0, "end": 3, "entity": "e9"}]), 'quotes[0].entity is "e9"'),
        (document(quotes=[{"start": 0, "end": 3, "who": 7}]), "quotes[0].who must be text or null"),
        (document(quotes=[{"start": 0, "end": 3, "kind": "loud"}]), "one of direct, partial, indirect"),
        (document(notes=[{"start": 0, "end": 99}]), "notes[0] ends at 99"),
    ],
    ids=lambda words: repr(words[:24]),
)
def test_what_breaks_the_rules_is_said_in_one_line(source: str, message: str) -> None:
    with pytest.raises(FormatError) as caught:
        loads(source, "notes.json")
    line = str(caught.value)
    assert message in line
    assert line.startswith("notes.json: ")
    assert clean(line) == line


TOP_KEYS = st.sampled_from(["format", "text", "entities", "quotes", "notes", "model", "front", "id", "title"])
INNER_KEYS = st.sampled_from(
    ["start", "end", "span", "cue", "speaker", "mention", "entity", "who", "mentions", "kind"]
)
KEYS = TOP_KEYS | INNER_KEYS | st.text(max_size=3)
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=30,
)


@given(st.dictionaries(KEYS, ANY_JSON), st.booleans())
def test_any_json_is_read_or_refused(data: dict[str, Any], sound: bool) -> None:
    if sound:
        data = {**data, "format": "inquit/1", "text": "Un texte assez long pour des empans."}
    try:
        article, annotations = loads(json.dumps(data))
    except FormatError:
        return
    spans = [m.span for m in annotations.mentions] + [q.span for q in annotations.quotes]
    assert all(0 <= span.start < span.end <= len(article.text) for span in spans)
    loads(dumps(article, annotations))


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused(source: str) -> None:
    with pytest.raises(FormatError):
        loads(source)


def test_a_mention_of_nobody_is_not_written() -> None:
    annotations = Annotations(mentions=(Mention("e1", Span(0, 1)),))
    with pytest.raises(ValueError, match="e1"):
        dumps(Article("abc"), annotations)


def test_quotations_as_the_annotation_guide_writes_them() -> None:
    source = json.dumps(
        {
            "entities": [{"id": "E1", "type": "PER", "name": "Léa", "mentions": [[9, 12]]}],
            "quotes": [
                {"span": [0, 3], "kind": "indirect", "cue": [5, 8],
                 "speaker": {"mention": [9, 12], "entity": "E1", "name": "Léa"}},
                {"span": [0, 2], "speaker": {"mention": None, "entity": None, "name": None}},
            ],
            "marked_not_speech": [[0, 1]],
        }
    )  # fmt: skip
    article, annotations = loads(source, article_text="Oui, dit Léa.")
    assert annotations.entities == (Entity("E1", "PER", "Léa", "import"),)
    first, second = annotations.quotes
    assert (first.span, first.cue, first.speaker) == (Span(0, 3), Span(5, 8), Span(9, 12))
    assert (first.entity, first.who, first.confidence) == ("E1", "Léa", "sure")
    assert (second.entity, second.confidence) == (None, "unknown")
    assert article.extra["marked_not_speech"] == [[0, 1]]


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs the shared gold articles")
def test_every_gold_article_is_read() -> None:
    for path in sorted(SHARED.glob("gold/*/*.json")):
        text = path.with_suffix(".txt").read_text("utf-8")
        article, annotations = loads(path.read_text("utf-8"), path.name, text)
        assert annotations.entities
        assert loads(dumps(article, annotations)) == (article, annotations)
