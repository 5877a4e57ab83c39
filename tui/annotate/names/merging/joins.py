"""Joining the names of things that are no people: acronyms, short forms, the two names of one place."""

from __future__ import annotations

from tui.annotate.data import words_for
from tui.annotate.names.finding.spot import Spot
from tui.annotate.names.merging.groups import Group
from tui.annotate.names.merging.sigles import every_head, letters, stands_for
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.reach import ARTICLES
from tui.annotate.names.words.shape import fold, is_sigle, listed

_ARTICLES = ("le ", "la ", "les ", "l'", "the ")
_SMALL = listed("le la les l de du des d et en pour a au aux of the for and")
_IN_TOWNS = listed("en sur sous les le la aux")
_TEAMS = words_for("team_openers")
_SHARED = words_for("shared_names")
_WORD = 9  # letters; a longer single word may have an acronym of its own
_ROOT = 4  # letters that two words for one people have in common
_JOINERS = listed("de du des d d' of et")


def join_things(groups: list[Group], text: str, lexicon: Lexicon) -> list[Group]:
    """The groups with those that name one thing put together. People are left as they are."""
    people = [g for g in groups if g.person is not None]
    things = [g for g in groups if g.person is None]
    things = _without_article(things)
    things = _listed(things, lexicon)
    things = _acronyms(things, text, lexicon)
    things = _republics(things, lexicon)
    things = _peoples(things, lexicon)
    things = _same_words(things, text, lexicon)
    things = _short_forms(things, text, lexicon)
    return people + things


def _without_article(things: list[Group]) -> list[Group]:
    """ "du Mans" goes with "Le Mans"."""
    homes = {g.key: g for g in things}
    out = []
    for g in things:
        home = next((h for a in _ARTICLES if (h := homes.get(a + g.key)) is not None), None)
        if home is not None:
            home.absorb(g)
        else:
            out.append(g)
    return out


def _listed(things: list[Group], lexicon: Lexicon) -> list[Group]:
    homes: dict[str, Group] = {}
    out = []
    for g in things:
        leader = lexicon.same.get(g.key)
        if leader is None:
            out.append(g)
        elif leader in homes:
            homes[leader].absorb(g)
        else:
            homes[leader] = g
            out.append(g)
    return out


def _republics(things: list[Group], lexicon: Lexicon) -> list[Group]:
    """ "République du Mali" is "Mali"; not so where two countries share the name."""
    homes = {g.key: g for g in things if g.key in lexicon.countries}
    both = any("democratique" in g.key or g.key == "rdc" for g in things)
    two = _SHARED | {"congo"} if both else _SHARED
    out = []
    for g in things:
        words = g.key.replace("' ", "'").split()
        short = words[-1].removeprefix("d'") if words[0] == "republique" and len(words) > 1 else ""
        home = homes.get(short) if short not in two else None
        if home is None or home is g:
            out.append(g)
        else:
            home.absorb(g)
    return out


def _peoples(things: list[Group], lexicon: Lexicon) -> list[Group]:
    """One people, named by one of them, by a woman or in the plural: "un Malien", "les Maliens"."""
    homes: dict[str, Group] = {}
    out = []
    for g in things:
        if g.key not in lexicon.demonyms or g.key in lexicon.towns or g.type not in ("MISC", "PER"):
            out.append(g)
            continue
        home = homes.setdefault(lexicon.demonyms[g.key] + g.key[:_ROOT], g)
        if home is g:
            out.append(g)
        else:
            home.absorb(g)
    return out


def _same_words(things: list[Group], text: str, lexicon: Lexicon) -> list[Group]:
    """Join spellings of a body that differ in small words, and its short form that keeps head and place.

    "Conseil du Coton" and "Conseil Coton"; "Musée d'Albi" and "Musée des beaux-arts d'Albi".
    """
    homes: dict[tuple[str, ...], list[tuple[tuple[str, ...], Group]]] = {}
    out: list[Group] = []
    for g in sorted(things, key=lambda g: -len(g.key)):
        words = tuple(w for w in g.key.replace("'", " ").split() if w not in _SMALL)
        body = len(words) > 1 and g.spots[0].words.lower(g.spots[0].first) in lexicon.designations
        if not body:
            out.append(g)
            continue
        known = homes.setdefault((words[0], words[-1]), [])
        home = next((h for full, h in known if len(words) == 2 or full == words), None)
        if home is not None and (len(words) > 2 or len(known) == 1):
            home.absorb(g)
        else:
            known.append((words, g))
            out.append(g)
    return out


def _acronyms(things: list[Group], text: str, lexicon: Lexicon) -> list[Group]:
    """Join each acronym to the full form that stands beside it in brackets, else to the one it abbreviates."""
    by_letters: dict[str, list[Group]] = {}
    begins: dict[tuple[int, int], Group] = {}
    ends: dict[tuple[int, int], Group] = {}
    for g in things:
        if " " in g.key:
            spelled_out = g.spots[0].spelled(text).split()
            native = [w for w in spelled_out if w.istitle() or fold(w) not in lexicon.demonyms]
            for short in {letters(spelled_out), letters(native)}:  # "Institut (français) de recherche"
                by_letters.setdefault(short, []).append(g)
        for s in g.spots if " " in g.key or len(g.key) > _WORD else ():
            begins[(s.words.number, s.first)] = g
            ends[(s.words.number, s.last)] = g
    out = []
    for g in things:
        spelled = g.spots[0].spelled(text)
        if " " in g.key or (not is_sigle(spelled) and not _beside(g, begins, ends, text, strict=True)):
            out.append(g)
            continue
        home = _beside(g, begins, ends, text, strict=bool(lexicon.kind(spelled)))
        if home is None:
            same = [h for h in by_letters.get(g.key, []) if len(g.key) >= 3 or h.type == "ORG"]
            home = same[0] if len(same) == 1 else None
        if home is None or home is g:
            out.append(g)
        else:
            home.absorb(g)
    return out


def _beside(
    g: Group,
    begins: dict[tuple[int, int], Group],
    ends: dict[tuple[int, int], Group],
    text: str,
    strict: bool,
) -> Group | None:
    for s in g.spots:
        number = s.words.number
        apposed = False
        if s.words.text(s.first - 1) in ("(", "["):
            home = ends.get((number, s.first - 1))
        elif s.words.text(s.last) in ("(", "["):
            home = begins.get((number, s.last + 1))
        else:
            home = _apposed(s, begins, ends)
            apposed = True
        if home is not None and home is not g:
            full = _beside_spelled(home, s, text)
            same_head = fold(full[0])[:1] == g.key[:1]
            beside = (same_head or len(full) >= 4) and not apposed
            if (stands_for(s.spelled(text), full) and (not apposed or every_head(s.spelled(text), full))) or (
                not strict and beside and is_sigle(s.spelled(text))
            ):
                return home
    return None


def _apposed(s: Spot, begins: dict[tuple[int, int], Group], ends: dict[tuple[int, int], Group]) -> Group | None:
    """What stands on the other side of a comma and an article: "l'OTP, Office des terres publiques"."""
    words, number = s.words, s.words.number
    before = s.first - 1 - (words.lower(s.first - 1) in ARTICLES)
    if words.text(before) == ",":
        home = ends.get((number, before))
        if home is not None:
            return home
    if words.text(s.last) == ",":
        following = s.last + 1
        return begins.get((number, following + (words.lower(following) in ARTICLES)))
    return None


def _beside_spelled(home: Group, sigle: Spot, text: str) -> list[str]:
    """The words of that mention of ``home`` that stands next to the acronym."""
    near = min(home.spots, key=lambda s: min(abs(s.end - sigle.start), abs(s.start - sigle.end)))
    return near.spelled(text).split()


def _short_forms(things: list[Group], text: str, lexicon: Lexicon) -> list[Group]:
    """Join "Aldebert" to "Aldebert Partners", "Saint-Roch" to "église Saint-Roch"."""
    prefixes: dict[str, list[Group]] = {}
    suffixes: dict[str, Group] = {}
    for g in things:
        words = g.key.split()
        for cut in range(1, len(words)):
            prefixes.setdefault(" ".join(words[:cut]), []).append(g)
        if len(words) > 2 and words[0] in lexicon.place_inside_folded and words[1] == "de" and words[2] == "la":
            suffixes.setdefault(" ".join(words[3:]), g)  # "place de la Bastille"
        elif len(words) > 1 and words[0] in lexicon.place_inside_folded and words[1] not in _JOINERS:
            suffixes.setdefault(" ".join(words[1:]).removeprefix("d'"), g)
        elif len(words) > 1 and words[0] in _TEAMS and g.type == "ORG":
            suffixes.setdefault(" ".join(words[1:]), g)
    out = []
    for g in things:
        longer = prefixes.get(g.key, [])
        if g.key in lexicon.kinds:  # "Conseil de sécurité des Nations unies"
            longer = [h for h in longer if " " in g.key and h.type == "ORG" and _goes_on_with_of(h, g)]
        home = _longer(g, longer, text)
        home = home or (suffixes.get(g.key) if g.key not in lexicon.towns else None)
        if home is None or home is g or g.key in lexicon.demonyms:
            out.append(g)
        else:
            home.absorb(g)
    return out


def _goes_on_with_of(longer: Group, g: Group) -> bool:
    return longer.key.removeprefix(g.key).split()[0].removesuffix("'") in ("de", "des", "du", "d")


def _longer(g: Group, homes: list[Group], text: str) -> Group | None:
    """The one of ``homes`` that ``g`` is short for: of the same initial, no place, the last before it."""
    initial = g.spots[0].spelled(text)[0]
    fitting = [h for h in homes if h.spots[0].spelled(text)[0] == initial and h.type != "LOC" and h is not g]
    compound = [h for h in homes if h.type == "LOC" and h.key.split()[1:2] and h.key.split()[1] in _IN_TOWNS]
    if len(compound) == 1 and compound[0] is not g and g.type == "LOC":
        return compound[0]  # "Hangest" of "Hangest-en-Santerre"
    if g.points()["LOC"] >= 4:  # a town, and papers and clubs that bear its name
        return None
    before = [h for h in fitting if h.first < g.first]
    return max(before, key=lambda h: h.first) if before else fitting[0] if fitting else None
