"""Whom pronouns, descriptions and bare names mean: invented cases by phenomenon in ``meant/``.

A case is a line with its name, a text, and lines with the first words of quotations and who speaks; "-" is nobody.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

WhoSays = Callable[[str, str], str | None]


def _cases() -> Iterator[object]:
    for path in sorted((Path(__file__).parent / "meant").glob("*.txt")):
        for block in path.read_text("utf-8").split("\n\n== ")[1:]:
            name, *lines = block.rstrip("\n").splitlines()
            text = "\n".join(line for line in lines if not line.startswith("| "))
            said = dict(line[2:].rsplit(" | ", 1) for line in lines if line.startswith("| "))
            yield pytest.param(text, said, id=f"{path.stem}-{name}")


@pytest.mark.parametrize(("text", "said"), _cases())
def test_who_is_meant(text: str, said: dict[str, str], who_says: WhoSays) -> None:
    assert said
    assert {words: who_says(text, words) or "-" for words in said} == said
