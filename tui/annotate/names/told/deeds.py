"""What somebody does, undergoes or makes tells what they may be called."""

from __future__ import annotations

from collections.abc import Iterator

from tui.annotate.cast import Role
from tui.annotate.names.told.edges import STOPS
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.shape import listed
from tui.annotate.names.words.words import Words
from tui.model.span import Span

_PARTICIPLES = ("é", "i", "u", "is", "it")
_CLAUSES = listed("que qu' qu’ combien pourquoi comment si")
_HAVING = listed("a avait ayant aura aurait")
_PASSIVE = listed(", est été était sera fut ans ( is was been")
# What those are called of whom a bracket tells where they belong.
_THOSE_OF = {"politique": "politique", "syndicat": "syndicaliste", "activiste": "militant"}


def party(words: Words, opening: int, lexicon: Lexicon) -> Iterator[Role]:
    """ "X (PS)", "X (CGT)": of a party, and so in politics; of a union."""
    if words.text(opening) != "(":
        return
    for k in range(opening + 1, min(opening + 4, len(words))):
        if words.text(k) == ")":
            return
        noun = next((n for field, n in _THOSE_OF.items() if field in lexicon.held_in.get(words.lower(k), ())), "")
        if noun and words.text(k)[0].isupper():
            yield Role(_span(words, k, k + 1), noun, frozenset({noun, words.lower(k)}))
            return


def maker(words: Words, link: int, lexicon: Lexicon) -> Iterator[Role]:
    """ "le deuxième film de X": X is a film-maker."""
    for k in range(link - 1, max(-1, link - 3), -1):
        noun = lexicon.authors.get(words.lower(k))
        if noun:
            yield Role(_span(words, k, link), noun, frozenset({noun}))
        if noun or words.tokens[k].pos != "ADJ":
            return


def agent(words: Words, link: int, lexicon: Lexicon) -> Iterator[Role]:
    """ "Un film réalisé par X": X is a film-maker."""
    for k in range(link - 1, max(-1, link - 3), -1):
        noun = lexicon.made.get(words.lower(k).rstrip("s").removesuffix("e"))
        if noun:
            yield Role(_span(words, k, link), noun, frozenset({noun}))
        if noun or words.tokens[k].pos != "ADV":
            return


def deeds(words: Words, first: int, lexicon: Lexicon) -> Iterator[Role]:
    """ "X, jugée depuis lundi", "X avait interprété son morceau"."""
    for k in range(first, min(first + 6, len(words))):
        lower = words.lower(k)
        if words.tokens[k].text in STOPS or k in words.breaks:
            return
        if lower not in lexicon.undergone and lower not in lexicon.done:
            continue
        passive = k == first or words.lower(k - 1) in _PASSIVE
        undergone = passive and words.lower(k + 1) != "par" and lexicon.undergone.get(lower, "")
        active = not lower.endswith(_PARTICIPLES) or not _HAVING.isdisjoint(words.lower(j) for j in (k - 1, k - 2))
        active = active and words.lower(k + 1) not in _CLAUSES  # "réalise que"
        noun = undergone or (active and lexicon.done.get(lower, "")) or ""
        if noun:
            yield Role(_span(words, k, k + 1), noun, frozenset({noun}))
            return


def _span(words: Words, first: int, last: int) -> Span:
    return Span(words.tokens[first].start, words.tokens[last - 1].end)
