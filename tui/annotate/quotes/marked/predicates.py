"""Marks that hold what somebody is said to be or to do: "X, « un peu las », …", "Sa sœur « n’en revient pas »"."""

from __future__ import annotations

from collections.abc import Sequence

from tui.annotate.quotes.cues.telling import Telling
from tui.annotate.quotes.grammar.kinds import has_finite, inner_tokens
from tui.annotate.quotes.grammar.marks import Marked
from tui.annotate.quotes.grammar.phrases import Phrase
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.words.wordlists import STRESSED
from tui.annotate.tokens import Token

_BEHIND = frozenset({",", "de", "d'", "du", "des", "par", "contre", "devant", "face"})  # "« déçue » de l’accueil"
_CLITICS = frozenset({"ne", "n'", "se", "s'", "y", "en", "le", "la", "l'", "les", "lui", "leur", "me", "m'"})
_CUTS = frozenset({",", ";", ":", "(", "–", "—"})
_BARE = ("NOUN", "ADJ", "VERB", "NUM", "ADV")


def owner_of_predicate(telling: Telling, at: int, marked: Marked) -> Phrase | None:
    """The person right before marks that hold the predicate: Sa sœur, elle, « n’en revient pas »."""
    s = telling.s
    end = at
    while end > 0 and (s.low[end - 1] == "," or s.low[end - 1] in STRESSED):
        end -= 1
    tokens = inner_tokens(s, marked)
    few = len(tokens) > 1 and tokens[1].lower == "peu"
    own = bool(tokens) and (few or tokens[0].pos in ("ADJ", "ADV", "VERB", "ADP"))  # not "X, « un maître », …"
    apposed = own and end == at - 1 and at + 1 < s.size and s.low[at + 1] in _BEHIND  # "X, « un peu las », …"
    if end == 0 or (end < at and s.low[end] != ",") or not (has_finite(s, at) or apposed):
        return None
    if not apposed and not _opens_with_verb(tokens):
        return None  # "la moyenne des salariés, « un âge où on veut se poser », …"
    begin = _segment(s, end)
    if s.pos[begin] == "ADP":
        return None  # "à Paris, « quoi qu’il arrive », …"
    if apposed and _is_bare(telling, begin):
        if begin == 0:
            return _behind(telling, at + 2)
        end = begin - 1
    found = telling.subjects.antecedent_before(end)
    if found and found.phrase.first and s.low[found.phrase.first - 1] in ("que", "qu'"):
        return None  # "l’essentiel, c’est qu’ils « parlent notre langue »"
    return found.phrase if found and telling.grammar.personal(s, found.phrase) else None


def _opens_with_verb(tokens: Sequence[Token]) -> bool:
    """Whether the marks hold what somebody does and not who does it: « n’en revient pas », « vraiment peur »."""
    first = next((t for t in tokens if t.lower.replace("’", "'") not in _CLITICS), None)
    return first is not None and first.pos in ("VERB", "AUX", "ADJ", "ADV")


def _segment(s: Sentence, end: int) -> int:
    """Where the piece between commas that ends before ``end`` begins."""
    begin = end
    while begin > 0 and s.pos[begin - 1] != MARK and s.low[begin - 1] not in _CUTS:
        begin -= 1
    return begin


def _is_bare(telling: Telling, begin: int) -> bool:
    """Whether a piece only describes somebody named before or behind it: "salarié à la mairie"."""
    s = telling.s
    return s.pos[begin] in _BARE and not telling.grammar.name_at(s, begin)


def _behind(telling: Telling, at: int) -> Phrase | None:
    """Whom the descriptions at the head of a sentence are of: "Salarié, « las », Bruno Vidal témoigne"."""
    s, grammar = telling.s, telling.grammar
    phrase = grammar.phrase(s, at) if at < s.size and s.pos[at] != MARK else None
    return grammar.named(s, phrase) if phrase and grammar.personal(s, phrase) else None
