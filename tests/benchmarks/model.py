"""How long the indexes take to answer with 100,000 annotations: ``python tests/benchmarks/model.py``.

Goals (design §8): what lies at an offset, and the next quotation by a speaker, in 50 microseconds at most.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable

from figures import median, tail

from tui.model.annotation import Annotations, Entity, Mention, Quotation
from tui.model.article import Article
from tui.model.document import Document
from tui.model.edits import change_kind, merge_entities
from tui.model.session import Session
from tui.model.span import Span
from tui.model.walks import Walk

QUOTES, MENTIONS, SPEAKERS = 40_000, 60_000, 200
LENGTH = 10_000_000  # code points
GOAL = 50  # microseconds


def big_document() -> Document:
    """100,000 annotations over ten megabytes, some of them very long."""
    chance = random.Random(7)
    entities = tuple(Entity(f"e{n}", "PER", f"Personne {n}") for n in range(SPEAKERS))
    starts = sorted(chance.randrange(LENGTH - 2_000) for _ in range(QUOTES))
    quotes = tuple(
        Quotation(
            f"q{n}",
            Span(start, start + chance.choice((60, 150, 400, 2_000))),
            cue=Span(start + 10, start + 14),
            entity=f"e{chance.randrange(SPEAKERS)}",
            confidence=chance.choice(("sure", "likely", "inherited")),
        )
        for n, start in enumerate(starts)
    )
    places = {(f"e{chance.randrange(SPEAKERS)}", chance.randrange(LENGTH - 20)) for _ in range(MENTIONS)}
    mentions = tuple(Mention(entity, Span(start, start + 12)) for entity, start in sorted(places))
    return Document(Article("x" * LENGTH), Annotations(entities, mentions, quotes))


def microseconds(task: Callable[[], object], rounds: int = 2_000) -> tuple[float, float]:
    """Median and 99th percentile of one call, in microseconds."""
    times = []
    for _ in range(rounds):
        began = time.perf_counter_ns()
        task()
        times.append((time.perf_counter_ns() - began) / 1_000)
    return median(times), tail(times)


def main() -> None:
    """Print one line per question."""
    began = time.perf_counter()
    session = Session(big_document())
    print(f"built in {time.perf_counter() - began:.2f} s")
    chance = random.Random(8)

    def somewhere() -> int:
        return chance.randrange(LENGTH)

    def next_of(walk: Walk) -> Callable[[], object]:
        def take() -> None:
            start = somewhere()
            session.view = Span(start, start + 3_000)
            session.take(walk)

        return take

    session.focus_quote("q20000")
    questions = {
        "at an offset": lambda: session.document.at(somewhere()),
        "on a page": lambda: session.document.within(Span(start := somewhere(), start + 3_000)),
        "next quotation": next_of(Walk.QUOTATION),
        "next by speaker": next_of(Walk.SPEAKER),
        "next doubtful": next_of(Walk.DOUBT),
    }
    for name, question in questions.items():
        usual, worst = microseconds(question)
        print(f"{name:18} {usual:7.1f} µs   p99 {worst:7.1f} µs   {'ok' if usual <= GOAL else 'over'}")
    for name, edit in edits(session).items():
        usual, worst = microseconds(edit, 20)
        print(f"{name:18} {usual / 1_000:7.1f} ms   p99 {worst / 1_000:7.1f} ms")


def edits(session: Session) -> dict[str, Callable[[], object]]:
    """Corrections of the big document: not a goal of the design, but they must not be felt."""
    numbers = iter(range(10_000))
    return {
        "change a kind": lambda: session.edit(
            lambda document: change_kind(document, f"q{next(numbers)}", "partial"), "kind"
        ),
        "undo it": session.undo,
        "merge two": lambda: session.edit(
            lambda document: merge_entities(document, "e0", f"e{next(numbers) % SPEAKERS}"), "merge"
        ),
        "undo that": session.undo,
    }


if __name__ == "__main__":
    main()
