"""From the parsed article to its cast: find the names, type them, join what names one thing."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from tui.annotate.cast import Cast, Gender, Named, Role
from tui.annotate.names.finding.confirm import confirmed
from tui.annotate.names.finding.designations import find_designations
from tui.annotate.names.finding.designators import find_designators
from tui.annotate.names.finding.headlines import in_headlines, titled_lines
from tui.annotate.names.finding.marks import find_marked
from tui.annotate.names.finding.posts import without_posts
from tui.annotate.names.finding.spot import Spot
from tui.annotate.names.finding.spots import find_spots
from tui.annotate.names.finding.spread import spread
from tui.annotate.names.merging.clubs import split_clubs
from tui.annotate.names.merging.families import join_people
from tui.annotate.names.merging.groups import Group
from tui.annotate.names.merging.joins import join_things
from tui.annotate.names.merging.sigles import expanded
from tui.annotate.names.told.agreeing import gender_by_agreement
from tui.annotate.names.told.facts import gender_of, roles_of
from tui.annotate.names.typing.enumerated import share
from tui.annotate.names.typing.evidence import votes
from tui.annotate.names.words.lexicon import Lexicon, lexicon
from tui.annotate.names.words.shape import fold
from tui.annotate.names.words.words import Words, words_of
from tui.annotate.tokens import Paragraph
from tui.model.front import Front
from tui.model.span import Span

_PARTICLES = frozenset({"van", "von", "der", "den", "ter", "ten", "zu", "ben", "bin", "ould", "el", "al"})
_REPORTING = frozenset({"que", "qu'", "qu’", "si"})


def find_names(text: str, paragraphs: Sequence[Paragraph], lang: str, front: Front) -> Cast:
    """All entities of an article with their mentions in order, their types and display names."""
    known = lexicon(lang)
    spelled = {t.text for p in paragraphs for t in p.tokens}
    spots: list[Spot] = []
    headlines: list[tuple[Words, int, int]] = []
    for number, paragraph in enumerate(paragraphs):
        words = words_of(number, paragraph)
        spots.extend(_of_paragraph(words, paragraph, known, spelled))
        if lang == "en":
            headlines.extend((words, first, last) for first, last in titled_lines(words))
    spots = in_headlines(spots, headlines, text, known)
    _dateline(spots, front)
    _called(spots, known)
    spots = confirmed(spread(spots, text), text, known)
    groups = join_people(_grouped([s for s in spots if not s.alias], text, known), text, known)
    groups = split_clubs(join_things(groups, text, known), spelled, known)
    groups = _nicknamed(groups, [s for s in spots if s.alias], text, known)
    groups.sort(key=lambda g: g.first)
    return Cast([_named(f"e{i}", g, text, known) for i, g in enumerate(groups, 1)])


def _dateline(spots: list[Spot], front: Front) -> None:
    """The first name of a dateline is where the article was written."""
    if front.dateline is not None:
        first = next((s for s in spots if front.dateline.holds(s.start)), None)
        if first is not None:
            first.kind, first.doubtful = "LOC", False


def _called(spots: list[Spot], known: Lexicon) -> None:
    """A name behind "dit" and a person's name is that person's: "Untel, dit le Breton"."""
    for one, other in pairwise(spots):
        if one.words is not other.words or other.first - one.last > 3 or other.first == one.last:
            continue
        between = [one.words.lower(k) for k in range(one.last, other.first)]
        if any(word in _REPORTING for word in between):
            continue  # "X dit que Y est parti"
        dubbed = between[0] if between[0] != "," else between[1] if len(between) > 1 else ""
        if dubbed in known.nicknames and (one.label == "PER" or known.is_given(one.words.text(one.first))):
            other.alias = True


def _of_paragraph(words: Words, paragraph: Paragraph, known: Lexicon, spelled: set[str]) -> list[Spot]:
    """The spots of a paragraph; where two overlap, the one of the surer finder stays."""
    taken: set[int] = set()
    out: list[Spot] = []
    surer = (find_marked, expanded, find_designations, find_designators)
    for spot in (s for find in surer for s in find(words, known)):
        inside = range(spot.first, spot.last)
        if taken.isdisjoint(inside):
            taken.update(inside)
            out.append(spot)
    runs = find_spots(words, paragraph.names, known, spelled, taken)
    if known.lang == "en":
        runs = without_posts(runs, words, paragraph.names, known, spelled)
    for run in runs:
        _take_particles(run, known)
    out.extend(run for run in runs if taken.isdisjoint(range(run.first, run.last)))
    out.sort(key=lambda s: s.first)
    return out


def _take_particles(spot: Spot, known: Lexicon) -> None:
    """Let a family name behind a title begin with its small words: "Mme von der Leyen"."""
    first = spot.first
    while first > 1 and spot.words.lower(first - 1) in _PARTICLES and first not in spot.words.breaks:
        first -= 1
    if first < spot.first and spot.words.lower(first - 1).rstrip(".") in known.address:
        spot.first = first
        spot.title = spot.title or spot.words.lower(first - 1).rstrip(".")


def _grouped(spots: list[Spot], text: str, known: Lexicon) -> list[Group]:
    by_key: dict[str, Group] = {}
    ballots = [votes(spot, known, text) for spot in spots]
    share(spots, ballots)
    for spot, ballot in zip(spots, ballots, strict=True):
        key = fold(spot.spelled(text))
        by_key.setdefault(key, Group(key)).add(spot, ballot)
    return list(by_key.values())


def _nicknamed(groups: list[Group], aliases: list[Spot], text: str, known: Lexicon) -> list[Group]:
    """Give each nickname to the person named last before it, with its later mentions."""
    if not aliases:
        return groups
    people = sorted(((s.start, i) for i, g in enumerate(groups) if g.type == "PER" for s in g.spots))
    homes = list(groups)
    for spot in aliases:
        at = bisect_left(people, (spot.start, -1))
        if at == 0:
            continue
        bearer = homes[people[at - 1][1]]
        key = fold(spot.spelled(text))
        own = next((g for g in groups if g.key == key and g.person is None), None)
        if own is not None and own is not bearer and (own.type in ("PER", "MISC") or key not in known.kinds):
            bearer.absorb(own)
            groups.remove(own)
        ballot = votes(spot, known, text)  # it gives the spot its title, and tells nothing of the type
        ballot.clear()
        bearer.add(spot, ballot)
    return groups


def _named(name: str, g: Group, text: str, known: Lexicon) -> Named:
    g.spots.sort(key=lambda s: s.start)
    spans = [Span(s.start, s.end) for s in g.spots]
    member = Named(name, g.type, g.name or _display(g, text, known), spans)
    told: dict[str, int] = {}
    said: dict[tuple[str, frozenset[str]], Role] = {}  # each thing said of somebody once
    for spot in g.spots:
        roles = list(roles_of(spot, known, member.type == "ORG"))
        for role in roles:
            said.setdefault((role.head, role.words), role)
        gender = gender_of(spot, roles, known) if member.type == "PER" else ""
        if gender:
            told[gender] = told.get(gender, 0) + 1
    member.roles.extend(said.values())
    if member.type == "PER":
        member.gender = _sex(_most(told), known.given_gender(member.name.split()[0]), g.gender)
    elif member.type == "ORG":
        member.gender = _grammatical(g, known)
    if not member.gender and known.lang == "fr" and member.type in ("PER", "ORG"):
        member.gender = gender_by_agreement(g.spots, known)
    return member


def _grammatical(g: Group, known: Lexicon) -> Gender:
    """Gender of an organisation: by the article before it, else by the noun that says what it is."""
    told: dict[str, int] = {}
    for spot in g.spots:
        article = spot.before()
        noun = known.org_gender.get(article) or known.org_gender.get(spot.words.lower(spot.first), "")
        gender = "Fem" if article in ("la", "une") else "Masc" if article in ("le", "du", "au", "un") else noun
        told[gender] = told.get(gender, 0) + 1
    return _most(told)


def _display(g: Group, text: str, known: Lexicon) -> str:
    """The fullest spelling; among equals one that is not all capitals, then the first."""
    spelled = [s.spelled(text) for s in g.spots if not s.alias] or [s.spelled(text) for s in g.spots]
    if spelled.count(spelled[0]) == len(spelled):
        return " ".join(spelled[0].split()) if fold(spelled[0]) not in known.countries else spelled[0]
    common = [s for s in spelled if fold(s) in known.countries]
    if common:  # "France" rather than "Hexagone" or "République française"
        return max(common, key=lambda s: (common.count(s), -len(s)))
    best = max(spelled, key=lambda s: (len(fold(s).split()), -sum(w.isupper() for w in s.split()), len(s)))
    return " ".join(best.split())


def _most(told: dict[str, int]) -> Gender:
    he, she = told.get("Masc", 0), told.get("Fem", 0)
    return "Masc" if he > she else "Fem" if she > he else ""


def _sex(told: Gender, given: Gender, title: Gender) -> Gender:
    """A masculine noun ("chef de file") is said of women too, a feminine one never of men."""
    if told == "Masc" and given == "Fem" and title != "Masc":
        return "Fem"
    return told or title or given
