"""Spans stay on their words when carriage returns go."""

from __future__ import annotations

from annotated import annotated
from hypothesis import given, settings

from tui.formats.line_ends import settle_line_ends
from tui.model.annotation import Annotations, Mention
from tui.model.article import Article
from tui.model.span import Span


def test_spans_follow_their_words() -> None:
    text = "Un\r\n\r\nLéa\rdit\r\nElle"
    annotations = Annotations(mentions=tuple(Mention("e", Span(text.index(w), text.index(w) + len(w))) for w in
                                             ("Un", "Léa", "dit\r\nElle")))  # fmt: skip
    article, moved = settle_line_ends(Article(text), annotations)
    assert article.text == "Un\n\nLéa\ndit\nElle"
    assert [m.span.of(article.text) for m in moved.mentions] == ["Un", "Léa", "dit\nElle"]


@settings(max_examples=25, deadline=None)
@given(annotated())
def test_nothing_changes_without_carriage_returns(pair: tuple[Article, Annotations]) -> None:
    assert settle_line_ends(*pair) == pair
