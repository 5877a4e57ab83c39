"""The indexes agree with looking at everything."""

from bisect import bisect_left, bisect_right

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.index import IntervalIndex, Order
from tui.model.span import Span

# From a word to the whole of a big book, and empty ones.
anywhere = st.integers(0, 2_000) | st.integers(0, 20_000_000)
sizes = st.integers(0, 40) | st.integers(400, 70_000) | st.integers(0, 20_000_000)
some_spans = st.builds(lambda start, size: Span(start, start + size), anywhere, sizes)
entries = st.lists(st.tuples(some_spans, st.integers(0, 50)), max_size=40)


def held(span: Span) -> Span:
    return Span(span.start, max(span.end, span.start + 1))


@given(entries, entries, st.lists(anywhere, max_size=10), st.lists(some_spans, max_size=10))
def test_interval_index_agrees_with_looking_at_all(kept, removed, offsets, queries):
    index: IntervalIndex[int] = IntervalIndex()
    for span, key in kept + removed:
        index.add(span, key)
    for span, key in removed:
        index.remove(span, key)
    for offset in offsets + [span.start for span, _ in kept] + [span.end for span, _ in kept]:
        found = index.at(offset)
        assert sorted(found) == sorted(e for e in kept if held(e[0]).holds(offset))
        lengths = [span.end - span.start for span, _ in found]
        assert lengths == sorted(lengths)
    for query in queries:
        found = index.overlapping(query)
        assert sorted(found) == sorted(e for e in kept if held(e[0]).overlaps(held(query)))
        assert found == sorted(found, key=lambda e: (e[0].start, -e[0].end, e[1]))


def test_removing_what_was_never_entered_is_an_error():
    with pytest.raises(ValueError, match=r"list\.remove"):
        IntervalIndex().remove(Span(0, 3), "a")
    with pytest.raises(ValueError, match="no 'a'"):
        Order().remove(Span(0, 3), "a")


@given(entries, st.lists(anywhere, max_size=10))
def test_order_agrees_with_a_sorted_list(pairs, offsets):
    order: Order[int] = Order()
    for span, key in pairs:
        order.add(span, key)
    expected = sorted(pairs)
    assert list(order) == expected
    assert len(order) == len(expected)
    starts = [span.start for span, _ in expected]
    for offset in offsets + starts:
        assert order.after(offset) == bisect_right(starts, offset)
        assert order.before(offset) == bisect_left(starts, offset) - 1
    for span, key in pairs:
        assert expected[order.place(span, key)] == (span, key)
        assert [order[n][0] for n in order.around(span)] == [s for s, _ in expected if s == span]
    for number, (span, key) in enumerate(pairs):
        order.remove(span, key)
        assert list(order) == sorted(pairs[number + 1 :])
