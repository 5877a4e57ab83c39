"""Whatever the text and however wrong the parse: no exception, sound spans, time in proportion to the length."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.annotate.cast import Answer, Cast, Named, Said
from tui.annotate.quotes.reading import find_quotations
from tui.annotate.tokens import Paragraph, Token
from tui.model.annotation import Quotation
from tui.model.article import Article
from tui.model.span import Span

WORDS = """
« » “ ” " ' ’ – — - : ; , . ? ! … ( ) le la un une de du d' que qu' qui si et mais il elle on a ont été dit dite
déclare déclaré selon pour d'après affirme avoir être assure -t -il -elle Paul Morin maire président ministre lui
voix par précise comme l' se s' dire fait savoir mot film surnommé lundi je nous ne pas said told
according
"""
POS = ["NOUN", "VERB", "AUX", "ADJ", "ADV", "PRON", "DET", "ADP", "PROPN", "PUNCT", "SCONJ", "CCONJ", "NUM", "X"]
MORPH = ["", "VerbForm=Fin", "VerbForm=Part", "VerbForm=Inf", "Mood=Ind|VerbForm=Fin", "Number=Plur"]


class Nobody:
    """A resolver that knows nobody."""

    def resolve(self, paragraph: int, first: int, last: int, said: list[Said], quoted: list[Span]) -> Answer:
        return Answer(None, None, "unknown")


def read(text: str, tags: list[int] | None = None) -> tuple[Quotation, ...]:
    """The quotations of ``text`` with a made-up parse."""
    article = Article(text=text)
    paragraphs = []
    for span in article.paragraphs:
        found = enumerate(re.finditer(r"-?\w+['’]?|[^\w\s]", span.of(text)))
        tokens = [_token(i, m, span.start, tags) for i, m in found]
        for token in tokens:
            token.head %= len(tokens)
        paragraphs.append(Paragraph(span, span.of(text), tokens))
    names = [Named("e1", "PER", "Paul", [Span(m.start(), m.end()) for m in re.finditer("Paul", text)])]
    return find_quotations(text, paragraphs, Cast(names), "fr", article.front, Nobody())


def _token(i: int, match: re.Match[str], offset: int, tags: list[int] | None) -> Token:
    word = match.group()
    tag = tags[i % len(tags)] if tags else i
    pos = "PUNCT" if not word[0].isalnum() and len(word) == 1 else POS[tag % len(POS)]
    dep = "nsubj" if tag % 3 == 0 else "dep"
    morph = MORPH[tag % len(MORPH)]
    return Token(i, offset + match.start(), offset + match.end(), word, word.lower(), pos, dep, tag, morph)


@settings(max_examples=120, deadline=None)
@given(
    st.lists(st.sampled_from([*WORDS.split(), "\n", "\n\n"]), max_size=60),
    st.lists(st.integers(0, 200), min_size=1, max_size=60),
)
def test_any_words_with_any_parse(words: list[str], tags: list[int]) -> None:
    text = " ".join(words)
    for quotation in read(text, tags):
        spans = (quotation.span, quotation.cue, quotation.speaker)
        assert all(s is None or (0 <= s.start < s.end <= len(text)) for s in spans)


@pytest.mark.parametrize(
    "unit",
    [
        "« ",
        "» ",
        '" ',
        "« a » dit il ",
        "« a\n",
        '"a b\n',
        "l'a 'b ",
        "de a ",
        "selon le a, ",
        "« a “ b ” » ",
        ", dit le a",
        "– Oui ?\n",
    ],
    ids=repr,
)
def test_time_grows_with_the_length(unit: str) -> None:
    short, long = (_seconds(unit * n) for n in (1_000, 8_000))
    assert long < 8 * 3 * short + 0.5


def _seconds(text: str) -> float:
    start = time.process_time()
    read(text)
    return time.process_time() - start
