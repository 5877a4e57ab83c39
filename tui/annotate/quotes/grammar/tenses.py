"""Tenses of finite verbs, as far as the sequence of tenses in reported clauses needs them."""

from __future__ import annotations

from collections.abc import Iterable

from tui.annotate.data import load
from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.kinds import inner_tokens
from tui.annotate.quotes.grammar.sentences import Sentence
from tui.annotate.quotes.words.wordlists import listed
from tui.annotate.tokens import Token

PRESENT, FUTURE, PAST = "present", "future", "past"
IMPERFECT, CONDITIONAL, UNKNOWN = "imperfect", "conditional", ""
# A verb of saying in the past shifts its clause into these.
SHIFTED = frozenset({IMPERFECT, CONDITIONAL})
_SUBJUNCTIVES = frozenset({"ait", "aient"})
_CONDITIONAL = ("rais", "rait", "rions", "riez", "raient")
_IMPERFECT = ("ais", "ait", "aient")
_TENSES = load("fr", "verbs")["tenses"]
_PRESENTS = listed(_TENSES["present_in_ait"])
_IMPERFECTS = listed(_TENSES["imperfect_in_rait"])


def of_token(token: Token) -> str:
    """The tense of a finite verb, by its ending where French endings tell, else by the tagger."""
    low = token.lower
    if low in _PRESENTS:
        return PRESENT if low not in _SUBJUNCTIVES else UNKNOWN
    if low.endswith(_CONDITIONAL) and low not in _IMPERFECTS:
        return CONDITIONAL
    if low.endswith(_IMPERFECT):
        return IMPERFECT
    morph = token.morph
    if "Mood=Sub" in morph or "Mood=Imp" in morph:
        return UNKNOWN
    if "Tense=Fut" in morph:
        return FUTURE
    if "Tense=Past" in morph:
        return PAST if "VerbForm=Fin" in morph else UNKNOWN
    return PRESENT if "Tense=Pres" in morph else UNKNOWN


def of_group(s: Sentence, group: Group) -> str:
    """The tense of a verb group; "a dit", "s’est dit", "dit-il hier" with an auxiliary is ``PAST``."""
    tense = of_token(s.token(group.verb))
    compound = group.main != group.verb and not group.passive and s.low[group.verb] in ("a", "ont", "est", "sont")
    return PAST if compound else tense


def of_clause(s: Sentence, groups: Iterable[Group], first: int, last: int) -> str:
    """The tense of the first finite verb of items ``[first, last)``, in marks or outside."""
    outside = next((g for g in groups if first <= g.first < last and g.shape == "fin"), None)
    stop = outside.first if outside else last
    for at, marked in s.marked():
        if first <= at < stop:
            verb = next((t for t in inner_tokens(s, marked) if "Mood=" in t.morph), None)
            if verb:
                return of_token(verb)
    return of_group(s, outside) if outside else UNKNOWN


def sphere(tense: str) -> str:
    """The tense for what goes on at one time: the present with what is done by then."""
    return PRESENT if tense == PAST else tense
