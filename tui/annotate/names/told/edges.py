"""Where the words that stand beside a name and tell of it begin and end."""

from __future__ import annotations

from tui.annotate.data import words_for
from tui.annotate.names.words.reach import OF_FRENCH
from tui.annotate.names.words.shape import listed
from tui.annotate.names.words.words import QUOTES, Words

STOPS = frozenset(".!?;:()[]–—…") | QUOTES
_LOOK = 14  # words; a longer stretch is no apposition
_COMMAS = 4  # in the name of one office
_OF_OFFICES = listed("de du des d' d’ et") | words_for("office_openers")
_JOINTS = listed("et ou & and")
_RELATIVES = listed("qui dont que où who which that whose")


def left_edge(words: Words, end: int) -> int:
    """Where the stretch before a comma begins: behind the last verb, mark or line break."""
    at = end
    while at > 0 and end - at < _LOOK and at not in words.breaks:
        token = words.tokens[at - 1]
        opening = bracket(words, at - 1) if token.text == ")" else -1
        if opening > 0:  # "le maire (DVG) de Cholet, X"
            at = opening
            continue
        if (
            token.text in STOPS
            or token.text == ","
            or token.pos in ("VERB", "AUX")
            or token.text.startswith("-t")
            or (token.pos == "CCONJ" and not _goes_on(words, at - 1, end))
        ):
            break
        at -= 1
    return at


def _goes_on(words: Words, joint: int, end: int) -> bool:
    """Whether "et" joins what one person is or is over: "de l'Économie et des Finances", "acteur et auteur"."""
    if words.lower(joint) not in _JOINTS or not 0 < joint < end - 1:
        return False
    behind = words.tokens[joint + 1]
    if words.text(joint) == "&":
        return True  # "la directrice de Gares & Connexions, X"
    return behind.lower in OF_FRENCH or (behind.pos in ("NOUN", "ADJ") and behind.text.islower())


def whole_edge(words: Words, end: int) -> int:
    """The same over the commas of a long office: "le ministre des Mines, de l'Eau et des Forêts, X"."""
    edge = left_edge(words, end)
    for _ in range(_COMMAS):
        if words.text(edge - 1) != "," or words.lower(edge) not in _OF_OFFICES or edge in words.breaks:
            return edge
        edge = left_edge(words, edge - 1)
    return edge


def bracket(words: Words, closing: int) -> int:
    """Where the short bracket that ends at ``closing`` begins, or -1."""
    return next((k for k in range(closing - 1, max(-1, closing - 6), -1) if words.text(k) == "("), -1)


def right_edge(words: Words, start: int) -> int:
    """Where the stretch behind a comma ends; ``start`` when a finite verb shows that it is no apposition."""
    at = start
    while at < len(words) and at - start < _LOOK and at not in words.breaks:
        token = words.tokens[at]
        if token.text in STOPS or token.text == "," or token.lower in _RELATIVES:
            break
        if token.feature("VerbForm") == "Fin":
            return start
        at += 1
    return at


def attribute_end(words: Words, start: int) -> int:
    """Where the attribute behind a copula ends: at the first mark or relative pronoun."""
    at = start
    while at < len(words) and at - start < _LOOK and at not in words.breaks:
        if words.text(at) in STOPS or words.text(at) == "," or words.lower(at) in _RELATIVES:
            break
        at += 1
    return at
