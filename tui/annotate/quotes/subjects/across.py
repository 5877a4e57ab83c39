"""Subjects that something stands behind before their verb: an apposition, a relative clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.phrases import Phrase
from tui.annotate.quotes.grammar.sentences import MARK
from tui.annotate.tokens import Token

if TYPE_CHECKING:
    from tui.annotate.quotes.subjects.search import Subjects


def coordinated(subjects: Subjects, end: int) -> Phrase | None:
    """The whole of "une partie de la droite et de l’extrême droite" that ends at item ``end``."""
    s = subjects.s
    for first in range(end, max(1, end - 5), -1):
        phrase = subjects.grammar.phrase(s, first) if s.pos[first] != MARK else None
        before = first - 1
        while before > 0 and s.pos[before] == "ADP":
            before -= 1
        if phrase and phrase.last == end and s.low[before] in ("et", "ou"):
            head = subjects.antecedent_before(before)
            return subjects.grammar.build(s, head.phrase.first, end, head.phrase.head) if head else None
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
    found = subjects.antecedent_before(first, nested=True)
    return found.phrase if found and subjects.grammar.personal(s, found.phrase) else None


def joined_participle(subjects: Subjects, group: Group) -> Phrase | None:
    """Who does what a participle joined to another tells: "promettant que tout ira bien et assurant que …"."""
    if group.shape != "ppr" or not group.first or subjects.s.low[group.first - 1] not in ("et", "mais", "puis"):
        return None
    earlier = next((g for g in reversed(subjects.groups) if g.last < group.first and g.shape == "ppr"), None)
    found = subjects.of(earlier, 1) if earlier else None
    return found.phrase if found else None
