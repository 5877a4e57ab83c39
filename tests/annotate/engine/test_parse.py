from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.annotate.models import Pipeline
from tui.annotate.parse import parse_with
from tui.annotate.pieces import PIECE
from tui.annotate.tokens import Paragraph
from tui.model.article import Article


def parsed(pipeline: Pipeline, text: str) -> list[Paragraph]:
    return list(parse_with(pipeline.nlp, text, Article(text).paragraphs))


def check_places(text: str, paragraphs: list[Paragraph]) -> None:
    for paragraph in paragraphs:
        assert len(paragraph.text) == paragraph.span.end - paragraph.span.start
        for number, token in enumerate(paragraph.tokens):
            assert token.i == number
            assert 0 <= token.head < len(paragraph.tokens)
            assert paragraph.span.start <= token.start < token.end <= paragraph.span.end
            assert token.text == paragraph.text[token.start - paragraph.span.start :][: len(token.text)]
            assert token.end - token.start == len(token.text)
        for name in paragraph.names:
            assert 0 <= name.first < name.last <= len(paragraph.tokens)
    assert [p.span for p in paragraphs] == list(Article(text).paragraphs)


def test_a_paragraph_says_what_the_pipeline_says(french: Pipeline) -> None:
    text = "Titre\n\n  « Il faut agir », a-t-elle dit à Emmanuel Macron, à Lyon.\n"
    paragraph = parsed(french, text)[1]
    doc = french.nlp(paragraph.text)
    assert [t.text for t in paragraph.tokens] == [t.text for t in doc]
    assert [(t.pos, t.dep, t.head, t.morph) for t in paragraph.tokens] == [
        (t.pos_, t.dep_, t.head.i, str(t.morph)) for t in doc
    ]
    assert [(n.first, n.last, n.label) for n in paragraph.names] == [(e.start, e.end, e.label_) for e in doc.ents]
    assert paragraph.names, "the recogniser finds somebody here"
    check_places(text, parsed(french, text))


def test_paragraphs_in_batches_are_as_one_by_one(french: Pipeline, invent: Callable[..., str]) -> None:
    text = invent(40)
    spans = Article(text).paragraphs
    together = list(parse_with(french.nlp, text, spans, batch=32))
    apart = [p for span in spans for p in parse_with(french.nlp, text, [span], batch=1)]
    assert together == apart


def test_english_labels_become_the_four_kinds(english: Pipeline) -> None:
    text = "On Monday President Joe Biden told NATO that three Americans had left France."
    labels = {
        " ".join(t.text for t in p.tokens[n.first : n.last]): n.label
        for p in parsed(english, text)
        for n in p.names
    }
    assert labels == {"Joe Biden": "PER", "NATO": "ORG", "Americans": "MISC", "France": "LOC"}


def test_a_line_wrapped_by_hand_is_one_paragraph_of_spaces(french: Pipeline) -> None:
    line = "La ministre de la Transition écologique a annoncé jeudi un plan\nde grande ampleur pour les forêts.\n"
    paragraphs = parsed(french, line)
    assert len(paragraphs) == 1
    assert "\n" not in paragraphs[0].text
    check_places(line, paragraphs)


def test_a_paragraph_as_long_as_a_book_is_parsed_in_pieces(french: Pipeline, invent: Callable[..., str]) -> None:
    text = invent(40).replace("\n", " ")
    assert len(text) > 3 * PIECE
    (paragraph,) = parsed(french, text)
    check_places(text, [paragraph])
    assert sum(token.head == token.i for token in paragraph.tokens) > 10
    assert "".join(t.text for t in paragraph.tokens).replace(" ", "") == text.replace(" ", "")


HOSTILE = {
    "surrogates": "Il a dit \ud800\udfff « oui » \udc00.",
    "controls": "\x00\x01\x1b[31m \x7f\x85 a dit Léon",
    "marks": "\u202e\u200b\u200d\ufeff\u2060 Léon\u0301\u0301",
    "brackets": "(" * 3_000 + ")" * 3_000,
    "quotes": "«" * 5_000,
    "one word": "a" * 9_000,
    "hyphens": "-".join("a" * 3_000),
    "dots": "." * 9_000,
    "apostrophes": "l'" * 4_000,
    "address": "http://" + "a." * 3_000 + "fr",
    "at signs": "a@" * 3_000,
    "spaces": "a" + " " * 9_000 + "b",
    "separators": "a\u2028b\u2029c\x0bd\x0ce\x1cf\u00a0g",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_parsed_like_any_other(french: Pipeline, text: str) -> None:
    check_places(text, parsed(french, text))


@given(st.text(st.characters() | st.sampled_from("« »’'.-\n\t aeLM"), max_size=80))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_keeps_its_places(french: Pipeline, text: str) -> None:
    check_places(text, parsed(french, text))
