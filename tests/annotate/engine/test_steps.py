from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from tui.annotate.light import Labels, columns
from tui.annotate.models import Pipeline
from tui.annotate.parse import engine
from tui.annotate.steps import concerns_spaces_only, work_of


def texts(invent: Callable[..., str], gold_texts: list[str]) -> list[str]:
    """Paragraphs, some of them with white space that is a token of its own."""
    lines = [line for text in [invent(60), *gold_texts[:6]] for line in text.split("\n") if line.strip()]
    return [*lines, *(line.replace(" ", "  ", 2).replace(". ", ". \t\n ") for line in lines[::4])]


def check(pipeline: Pipeline, lines: list[str]) -> None:
    labels = Labels(pipeline.nlp.vocab)
    run = engine(pipeline.nlp)
    assert work_of(pipeline.nlp)
    for start in range(0, len(lines), 32):
        some = lines[start : start + 32]
        assert run(some) == [columns(doc, labels) for doc in pipeline.nlp.pipe(some, batch_size=256)]


def test_a_batch_at_once_says_what_the_pipeline_says(
    french: Pipeline, invent: Callable[..., str], gold_texts: list[str]
) -> None:
    check(french, texts(invent, gold_texts))


def test_so_it_does_in_english(english: Pipeline) -> None:
    lines = [
        "Mr. Brown  told reporters on Monday that he'd leave.",
        '"No," said Ann.\t"Never."',
        "He didn't.",
        "…",
    ]
    check(english, lines)


def test_the_french_ruler_is_needed_for_white_space_only(french: Pipeline) -> None:
    ruler: Any = french.nlp.get_pipe("attribute_ruler")
    assert concerns_spaces_only(ruler.patterns)


def test_rules_for_words_are_never_left_out() -> None:
    tag = {"patterns": [[{"POS": "NOUN"}]], "attrs": {"TAG": "NOUN"}}
    space = {"patterns": [[{"IS_SPACE": True}], [{"POS": "SPACE", "IS_SPACE": False}]], "attrs": {"POS": "X"}}
    word = {"patterns": [[{"IS_SPACE": True}], [{"LOWER": "dit"}]], "attrs": {"POS": "VERB"}}
    assert concerns_spaces_only([tag, space])
    assert not concerns_spaces_only([tag, word])
    assert not concerns_spaces_only([{"patterns": [[{"IS_SPACE": False}]], "attrs": {"POS": "X"}}])


def test_other_pipelines_are_run_as_they_are() -> None:
    strange = SimpleNamespace(lang="fr", meta={"name": "core_news_md"}, pipeline=[("mine", object())])
    assert work_of(strange) is None  # type: ignore[arg-type]
    named = SimpleNamespace(lang="fr", meta={"name": "dep_news_trf"}, pipeline=[])
    assert work_of(named) is None  # type: ignore[arg-type]
