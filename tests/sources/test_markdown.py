"""Markdown: the words without the marks."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.sources import SourceError, article_from_bytes

SOURCE = """---
title: "Le col rouvre"
author: Maud Kerrien
date: 2024-11-14
---
# Le col rouvre

Un *mot* **fort**, « dit
Léa » ([source](https://example.org/x)).

## La suite

- un
- deux

> Cité.

| a | b |
|---|---|
| c | d |
"""


def test_words_links_headings_and_front_matter() -> None:
    article = article_from_bytes(SOURCE.encode(), "a.md")
    assert article.text.split("\n\n") == [
        "Le col rouvre",
        "Par Maud Kerrien",
        "Un mot fort, « dit Léa » (source).",
        "La suite",
        "un",
        "deux",
        "Cité.",
        "a b",
        "c d\n",
    ]
    assert (article.title, article.date) == ("Le col rouvre", "2024-11-14")
    (link,) = article.extra["links"]
    assert article.text[link["start"] : link["end"]] == "source"
    assert [span.of(article.text) for span in article.marked_headings] == ["La suite"]


@pytest.mark.parametrize(
    "source",
    [
        ">" * 50_000 + "x",
        "[" * 50_000,
        "*" * 50_000,
        "- " * 20_000 + "x",
        "`" * 50_001,
        "![](" * 10_000,
        "<a " * 20_000,
        "| a |\n|---|\n" * 5_000,
        "[a](" + "(" * 30_000,
        "---\n" * 20_000,
        "_a" * 30_000,
    ],
    ids=lambda source: repr(source[:12]),
)
def test_markdown_made_to_hurt(source: str) -> None:
    begin = time.process_time()
    with suppress(SourceError):
        article_from_bytes(source.encode(), "a.md")
    assert time.process_time() - begin < 5


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_markdown_is_read_or_refused(source: str) -> None:
    try:
        article = article_from_bytes(source.encode("utf-8", "surrogatepass"), "a.md")
    except SourceError:
        return
    assert "\r" not in article.text
