"""The noun that a name is the name of, right before it or across a comma."""

from __future__ import annotations

from tui.annotate.data import words_for
from tui.annotate.names.finding.spot import Spot
from tui.annotate.names.typing.points import DETERMINERS, Votes
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.shape import fold

FIRMS = words_for("firms")
_OWN_DETERMINERS = DETERMINERS - {"des", "du", "aux", "au"}


def by_head(out: Votes, spot: Spot, lexicon: Lexicon) -> None:
    """The noun before the name: "le fabricant de machines agricoles X", "le chercheur nigérian X"."""
    words = spot.words
    found, at = _head(spot, lexicon)
    if not found:
        return
    lone = spot.last == spot.first + 1 and not lexicon.is_given(words.text(spot.first))
    if lone and found == "PER" and words.lower(at) in lexicon.trades:
        found = "ORG"
    firm = found == "ORG" and words.lower(at) in FIRMS and spot.last == spot.first + 1
    out[found] += 12 if firm else 4
    if found == "PER":
        spot.title = words.lower(at)


def _head(spot: Spot, lexicon: Lexicon) -> tuple[str, int]:
    """What bears a name with that noun, and where the noun stands; "" when none is found."""
    words = spot.words
    found, at = "", 0
    for k in range(spot.first - 1, max(-1, spot.first - 7), -1):
        token = words.tokens[k]
        kind = _noun_kind(token.lower, lexicon)
        if kind and (not found or token.lower in lexicon.org_before):
            found, at = kind, k  # of nouns side by side the first is the head: "le groupe papetier X"
        elif found or (
            token.pos not in ("ADJ", "NOUN", "ADP", "DET") and fold(token.lower) not in lexicon.demonyms
        ):
            break
        if k in words.breaks or (found and token.lower not in lexicon.roles):
            break
    return found, at


def by_apposition(out: Votes, spot: Spot, lexicon: Lexicon) -> None:
    """The phrase that a comma parts from the name: "Le bailleur, X, a écrit", "le président régional de Y, X"."""
    words = spot.words
    comma = spot.first - 1
    for k in range(comma - 1, max(-1, comma - 9), -1):
        token = words.tokens[k]
        if token.pos in ("VERB", "AUX", "SCONJ", "PUNCT") and token.lower not in lexicon.roles:
            return
        opens = k in words.fresh or words.lower(k - 1) in _OWN_DETERMINERS
        linked = words.lower(k - 2) in ("de", "d'", "d’", "du", "à")
        if opens and not linked:
            kind = _noun_kind(token.lower, lexicon)
            if kind == "PER" and spot.last - spot.first == 1 and token.lower in lexicon.trades:
                kind = "ORG"
            if kind:
                out[kind] += 3
            return
        if k in words.breaks:
            return


def _noun_kind(noun: str, lexicon: Lexicon) -> str:
    """What bears the name behind a common noun: a person, a body or a place; "" when the noun tells nothing."""
    if noun in lexicon.roles:
        return "PER"
    return "ORG" if noun in lexicon.org_before else "LOC" if noun in lexicon.place_before else ""
