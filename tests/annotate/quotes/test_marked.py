"""Words in marks: of what kind they are and whose, or that they are nobody's; cases by phenomenon in ``marked/``.

A line holds kind, speaker, words and text ("⏎" for a line break); "-" for kind and speaker where nobody says them.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tui.model.annotation import Annotations

Read = Callable[[str], Annotations]

LINES = [
    (path.stem, line.replace("⏎", "\n").split(" | ", 3))
    for path in sorted((Path(__file__).parent / "marked").glob("*.txt"))
    for line in path.read_text("utf-8").splitlines()
    if not line.startswith("#")
]
SAID = [pytest.param(*case, id=f"{group}-{case[2][:30]}") for group, case in LINES if case[0] != "-"]
NOBODYS = [pytest.param(*case[2:], id=f"{group}-{case[2][:30]}") for group, case in LINES if case[0] == "-"]


@pytest.mark.parametrize(("kind", "who", "words", "text"), SAID)
def test_of_what_kind_and_whose(kind: str, who: str, words: str, text: str, read: Read) -> None:
    quotation = next(q for q in read(text).quotes if q.kind != "indirect" and q.span.of(text) == words)
    assert quotation.kind == kind
    assert who.lower() in (quotation.who or "").lower()


@pytest.mark.parametrize(("words", "text"), NOBODYS)
def test_nobody_says_it(words: str, text: str, read: Read) -> None:
    assert words not in [q.span.of(text) for q in read(text).quotes]
