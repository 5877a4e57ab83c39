"""Adverbs and adverbial phrases inserted in a verb group: "a, de son côté, démenti"."""

from __future__ import annotations

from tui.annotate.quotes.sentences import Sentence

_INSERTED = """
    de son côté | de leur côté | à son tour | à leur tour | par ailleurs | en effet | par exemple | en
    revanche | en outre | au contraire | d' abord | d' emblée | à nouveau | de nouveau | pour sa part | lui
    aussi | elle aussi | dans la foulée | au passage | du reste | d' ailleurs | quant à lui | quant à elle |
    avec humour | à l' afp | un jour | eux aussi | pour leur part | sans détour | tour à tour | en privé | en
    substance | non sans humour | en souriant | en riant | à l' époque | au micro | en chœur | un peu plus
    tard
"""
_PHRASES = [phrase.split() for phrase in _INSERTED.split("|")]
_ADVERBIALS = {first: [p for p in _PHRASES if p[0] == first] for first in {p[0] for p in _PHRASES}}
_STRESSED = frozenset({"lui", "elle", "eux", "elles"})


def _aside(s: Sentence, at: int) -> int:
    """Index after an adverbial phrase between commas that begins at ``at``; 0 for none."""
    if at + 3 >= s.size or s.low[at] != ",":
        return 0
    for phrase in _ADVERBIALS.get(s.low[at + 1], ()):
        end = at + 1 + len(phrase)
        if s.low[at + 1 : end] == phrase and end < s.size and s.low[end] == ",":
            return end + 1
    return 0


def after_adverbs(s: Sentence, at: int) -> int:
    """Index after adverbs and short adverbial phrases inserted in a group."""
    size = s.size
    for _ in range(4):
        phrases = _ADVERBIALS.get(s.low[at], ()) if at < size else ()
        phrase = next((p for p in phrases if s.low[at : at + len(p)] == p), None)
        if phrase:
            at += len(phrase)
        elif at < size and s.pos[at] == "ADV":
            at += 1
        elif at + 2 < size and s.low[at] == "," and s.low[at + 1] in _STRESSED and s.low[at + 2] == ",":
            at += 3  # "a, lui, déploré"
        elif aside := _aside(s, at):
            at = aside  # "a, de son côté, démenti"
        else:
            break
    return at
