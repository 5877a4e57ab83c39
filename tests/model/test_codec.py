"""What is stored comes back as it was, and what is not ours is refused."""

import pytest
from hypothesis import given

from tui.model.annotation import Annotations, Entity, Mention, ModelInfo, Quotation
from tui.model.codec import dump_annotations, dump_patch, load_annotations, load_patch
from tui.model.patch import Patch
from tui.model.span import Span

COLUMNS = [
    '{"M":[]}', '{"M":[["e"],[0],[-1],[2]]}', '{"M":[["e"],[1],[1],[2]]}', '{"M":[["e"],[0],[1],[2,3]]}',
    '{"M":[["e"],[0],["a"],[2]]}', '{"M":[["e"],[0],[1],[99999999999]]}', '{"M":[["e"],[0],[1],[2],[[5,0,{}]]]}',
]  # fmt: skip


@given(...)
def test_annotations_come_back_as_they_were(annotations: Annotations):
    assert load_annotations(dump_annotations(annotations)) == annotations


@given(...)
def test_patches_come_back_as_they_were(patch: Patch):
    assert load_patch(dump_patch(patch)) == patch


def test_mentions_of_older_libraries_are_read():
    stored = '{"m":[["e1",3,7],["e2",9,12,2,{"a":1}],["e1",1,2]]}'
    old = load_annotations(stored)
    assert old.mentions == (
        Mention("e1", Span(3, 7)), Mention("e2", Span(9, 12), "human", {"a": 1}), Mention("e1", Span(1, 2)),
    )  # fmt: skip
    assert load_annotations(dump_annotations(old)) == old


def test_model_unknown_keys_and_broken_characters_come_back():
    annotations = Annotations(
        entities=(Entity("e1", "PER", "\ud800", extra={"wikidata": "Q1"}), Entity("", "", "")),
        quotes=(Quotation("q", Span(0, 1), who="", extra={"a": [1, {"b": None}]}),),
        model=ModelInfo("fr", "3.8", "0.1", {"x": 1}),
    )
    stored = dump_annotations(annotations)
    assert stored.encode()
    back = load_annotations(stored)
    assert back.entities == annotations.entities
    assert back.model == annotations.model
    assert back.quotes == annotations.quotes


@pytest.mark.parametrize(
    "stored", ["", "[]", "{", "[" * 100_000, '{"q":[[1,2,3,9]]}', '{"q":3}', '{"m":[[]]}', *COLUMNS]
)
def test_what_is_no_stored_annotation_is_refused(stored):
    with pytest.raises(ValueError, match="not stored"):
        load_annotations(stored)


@pytest.mark.parametrize("stored", ["", '{"-m":[[1]]}', '{"-q":3}', '{"e":[[1,2,3,4,5,6]]}'])
def test_what_is_no_stored_patch_is_refused(stored):
    with pytest.raises(ValueError, match="not"):
        load_patch(stored)
