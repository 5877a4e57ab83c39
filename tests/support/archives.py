"""Archives of articles that are annotated already: a run over them needs no model and takes milliseconds."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tui.formats.inquit_json import as_object
from tui.formats.jsontext import to_json
from tui.model.annotation import Annotations, Entity, Mention, Quotation
from tui.model.article import Article
from tui.model.span import Span

PEOPLE = ("Léa Gall", "Inès Corvalan", "Marc Oury")


def article(number: int) -> tuple[Article, Annotations]:
    """One of many articles: who speaks, the month and the source go by its number."""
    who = PEOPLE[number % len(PEOPLE)]
    text = f"Conseil n° {number}\n\n« Nous voterons {number} fois », a dit {who}. Rien de plus."
    said = text.index("Nous")
    name = Span(text.index(who), text.index(who) + len(who))
    words = Span(said, text.index(" »"))
    cue = Span(text.index("a dit"), text.index("a dit") + 5)
    quote = Quotation("q1", words, "direct", cue, name, "e1", who, "subject-after", "sure")
    return (
        Article(
            text,
            source=("Le Matin", "Le Soir")[number % 2],
            lang="fr",
            date=f"2024-{1 + number % 4:02}-10",
            id=f"a{number}",
        ),
        Annotations((Entity("e1", "PER", who),), (Mention("e1", name),), (quote,)),
    )


def line(number: int) -> str:
    """The article as a line of inquit/1."""
    return to_json(as_object(*article(number)))


def write_lines(path: Path, lines: Sequence[str]) -> Path:
    """A file of these lines."""
    path.write_text("".join(f"{each}\n" for each in lines), "utf-8")
    return path


def read_lines(path: Path) -> list[dict[str, Any]]:
    """The objects in a file of JSON Lines; each line must be whole."""
    text = path.read_text("utf-8")
    assert not text or text.endswith("\n")
    return [json.loads(each) for each in text.splitlines()]


def ids(path: Path) -> list[str]:
    """The ids in a file of JSON Lines, in its order."""
    return [each["id"] for each in read_lines(path)]
