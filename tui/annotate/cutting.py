"""A spaCy document of several paragraphs, cut into the light paragraphs that the rules read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.annotate.light import Columns, Labels, Words, columns, paragraph_of
from tui.annotate.pieces import parsable
from tui.annotate.tokens import Paragraph
from tui.model.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc


def paragraphs_of(doc: Doc, spans: Sequence[Span], labels: Labels, text: str = "") -> list[Paragraph]:
    """The paragraphs ``spans`` of ``doc.text``, which spaCy puts together anew unless ``text`` is it.

    Where the parser or the recogniser ran across the end of a paragraph, heads are cut off (the token becomes a
    root) and names are left out.
    """
    whole = columns(doc, labels)
    words, parsed = Words(), parsable(text or doc.text)
    return [paragraph_of([(0, _part(whole, span))], span, span.of(parsed), words) for span in spans]


def _part(whole: Columns, span: Span) -> Columns:
    first = bisect_left(whole.starts, span.start)
    last = bisect_left(whole.starts, span.end)
    size = last - first
    heads = whole.heads[first:last]
    return Columns(
        [start - span.start for start in whole.starts[first:last]],
        whole.lengths[first:last],
        whole.pos[first:last],
        whole.deps[first:last],
        [head if 0 <= i + head < size else 0 for i, head in enumerate(heads)],
        whole.morphs[first:last],
        whole.leanings[first:last],
        [(begin - first, end - first, kind) for begin, end, kind in whole.names if first <= begin and end <= last],
    )
