"""How likely marked words are nobody's speech: a term, a name, irony. Weights learnt from annotated press.

The ordered rules settle what grammar settles. What is left, a few words in marks inside a journalist's own
sentence, is speech or not by many small signs together: no single one decides. They are weighed by a logistic
regression; ``marked.toml`` holds its weights, every sign under a name that can be read, and ``leaning.toml``
those of the words themselves.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from tui.annotate.data import load
from tui.annotate.quotes.cues.telling import Telling
from tui.annotate.quotes.drafts import Draft
from tui.annotate.quotes.grammar.kinds import inner_tokens
from tui.annotate.quotes.grammar.marks import Marked
from tui.annotate.quotes.marked.signs import announcing, content, is_settled, signs, signs_of_rule
from tui.annotate.quotes.whole.headings import OF_HEADING
from tui.annotate.tokens import Token

LONGEST = 9  # words; longer stretches are speech but for titles, which rules know


@lru_cache(maxsize=1)
def _weights() -> tuple[float, dict[str, float]]:
    table = load("fr", "marked")
    return table["bias"], table["signs"]


def is_rather_nobodys(t: Telling, at: int, marked: Marked, draft: Draft, heading: bool) -> bool:
    """Whether a few words that a rule gave to somebody are likelier nobody's speech. French only."""
    said = draft.kind == "direct" and (draft.cue or marked.family == "dash")
    if t.words.lang != "fr" or said or draft.rule == OF_HEADING or is_settled(t, at):
        return False
    tokens = inner_tokens(t.s, marked)
    if not 0 < sum(w.text[0].isalnum() for w in tokens) <= LONGEST:
        return False
    bias, weights = _weights()
    told = sum(weights.get(sign, 0.0) for sign in signs(t, at, marked, tokens))
    told += sum(weights.get(sign, 0.0) for sign in signs_of_rule(draft, heading))
    before = announcing(t.s, at)
    return bias + told + _inside(tokens) + (before.leaning.before / 100 if before else 0.0) > 0.0


def _inside(tokens: Sequence[Token]) -> float:
    """What the vectors of the words tell, as their mean."""
    known = [w.leaning.inside for w in content(tokens) if w.leaning.inside]
    return sum(known) / len(known) / 100 if known else 0.0
