"""How well a description ("le technicien", "la quadragénaire") fits what is told of somebody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tui.annotate.cast import Gender, Named
from tui.annotate.names.facts import countries_in
from tui.annotate.names.lexicon import Lexicon
from tui.annotate.tokens import Token


@dataclass(frozen=True, slots=True)
class Description:
    """A noun phrase without a name: its determiner, head noun, the rest of its content words, what they tell."""

    determiner: str
    head: str
    words: frozenset[str]
    gender: Gender
    plural: bool
    age: int | None


def read_description(tokens: list[Token], lexicon: Lexicon) -> Description:
    """The parts of a noun phrase."""
    determiner = ""
    head = ""
    age = None
    words: set[str] = set()
    for i, token in enumerate(tokens):
        lower = token.lower
        if not head and not determiner and (token.pos == "DET" or lower in _DETERMINERS):
            determiner = lower
        elif lower in lexicon.roles or lower in lexicon.org_gender or lower in lexicon.demonyms:
            if not head and (lower not in lexicon.empty or lower in lexicon.anybody):
                head = lower
            words.add(lower)
        elif token.text.isdigit() and i + 1 < len(tokens) and tokens[i + 1].lower in ("ans", "years"):
            age = int(token.text)
        elif token.text[0].isalnum() and lower not in lexicon.empty:
            words.add(lower)
            if not head and token.pos in ("NOUN", "PROPN"):
                head = lower
    return Description(
        determiner,
        head,
        frozenset(words),
        _gender(determiner, head, tokens, lexicon),
        determiner in _PLURALS,
        age,
    )


_DETERMINERS = frozenset(
    [
        "le",
        "la",
        "l'",
        "l’",
        "les",
        "un",
        "une",
        "des",
        "ce",
        "cet",
        "cette",
        "ces",
        "son",
        "sa",
        "ses",
        "leur",
        "leurs",
        "notre",
        "nos",
        "mon",
        "ma",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "plusieurs",
        "certains",
        "certaines",
        "quelques",
        "the",
        "a",
        "an",
        "his",
        "her",
        "their",
        "its",
        "this",
        "these",
        "two",
        "three",
        "several",
        "some",
    ]
)
_PLURALS = frozenset(
    [
        "les",
        "des",
        "ces",
        "ses",
        "leurs",
        "nos",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "plusieurs",
        "certains",
        "certaines",
        "quelques",
        "these",
        "two",
        "three",
        "several",
        "some",
    ]
)


def _gender(determiner: str, head: str, tokens: list[Token], lexicon: Lexicon) -> Gender:
    told = lexicon.gender_of_role(head)
    if told:
        return told
    if lexicon.is_ambiguous(head):
        return ""
    if determiner in ("le", "un", "ce", "cet"):
        return "Masc"
    if determiner in ("la", "une", "cette"):
        return "Fem"
    for token in tokens:
        if token.lower == head and token.feature("Gender") in ("Masc", "Fem") and token.pos == "NOUN":
            return "Masc" if token.feature("Gender") == "Masc" else "Fem"
    return ""


def fits(description: Description, member: Named, lexicon: Lexicon) -> float:
    """Points for a person against a description; negative when something speaks against it."""
    if description.gender and member.gender and description.gender != member.gender:
        return -10.0
    points = _by_age(description, member, lexicon)
    if points < 0:
        return points
    points += _by_country(description, member, lexicon)
    best = 0.0
    for role in member.roles:
        best = max(
            best,
            _noun_match(description.head, role.head, lexicon) + _shared(description, role.words, lexicon),
        )
    return points + best


def _shared(description: Description, words: Iterable[str], lexicon: Lexicon) -> float:
    common = (description.words - {description.head}) & frozenset(words)
    return 0.8 * len(common)


def _noun_match(said: str, known: str, lexicon: Lexicon) -> float:
    if not said or not known:
        return 0.0
    if lexicon.pairs.get(said, said) == lexicon.pairs.get(known, known):
        return 3.0
    if said in lexicon.anybody:
        return 0.3
    mine, theirs = lexicon.classes_of(said), lexicon.classes_of(known)
    if mine & theirs:
        return 1.8
    above = frozenset().union(*(lexicon.wider[c] for c in theirs)) if theirs else frozenset()
    return 1.6 if mine & above else 0.0


def _by_age(description: Description, member: Named, lexicon: Lexicon) -> float:
    known = next((int(r.head) for r in member.roles if r.head.isdigit()), None)
    span = lexicon.ages.get(description.head)
    if description.age is not None:
        return 0.0 if known is None else 4.0 if abs(known - description.age) <= 1 else -10.0
    if span:
        return 0.5 if known is None else 4.0 if span[0] <= known <= span[1] else -10.0
    return 0.0


def _by_country(description: Description, member: Named, lexicon: Lexicon) -> float:
    wanted = countries_in(description.words, lexicon)
    if not wanted:
        return 0.0
    known: set[str] = set()
    for role in member.roles:
        known |= countries_in(role.words, lexicon)
    if not known:
        return 0.2
    return 2.5 if wanted & known else -3.0
