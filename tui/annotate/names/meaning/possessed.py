"""Whom "son épouse", "son frère", "sa porte-parole" mean."""

from __future__ import annotations

from typing import Protocol

from tui.annotate.cast import Answer, Named, Role
from tui.annotate.data import words_for
from tui.annotate.names.meaning.pairs import last_pair, only_two
from tui.annotate.names.meaning.place import Place, nobody
from tui.annotate.names.meaning.scene import Scene
from tui.annotate.names.told.describe import Description
from tui.annotate.names.told.kin import is_kin, proper
from tui.annotate.names.words.lexicon import Lexicon
from tui.model.span import Span

_OURS = frozenset({"notre", "our"})
_GUESTS = words_for("guests_of_a_paper")
_COUNTERPARTS = words_for("counterparts")
_OPENING = 1  # paragraphs that may tell what somebody is before they name them


class People(Protocol):
    """The people of an article, as ``Persons`` knows them."""

    scene: Scene
    lexicon: Lexicon

    def near(self, place: Place, said: Description) -> list[Named]:
        """The named people who may be meant, the most present first."""
        ...

    def by_noun(self, noun: str) -> list[Named]:
        """The people the article calls by this very noun."""
        ...

    def visible(self, span: Span, place: Place) -> bool:
        """Whether a name may be meant there."""
        ...

    def tells_calling(self, role: Role) -> bool:
        """Whether a role tells more than a sex or an age."""
        ...


class Possessed:
    """Finds those told of by what they are to somebody else."""

    def __init__(self, persons: People) -> None:
        self._persons = persons
        self.scene = persons.scene
        self.lexicon = persons.lexicon

    def meant(self, said: Description, words: str, place: Place) -> Answer:
        """ "Son épouse": the other of the couple; "son avocat": one whom the article calls so."""
        owner = place.last_speaker()
        if said.determiner in _OURS and said.head in _GUESTS:
            near = self._persons.near(place, said)
            return Answer(near[0].id, near[0].name, "likely") if near else nobody(words)
        if said.head in self.lexicon.spouse or said.head in self.lexicon.sibling:
            kin = self._kin(said, owner.entity if owner else None, place)
            if kin is not None:
                return Answer(kin.id, kin.name, "likely")
            other = self._other_of_pair(said, owner.entity if owner else None, place)
            if other is not None and said.head in self.lexicon.spouse:
                return Answer(other.id, other.name, "likely")
        exact = [
            m
            for m in self._persons.by_noun(said.head)
            if not (said.gender and m.gender and m.gender != said.gender)
        ]
        before = [
            m
            for m in exact
            if m.mentions[0].start < place.span.start and m.id != (owner.entity if owner else None)
        ]
        if len(before) == 1 and said.head not in self.lexicon.unnamed:
            return Answer(before[0].id, before[0].name, "likely")
        if len(exact) == 1 and not before and place.paragraph <= _OPENING and not is_kin(said.head, self.lexicon):
            return Answer(exact[0].id, exact[0].name, "likely")
        named = self._named_after(said, place)
        if named is None and said.head in _COUNTERPARTS:
            named = self._counterpart(said, owner.entity if owner else None, place)
        return Answer(named.id, named.name, "likely") if named else nobody(words)

    def _named_after(self, said: Description, place: Place) -> Named | None:
        """ "Son frère n'y croyait plus. « … », confie Réal": the paragraph goes on with one not named before."""
        end = self.scene.paragraphs[place.paragraph].span.end
        for span, member in self.scene.names_after(place.span.end, 3):
            if span.start >= end or member.type == "ORG":
                return None
            if member.type != "PER" or not self._persons.visible(span, place):
                continue
            new = min(member.mentions) == span and not any(self._persons.tells_calling(r) for r in member.roles)
            other = said.gender and member.gender and said.gender != member.gender
            return member if new and not other and self.scene.acts_at(span) else None
        return None

    def _counterpart(self, said: Description, owner: str | None, place: Place) -> Named | None:
        """The other of the two of whom the passage tells: "X a battu Y. Son adversaire, elle, souriait"."""
        pair = last_pair(self.scene, place.span.start) or only_two(self.scene, place.paragraph, place.span.start)
        if pair is None or owner not in {m.id for m in pair}:
            return None
        other = next((m for m in pair if m.id != owner), None)
        fits = other is not None and not (said.gender and other.gender and other.gender != said.gender)
        return other if fits else None

    def _other_of_pair(self, said: Description, owner: str | None, place: Place) -> Named | None:
        """The other of two named side by side: "X et Y … dit-elle. … complète son mari"."""
        pair = last_pair(self.scene, place.span.start)
        if pair is None or owner not in {m.id for m in pair}:
            return None
        other = next((m for m in pair if m.id != owner), None)
        return other if other and said.gender and other.gender == said.gender else None

    def _kin(self, said: Description, owner: str | None, place: Place) -> Named | None:
        near = self._persons.near(place, said)
        for member in near:
            if member.id == owner or (said.gender and member.gender and member.gender != said.gender):
                continue
            if any(r.head in self.lexicon.spouse or r.head in self.lexicon.sibling for r in member.roles):
                return member
            mine = proper(member)
            if any(o.id != member.id and o.gender != member.gender and mine & proper(o) for o in near):
                return member
        return None
