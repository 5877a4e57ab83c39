"""People of one article: full names, and whom a bare family or given name means where it stands."""

from __future__ import annotations

from tui.annotate.cast import Gender
from tui.annotate.data import words_for
from tui.annotate.names.finding.spot import Spot
from tui.annotate.names.merging.groups import Group
from tui.annotate.names.merging.people import PersonName, family_keys, take_apart
from tui.annotate.names.typing.points import Votes
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.reach import LINKS
from tui.annotate.names.words.shape import fold

Index = dict[str, list[Group]]
_PILGRIMS = words_for("pilgrims")
_LONG = 6  # letters; a shorter family name that differs is another one
_DOUBT = 3.0  # points by which the recogniser may take a person for something else
_STEM = 4  # letters; shorter names that differ by one letter are two names
_AND = frozenset({"et", "and", "&"})


def join_people(groups: list[Group], text: str, lexicon: Lexicon) -> list[Group]:
    """Give every bare family or given name to the person it means; what is no person stays as it was."""
    called = {g.key for g in groups if g.type == "PER" and " " not in g.key}
    full = [g for g in groups if _is_person(g, called, lexicon) and _is_full(g, text, lexicon)]
    families: Index = {}
    givens: Index = {}
    parts: Index = {}
    for g in full:
        for word in {w for w in g.key.split() if w not in LINKS}:
            parts.setdefault(word, []).append(g)
        _enter(g, take_apart(g.spots[0].spelled(text), lexicon), families, givens, text)
    bare = [g for g in groups if g.person is None]
    couples = _couples(bare, full, text, lexicon, families, givens)
    homes: dict[int, Group] = {}
    for g in full + couples:
        for spot in g.spots:
            homes[spot.start] = g
    stems: dict[str, list[str]] = {}
    for family in families:
        stems.setdefault(family[:_STEM], []).append(family)
    left: list[Group] = []
    waiting: list[tuple[Spot, Votes, Group, list[Group]]] = []
    for g in bare:
        hosts = _hosts(g.key, families, givens) or _only(parts.get(g.key)) or _misspelt(g.key, families, stems)
        if not hosts:
            left.append(g)
            continue
        rest = Group(g.key)
        elsewhere = _other_evidence(g)
        formal = any(spot.title in lexicon.address for spot in g.spots)
        for spot, ballot in zip(g.spots, g.ballots, strict=True):
            if spot.start in homes:
                continue
            town, weak = g.key in lexicon.towns, g.key in lexicon.weak
            if _means_person(spot, ballot, elsewhere, hosts, town, weak, formal):
                waiting.append((spot, ballot, g, hosts))
            else:
                g.deny(ballot, "PER")  # whoever it is, it is not the person of that name
                rest.add(spot, ballot)
        if rest.spots:
            left.append(rest)
    strangers = _settle(waiting, full + couples, lexicon, text)
    return _same_people(full, lexicon) + couples + strangers + left


def _is_person(g: Group, called: set[str], lexicon: Lexicon) -> bool:
    """Whether a group is a person's, maybe only because its last word elsewhere names a person by itself."""
    if g.type == "PER":
        return True
    first, *more = g.key.split()
    if not more or len(more) > 2 or g.key in lexicon.kinds or first in lexicon.towns or more[-1] not in called:
        return False
    spot = g.spots[0]
    words = spot.words.tokens[spot.first : spot.last]
    if spot.marked or spot.kind or not all(t.text[0].isupper() and t.pos == "PROPN" for t in words):
        return False
    head = words[0].lower
    if head in lexicon.designations or head in lexicon.place_inside or head in lexicon.org_before:
        return False
    points = g.points()
    if points[g.type] - points["PER"] > _DOUBT:
        return False
    g.favour("PER", points[g.type] - points["PER"] + 1)
    return True


def _is_full(g: Group, text: str, lexicon: Lexicon) -> bool:
    if len(g.spots[0].spelled(text).split()) < 2:
        return False
    # "Le Bihan", "Van den Berg": a family name alone, however long.
    words = g.key.split()
    return words[0] not in LINKS or (len(words) > 2 and words[1] in _PILGRIMS)  # "El Hadj Mamadou Barry"


def _enter(g: Group, person: PersonName, families: Index, givens: Index, text: str) -> None:
    g.person = person
    g.gender = person.gender
    for key in family_keys(person):
        families.setdefault(key, []).append(g)
    if person.given:
        givens.setdefault(person.given[0], []).append(g)


def _only(bearers: list[Group] | None) -> list[Group]:
    """Whoever has a word in the middle of a name, when one only has: "M. Kanga" for "Alphonse Kanga Bi"."""
    return bearers if bearers and len(bearers) == 1 else []


def _misspelt(key: str, families: Index, stems: dict[str, list[str]]) -> list[Group]:
    """The bearers of a long family name that differs by one letter; ``stems``: by their beginnings."""
    if len(key) < _LONG:
        return []
    near = [name for name in stems.get(key[:_STEM], ()) if _are_alike(name, key)]
    return families[near[0]] if len(near) == 1 else []


def _hosts(key: str, families: Index, givens: Index) -> list[Group]:
    return families.get(key) or givens.get(key) or []


def _couples(
    bare: list[Group], full: list[Group], text: str, lexicon: Lexicon, families: Index, givens: Index
) -> list[Group]:
    """ "Jean et Anne Le Bihan": the first of the pair bears the family name of the second."""
    whole = {g.key: g for g in full}
    begins = {s.first + (s.words.number << 20): g for g in full for s in g.spots}
    out: dict[str, Group] = {}
    for g in bare:
        if g.key in families or not lexicon.is_given(g.spots[0].spelled(text)):
            continue  # "Trump et Emmanuel Macron"
        for spot in g.spots:
            if spot.after() not in _AND:
                continue
            other = begins.get(spot.last + 1 + (spot.words.number << 20))
            if other is None or other.person is None or not other.person.given:
                continue
            family = _family_as_written(other, text)
            known = whole.get(fold(f"{spot.spelled(text)} {family}"))
            if known is not None:  # named in full elsewhere
                known.add(spot, g.ballots[g.spots.index(spot)])
                continue
            couple = out.get(g.key)
            if couple is None:
                couple = out[g.key] = Group(g.key, name=f"{spot.spelled(text)} {family}")
                person = take_apart(couple.name, lexicon)
                _enter(couple, person, families, givens, text)
            couple.add(spot, g.ballots[g.spots.index(spot)])
            break
    return list(out.values())


def _family_as_written(g: Group, text: str) -> str:
    spelled = g.spots[0].spelled(text)
    assert g.person is not None
    words = spelled.split()
    for cut in range(1, len(words)):
        if fold(" ".join(words[cut:])).replace("' ", "'") == " ".join(g.person.family).replace("' ", "'"):
            return " ".join(words[cut:])
    return words[-1]


def _other_evidence(g: Group) -> float:
    """How surely this spelling names, somewhere in the article, something that is no person."""
    best = 0.0
    for spot, ballot in zip(g.spots, g.ballots, strict=True):
        told = {kind: ballot[kind] - (2.0 if spot.label == kind else 0.0) for kind in ("PER", "LOC", "ORG")}
        best = max(best, max(told["LOC"], told["ORG"]) - max(told["PER"], 0.0))
    return best


def _means_person(
    spot: Spot, ballot: Votes, elsewhere: float, hosts: list[Group], town: bool, weak: bool, formal: bool
) -> bool:
    if spot.title:
        return True
    label = {"PER": 0.0, "ORG": 0.0, "LOC": 0.0}
    if spot.label in label:
        label[spot.label] = 1.0 if spot.label == "PER" else 1.5
    for_person = ballot["PER"] - (2.0 if spot.label == "PER" else 0.0) + label["PER"]
    other = max(
        ballot["LOC"] - (2.0 if spot.label == "LOC" else 0.0) + label["LOC"],
        ballot["ORG"] - (2.0 if spot.label == "ORG" else 0.0) + label["ORG"],
    )
    if spot.before() in ("de", "d'", "d’", "à", "en") and (town or elsewhere >= 2.5):
        other += 1.5
    # A headline names by the family name whom the text names in full.
    headline = spot.words.number == 0 and not weak and elsewhere < 2.5 and ballot["ORG"] <= 2
    earlier = headline or any(h.first < spot.start for h in hosts)
    if elsewhere >= 3.5 and (formal or not earlier):  # a paper that writes "M. X" means the firm by "X"
        return for_person > 2.0
    return for_person + (2.5 if earlier else 0.5) > other + (1.0 if elsewhere >= 4 else 0.0)


def _settle(
    waiting: list[tuple[Spot, Votes, Group, list[Group]]], people: list[Group], lexicon: Lexicon, text: str
) -> list[Group]:
    """Hand the bare names out in text order, each to the bearer last seen whose sex fits the title."""
    events: list[tuple[int, int, object]] = [
        (s.start, 0, g) for g in people for s in g.spots if s.first not in s.words.quoted
    ]
    events += [(item[0].start, 1, item) for item in waiting]
    events.sort(key=lambda e: (e[0], e[1]))
    strangers: dict[str, Group] = {}
    for start, _, item in events:
        if isinstance(item, Group):
            item.last_seen = start
            continue
        assert isinstance(item, tuple)
        spot, ballot, group, hosts = item
        told: Gender = lexicon.titles.get(spot.title, "")
        home = _bearer(hosts, told)
        if home is None:
            key = f"{told} {group.key}"
            home = strangers.setdefault(key, Group(group.key, name=_with_title(spot, text), gender=told))
        home.add(spot, ballot)
        if spot.first not in spot.words.quoted:
            home.last_seen = start
    return list(strangers.values())


def _with_title(spot: Spot, text: str) -> str:
    title = spot.words.text(spot.first - 1)
    return f"{title} {spot.spelled(text)}"


def _bearer(hosts: list[Group], told: Gender) -> Group | None:
    fitting = [h for h in hosts if not told or h.gender in ("", told)]
    if not fitting:
        return None
    known = [h for h in fitting if told and h.gender == told and h.last_seen >= 0]
    pool = known or [h for h in fitting if h.last_seen >= 0]
    return max(pool, key=lambda h: h.last_seen) if pool else fitting[0]


def _same_people(full: list[Group], lexicon: Lexicon) -> list[Group]:
    """Join spellings of one full name: order turned, an initial for a given name, a middle name left out."""
    homes: dict[tuple[str, ...], Group] = {}
    by_family: dict[str, Group] = {}
    misspelt: dict[tuple[str, str], Group] = {}
    by_last: dict[str, list[Group]] = {}  # the longest first
    out: list[Group] = []
    for g in sorted(full, key=lambda g: -len(g.key)):
        assert g.person is not None
        parts = tuple(sorted(g.person.parts))
        home = homes.get(parts)
        if home is None:
            family = " ".join(g.person.family)
            other = by_family.get(family)
            alike = misspelt.get(_outline(g))
            if other is not None and (_short_for(g, other) or _is_variant(g, other, lexicon)):
                home = other
            elif alike is not None and _is_misspelt(family, " ".join(alike.person.family if alike.person else ())):
                home = alike
            else:
                home = _longer(g, by_last)
            if home is None:
                by_family.setdefault(family, g)
                misspelt.setdefault(_outline(g), g)
                by_last.setdefault(_letters(g.key.split()[-1]), []).append(g)
        if home is None:
            homes[parts] = g
            out.append(g)
        else:
            home.absorb(g)
    return out


def _short_for(g: Group, other: Group) -> bool:
    assert g.person is not None
    assert other.person is not None
    mine, theirs = g.person.given, other.person.given
    if not mine or not theirs:
        return False
    if len(mine[0]) == 1:
        return mine[0] == theirs[0][0]
    return mine[0] in theirs


def _longer(g: Group, by_last: Index) -> Group | None:
    """The only longer name that holds all the words of this one and its last, or is the same but for marks."""
    bearers = by_last.get(_letters(g.key.split()[-1]), [])
    words = [_letters(w) for w in g.key.split()]
    holding = [b for b in bearers if set(words) <= {_letters(w) for w in b.key.split()}]
    if not holding:
        holding = [b for b in bearers if _letters(b.key) == _letters(g.key)]
    if len(holding) != 1 or (g.gender and holding[0].gender and g.gender != holding[0].gender):
        return None
    return holding[0]


def _letters(name: str) -> str:
    return name if name.isalnum() else "".join(c for c in name if c.isalnum())


def _is_variant(g: Group, other: Group, lexicon: Lexicon) -> bool:
    """Whether the given names are one, spelled in two ways: "Ginni", "Ginny"."""
    assert g.person is not None
    assert other.person is not None
    if not g.person.given or not other.person.given:
        return False
    mine, theirs = g.person.given[0], other.person.given[0]
    if _sound(mine) == _sound(theirs):
        return True  # "Matthieu", "Mathieu"
    return _are_alike(mine, theirs) and not (lexicon.is_given(mine) and lexicon.is_given(theirs))


def _is_misspelt(family: str, other: str) -> bool:
    """Whether a family name is another one spelled otherwise; the given name is the same."""
    late = family[:_STEM] == other[:_STEM] or min(len(family), len(other)) >= _LONG
    return _sound(family) == _sound(other) or (late and _are_alike(family, other))


def _sound(name: str) -> str:
    """A name without what spellings of it differ in: doubled letters, "th", "ph", "y"."""
    plain = name.replace("th", "t").replace("ph", "f").replace("y", "i")
    return "".join(c for i, c in enumerate(plain) if i == 0 or c != plain[i - 1])


def _outline(g: Group) -> tuple[str, str]:
    """Given name and the first letter of the family name, which misspellings leave alone."""
    assert g.person is not None
    given = g.person.given[0] if g.person.given else ""
    return given, " ".join(g.person.family)[:1]


def _are_alike(one: str, other: str) -> bool:
    """Whether two spellings differ by one letter behind the first: "Zelensky", "Zelenski"."""
    if one[:1] != other[:1] or min(len(one), len(other)) < _STEM or abs(len(one) - len(other)) > 1:
        return False
    start = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    shorter, longer = sorted((one[start:], other[start:]), key=len)
    return shorter[1:] == longer[1:] if len(shorter) == len(longer) else shorter == longer[1:]
