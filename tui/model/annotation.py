"""What is said about an article: entities, their mentions, quotations and notes.

All of these are values: an edit makes a new one. Spans count code points of the text. They are named tuples and
not dataclasses: an article of a megabyte holds thousands of them, which are made four times as fast, and the
classes themselves in a fifth of a time that every start pays.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple, TypeVar

from tui.model.span import Span

Kind = Literal["direct", "partial", "indirect"]
Confidence = Literal["sure", "likely", "inherited", "unknown"]
Origin = Literal["model", "import", "human"]

KINDS: tuple[Kind, ...] = ("direct", "partial", "indirect")
CONFIDENCES: tuple[Confidence, ...] = ("sure", "likely", "inherited", "unknown")
ENTITY_TYPES: tuple[str, ...] = ("PER", "ORG", "LOC", "MISC")

Extra = Mapping[str, Any]


class _Nothing(Mapping[str, Any]):
    """The empty mapping, once: hashable (so that it can be a field's default), pickled by its name."""

    __slots__ = ()

    def __getitem__(self, key: str) -> Any:
        raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0

    def __hash__(self) -> int:
        return 0

    def __repr__(self) -> str:
        return "{}"

    def __reduce__(self) -> str:
        return "NOTHING"


NOTHING: Extra = _Nothing()

Value = TypeVar("Value", bound=tuple[Any, ...])


def _hashed_without_extra(of: type[Value]) -> type[Value]:
    """Values are hashed by all but their last field: what else a file said may not be hashable."""

    def but_extra(self: Value) -> int:
        return hash(self[:-1])

    of.__hash__ = but_extra  # type: ignore[assignment]
    return of


@_hashed_without_extra
class Entity(NamedTuple):
    """A person, place, organisation or other thing with a proper name.

    ``name`` is the fullest form that people would use. ``type`` is PER, LOC, ORG, MISC, or the label
    of a foreign annotation file. ``extra`` keeps keys of the file that inquit does not know.
    """

    id: str
    type: str
    name: str
    origin: Origin = "model"
    extra: Extra = NOTHING


@_hashed_without_extra
class Mention(NamedTuple):
    """One place where the article names an entity."""

    entity: str
    span: Span
    origin: Origin = "model"
    extra: Extra = NOTHING

    @property
    def id(self) -> str:
        """Stable name of this mention: entity and place."""
        return f"{self.entity}@{self.span.start}-{self.span.end}"


@_hashed_without_extra
class Quotation(NamedTuple):
    """Words that the article gives to somebody.

    ``span`` is what stands inside the marks. ``cue`` is the reporting verb, ``speaker`` the words that name
    the speaker, ``entity`` the entity they mean, ``who`` the speaker in words for people. ``rule`` names the
    attribution rule that fired. A speaker that could not be found is ``unknown``, never guessed.
    """

    id: str
    span: Span
    kind: Kind = "direct"
    cue: Span | None = None
    speaker: Span | None = None
    entity: str | None = None
    who: str | None = None
    rule: str = ""
    confidence: Confidence = "unknown"
    origin: Origin = "model"
    extra: Extra = NOTHING


@_hashed_without_extra
class Note(NamedTuple):
    """What the reader wrote about a stretch of text. ``created`` is an ISO 8601 time."""

    id: str
    span: Span
    text: str
    created: str = ""
    extra: Extra = NOTHING


@_hashed_without_extra
class ModelInfo(NamedTuple):
    """What made the annotations: pipeline name and version, and inquit's own version."""

    name: str = ""
    version: str = ""
    inquit: str = ""
    extra: Extra = NOTHING


class Annotations(NamedTuple):
    """Everything annotated in one article, as one value. Many mentions are best a ``mentions.Mentions``."""

    entities: tuple[Entity, ...] = ()
    mentions: Sequence[Mention] = ()
    quotes: tuple[Quotation, ...] = ()
    notes: tuple[Note, ...] = ()
    model: ModelInfo | None = None

    def __reduce__(self) -> tuple[object, ...]:
        # Entities as columns: of a named tuple each, pickle asks what it is, which takes three times as long.
        return _annotations, (tuple(zip(*self.entities, strict=True)), *self[1:])


def _annotations(columns: tuple[tuple[Any, ...], ...], *others: Any) -> Annotations:
    return Annotations(tuple(map(Entity._make, zip(*columns, strict=True))), *others)
