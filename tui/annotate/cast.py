"""Who and what an article names, as the rules that look for speakers need it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from tui.annotate.records import record
from tui.model.annotation import Confidence
from tui.model.span import Span

Gender = Literal["Masc", "Fem", ""]


@record
class Role:
    """What the article calls somebody: the head noun of a title, apposition or attribute ("ministre").

    ``span`` is the whole phrase, ``head`` its head noun in lower case, ``words`` all its content words in lower
    case ("leader", "nord-coréen"): what a later description is compared with. ``names`` are those of the words
    that the article writes with a capital.
    """

    span: Span
    head: str
    words: frozenset[str]
    names: frozenset[str] = frozenset()


@dataclass(slots=True)
class Named:
    """One entity of the article with all its mentions in order, and what the text lets one know of it."""

    id: str
    type: str
    name: str
    mentions: list[Span]
    gender: Gender = ""
    plural: bool = False
    roles: list[Role] = field(default_factory=list)


@dataclass(slots=True)
class Cast:
    """All entities of an article."""

    members: list[Named]

    def by_id(self, entity: str) -> Named | None:
        """The entity of that id."""
        return next((m for m in self.members if m.id == entity), None)


@record
class Said:
    """One earlier act of speech: where it stands and who spoke, for resolving the next one."""

    span: Span
    speaker: Span | None
    entity: str | None
    who: str | None


@record
class Answer:
    """Whom a speaker mention means: an entity, or nobody certain (``entity`` None), in words for people."""

    entity: str | None
    who: str | None
    confidence: Confidence


class Resolves(Protocol):
    """Says whom a speaker mention means (``tui.annotate.names.meaning.resolve.Resolver``)."""

    def resolve(
        self, paragraph: int, first: int, last: int, said: Sequence[Said], quoted: Sequence[Span]
    ) -> Answer:
        """Whom tokens ``[first, last)`` of a paragraph mean, given what was said before."""

    def another(
        self, paragraph: int, first: int, last: int, said: Sequence[Said], quoted: Sequence[Span]
    ) -> Answer:
        """The same for a pronoun inside somebody's words, who is not the one who says them."""
