"""Who prosecutes and who judges: two of one court, and never the same."""

from __future__ import annotations

from tui.annotate.cast import Role
from tui.annotate.data import words_for
from tui.annotate.names.told.describe import Description
from tui.annotate.names.words.lexicon import Lexicon

JUSTICE = frozenset({"justice"})
_PROSECUTION = words_for("prosecution")


def is_across_the_court(said: Description, role: Role) -> bool:
    """Whether one of two prosecutes and the other judges: "la procureure", "la présidente du tribunal"."""
    if "magistrat" in said.head or "magistrat" in role.head:
        return False
    return bool(_PROSECUTION & {said.head, *said.words}) != bool(_PROSECUTION & {role.head, *role.words})


def divides_the_court(said: Description, role: Role, lexicon: Lexicon) -> bool:
    """The same by their bare offices, whatever else either has been called."""
    if said.behind or role.words != {role.head}:
        return False
    court = lexicon.classes_of(said.head) >= JUSTICE and lexicon.classes_of(role.head) >= JUSTICE
    return court and is_across_the_court(said, role)
