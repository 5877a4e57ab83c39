"""How hypothesis makes annotations: crowded on a short text, so that spans meet, nest and start together."""

from hypothesis import settings
from hypothesis import strategies as st

from tui.model.annotation import CONFIDENCES, KINDS, Annotations, Entity, Mention, Note, Quotation
from tui.model.patch import Patch
from tui.model.span import Span

LENGTH = 60  # the texts of these tests have this many code points

# A loaded machine is no failure, and the laws are many: fewer examples each, and no time limit on one.
settings.register_profile("inquit", deadline=None, max_examples=60)
settings.load_profile("inquit")


def made(of: type, *parts: st.SearchStrategy) -> st.SearchStrategy:
    """Values of a class from their first fields: ``st.builds`` would invent the rest of a named tuple."""
    return st.tuples(*parts).map(lambda given: of(*given))


entity_ids = st.sampled_from(["e1", "e2", "e3", "a@b"])
quote_ids = st.sampled_from([f"q{n}" for n in range(6)])
origins = st.sampled_from(["model", "import", "human"])
spans = st.builds(
    lambda start, size: Span(start, min(LENGTH, start + size)),
    st.integers(0, LENGTH - 2) | st.sampled_from([0, 10, 20]),
    st.integers(1, 5) | st.integers(1, LENGTH),
)
entities = made(Entity, entity_ids, st.sampled_from(["PER", "ORG"]), st.text(max_size=5), origins)
mentions = made(Mention, entity_ids, spans, origins)
quotes = made(
    Quotation,
    quote_ids,
    spans,
    st.sampled_from(KINDS),
    st.none() | spans,
    st.none() | spans,
    st.none() | entity_ids,
    st.none() | st.sampled_from(["la police", "La Police", "un témoin"]),
    st.just("subject-after"),
    st.sampled_from(CONFIDENCES),
    origins,
)
notes = made(Note, st.sampled_from(["n1", "n2"]), spans, st.text(max_size=5))


def some(strategy: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(strategy, max_size=6).map(tuple)


st.register_type_strategy(Span, spans)
st.register_type_strategy(
    Annotations, made(Annotations, some(entities), some(mentions), some(quotes), some(notes))
)
st.register_type_strategy(
    Patch,
    made(
        Patch,
        some(entities),
        some(mentions),
        some(quotes),
        some(notes),
        some(entity_ids),
        some(mentions.map(lambda m: (m.entity, *m.span))),
        some(quote_ids),
        some(st.sampled_from(["n1", "n2"])),
    ),
)
