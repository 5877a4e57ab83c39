"""Subjects that something stands behind before their verb: an apposition, a relative clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.annotate.quotes.groups import Group
from tui.annotate.quotes.phrases import Phrase
from tui.annotate.quotes.sentences import MARK
from tui.annotate.tokens import Token

if TYPE_CHECKING:
    from tui.annotate.quotes.subjects import Subjects


def apposition(subjects: Subjects, group: Group) -> Phrase | None:
    """The name before an apposition that ends right before the verb: "Pierre, 23 ans, le reconnaît"."""
    s, grammar = subjects.s, subjects.grammar
    if group.first < 4 or s.low[group.first - 1] != ",":
        return None
    comma = next((i for i in range(group.first - 2, max(0, group.first - 20), -1) if s.low[i] == ","), 0)
    if not comma or any(comma < g.first < group.first and g.shape == "fin" for g in subjects.groups):
        return None
    for first in range(comma - 1, max(-1, comma - 6), -1):
        if s.pos[first] != MARK and grammar.type_at(s, first) == "PER":
            whole = grammar.name_at(s, first) == comma
            return grammar.build(s, first, comma - 1) if whole else None
    return _described(subjects, comma, group)


def _described(subjects: Subjects, comma: int, group: Group) -> Phrase | None:
    """What opens the sentence and is described behind the comma: "Le suspect, un jardinier de 54 ans, nie"."""
    s, grammar = subjects.s, subjects.grammar
    begin = 1 if s.low[0] in ("et", "mais", "or") else 0
    if any(s.pos[i] == MARK for i in range(begin, group.first)):
        return None
    opening, aside = grammar.phrase(s, begin), grammar.phrase(s, comma + 1)
    if opening is None or aside is None or not grammar.personal(s, aside) or grammar.named(s, aside) != aside:
        return None
    if any(grammar.type_at(s, i) in ("PER", "ORG") for i in range(comma + 1, group.first)):
        return None  # "Le bailleur, Habitat du Val, …", "Son entraîneur, l’ancien champion Paul Rey, …"
    between = range(opening.last + 1, comma)
    plain = all(s.low[i] != "," for i in between) and not any(g.first in between for g in subjects.groups)
    return opening if plain and opening.last < comma else None


def apposition_head(subjects: Subjects, phrase: Phrase) -> Phrase | None:
    """The phrase at the head of the sentence that ``phrase`` only describes: "Le suspect, un retraité, a dit"."""
    grammar, s = subjects.grammar, subjects.s
    first = phrase.first
    if first < 2 or s.low[first] not in ("un", "une") or s.low[first - 1] != "," or s.pos[0] == MARK:
        return None
    head = grammar.phrase(s, 0)
    if head is None or head.last != first - 2 or not grammar.personal(s, head):
        return None
    return grammar.named(s, head)


def object_relative(subjects: Subjects, group: Group) -> Phrase | None:
    """The phrase before a relative clause with a subject: "Une note que nous avons lue évoque"."""
    s = subjects.s
    inner = next((g for g in reversed(subjects.groups) if g.last < group.first), None)
    if inner is None or inner.last != group.first - 1 or inner.shape != "fin":
        return None
    for at in range(inner.first - 1, max(0, inner.first - 8), -1):
        if s.pos[at] in ("PUNCT", MARK, "VERB"):
            return None
        if s.low[at] in ("que", "qu'", "dont", "où") and s.pos[at - 1] in ("NOUN", "PROPN", "ADJ"):
            found = subjects.antecedent_before(at)
            return found.phrase if found else None
    return None


def aside(subjects: Subjects, group: Group) -> Phrase | None:
    """The phrase before a relative clause that a comma closes right before the verb: X, qui a perdu …, dit."""
    s = subjects.s
    if group.first < 3 or s.low[group.first - 1] != ",":
        return None
    for at in range(group.first - 2, max(0, group.first - 45), -1):
        if s.low[at] in (":", ";"):
            return None
        if s.low[at] == "," and s.low[at + 1] in ("qui", "dont", "où", "who", "whose", "which", "que"):
            found = subjects.antecedent_before(at)
            return found.phrase if found else None
    return None


def members(subjects: Subjects, group: Group) -> Phrase | None:
    """The phrase that those named after "dont" belong to: "Plusieurs élus, dont le maire, ont regretté"."""
    low = subjects.s.low
    if group.first < 4 or low[group.first - 1] != ",":
        return None
    comma = next((i for i in range(group.first - 2, max(0, group.first - 20), -1) if low[i] == ","), 0)
    if not comma or low[comma + 1] != "dont":
        return None
    if any(comma < g.first < group.first and g.shape == "fin" for g in subjects.groups):
        return None
    found = subjects.antecedent_before(comma)
    return found.phrase if found else None


def before_aside(subjects: Subjects, at: int) -> int:
    """Index of the comma before a participle’s aside that ends at ``at``: "le maire, assis au fond, qui …"."""
    s = subjects.s
    if s.low[at - 1] != ",":
        return at
    opening = next((i for i in range(at - 2, max(0, at - 14), -1) if s.low[i] == ","), 0)
    token = s.items[opening + 1]
    aside = opening and isinstance(token, Token) and "VerbForm=Part" in token.morph
    return (
        opening if aside and not any(opening < g.first < at and g.shape == "fin" for g in subjects.groups) else at
    )


def before_participle(subjects: Subjects, end: int) -> Phrase | None:
    """The one whom a participle between commas describes: "l’ancien maire, assis au fond de la salle, qui"."""
    s = subjects.s
    comma = next((i for i in range(end, max(0, end - 14), -1) if s.low[i] == "," or s.pos[i] == MARK), 0)
    if comma < 1 or s.pos[comma] == MARK:
        return None
    first = comma + 1
    if s.pos[first] not in ("VERB", "ADJ") or s.low[first + 1 : first + 2] == [","]:
        return None
    if "VerbForm=Part" not in s.token(first).morph and s.low[first] not in ("âgé", "âgée"):
        return None
    found = subjects.antecedent_before(first)
    return found.phrase if found and subjects.grammar.personal(s, found.phrase) else None
