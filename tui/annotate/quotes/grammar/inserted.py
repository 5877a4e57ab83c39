"""Adverbs and phrases inserted in a verb group: "a, de son côté, démenti", "a lui-même lundi reconnu"."""

from __future__ import annotations

from tui.annotate.data import words_for
from tui.annotate.quotes.grammar.sentences import MARK, Sentence, words_between
from tui.annotate.quotes.words.wordlists import STRESSED, listed
from tui.annotate.tokens import Token

# Longest first: "de plus en plus" before "de plus".
_PHRASES = sorted((p.replace("'", "' ").split() for p in words_for("asides")), key=len, reverse=True)
_ADVERBIALS = {first: [p for p in _PHRASES if p[0] == first] for first in {p[0] for p in _PHRASES}}
_ALONE = listed("tous toutes") | words_for("weekdays")
_LONGEST_ASIDE = 14  # items
_LONGEST_CIRCUMSTANCE = 7  # items
_CIRCUMSTANTIAL = frozenset({"ADP", "DET", "NOUN", "PROPN", "ADJ", "NUM"})
_PARTS_OF_DAY = words_for("parts_of_day")
_OCCASIONS = _PARTS_OF_DAY | words_for("times_without_preposition")
_VERBAL = ("VERB", "AUX", "ADJ", "ADV")
_MOST_MARKED = 3  # words of "plus que jamais"
_MANNER = "ment"  # of adverbs that the tagger takes for nouns between marks


def _aside(s: Sentence, at: int) -> int:
    """Index after an aside without verb that a comma opens at ``at`` and another closes before a participle; or 0.

    "a, à l’issue d’une réunion de crise, reconnu que".
    """
    for close in range(at + 2, min(at + _LONGEST_ASIDE, s.size - 1)):
        if s.pos[close] in (MARK, "AUX") or "Mood=" in s.token(close).morph:
            return 0
        if s.low[close] == ",":
            after = close + 1
            while after < s.size - 1 and s.pos[after] == "ADV":
                after += 1
            participle = s.pos[after] != MARK and "VerbForm=Part" in s.token(after).morph
            return after if participle and s.pos[after] in ("VERB", "ADJ") else 0
    return 0


def _circumstance(s: Sentence, at: int) -> int:
    """Index after a circumstance before a participle: "a à l’inverse demandé", "a cette fois nié"."""
    if s.pos[at] != "ADP" and not (s.pos[at] == "DET" and s.low[at + 1] in _OCCASIONS):
        return 0
    for then in range(at + 2, min(at + _LONGEST_CIRCUMSTANCE, s.size)):
        if s.pos[then] == "VERB":
            agrees = s.low[then].endswith(("ée", "ées", "és"))  # "a en poche une lettre signée"
            after = s.pos[then - 1] in ("NOUN", "ADJ", "PROPN", "NUM", "ADV")
            inflected = s.low[then].endswith("é") or "VerbForm=Part" in s.token(then).morph
            return then if after and not agrees and inflected else 0
        if s.pos[then] not in _CIRCUMSTANTIAL or s.low[then] in ("un", "une", "des"):
            return 0
    return 0


def _part_of_day(s: Sentence, at: int) -> bool:
    return s.low[at] in _PARTS_OF_DAY and s.low[at - 1] in _ALONE  # "lundi soir"


def after_oneself(s: Sentence, at: int) -> int:
    """Index after "lui-même", "eux-mêmes" at ``at``, however the tokenizer cut it; 0 for none."""
    if s.low[at].endswith(("-même", "-mêmes")):
        return at + 1
    apart = s.low[at] in STRESSED and s.low[at + 1 : at + 2] == ["-"]
    return at + 3 if apart and s.low[at + 2 : at + 3] in (["même"], ["mêmes"]) else 0


def is_marked_adverb(s: Sentence, at: int) -> bool:
    """Whether the marks at ``at`` hold an adverb only: "a « totalement » rejeté"."""
    item = s.items[at]
    if s.pos[at] != MARK or isinstance(item, Token) or item.first != item.last:
        return False
    words = words_between(s.source, item.span)
    return 0 < len(words) <= _MOST_MARKED and all(w.pos == "ADV" or w.lower.endswith(_MANNER) for w in words)


def after_set_phrase(s: Sentence, at: int) -> int:
    """Index after an adverbial phrase in set words at ``at``, "à son tour"; 0 for none."""
    for phrase in _ADVERBIALS.get(s.low[at], ()):
        if s.low[at : at + len(phrase)] == phrase:
            return at + len(phrase)
    return 0


def _is_auxiliary(s: Sentence, at: int) -> bool:
    return at >= 0 and s.pos[at] == "AUX"


def _goes_on(s: Sentence, at: int) -> bool:
    """Whether a participle stands at ``at``, adverbs before it passed over."""
    while at + 1 < s.size and s.pos[at] == "ADV":
        at += 1
    return s.pos[at] != MARK and "VerbForm=Part" in s.token(at).morph


def after_adverbs(s: Sentence, at: int) -> int:
    """Index after adverbs and short adverbial phrases inserted in a group."""
    size = s.size
    for _ in range(4):
        if at < size and (after := after_set_phrase(s, at)):
            at = after
        elif at < size and (s.pos[at] == "ADV" or s.low[at] in _ALONE or _part_of_day(s, at)):
            at += 1
        elif at < size and (after := after_oneself(s, at)):
            at = after
        elif at + 1 < size and s.low[at] in STRESSED and _is_auxiliary(s, at - 1) and _goes_on(s, at + 1):
            at += 1  # "a lui estimé", "ont eux aussitôt démenti"
        elif at + 2 < size and s.low[at] == "," and s.low[at + 1] in STRESSED and s.low[at + 2] == ",":
            at += 3  # "a, lui, déploré"
        elif at + 3 < size and s.low[at] == "," and (aside := _aside(s, at)):
            at = aside
        elif at + 1 < size and s.pos[at] == MARK and is_marked_adverb(s, at) and s.pos[at + 1] in _VERBAL:
            at += 1
        elif at + 2 < size and (after := _circumstance(s, at)):
            at = after
        else:
            break
    return at
