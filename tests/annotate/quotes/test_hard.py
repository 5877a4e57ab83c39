"""The sixty one-phenomenon cases: spans within two characters, kinds, speakers; the last fifteen yield nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tui.model.annotation import Annotations, Quotation
from tui.model.span import Span

CASES = json.loads((Path(__file__).parents[2] / "gold" / "hard.json").read_text("utf-8"))
WITHIN = 2


@pytest.mark.parametrize("case", CASES, ids=[c["id"] for c in CASES])
def test_case(case: dict[str, Any], read: Callable[[str], Annotations]) -> None:
    found = list(read(case["text"]).quotes)
    for gold in case["quotes"]:
        match = next((q for q in found if _same_words(q, gold)), None)
        assert match, f"{case['phenomenon']}: {case['text'][slice(*gold['span'])]!r} not among {found}"
        found.remove(match)
        if gold["speaker"] is None:
            assert match.speaker is None
        else:
            assert match.speaker is not None
            assert match.speaker.overlaps(Span(*gold["speaker"]))
    assert not found


def _same_words(quotation: Quotation, gold: dict[str, Any]) -> bool:
    start, end = gold["span"]
    near = abs(quotation.span.start - start) <= WITHIN and abs(quotation.span.end - end) <= WITHIN
    return near and quotation.kind == gold["kind"]
