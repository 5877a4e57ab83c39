"""Words at arm's length in a sentence without a main verb: "Une « trahison ». L’ancien maire …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.annotate.quotes.cues.telling import Telling
from tui.annotate.quotes.drafts import Draft
from tui.annotate.quotes.floating.told import subject_phrase
from tui.annotate.quotes.grammar.kinds import inner_tokens
from tui.annotate.quotes.grammar.marks import Marked
from tui.annotate.quotes.words.wordlists import RELATIVES

if TYPE_CHECKING:
    from tui.annotate.quotes.floating.neighbours import Floating

_HIS = frozenset({"son", "sa", "ses", "lui"})
_INDEFINITE = frozenset({"un", "une", "des"})


def is_verbless(telling: Telling) -> bool:
    """Whether the sentence has no finite verb outside its relative clauses."""
    low = telling.s.low
    return not any(
        g.shape == "fin" and not RELATIVES & set(low[max(0, g.first - 3) : g.first]) for g in telling.groups
    )


def _tells_mind(telling: Telling) -> bool:
    """Whether a sentence tells what somebody says or feels: "X n’a pas d’autre mot", "les élus s’insurgent"."""
    words, s = telling.words, telling.s
    if any(
        g.lemma in words.cues or g.lemma in words.marks or s.low[g.main].startswith(words.attitudes)
        for g in telling.groups
    ):
        return True
    return any(
        s.pos[i] == "NOUN" and (low.startswith(words.feelings) or low.removesuffix("s") in words.claims)
        for i, low in enumerate(s.low)
    )


def in_his_stead(floats: Floating, at: int, marked: Marked) -> Draft | None:
    """Whoever spoke in the sentence before, when this one tells in some words of him or of what is his."""
    r, telling = floats.r, floats.r.telling
    if telling is None or not r.earlier or not floats.rank.speech_in(r.earlier[-1].s):
        return None
    tokens = inner_tokens(telling.s, marked)
    takes_up = any(low in _HIS for low in telling.s.low)
    if not takes_up or len(tokens) < 2 or tokens[0].text[:1].isupper():
        return None
    return floats.as_before(marked, "partial", telling.s.paragraph)


def verbless(floats: Floating, at: int, marked: Marked) -> Draft | None:
    """The person that the sentence before is about, else the one after when this one opens the paragraph."""
    r, telling = floats.r, floats.r.telling
    if telling is None or not is_verbless(telling) or ":" in telling.s.low:
        return None
    s = telling.s
    if s.low[at - 1] not in _INDEFINITE and s.pos[at - 1] not in ("NOUN", "ADJ"):
        return None
    for before in reversed(r.earlier):
        if floats.rank.speech_in(before.s):
            return floats.as_before(marked, "partial", s.paragraph)
        if not is_verbless(before):
            person = subject_phrase(before, active=True)
            return Draft(marked.span, "partial", "previous-subject", person) if person else None
    for sentence in r.ahead:
        after = r.read_ahead(sentence)
        if not is_verbless(after):
            person = subject_phrase(after, active=True) if _tells_mind(after) else None
            return Draft(marked.span, "partial", "next-subject", person) if person else None
    return None
