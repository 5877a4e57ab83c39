"""Incises with a capital behind closing marks, as if they were sentences: « Que faire ? » Demande-t-elle."""

from __future__ import annotations

from collections.abc import Sequence

from tui.annotate.data import words_for
from tui.annotate.quotes.grammar.groups import Verbs
from tui.annotate.quotes.grammar.heads import DETERMINERS
from tui.annotate.quotes.grammar.marks import Marked
from tui.annotate.quotes.grammar.sentences import LONGEST, Sentence

_CIVIL = words_for("civil_titles")


def join_incises(sentences: Sequence[Sentence], verbs: Verbs) -> list[Sentence]:
    """The sentences, an incise with a capital joined to the words in marks before it."""
    joined: list[Sentence] = []
    for s in sentences:
        before = joined[-1] if joined else None
        told = before is not None and isinstance(before.items[-1], Marked) and before.size + s.size < LONGEST
        if before is not None and told and _is_incise(s, verbs):
            joined[-1] = Sentence(s.paragraph, s.source, [*before.items, *s.items])
        else:
            joined.append(s)
    return joined


def _is_incise(s: Sentence, verbs: Verbs) -> bool:
    """Whether the sentence begins with a verb of saying and its subject behind it."""
    if s.size < 2 or isinstance(s.items[0], Marked) or s.pos[0] in ("DET", "ADP", "ADV", "CCONJ", "SCONJ"):
        return False
    group = verbs.group_at(s, 0, beside_marks=True)
    if group is None or group.shape != "fin" or group.lemma not in verbs.words.cues or group.negated:
        return False
    if group.clitic >= 0:
        return "?" not in s.low[group.last :]
    then = group.last + 1
    if then >= s.size or group.copula or isinstance(s.items[then], Marked):
        return False
    if s.pos[group.verb] not in ("VERB", "AUX") and any(
        s.pos[i] in ("VERB", "AUX") and "VerbForm=Fin" in s.token(i).morph for i in range(then, s.size)
    ):
        return False  # a capital makes "Martèle" a name to the tagger, where no other verb stands
    opens = s.pos[then] in ("DET", "PROPN") or s.low[then] in DETERMINERS | _CIVIL
    return opens and s.low[then] not in ("du", "des")
