"""Who may be meant by a description, and how present each of them is where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tui.annotate.cast import Answer, Named
from tui.annotate.names.meaning import beside
from tui.annotate.names.meaning.extents import is_quoted
from tui.annotate.names.meaning.place import Place, nobody
from tui.annotate.names.meaning.salience import Salience
from tui.annotate.names.meaning.scene import Scene
from tui.annotate.names.meaning.unnamed import Unnamed
from tui.annotate.names.told.describe import POINTING, Description
from tui.model.span import Span

_LOOKED_AT = 60  # named mentions before the description
_TOPIC = 0.5  # points for the one a pronoun would mean here
_SPOKEN_OF = 1.5  # nobody says their own name
_LATER = -1.8  # presence of one whom the article names only farther on
_PASSING = 0.4  # for a name behind a preposition that acts nowhere
_SPOKE = 1.1  # "ce proche du maire" is he who has just been heard
_AUTHOR = 0.6  # more for who made the work told of
_MET = 0.25  # for one who does not act there, but elsewhere


@dataclass(slots=True)
class Candidate:
    """Somebody who may be meant: how present they are, and the points of what is told of them."""

    key: str  # by what they are told apart: those without a name by the words for them
    member: Named
    presence: float
    points: float = 0.0

    @property
    def value(self) -> float:
        """How well the description suits them where it stands."""
        return self.presence + self.points


class Presence:
    """The people in view; ``in_view`` ranks those a pronoun might mean, ``resolve`` answers for other mentions."""

    def __init__(self, scene: Scene, salience: Salience, unnamed: Unnamed) -> None:
        self.scene = scene
        self._salience = salience
        self._unnamed = unnamed
        self.in_view: Callable[[Place], list[str]] = lambda place: []
        self.resolve: Callable[[Place], Answer] = lambda place: nobody(None)

    def of(self, place: Place, said: Description) -> list[Candidate]:
        """Who may be meant, and how present each is: up to 1.8 for those before, below 0 for those named later."""
        out: dict[str, Candidate] = {}
        nearer = 0  # those of the sex in question: a man is no nearer to "la romancière" than a woman before him
        before = [*self._named_before(place), *self._unnamed_before(place)]
        before.sort(key=_latest)
        for _, member, less in before:
            key = member.id or member.name
            if key not in out:
                value = max(0.3, 1.5 - 0.25 * nearer)
                out[key] = Candidate(key, member, value - less)
                nearer += not (said.gender and member.gender and member.gender != said.gender)
        topics = (self.in_view(place) if len(out) > 1 else []) or list(out)
        if topics and topics[0] in out:
            out[topics[0]].presence += _TOPIC
        last = place.last_speaker()
        spoke = (last.entity or last.who or "") if last else ""
        if spoke in out:
            out[spoke].presence += _SPOKE if said.determiner in POINTING else 0.3
        for span, member in self.scene.names_after(place.span.start, 20):
            if member.type == "PER" and member.id not in out and self.visible(span, place):
                out[member.id] = Candidate(member.id, member, -0.6 if place.paragraph < 2 else _LATER)
        inside = {m.id for _, m in self.scene.names_in(place.span)}
        for key in beside.spoken_of(self.scene, place, self._unnamed.text) & out.keys():
            out[key].presence -= _SPOKEN_OF
        for key in beside.set_against(self.scene, place):
            out.pop(key, None)
        return [c for key, c in out.items() if key not in inside]

    def _named_before(self, place: Place) -> Iterator[tuple[int, Named, float]]:
        """The people named before, each where it was last, and what that mention takes from its presence."""
        seen: set[str] = set()
        for span, member in self.scene.names_before(place.span.start, _LOOKED_AT):
            if member.type != "PER" or member.id in seen or not self.visible(span, place):
                continue
            seen.add(member.id)
            if not self._salience.is_nobody_here(member):
                yield span.start, member, self._aside(span, member)

    def _unnamed_before(self, place: Place) -> Iterator[tuple[int, Named, float]]:
        for start, somebody in self._unnamed.before(place, self.resolve):
            yield start, somebody, 0.0

    def _aside(self, span: Span, member: Named) -> float:
        """What a name loses that does not act where it stands, and more when it acts nowhere."""
        reference = self.scene.reference_at(span)
        if reference is None or reference.subject:
            return 0.0
        less = _PASSING if self._salience.is_passing(reference) else _MET
        return less + _AUTHOR * self.scene.is_author(reference)

    def visible(self, span: Span, place: Place) -> bool:
        """Whether a name may be meant there: outside bylines and quotations."""
        if self.scene.in_view(span) and not is_quoted(span.start, place.quoted):
            return True
        return self.scene.is_incised(span)


def _latest(found: tuple[int, Named, float]) -> int:
    return -found[0]
