"""How well a description ("le technicien", "la quadragénaire") fits what is told of somebody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from tui.annotate.cast import Gender, Named, Role
from tui.annotate.names.facts import FORMER, FORMERLY, countries_in
from tui.annotate.names.lexicon import Lexicon
from tui.annotate.names.shape import as_listed, fold, is_like_demonym, listed
from tui.annotate.tokens import Token

_DETERMINERS = listed(
    "le la l' l’ les un une des ce cet cette ces son sa ses leur leurs notre nos mon ma mes ton "
    "ta deux trois quatre cinq plusieurs certains certaines quelques the a an his her their its "
    "this these two three several some my our"
)
_OTHER = listed("autre other another")
_PLURALS = listed(
    "les des ces ses leurs nos mes deux trois quatre cinq plusieurs certains certaines quelques "
    "these two three several"
)
_SINGULARS = listed(
    "le la l' l’ un une ce cet cette son sa leur notre mon ma ton ta a an the this his her its their my"
)
POSSESSIVES = listed("son sa ses leur leurs mon ma mes notre nos his her its their my our")
POINTING = listed("ce cet cette")
INDEFINITE = listed("un une a an some another")
# Callings that say nothing against any other calling.
NEUTRAL = listed("famille age personne dirigeant temoin militant family person")

_HOLLOW = listed(
    "chef cheffe directeur directrice responsable secrétaire conseiller conseillère membre délégué déléguée "
    "head chief member"
)
PARTIES = frozenset({"prevenu", "victime"})  # anybody may be one, but those who hold the trial
_BESIDES = frozenset({"militant", "elu", "porteparole", "syndicat"})  # offices held beside a trade
_PLEADING = frozenset({"justice", "avocat"})
_COURT = PARTIES | _PLEADING
_HEARD = listed("témoin client cliente witness")
_LEARNED = 0.5  # points for a description by which somebody was meant before in other words
EXACT, WIDER, ALIKE, NARROWER, AGAINST = 3.5, 1.7, 1.3, 0.4, -2.0
_BEFORE = listed("prédécesseur prédécesseure prédécesseuse predecessor")
# Classes too mixed for two callings of theirs to be alike.
_MIXED = listed("metier personne temoin militant ecole famille age person family work")
# Wide classes whose members change callings: a mayor may well be minister.
_CAREERS = listed("politique artiste chercheur politics leader arts science")


@dataclass(frozen=True, slots=True)
class Description:
    """A noun phrase without a name: its determiner, head noun, the rest of its content words, what they tell."""

    determiner: str
    head: str
    words: frozenset[str]
    gender: Gender
    plural: bool
    age: int | None
    names: frozenset[str]  # proper nouns inside, lower case
    people: bool  # the head is a noun for the people of a place
    former: bool  # "l'ancien maire": may be something else now
    behind: frozenset[str] = frozenset()  # of the words, those behind a preposition ("de la ministre")
    other: bool = False  # "cet autre élu": nobody who has been spoken of


def read_description(tokens: list[Token], lexicon: Lexicon) -> Description:
    """The parts of a noun phrase."""
    determiner = tokens[0].lower if tokens[0].lower in _DETERMINERS or tokens[0].pos == "DET" else ""
    rest = tokens[1:] if determiner else tokens
    head = _head(rest, lexicon)
    age = None
    words: set[str] = set()
    behind: set[str] = set()
    proper: set[str] = set()
    for i, token in enumerate(rest):
        lower = token.lower
        if token.text.isdigit() and i + 1 < len(rest) and rest[i + 1].lower in ("ans", "years", "-"):
            age = int(token.text)
        elif token.text[0].isalnum() and lower not in lexicon.empty:
            words.add(lower)
            if any(t.pos == "ADP" for t in rest[:i]):
                behind.add(lower)
            if token.text[0].isupper() and i:
                proper.add(lower)
        if as_listed([lower]) not in lexicon.phrase_openings:
            continue
        for size in (2, 3, 4):
            phrase = as_listed([t.lower for t in rest[i : i + size]])
            if phrase in lexicon.roles or phrase in lexicon.other_words:
                words.add(phrase)
    gender: Gender = _gender(determiner, head, rest, lexicon)
    plural = determiner in _PLURALS or (determiner not in _SINGULARS and _is_plural(rest, head))
    people = fold(head) in lexicon.demonyms or any(t.lower == head and is_like_demonym(t.text) for t in rest)
    if people and not gender:
        gender = "Fem" if head.endswith("e") else "Masc"
    former = any(t.lower in FORMERLY for t in rest)
    other = _is_one_of(tokens) or any(t.lower in _OTHER for t in rest[:2])
    return Description(
        determiner,
        head,
        frozenset(words),
        gender,
        plural,
        age,
        frozenset(proper),
        people,
        former,
        frozenset(behind),
        other,
    )


def _is_plural(tokens: list[Token], head: str) -> bool:
    """Whether the noun itself stands in the plural: "différentes personnes"."""
    noun = next((t for t in tokens if t.lower == head), None)
    return noun is not None and noun.feature("Number") == "Plur" and noun.lower.endswith(("s", "x"))


def _is_one_of(tokens: list[Token]) -> bool:
    """ "L'un des policiers", "une des deux femmes", "one of them": nobody who has been told apart before."""
    first = [t.lower for t in tokens[:3]]
    one = first[1:] if first and first[0] in ("l'", "l’") else first
    return first[:1] == ["one"] or (
        len(one) > 1 and one[0] in ("un", "une", "one") and one[1] in ("des", "d'", "d’", "de", "of")
    )


def _head(tokens: list[Token], lexicon: Lexicon) -> str:
    """The head noun: the first noun for people or organisations, before any complement."""
    fallback = ""
    for token, following in pairwise([*tokens, tokens[-1]] if tokens else []):
        lower = token.lower
        if lower in lexicon.ages or f"{lower} {following.lower}" in lexicon.roles:
            return lower
        if fallback and lower in ("de", "du", "des", "d'", "d’", "of", ","):
            break
        known = lower in lexicon.roles or lower in lexicon.org_gender or lower in lexicon.demonyms
        modifies = token.dep == "amod" and following.pos == "NOUN"  # "le principal syndicat"
        if (
            known
            and (lower not in lexicon.empty or lower in lexicon.anybody)
            and token.pos != "ADJ"
            and not modifies
        ):
            return lower
        if not fallback and token.pos in ("NOUN", "PROPN") and lower not in lexicon.empty:
            fallback = lower
    if not fallback:
        fallback = next((t.lower for t in tokens if t.lower in lexicon.roles or t.lower in lexicon.demonyms), "")
    return fallback or (tokens[-1].lower if tokens else "")


def _gender(determiner: str, head: str, tokens: list[Token], lexicon: Lexicon) -> Gender:
    if head in lexicon.sexless:
        return ""
    known = lexicon.gender_of_role(head) or lexicon.demonym_gender.get(head) or lexicon.org_gender.get(head, "")
    if known:
        return known
    if determiner in ("le", "un", "ce", "cet", "du", "au"):
        return "Masc"
    if determiner in ("la", "une", "cette"):
        return "Fem"
    for token in tokens:
        told = token.feature("Gender")
        if token.pos == "ADJ" and told in ("Masc", "Fem"):
            return "Masc" if told == "Masc" else "Fem"
    return ""


def fits(said: Description, member: Named, lexicon: Lexicon, learned: Iterable[Role] = ()) -> float | None:
    """Points for a person against a description; 0 when nothing is known either way; None when it cannot be.

    ``learned`` are the descriptions by which the person was meant before.
    """
    if said.gender and member.gender and said.gender != member.gender:
        return None
    points = _by_age(said, member, lexicon)
    if points is None:
        return None
    country = _by_country(said, [*member.roles, *learned], lexicon)
    if country < 0:
        return None
    if said.people or said.head in lexicon.anybody:
        return points + country
    best: float | None = None
    for role in (r for r in member.roles if not r.head.isdigit()):
        value = _noun_match(said, role, lexicon)
        if value > 0:
            value += _shared(said, role.words, value >= EXACT)
        best = value if best is None else _weightier(best, value)
    for role in learned:
        same_noun = said.head == role.head and not said.words <= role.words  # "le double buteur" after "le buteur"
        value = _noun_match(said, role, lexicon)
        value = WIDER if value == EXACT and not same_noun else min(_LEARNED, value)
        if value == 0.0 and (said.words & role.words) - {said.head}:
            value = _LEARNED  # "la magistrate libérale" after "la libérale"
        if value:  # what was concluded before speaks less loudly against somebody than what the article tells
            value = max(value, AGAINST / 2)
            best = value if best is None else _weightier(best, value)
    if said.head in lexicon.ages:
        best = max(best or 0.0, 0.0)  # a retired person was something before
    if best == AGAINST:
        return points + best  # of one country, and somebody else all the same
    return points + country + (best or 0.0)


def _weightier(one: float, other: float) -> float:
    """Of two callings of somebody the one that says more: what fits, then what speaks against, then neither."""
    return max(one, other) if one > 0 or other > 0 else min(one, other)


def _shared(said: Description, words: Iterable[str], exact: bool) -> float:
    known = frozenset(words)
    common = (said.words - {said.head}) & known
    missing = said.names - known
    return 0.8 * len(common) - (1.0 if exact and missing and not common else 0.0)


def _noun_match(said: Description, role: Role, lexicon: Lexicon) -> float:
    if said.former and FORMER not in role.words and not role.words & _BEFORE and said.head == role.head:
        return AGAINST  # "l'ancien président" is not the one who is it now
    if role.head in lexicon.anybody and said.head != role.head:
        return 0.0
    if _generation(said.head, lexicon) * _generation(role.head, lexicon) < 0:
        return AGAINST  # "le père" and "son fils X"
    if _are_synonyms(said, role, lexicon):
        return EXACT
    phrase, known = _phrase(said.head, said.words), _phrase(role.head, role.words)
    if phrase and known and phrase != known:
        pass  # "chef du gouvernement" is no "chef de file"
    elif lexicon.pairs.get(said.head, said.head) == lexicon.pairs.get(role.head, role.head):
        more, told = said.words - {said.head}, role.words - {role.head}
        return ALIKE if said.head in _HOLLOW and more and told and not more & told else EXACT
    mine, theirs = lexicon.classes_of(phrase or said.head), lexicon.classes_of(known or role.head)
    if not mine or not theirs:
        return 0.0
    if any(lexicon.wider[c] & mine for c in theirs):
        return WIDER
    if (mine & theirs) - _MIXED:
        common = (mine & theirs) - _MIXED
        if common & lexicon.exclusive:
            return 0.0 if said.former else AGAINST
        return NARROWER if common <= lexicon.distinct else ALIKE
    if any(lexicon.wider[c] & theirs for c in mine):
        return NARROWER
    if said.former or mine & theirs:
        return 0.0
    if (said.head in _HEARD and theirs & _PLEADING) or (role.head in _HEARD and mine & _PLEADING):
        return AGAINST  # who pleads is no witness
    if (mine | theirs) & PARTIES:
        return AGAINST if mine & _COURT and theirs & _COURT else 0.0
    if said.former and theirs and role.head in _BEFORE:
        return ALIKE
    if mine & NEUTRAL or theirs <= NEUTRAL or theirs & _BESIDES or role.head in _HOLLOW:
        return 0.0
    return 0.0 if _above(mine, lexicon) & _above(theirs, lexicon) & _CAREERS else AGAINST


def _generation(noun: str, lexicon: Lexicon) -> int:
    return (noun in lexicon.elder) - (noun in lexicon.younger)


def _are_synonyms(said: Description, role: Role, lexicon: Lexicon) -> bool:
    """Whether the words are another name of the same office: "le premier magistrat" for a mayor."""
    office = lexicon.pairs.get(role.head, role.head)
    others = lexicon.synonyms.get(office)
    if others and said.words & others:
        return True
    return said.head in lexicon.other_words and any(
        said.head in words and (role.head in words) for words in lexicon.synonyms.values() if len(words) <= 3
    )


def _above(classes: frozenset[str], lexicon: Lexicon) -> frozenset[str]:
    return classes.union(*(lexicon.wider[c] for c in classes))


def _phrase(head: str, words: frozenset[str]) -> str:
    """The calling of several words that holds the noun, where there is one."""
    several = [w for w in words if " " in w]
    return max((w for w in several if head in w.split()), key=len, default="") if several else ""


def classes_said(said: Description, lexicon: Lexicon) -> frozenset[str]:
    """The classes of the calling that a description tells, with its complement where that makes another one."""
    return lexicon.classes_of(_phrase(said.head, said.words) or said.head)


def age_of(member: Named) -> int | None:
    """The age that the article tells of somebody."""
    return next((int(r.head) for r in member.roles if r.head.isdigit()), None)


def _by_age(said: Description, member: Named, lexicon: Lexicon) -> float | None:
    known = age_of(member)
    span = lexicon.ages.get(said.head)
    if said.age is not None:
        return 0.0 if known is None else 4.0 if known == said.age else None
    if span:
        return 0.0 if known is None else 4.0 if span[0] <= known <= span[1] else None
    return 0.0


def _by_country(said: Description, roles: Iterable[Role], lexicon: Lexicon) -> float:
    wanted = countries_in(said.words, lexicon)
    if not wanted:
        return 0.0
    known: set[str] = set()
    for role in roles:
        known |= countries_in(role.words, lexicon)
    if wanted & known:
        return 2.5
    return -3.0 if known - lexicon.continents and wanted - lexicon.continents else 0.0
