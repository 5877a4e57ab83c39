"""Laws of the annotated document: every change can be taken back, every index tells the truth."""

from hypothesis import given

from tui.model.annotation import Annotations, Entity, Quotation
from tui.model.article import Article
from tui.model.document import Document, doubtful, speaker_key
from tui.model.patch import Patch, difference
from tui.model.span import Span

ARTICLE = Article("x" * 60)


@given(...)
def test_taking_a_patch_back_restores_everything(annotations: Annotations, patch: Patch):
    document = Document(ARTICLE, annotations)
    before = document.annotations()
    back, _ = document.absorb(patch)
    after = document.annotations()
    forth, _ = document.absorb(back)
    assert document.annotations() == before
    document.absorb(forth)
    assert document.annotations() == after


@given(...)
def test_difference_leads_from_one_state_to_the_other(old: Annotations, new: Annotations):
    old, new = Document(ARTICLE, old).annotations(), Document(ARTICLE, new).annotations()
    document = Document(ARTICLE, old)
    document.absorb(difference(old, new))
    assert document.annotations() == new
    assert not difference(new, document.annotations())


@given(...)
def test_what_a_document_says_does_not_depend_on_how_it_came_about(annotations: Annotations, patch: Patch):
    changed = Document(ARTICLE, annotations)
    changed.absorb(patch)
    fresh = Document(ARTICLE, changed.annotations())
    assert fresh.annotations() == changed.annotations()
    for offset in range(60):
        assert fresh.at(offset) == changed.at(offset)
    assert fresh.within(Span(0, 60)) == changed.within(Span(0, 60))
    assert sorted(fresh.speakers()) == sorted(changed.speakers())
    for key in fresh.speakers():
        assert list(fresh.quotes_of(key)) == list(changed.quotes_of(key))
    for key in fresh.entities:
        assert list(fresh.mentions_of(key)) == list(changed.mentions_of(key))


@given(...)
def test_orders_hold_exactly_what_there_is(annotations: Annotations, patch: Patch):
    document = Document(ARTICLE, annotations)
    document.absorb(patch)
    quotes = document.quotes.values()
    assert {key for _, key in document.quote_order} == set(document.quotes)
    assert {key for _, key in document.doubt_order} == {q.id for q in quotes if doubtful(q)}
    said = [key for speaker in document.speakers() for _, key in document.quotes_of(speaker)]
    assert sorted(said) == sorted(q.id for q in quotes if speaker_key(q))
    assert [document.quote_number(document.quotes[key]) for _, key in document.quote_order] == list(
        range(1, len(quotes) + 1)
    )


@given(...)
def test_touched_spans_cover_everything_that_looks_different(annotations: Annotations, patch: Patch):
    document = Document(ARTICLE, annotations)
    before = [document.at(offset) for offset in range(60)]
    _, touched = document.absorb(patch)
    after = [document.at(offset) for offset in range(60)]
    for offset in range(60):
        if before[offset] != after[offset]:
            assert any(span.holds(offset) for span in touched.spans)


def test_speaker_name_falls_back_from_entity_to_words_to_text():
    article = Article("« Non », dit la police.")
    quote = Quotation("q", Span(2, 5), speaker=Span(13, 22))
    document = Document(article, Annotations(entities=(Entity("e1", "ORG", "Police nationale"),)))
    assert document.speaker_name(quote) == "la police"
    assert document.speaker_name(quote._replace(who="Les policiers")) == "Les policiers"
    assert document.speaker_name(quote._replace(who="Les policiers", entity="e1")) == "Police nationale"
    assert document.speaker_name(quote._replace(entity="gone")) == "la police"
    assert document.speaker_name(quote._replace(speaker=None)) == ""


def test_the_words_a_filter_looks_in_follow_every_change():
    article = Article("« Été », dit Zoé.")
    quote = Quotation("q", Span(2, 5), entity="e1")
    document = Document(article, Annotations((Entity("e1", "PER", "Zoé Aubert"),), quotes=(quote,)))
    words = document.folded_words(quote)
    assert words == "zoe aubert ete"
    assert document.folded_words(document.quotes["q"]) is words
    document.absorb(Patch(entities=(Entity("e1", "PER", "Zoé Brun"),)))
    assert document.folded_words(document.quotes["q"]) == "zoe brun ete"
    document.absorb(Patch(quotes=(quote._replace(entity=None, who="Inès"),)))
    assert document.folded_words(document.quotes["q"]) == "ines ete"
