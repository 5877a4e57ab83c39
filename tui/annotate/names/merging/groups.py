"""The mentions gathered for one entity, while the article's names are being joined."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from tui.annotate.cast import Gender
from tui.annotate.names.finding.spot import Spot
from tui.annotate.names.merging.people import PersonName
from tui.annotate.names.typing.points import Votes

_LABEL = (2.0, 1.0)  # points of one label; of MISC fewer, as in ``votes``
TYPES = ("PER", "ORG", "LOC", "MISC")


@dataclass(slots=True)
class Group:
    """The mentions that mean one thing as far as is known, and the points for each type."""

    key: str
    spots: list[Spot] = field(default_factory=list)
    ballots: list[Votes] = field(default_factory=list)
    person: PersonName | None = None
    gender: Gender = ""
    name: str = ""
    last_seen: int = -1
    _type: str = ""  # once counted

    def add(self, spot: Spot, ballot: Votes) -> None:
        """One more mention with its points."""
        self._type = ""
        self.spots.append(spot)
        self.ballots.append(ballot)

    def absorb(self, other: Group) -> None:
        """Take over all mentions of another group."""
        self._type = ""
        self.spots.extend(other.spots)
        self.ballots.extend(other.ballots)

    def favour(self, kind: str, points: float) -> None:
        """Give every mention so many more points for a type."""
        self._type = ""
        for ballot in self.ballots:
            ballot[kind] += points

    def deny(self, ballot: Votes, kind: str) -> None:
        """Take back what one mention says for a type."""
        self._type = ""
        ballot[kind] = 0.0

    def points(self) -> Votes:
        """The points of all mentions together."""
        total: Votes = defaultdict(float)
        labels: dict[str, int] = {}
        for spot, ballot in zip(self.spots, self.ballots, strict=True):
            for kind, value in ballot.items():
                total[kind] += value
            if spot.label in ballot:
                labels[spot.label] = labels.get(spot.label, 0) + 1
        # The recogniser repeats itself: what it says twenty times is not twenty times as sure.
        for kind, count in labels.items():
            total[kind] -= _LABEL[kind == "MISC"] * count * (1 - 2 / (1 + count))
        return total

    @property
    def type(self) -> str:
        """The type with the most points; MISC when nothing speaks for any."""
        if not self._type:
            total = self.points()
            best = max(TYPES, key=total.__getitem__)
            self._type = best if total[best] > 0 else "MISC"
        return self._type

    @property
    def first(self) -> int:
        """Where the first mention stands."""
        return min(s.start for s in self.spots)
