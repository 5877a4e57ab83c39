"""Many articles at once, in one process: their paragraphs share the batches that go through the pipeline."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from tui.annotate.annotating import Settled, annotate, model_info, settle
from tui.annotate.errors import AnnotationError
from tui.annotate.extract import extract
from tui.annotate.forgetting import forget_now_and_then
from tui.annotate.light import Columns, Words
from tui.annotate.models import Pipeline
from tui.annotate.parse import PARAGRAPHS, Batch, Parsed, assemble, engine, texts
from tui.model.annotation import Annotations
from tui.model.article import Article

Outcome = Annotations | AnnotationError

_TOGETHER = 8_000  # code points: larger batches are no faster, they only leave the processor's cache


def annotate_several(
    articles: Sequence[Article], *, lang: str | None = None, model: str | None = None
) -> list[Outcome]:
    """For each article its annotations, the same as ``annotate`` gives, or why it has none.

    Short articles gain from it: the pipeline is given full batches. Raises nothing but MemoryError.
    """
    outcomes: list[Outcome | None] = [None] * len(articles)
    groups: dict[Settled, list[int]] = {}
    for number, article in enumerate(articles):
        try:
            groups.setdefault(settle(article, lang, model), []).append(number)
        except AnnotationError as error:
            outcomes[number] = error
    for settled, numbers in groups.items():
        together = [articles[number] for number in numbers]
        for number, outcome in zip(numbers, _of_one_language(together, settled), strict=True):
            outcomes[number] = outcome
    return [outcome for outcome in outcomes if outcome is not None]


def _of_one_language(articles: Sequence[Article], settled: Settled) -> list[Outcome]:
    try:
        loaded = settled.load()
    except AnnotationError as error:
        return [error] * len(articles)
    forget_now_and_then(loaded, len(articles))
    try:
        return list(_together(articles, loaded, settled.lang))
    except MemoryError:
        raise
    except Exception:  # which of them it was is found by taking them one by one
        return [_alone(article, settled) for article in articles]


def _together(articles: Sequence[Article], loaded: Pipeline, lang: str) -> Iterator[Annotations]:
    words = Words()
    queue = [texts(article.text, article.paragraphs) for article in articles]
    parsed = _in_full_batches(engine(loaded.nlp), queue)
    for article, batch in zip(articles, queue, strict=True):
        columns = [next(parsed) for _ in batch]
        paragraphs = assemble(article.text, article.paragraphs, columns, words)
        yield extract(article.text, paragraphs, lang, article.front)._replace(model=model_info(loaded))


def _in_full_batches(run: Callable[[Batch], Parsed], queue: Sequence[Batch]) -> Iterator[Columns]:
    """Each text of the queue parsed, in order, _TOGETHER code points or PARAGRAPHS texts at once."""
    batch: Batch = []
    size = 0
    for text in (text for several in queue for text in several):
        if batch and (len(batch) >= PARAGRAPHS or size + len(text) > _TOGETHER):
            yield from run(batch)
            batch, size = [], 0
        batch.append(text)
        size += len(text)
    if batch:
        yield from run(batch)


def _alone(article: Article, settled: Settled) -> Outcome:
    try:
        return annotate(article, lang=settled.lang, model=settled.model, processes=1)
    except AnnotationError as error:
        return error
    except MemoryError:
        raise
    except Exception as error:  # a rule that fails on one article of a million must not stop the rest
        return AnnotationError(f"unexpected {type(error).__name__}: {error}")
