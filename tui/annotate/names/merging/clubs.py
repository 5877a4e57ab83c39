"""Town or club: in reports of matches a town's name mostly means its team."""

from __future__ import annotations

from tui.annotate.names.finding.spot import Spot
from tui.annotate.names.merging.groups import Group
from tui.annotate.names.typing.evidence import Votes
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.shape import is_like_demonym, listed

_ENOUGH = 6  # different words of sport; fewer and a town is a town
_PLAIN = 3  # words of sport that leave no doubt
_AT = listed("à a en vers depuis dès près dans sur hors chez at in from near outside")
_PLURAL = listed("les des aux nos vos ces")
_OF = listed("de du d' d’ des of")


def split_clubs(groups: list[Group], common: set[str], lexicon: Lexicon) -> list[Group]:
    """Part the mentions of a town that mean its club from those that mean the place."""
    if len(lexicon.sport_words & common) < _ENOUGH and len(lexicon.plain_sport & common) < _PLAIN:
        return groups
    out: list[Group] = []
    for g in groups:
        if _is_team(g, lexicon):
            for ballot in g.ballots:
                _as_club(ballot)
            out.append(g)
            continue
        if g.person is not None or g.type != "LOC" or g.key in lexicon.countries or g.key not in lexicon.towns:
            out.append(g)
            continue
        club, place = Group(g.key), Group(g.key)
        for spot, ballot in zip(g.spots, g.ballots, strict=True):
            if _means_club(spot, lexicon):
                club.add(spot, _as_club(ballot))
            else:
                place.add(spot, ballot)
        out.extend(part for part in (club, place) if part.spots)
    return out


def _is_team(g: Group, lexicon: Lexicon) -> bool:
    """Whether a name in the plural, no people's and no listed one, is a team's: "les Faucons de Lorient"."""
    if (
        g.person is not None
        or g.type not in ("LOC", "MISC")
        or g.key in lexicon.kinds
        or g.key in lexicon.demonyms
    ):
        return False
    head = g.spots[0].words.text(g.spots[0].first)
    plural = head[-1] in "sx" and head[0].isupper() and not is_like_demonym(head)
    return plural and all(s.before() in _PLURAL and not s.marked and not s.kind for s in g.spots)


def _as_club(ballot: Votes) -> Votes:
    ballot["ORG"] += 20
    return ballot


def _means_club(spot: Spot, lexicon: Lexicon) -> bool:
    before, earlier = spot.before(), spot.before(2)
    if before in ("au", "aux", "à") and earlier in ("face", "opposé", "opposés"):
        return True
    follower = spot.words.text(spot.last + 1)
    dash = spot.words.text(spot.last) in ("–", "—", "-")
    if spot.first in spot.words.breaks and dash and not (len(follower) > 1 and follower.isupper()):  # a dateline
        return False
    if before in _AT or before in ("au", "aux") or spot.words.text(spot.first - 1) == "(":
        return False
    if spot.after() == "," and spot.before() in ("", ",") and spot.words.number == 0 and spot.first == 0:
        return False
    if before in _OF:
        if earlier in lexicon.sport_nouns:
            return True
        return spot.before(3) in lexicon.sport_nouns and earlier not in (
            "ville",
            "région",
            "gare",
            "aéroport",
            "maire",
        )
    return True
