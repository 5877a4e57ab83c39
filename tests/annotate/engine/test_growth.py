"""However the paragraphs come in, the patches end in what the whole article gives."""

import re
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from tui.annotate.cast import Cast, Named
from tui.annotate.extract import number
from tui.annotate.growth import Growth
from tui.annotate.tokens import Paragraph
from tui.annotate.wire import split
from tui.model.annotation import Annotations, Entity, Mention, Quotation
from tui.model.article import Article
from tui.model.patch import Patch, mention_key
from tui.model.span import Span

NAMES = re.compile(r"(?:(?:Anne|Jean) )?(?:Roux|Blanc)|Lyon|ONU")


def extract(paragraphs: Sequence[Paragraph]) -> Annotations:
    """Extraction in small: family names join the first full name before or after them; marks are quotations.

    It depends on everything it is given, as the real one does: who spoke last carries over.
    """
    found = [
        (m.group(), Span(p.span.start + m.start(), p.span.start + m.end()))
        for p in paragraphs
        for m in NAMES.finditer(p.text)
    ]
    full = {name.split()[-1]: name for name, _ in reversed(found) if " " in name}
    members: dict[str, Named] = {}
    for name, span in found:
        whole = full.get(name.split()[-1], name)
        kind = {"Lyon": "LOC", "ONU": "ORG"}.get(name, "PER")
        members.setdefault(whole, Named(f"x{len(members)}", kind, whole, [])).mentions.append(span)
    quotes = []
    for p in paragraphs:
        for m in re.finditer(r"«(.*?)»", p.text):
            before = [member for member in members.values() if member.mentions[0].start < p.span.start + m.start()]
            speaker = before[-1].id if before else None
            quotes.append(Quotation("", Span(p.span.start + m.start(1), p.span.start + m.end(1)), entity=speaker))
    return number(Cast(list(members.values())), quotes)


def apply(state: Annotations, patch: Patch) -> Annotations:
    """The state after a patch, which must name only what is there."""
    entities = {e.id: e for e in state.entities} | {e.id: e for e in patch.entities}
    mentions = {mention_key(m): m for m in state.mentions} | {mention_key(m): m for m in patch.mentions}
    quotes = {q.id: q for q in state.quotes} | {q.id: q for q in patch.quotes}
    for gone, table in (
        (patch.gone_mentions, mentions),
        (patch.gone_quotes, quotes),
        (patch.gone_entities, entities),
    ):
        for key in gone:
            del table[key]
    assert {m.entity for m in mentions.values()} <= set(entities)
    assert {q.entity for q in quotes.values() if q.entity} <= set(entities)
    return Annotations(tuple(entities.values()), tuple(mentions.values()), tuple(quotes.values()))


def nameless(state: Annotations) -> object:
    """A state without its ids: entities by their mentions."""
    places = {
        e.id: (e.type, e.name, frozenset(m.span for m in state.mentions if m.entity == e.id))
        for e in state.entities
    }
    quotes = frozenset((q._replace(id="", entity=None), places.get(q.entity or "")) for q in state.quotes)
    return frozenset(places.values()), quotes, len(state.quotes), len(state.mentions)


WORDS = st.sampled_from(
    ["Anne Roux", "Roux", "Jean Blanc", "Blanc", "Jean Roux", "Lyon", "ONU", "« oui »", "«non»", "et"]
)
PARAGRAPHS = st.lists(st.lists(WORDS, min_size=1, max_size=6).map(" ".join), min_size=1, max_size=24)


@given(PARAGRAPHS, st.randoms(use_true_random=False), st.integers(1, 5))
def test_the_patches_end_in_what_the_whole_article_gives(lines: list[str], chance: object, size: int) -> None:
    article = Article("\n".join(lines))
    paragraphs = [Paragraph(span, span.of(article.text), []) for span in article.paragraphs]
    growth = Growth(article, extract)
    starts = list(range(0, len(paragraphs), size))
    chance.shuffle(starts)  # type: ignore[attr-defined]
    state = Annotations()
    for start in starts:
        for part in split(growth.add(start, paragraphs[start : start + size]), most=3):
            state = apply(state, part)
    assert (growth.done, growth.total) == (len(paragraphs), len(paragraphs))
    assert nameless(state) == nameless(extract(paragraphs))


def grown(lines: list[str], size: int = 1) -> list[Annotations]:
    """The state after each batch."""
    article = Article("\n".join(lines))
    paragraphs = [Paragraph(span, span.of(article.text), []) for span in article.paragraphs]
    growth, states = Growth(article, extract), [Annotations()]
    for start in range(0, len(paragraphs), size):
        states.append(apply(states[-1], growth.add(start, paragraphs[start : start + size])))
    return states[1:]


def test_an_article_of_one_batch_is_numbered_as_a_whole() -> None:
    lines = ["Anne Roux parle à Lyon.", "« oui » dit Roux"]
    article = Article("\n".join(lines))
    paragraphs = [Paragraph(span, span.of(article.text), []) for span in article.paragraphs]
    assert grown(lines, 2) == [extract(paragraphs)]


def test_a_quotation_and_an_entity_keep_their_ids_while_the_entity_grows() -> None:
    first, *_, last = grown(["Roux dit « oui »", *["et"] * 20, "Anne Roux à Lyon", "Roux"])
    assert [e.name for e in first.entities] == ["Roux"]
    (roux,) = [e for e in last.entities if e.type == "PER"]
    assert roux == Entity(first.entities[0].id, "PER", "Anne Roux")
    assert first.quotes[0].id == last.quotes[0].id


def test_a_person_far_from_the_last_mention_is_recognised_by_name() -> None:
    *_, before_last, last = grown(["Anne Roux", *["et"] * 20, "Roux dit « oui »", "ONU"])
    assert [e.name for e in before_last.entities] == ["Anne Roux"]
    assert before_last.mentions[-1].entity == before_last.entities[0].id
    assert {e.id for e in before_last.entities} <= {e.id for e in last.entities}


def test_two_people_of_one_family_are_not_thrown_together_before_the_end() -> None:
    states = grown(["Anne Roux", *["et"] * 20, "Jean Roux", *["et"] * 20, "Roux"])
    assert len([e for e in states[-3].entities if e.type == "PER"]) == 2


def test_mentions_are_values_of_the_model() -> None:
    (state,) = grown(["Lyon"], 1)
    assert state.mentions == (Mention("e1", Span(0, 4)),)
