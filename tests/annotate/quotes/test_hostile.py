"""Whatever the text and however wrong the parse: no exception, sound spans, work in proportion to the length."""

from __future__ import annotations

import re
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.annotate.cast import Answer, Cast, Named, Said
from tui.annotate.extract import extract
from tui.annotate.quotes.reading import find_quotations
from tui.annotate.tokens import NamedSpan, Paragraph, Token
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
    paragraphs = parsed(article, tags)
    names = [Named("e1", "PER", "Paul", [Span(m.start(), m.end()) for m in re.finditer("Paul", text)])]
    return find_quotations(text, paragraphs, Cast(names), "fr", article.front, Nobody())


def parsed(article: Article, tags: list[int] | None) -> list[Paragraph]:
    """The paragraphs of an article with a made-up parse."""
    paragraphs = []
    for span in article.paragraphs:
        found = enumerate(re.finditer(r"-?\w+['’]?|[^\w\s]", span.of(article.text)))
        tokens = [_token(i, m, span.start, tags) for i, m in found]
        for token in tokens:
            token.head %= len(tokens)
        paragraphs.append(Paragraph(span, span.of(article.text), tokens))
    return paragraphs


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


UNITS = [
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
    "« Oui », a-t-il dit. ",
    "« Oui », a dit le ministre.\n\n",
    "« Oui », a dit le groupe. Il regarde Renault.\n\n",
    "« Oui. » ",
    "Selon le ministre, Paul va bien. ",
    "Le maire a dit que Paul viendra et que Marie partira, et elle affirme que non. ",
    "Le maire a dit que Paul viendra et ",
    "Paul et Marie ont dit. Le premier dit « oui ». ",
    "Paul, dit « Popo », est là. ",
    "Office de lutte (ODL) ",
    "Paul ",
    "porte-parole-",
    "« Oui, c'est moi »\n\nPaul a dit : « Oui, c'est moi. »\n\n",
]


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_work_grows_with_the_length(unit: str) -> None:
    calls(unit * 50)  # what is worked out once and kept
    short, long = calls(unit * 400), calls(unit * 1_200)  # a sentence has 400 words at most
    assert long < 3 * 1.3 * short


def test_work_grows_with_the_number_of_names() -> None:
    few, many = (calls("".join(stranger(n) for n in range(count))) for count in (100, 400))
    assert many < 4 * 1.3 * few


def stranger(number: int) -> str:
    """A person whom the article names once, and something that is said then."""
    name = "".join("aeiou"[int(digit) // 2] + "bcdfgjlmnr"[int(digit)] for digit in f"{number:04}").capitalize()
    return f"Jean B{name} a parlé. « Oui », dit le ministre. La société {name} a parlé, assure le groupe.\n\n"


def calls(text: str) -> int:
    """How many functions are called when names and quotations are extracted: unlike seconds, always as many."""
    article = Article(text=text)
    paragraphs = parsed(article, None)
    for paragraph in paragraphs:
        capitals = [t for t in paragraph.tokens if t.text[0].isupper()]
        paragraph.names = [NamedSpan(t.i, t.i + 1, "PER") for t in capitals]
    number = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal number
        number += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        extract(text, paragraphs, "fr", article.front)
    finally:
        sys.setprofile(None)
    return number
