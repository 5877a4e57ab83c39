"""Whose kin a description means: "la tante du maire", "son frère"."""

from __future__ import annotations

from collections.abc import Sequence

from tui.annotate.cast import Named
from tui.annotate.names.told.describe import Description
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.reach import LINKS
from tui.annotate.names.words.shape import fold

KIN = frozenset({"famille", "family"})  # classes of nouns for kin
_SMALL = LINKS | {"mme"}


def is_kin(noun: str, lexicon: Lexicon) -> bool:
    """Whether a noun tells what somebody is to another of the family."""
    return bool(lexicon.classes_of(noun) & KIN)


def is_kin_of_another(said: Description, member: Named, people: Sequence[Named], lexicon: Lexicon) -> bool:
    """Whether the words tell whose kin is meant ("la tante du maire"), and nothing tells that this is they."""
    of_somebody = said.behind & lexicon.callings or said.behind & said.names
    if not of_somebody or not is_kin(said.head, lexicon):
        return False
    mine = proper(member)
    return not any(other is not member and mine & proper(other) for other in people)


def proper(member: Named) -> set[str]:
    """The words of a name that count for kinship: no particles, no titles."""
    return {w for w in fold(member.name).split() if len(w) > 2 and w not in _SMALL}
