"""How long annotations are sought in a text that has changed."""

from __future__ import annotations

from tui.model.annotation import Annotations, Mention, Note
from tui.model.patch import Patch
from tui.model.reanchor import Moves, move_annotations, reanchor
from tui.model.span import Span

WORDS = [f"mot{number:03}" for number in range(300)]
OLD = " ".join(WORDS)
NEW = " ".join(reversed(WORDS))  # each stands elsewhere, among others
SPANS = [Span(at, at + 6) for at in range(0, len(OLD), 7)]


def test_the_machines_annotations_are_not_sought_for_ever() -> None:
    moved = move_annotations(Annotations(mentions=tuple(Mention("e1", span) for span in SPANS)), Moves(OLD, NEW))
    assert 1 <= len(moved.mentions) < 100
    assert all(m.span.of(NEW) in WORDS for m in moved.mentions)


def test_every_decision_of_somebody_is() -> None:
    notes = tuple(Note(f"n{number}", span, "à revoir") for number, span in enumerate(SPANS))
    done = reanchor(Patch(notes=notes), Moves(OLD, NEW))
    assert len(done.patch.notes) == len(notes)
    assert not done.lost
