"""Which word of a sentence is its finite verb, where one form is both that and a participle."""

from __future__ import annotations

from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.words.wordlists import listed

_OPENS_RELATIVE = listed("que qu' dont où lequel laquelle lesquels lesquelles auquel duquel")


def another_inflects(s: Sentence, verb: int) -> bool:
    """Whether another word of the sentence is its finite verb, so that the one at ``verb`` need not be."""
    return any(
        at != verb and p in ("VERB", "AUX") and "VerbForm=Fin" in s.token(at).morph for at, p in enumerate(s.pos)
    )


def closes_relative(s: Sentence, verb: int) -> bool:
    """Whether a relative pronoun still waits for its verb at ``verb``: "que l’architecte X décrit comme"."""
    for at in range(verb - 1, max(-1, verb - 10), -1):
        if s.pos[at] in ("VERB", "AUX", "PUNCT", MARK):
            return False
        if s.low[at] in _OPENS_RELATIVE:
            return at + 1 < verb and s.low[at + 1] not in ("de", "d'")
    return False
