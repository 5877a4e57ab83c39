"""What a name's own words tell of its type: given names, sigles, the nouns it opens and ends with."""

from __future__ import annotations

import re
from itertools import pairwise

from tui.annotate.data import words_for
from tui.annotate.names.finding.presented import acts
from tui.annotate.names.finding.spot import Spot
from tui.annotate.names.typing.points import DETERMINERS, Votes
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.shape import fold, is_capitalised, is_sigle
from tui.annotate.records import record
from tui.annotate.tokens import Token

_CLUB_SIGLES = words_for("club_sigles")
_OFFICES_OF_TOWNS = words_for("offices_of_towns")
_UNIVERSITY = re.compile(r"[a-z]+ (?:[ivx]+|1?\d)")
_ROAD = re.compile(r"(?:A|N|D|E|RN|RD)\d{1,4}")
_ROADS = frozenset({"l'", "l’", "la"}) | words_for("roads")
_NO_HUMPS = ("Mc", "De", "Le")  # "McDonald", "LeBlanc" are people's


@record
class _Form:
    """A name as it is written: ``size`` words, "Richard-Ville" being one, of which ``opening`` is the first."""

    spot: Spot
    lexicon: Lexicon
    spelled: str
    key: str
    tokens: list[Token]
    size: int
    opening: str
    given: bool  # the opening is a given name
    initial: bool  # or the first letter of one


def by_form(out: Votes, spot: Spot, key: str, lexicon: Lexicon, spelled: str) -> None:
    """Add the points of every sign that the name bears."""
    form = _read(spot, key, lexicon, spelled)
    for kind, points, tells in _SIGNS:
        if tells(form):
            out[kind] += points


def _read(spot: Spot, key: str, lexicon: Lexicon, spelled: str) -> _Form:
    tokens = spot.words.tokens[spot.first : spot.last]
    size, opening = len(tokens), tokens[0].text
    initial = opening.endswith(".") and len(opening) <= 3
    if size >= 3 and _is_compound(tokens):
        size, opening = 1, key
    return _Form(spot, lexicon, spelled, key, tokens, size, opening, lexicon.is_given(opening), initial)


def _is_compound(tokens: list[Token]) -> bool:
    """Whether hyphens without spaces join all the words of a name."""
    return all(a.end == b.start for a, b in pairwise(tokens)) and any(t.text == "-" for t in tokens)


def _is_weak(form: _Form) -> bool:
    """Whether the given name it opens with mostly is another word."""
    return fold(form.tokens[0].text) in form.lexicon.weak


def _is_full_name(form: _Form) -> bool:
    """ "Anne Untel", "K. Untel"."""
    if form.size < 2 or not (form.given or form.initial) or _is_weak(form):
        return False
    return is_capitalised(form.tokens[-1].text) or form.spot.end != form.tokens[-1].end


def _may_be_persons(form: _Form) -> bool:
    """ "Anne", "Rose Untel", "Anne de la plage"."""
    if form.size == 1:
        return form.given and form.key not in form.lexicon.weak
    if _is_weak(form):
        return is_capitalised(form.tokens[-1].text)
    return (form.given or form.initial) and not _is_full_name(form)


def _is_kept_back(form: _Form) -> bool:
    """ "K.", whose name is kept back."""
    return form.initial and form.size == 1


def _is_institution(form: _Form) -> bool:
    """ "Office des forêts", "le CHRD du Val-Fleuri"."""
    head, size = form.tokens[0], form.size
    if head.lower in form.lexicon.designations and (size >= 2 or form.spot.first not in form.spot.words.fresh):
        return True
    return size >= 3 and is_sigle(head.text) and form.tokens[1].lower in ("de", "du", "des", "d'", "d’")


def _is_paper(form: _Form) -> bool:
    """ "Le Courrier des mers"."""
    if form.size < 2:
        return False
    head, papers = form.tokens[0].lower, form.lexicon.papers
    return head in papers or (head in ("le", "la", "l'", "l’") and form.tokens[1].lower in papers)


def _ends_as_body(form: _Form) -> bool:
    """ "Untel Holding"."""
    return form.size >= 2 and form.tokens[-1].lower in form.lexicon.org_suffixes


def _is_event(form: _Form) -> bool:
    """ "Tour de France"."""
    return form.size >= 2 and fold(form.tokens[0].text) in form.lexicon.events


def _is_place(form: _Form) -> bool:
    """ "Rue Haute"."""
    return form.size >= 2 and form.tokens[0].lower in form.lexicon.place_inside


def _is_people(form: _Form) -> bool:
    """ "Les Suédois", "une Italo-Suisse"."""
    key, demonyms = form.key, form.lexicon.demonyms
    if key in demonyms and key not in form.lexicon.towns:
        return True
    if "-" not in form.opening:
        return False
    return key.split(" ")[0].endswith("o") and key.split(" ")[-1] in demonyms


def _is_shouted(form: _Form) -> bool:
    """ "ONB", and no town in a line of capitals."""
    if not 2 <= len(form.key) <= 9 or form.key in form.lexicon.towns:
        return False
    return all(t.text.upper() == t.text for t in form.tokens)


def _is_shouted_body(form: _Form) -> bool:
    """ "ONB"."""
    return _is_shouted(form) and not any(c.isdigit() for c in form.tokens[0].text)


def _is_model(form: _Form) -> bool:
    """ "F16"."""
    return any(c.isdigit() for c in form.tokens[0].text) and _is_shouted(form)


def _is_of_capitals(form: _Form) -> bool:
    """Whether a name is of two or three words with capitals, as people's names are."""
    tokens = form.tokens
    if not 2 <= form.size <= 3 or tokens[0].lower in DETERMINERS or is_sigle(tokens[-1].text):
        return False
    return all(t.text[0].isupper() and t.text.isalpha() for t in tokens)


def _looks_like_persons(form: _Form) -> bool:
    """ "Nna Tassadit", of which the recogniser says nothing."""
    return not form.spot.label and _is_of_capitals(form)


def _acts_like_person(form: _Form) -> bool:
    """ "Seule Nna Tassadit est revenue": two words taken for a place, nowhere, at work."""
    if form.spot.label != "LOC" or form.size != 2 or not _is_of_capitals(form):
        return False
    return not form.lexicon.kind(form.spelled) and acts(form.spot)


def _is_club(form: _Form) -> bool:
    """ "USA Perpignan"."""
    opening, lexicon = form.opening, form.lexicon
    if form.size != 2 or not 2 <= len(opening) <= 5 or not opening.isalpha() or not is_sigle(opening):
        return False
    town = fold(form.tokens[-1].text) in lexicon.towns
    return town or (opening.lower() in _CLUB_SIGLES and not lexicon.kind(form.spelled))


def _is_road(form: _Form) -> bool:
    """ "L'A7"."""
    return form.size == 1 and _ROAD.fullmatch(form.opening) is not None and form.spot.before() in _ROADS


def _is_humped(form: _Form) -> bool:
    """ "DéFI", "TotalMines"."""
    opening = form.opening
    if form.size != 1 or opening[1:].islower() or not opening.isalpha() or opening.isupper():
        return False
    return opening[:2] not in _NO_HUMPS and any(c.isupper() for c in opening[1:])


def _is_title(form: _Form) -> bool:
    """« Le Soleil »."""
    return form.spot.marked and form.spot.kind != "ORG"


def _is_university(form: _Form) -> bool:
    """ "Paris-IV", "Rennes-2"."""
    if form.lexicon.lang != "fr" or not _UNIVERSITY.fullmatch(form.key):
        return False
    return form.key.split()[0] in form.lexicon.towns


def _is_office_of_town(form: _Form) -> bool:
    """ "Brest-Habitat"."""
    return "-" in form.spelled and form.key.rpartition(" ")[2] in _OFFICES_OF_TOWNS


_SIGNS = (
    ("PER", 5.0, _is_full_name),
    ("PER", 2.0, _may_be_persons),
    ("PER", 5.0, _is_kept_back),
    ("PER", 1.5, _looks_like_persons),
    ("PER", 3.0, _acts_like_person),
    ("ORG", 4.0, _is_institution),
    ("ORG", 6.0, _is_paper),
    ("ORG", 6.0, _ends_as_body),
    ("ORG", 3.0, _is_shouted_body),
    ("ORG", 2.5, _is_humped),
    ("ORG", 7.0, _is_club),
    ("ORG", 9.0, _is_university),
    ("ORG", 9.0, _is_office_of_town),
    ("LOC", 4.0, _is_place),
    ("LOC", 7.0, _is_road),
    ("MISC", 4.0, _is_event),
    ("MISC", 4.0, _is_people),
    ("MISC", 3.0, _is_model),
    ("MISC", 3.0, _is_title),
)
