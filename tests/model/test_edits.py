"""Every correction a reader can make: what it changes, what it refuses, and that it can be taken back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model import edits
from tui.model.annotation import ENTITY_TYPES, KINDS, Annotations, Entity, Mention, Note, Quotation
from tui.model.article import Article
from tui.model.document import Document, doubtful
from tui.model.edits import EditError
from tui.model.session import Session
from tui.model.span import Span

TEXT = "Anne Roux a démissionné. « Je pars », dit Mme Roux. Roux, Leroux et Anne\nRoux. « Bien », dit-il."
ANNOTATIONS = Annotations(
    entities=(Entity("e1", "PER", "Anne Roux"), Entity("e2", "PER", "Roux")),
    mentions=(Mention("e1", Span(0, 9)), Mention("e2", Span(46, 50)), Mention("e2", Span(52, 56))),
    quotes=(
        Quotation("q1", Span(27, 34), cue=Span(38, 41), speaker=Span(42, 50), entity="e2", confidence="inherited"),
        Quotation("q2", Span(81, 85)),
    ),
    notes=(Note("n1", Span(0, 4), "qui ?"),),
)


def opened() -> Session:
    return Session(Document(Article(TEXT), ANNOTATIONS))


def done(make, *arguments, **options) -> Document:
    session = opened()
    session.edit(lambda document: make(document, *arguments, **options), "it")
    return session.document


some_spans = st.builds(lambda a, b: Span(min(a, b), max(a, b)), st.integers(-3, 105), st.integers(-3, 105))
quotes = st.sampled_from(["q1", "q2", "gone"])
names = st.sampled_from(["e1", "e2", "gone"])
mentions = st.sampled_from(ANNOTATIONS.mentions)
ANY_EDIT = st.one_of(
    st.tuples(st.just(edits.change_kind), quotes, st.sampled_from(KINDS)),
    st.tuples(st.just(edits.change_bounds), quotes, some_spans),
    st.tuples(st.just(edits.change_cue), quotes, st.none() | some_spans),
    st.tuples(
        st.just(lambda d, q, e, w: edits.change_speaker(d, q, entity=e, who=w)), quotes, names, st.text(max_size=3)
    ),
    st.tuples(st.just(edits.add_quotation), some_spans),
    st.tuples(st.just(edits.delete_quotation), quotes),
    st.tuples(st.just(edits.accept), quotes),
    st.tuples(st.just(edits.reject), quotes),
    st.tuples(st.just(lambda d, e, n: edits.change_entity(d, e, name=n, type="ORG")), names, st.text(max_size=3)),
    st.tuples(st.just(edits.add_entity), some_spans, st.sampled_from(ENTITY_TYPES)),
    st.tuples(st.just(edits.delete_entity), names),
    st.tuples(st.just(edits.merge_entities), names, names),
    st.tuples(st.just(lambda d, e, *s: edits.split_entity(d, e, s)), names, some_spans, st.just(Span(52, 56))),
    st.tuples(st.just(edits.add_mention), names, some_spans),
    st.tuples(st.just(edits.move_mention), mentions, some_spans),
    st.tuples(st.just(edits.delete_mentions), mentions),
    st.tuples(st.just(edits.name_all), names, some_spans),
    st.tuples(st.just(edits.add_note), some_spans, st.text(max_size=3), st.just("2026-01-02T03:04:05")),
    st.tuples(st.just(edits.change_note), st.just("n1"), st.text(max_size=3)),
    st.tuples(st.just(edits.delete_note), st.just("n1")),
)


@given(st.lists(ANY_EDIT | st.just("undo"), max_size=15))
def test_any_corrections_undone_give_the_same_annotations(moves):
    session = opened()
    before = session.document.annotations()
    states = [before]
    for move in moves:
        if move == "undo":
            session.undo()
            if len(states) > 1:
                states.pop()
            assert session.document.annotations() == states[-1]
            continue
        make, *arguments = move
        try:
            session.edit(make(session.document, *arguments), "it")
        except EditError:
            assert session.document.annotations() == states[-1]
        else:
            states.append(session.document.annotations())
        for quote in session.document.quotes.values():
            assert 0 <= quote.span.start < quote.span.end <= len(TEXT)
        for mention in session.document.mentions.values():
            assert mention.entity in session.document.entities
    while session.undo():
        pass
    assert session.document.annotations() == before


def test_kind_bounds_and_cue():
    assert done(edits.change_kind, "q1", "partial").quotes["q1"].kind == "partial"
    assert done(edits.change_bounds, "q1", Span(26, 35)).quotes["q1"].span == Span(27, 34)
    assert done(edits.change_cue, "q1", None).quotes["q1"].cue is None
    assert done(edits.change_kind, "q1", "partial").quotes["q1"].origin == "human"


def test_a_speaker_by_entity_by_words_and_none():
    document = done(edits.change_speaker, "q2", entity="e1")
    quote = document.quotes["q2"]
    assert (quote.entity, quote.who, quote.confidence, quote.origin) == ("e1", "Anne Roux", "sure", "human")
    assert not doubtful(quote)
    quote = done(edits.change_speaker, "q1", who=" un témoin ").quotes["q1"]
    assert (quote.entity, quote.who, quote.speaker) == (None, "un témoin", None)
    quote = done(edits.change_speaker, "q1").quotes["q1"]
    assert (quote.entity, quote.who, quote.confidence) == (None, None, "unknown")
    assert not doubtful(quote)


def test_accepting_and_rejecting_settles_a_doubt():
    assert done(edits.accept, "q1").quotes["q1"].confidence == "sure"
    rejected = done(edits.reject, "q1", "q2")
    assert rejected.quotes["q1"].entity is None
    assert "q2" not in rejected.quotes
    assert len(rejected.doubt_order) == 0


def test_another_extent_leaves_the_doubt_about_the_speaker():
    assert doubtful(done(edits.change_bounds, "q1", Span(27, 29)).quotes["q1"])


def test_merging_gives_mentions_and_quotations_to_one():
    document = done(edits.merge_entities, "e1", "e2")
    assert list(document.entities) == ["e1"]
    assert len(document.mentions_of("e1")) == 3
    assert document.quotes["q1"].entity == "e1"


def test_splitting_takes_along_what_is_said_there():
    document = done(edits.split_entity, "e2", [Span(46, 50)], name="Mme Roux")
    new = document.quotes["q1"].entity
    assert document.entities[new].name == "Mme Roux"
    assert [span for span, _ in document.mentions_of("e2")] == [Span(52, 56)]


def test_all_mentions_of_a_form_are_named_in_one_step():
    session = opened()
    session.edit(edits.name_all(session.document, "e1", Span(52, 56)), "all")
    document = session.document
    assert [span.of(TEXT) for span, _ in document.mentions_of("e1")] == [
        "Anne Roux",
        "Roux",
        "Roux",
        "Roux",
        "Roux",
    ]
    assert not document.mentions_of("e2")
    session.undo()
    assert document.annotations() == opened().document.annotations()


def test_a_form_is_whole_words_whatever_the_white_space():
    document = opened().document
    assert [span.of(TEXT) for span in edits.same_form(document, Span(0, 9))] == ["Anne Roux", "Anne\nRoux"]
    assert len(edits.same_form(document, Span(52, 56))) == 4


def test_a_deleted_name_leaves_its_words_with_what_it_said():
    document = done(edits.delete_entity, "e2")
    assert document.speaker_name(document.quotes["q1"]) == "Roux"
    assert [m.entity for m in document.mentions.values()] == ["e1"]


def test_an_entity_goes_with_its_last_mention():
    mention = ANNOTATIONS.mentions[0]
    assert "e1" not in done(edits.delete_mentions, mention).entities


@pytest.mark.parametrize(
    ("make", "arguments"),
    [
        (edits.change_kind, ("q9", "direct")),
        (edits.change_kind, ("q1", "shouted")),
        (edits.change_bounds, ("q1", Span(0, 999))),
        (edits.change_bounds, ("q1", Span(9, 10))),
        (edits.add_quotation, (Span(27, 34),)),
        (edits.merge_entities, ("e1", "e1")),
        (edits.split_entity, ("e2", [Span(46, 50), Span(52, 56)])),
        (edits.split_entity, ("e2", [Span(0, 9)])),
        (edits.add_note, (Span(0, 4), "  ", "")),
        (edits.change_note, ("n9", "x")),
    ],
)
def test_what_cannot_be_done_is_refused_in_one_line(make, arguments):
    with pytest.raises(EditError, match=r"^[^\n]+$"):
        make(opened().document, *arguments)
