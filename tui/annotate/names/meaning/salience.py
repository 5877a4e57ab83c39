"""Who the article is about: how present somebody is where nothing nearer decides.

Recency alone misleads: a name in a comparison or behind a preposition is nearer than the person whom the
passage tells of. Presence counts acting as a subject above being mentioned, as centering theory ranks it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.annotate.cast import Gender, Named
from tui.annotate.names.meaning.fiction import is_played
from tui.annotate.names.meaning.reference import Reference
from tui.annotate.names.meaning.scene import Scene

_ACTING = 1.0
_MENTIONED = 0.4
_HEADLINE = 2.0  # for a name in the first two paragraphs: headline and standfirst, or the opening
_ENOUGH = 3.0
_TIMES = 2.0  # a protagonist is so much more present than the next one
_OPENING = 2  # paragraphs


@dataclass(slots=True)
class _Presence:
    acts: int = 0
    mentions: int = 0
    places: int = 0  # of these, behind a noun that opens the name of a place or a building
    parts: int = 0  # of these, where the name is that of a part somebody plays
    headline: bool = False
    matters: bool = False  # does anything, or stands in the first line
    namesake: bool = False  # is only ever the name of a street, a station, a school
    character: bool = False  # is the name of a part in a play or a film

    @property
    def strength(self) -> float:
        rest = self.mentions - self.acts
        return _ACTING * self.acts + _MENTIONED * rest + (_HEADLINE if self.headline else 0.0)


class Salience:
    """How present the people of an article are, counted once over all that is in view."""

    def __init__(self, scene: Scene, people: Sequence[Named]) -> None:
        self.scene = scene
        self._people = people
        self._counted: dict[str, _Presence] | None = None
        self._leads: dict[Gender, Named | None] = {}

    def protagonist(self, gender: Gender) -> Named | None:
        """The one person of that gender ("" for any) that the article is about, if it is about one."""
        if gender not in self._leads:
            self._leads[gender] = self._lead(gender)
        return self._leads[gender]

    def is_passing(self, reference: Reference) -> bool:
        """Whether a name that does not act here never acts, and stands behind a preposition or in a comparison."""
        member = reference.member
        if member is None or reference.subject:
            return False
        presence = self._presence_of(member)
        if presence is None or presence.acts:
            return False
        return self.scene.is_governed(reference)

    def acts(self, member: Named) -> bool:
        """Whether somebody is the subject of anything in the article."""
        presence = self._presence_of(member)
        return presence is not None and presence.acts > 0

    def matters(self, member: Named) -> bool:
        """Whether somebody does anything in the article, or stands in its first line."""
        presence = self._presence_of(member)
        return presence is not None and presence.matters

    def is_namesake(self, member: Named) -> bool:
        """Whether the name is only ever that of a street, a station, a school: nobody in the story."""
        presence = self._presence_of(member)
        return presence is not None and presence.namesake

    def is_character(self, member: Named) -> bool:
        """Whether the article presents the name as a part in a play or a film, and tells no calling of theirs."""
        presence = self._presence_of(member)
        return presence is not None and presence.character

    def is_nobody_here(self, member: Named) -> bool:
        """Whether the name is nobody's who could act or speak in the story."""
        presence = self._presence_of(member)
        return presence is not None and (presence.namesake or presence.character)

    def _lead(self, gender: Gender) -> Named | None:
        counted = self._presences()
        fitting = [
            m
            for m in self._people
            if not m.plural and not self.is_character(m) and (not gender or m.gender in ("", gender))
        ]
        ranked = sorted(fitting, key=lambda m: -counted[m.id].strength)
        if not ranked or counted[ranked[0].id].strength < _ENOUGH:
            return None
        second = counted[ranked[1].id].strength if len(ranked) > 1 else 0.0
        return ranked[0] if counted[ranked[0].id].strength >= _TIMES * second else None

    def _presence_of(self, member: Named) -> _Presence | None:
        return (self._presences() if self._counted is None else self._counted).get(member.id)

    def _presences(self) -> dict[str, _Presence]:
        counted = self._counted
        if counted is None:
            counted = self._counted = {m.id: _Presence() for m in self._people}
            for number in range(len(self.scene.paragraphs)):
                for reference in self.scene.references(number):
                    if reference.member is not None and reference.member.id in counted:
                        self._count(counted[reference.member.id], reference)
            for member in self._people:
                self._sum_up(counted[member.id], member)
        return counted

    def _sum_up(self, presence: _Presence, member: Named) -> None:
        """Note what all mentions together tell."""
        named_after = presence.mentions > 0 and presence.places == presence.mentions
        presence.namesake = named_after and not member.roles  # "la metteuse en scène X"
        told = any(role.head not in self.scene.lexicon.parts for role in member.roles)
        presence.character = presence.parts > (presence.mentions - 1 if told else 0)

    def _count(self, presence: _Presence, reference: Reference) -> None:
        presence.mentions += 1
        presence.acts += reference.subject
        presence.parts += is_played(
            self.scene.paragraphs[reference.paragraph].tokens, reference.first, self.scene.lexicon
        )
        presence.places += self.scene.names_a_place(reference)
        told = reference.paragraph == 0 or self.scene.is_agent(reference)
        presence.matters = presence.matters or reference.subject or told
        presence.headline = presence.headline or reference.paragraph < _OPENING
