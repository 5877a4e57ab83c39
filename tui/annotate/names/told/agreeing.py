"""The gender that agreement tells of a name: "Camille Untel est arrivée", "Opérée en mai, Camille rejoue"."""

from __future__ import annotations

from collections.abc import Iterator

from tui.annotate.cast import Gender
from tui.annotate.data import words_for
from tui.annotate.names.finding.spot import Spot
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.shape import listed
from tui.annotate.names.words.words import Words
from tui.annotate.tokens import Token

_BEING = listed(
    "est était sera fut serait reste restait semble semblait paraît paraissait devient devenait demeure été is was"
)
_REFLEXIVE = listed("s' s’ se")
_BETWEEN = listed("n' n’ ne s' s’ se en y pas plus jamais a avait aura aurait ait été")
_OPENING = 18  # words from a participle that opens a sentence to the name it is said of
_PREDICATE = 5  # words from a name to what is said of it
_UNSAID = words_for("not_agreeing")


def gender_by_agreement(spots: list[Spot], lexicon: Lexicon) -> Gender:
    """What most of the participles and adjectives say that agree with a name where it stands."""
    told = [gender for spot in spots for gender in _told(spot, lexicon)]
    he, she = told.count("Masc"), told.count("Fem")
    return "Masc" if he > she else "Fem" if she > he else ""


def _told(spot: Spot, lexicon: Lexicon) -> Iterator[Gender]:
    words, first, last = spot.words, spot.first, spot.last
    if first in words.quoted or not _heads(words, first, lexicon):
        return
    after = words.lower(last)
    if after == ",":
        apposed = words.tokens[last + 1] if last + 1 < len(words) else None
        if apposed is not None and apposed.feature("VerbForm") == "Part":
            yield from _gender(apposed)
    elif first and words.text(first - 1) == ",":
        yield from _fronted(words, first, last)
    yield from _predicate(words, last)


def _heads(words: Words, first: int, lexicon: Lexicon) -> bool:
    """Whether the name is no part of another phrase: "la mère de X", "X et Y"."""
    at = first - 1
    while at >= 0 and (
        words.tokens[at].pos in ("DET", "ADJ")
        or words.lower(at) in lexicon.roles
        or words.lower(at).rstrip(".") in lexicon.titles
    ):
        at -= 1
    return at < 0 or words.tokens[at].pos not in ("ADP", "CCONJ") or at + 1 in words.breaks


def _fronted(words: Words, first: int, last: int) -> Iterator[Gender]:
    """ "Opérée en mai, X rejoue"."""
    if last >= len(words) or words.tokens[last].pos not in ("VERB", "AUX", "PRON", "ADV"):
        return
    opening = next((k for k in range(first - 1, max(-1, first - _OPENING), -1) if k in words.fresh), -1)
    if opening < 0:
        return
    while opening < first and words.tokens[opening].pos == "ADV":
        opening += 1  # "Visiblement émue"
    token = words.tokens[opening]
    if token.pos in ("VERB", "ADJ") and token.feature("VerbForm") in ("Part", ""):
        yield from _gender(token)


def _predicate(words: Words, last: int) -> Iterator[Gender]:
    """ "X est arrivée", "X s'est dite déçue", "X a été réélue"."""
    seen = False
    for k in range(last, min(last + _PREDICATE, len(words))):
        lower, token = words.lower(k), words.tokens[k]
        if lower in _BEING:
            seen = True
        elif seen and (token.feature("VerbForm") == "Part" or token.pos == "ADJ"):
            told = list(_gender(token))
            if told == ["Fem"] or not any(words.lower(j) in _REFLEXIVE for j in range(last, k)):
                yield from told  # "s'est rendu compte" tells nothing
            return
        elif lower not in _BETWEEN and token.pos != "ADV":
            return


def _gender(token: Token) -> Iterator[Gender]:
    """The gender a singular participle or adjective shows by its form."""
    lower = token.lower
    if lower in _UNSAID or token.feature("Number") == "Plur":
        return
    if token.feature("Gender") == "Fem" and lower.endswith("e"):
        yield "Fem"
    elif token.feature("Gender") == "Masc" and not lower.endswith(("e", "ant")):
        yield "Masc"
