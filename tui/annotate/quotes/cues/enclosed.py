"""Verbs with a noun behind a comma: those that belong to a clause before them, and those that break words off."""

from __future__ import annotations

from collections.abc import Sequence

from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.kinds import inner_tokens
from tui.annotate.quotes.grammar.marks import Marked
from tui.annotate.quotes.grammar.mistagged import is_subordinate
from tui.annotate.quotes.grammar.phrases import Grammar, Phrase
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.grammar.times import is_time
from tui.annotate.quotes.words.lexicon import Lexicon
from tui.annotate.quotes.words.wordlists import OF, listed

_DEFINITE = listed("le la l' les ce cet cette ces son sa ses")

LONGEST_ASIDE = 9  # items behind the subject of an incise


def breaks_off(s: Sentence, words: Lexicon, group: Group, phrase: Phrase) -> bool:
    """Whether a verb of manner breaks off the words in marks: « Assez, soupire X en sortant, assez »."""
    end = phrase.last + 1
    if s.inside is None or group.lemma not in words.cues or end >= s.size:
        return False
    if s.low[group.first - 1] not in (",", "!", "?", "…") or "," in s.low[group.last : phrase.first]:
        return False
    on = s.low[end] in (",", ".") or s.pos[end] in ("ADP", "ADV") or is_time(s, words, end)
    return on and bool({",", "."} & set(s.low[end : end + LONGEST_ASIDE]))


def opens_colon(s: Sentence, grammar: Grammar, phrase: Phrase) -> bool:
    """Whether marks follow behind a colon: "Le bourg se vide, assure un habitué : « … »"."""
    end = phrase.last + 1
    quotes = end + 1 < s.size and s.low[end] == ":" and s.pos[end + 1] == MARK
    return quotes and s.pos[phrase.first] == "DET" and grammar.may_speak(s, phrase)


def ends_relative(s: Sentence, groups: Sequence[Group], group: Group, behind: Phrase) -> bool:
    """Whether "qui" still waits for the verb: "au juge, qui, en pleine audience, avait accusé les avocats"."""
    at = next((i for i in range(group.first - 1, -1, -1) if s.low[i] == "qui"), -1)
    if at < 0 or any(at < g.first < group.first and g.shape == "fin" for g in groups):
        return False
    return not any(g.first >= behind.last + 2 and g.shape == "fin" for g in groups)


def ends_clause(s: Sentence, groups: Sequence[Group], grammar: Grammar, group: Group, end: int) -> bool:
    """Whether the sentence opens with the subject of the verb: "L’agent, croyant voir un feu, alerte le chef".

    Between the two stands an aside, and no other finite verb but in relative clauses behind ``end``.
    """
    if any(g.first >= end and g.shape == "fin" and not is_subordinate(s, g.first) for g in groups):
        return False
    opening = grammar.phrase(s, 0) if s.pos[0] != MARK else None
    definite = opening is not None and (s.low[0] in _DEFINITE or bool(grammar.type_at(s, 0)))
    return opening is not None and definite and "," in s.low[opening.last : group.first - 1]


def is_named(s: Sentence, grammar: Grammar, phrase: Phrase, anywhere: bool) -> bool:
    """Whether the head of a phrase, or any word of it, is a name: "la colère du RCD" has another head."""
    for at in range(phrase.first, phrase.last + 1):
        if s.low[at] in OF and not anywhere:
            return False
        if grammar.type_at(s, at):
            return True
    return False


def holds_verb(s: Sentence, grammar: Grammar, before: int) -> bool:
    """Whether the last marks before an item hold words with a verb, and no name: not "le film « X »"."""
    item = next((s.items[i] for i in range(before - 1, -1, -1) if s.pos[i] == MARK), None)
    tokens = inner_tokens(s, item) if isinstance(item, Marked) else []
    finite = any("Fin" in t.feature("VerbForm") for t in tokens)
    return finite and grammar.names.get(tokens[0].start) is None
