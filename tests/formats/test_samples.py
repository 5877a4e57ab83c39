"""The samples: each text has its annotations beside it, and they fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.formats.inquit_json import loads
from tui.model.article import Article
from tui.resources import folder
from tui.sources import open_source

TEXTS = sorted(folder("samples").glob("*.txt"))


def test_there_are_three_samples() -> None:
    assert len(TEXTS) == 3


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_annotations_belong_to_the_text(path: Path) -> None:
    article, annotations = loads(path.with_suffix(".json").read_text("utf-8"), path.name)
    plain = open_source(str(path))
    assert article.text == plain.text
    assert article.headline == plain.headline
    assert annotations.entities
    assert 300 < len(article.text.split()) < 600
    for quote in annotations.quotes:
        words = quote.span.of(article.text)
        assert words == words.strip()
        if quote.kind != "indirect":
            assert _in_marks(article, quote.span.start, quote.span.end)


def _in_marks(article: Article, start: int, end: int) -> bool:
    before, after = article.text[:start].rstrip(), article.text[end:].lstrip()
    return before[-1] in "«“‘" and after[0] in "»”’"
