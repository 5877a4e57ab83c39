"""A walk visits every target exactly once, whichever way it goes and however spans are nested."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.annotation import Annotations, Entity, Mention, Quotation
from tui.model.article import Article
from tui.model.document import Document, doubtful, speaker_key
from tui.model.patch import Patch
from tui.model.session import Session, What
from tui.model.span import Span
from tui.model.walks import Walk

ARTICLE = Article("x" * 60)
HEIGHT = 7  # code points on the screen of these tests


def walk(session: Session, kind: Walk, backward: bool) -> list[str]:
    """Walk to the end; the page follows the focus as in the reader."""
    visited = []
    while session.take(kind, backward):
        focus = session.focus
        session.look(Span(focus.span.start, focus.span.start + HEIGHT))
        visited.append(focus.quote or f"{focus.entity}@{focus.span.start}-{focus.span.end}")
        assert len(visited) < 100, "the walk goes in circles"
    return visited


def opened(annotations: Annotations) -> Session:
    session = Session(Document(ARTICLE, annotations))
    session.look(Span(0, HEIGHT))
    return session


@pytest.mark.parametrize("kind", [Walk.QUOTATION, Walk.DOUBT])
@given(annotations=...)
def test_quotations_and_doubts(kind: Walk, annotations: Annotations):
    session = opened(annotations)
    document = session.document
    targets = [q.id for q in document.annotations().quotes if kind is Walk.QUOTATION or doubtful(q)]
    assert walk(session, kind, backward=False) == targets
    assert walk(session, kind, backward=True) == targets[-2::-1]


@given(...)
def test_quotations_of_one_speaker_from_any_of_them(annotations: Annotations):
    session = opened(annotations)
    document = session.document
    for quote in document.annotations().quotes:
        targets = [q.id for q in document.annotations().quotes if speaker_key(q) == speaker_key(quote) != ""]
        here = targets.index(quote.id) if targets else 0
        for backward in (False, True):
            session.focus_quote(quote.id)
            session.look(Span(quote.span.start, quote.span.start + HEIGHT))
            expected = targets[:here][::-1] if backward else targets[here + 1 :]
            assert walk(session, Walk.SPEAKER, backward) == expected


@given(...)
def test_mentions_of_one_entity_from_any_of_them(annotations: Annotations):
    session = opened(annotations)
    mentions = session.document.annotations().mentions
    for mention in mentions:
        targets = [m.id for m in mentions if m.entity == mention.entity]
        here = targets.index(mention.id)
        for backward in (False, True):
            session.focus_mention(mention.entity, mention.span)
            session.look(Span(mention.span.start, mention.span.start + HEIGHT))
            expected = targets[:here][::-1] if backward else targets[here + 1 :]
            assert walk(session, Walk.ENTITY, backward) == expected


@given(annotations=..., top=st.integers(0, 60))
def test_a_walk_starts_from_the_page_when_the_focus_cannot_be_seen(annotations: Annotations, top: int):
    session = opened(annotations)
    for quote in session.document.annotations().quotes:
        view = Span(top, top + HEIGHT)
        if quote.span.overlaps(view):
            continue
        for backward in (False, True):
            session.focus_quote(quote.id)
            session.look(view)
            starts = [q.span.start for q in session.document.annotations().quotes]
            ahead = [s for s in starts if s < view.end] if backward else [s for s in starts if s >= top]
            assert session.take(Walk.QUOTATION, backward) == bool(ahead)
            if ahead:
                assert session.focus.span.start == (max(ahead) if backward else min(ahead))


def test_from_a_name_at_the_head_of_a_quotation_the_quotation_comes_next():
    session = opened(
        Annotations(
            entities=(Entity("e1", "PER", "Zoé"),),
            mentions=(Mention("e1", Span(10, 13)),),
            quotes=(Quotation("q1", Span(10, 30)), Quotation("q2", Span(40, 50))),
        )
    )
    session.focus_mention("e1", Span(10, 13))
    session.look(Span(5, 30))
    assert walk(session, Walk.QUOTATION, backward=False) == ["q1", "q2"]


def test_an_edit_moves_the_focus_along_with_its_quotation():
    session = opened(Annotations(quotes=(Quotation("q1", Span(10, 30)),)))
    session.focus_quote("q1")
    heard = []
    session.subscribe(lambda change: heard.append(change.what))
    session.edit(Patch(quotes=(Quotation("q1", Span(12, 30), entity="e1"),)), "bounds")
    assert session.focus.span == Span(12, 30)
    assert session.focus.entity == "e1"
    assert What.FOCUS in heard[-1]
    session.edit(Patch(gone_quotes=("q1",)), "delete")
    assert session.focus is None
    session.undo()
    assert session.document.quotes["q1"].span == Span(12, 30)


def test_a_merge_moves_the_focus_to_what_the_words_now_name():
    session = opened(Annotations(mentions=(Mention("e1", Span(10, 13)), Mention("e2", Span(20, 23)))))
    session.focus_mention("e1", Span(10, 13))
    session.edit(
        Patch(mentions=(Mention("e2", Span(10, 13)),), gone_mentions=(("e1", 10, 13),), gone_entities=("e1",)),
        "merge",
    )
    assert session.focus.entity == "e2"
