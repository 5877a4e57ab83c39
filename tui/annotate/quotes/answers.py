"""Words without a cue that answer somebody unnamed."""

from __future__ import annotations

from tui.annotate.quotes.cues import Telling
from tui.annotate.quotes.phrases import Phrase
from tui.annotate.quotes.sentences import MARK


def answering(telling: Telling) -> Phrase | None:
    """The one to whom somebody unnamed spoke or turned: "Un promoteur lui a proposé de vendre. « … »"."""
    s, grammar = telling.s, telling.grammar
    group = next((g for g in telling.groups if g.shape == "fin"), None)
    subject = telling.subjects.of(group) if group else None
    if group is None or subject is None or s.pos[subject.phrase.first] == MARK:
        return None
    phrase = subject.phrase
    named = any(grammar.type_at(s, i) for i in range(phrase.first, phrase.last + 1))
    if named or s.low[phrase.first] not in ("un", "une"):
        return None
    for at in range(max(0, group.first - 1), group.last + 1):
        if s.low[at] == "lui" and s.pos[at] == "PRON":
            return grammar.build(s, at, at, "lui")
    return None
