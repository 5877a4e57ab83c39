"""Something in the text that means somebody."""

from __future__ import annotations

from dataclasses import dataclass

from tui.annotate.cast import Gender, Named
from tui.annotate.names.words.shape import listed
from tui.annotate.records import record

_MASCULINE = listed("il -il -t-il lui celui-ci he him")
_FEMININE = listed("elle -elle -t-elle celle-ci she her")
PRONOUNS: dict[str, Gender] = {**dict.fromkeys(_MASCULINE, "Masc")}
PRONOUNS.update(dict.fromkeys(_FEMININE, "Fem"))
PRONOUNS.update({"l'": "", "l’": ""})


@record
class Told:
    """What the words of one reference tell."""

    presented: bool  # names somebody for the first time and says who they are
    asked_about: bool
    passing: bool  # a name behind a preposition that acts nowhere
    document: bool
    fronted: bool  # a preposition sets a name before the subject of its sentence: "Interrogé sur X, il"
    author: bool  # tells only whose a work is
    embedded: bool  # in a relative or reported clause
    body: bool
    trade: bool  # a noun for a firm and for somebody in that trade as well: "l'assureur"
    somebody: bool  # no noun for a thing ("Le schéma")


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
    told: Told | None = None  # once asked for
