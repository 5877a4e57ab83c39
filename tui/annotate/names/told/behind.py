"""What is said of somebody behind the name: in apposition, in brackets, by a copula, on the same line."""

from __future__ import annotations

from collections.abc import Iterator

from tui.annotate.cast import Role
from tui.annotate.names.finding.spot import Spot
from tui.annotate.names.told.before import is_presented
from tui.annotate.names.told.callings import headed, role_at
from tui.annotate.names.told.edges import attribute_end, right_edge
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.shape import listed
from tui.annotate.names.words.words import Words

_SIGNED = 8  # words of the function that stands under a name
_LOOK = 14  # words; an office behind the name ends there
_JOINING = listed("et ou mais and or but")
_ARTICLES = listed("le la l' l’")
_COPULAS = listed("est était devient devenu devenue reste fut sera is was became")
_OF_LOOKS = listed("aux dans sous contre sur")  # "sourire aux lèvres", "casquette sur la tête"
_OF_NOUNS = listed("de du d' d’ à au en")


def told_behind(spot: Spot, nouns: frozenset[str], lexicon: Lexicon, body: bool) -> Iterator[Role]:
    """The roles that the words behind a name tell; the mark or word right behind it says how."""
    words, last = spot.words, spot.last
    if words.text(last) == "(" and (behind := _behind_bracket(words, last)):
        yield from headed(words, last + 1, behind - 1, nouns, lexicon)
        last = behind  # "X (PS), maire de Y", "X (PS) est maire"
    after, following = words.text(last), words.lower(last + 1)
    if (
        after == ","
        and last + 1 < len(words)
        and words.tokens[last + 1].pos == "DET"
        and _is_asked(words, spot.first)
    ):
        return
    if words.text(spot.first - 1) == after == "," and following in _COPULAS:
        last, after = last + 1, following  # "L'une d'elles, X, est devenue monteuse"
    # "X, et le capitaine, Y": no word on X
    if after == "(" or (after == "," and following not in _JOINING):
        yield from _apposed(words, last, nouns, lexicon, body)
    elif after.lower() in _COPULAS or words.lower(last + 2) == "ans":
        yield from _attributes(words, last, nouns, lexicon)
    elif not body and after.lower() in _ARTICLES and _is_office(words, last + 1, lexicon):
        yield _office(words, last + 1, lexicon)


def _apposed(words: Words, last: int, nouns: frozenset[str], lexicon: Lexicon, body: bool) -> Iterator[Role]:
    """ "X, maire de Y", "X (maire de Y)", "X, 38 ans, gérant"."""
    noun = _opens_with_noun(words, last + 1, nouns)
    edge = right_edge(words, last + 1 + noun)
    if words.text(last) == "," and _has_finite_verb(words, last + 1 + noun, edge):
        return  # "Interrogée par X, la direction a refusé"
    told = list(headed(words, last + 1, edge, nouns, lexicon))
    yield from told or ([] if body else _unlisted(words, last, edge, lexicon))
    if words.text(edge) == "," and words.lower(edge - 1) == "ans" and words.text(edge - 2).isdigit():
        yield from headed(words, edge + 1, right_edge(words, edge + 1), nouns, lexicon)


def _unlisted(words: Words, last: int, edge: int, lexicon: Lexicon) -> Iterator[Role]:
    """ "X, l'archiviste du musée", "X, wali d'Oran": a noun that no list knows."""
    if edge > last + 2 and is_presented(words, last + 3, lexicon):
        yield role_at(words, last + 2, last + 1, edge, lexicon)
    elif words.text(last) == "," and _is_unlisted(words, last + 1, edge, lexicon):
        yield role_at(words, last + 1, last + 1, edge, lexicon)


def _attributes(words: Words, last: int, nouns: frozenset[str], lexicon: Lexicon) -> Iterator[Role]:
    """ "X est maire de Y", "X a 70 ans et court encore"."""
    end = last + 3 if words.lower(last + 2) == "ans" else attribute_end(words, last + 1)
    told = headed(words, last + 1, end, nouns, lexicon)
    yield from (r for r in told if not _is_inside(words, words.at(r.span.start), last + 1))


def _is_office(words: Words, k: int, lexicon: Lexicon) -> bool:
    return words.text(k)[:1].isupper() and words.lower(k) in lexicon.callings


def _office(words: Words, k: int, lexicon: Lexicon) -> Role:
    """ "X le Ministre de l'Agriculture a rappelé": up to the verb."""
    verbs = (at for at in range(k + 1, len(words)) if words.tokens[at].feature("VerbForm") == "Fin")
    return role_at(words, k, k, min(next(verbs, len(words)), k - 1 + _LOOK), lexicon)


def _is_asked(words: Words, first: int) -> bool:
    """Whether the name ends an opening as "Interrogée par X," behind which the sentence's own subject stands."""
    for k in range(first - 1, max(-1, first - 8), -1):
        opens = k in words.fresh or k == 0
        if opens:
            return words.tokens[k].feature("VerbForm") == "Part"
        if words.text(k) in (",", ".", ";", ":"):
            return False
    return False


def _behind_bracket(words: Words, opening: int) -> int:
    """Where the text goes on behind a bracket of a few words with a comma or a copula, or 0."""
    closing = next((k for k in range(opening + 1, min(opening + 6, len(words))) if words.text(k) == ")"), 0)
    goes_on = closing and (words.text(closing + 1) == "," or words.lower(closing + 1) in _COPULAS)
    return closing + 1 if goes_on and closing + 1 < len(words) else 0


def signature(words: Words, first: int, nouns: frozenset[str], lexicon: Lexicon) -> Iterator[Role]:
    """A name and what its bearer is on a line of their own, as under words set apart: "X Premier ministre"."""
    if first in words.breaks or first >= len(words) or words.tokens[first].pos not in ("NOUN", "ADJ", "PROPN"):
        return
    last = min(first + _SIGNED, len(words))
    end = next((k for k in range(first, last + 1) if k in words.breaks or k == len(words)), -1)
    if end > first and not _has_finite_verb(words, first, end):
        yield from headed(words, first, end, nouns, lexicon)


def _opens_with_noun(words: Words, first: int, nouns: frozenset[str]) -> bool:
    """Whether a noun for people is read as a verb by mistake: "X, élève de terminale", "X, juge d'instruction"."""
    told = words.lower(first) in nouns and words.lower(first + 1) in _OF_NOUNS
    return told and words.tokens[first].feature("VerbForm") == "Fin"


def _is_inside(words: Words, noun: int, first: int) -> bool:
    """Whether a preposition behind the opening of a stretch governs the noun: "(est) entrée dans la légende"."""
    at = noun - 1
    while at > first and words.tokens[at].pos in ("DET", "ADJ", "NUM"):
        at -= 1
    return at > first and words.tokens[at].pos == "ADP"


def _is_unlisted(words: Words, first: int, edge: int, lexicon: Lexicon) -> bool:
    """Whether a bare noun that no list knows says behind a comma who somebody is, and not how they look."""
    if edge <= first or words.tokens[first].pos not in ("NOUN", "PROPN") or not words.text(first).islower():
        return False
    if edge < len(words) and edge not in words.breaks and words.text(edge) not in (",", ".", ")", ":"):
        return False
    noun = words.lower(first)
    after = words.lower(first + 1) if first + 1 < edge else ""
    if after in _OF_LOOKS or noun in lexicon.looks or noun in lexicon.no_people:
        return False
    return not (lexicon.names_things(noun) or noun in lexicon.unnamed or noun in lexicon.taking_up)


def _has_finite_verb(words: Words, first: int, last: int) -> bool:
    return any(words.tokens[k].feature("VerbForm") == "Fin" for k in range(first, last))
