"""The gold articles of the project against floors just under what is reached. Floors only ever rise."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tui.model.annotation import Annotations, Quotation
from tui.model.span import Span

GOLD = Path(__file__).parents[2] / "gold"
SEED = Path(__file__).parents[3] / ".." / "shared" / "gold" / "dev" / "seed.json"  # not the project's to keep

FRENCH = {
    "quotes": 0.99,
    "kind": 0.985,
    "speaker": 0.925,
    "voice": 0.92,
    "indirect": 0.98,
    "isaid": 0.98,
    "notspeech": 0.95,
}
WHOLE = dict.fromkeys((*FRENCH, "mentions", "bounds", "clusters"), 1.0)
ENGLISH = {
    "quotes": 0.98,
    "kind": 0.96,
    "speaker": 0.9,
    "voice": 0.9,
    "indirect": 0.95,
    "isaid": 0.91,
    "notspeech": 0.95,
}
# Short passages, each for a construction of reported speech (m1), for whom a speaker's words mean (m2), or as a
# newspaper would print it (m3); written for the project, like the articles.
PASSAGES = {
    "quotes": 0.99,
    "kind": 0.99,
    "speaker": 0.91,
    "voice": 0.87,
    "indirect": 0.96,
    "isaid": 0.88,
    "notspeech": 0.99,
}


def test_french_articles_reach_their_floors(read: Callable[[str], Annotations], tmp_path: Path) -> None:
    assert not _below(_scores("fr", read, tmp_path), FRENCH)


def test_passages_reach_their_floors(read: Callable[[str], Annotations], tmp_path: Path) -> None:
    assert not _below(_scores("m", read, tmp_path, "passages"), PASSAGES)


@pytest.mark.skipif(not SEED.is_file(), reason="needs the shared gold articles")
def test_everything_in_the_article_that_came_first_is_right(
    read: Callable[[str], Annotations], tmp_path: Path
) -> None:
    assert not _below(_scores("seed", read, tmp_path, SEED.parent), WHOLE)


def test_english_articles_reach_their_floors(read_english: Callable[[str], Annotations], tmp_path: Path) -> None:
    assert not _below(_scores("en", read_english, tmp_path), ENGLISH)


def test_words_that_name_the_speaker_are_found(read: Callable[[str], Annotations]) -> None:
    """Whoever they turn out to be, the words that name the speaker are the ones the annotators marked."""
    right = wanted = 0
    for path in sorted((GOLD / "dev").glob("fr*.json")):
        found = {(q.kind, q.span): q for q in read(path.with_suffix(".txt").read_text("utf-8")).quotes}
        for gold in json.loads(path.read_text("utf-8"))["quotes"]:
            mention = gold["speaker"]["mention"]
            quotation = found.get((gold["kind"], Span(*gold["span"])))
            if mention and quotation:
                wanted += 1
                right += bool(quotation.speaker and quotation.speaker.overlaps(Span(*mention)))
    assert right / wanted >= 0.95


def _scores(
    lang: str, read: Callable[[str], Annotations], folder: Path, articles: str | Path = "dev"
) -> dict[str, Any]:
    """What the scorer says of the articles whose names begin so."""
    for path in (GOLD / articles).glob(f"{lang}*"):
        (folder / "gold").mkdir(exist_ok=True)
        shutil.copy(path, folder / "gold")
    (folder / "found").mkdir()
    for path in (folder / "gold").glob("*.txt"):
        text = path.read_text("utf-8")
        (folder / "found" / f"{path.stem}.json").write_text(json.dumps(_export(text, read(text))), "utf-8")
    command = [sys.executable, GOLD / "score.py", folder / "gold", folder / "found", "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


def _below(figures: dict[str, Any], floors: dict[str, float]) -> dict[str, float]:
    reached = {k: figures[k][0] if isinstance(figures[k], list) else figures[k] for k in floors}
    return {k: v for k, v in reached.items() if v is not None and v < floors[k]}


def _export(text: str, found: Annotations) -> dict[str, Any]:
    mentions: dict[str, list[dict[str, int]]] = {}
    for mention in found.mentions:
        mentions.setdefault(mention.entity, []).append(_span(mention.span))
    return {
        "text": text,
        "entities": [
            {"id": e.id, "type": e.type, "name": e.name, "mentions": mentions.get(e.id, [])}
            for e in found.entities
        ],
        "quotes": [_quotation(q) for q in found.quotes],
    }


def _quotation(q: Quotation) -> dict[str, Any]:
    speaker = _span(q.speaker) if q.speaker else None
    return {**_span(q.span), "kind": q.kind, "speaker": speaker, "entity": q.entity, "who": q.who}


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}
