"""Town or club: in reports of matches a town's name mostly means its team."""

from __future__ import annotations

from tui.annotate.data import words_for
from tui.annotate.names.finding.spot import Spot
from tui.annotate.names.merging.groups import Group
from tui.annotate.names.typing.points import Votes
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.reach import OF
from tui.annotate.names.words.shape import is_like_demonym, listed

_ENOUGH = 6  # different words of sport; fewer and a town is a town
_CLUB = 20  # points for the club where a town stands for it
_PLAIN = 3  # words of sport that leave no doubt
_AT = listed("à a en vers depuis dès près dans sur hors chez at in from near outside")
_PLURAL = listed("les des aux nos vos ces")
_CLUBS = words_for("club_words")
_FACING = words_for("facing")
_OF_THE_TOWN = words_for("no_club_of")


def split_clubs(groups: list[Group], article: set[str], lexicon: Lexicon) -> list[Group]:
    """Part the mentions of a town that mean its club from those that mean the place."""
    if len(lexicon.sport_words & article) < _ENOUGH and len(lexicon.plain_sport & article) < _PLAIN:
        return groups
    out: list[Group] = []
    for g in groups:
        if _is_team(g, lexicon):
            g.favour("ORG", _CLUB)
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
        if club.spots and (whole := _full_club(g.key, groups, lexicon)) is not None:
            whole.absorb(club)
            club = Group(g.key)
        out.extend(part for part in (club, place) if part.spots)
    return out


def _full_club(town: str, groups: list[Group], lexicon: Lexicon) -> Group | None:
    """The one club of the article that has the town in its name, or in the name that its letters stand for."""
    found = []
    for g in groups:
        if g.person is not None or g.key == town or g.type != "ORG":
            continue
        names = lexicon.same_groups.get(lexicon.same.get(g.key, ""), frozenset()) | {g.key}
        if any(_is_club_of(town, name) for name in names):
            found.append(g)
    return found[0] if len(found) == 1 else None


def _is_club_of(town: str, name: str) -> bool:
    """Whether a club's name is a few letters and its town: "FC Lorient", "Olympique de Marseille"."""
    if name.endswith(f" {town}"):
        rest = name.removesuffix(town)
    elif name.startswith(f"{town} "):
        rest = name.removeprefix(town)
    else:
        return False
    return len(rest.split()) <= 3 and all(len(w) <= 3 or w in _CLUBS for w in rest.split())


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
    ballot["ORG"] += _CLUB
    return ballot


def _means_club(spot: Spot, lexicon: Lexicon) -> bool:
    before, earlier = spot.before(), spot.before(2)
    if before in ("au", "aux", "à") and earlier in _FACING:
        return True
    follower = spot.words.text(spot.last + 1)
    dash = spot.words.text(spot.last) in ("–", "—", "-")
    if spot.first in spot.words.breaks and dash and not (len(follower) > 1 and follower.isupper()):  # a dateline
        return False
    if before in _AT or before in ("au", "aux") or spot.words.text(spot.first - 1) == "(":
        return False
    if spot.after() == "," and spot.before() in ("", ",") and spot.words.number == 0 and spot.first == 0:
        return False
    if before in OF:
        if earlier in lexicon.sport_nouns:
            return True
        return spot.before(3) in lexicon.sport_nouns and earlier not in _OF_THE_TOWN
    return True
