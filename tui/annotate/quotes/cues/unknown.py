"""Incises whose speaker is a noun of which nothing is known: "Le prix a baissé, a indiqué l'observatoire."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.phrases import Phrase
from tui.annotate.quotes.words.wordlists import in_any, listed

if TYPE_CHECKING:
    from tui.annotate.quotes.cues.telling import Telling

_DEFINITE = listed("le la l' les son sa ses leur leurs")


def interrupts(telling: Telling, group: Group, phrase: Phrase) -> bool:
    """Whether a noun that no list knows says what its incise stands in or closes."""
    s, words = telling.s, telling.words
    if s.low[phrase.first] not in _DEFINITE or in_any(phrase.head, words.no_people, words.times, words.no_source):
        return False
    if s.low[group.first - 1] != ",":
        return False
    if any(g.last < group.first and g.shape == "fin" for g in telling.groups):
        return _closes(telling, group, phrase)
    goes_on = phrase.last + 2 < s.size and s.low[phrase.last + 1] == "," and group.lemma in words.that
    return goes_on and any(g.first == phrase.last + 2 and g.shape == "fin" for g in telling.groups)


def _closes(telling: Telling, group: Group, phrase: Phrase) -> bool:
    """Whether the incise stands at the end, behind a clause with its verb: "…, a annoncé lundi la douane."."""
    s, words = telling.s, telling.words
    if phrase.last < s.size - 2 or s.low[-1] == "?":
        return False
    telling_verb = group.lemma in words.that and group.lemma in words.speech
    return telling_verb and telling.grammar.may_speak(s, phrase)
