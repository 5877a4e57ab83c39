"""How well a description ("le technicien", "la quadragénaire") fits what is told of somebody."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from tui.annotate.cast import Named, Role
from tui.annotate.data import words_for
from tui.annotate.names.told.callings import FORMER
from tui.annotate.names.told.court import JUSTICE, divides_the_court, is_across_the_court
from tui.annotate.names.told.describe import Description
from tui.annotate.names.told.kin import KIN
from tui.annotate.names.told.origins import by_country
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.shape import fold

_PARTS = re.compile(r"[ '-]")
NEUTRAL = words_for("neutral_classes")

_HOLLOW = words_for("hollow_callings")
_WHATEVER = words_for("any_calling")
_YOUNG = words_for("young")
_YOUTH = 45  # years; nobody older is called young
_AT_WORK = 115  # ages without an upper end are those of who is retired
_NOT_PAID = NEUTRAL | words_for("public_life_classes")
_OF_THERE = 1.5  # points for one of that town
_STEM, _ENDING = 4, 2  # letters: "Nantais" of Nantes, "Brestois" of Brest
_NO_AGE = (0, 0)
_FEW = 16  # years; a word for more of them tells less of somebody's age
_IN_YEARS = 0.4  # points for "la jeune femme", for one whose age is told
PARTIES = frozenset({"prevenu", "victime"})  # anybody may be one, but those who hold the trial
ACCUSED = frozenset({"prevenu"})
BESIDES = words_for("classes_beside_a_trade")
_MANDATES = words_for("mandates")
_BY_TRADE = words_for("trade_classes")
_LEADING = words_for("leading_classes")
_TRADE = frozenset({"metier"})
_WIDE = words_for("wide_classes")
_PLEADING = frozenset({"justice", "avocat"})
_COURT = PARTIES | _PLEADING
_HEARD = words_for("heard_in_court")
_ELSEWHERE = 0.8  # points less for one of a town that is not told
_IN_FULL = 0.8  # more points for one meant before by these words and more
_LEARNED = 0.5  # points for a description by which somebody was meant before in other words
EXACT, WIDER, ALIKE, NARROWER, ELSE, AGAINST = 3.5, 1.7, 1.3, 0.4, -1.4, -2.0
_COLOURS = words_for("colours")
_OF_MANY = words_for("callings_of_many")
_CAUSES = frozenset({"activiste", "politique"})
_PEERS = words_for("peers")
_BEFORE = words_for("predecessors")
_MIXED = words_for("mixed_classes")
_CAREERS = words_for("career_classes")


def fits(said: Description, member: Named, lexicon: Lexicon, learned: Iterable[Role] = ()) -> float | None:
    """Points for a person against a description; 0 when nothing is known either way; None when it cannot be.

    ``learned`` are the descriptions by which the person was meant before.
    """
    if said.gender and member.gender and said.gender != member.gender:
        return None
    learned = list(learned)
    points = _by_age(said, member, learned, lexicon)
    if points is None:
        return None
    country = by_country(said, member.roles, learned, lexicon)
    if country < 0:
        return None
    if said.people or is_anybody(said, lexicon):
        return points + country + (_OF_THERE if _is_of_there(said, member) else 0.0)
    best: float | None = None
    if any(divides_the_court(said, role, lexicon) for role in member.roles):
        return points + AGAINST  # whoever "le magistrat" meant besides
    for role in (r for r in member.roles if not r.head.isdigit()):
        value = _noun_match(said, role, lexicon)
        if value < 0 and FORMER in role.words:
            value = 0.0  # "l'ancien joueur" may be an actor now
        if value > 0:
            value += _shared(said, role.words, value >= EXACT)
            if value == EXACT and not said.names and _adds_a_place(said, role, lexicon):
                value -= _ELSEWHERE
        best = value if best is None else _weightier(best, value)
    for role in learned:
        same_noun = said.head == role.head and not said.words <= role.words  # "le double buteur" after "le buteur"
        value = _noun_match(said, role, lexicon)
        again = WIDER + (_IN_FULL if role.words - {role.head} else 0.0)
        value = again if value == EXACT and not same_noun else min(_LEARNED, value)
        if value < _LEARNED and (said.words & role.words) - {said.head}:
            value = _LEARNED  # "la magistrate libérale" after "la libérale"
        if value:  # what was concluded before speaks less loudly against somebody than what the article tells
            value = max(value, AGAINST / 4)
            best = value if best is None else _weightier(best, value)
    if said.head in lexicon.ages:
        best = max(best or 0.0, 0.0)  # a retired person was something before
    if best == AGAINST:
        return points + best  # of one country, and somebody else all the same
    return points + country + (best or 0.0)


def is_in_full(said: Description, lexicon: Lexicon) -> bool:
    """Whether the words tell more than a calling: "la directrice du magasin", not "le chef du gouvernement"."""
    calling = {said.head, *_PARTS.split(_phrase(said.head, said.words))}
    return any(" " not in word and word not in calling for word in said.words)


def is_anybody(said: Description, lexicon: Lexicon) -> bool:
    """Whether the noun fits anybody of the sex, and makes no calling with others ("l'homme d'affaires")."""
    return said.head in lexicon.anybody and not lexicon.classes_of(_phrase(said.head, said.words))


def is_for_people(said: Description, lexicon: Lexicon) -> bool:
    """Whether the noun is one for people, alone or with its adjective ("haute fonctionnaire")."""
    return lexicon.looks_human(said.head) or any(" " in w and w in lexicon.roles for w in said.words - said.behind)


def _is_of_there(said: Description, member: Named) -> bool:
    """Whether the town or country is told of somebody: "le Dolois" for "boulanger à Dole", "le natif de Brest"."""
    told = [w for role in member.roles for w in role.words]
    if said.names and any(w in said.names for w in told):
        return True
    return said.people and any(_names_those_of(said.head, w) for w in told)


def _names_those_of(people: str, place: str) -> bool:
    """Whether a noun for people is made of the name of a place, as far as its beginning tells."""
    stem = max(_STEM, len(place) - _ENDING)
    return len(place) >= _STEM and fold(people)[:stem] == fold(place)[:stem]


def _weightier(one: float, other: float) -> float:
    """Of two callings of somebody the one that says more: what fits, then what speaks against, then neither."""
    return max(one, other) if one > 0 or other > 0 else min(one, other)


def _shared(said: Description, words: Iterable[str], exact: bool) -> float:
    known = frozenset(words)
    common = (said.words - {said.head}) & known
    missing = said.names - known
    return 0.8 * len(common) - (1.0 if exact and missing and not common else 0.0)


def _adds_a_place(said: Description, role: Role, lexicon: Lexicon) -> bool:
    """Whether an adjective tells of a town that is not told of them: "l'entraîneur lensois"."""
    more = said.words - said.behind - role.words - {said.head}
    return any(lexicon.is_of_a_people(w) for w in more)


def _noun_match(said: Description, role: Role, lexicon: Lexicon) -> float:
    if said.former and role.words & _BEFORE:
        return ALIKE  # "son prédécesseur", "l'ancien maire"
    if said.former and FORMER not in role.words and _is_same_office(said, role, lexicon):
        return AGAINST  # "l'ancien président" is not the one who is it now
    if said.behind and _holds_another(said, role, lexicon):
        return AGAINST
    if role.head in _PEERS and lexicon.classes_of(said.head) - NEUTRAL:
        return ALIKE  # of the same office as another
    if role.head in lexicon.anybody and said.head != role.head:
        return 0.0
    generation = _generation(said.head, lexicon)
    if generation and generation * _generation(role.head, lexicon) < 0:
        if "famille" in said.behind:
            return 0.0  # "le père de famille" may be somebody's son
        return AGAINST  # "le père" and "son fils X"
    if _are_synonyms(said, role, lexicon):
        return EXACT
    if lexicon.ages.get(role.head, _NO_AGE)[1] > _AT_WORK and not said.former:
        return 0.0 if lexicon.classes_of(said.head) & _NOT_PAID else ELSE  # "le boulanger" is no pensioner
    party = _party(said, role, lexicon)
    if party:
        return party
    phrase, known = _phrase(said.head, said.words), _phrase(role.head, role.words)
    if phrase and known and phrase != known:
        pass  # "chef du gouvernement" is no "chef de file"
    elif lexicon.pairs.get(said.head, said.head) == lexicon.pairs.get(role.head, role.head):
        more, told = said.words - {said.head}, role.words - {role.head}
        if _is_over_another(said, role, lexicon):
            return ELSE
        return ALIKE if said.head in _HOLLOW and more and told and not more & told else EXACT
    mine, theirs = _classes(phrase or said.head, said, lexicon), _classes_told(known or role.head, role, lexicon)
    if _is_held_alike(said, role, lexicon):
        return ALIKE
    if not mine or not theirs:
        return 0.0
    if any(lexicon.wider[c] & mine for c in theirs):
        return _wider(said, role, lexicon) if mine & _LEADING else WIDER
    if (mine & theirs) - _MIXED:
        common = (mine & theirs) - _MIXED
        if common == JUSTICE and is_across_the_court(said, role):
            return AGAINST
        if common & lexicon.exclusive:
            return 0.0 if said.former else AGAINST
        return NARROWER if common <= lexicon.distinct else ALIKE
    if any(lexicon.wider[c] & theirs for c in mine):
        return NARROWER
    if mine & theirs == _TRADE and not (mine | theirs) & _WIDE:
        return ELSE  # "le fleuriste" is no baker
    if said.former or mine & theirs:
        return 0.0
    if (said.head in _HEARD and theirs & _PLEADING) or (role.head in _HEARD and mine & _PLEADING):
        return AGAINST  # who pleads is no witness
    if (mine | theirs) & PARTIES:
        return AGAINST if mine & _COURT and theirs & _COURT else 0.0
    if role.head in _WHATEVER:
        return 0.0
    if role.head in _HOLLOW and mine <= _BY_TRADE and role.words - {role.head}:
        return ELSE  # "le maître-nageur" is not "directeur de l'usine"
    if theirs & _MANDATES and said.age is not None:
        return 0.0  # "l'infirmière de 48 ans" may be a mayor
    if mine & NEUTRAL or theirs <= NEUTRAL or theirs & KIN or theirs & BESIDES or role.head in _HOLLOW:
        return 0.0
    return 0.0 if _above(mine, lexicon) & _above(theirs, lexicon) & _CAREERS else AGAINST


def _is_same_office(said: Description, role: Role, lexicon: Lexicon) -> bool:
    same = lexicon.pairs.get(said.head, said.head) == lexicon.pairs.get(role.head, role.head)
    return same or _are_synonyms(said, role, lexicon)


def _classes(noun: str, said: Description, lexicon: Lexicon) -> frozenset[str]:
    """The classes of a description: an adjective tells them for a hollow noun, a complement adds its own."""
    known = lexicon.classes_of(noun) or lexicon.classes_of(said.head)
    if said.head not in lexicon.hollow:
        return known
    told = _of_words(lexicon.fields, said.words)
    if told <= _CAUSES:  # "l'élue écologiste" is elected all the same
        return known | told | _of_words(lexicon.held_in, said.words)
    return told


def _classes_told(noun: str, role: Role, lexicon: Lexicon) -> frozenset[str]:
    """The classes of a calling with those of what it is held in: "président du tribunal", "délégué CGT"."""
    known = lexicon.classes_of(noun) or lexicon.classes_of(role.head)
    if role.head not in lexicon.hollow:
        return known
    return known | _of_words(lexicon.fields, role.words) | _of_words(lexicon.held_in, role.words)


def _of_words(table: Mapping[str, frozenset[str]], words: Iterable[str]) -> frozenset[str]:
    """The classes that the table has for any of the words."""
    return frozenset().union(*(table[w] for w in words if w in table))


def _is_held_alike(said: Description, role: Role, lexicon: Lexicon) -> bool:
    """Whether two hollow nouns have one complement: "la responsable du projet", "coordonnatrice du projet"."""
    if said.head not in lexicon.hollow or role.head not in lexicon.hollow:
        return False
    over = _charges(said, lexicon)
    return bool(over) and over <= role.words


def _party(said: Description, role: Role, lexicon: Lexicon) -> float:
    """Points where the words tell of which body somebody is, and the article names it: "le macroniste"."""
    for word in said.words - said.behind:
        names = lexicon.members.get(lexicon.pairs.get(word, word))
        if names is None:
            continue
        if names & role.words:
            return EXACT
        if lexicon.parties & role.words and not said.former:
            return AGAINST
    return 0.0


def _wider(said: Description, role: Role, lexicon: Lexicon) -> float:
    """Points for a wide word for one who leads: what it is over may be something else than what has been told."""
    trade = lexicon.classes_of(role.head) & _TRADE
    if _tells_its_kind(said, role, lexicon):
        return WIDER
    if _is_over_another(said, role, lexicon) or (trade and said.names - role.words):
        return ELSE  # "le patron de l'agence X" is no astronaut
    return 0.0 if _charges(said, lexicon) and not role.words - {role.head} else WIDER


def _charges(said: Description, lexicon: Lexicon) -> frozenset[str]:
    """The words of a complement that tell what somebody is over: "chantier" of "le chef de chantier"."""
    return _complement(said, lexicon) - set(_PARTS.split(_phrase(said.head, said.words)))


def _complement(said: Description, lexicon: Lexicon) -> frozenset[str]:
    """The same with those that belong to the calling itself: "état" of "le chef de l'état"."""
    taken_up = {w for w in said.behind if lexicon.means_anything(w)}
    told = said.behind - taken_up - said.names - lexicon.callings
    return told - _COLOURS if taken_up else told  # "le club vert" is the one named before


def _is_over_another(said: Description, role: Role, lexicon: Lexicon) -> bool:
    """Whether the complements tell of two charges: "le directeur de l'école" is not "directeur de l'usine".

    A complement that may mean any body ("le patron du groupe") takes up what has been told.
    """
    over = _complement(said, lexicon)
    charge = role.words - {role.head, FORMER} - lexicon.org_adjectives
    return bool(over and charge) and not over & charge


def _holds_another(said: Description, role: Role, lexicon: Lexicon) -> bool:
    """Whether both hold one office over two things: "le ministre de l'Intérieur", "ministre du Travail"."""
    if lexicon.pairs.get(said.head, said.head) != lexicon.pairs.get(role.head, role.head):
        return False
    over, charge = (
        {w for w in words if fold(w) in lexicon.portfolios} for words in (said.behind, role.words - {role.head})
    )
    return bool(over and charge) and not over & charge


def _tells_its_kind(said: Description, role: Role, lexicon: Lexicon) -> bool:
    """Whether a body told by its name is now told by its kind: "le dirigeant du syndicat" is of the CGT."""
    return bool(role.names) and any(w in lexicon.org_gender for w in said.behind)


def _generation(noun: str, lexicon: Lexicon) -> int:
    return (noun in lexicon.elder) - (noun in lexicon.younger)


def _are_synonyms(said: Description, role: Role, lexicon: Lexicon) -> bool:
    """Whether the words are another name of the same office: "le premier magistrat" for a mayor."""
    office = lexicon.pairs.get(role.head, role.head)
    others = lexicon.synonyms.get(office)
    if others and (said.words - said.behind) & others:
        return True
    mine = lexicon.synonyms.get(lexicon.pairs.get(said.head, said.head))
    if mine and (role.head in mine or any(w in mine and w.startswith(f"{role.head} ") for w in role.words)):
        return True  # "le chef de l'État", and then "le président"
    if any(not said.words.isdisjoint(lexicon.synonyms.get(w, ())) for w in role.words if " " in w):
        return True
    return role.head in lexicon.interchanged.get(said.head, ())


def _above(classes: frozenset[str], lexicon: Lexicon) -> frozenset[str]:
    return classes.union(*(lexicon.wider[c] for c in classes))


@lru_cache(maxsize=1 << 12)
def _tells_youth(words: frozenset[str]) -> bool:
    return any(w.split()[0] in _YOUNG for w in words)


@lru_cache(maxsize=1 << 12)
def _phrase(head: str, words: frozenset[str]) -> str:
    """The calling of several words that holds the noun, where there is one."""
    several = [w for w in words if " " in w]
    return max((w for w in several if head in _PARTS.split(w)), key=len, default="") if several else ""


def classes_said(said: Description, lexicon: Lexicon) -> frozenset[str]:
    """The classes of the calling that a description tells, with its complement where that makes another one."""
    known = lexicon.classes_of(_phrase(said.head, said.words) or said.head)
    if said.head not in lexicon.hollow or not said.behind:
        return known
    court = _of_words(lexicon.held_in, said.words) & JUSTICE
    return known if court else known - JUSTICE  # "le président du club" presides over no court


def is_office(said: Description, lexicon: Lexicon) -> bool:
    """Whether the words tell of an office of which a place has one: "le curé", and not "l'entrepreneur"."""
    classes = classes_said(said, lexicon)
    of_many = said.head in _OF_MANY or _phrase(said.head, said.words) in _OF_MANY or "age" in classes
    return bool(classes & lexicon.offices) and not said.former and not of_many


def is_of_the_court(said: Description, lexicon: Lexicon) -> bool:
    """Whether the words tell of who holds a trial ("la juge", "la présidente du tribunal"): they come in so."""
    alone = classes_said(said, lexicon) == JUSTICE
    whole = classes_said(said, lexicon)
    return (alone or (bool(said.behind) and bool(_PLEADING & whole))) and not said.head.startswith("magistrat")


def age_of(member: Named) -> int | None:
    """The age that the article tells of somebody."""
    return next((int(r.head) for r in member.roles if r.head.isdigit()), None)


def _by_age(said: Description, member: Named, learned: Iterable[Role], lexicon: Lexicon) -> float | None:
    span = lexicon.ages.get(said.head)
    if said.age is None and span is None and not _tells_youth(said.words):
        return 0.0
    known = age_of(member)
    if span and known is None:
        others = (lexicon.ages.get(r.head, span) for r in (*member.roles, *learned))
        return None if any(o[1] < span[0] or span[1] < o[0] for o in others) else 0.0  # "le gamin", "le retraité"
    if said.age is None and span is None:
        old = any((lexicon.ages.get(r.head) or _NO_AGE)[0] > _YOUTH for r in member.roles)
        young = known or any(0 < (lexicon.ages.get(r.head) or _NO_AGE)[1] <= _YOUTH for r in member.roles)
        return None if old or (known or 0) > _YOUTH else _IN_YEARS if young else 0.0
    if said.age is not None:
        return 0.0 if known is None else 4.0 if known == said.age else None
    if span:
        known_well = 4.0 if span[1] - span[0] <= _FEW else _IN_YEARS
        return known_well if span[0] <= (known or 0) <= span[1] else None
    return 0.0
