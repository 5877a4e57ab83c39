"""Something in the text that means somebody."""

from __future__ import annotations

from dataclasses import dataclass

from tui.annotate.cast import Gender, Named
from tui.annotate.names.words.shape import listed

_MASCULINE = listed("il -il -t-il lui celui-ci he him")
_FEMININE = listed("elle -elle -t-elle celle-ci she her")
PRONOUNS: dict[str, Gender] = {**dict.fromkeys(_MASCULINE, "Masc")}
PRONOUNS.update(dict.fromkeys(_FEMININE, "Fem"))
PRONOUNS.update({"l'": "", "l’": ""})


@dataclass(slots=True)
class Reference:
    """Something in the text that means somebody: tokens [first, last) of a paragraph.

    ``member`` is set for names. ``form`` is name, pronoun, description or indefinite.
    """

    paragraph: int
    first: int
    last: int
    start: int
    end: int
    sentence: int
    subject: bool
    form: str
    member: Named | None = None
    aside: bool = False  # in brackets
    inner: bool = False  # subject of a subordinate clause
