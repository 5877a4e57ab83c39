"""The two people of a passage: "le premier", "la seconde", "son mari"."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from tui.annotate.cast import Named
from tui.annotate.names.meaning.scene import Scene


def last_pair(scene: Scene, offset: int) -> tuple[Named, Named] | None:
    """The two people last named side by side ("X et Y"), or in one sentence without a third."""
    people = [(s, m) for s, m in scene.names_before(offset, 12) if m.type == "PER"]
    for at, ((right, second), (left, first)) in enumerate(pairwise(people)):
        between = f" {_text_between(scene, left.end, right.start)} "
        if first is second or len(between) > 60 or _breaks(between):
            continue
        third = people[at + 2] if at + 2 < len(people) else None
        alone = (
            third is None or third[1] in (first, second) or _breaks(_text_between(scene, third[0].end, left.start))
        )
        if alone or " et " in between or " and " in between:
            return first, second
    return None


def only_two(scene: Scene, number: int, offset: int) -> tuple[Named, Named] | None:
    """The only two people named in a paragraph before ``offset``, in the order in which they come in."""
    begin = scene.paragraphs[number].span.start
    met = {m.id: m for s, m in reversed(scene.names_before(offset, 12)) if s.start >= begin and m.type == "PER"}
    one, *rest = met.values() if len(met) == 2 else (None,)
    return (one, rest[0]) if one is not None else None


def _text_between(scene: Scene, start: int, end: int) -> str:
    number = max(0, bisect_right(scene.starts, start) - 1)
    begin = scene.paragraphs[number].span.start
    return scene.paragraphs[number].text[start - begin : end - begin].strip()


def _breaks(between: str) -> bool:
    """Whether a sentence or a quotation ends in these words."""
    return not between or any(mark in between for mark in ".»!?\n")
