"""Names in one list, which are of one type: "Nvidia, Google et Salesforce"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tui.annotate.names.finding.spot import Spot
from tui.annotate.names.typing.points import Votes
from tui.annotate.names.words.shape import listed

_LINKING = listed("de du des d' d’ la le les l' l’ à the of")


def share(spots: Sequence[Spot], ballots: Sequence[Votes]) -> None:
    """What stands in one list is of one type: "Nvidia, Google et Salesforce"."""
    decided = [_decided(ballot) for ballot in ballots]
    links = [_link(one, other) for one, other in pairwise(spots)] + [""]
    for i, link in enumerate(links):
        # A comma alone may also set an apposition apart.
        if not link or (link == "," and not (links[i + 1] or links[i - 1])):
            continue
        for one, other in ((i, i + 1), (i + 1, i)):
            if decided[one] and not decided[other] and not spots[other].marked:
                ballots[other][decided[one]] += 1.5


def _decided(ballot: Votes) -> str:
    """The type that leads clearly, "" when none does."""
    ranked = sorted(ballot.items(), key=lambda pair: -pair[1])
    if not ranked or ranked[0][1] < 4:
        return ""
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] - ranked[1][1] >= 3 else ""


def _link(one: Spot, other: Spot) -> str:
    """What joins two names of a list: "et" or a comma; "" when they stand in no list."""
    if one.words is not other.words or other.first - one.last > 3:
        return ""
    between = [one.words.lower(k) for k in range(one.last, other.first)]
    joined = between and between[0] in ("et", ",", "and") and _LINKING.issuperset(between[1:])
    return between[0] if joined else ""
