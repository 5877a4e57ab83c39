from hypothesis import given
from hypothesis import strategies as st

from tui.annotate.pieces import BATCH, batches, cut, parsable
from tui.model.paragraphs import split_paragraphs

words = st.text(st.sampled_from("ab .!»\n\u00a0é😀") | st.characters(), max_size=300)


@given(words, st.integers(2, 40))
def test_pieces_are_the_text_and_never_too_long(text: str, limit: int) -> None:
    pieces = cut(text, limit)
    assert "".join(pieces) == text
    assert all(len(piece) <= limit for piece in pieces)


def test_a_long_text_is_cut_after_a_sentence() -> None:
    assert cut("Il vient ici. Elle reste là avec nous", 20) == ["Il vient ici. ", "Elle reste là avec ", "nous"]


def test_a_text_without_spaces_is_cut_anyway() -> None:
    assert cut("a" * 25, 10) == ["a" * 10, "a" * 10, "a" * 5]


def test_a_word_longer_than_any_word_is_cut_by_itself() -> None:
    assert [len(piece) for piece in cut("ab " + "(" * 1_200 + " c")] == [503, 500, 202]


@given(words)
def test_what_the_pipeline_gets_has_the_same_length_and_can_be_encoded(text: str) -> None:
    given_text = parsable(text)
    assert len(given_text) == len(text)
    given_text.encode("utf-8")


@given(st.lists(st.integers(1, BATCH), max_size=12), st.integers(1, 5))
def test_batches_hold_all_paragraphs_in_order_within_both_limits(lengths: list[int], most: int) -> None:
    text = "\n".join("x" * length for length in lengths)
    spans = split_paragraphs(text)
    groups = list(batches(text, spans, most))
    assert [span for group in groups for span in group] == list(spans)
    for group in groups:
        assert len(group) <= most
        assert len(group) == 1 or sum(span.end - span.start for span in group) <= BATCH
