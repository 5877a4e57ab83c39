"""``inquit annotate PATH… -o OUT``: a whole archive into one output, which can be gone on with."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tui.archive import inputs
from tui.archive.errors import ArchiveError
from tui.archive.journal import Standing
from tui.archive.run import Places, annotate_archive
from tui.archive.work import Plan
from tui.archive.workers import Here, Workers, cores
from tui.cli import FAILED, OK, complain
from tui.cli.progress import Going, clock
from tui.opening import STDIN


def annotate_into(
    names: Sequence[str], output: str, plan: Plan, *, jobs: int | None, cluster: str | None, retry: bool
) -> int:
    """Annotate all that is named into ``output``; the exit status. Raises UnreadableError."""
    inputs.check(names)
    target = Path(output.rstrip("/"))
    places = Places.of(target)
    own = [str(path.absolute()) for path in (places.output, places.errors)]

    def start(planned: Plan) -> Workers:
        workers = _workers(planned, jobs, cluster)
        going.begin()
        return workers

    units = inputs.units(names, own, plan.text_column)
    try:
        with Going("annotating", lambda: _sizes(names, own)) as going:
            standing = annotate_archive(units, target, plan, start, going, retry=retry)
    except KeyboardInterrupt:
        complain(f"stopped after {going.articles:,} articles; the same command goes on from there")
        raise
    _sum_up(going, standing, places)
    return FAILED if standing.failed else OK


def _workers(plan: Plan, jobs: int | None, cluster: str | None) -> Workers:
    from functools import partial

    from tui.archive.work import annotate_batch

    if cluster is not None:
        from tui.archive.cluster import Elsewhere

        return Elsewhere(cluster, plan)
    _load(plan)
    return Here(jobs or cores(), partial(annotate_batch, plan=plan))


def _load(plan: Plan) -> None:
    """Load the pipeline that is most likely needed before the processes are forked: they share it then.

    What is wrong with it is wrong with articles, and said of them.
    """
    from tui.annotate.errors import AnnotationError
    from tui.annotate.models import pipeline

    try:
        pipeline(plan.lang[:2].lower() or "fr", plan.model)
    except AnnotationError as error:
        if plan.model or plan.lang:
            raise ArchiveError("", str(error)) from None


def _sizes(names: Sequence[str], own: Sequence[str]) -> Iterator[int | None]:
    for path in inputs.paths(names, own):
        yield None if path == STDIN or path.lower().endswith(".gz") else inputs.size_of(path)


def _sum_up(going: Going, standing: Standing, places: Places) -> None:
    """One line on standard error, and one more when something failed."""
    before = f", {going.skipped:,} done before" if going.skipped else ""
    rate = f" in {clock(going.seconds)}, {going.words / going.seconds:,.0f} words/s" if going.articles else ""
    sys.stderr.write(f"{going.articles:,} articles annotated{rate}{before}\n")
    if standing.failed:
        complain(f"{standing.failed:,} could not be annotated: {places.errors} says which and why")
