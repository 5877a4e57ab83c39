"""What a relative clause takes up: of noun phrases inside one another, the head that can speak and agrees.

"la cible d’une poignée d’élus du canton, qui", "l’hostilité du chef des centristes à la mairie de Lyon, qui".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from tui.annotate.data import words_for
from tui.annotate.quotes.grammar.agreement import agrees
from tui.annotate.quotes.grammar.heads import DETERMINERS
from tui.annotate.quotes.grammar.phrases import Phrase
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.words.wordlists import OF_ANY, OPENS_RELATIVE, in_any, listed

if TYPE_CHECKING:
    from tui.annotate.quotes.subjects.search import Subjects

_SPEAK_FOR = words_for("speak_for")
_PLACE = listed("à au aux dans en sur sous in at on")  # what a noun has beside it, as well as a verb
_STOPS = listed(": ; – — qui que qu' dont où , ( who that which")
_NO_END = OF_ANY | _PLACE | DETERMINERS | listed("tout toute tous toutes")  # of a noun phrase
_ANY = listed("un une son sa ses leur leurs")
_LONGEST_RELATIVE = 25  # items
_LONGEST_INSERTED = 12
_FARTHEST = 24  # items


class Nested(NamedTuple):
    """A phrase that ends, with all that belongs to it, before the relative clause.

    So many of these stand behind it: ``apart``, prepositions that a verb may govern; ``place``, those of place;
    ``adjectives`` and ``participles`` that have the phrases behind as their complement.
    """

    phrase: Phrase
    apart: int
    place: int
    adjectives: int
    participles: int


def antecedent(
    subjects: Subjects, end: int, plural: bool | None, restrictive: bool, says: bool = False
) -> Phrase | None:
    """The phrase before a relative clause that fits, of those reaching to item ``end``; None when none speaks.

    ``says``: its verb is one of saying, so that a noun of which nothing is known means people.
    """
    s = subjects.s
    best: Nested | None = None
    for nested in _nested(subjects, end):
        if plural is not None and not agrees(s, nested.phrase, plural):
            continue
        if best is None:
            able = _able(subjects, nested.phrase) or (says and subjects.grammar.may_speak(s, nested.phrase))
            best = nested if able else None
            continue
        if _is_apposed(subjects, nested.phrase):
            return nested.phrase
        holds = nested.adjectives > best.adjectives or (restrictive and nested.participles > best.participles)
        if nested.apart > best.apart and not holds:
            break
        if holds and _may_speak(subjects, nested.phrase):
            best = nested  # "un réseau proche du parti de X qui"
            continue
        if not _able(subjects, nested.phrase):
            continue
        if nested.place > best.place and not (
            _is_people(subjects, nested.phrase) and not _is_people(subjects, best.phrase)
        ):
            break
        best = nested
    return best.phrase if best else None


def name_apposed(subjects: Subjects, phrase: Phrase) -> Phrase | None:
    """The name that the phrase describes behind a comma: "X, ancien maire, pour qui", "X, un club, qui"."""
    s, grammar, comma = subjects.s, subjects.grammar, phrase.first - 1
    if comma < 1 or s.low[comma] != "," or not (s.pos[comma + 1] in ("NOUN", "ADJ") or s.low[comma + 1] in _ANY):
        return None
    last = before_age(s, comma - 1)
    for first in range(last, max(-1, last - 7), -1):
        if grammar.type_at(s, first) in ("PER", "ORG") and grammar.name_at(s, first) == last + 1:
            return grammar.build(s, first, last, s.low[first])
    return None


def _nested(subjects: Subjects, end: int) -> Iterator[Nested]:
    """The noun phrases between ``end`` and what governs them, nearest first."""
    s, grammar = subjects.s, subjects.grammar
    apart = place = adjectives = participles = 0
    for at in range(end, max(-1, end - _FARTHEST), -1):
        low, pos = s.low[at], s.pos[at]
        if at == end and pos == MARK:
            continue  # "la réalisatrice de « Passagers », qui"
        if pos == MARK or low in _STOPS or subjects.is_finite(at):
            return
        if pos == "VERB" or (
            pos == "ADJ" and at < end and s.low[at + 1] in OF_ANY | _PLACE and s.low[at + 1] != "en"
        ):
            if pos == "VERB" and "VerbForm=Part" not in s.token(at).morph:
                return
            adjectives, participles = adjectives + (pos == "ADJ"), participles + (pos == "VERB")
        elif low in ("et", "ou", "and", "or"):
            apart += s.low[at + 1] not in OF_ANY
        elif pos == "ADP" or low in ("au", "aux"):
            apart += not (low in OF_ANY or low in _PLACE)
            place += low in _PLACE
        elif _begins(subjects, at) and (phrase := grammar.phrase(s, at)) and low not in grammar.words.times:
            yield Nested(phrase, apart, place, adjectives, participles)
            if follows_another(subjects, at):
                return


def _begins(subjects: Subjects, at: int) -> bool:
    """Whether a noun phrase begins at ``at`` and not before."""
    s = subjects.s
    if s.pos[at] == "ADJ" and s.pos[at + 1 : at + 2] == ["NOUN"]:
        return at > 0 and s.low[at - 1] in OF_ANY | {",", "au", "aux"}  # ", ancien maire de X, qui"
    if s.pos[at] not in ("DET", "NUM", "PRON", "PROPN", "NOUN") and s.low[at] not in DETERMINERS:
        return False
    if at == 0:
        return True
    if s.low[at - 1] in ("autre", "autres"):
        return follows_another(subjects, at)  # "de l’autre le maire, qui"
    if s.pos[at - 1] in ("DET", "NUM", "PROPN", "ADJ", "NOUN") and s.low[at - 1] not in OF_ANY | _PLACE:
        return follows_another(subjects, at)
    return s.low[at - 1] not in DETERMINERS or s.low[at - 1] in OF_ANY


def follows_another(subjects: Subjects, at: int) -> bool:
    """Whether another noun phrase ends right before the one at ``at``: "a indiqué à l’AFP le parquet, qui"."""
    s, grammar = subjects.s, subjects.grammar
    ends = s.pos[at - 1] in ("NOUN", "PROPN", "ADJ") or s.low[at - 1] in ("autre", "autres")
    if at < 2 or not ends or s.low[at - 1] in _NO_END:
        return False
    if s.pos[at] == "DET":
        return s.low[at + 1] not in ("plus", "moins", "mieux") and not subjects.within_name(at)
    if grammar.type_at(s, at) != "PER":
        return False
    first = at - 1
    while first > 1 and s.pos[first] in ("NOUN", "PROPN", "ADJ") and s.low[first] not in OF_ANY | _PLACE:
        first -= 1
    before = grammar.phrase(s, first, governed=True) if s.pos[first] == "DET" else None
    return before is not None and before.last == at - 1


def before_age(s: Sentence, end: int) -> int:
    """Index of the word before an age between commas that ends at ``end``: "X, 34 ans, qui"; else ``end``."""
    aged = end > 3 and s.low[end] == "ans" and s.pos[end - 1] == "NUM" and s.low[end - 2] == ","
    return end - 3 if aged else end


def _able(subjects: Subjects, phrase: Phrase) -> bool:
    """Whether people, a body or a document are meant."""
    s, grammar = subjects.s, subjects.grammar
    before = s.low[phrase.first - 1] if phrase.first else ""
    governed = before in OF_ANY or before in (",", "au", "aux", "par")
    bare = s.pos[phrase.first] in ("NOUN", "ADJ") and not governed
    speaks = phrase.head in grammar.words.documents or phrase.head in _SPEAK_FOR
    return not bare and (speaks or grammar.personal(s, phrase))


def _is_apposed(subjects: Subjects, phrase: Phrase) -> bool:
    """Whether people are told what they are behind a comma: "X, apprentie chez un luthier, qui"."""
    s, first = subjects.s, phrase.first
    bare = first > 1 and s.low[first - 1] == "," and s.pos[first] in ("NOUN", "ADJ")
    return bare and _is_people(subjects, phrase)


def _may_speak(subjects: Subjects, phrase: Phrase) -> bool:
    """Whether nothing known of the noun keeps it from speaking."""
    words = subjects.grammar.words
    return not in_any(phrase.head, words.no_people, words.no_source, words.claims, words.times)


def _is_people(subjects: Subjects, phrase: Phrase) -> bool:
    """Whether persons are meant and no body."""
    s, grammar = subjects.s, subjects.grammar
    if grammar.type_at(s, phrase.first + (s.pos[phrase.first] == "DET")) == "ORG":
        return False
    return grammar.personal(s, phrase) and phrase.head not in grammar.words.bodies


def before_inserted(subjects: Subjects, at: int) -> int:
    """Index before an aside that the comma at ``at`` closes: "qui, de son côté, dénonce"; else ``at``."""
    for first in range(at - 2, max(0, at - _LONGEST_INSERTED), -1):
        if subjects.s.pos[first] == MARK or subjects.is_finite(first):
            return at
        if subjects.s.low[first] == ",":
            return first - 1
    return at


def earlier_relative(subjects: Subjects, at: int) -> int:
    """Where the relative clause begins that "et qui" at ``at`` goes on: "X, à qui on doit … et qui"; or 0."""
    s = subjects.s
    for first in range(at - 1, max(0, at - _LONGEST_RELATIVE), -1):
        if s.pos[first] == MARK or s.low[first] in (":", ";"):
            return 0
        if s.low[first] in OPENS_RELATIVE:
            return first - (s.pos[first - 1] == "ADP")
    return 0
