"""What holds for every text: order, bounds, no overlap, linear time."""

from __future__ import annotations

import re
import time
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.annotate.cast import Said
from tui.annotate.names import Resolver, find_names
from tui.annotate.names.words.shape import fold
from tui.annotate.tokens import NamedSpan, Paragraph, Token
from tui.model.front import Front
from tui.model.span import Span

_WORDS = st.sampled_from(
    [
        "Paul",
        "Marie",
        "Le",
        "Goff",
        "de",
        "La",
        "d'",
        "L'",
        "M.",
        "Mme",
        "KIM",
        "Jong",
        "-un",
        "-",
        "«",
        "»",
        '"',
        ",",
        ".",
        ":",
        "(",
        ")",
        "[",
        "]",
        "ONU",
        "(ONU)",
        "et",
        "le",
        "maire",
        "de",
        "du",
        "Paris",
        "à",
        "Nantes",
        "dit",
        "Varnoux",
        "groupe",
        "ministre",
        "47",
        "ans",
        "…",
        "–",
        "Bleus",
        "Prix",
        "«",
        "\n",
        "al",
        "-",
        "É",
        "’",
        "&",
        "/",
    ]
)


def _paragraph(words: list[str], start: int, labels: list[tuple[int, int, str]]) -> Paragraph:
    tokens, at, text = [], start, ""
    for i, word in enumerate(words):
        tokens.append(
            Token(
                i, at, at + len(word), word, word.lower(), "PROPN" if word[:1].isupper() else "NOUN", "dep", 0, ""
            )
        )
        text += word + " "
        at += len(word) + 1
    names = [NamedSpan(a, b, label) for a, b, label in labels if a < b <= len(words)]
    return Paragraph(Span(start, start + len(text)), text, tokens, names)


@given(
    st.lists(st.lists(_WORDS.filter(bool), min_size=1, max_size=25), min_size=1, max_size=4),
    st.lists(
        st.tuples(st.integers(0, 20), st.integers(1, 25), st.sampled_from(["PER", "LOC", "ORG", "MISC"])),
        max_size=4,
    ),
    st.sampled_from(["fr", "en"]),
)
@settings(max_examples=150, deadline=None)
def test_mentions_are_ordered_apart_and_inside_the_text(
    lines: list[list[str]], labels: list[tuple[int, int, str]], lang: str
) -> None:
    paragraphs, at = [], 0
    for line in lines:
        paragraphs.append(_paragraph(line, at, labels))
        at = paragraphs[-1].span.end
    text = "".join(p.text for p in paragraphs)
    cast = find_names(text, paragraphs, lang, Front())
    spans = sorted(span for m in cast.members for span in m.mentions)
    assert all(0 <= s.start < s.end <= len(text) and s.of(text).strip() == s.of(text) for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert [m.mentions for m in cast.members] == [sorted(m.mentions) for m in cast.members]
    assert all(m.name and m.type in ("PER", "LOC", "ORG", "MISC") for m in cast.members)
    assert len({m.id for m in cast.members}) == len(cast.members)
    resolver = Resolver(text, paragraphs, cast, lang)
    for number, paragraph in enumerate(paragraphs):
        answer = resolver.resolve(number, 0, len(paragraph.tokens), [], [])
        assert answer.entity is None or cast.by_id(answer.entity) is not None


@given(st.text(max_size=40))
def test_folding_is_idempotent(words: str) -> None:
    assert fold(fold(words)) == fold(words)


def _book(people: int) -> tuple[str, list[Paragraph]]:
    paragraphs, at = [], 0
    for i in range(people):
        words = (
            f"Paul Varnou{_letters(i)} et M. Varnou{_letters(i)} vivent à Bourg{_letters(i)} ( ONU ) . ".split()
        )
        paragraphs.append(_paragraph(words, at, [(0, 2, "PER")]))
        at = paragraphs[-1].span.end
    return "".join(p.text for p in paragraphs), paragraphs


def _letters(i: int) -> str:
    return "".join(chr(97 + int(d)) for d in str(i))


def _seconds(people: int) -> float:
    text, paragraphs = _book(people)
    best = 9.0
    for _ in range(3):
        begun = time.process_time()
        find_names(text, paragraphs, "fr", Front())
        best = min(best, time.process_time() - begun)
    return best


def test_time_grows_with_the_text_and_not_with_its_square() -> None:
    assert _seconds(3200) < 20 * _seconds(400)


def test_a_paragraph_without_end_does_not_slow_each_answer() -> None:
    def seconds(turns: int) -> float:
        words = [
            "Paul",
            "Varnou",
            "arrive",
            ".",
            "«",
            "Oui",
            "»",
            "dit",
            "-il",
            ".",
            "Marie",
            "Legac",
            "sourit",
            ".",
            "«",
            "Non",
            "»",
            "dit",
            "-elle",
            ".",
        ] * turns
        paragraph = _paragraph(words, 0, [])
        for i, word in enumerate(words):
            if word in ("-il", "-elle", "Paul", "Marie"):
                paragraph.tokens[i].dep = "nsubj"
        text = paragraph.text
        cast = find_names(text, [paragraph], "fr", Front())
        quoted = [Span(m.start(), m.end()) for m in re.finditer("«[^»]*»", text)]
        resolver, said = Resolver(text, [paragraph], cast, "fr"), list[Said]()
        begun = time.process_time()
        for token in paragraph.tokens:
            if token.text in ("-il", "-elle"):
                answer = resolver.resolve(0, token.i, token.i + 1, said, quoted)
                here = Span(token.start + 1, token.end)
                said.append(Said(here, here, answer.entity, answer.who))
        return time.process_time() - begun

    assert seconds(1600) < 20 * max(seconds(200), 0.02)
