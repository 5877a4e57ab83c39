"""Whether "il" is nobody: il faut, il s'agit de, il pleut, il est temps."""

from __future__ import annotations

from tui.annotate.data import words_for
from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.sentences import Sentence
from tui.annotate.quotes.words.wordlists import MUST, listed

_NEVER_SOMEBODY = MUST | words_for("never_with_person")
_CONCERNS = listed("agit agissait agira agirait")
_JUDGED = words_for("judgements")
_REPORTING = listed("de d' que qu'")


def is_impersonal(s: Sentence, group: Group) -> bool:
    """Whether nobody does what the verb says whose subject is "il"."""
    low = s.low
    if low[group.verb] in _CONCERNS:
        return "s'" in low[max(0, group.first - 1) : group.verb]
    if low[group.verb] in _NEVER_SOMEBODY:
        return True
    after = group.last + 1
    return group.copula and after + 1 < s.size and low[after] in _JUDGED and low[after + 1] in _REPORTING
