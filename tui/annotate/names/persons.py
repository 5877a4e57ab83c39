"""Whom a description means: the person it fits best, by what is told of them and how near they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tui.annotate.cast import Answer, Named, Role, Said
from tui.annotate.names.describe import INDEFINITE, PARTIES, POSSESSIVES, Description, fits
from tui.annotate.names.lexicon import Lexicon
from tui.annotate.names.place import Place, nobody
from tui.annotate.names.salience import Salience
from tui.annotate.names.scene import Scene, is_quoted
from tui.annotate.names.shape import fold, listed
from tui.model.span import Span

_LOOKED_AT = 60  # named mentions before the description
_BY_NOUN = 12  # bearers of the very noun, wherever they stand
_SMALL = listed("les des del van von der den ten ter ben bin mme dos della")
_ENOUGH = 1.0
_AGAIN = 1.0  # points for him whom the same words meant before
_TOPIC = 0.5  # points for the one a pronoun would mean here
_SHIFT = 0.8  # a new word for somebody rather tells of another than of him who just spoke
_POINTING = listed("ce cet cette")
_JUST_NAMED = 1000  # code points
_UNTOLD = 0.6  # a calling that nothing tells of somebody rather means another
_LATELY = 1.0  # nearness of the last three named
_STRONG = 1.2  # points for words alone that need no nearness


class Persons:
    """The people of an article, to be found by what is told of them."""

    def __init__(self, scene: Scene, people: Sequence[Named], lexicon: Lexicon, salience: Salience) -> None:
        self.scene = scene
        self._salience = salience
        self.lexicon = lexicon
        self.in_view: Callable[[Place], list[str]] = lambda place: []
        self._called: dict[tuple[str, frozenset[str]], str] = {}
        self._learned: dict[str, list[Role]] = {}
        self._by_noun: dict[str, list[Named]] = {}
        for member in people:
            for noun in {lexicon.pairs.get(r.head, r.head) for r in member.roles}:
                self._by_noun.setdefault(noun, []).append(member)

    def meant(self, said: Description, words: str, place: Place) -> Answer:
        """The person a singular description means, or nobody certain."""
        if said.plural or said.determiner in INDEFINITE:
            return nobody(words, "sure")
        if said.determiner in POSSESSIVES:
            return self._possessed(said, words, place)
        near = self._nearness(place)
        last = place.last_speaker()
        ranked: list[tuple[float, float, Named]] = []
        for member, nearness in near.values():
            points = fits(said, member, self.lexicon, self._learned.get(member.id, ()))
            if points == 0.0 and self._is_calling(said) and not self._may_be_told_now(member, said, place):
                if said.names and not self._knows_names(said, member):
                    continue
                nearness -= _UNTOLD
                spoke = last is not None and last.entity == member.id and not self._goes_on(last, place)
                if spoke and self._has_rival(member, near):
                    nearness -= _SHIFT
            if (
                points == 0.0
                and said.head in self.lexicon.demonyms
                and last is not None
                and last.entity == member.id
            ):
                nearness -= _SHIFT
            if points is not None:
                if self._called.get((said.head, said.words)) == member.id:
                    points += _AGAIN
                ranked.append((points + nearness, points, member))
        ranked.sort(key=lambda r: -r[0])
        if self._is_unnamed(said):
            ranked = [r for r in ranked if r[1] >= 3.0]
        if not ranked or ranked[0][0] < _ENOUGH:
            return nobody(words)
        best = ranked[0]
        self._called[(said.head, said.words)] = best[2].id
        if self._is_calling(said) and place.depth == 0:
            self._learned.setdefault(best[2].id, []).append(Role(place.span, said.head, said.words))
        margin = best[0] - ranked[1][0] if len(ranked) > 1 else 3.0
        sure = best[1] >= _STRONG and margin >= 0.8
        return Answer(best[2].id, best[2].name, "sure" if sure else "likely")

    def _goes_on(self, last: Said, place: Place) -> bool:
        """Whether the last act of speech stands in this paragraph: its speaker most often goes on."""
        return last.span.start >= self.scene.paragraphs[place.paragraph].span.start

    def _has_rival(self, member: Named, near: dict[str, tuple[Named, float]]) -> bool:
        """Whether somebody else of that sex has been named lately, whom a new word may rather mean."""
        others = [m for m, value in near.values() if m is not member and value >= _LATELY]
        return any(not (m.gender and member.gender) or m.gender == member.gender for m in others)

    def _knows_names(self, said: Description, member: Named) -> bool:
        """Whether the proper names in a description ("le patron des éditions du Guet") are told of somebody."""
        return any(said.names & role.words for role in member.roles)

    def _is_calling(self, said: Description) -> bool:
        """Whether the noun tells a trade, an office or a part played, and not only a sex, an age or a country."""
        head, lexicon = said.head, self.lexicon
        party = bool(lexicon.classes_of(head) & (PARTIES | {"famille", "family"}))
        vague = party or head in lexicon.anybody or head in lexicon.ages or head in lexicon.demonyms
        return head in lexicon.roles and not vague

    def _may_be_told_now(self, member: Named, said: Description, place: Place) -> bool:
        """Whether a calling may be news of somebody: the protagonist, or one just named of whom none is told."""
        if self._salience.protagonist(said.gender) is member or said.determiner in _POINTING:
            return True
        if any(not r.head.isdigit() for r in member.roles) or self._learned.get(member.id):
            return False
        start = place.span.start
        return any(0 <= start - m.end <= _JUST_NAMED for m in member.mentions)

    def _is_unnamed(self, said: Description) -> bool:
        known = said.head in self.lexicon.roles or said.people or any(" " in w for w in said.words)
        return said.head in self.lexicon.unnamed or not known

    def _nearness(self, place: Place) -> dict[str, tuple[Named, float]]:
        """Who may be meant, and how present each is: up to 1.8 for those named before, below 0 for those later."""
        out: dict[str, tuple[Named, float]] = {}
        step = 0
        for span, member in self.scene.names_before(place.span.start, _LOOKED_AT):
            if member.type != "PER" or member.id in out or not self._visible(span, place):
                continue
            out[member.id] = (member, max(0.3, 1.5 - 0.25 * step))
            step += 1
        topics = self.in_view(place)
        if topics and topics[0] in out:
            member, value = out[topics[0]]
            out[topics[0]] = (member, value + _TOPIC)
        last = place.last_speaker()
        if last is not None and last.entity in out:
            member, value = out[last.entity]
            out[last.entity] = (member, value + 0.3)
        for span, member in self.scene.names_after(place.span.start, 20):
            if member.type == "PER" and member.id not in out and self._visible(span, place):
                out[member.id] = (member, -0.6 if place.paragraph < 2 else -1.2)
        return out

    def _visible(self, span: Span, place: Place) -> bool:
        return self.scene.in_view(span) and not is_quoted(span.start, place.quoted)

    def by_noun(self, noun: str) -> list[Named]:
        """The people the article calls by this very noun."""
        return self._by_noun.get(self.lexicon.pairs.get(noun, noun), [])[:_BY_NOUN]

    def _possessed(self, said: Description, words: str, place: Place) -> Answer:
        """ "Son épouse": the other of the couple; "son avocat": one whom the article calls so."""
        owner = place.last_speaker()
        if said.head in self.lexicon.spouse or said.head in self.lexicon.sibling:
            kin = self._kin(said, owner.entity if owner else None, place)
            if kin is not None:
                return Answer(kin.id, kin.name, "likely")
        exact = [m for m in self.by_noun(said.head) if not (said.gender and m.gender and m.gender != said.gender)]
        before = [
            m
            for m in exact
            if m.mentions[0].start < place.span.start and m.id != (owner.entity if owner else None)
        ]
        if len(before) == 1 and said.head not in self.lexicon.unnamed:
            return Answer(before[0].id, before[0].name, "likely")
        return nobody(words)

    def _kin(self, said: Description, owner: str | None, place: Place) -> Named | None:
        near = [m for m, _ in sorted(self._nearness(place).values(), key=lambda pair: -pair[1])]
        for member in near:
            if member.id == owner or (said.gender and member.gender and member.gender != said.gender):
                continue
            if any(r.head in self.lexicon.spouse or r.head in self.lexicon.sibling for r in member.roles):
                return member
            mine = _proper(member)
            if any(o.id != member.id and o.gender != member.gender and mine & _proper(o) for o in near):
                return member
        return None


def _proper(member: Named) -> set[str]:
    """The words of a name that count for kinship: no particles, no titles."""
    return {w for w in fold(member.name).split() if len(w) > 2 and w not in _SMALL}
