"""The main verb of a sentence in which the tagger saw a noun: "La Cour des comptes pointe dans son rapport"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.annotate.quotes.grammar.heads import DETERMINERS, RANKS
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.words.forms import Shape
from tui.annotate.quotes.words.wordlists import THIRD, listed

if TYPE_CHECKING:
    from tui.annotate.quotes.grammar.groups import Group, Verbs

Readings = tuple[tuple[str, Shape], ...]

_OBJECTS = frozenset({"le", "la", "les", "l'"})
_SUBORDINATES = listed("qui que qu' dont où quand lorsque lorsqu' si s' car lequel laquelle who which that")
_OPENS_CLAUSE = listed("quand lorsque où mais que qu'")
_COMPLEMENTS = listed("que qu' si s' sur à au aux")
_CLITICS = listed("leur lui nous vous le la l' les y en")
_SUBJECTS = THIRD | {"qui"}
_INFLECTED = ("ait", "aient", "èrent", "eront", "iront", "era", "ira", "ent")  # as no noun ends behind a clitic
_BEFORE_PREDICATE = listed("de d' comme")
_FARTHEST_VERB = 12  # items


def mistagged(verbs: Verbs, s: Sentence, found: Sequence[Group]) -> list[Group]:
    """The one finite verb of saying that no other main verb leaves room for; at most one.

    Beside relative clauses only what follows can show it: que, an article, marks.
    """
    clear = _with_plural_object(verbs, s) or _in_relative(verbs, s)
    if clear:
        return [clear]
    finite = [g for g in found if g.shape == "fin"]
    if any(not is_subordinate(s, g.first) for g in finite):
        begin = _last_clause(s)
        if not begin or any(g.first >= begin for g in finite):
            return []
        return _verb_among(verbs, s, range(begin + 1, s.size), found, shown=True)
    return _verb_among(verbs, s, range(1, s.size), found, shown=bool(finite))


def _last_clause(s: Sentence) -> int:
    """Where the last clause begins that a conjunction opens: "…, quand le maire critique « … »"; or 0."""
    for at in range(s.size - 3, 1, -1):
        if s.pos[at] == MARK or s.low[at] not in _OPENS_CLAUSE:
            continue
        que = s.low[at] in ("que", "qu'")
        if not que or s.low[at - 1] in ("alors", "tandis", "pendant"):
            return at + 1
    return 0


def _verb_among(verbs: Verbs, s: Sentence, items: range, found: Sequence[Group], shown: bool) -> list[Group]:
    """The first of the items that must be a verb of saying; ``shown``: only if what follows shows it."""
    for at in items:
        if s.low[at] not in verbs.words.forms or s.pos[at] not in ("NOUN", "ADJ", "PROPN", "ADV"):
            continue
        if s.low[at].endswith("s") or any(g.first <= at <= g.last for g in found):
            continue  # no third person ends in -s: "essuie de nombreuses critiques"
        said = any(
            shape == "fin" and (v in verbs.words.that or v in verbs.words.marks)
            for v, shape in verbs.words.readings(s.low[at])
        )
        said = said or verbs.with_noun(s, at, "", at)[1] > at
        if not said or (shown and not _has_complement(s, at)):
            continue
        object_before = at > 1 and s.low[at - 1] in _OBJECTS and s.pos[at - 2] in ("NOUN", "PROPN")
        if object_before and not (at + 1 < s.size and s.pos[at + 1] == MARK):
            object_before = False
        beside = s.pos[at - 1] in ("NOUN", "PROPN", "ADJ") or s.low[at - 1] in (")", ",", "–", "—")
        if beside or object_before:  # "X la juge « trop belle »"
            group = verbs.group_at(s, at - object_before, beside_marks=True)
            return [group] if group and group.shape == "fin" else []
    return []


def _with_plural_object(verbs: Verbs, s: Sentence) -> Group | None:
    """A verb taken for a noun though its object is plural and it is not: "un voisin les insulte : « … »"."""
    for at in range(3, s.size - 1) if ":" in s.low else ():
        if (
            s.low[at] != ":"
            or s.pos[at - 1] != "NOUN"
            or s.low[at - 2] != "les"
            or not s.low[at - 1].endswith("e")
        ):
            continue
        group = verbs.group_at(s, at - 2, beside_marks=True)
        return group if group and group.shape == "fin" else None
    return None


def _in_relative(verbs: Verbs, s: Sentence) -> Group | None:
    """A verb taken for a noun between the subject of a relative clause and marks: "que le syndicat juge « … »"."""
    for mark in s.marks:
        if mark < 4:
            continue
        at = mark - 1
        while at > 3 and (s.low[at] in _BEFORE_PREDICATE or s.pos[at] == "ADV"):
            at -= 1
        taken = s.pos[at] in ("NOUN", "ADJ") and s.pos[at - 1] in ("NOUN", "PROPN", "ADJ")
        if not taken or not any(f == "fin" and v in verbs.words.marks for v, f in verbs.words.readings(s.low[at])):
            continue
        first = at - 1
        while first > 0 and s.pos[first] in ("NOUN", "PROPN", "ADJ", "DET", "ADP") and s.pos[first] != MARK:
            first -= 1
        if s.low[first] not in ("que", "qu'"):
            continue
        group = verbs.group_at(s, at, beside_marks=True)
        return group if group and group.shape == "fin" else None
    return None


def is_subordinate(s: Sentence, first: int) -> bool:
    """Whether the verb group that begins at ``first`` stands in a clause that a relative or "que" opens."""
    for at in range(first - 1, -1, -1):
        if s.low[at] in _SUBORDINATES:
            return True
        if s.low[at] in (",", ";", ":") or s.pos[at] == MARK:
            return False
    return False


def follows_clitic(s: Sentence, at: int, readings: Readings) -> bool:
    """Whether a clitic and a subject stand before a form that the tagger took for a noun: "La CGT leur reproche".

    Where an article may be meant, or a noun that is theirs, a pronoun must stand before or a quotation behind.
    """
    first = at
    while first > 0 and s.low[first - 1] in _CLITICS:
        first -= 1
    if first in (0, at) or all(shape != "fin" for _, shape in readings) or s.pos[first - 1] == MARK:
        return False
    if s.low[first - 1] in _SUBJECTS:
        return first < 2 or s.pos[first - 2] != "ADP"  # "avec elle la juge"
    if s.pos[first - 1] not in ("NOUN", "PROPN", "ADJ") or not s.token(at).text[:1].islower():
        return False
    if s.low[at - 1] in ("lui", "leur", "nous", "vous") and s.low[at].endswith(_INFLECTED):
        return True
    then = at + 1 + (s.low[at + 1 : at + 2] in (["de"], ["d'"]))
    opens = then < s.size and (s.pos[then] == MARK or s.low[then] in (":", "que", "qu'", "comme"))
    return opens and not any(s.pos[i] in ("VERB", "AUX") for i in range(max(0, first - _FARTHEST_VERB), first))


def names_one(s: Sentence, at: int) -> bool:
    """Whether a noun was taken for a verb: "le premier concerné", "Les reproches adressés"."""
    if at == 1 and s.low[0] == "les":
        return s.low[at].endswith("es") and "VerbForm=Part" not in s.token(at).morph  # a second person
    of_many = at > 1 and s.low[at - 1] in RANKS and s.low[at - 2] in DETERMINERS
    return of_many and "VerbForm=Part" in s.token(at).morph and not s.low[at].endswith("ant")


def _has_complement(s: Sentence, at: int) -> bool:
    then = at + 1
    return then < s.size and (s.low[then] in _COMPLEMENTS or s.pos[then] in ("DET", MARK))
