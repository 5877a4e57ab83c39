"""What opens an agency's report: place, date and agency, which are nobody's words."""

from __future__ import annotations

import re

from tui.annotate.quotes.grammar.marks import Marked
from tui.annotate.quotes.grammar.sentences import Item
from tui.annotate.tokens import Paragraph
from tui.model.span import Span

# "SAN DIEGO — ", "PARIS, 3 mars (AFP) – ": place, date and agency before the first words of a report
_DATELINE = re.compile(r"[A-ZÀ-Ý][A-ZÀ-Ý.’' -]{2,40}(?:,[^–—().]{3,24})?(?:\s?\([^()]{2,24}\))?\s[–—-]+\s")


def dateline_of(paragraph: Paragraph) -> Span | None:
    """Where the place, date and agency stand that open a paragraph, if they do."""
    found = _DATELINE.match(paragraph.text)
    return Span(paragraph.span.start, paragraph.span.start + found.end()) if found else None


def after_dateline(items: list[Item], dateline: Span) -> list[Item]:
    """The items after the place and date that open an agency's report."""
    kept = [i for i in items if isinstance(i, Marked) or i.start >= dateline.end]
    while kept and not isinstance(kept[0], Marked) and kept[0].text in ("-", "–", "—"):
        kept.pop(0)
    return kept
