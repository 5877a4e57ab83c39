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
from tui.annotate.quotes.drafts import Context, Draft
from tui.annotate.quotes.grammar.kinds import inner_tokens
from tui.annotate.quotes.grammar.marks import Marked
from tui.annotate.quotes.grammar.sentences import TERMINAL
from tui.annotate.quotes.marked.signs import announcing, content, is_settled, signs, signs_of_rule, verb_before
from tui.annotate.quotes.whole.headings import OF_HEADING
from tui.annotate.tokens import Token

# A noun of saying or whoever speaks is told beside the words: "c’est la consigne de X", "Le prévenu : « … »".
_TOLD_WHOSE = frozenset({"taken-up", "noun-cue", "owner-after", "colon-name", "signed"})
LONGEST = 9  # words; longer stretches are speech but for titles, which rules know


@lru_cache(maxsize=1)
def _weights() -> tuple[float, dict[str, float]]:
    table = load("fr", "marked")
    return table["bias"], table["signs"]


def is_rather_nobodys(t: Telling, at: int, marked: Marked, draft: Draft, context: Context) -> bool:
    """Whether a few words that a rule gave to somebody, and that are weighed, are likelier nobody's speech."""
    tokens = inner_tokens(t.s, marked)
    bias, weights = _weights()
    told = sum(weights.get(sign, 0.0) for sign in signs(t, at, marked, tokens))
    told += sum(weights.get(sign, 0.0) for sign in signs_of_rule(t, draft, context))
    told += sum(weights.get(sign, 0.0) for sign in context.company.signs(marked))
    return bias + told + _of_words(t, at, tokens) > 0.0


def is_weighed(t: Telling, at: int, marked: Marked, draft: Draft) -> bool:
    """Whether it is for the weights to say: a few words, in French, that grammar does not settle."""
    tokens = inner_tokens(t.s, marked)
    if t.words.lang != "fr" or not 0 < sum(w.text[0].isalnum() for w in tokens) <= LONGEST:
        return False
    return not (draft.rule == OF_HEADING or _is_told(t, at, marked, draft, tokens) or is_settled(t, at))


def _is_told(t: Telling, at: int, marked: Marked, draft: Draft, tokens: Sequence[Token]) -> bool:
    """Whether a cue beside a whole sentence, a noun beside words or their own full stop tells they are said."""
    if draft.rule in _TOLD_WHOSE or (draft.rule == "agent" and t.s.low[at - 1] == ":"):
        return True
    if draft.kind == "partial":
        return False
    alone = t.s.size <= 2 and not t.s.has_words() and tokens[-1].text in TERMINAL
    return bool(draft.cue) or marked.family == "dash" or alone


def _of_words(t: Telling, at: int, tokens: Sequence[Token]) -> float:
    """What the vectors tell: of the words inside as their mean, of the word that announces them, of the verb."""
    known = [w.leaning.inside for w in content(tokens) if w.leaning.inside]
    inside = sum(known) / len(known) if known else 0.0
    before, verb = announcing(t.s, at), verb_before(t, at)
    return (inside + (before.leaning.before if before else 0) + (verb.leaning.verb if verb else 0)) / 100
