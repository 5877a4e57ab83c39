"""Verbs that no list holds and the tagger takes for nouns: « … », liste l’ancien coureur."""

from __future__ import annotations

from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.words.wordlists import OF

_ENDINGS = ("e", "ait", "ent")  # the present and imperfect of most verbs, third person
_SHORTEST = 4
_ADVERBIAL = frozenset({"ADP", "DET", "NOUN", "PROPN", "NUM", "ADV", "ADJ"})
_NOT_BEFORE_SUBJECT = frozenset({"ADP", "DET", "ADJ"})
_FARTHEST = 9  # items of "lors d’une conférence de presse", "lundi 3 mai à Paris"


def inflects_after_marks(s: Sentence, at: int) -> bool:
    """Whether a word right behind closing marks can only be a verb, as its subject follows with no "de" between.

    A noun in apposition takes a complement: « … », phrase de campagne.
    """
    if s.pos[at] not in ("NOUN", "ADJ", "PROPN", "X", "ADV") or not _behind_marks(s, at):
        return False
    word = s.token(at).text
    if word.endswith("ment") and s.pos[at] != "VERB":
        return False  # « … », finalement le maire
    if not word.islower() or len(word) < _SHORTEST or not word.endswith(_ENDINGS) or at + 1 >= s.size:
        return False
    return s.low[at + 1] not in OF and (_opens_subject(s, at + 1) or _subject_behind_adverbial(s, at + 1))


def _behind_marks(s: Sentence, at: int) -> bool:
    before = at - 2 if at > 1 and s.low[at - 1] == "," else at - 1
    return before >= 0 and s.pos[before] == MARK


def _opens_subject(s: Sentence, at: int) -> bool:
    if at >= s.size or s.pos[at] == MARK:
        return False
    return s.pos[at] == "DET" or s.token(at).text[:1].isupper()


def _subject_behind_adverbial(s: Sentence, at: int) -> bool:
    """Whether a phrase with nothing to govern it follows "mardi", "à son tour", "lors d’un point de presse"."""
    for then in range(at + 1, min(s.size, at + _FARTHEST)):
        if s.pos[then - 1] not in _ADVERBIAL:
            return False
        if s.pos[then - 1] not in _NOT_BEFORE_SUBJECT and s.low[then - 1] not in OF and _opens_subject(s, then):
            return True
    return False
