"""Speakers that only the whole article tells: turns of a dialogue, and words quoted twice."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from tui.annotate.cast import Cast
from tui.model.annotation import Quotation
from tui.model.span import Span

_WORD = re.compile(r"[\w']+")
_MARKS = " «»“”\"'‘’\u00a0\u202f"
_FEWEST = 3  # words; shorter ones may be anybody's


def answer_turns(
    quotations: Sequence[Quotation], turns: Mapping[int, int], paragraphs: Sequence[Span], cast: Cast
) -> list[Quotation]:
    """Give the turns of a dialogue without incise their speakers: those who take turns with the named one.

    ``turns`` tells for the start of every turn its paragraph. The second speaker is known when the paragraph
    before the dialogue names two people and no more.
    """
    out = list(quotations)
    places = [(i, turns[q.span.start]) for i, q in enumerate(out) if q.span.start in turns and q.kind == "direct"]
    numbered = list(enumerate(places))
    for _, run in groupby(numbered, key=lambda pair: pair[1][1] - pair[0]):
        _answer(out, [place for _, place in run], paragraphs, cast)
    return out


def _answer(out: list[Quotation], run: list[tuple[int, int]], paragraphs: Sequence[Span], cast: Cast) -> None:
    known = [(position, out[i]) for position, (i, _) in enumerate(run) if out[i].rule != "dialogue"]
    if not known:
        return
    first = run[0][1]
    present = _people_in(paragraphs[first - 1], cast) if first else []
    for position, (i, _) in enumerate(run):
        if out[i].rule != "dialogue":
            continue
        same = next((q for place, q in known if (place - position) % 2 == 0), None)
        if same:
            out[i] = out[i]._replace(
                speaker=same.speaker,
                entity=same.entity,
                who=same.who,
                rule="alternation",
                confidence="inherited",
            )
            continue
        other = [(e, s, n) for e, s, n in present if e != known[0][1].entity]
        if len(present) == 2 and len(other) == 1 and known[0][1].entity:
            entity, speaker, name = other[0]
            out[i] = out[i]._replace(
                speaker=speaker, entity=entity, who=name, rule="alternation", confidence="inherited"
            )


def _people_in(paragraph: Span, cast: Cast) -> list[tuple[str, Span, str]]:
    found = []
    for member in cast.members:
        inside = (
            [m for m in member.mentions if paragraph.covers(m)]
            if member.type == "PER" and not member.plural
            else []
        )
        if inside:
            found.append((member.id, inside[0], member.name))
    return found


def share_repeated(text: str, quotations: Sequence[Quotation]) -> list[Quotation]:
    """Give words that nobody is named for (a caption, an opening) the speaker they have elsewhere."""
    out = list(quotations)
    lost = [i for i, q in enumerate(out) if q.kind != "indirect" and q.cue is None and _is_lost(q)]
    if not lost or len(lost) > 200:
        return out
    known = [
        (_words(text, q), q)
        for q in out
        if q.kind != "indirect"
        and q.confidence in ("sure", "likely")
        and (q.entity or q.who)
        and q.rule != "nested"
    ]
    for i in lost:
        words = _words(text, out[i])
        if words.count(" ") + 1 < _FEWEST:
            continue
        twin = next((q for o, q in known if words in o or (o in words and o.count(" ") + 1 >= _FEWEST)), None)
        if twin is None and i == 0:
            twin = _told_later(text, out)
        if twin:
            out[i] = out[i]._replace(
                speaker=twin.speaker,
                entity=twin.entity,
                who=twin.who,
                rule="repeated",
                confidence="likely",
            )
    return out


def _is_lost(quotation: Quotation) -> bool:
    """Whether nothing beside the words says whose they are."""
    return quotation.confidence in ("unknown", "inherited")


def _told_later(text: str, quotations: Sequence[Quotation]) -> Quotation | None:
    """The second quotation, when it tells who says the one that opens an article, in its paragraph or the next."""
    first = quotations[0]
    if (
        len(quotations) < 2
        or first.kind != "direct"
        or first.speaker
        or text[: first.span.start].strip(_MARKS + "\n")
    ):
        return None
    second = next((q for q in quotations[1:] if q.kind == "direct"), None)
    if second is None or second.confidence not in ("sure", "likely") or not (second.entity or second.who):
        return None
    alone = "\n" in text[first.span.end : first.span.end + 6]
    breaks = len(re.findall(r"\n+", text[first.span.end : second.span.start]))
    return second if breaks <= alone else None


def _words(text: str, quotation: Quotation) -> str:
    raw = quotation.span.of(text).lower().replace("’", "'")
    return " ".join(_WORD.findall(raw))
