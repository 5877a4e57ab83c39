"""The incise inside the marks: « Nous irons, a-t-il dit, jusqu’au bout »."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.annotate.quotes.cues.telling import Telling, may_hold_incise
from tui.annotate.quotes.drafts import Inner
from tui.annotate.quotes.grammar.groups import Verbs
from tui.annotate.quotes.grammar.marks import Marked
from tui.annotate.quotes.grammar.phrases import Grammar
from tui.annotate.quotes.grammar.sentences import Sentence, fold
from tui.annotate.quotes.grammar.times import is_time
from tui.annotate.quotes.words.wordlists import listed

_PARTING = re.compile(r"[,?!…]")
_PARTS = listed(", ? ! …")
_ENDS = listed(", . ? ! … : – —")
_GOES_ON = listed("qui dont au aux ( lors")
_TRAILING = listed("en d' avec")


def incise_inside(
    s: Sentence, marked: Marked, inner: Sequence[Marked], text: str, grammar: Grammar, verbs: Verbs
) -> Inner | None:
    """The incise of a marked stretch of the sentence; ``inner`` are the stretches inside it."""
    if not inner and not _PARTING.search(text, *marked.span):
        return None  # nothing parts an incise from the words
    items = fold(s.source, inner, marked)
    if len(items) < 3 or not any(isinstance(i, Marked) or i.text in _PARTS for i in items):
        return None
    inside = Sentence(s.paragraph, s.source, items, marked)
    if not may_hold_incise(inside, verbs):
        return None
    for cue in Telling(inside, text, grammar, verbs, sources=False).incises:
        known = cue.lemma in grammar.words.cues or " " in cue.lemma
        if cue.subject is None or not known or not _stands_apart(inside, grammar, cue.after):
            continue
        content_end = inside.end(cue.first - 2 if inside.low[cue.first - 1] == "," else cue.first - 1)
        rest = any(inside.pos[i] != "PUNCT" for i in range(cue.after, inside.size))
        return Inner(cue.subject.phrase, cue.span, content_end, not rest or inside.low[cue.after] in _TRAILING)
    return None


def _stands_apart(s: Sentence, grammar: Grammar, after: int) -> bool:
    """Whether the incise ends at punctuation, so that the words around it can be speech."""
    if after >= s.size or s.low[after] in _ENDS or s.low[after] in _GOES_ON or s.pos[after] in ("ADP", "ADV"):
        return True
    return is_time(s, grammar.words, after)
