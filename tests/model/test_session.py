"""The shared state: announcements, undo and redo, history."""

from hypothesis import given
from hypothesis import strategies as st

from tui.model.annotation import Annotations, Quotation
from tui.model.article import Article
from tui.model.document import Document
from tui.model.patch import Patch
from tui.model.session import Session, What
from tui.model.span import Span
from tui.model.trail import Trail
from tui.model.undo import UndoLog

ARTICLE = Article("x" * 60)


@given(st.from_type(Annotations), st.lists(st.from_type(Patch) | st.sampled_from(["undo", "redo"]), max_size=12))
def test_any_edits_undone_give_the_state_before_and_redone_the_state_after(annotations, steps):
    session = Session(Document(ARTICLE, annotations))
    first = session.document.annotations()
    for number, move in enumerate(steps):
        if move == "undo":
            session.undo()
        elif move == "redo":
            session.redo()
        else:
            session.edit(move, f"edit {number}")
    while session.redo():
        pass
    last, count = session.document.annotations(), 0
    while session.undo():
        count += 1
    assert session.document.annotations() == first
    while session.redo():
        count -= 1
    assert count == 0
    assert session.document.annotations() == last


def test_undo_tells_which_edit_it_took_back():
    session = Session(Document(ARTICLE))
    session.edit(Patch(quotes=(Quotation("q1", Span(0, 3)),)), "add a quotation")
    assert session.undo() == "add a quotation"
    assert session.undo() is None
    assert session.redo() == "add a quotation"
    assert session.redo() is None


def test_observers_hear_each_change_once_until_they_stop_listening():
    session = Session(Document(ARTICLE))
    heard = []
    stop = session.subscribe(lambda change: heard.append(change.what))
    session.look(Span(0, 10))
    session.look(Span(0, 10))
    session.show_layers(session.layers - {"PER"})
    session.show_layers(session.layers - {"PER"})
    assert heard == [What.VIEW, What.LAYERS]
    stop()
    session.look(Span(5, 10))
    assert len(heard) == 2


@given(st.lists(st.integers(0, 20), min_size=1, max_size=30))
def test_history_goes_back_over_every_place_and_forward_again(places):
    trail, here, been = Trail(), 0, [0]
    for place in places:
        if place != here:
            trail.leave(here)
            here = place
            been.append(place)
    back = [here]
    while (place := trail.back(back[-1])) is not None:
        back.append(place)
    assert back == been[::-1]
    forth = [back[-1]]
    while (place := trail.forward(forth[-1])) is not None:
        forth.append(place)
    assert forth == been


def test_what_nobody_corrected_is_not_sorted_by_who_said_it_when_edits_are_kept_elsewhere():
    session = Session(Document(ARTICLE, Annotations(quotes=(Quotation("q1", Span(0, 3)),))))
    heard = []
    session.subscribe(lambda change: heard.append(change.what))
    session.go_on_with(UndoLog(), session.human)
    assert not heard
    session.go_on_with(UndoLog(), Patch(gone_quotes=("q1",)))
    assert heard == [What.ANNOTATIONS]
    assert not session.document.quotes
    session.go_on_with(UndoLog(), Patch())
    assert "q1" in session.document.quotes
