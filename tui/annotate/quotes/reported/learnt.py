"""From whom somebody learns a thing: "a appris de son banquier que", "tient de sa voisine que"."""

from __future__ import annotations

from tui.annotate.data import words_for
from tui.annotate.quotes.cues.telling import Telling
from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.phrases import Phrase
from tui.annotate.quotes.grammar.sentences import MARK
from tui.annotate.quotes.words.wordlists import listed

LEARNS = words_for("learning")
_FROM = listed("de d' du des par")
_THAT = listed("que qu'")


def teller(telling: Telling, group: Group) -> Phrase | None:
    """Whose words the clause with "que" behind a verb of learning holds: those of the complement before it."""
    s, grammar = telling.s, telling.grammar
    if group.lemma not in LEARNS or group.negated:
        return None
    at = group.last + 1
    while at < s.size and s.pos[at] == "ADV":
        at += 1
    if at + 2 >= s.size or s.low[at] not in _FROM | {"auprès"}:
        return None
    first = at + 2 if s.low[at] == "auprès" else at + 1
    phrase = grammar.phrase(s, first, governed=True) if s.pos[first] != MARK else None
    if phrase is None or not grammar.personal(s, phrase):
        return None
    named = grammar.named(s, phrase)
    return named if behind(telling, phrase) or behind(telling, named) else None


def behind(telling: Telling, phrase: Phrase) -> int:
    """Index after "que" when it stands right behind the phrase or a comma, else 0."""
    s = telling.s
    at = phrase.last + 1
    at += at < s.size and s.low[at] == ","
    return at + 1 if at < s.size and s.low[at] in _THAT else 0
