"""Which mentions name one thing: by spelling, family name, given name, sigle."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from tui.annotate.cast import Gender, Named
from tui.annotate.names.evidence import Votes, votes
from tui.annotate.names.facts import gender_of, roles_of
from tui.annotate.names.lexicon import Lexicon
from tui.annotate.names.people import PersonName, family_keys, take_apart
from tui.annotate.names.shape import fold
from tui.annotate.names.spots import Spot
from tui.model.span import Span


@dataclass(slots=True)
class Group:
    """The mentions gathered for one entity so far."""

    key: str
    spots: list[Spot] = field(default_factory=list)
    points: Votes = field(default_factory=lambda: defaultdict(float))
    person: PersonName | None = None
    gender: Gender = ""

    @property
    def type(self) -> str:
        """The type with the most points; MISC when nothing speaks for any."""
        best = max(("PER", "ORG", "LOC", "MISC"), key=lambda kind: self.points[kind])
        return best if self.points[best] > 0 else "MISC"


def group(text: str, spots: list[Spot], lexicon: Lexicon) -> list[Named]:
    """Join the spots of an article into entities, in order of first mention."""
    by_key: dict[str, Group] = {}
    for spot in spots:
        key = _key(spot, text)
        home = by_key.setdefault(key, Group(key))
        home.spots.append(spot)
        _add(home.points, votes(spot, lexicon, text))
    groups = [g for g in by_key.values() if any(not s.doubtful for s in g.spots)]
    groups = _join_people(groups, text, lexicon)
    groups = _join_same(groups, lexicon)
    groups.sort(key=lambda g: min(s.words.tokens[s.first].start for s in g.spots))
    return [_named(f"e{i}", g, text, lexicon) for i, g in enumerate(groups, 1)]


def _add(total: Votes, more: Votes) -> None:
    for kind, points in more.items():
        total[kind] += points


def _key(spot: Spot, text: str) -> str:
    return fold(spot.spelled(text))


def _join_people(groups: list[Group], text: str, lexicon: Lexicon) -> list[Group]:
    families: dict[str, list[Group]] = {}
    givens: dict[str, list[Group]] = {}
    full = [g for g in groups if g.type == "PER" and " " in g.key]
    for g in full:
        g.person = take_apart(g.spots[0].spelled(text), lexicon)
        g.gender = g.person.gender
        for key in family_keys(g.person):
            families.setdefault(key, []).append(g)
        if g.person.given:
            givens.setdefault(g.person.given[0], []).append(g)
    out: list[Group] = []
    for g in groups:
        hosts = families.get(g.key) or givens.get(g.key) or []
        hosts = [h for h in hosts if h is not g]
        if hosts and g.type in ("PER", "LOC", "MISC", "ORG"):
            for spot in g.spots:
                _nearest(hosts, spot, lexicon).spots.append(spot)
        else:
            out.append(g)
    return out


def _nearest(hosts: list[Group], spot: Spot, lexicon: Lexicon) -> Group:
    start = spot.words.tokens[spot.first].start
    gender = lexicon.titles.get(spot.title, "")
    fitting = [h for h in hosts if not gender or h.gender in ("", gender)] or hosts
    before = [h for h in fitting if h.spots[0].words.tokens[h.spots[0].first].start < start]
    return before[-1] if before else fitting[0]


def _join_same(groups: list[Group], lexicon: Lexicon) -> list[Group]:
    homes: dict[str, Group] = {}
    out = []
    for g in groups:
        leader = lexicon.same.get(g.key)
        if leader and leader in homes:
            homes[leader].spots.extend(g.spots)
            _add(homes[leader].points, g.points)
            continue
        if leader:
            homes[leader] = g
        out.append(g)
    return out


def _named(name: str, g: Group, text: str, lexicon: Lexicon) -> Named:
    g.spots.sort(key=lambda s: s.words.tokens[s.first].start)
    spans = [Span(s.words.tokens[s.first].start, s.words.tokens[s.last - 1].end) for s in g.spots]
    best = max((s.of(text) for s in spans), key=len)
    member = Named(name, g.type, best, spans)
    told: Votes = defaultdict(float)
    for spot in g.spots:
        roles = list(roles_of(spot, lexicon))
        member.roles.extend(roles)
        told[gender_of(spot, roles, lexicon)] += 1
    if g.type == "PER":
        member.gender = _most(told) or g.gender
    return member


def _most(told: Votes) -> Gender:
    for gender, other in (("Masc", "Fem"), ("Fem", "Masc")):
        if told[gender] > told[other]:
            return "Masc" if gender == "Masc" else "Fem"
    return ""
