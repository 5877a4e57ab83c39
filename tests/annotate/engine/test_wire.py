import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.annotate.wire import MOST, Failed, Finished, Patched, Started, decode_event, encode_event, split
from tui.model.annotation import CONFIDENCES, ENTITY_TYPES, KINDS, Entity, Mention, ModelInfo, Quotation
from tui.model.patch import Patch
from tui.model.span import Span


def made(of: type, *parts: st.SearchStrategy) -> st.SearchStrategy:
    """Values of a class from their first fields: ``st.builds`` would invent the rest of a named tuple."""
    return st.tuples(*parts).map(lambda given: of(*given))


spans = st.tuples(st.integers(0, 10**7), st.integers(0, 10**7)).map(lambda pair: Span(*pair))
ids = st.integers(1, 50).map(lambda n: f"e{n}")
words = st.text(max_size=20)
some = st.none()
entities = made(Entity, ids, st.sampled_from(ENTITY_TYPES), words)
mentions = made(Mention, ids, spans)
quotes = made(
    Quotation, ids, spans, st.sampled_from(KINDS), some | spans, some | spans, some | ids, some | words, words,
    st.sampled_from(CONFIDENCES),
)  # fmt: skip


def several(values: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(values, max_size=6).map(tuple)


patches = made(
    Patch, several(entities), several(mentions), several(quotes), st.just(()), several(ids),
    several(st.tuples(ids, st.integers(0, 99), st.integers(0, 99))), several(ids),
)  # fmt: skip
events = (
    st.builds(Started, words, made(ModelInfo, words, words, words))
    | st.builds(Patched, patches, st.integers(0), st.integers(0))
    | st.builds(Finished)
    | st.builds(Failed, words)
)


@given(st.integers(0), events)
def test_an_event_comes_back_from_its_line(job: int, event: Started | Patched | Finished | Failed) -> None:
    line = encode_event(job, event)
    assert line.count(b"\n") == 1
    assert line.endswith(b"\n")
    assert decode_event(line) == (job, event)


@pytest.mark.parametrize(
    "line", [b"", b"\n", b"hello", b"[]", b"1", b"{}", b'{"job": 1, "event": "x"}', b"\xff\xfe",
             b'{"job": 1, "event": "started"}',
             b'{"job": 1, "event": "patch", "done": 1, "total": 1, "patch": {"q": [["q1"]]}}']
)  # fmt: skip
def test_anything_else_is_a_value_error(line: bytes) -> None:
    with pytest.raises(ValueError, match=r".*"):
        decode_event(line)


@given(patches, st.integers(1, 7))
def test_a_split_patch_holds_the_same_changes_in_small_parts(patch: Patch, most: int) -> None:
    parts = list(split(patch, most))
    for name in Patch._fields:
        assert sum((getattr(part, name) for part in parts), ()) == getattr(patch, name)
    assert all(0 < sum(len(getattr(part, name)) for name in Patch._fields) <= most for part in parts)


def test_entities_come_before_what_names_them_and_go_after() -> None:
    patch = Patch(
        (Entity("e1", "PER", "A"),),
        (Mention("e1", Span(0, 1)),),
        gone_mentions=(("e2", 0, 1),),
        gone_entities=("e2",),
    )
    firsts = [next(name for name in Patch._fields if getattr(part, name)) for part in split(patch, 1)]
    assert firsts == ["entities", "mentions", "gone_mentions", "gone_entities"]


def test_a_line_of_quotations_stays_small() -> None:
    quote = Quotation(
        "q12345",
        Span(1234567, 1234999),
        "direct",
        Span(1, 2),
        Span(3, 4),
        "e12345",
        "Émilie" * 4,
        "r" * 20,
        "sure",
    )
    line = encode_event(1, Patched(Patch(quotes=(quote,) * MOST), 1, 2))
    assert len(line) < 1 << 17
    assert json.loads(line)["done"] == 1
