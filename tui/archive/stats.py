"""Who speaks how much: quotations and their words counted by speaker, month, source and kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from tui.archive.results import is_tables, rows
from tui.archive.tables import day, speaker_of
from tui.library.naming import norm
from tui.library.speech import Speech
from tui.model.annotation import Annotations
from tui.model.article import Article

KEYS: dict[str, Callable[[Speech], str]] = {
    "who": lambda speech: speech.who,
    "month": lambda speech: speech.day[:7],
    "source": lambda speech: speech.source,
    "kind": lambda speech: speech.kind,
}
_TABLE_COLUMNS = ["who", "type", "kind", "source", "day", "words"]


@dataclass(frozen=True, slots=True)
class Share:
    """A group and its part of all that is said: by one key, or by the second within each of the first.

    ``share`` is of words, 0 to 1: of all, or of the words in the group of the first key.
    """

    keys: tuple[str, ...]
    quotations: int
    words: int
    share: float


_Group = tuple[str, ...]


@dataclass(slots=True)
class _Tally:
    shown: tuple[str, ...]
    quotations: int = 0
    words: int = 0


def speech_of(article: Article, annotations: Annotations) -> Iterator[Speech]:
    """The quotations of one article."""
    entities = {entity.id: entity for entity in annotations.entities}
    known = day(article)
    for quote in annotations.quotes:
        entity = entities.get(quote.entity or "")
        yield Speech(
            speaker_of(quote, entity.name if entity else None, article.text) or "",
            entity is not None and entity.type == "PER",
            quote.kind,
            article.source,
            known.isoformat() if known else "",
            len(quote.span.of(article.text).split()),
        )


def speech_in_tables(name: str) -> Iterator[Speech]:
    """The quotations in a folder of Parquet; only their table is read. Raises ArchiveError."""
    assert is_tables(name)
    for who, kind_of_entity, kind, source, on, words in rows(name, "quotations", _TABLE_COLUMNS):
        yield Speech(who or "", kind_of_entity == "PER", kind, source, on.isoformat() if on else "", words)


def count(
    speeches: Iterable[Speech], by: Sequence[str], *, people: bool = False, since: str = "", until: str = ""
) -> list[Share]:
    """Quotations and words by one or two keys of KEYS.

    Spellings of a name that differ in case, accents and hyphens are one. Months come in their order, other groups
    by words. ``people``: only speakers who are people by name. ``since`` and ``until``: YYYY, YYYY-MM or
    YYYY-MM-DD, both included; speech without a day is left out then.
    """
    tallies: dict[_Group, _Tally] = {}
    totals: Counter[_Group] = Counter()
    spellings: dict[str, str] = {}  # of a name; all of them show as the first that was met
    for speech in speeches:
        if (people and not speech.named) or not _within(speech.day, since, until):
            continue
        group = tuple(norm(KEYS[name](speech)) if name == "who" else KEYS[name](speech) for name in by)
        spellings.setdefault(norm(speech.who), speech.who)
        shown = tuple(spellings[value] if name == "who" else value for name, value in zip(by, group, strict=True))
        tally = tallies.setdefault(group, _Tally(shown))
        tally.quotations += 1
        tally.words += speech.words
        totals[group[:-1]] += speech.words

    def order(group: _Group) -> tuple[object, ...]:
        weights = (*([totals[group[:-1]]] if len(group) == 2 else ()), tallies[group].words)
        each = zip(by, group, weights, strict=True)
        return (*(value if name == "month" else -weight for name, value, weight in each), group)

    return [
        Share(one.shown, one.quotations, one.words, one.words / max(1, totals[group[:-1]]))
        for group in sorted(tallies, key=order)
        for one in [tallies[group]]
    ]


def _within(day: str, since: str, until: str) -> bool:
    if not (since or until):
        return True
    return bool(day) and day >= since[: len(day)] and (not until or day[: len(until)] <= until)
