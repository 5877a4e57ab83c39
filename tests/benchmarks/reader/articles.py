"""Articles of a given size with annotations, as dense as press articles have them."""

from __future__ import annotations

import random
from pathlib import Path

from tui.formats.inquit_json import dumps
from tui.model.annotation import Annotations, Confidence, Entity, Mention, Quotation
from tui.model.article import Article
from tui.model.span import Span

FIRST = "Premier mot du texte"
_SENTENCE = (
    "le conseil de la ville a voté mardi une aide pour les pêcheurs du port qui demandaient depuis des mois que "
    "l’on tienne compte du prix du gazole et des quotas décidés loin d’ici sans que personne ne les ait entendus"
)
_WORDS = _SENTENCE.split()
_CONFIDENCES: tuple[Confidence, ...] = ("sure", "sure", "sure", "likely", "inherited")


def article(size: int, seed: int = 5) -> tuple[Article, Annotations]:
    """About ``size`` characters: paragraphs of 300 to 900, a name every 60 characters, one quotation each."""
    chance = random.Random(seed)
    people = [f"{first} {last}" for first in ("Anne", "Yann", "Maud", "Paul") for last in _names(chance, 5)]
    parts: list[str] = []
    mentions: list[Mention] = []
    quotes: list[Quotation] = []
    at = 0

    def write(words: str) -> Span:
        nonlocal at
        parts.append(words)
        at += len(words)
        return Span(at - len(words), at)

    write(f"{FIRST}\n\n")
    while at < size:
        end = at + chance.randrange(300, 900)
        write("« ")
        span = write(" ".join(chance.choices(_WORDS, k=chance.randrange(6, 30))))
        write(" », ")
        cue = write("a déclaré")
        write(" ")
        who = chance.randrange(len(people))
        speaker = write(people[who])
        mentions.append(Mention(f"e{who}", speaker))
        quotes.append(
            Quotation(
                f"q{len(quotes)}", span, "direct", cue, speaker, f"e{who}", people[who], "subject-after",
                chance.choice(_CONFIDENCES),
            )
        )  # fmt: skip
        write(". ")
        while at < end:
            write(" ".join(chance.choices(_WORDS, k=8)) + " ")
            who = chance.randrange(len(people))
            mentions.append(Mention(f"e{who}", write(people[who])))
            write(", ")
        write("fin.\n\n")
    entities = tuple(Entity(f"e{n}", "PER" if n % 3 else "LOC", name) for n, name in enumerate(people))
    return Article("".join(parts).rstrip(), source="banc.txt", lang="fr"), Annotations(
        entities, tuple(mentions), tuple(quotes)
    )


def _names(chance: random.Random, count: int) -> list[str]:
    return ["".join(chance.choices("abdegilmnorstu", k=6)).capitalize() for _ in range(count)]


def annotated_file(folder: Path, size: int) -> Path:
    """An annotated article of that size as a file of inquit/1."""
    path = folder / f"{size}.json"
    if not path.exists():
        path.write_text(dumps(*article(size)), "utf-8")
    return path


def plain_file(folder: Path, size: int) -> Path:
    """The same article without annotations."""
    path = folder / f"{size}.txt"
    if not path.exists():
        path.write_text(article(size)[0].text, "utf-8")
    return path
