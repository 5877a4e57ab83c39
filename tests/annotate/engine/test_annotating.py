import sys
import time
from collections.abc import Callable, Iterator

import pytest

from tui.annotate import AnnotationError, annotate
from tui.annotate.agenda import Agenda
from tui.annotate.annotating import parse_article
from tui.annotate.extract import extract
from tui.annotate.models import Pipeline
from tui.annotate.parse import Batch, Parsed, engine
from tui.annotate.processes import run_on, worthwhile
from tui.model.article import Article


def test_annotations_are_numbered_in_text_order_and_name_their_maker(invent: Callable[..., str]) -> None:
    article = Article(invent(20))
    found = annotate(article)
    assert [e.id for e in found.entities] == [f"e{n}" for n in range(1, len(found.entities) + 1)]
    assert [q.id for q in found.quotes] == [f"q{n}" for n in range(1, len(found.quotes) + 1)]
    assert [m.span for m in found.mentions] == sorted(m.span for m in found.mentions)
    firsts = {m.entity: m.span for m in reversed(found.mentions)}
    assert [firsts[e.id] for e in found.entities] == sorted(firsts.values())
    assert [q.span.start for q in found.quotes] == sorted(q.span.start for q in found.quotes)
    assert {q.entity for q in found.quotes} <= {None, *firsts}
    assert found.model is not None
    assert (found.model.name, found.model.inquit) == ("fr_core_news_md", "0.1.0")


def test_english_is_annotated_too(english: Pipeline) -> None:
    found = annotate(Article("Joe Biden spoke in Paris on Monday.\n\n“We will not go,” Joe Biden said."))
    assert [q.span.start for q in found.quotes] == [38]
    assert "Joe Biden" in {e.name for e in found.entities}


@pytest.mark.parametrize("text", ["", " \n\n ", "Titre", "«", "»«»", "\ud800", "a\x00b"])
def test_odd_texts_have_annotations_like_any_other(text: str) -> None:
    annotate(Article(text), lang="fr")


def test_two_processes_parse_what_one_does(french: Pipeline, invent: Callable[..., str]) -> None:
    article = Article(invent(70))
    alone = dict(parse_article(article, french, Agenda(article), processes=1))
    together = dict(parse_article(article, french, Agenda(article), processes=2))
    assert together == alone


def test_several_processes_only_where_it_pays() -> None:
    assert worthwhile(5_000) == 1
    assert worthwhile(5_000_000, spare=10_000) == 1
    assert worthwhile(5_000_000) >= 1


forked = pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux only")


@forked
def test_a_batch_that_fails_in_another_process_is_an_error_here() -> None:
    def fail(batch: Batch) -> Parsed:
        raise ValueError("no such thing")

    with pytest.raises(AnnotationError, match="ValueError: no such thing"):
        list(run_on(2, fail, iter([(1, ["a"]), (2, ["b"])])))


@forked
def test_a_process_killed_from_outside_is_an_error_here() -> None:
    def die(batch: Batch) -> Parsed:
        import os

        os.kill(os.getpid(), 9)
        return []

    with pytest.raises(AnnotationError, match="ended from outside"):
        list(run_on(2, die, iter([(1, ["a"]), (2, ["b"])])))


@forked
def test_an_interrupt_is_for_the_process_that_started_the_others() -> None:
    def interrupted(batch: Batch) -> Parsed:
        import os
        import signal

        os.kill(os.getpid(), signal.SIGINT)
        return []

    assert sorted(run_on(2, interrupted, iter([(1, ["a"]), (2, ["b"])]))) == [(1, []), (2, [])]


@forked
def test_batches_are_asked_for_only_when_a_process_is_free(french: Pipeline) -> None:
    asked = []

    def jobs() -> Iterator[tuple[int, Batch]]:
        for number in range(10):
            asked.append(number)
            yield number, ["Il a dit oui."]

    results = run_on(2, engine(french.nlp), jobs())
    first = next(results)[0]
    assert first in (0, 1)
    assert len(asked) <= 3
    results.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("sentence", ["« Oui », a-t-il dit. ", "il dit que ", "« a “ b ' c "])
def test_one_endless_paragraph_costs_in_proportion_to_its_length(french: Pipeline, sentence: str) -> None:
    """Everything on one line and nobody to find: rules that look back must stop looking somewhere."""

    def cost(times: int) -> float:
        article = Article(sentence * times)
        paragraphs = [p for _, some in parse_article(article, french, Agenda(article), processes=1) for p in some]
        before = time.process_time()
        extract(article.text, paragraphs, "fr", article.front)
        return time.process_time() - before

    cost(10)
    assert cost(400) < 0.2 + 10 * cost(100)
