"""Marked words that the sentence itself says are a name or a meaning: nobody speaks them.

"le mot signifie « rêve »", "connue sous le nom de « … »", "Jean « Bobo » Untel", "À lire aussi : « … »".
"""

from __future__ import annotations

from tui.annotate.data import words_for
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.words.lexicon import Lexicon
from tui.annotate.quotes.words.wordlists import OF, listed

_MEANING = words_for("verbs_of_meaning")
_WANTING = words_for("wanting_to_say")
_NOT = listed("pas plus rien jamais")
_BY_NAME = words_for("nouns_of_names")
_JOINS = listed(", et ou")
_RUBRICS = words_for("verbs_of_rubrics")
_THE = listed("le la l' ce cette")
_AS_WELL = listed("aussi également")
_FAR = 6  # items between a noun for a term and the colon that gives it
_WHO = listed("il elle ils elles je j' nous on vous")


def is_glossed(s: Sentence, at: int, words: Lexicon) -> bool:
    """Whether the words beside the marks at item ``at`` say that they hold a name or a meaning."""
    while at > 1 and s.low[at - 1] in _JOINS and s.pos[at - 2] == MARK:
        at -= 2  # "sous le nom de « A » ou « B »"
    if not at or s.pos[at - 1] == MARK:
        return False
    return (
        _is_inside_a_name(s, at)
        or _is_meaning(s, at)
        or _is_called(s, at)
        or _is_rubric(s, at)
        or _is_term(s, at, words)
    )


def _is_inside_a_name(s: Sentence, at: int) -> bool:
    """Whether first and family name stand around a nickname: "Jean « Bobo » Untel"."""
    if at + 1 >= s.size or MARK in (s.pos[at - 1], s.pos[at + 1]):
        return False
    around = (s.token(at - 1), s.token(at + 1))
    return all(t.pos == "PROPN" and t.text[:1].isupper() and t.text.isalpha() for t in around)


def _is_meaning(s: Sentence, at: int) -> bool:
    """Whether a word or a name is what means them; a person who makes known something does speak."""
    verb = at - 1
    while verb > 0 and s.pos[verb] == "ADV":
        verb -= 1
    if s.low[verb] == "dire":  # "ce que veut dire « … »", "cela ne veut pas dire « … »"
        verb -= 2 if s.low[verb - 1] in _NOT else 1
        if s.low[verb] not in _WANTING:
            return False
    elif s.low[verb] not in _MEANING:
        return False
    return not _WHO & set(s.low[max(0, verb - 2) : verb])


def _is_called(s: Sentence, at: int) -> bool:
    """Whether "sous le nom de" or its like stands right before."""
    noun = at - 2 if s.low[at - 1] in OF else at - 1
    return noun > 1 and s.low[noun] in _BY_NAME and s.low[noun - 1] in _THE and s.low[noun - 2] == "sous"


def _is_rubric(s: Sentence, at: int) -> bool:
    """Whether a paper points to another article of its own: "À lire aussi : « … »"."""
    if s.low[at - 1] != ":" or at < 3 or s.low[at - 2] not in _AS_WELL:
        return False
    return s.low[at - 3] in _RUBRICS


def _is_term(s: Sentence, at: int, words: Lexicon) -> bool:
    """Whether a colon gives the term that there is for something: "il y a un mot pour cela : « … »"."""
    if s.low[at - 1] != ":":
        return False
    behind = range(at - 2, max(0, at - 2 - _FAR), -1)
    noun = next((i for i in behind if s.low[i] in words.terms and s.pos[i] == "NOUN"), None)
    return noun is not None and s.low[noun + 1] == "pour"
