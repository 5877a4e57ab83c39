"""Words of a noun of saying, and its owner: "rejette les accusations de « clientélisme » de l’opposition"."""

from __future__ import annotations

from tui.annotate.quotes.cues.telling import Telling
from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.phrases import Phrase
from tui.annotate.quotes.grammar.sentences import MARK
from tui.annotate.quotes.words.wordlists import OF, in_any

_INTO = OF | {"à", "au", "aux", "pour", "en", "sur", "contre"}
_BY = frozenset({"par"})
_FARTHEST = 22  # items between the verb and the marks


def owner_between(telling: Telling, group: Group, at: int) -> Phrase | None:
    """Whose words the object of ``group`` says that the marks at ``at`` are, when it is not the subject's."""
    s, words = telling.s, telling.words
    into = at - 2 if s.pos[at - 1] == "DET" else at - 1
    if words.lang != "fr" or at - group.last > _FARTHEST or s.low[into] not in _INTO:
        return None
    for noun in range(group.last + 1, at - 1):
        if s.pos[noun] != "NOUN" or not in_any(s.low[noun].removesuffix("s"), words.claims, words.nouns):
            continue
        if _is_definite(telling, noun):
            return _before(telling, noun, at) or _behind(telling, at)
    return None


def _is_definite(telling: Telling, noun: int) -> bool:
    return telling.s.pos[noun - 1] == "DET" or telling.s.low[noun - 1] in ("aux", "au", "des", "du")


def _before(telling: Telling, noun: int, at: int) -> Phrase | None:
    """ "les appels de deux députés à la « préférence régionale »"."""
    s, grammar = telling.s, telling.grammar
    of = noun + 1
    while of < at and s.pos[of] == "ADJ":
        of += 1
    if of + 1 >= at or s.low[of] not in OF:
        return None
    phrase = grammar.phrase(s, of + 1)
    able = phrase is not None and phrase.last < at and grammar.personal(s, phrase)
    return grammar.named(s, phrase) if phrase and able else None


def _behind(telling: Telling, at: int) -> Phrase | None:
    """ "les accusations de « clientélisme » de l’opposition", "… lancées par un élu"."""
    s, grammar = telling.s, telling.grammar
    then = at + 1
    if then + 1 >= s.size or s.pos[then] == MARK:
        return None
    if s.low[then] not in OF:
        if s.pos[then] not in ("VERB", "ADJ") or s.low[then + 1] not in _BY or then + 2 >= s.size:
            return None
        then += 1
    phrase = grammar.phrase(s, then + 1)
    return grammar.named(s, phrase) if phrase and grammar.personal(s, phrase) else None
