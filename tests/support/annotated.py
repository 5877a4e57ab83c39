"""Hypothesis strategies: articles with any annotations that may stand in them; the same in another form."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from tui.model.annotation import (
    CONFIDENCES,
    ENTITY_TYPES,
    KINDS,
    Annotations,
    Entity,
    Mention,
    ModelInfo,
    Note,
    Quotation,
)
from tui.model.article import Article
from tui.model.patch import Patch
from tui.model.span import Span

WORDS = st.text(st.characters(exclude_characters="\r"), max_size=12)
ANY_WORDS = st.text(st.characters(exclude_categories=(), exclude_characters="\r"), max_size=12)
TEXTS = st.lists(
    st.one_of(ANY_WORDS, st.sampled_from(["\n", " ", "Par Léa Brun\n", "Un titre\n\n", "« Oui », dit-il. "])),
    min_size=1,
    max_size=12,
).map(lambda parts: "".join(parts) or "x")
ORIGINS = st.sampled_from(["model", "import", "human"])
EXTRAS: st.SearchStrategy[dict[str, Any]] = st.dictionaries(
    WORDS.map(lambda word: "x-" + word),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | WORDS,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
        max_leaves=4,
    ),
    max_size=2,
)


def spans(text: str) -> st.SearchStrategy[Span]:
    ends = st.integers(0, len(text))
    return st.tuples(ends, ends).filter(lambda pair: pair[0] != pair[1]).map(lambda pair: Span(*sorted(pair)))


@st.composite
def annotated(draw: st.DrawFn) -> tuple[Article, Annotations]:
    """An article and annotations of every kind; mentions in the order of the text."""
    text = draw(TEXTS)
    told = {key: draw(WORDS) for key in ("source", "lang", "title", "byline", "date", "id")}
    headings = tuple(draw(st.lists(spans(text), max_size=2)))
    article = Article(text, **told, marked_headings=headings, extra=draw(EXTRAS))
    kinds = st.sampled_from([*ENTITY_TYPES, "Disease"])
    entities = tuple(
        Entity(f"e{n}", draw(kinds), draw(ANY_WORDS), draw(ORIGINS), draw(EXTRAS))
        for n in range(draw(st.integers(0, 3)))
    )
    mentions = sorted(
        (
            (span, n, Mention(entity.id, span, draw(ORIGINS), draw(EXTRAS)))
            for n, entity in enumerate(entities)
            for span in draw(st.lists(spans(text), max_size=3, unique=True))
        ),
        key=lambda entry: entry[:2],
    )
    maybe_span = st.none() | spans(text)
    quotes = tuple(
        Quotation(
            f"q{n}",
            draw(spans(text)),
            draw(st.sampled_from(KINDS)),
            draw(maybe_span),
            draw(maybe_span),
            draw(st.sampled_from([None, *(e.id for e in entities)])),
            draw(st.none() | ANY_WORDS),
            draw(WORDS),
            draw(st.sampled_from(CONFIDENCES)),
            draw(ORIGINS),
            draw(EXTRAS),
        )
        for n in range(draw(st.integers(0, 3)))
    )
    notes = tuple(
        Note(f"n{n}", draw(spans(text)), draw(ANY_WORDS), draw(WORDS), draw(EXTRAS))
        for n in range(draw(st.integers(0, 2)))
    )
    model = draw(st.none() | st.builds(ModelInfo, WORDS, WORDS, WORDS, EXTRAS))
    return article, Annotations(entities, tuple(entry[2] for entry in mentions), quotes, notes, model)


def in_order(annotations: Annotations) -> Annotations:
    """The same annotations, mentions and quotations in text order, as every reader of files gives them."""
    place = {entity.id: number for number, entity in enumerate(annotations.entities)}
    return Annotations(
        annotations.entities,
        tuple(sorted(annotations.mentions, key=lambda m: (m.span, place[m.entity]))),
        tuple(sorted(annotations.quotes, key=lambda q: q.span)),
        tuple(sorted(annotations.notes, key=lambda n: n.span)),
        annotations.model,
    )


def as_patch(annotations: Annotations) -> Patch:
    """The patch that puts all of these annotations."""
    return Patch(annotations.entities, tuple(annotations.mentions), annotations.quotes, annotations.notes)
