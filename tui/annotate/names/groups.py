"""The mentions gathered for one entity, while the article's names are being joined."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from tui.annotate.cast import Gender
from tui.annotate.names.evidence import Votes
from tui.annotate.names.people import PersonName
from tui.annotate.names.spot import Spot

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

    def add(self, spot: Spot, ballot: Votes) -> None:
        """One more mention with its points."""
        self.spots.append(spot)
        self.ballots.append(ballot)

    def absorb(self, other: Group) -> None:
        """Take over all mentions of another group."""
        self.spots.extend(other.spots)
        self.ballots.extend(other.ballots)

    def points(self) -> Votes:
        """The points of all mentions together."""
        total: Votes = defaultdict(float)
        for ballot in self.ballots:
            for kind, value in ballot.items():
                total[kind] += value
        return total

    @property
    def type(self) -> str:
        """The type with the most points; MISC when nothing speaks for any."""
        total = self.points()
        best = max(TYPES, key=lambda kind: total[kind])
        return best if total[best] > 0 else "MISC"

    @property
    def first(self) -> int:
        """Where the first mention stands."""
        return min(s.start for s in self.spots)
