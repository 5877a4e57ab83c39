"""People's decisions hold over every run of the machine, and each can be taken back."""

from hypothesis import given
from hypothesis import strategies as st

from tui.model.annotation import Annotations, Entity, Mention, Quotation
from tui.model.article import Article
from tui.model.document import Document
from tui.model.edits import change_bounds, change_entity, change_kind, delete_quotation, merge_entities
from tui.model.human import Overlay
from tui.model.patch import Patch
from tui.model.session import Session
from tui.model.span import Span

TEXT = "x" * 60
ARTICLE = Article(TEXT)


def everything(annotations: Annotations) -> Annotations:
    return Document(ARTICLE, annotations).annotations()


@given(
    st.from_type(Annotations),
    st.lists(
        st.tuples(st.sampled_from(["edit", "absorb"]), st.from_type(Patch)) | st.just(("undo", None)), max_size=10
    ),
)
def test_what_is_shown_is_always_the_decisions_laid_over_the_machine(annotations, moves):
    session = Session(Document(ARTICLE, annotations), human=Patch())
    for move, patch in moves:
        if move == "edit":
            session.edit(patch, "edit")
        elif move == "absorb":
            session.absorb(patch)
        else:
            session.undo()
        fresh = Overlay(session.overlay.machine, session.overlay.human)
        assert session.document.annotations() == everything(fresh.shown)
    while session.undo():
        pass
    assert session.document.annotations() == everything(session.overlay.machine)


@given(st.from_type(Annotations), st.from_type(Patch))
def test_the_same_run_again_changes_nothing(annotations, decisions):
    session = Session(Document(ARTICLE, annotations), human=decisions)
    before = session.document.annotations()
    session.renew(session.overlay.machine)
    assert session.document.annotations() == before


def machine(prefix: str = "") -> Annotations:
    """One run; another run has other ids."""
    return Annotations(
        entities=(Entity(f"e1{prefix}", "PER", "Anne Roux"), Entity(f"e2{prefix}", "PER", "Roux")),
        mentions=(Mention(f"e1{prefix}", Span(0, 9)), Mention(f"e2{prefix}", Span(30, 34))),
        quotes=(
            Quotation(f"q1{prefix}", Span(10, 20), entity=f"e1{prefix}"),
            Quotation(f"q2{prefix}", Span(40, 50), entity=f"e2{prefix}"),
        ),
    )


def renewed(session: Session, prefix: str = "-new", shift: int = 0) -> Annotations:
    run = machine(prefix)
    quotes = tuple(q._replace(span=Span(q.span.start, q.span.end + shift)) for q in run.quotes)
    session.renew(run._replace(quotes=quotes))
    return session.document.annotations()


def test_a_deleted_quotation_stays_deleted_when_a_new_run_finds_it_under_another_id_and_extent():
    session = Session(Document(ARTICLE, machine()))
    session.edit(delete_quotation(session.document, "q1"), "delete")
    assert [q.span for q in renewed(session, shift=2).quotes] == [Span(40, 52)]


def test_a_corrected_quotation_wins_over_a_new_run():
    session = Session(Document(ARTICLE, machine()))
    session.edit(change_bounds(session.document, "q1", Span(10, 26)), "bounds")
    session.edit(change_kind(session.document, "q1", "indirect"), "kind")
    quotes = renewed(session).quotes
    assert [(q.span, q.kind, q.origin) for q in quotes] == [
        (Span(10, 26), "indirect", "human"),
        (Span(40, 50), "direct", "model"),
    ]


def test_a_renamed_entity_keeps_its_name_and_gets_the_mentions_of_the_new_run():
    session = Session(Document(ARTICLE, machine()))
    session.edit(change_entity(session.document, "e1", name="Anne Leroux"), "rename")
    run = machine("-new")
    session.renew(run._replace(mentions=(*run.mentions, Mention("e1-new", Span(52, 56)))))
    entity = next(e for e in session.document.entities.values() if e.name == "Anne Leroux")
    assert [span for span, _ in session.document.mentions_of(entity.id)] == [Span(0, 9), Span(52, 56)]


def test_what_a_new_run_finds_of_a_merged_entity_goes_to_the_one_it_was_merged_into():
    session = Session(Document(ARTICLE, machine()))
    session.edit(merge_entities(session.document, "e1", "e2"), "merge")
    run = machine("-new")
    session.renew(
        run._replace(
            mentions=(*run.mentions, Mention("e2-new", Span(52, 56))),
            quotes=(*run.quotes, Quotation("q3", Span(57, 60), entity="e2-new")),
        )
    )
    document = session.document
    assert [e.name for e in document.entities.values()] == ["Anne Roux"]
    (entity,) = document.entities
    assert [span for span, _ in document.mentions_of(entity)] == [Span(0, 9), Span(30, 34), Span(52, 56)]
    assert len(document.quotes_of(f"entity:{entity}")) == 3
    session.undo()
    assert len(document.entities) == 2


def test_two_corrections_of_one_quotation_made_by_functions_both_hold():
    session = Session(Document(ARTICLE, machine()))
    session.edit(lambda document: change_kind(document, "q1", "partial"), "kind")
    session.edit(lambda document: change_bounds(document, "q1", Span(10, 15)), "bounds")
    assert session.document.quotes["q1"].kind == "partial"
    assert session.undo() == "bounds"
    assert session.document.quotes["q1"].span == Span(10, 20)


def test_human_annotations_of_a_file_win_over_a_run():
    quote = Quotation("mine", Span(11, 20), kind="partial", origin="human")
    session = Session(Document(ARTICLE, Annotations(quotes=(quote,))))
    assert renewed(session).quotes[0] == quote
    assert len(session.document.quotes) == 2
