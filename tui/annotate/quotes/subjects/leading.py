"""What stands before its main clause: "Répétant que …, l’entraîneur n’a pas exclu", "Bien qu’il dise …, X …"."""

from __future__ import annotations

from collections.abc import Sequence

from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.phrases import Grammar, Phrase
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.words.wordlists import listed
from tui.annotate.records import record

_SUBORDINATORS = listed(
    "bien si s' quand lorsque lorsqu' alors tandis puisque puisqu' comme parce après avant malgré"
)
_WITH_QUE = listed("depuis pendant dès")
_BACKWARD = listed("qui que qu' dont où et ou si s' ne n' se ce")


@record
class Main:
    """The main clause after a leading one: where its subject and its verb stand."""

    subject: Phrase
    group: Group


def main_after(s: Sentence, groups: Sequence[Group], grammar: Grammar, group: Group) -> Main | None:
    """The main clause behind the one that ``group`` opens the sentence with, or None when it does not.

    It is the last one behind a comma whose subject and verb follow one another.
    """
    conjunction = s.pos[0] != MARK and (
        s.low[0] in _SUBORDINATORS or (s.low[0] in _WITH_QUE and s.low[1:2] in (["que"], ["qu'"]))
    )
    if group.shape not in ("ppr", "inf") and not conjunction:
        return None
    in_vain = group.first > 1 and s.low[group.first - 1] == "beau"  # "a beau répéter que"
    if not in_vain and any(g.shape == "fin" for g in groups if g.last < group.first):
        return None
    for main in reversed(groups):
        if main.first <= group.last + 2:
            break
        if main.shape != "fin":
            continue
        subject = _subject_at_comma(s, grammar, main, group.last)
        if subject:
            return Main(subject, main)
    return None


def _subject_at_comma(s: Sentence, grammar: Grammar, main: Group, floor: int) -> Phrase | None:
    """The phrase between a comma and the verb right after it."""
    for first in range(main.first - 1, max(floor + 1, main.first - 12), -1):
        if s.pos[first] == MARK:
            return None
        if s.low[first - 1] != ",":
            continue
        phrase = grammar.phrase(s, first)
        return phrase if phrase and _end_of_all(s, grammar, phrase) == main.first - 1 else None
    return None


def _end_of_all(s: Sentence, grammar: Grammar, phrase: Phrase) -> int:
    """The last item of a phrase with those that "et" joins to it: "(…, ) le maire et son adjoint (partent)"."""
    last = phrase.last
    while last + 2 < s.size and s.low[last + 1] in ("et", "ou", "and") and s.pos[last + 2] != MARK:
        other = grammar.phrase(s, last + 2)
        if other is None:
            break
        last = other.last
    return last


def verb_of_noun_before(s: Sentence, groups: Sequence[Group], group: Group) -> Group | None:
    """The verb whose subject a participle only describes: "des témoins disant avoir vu … ont été entendus"."""
    if group.shape != "ppr" or not group.first or s.pos[group.first - 1] not in ("NOUN", "PROPN", "ADJ"):
        return None
    if any(g.shape == "fin" and g.last < group.first for g in groups):
        return None
    dependent = False
    for other in groups:
        if other.first <= group.last or other.shape != "fin":
            continue
        before = s.low[other.first - 1]
        words = s.low[group.last + 1 : other.first]
        dependent = (
            before in _BACKWARD or s.pos[other.first - 1] == "PRON" or "que" in words[-6:] or "qui" in words[-6:]
        )
        if not dependent:
            return other
    return None
