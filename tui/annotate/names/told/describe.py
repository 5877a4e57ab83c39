"""What a description ("le technicien", "la quadragénaire") says: head noun, complements, sex, number, age."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from tui.annotate.cast import Gender, Role
from tui.annotate.names.told.callings import FORMER, FORMERLY
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.shape import LONGEST_PHRASE, as_opening, fold, is_like_demonym, listed, phrases_in
from tui.annotate.records import record
from tui.annotate.tokens import Token
from tui.model.span import Span

_DETERMINERS = listed(
    "le la l' l’ les un une des ce cet cette ces son sa ses leur leurs notre nos mon ma mes ton "
    "ta deux trois quatre cinq plusieurs certains certaines quelques the a an his her their its "
    "this these two three several some my our ledit ladite lesdits lesdites dudit desdits desdites"
)
_OTHER = listed("autre other another")
_PLURALS = listed(
    "les des ces ses leurs nos mes deux trois quatre cinq plusieurs certains certaines quelques "
    "these two three several lesdits lesdites desdits desdites"
)
_SINGULARS = listed(
    "le la l' l’ un une ce cet cette son sa leur notre mon ma ton ta a an the this his her its their my "
    "ledit ladite dudit"
)
POSSESSIVES = listed("son sa ses leur leurs mon ma mes notre nos his her its their my our")
POINTING = listed("ce cet cette ledit ladite dudit")
INDEFINITE = listed("un une a an some another")
_BEFORE_EITHER = frozenset("aeiouyh")  # "son" stands before a woman as well: "son épouse"


@record
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
    rest = _whole_nouns(tokens[1:] if determiner else tokens, lexicon)
    head = _head(rest, lexicon)
    age = None
    words: set[str] = set()
    behind: set[str] = set()
    proper: set[str] = set()
    governed = False  # behind a preposition
    for i, token in enumerate(rest):
        lower = token.lower
        if token.text.isdigit() and i + 1 < len(rest) and rest[i + 1].lower in ("ans", "years", "-"):
            age = int(token.text)
        elif token.text[0].isalnum() and lower not in lexicon.empty and lower[-1] not in "'’":
            words.add(lower)
            if governed:
                behind.add(lower)
            if token.text[0].isupper() and i:
                proper.add(lower)
        governed = governed or token.pos == "ADP"
        if as_opening(lower) not in lexicon.phrase_openings:
            continue
        for phrase in phrases_in([t.lower for t in rest[i : i + LONGEST_PHRASE]]):
            if phrase in lexicon.roles or phrase in lexicon.other_words:
                words.add(phrase)
    former = head.startswith("ex-") or any(t.lower in FORMERLY for t in rest)
    if head.startswith("ex-") and head[3:] in lexicon.roles:
        words = {w.removeprefix("ex-") for w in words}
        head = head[3:]
    gender: Gender = _gender(determiner, head, rest, lexicon)
    plural = determiner in _PLURALS or (determiner not in _SINGULARS and _is_plural(rest, head))
    people = lexicon.is_of_a_people(head.rpartition("-")[2])
    people = people or any(t.lower == head and is_like_demonym(t.text) for t in rest)
    if people and not gender:
        gender = "Fem" if head.endswith("e") else "Masc"
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


def _whole_nouns(tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    """The tokens with "maître-nageur" as one, where that is a noun of its own."""
    if not any(t.text == "-" for t in tokens):
        return tokens
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        glued = tokens[at : at + 3]
        if len(glued) == 3 and glued[1].text == "-" and glued[0].end == glued[1].start == glued[2].start - 1:
            word = f"{token.lower}-{glued[2].lower}"
            if word in lexicon.roles or word in lexicon.org_gender or token.lower not in lexicon.roles:
                token = replace(token, text=word, lower=word, end=glued[2].end)
                at += 2
        out.append(token)
        at += 1
    return out


def _is_plural(tokens: list[Token], head: str) -> bool:
    """Whether the noun itself stands in the plural: "différentes personnes"."""
    noun = next((t for t in tokens if t.lower == head), None)
    return noun is not None and noun.feature("Number") == "Plur" and noun.lower.endswith(("s", "x"))


def as_role(said: Description, span: Span) -> Role:
    """What a description that stands at ``span`` tells of the one it means."""
    return Role(span, said.head, said.words | {FORMER} if said.former else said.words, said.names)


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
        # "la centrale syndicale", of which either word may be the adjective
        fallback = fallback or next((t.lower for t in tokens if t.lower in lexicon.org_gender), "")
    return fallback or (tokens[-1].lower if tokens else "")


def _gender(determiner: str, head: str, tokens: list[Token], lexicon: Lexicon) -> Gender:
    if head in lexicon.sexless:
        return ""
    if determiner in ("le", "un", "ce", "cet", "du", "au", "ledit", "dudit"):
        return "Masc"
    if determiner in ("la", "une", "cette", "ladite"):
        return "Fem"  # "la leader", though the word has another form for women
    if determiner in ("sa", "ma", "ta"):
        return "Fem"
    if determiner in ("son", "mon", "ton") and tokens and fold(tokens[0].text)[:1] not in _BEFORE_EITHER:
        return "Masc"  # "son propriétaire"
    known = lexicon.gender_of_role(head) or lexicon.demonym_gender.get(head) or lexicon.org_gender.get(head, "")
    if known:
        return known
    for token in tokens:
        if token.pos == "ADP":
            break  # "l'interprète de Nuit blanche"
        told = token.feature("Gender")
        if token.pos == "ADJ" and told in ("Masc", "Fem"):
            return "Masc" if told == "Masc" else "Fem"
    return ""
