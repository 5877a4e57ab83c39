"""Where an unnamed "on" speaks from: "indique-t-on à la mairie", "au ministère, où l’on évoque"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.annotate.data import words_for
from tui.annotate.quotes.grammar.phrases import Grammar, Phrase
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.words.wordlists import listed

if TYPE_CHECKING:
    from tui.annotate.quotes.subjects.search import Subjects

_WHENCE = listed("dans à au aux chez auprès du de sur sous en")
_PARTS = words_for("parts_of_a_paper")
_ROUND = words_for("round_somebody")


def source_at(s: Sentence, grammar: Grammar, at: int, documents: bool = True) -> Phrase | None:
    """The people or the body that a preposition at ``at`` leads to: "dans l'entourage de X", "chez Y".

    ``documents``: also a paper in which something is read.
    """
    if at + 1 >= s.size or s.pos[at] == MARK or s.low[at] not in _WHENCE:
        return None
    at += 1
    if s.low[at - 1] in ("auprès", "sein", "côté") or (s.pos[at] != MARK and s.low[at] in ("côté", "sein")):
        while at + 1 < s.size and s.low[at] in ("côté", "sein", "de", "du", "des", "d'"):
            at += 1
    at = _after_part(s, at)
    phrase = grammar.phrase(s, at, governed=True) if s.pos[at] != MARK else None
    if phrase is None:
        return None
    if any(grammar.type_at(s, i) in ("PER", "ORG") for i in range(phrase.first, phrase.last + 1)):
        return phrase
    if s.low[at - 1] == "aux" and phrase.head not in grammar.words.bodies:
        return None  # "a-t-on expliqué aux personnes présentes": they are told
    if s.low[at - 1] == "chez" or grammar.personal(s, phrase) or phrase.head in _ROUND:
        return phrase
    return phrase if documents and (phrase.head in grammar.words.documents or s.low[at - 1] != "à") else None


def _after_part(s: Sentence, at: int) -> int:
    """Index of the paper after the place in it: "(à) la page 12 d’une note"; else ``at``."""
    then = at + (s.pos[at] == "DET")
    if then >= s.size or s.low[then] not in _PARTS:
        return at
    then += 1
    while then < s.size and (s.pos[then] == "NUM" or s.low[then].isdigit()):
        then += 1
    return then + 1 if then + 1 < s.size and s.low[then] in ("de", "du", "d'", "des") else at


def whence(subjects: Subjects, on: int) -> Phrase | None:
    """Where the "on" at item ``on`` speaks from: "au ministère, où l'on évoque", "Chez X, on assure"."""
    s = subjects.s
    before = on - 1
    if before > 0 and s.low[before] == "l'":
        before -= 1
    if before > 0 and s.low[before] == "où":
        found = subjects.antecedent_before(before)
        return found.phrase if found else None
    if before > 1 and s.low[before] == ",":
        for first in range(before - 2, max(-1, before - 14), -1):
            opens = first == 0 or s.low[first - 1] in (":", ";", ",", "et", "mais")
            if s.low[first] in _WHENCE and opens and s.pos[first] != MARK:
                found_at = source_at(s, subjects.grammar, first, documents=False)
                if found_at:
                    return found_at
    return None
