"""Working on a batch: open its units, annotate the articles, write the part. In any process, on any machine."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tui.annotate.annotating import settle
from tui.annotate.errors import AnnotationError
from tui.annotate.several import Outcome, annotate_several
from tui.archive import parts, records
from tui.archive.parts import Failure, Part
from tui.archive.units import Batch, Unit
from tui.formats.inquit_json import as_object
from tui.formats.jsontext import to_json
from tui.model.annotation import Annotations
from tui.model.article import Article
from tui.model.errors import UnreadableError
from tui.opening import Opened, open_named


@dataclass(frozen=True, slots=True)
class Plan:
    """How all batches of a run are worked on. ``parts``: the absolute path of the folder for what is made."""

    parts: str
    lang: str = ""
    model: str | None = None
    text_column: str = ""


@dataclass(frozen=True, slots=True)
class _Job:
    unit: Unit
    article: Article
    annotations: Annotations | None


def annotate_batch(batch: Batch, plan: Plan) -> Part:
    """Work on a batch, unless that was done before.

    What is wrong with an article becomes a failure in the part. Raises UnreadableError when the part cannot be
    written, MemoryError.
    """
    done = parts.find(plan.parts, batch)
    if done is not None:
        return done
    failures: dict[int, Failure] = {}
    jobs = [job for unit in batch.units for job in _jobs(unit, plan, failures)]
    lines = [(job, _line(job, outcome, failures)) for job, outcome in _annotated(jobs, plan)]
    # A unit is in the results whole or not at all.
    kept = [(job, line) for job, line in lines if job.unit.key not in failures]
    words = sum(len(job.article.text.split()) for job, _ in kept)
    failed = [(unit.key, failures[unit.key]) for unit in batch.units if unit.key in failures]
    return parts.write(plan.parts, batch, [line for _, line in kept], words, failed)


def give_up(batch: Batch, plan: Plan, reason: str) -> Part:
    """The part of a batch that nobody could work on."""
    return parts.write(plan.parts, batch, [], 0, [(unit.key, Failure(unit.name, reason)) for unit in batch.units])


def _jobs(unit: Unit, plan: Plan, failures: dict[int, Failure]) -> list[_Job]:
    """The articles of a unit; what is wrong with it is noted in ``failures`` under its key."""
    try:
        return [_Job(unit, _told(one.article, plan), one.annotations) for one in _open(unit, plan)]
    except UnreadableError as error:
        failures[unit.key] = Failure(unit.name, error.problem)
    except MemoryError:
        raise
    except Exception as error:  # one file of a million must not stop the rest
        failures[unit.key] = Failure(unit.name, _unexpected(error))
    return []


def _open(unit: Unit, plan: Plan) -> list[Opened]:
    if unit.problem:
        raise UnreadableError(unit.name, unit.problem)
    if unit.data is not None:
        return [records.opened(unit.data, unit.name, plan.text_column)]
    return [
        one._replace(article=replace(one.article, source=unit.name)) if one.article.source == unit.path else one
        for one in open_named(unit.path)
    ]


def _told(article: Article, plan: Plan) -> Article:
    """The article with its language, where that can be told: a million articles are sorted by it."""
    if plan.lang:
        return replace(article, lang=plan.lang)
    try:
        return article if article.lang else replace(article, lang=settle(article).lang)
    except AnnotationError:
        return article


def _annotated(jobs: list[_Job], plan: Plan) -> Iterator[tuple[_Job, Outcome]]:
    wanting = [job.article for job in jobs if job.annotations is None]
    found = iter(annotate_several(wanting, lang=plan.lang or None, model=plan.model))
    for job in jobs:
        yield job, next(found) if job.annotations is None else job.annotations


def _line(job: _Job, outcome: Outcome, failures: dict[int, Failure]) -> str:
    """``inquit/1`` on one line; ``input`` says where the article came from, whatever it says of its source."""
    if isinstance(outcome, AnnotationError):
        failures.setdefault(job.unit.key, Failure(job.unit.name, str(outcome)))
        return ""
    article = replace(job.article, extra={**job.article.extra, "input": job.unit.name})
    try:
        return to_json(as_object(article, outcome))
    except (ValueError, RecursionError) as error:
        failures.setdefault(job.unit.key, Failure(job.unit.name, _unexpected(error)))
        return ""


def _unexpected(error: Exception) -> str:
    return " ".join(f"unexpected {type(error).__name__}: {error}".split())[:400]
