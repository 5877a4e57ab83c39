"""From the parsed article to its cast: find the names, type them, join what names one thing."""

from __future__ import annotations

from collections.abc import Sequence

from tui.annotate.cast import Cast
from tui.annotate.names.groups import group
from tui.annotate.names.lexicon import lexicon
from tui.annotate.names.spots import Spot, find_spots
from tui.annotate.names.words import words_of
from tui.annotate.tokens import Paragraph
from tui.model.front import Front


def find_names(text: str, paragraphs: Sequence[Paragraph], lang: str, front: Front) -> Cast:
    """All entities of an article with their mentions in order, their types and display names."""
    known = lexicon(lang)
    common = {t.text for p in paragraphs for t in p.tokens if t.text.islower()}
    spots: list[Spot] = []
    for number, paragraph in enumerate(paragraphs):
        words = words_of(number, paragraph)
        spots.extend(find_spots(words, paragraph.names, known, common))
    return Cast(group(text, spots, known))
