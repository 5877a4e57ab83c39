"""The subject behind its verb, with adverbials, asides and the manner of speaking between: « … », soupire la mine
défaite le gérant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.annotate.data import words_for
from tui.annotate.quotes.grammar.heads import AMOUNTS, PRONOUN_HEADS
from tui.annotate.quotes.grammar.marknouns import marked_noun
from tui.annotate.quotes.grammar.phrases import Phrase
from tui.annotate.quotes.grammar.sentences import MARK
from tui.annotate.quotes.words.wordlists import listed

if TYPE_CHECKING:
    from tui.annotate.quotes.subjects.adverbials import Adverbials

_PRONOUNS = listed("il elle on ils elles je j' tu nous vous ce c' cela ça i we you it")
_GOVERNS = listed("à de d' du au aux des chez avec pour en par sur dans")
_CIVIL = words_for("civil_titles") | {"maître"}
_OPENERS = AMOUNTS | _CIVIL | listed("celui celle ceux celles")
_LONGEST_ASIDE = 14


def postverbal(adverbials: Adverbials, at: int, near: int) -> Phrase | None:
    """The first noun phrase from ``at`` on that nothing governs and that no manner of speaking is."""
    s, grammar = adverbials.s, adverbials.grammar
    size = min(s.size, at + near)
    begin = at
    comma = timed = False
    passed = -1
    spare: Phrase | None = None  # "se réjouissent de leur côté des riverains"
    plural = any(s.low[i].endswith("nt") or s.low[i] == "dixit" for i in range(max(0, at - 3), at))
    while at < size and s.pos[at] != MARK:
        if plural and s.low[at] == "des" and s.pos[at] == "ADP" and s.pos[at - 1] != "ADP":
            several = grammar.phrase(s, at)  # "lui répondent des voix": to the tagger often "de les"
            if several and (at == begin or timed or s.pos[at - 1] == "ADV"):
                return grammar.named(s, several)
            spare = several if several and grammar.personal(s, several) else spare
        if s.low[at] == ",":
            close = 0 if comma else _after_aside(adverbials, at)
            comma, at = (False, close) if close else (not comma, at + 1)
            continue
        if s.low[at] == "tout" and at + 2 < size and s.pos[at + 1] != "ADP" and _opens(adverbials, at + 2):
            at += 2  # "souffle tout sourire le gérant"
            continue
        skipped = adverbials.skip(at)
        if skipped > at:
            timed = s.low[skipped - 1] in grammar.words.times or s.low[skipped - 1].isdigit()
            passed = at if passed < 0 and s.pos[at] == "ADP" else passed
            at = skipped
            continue
        if passed >= 0 and s.pos[at - 1] in ("NOUN", "ADJ") and "VerbForm=Part" in s.token(at).morph:
            at += 1  # "dans une lettre publiée lundi"
            continue
        aside = adverbials.adjective_aside(at) if comma else 0
        if aside:
            at, comma = aside, False
            continue
        # "a reconnu ce mardi, la présidente"; "a expliqué, jeudi, au micro de X, la directrice"
        apart = comma and (timed or passed >= 0) and s.pos[at] in ("DET", "PROPN")
        phrase = marked_noun(grammar, s, at) or grammar.phrase(s, at) if apart or not comma else None
        if phrase is None or (s.pos[at] == "PRON" and s.low[at] in _PRONOUNS):
            break
        if apart and not timed and (_name_passed(adverbials, passed, at) or not grammar.personal(s, phrase)):
            break
        return grammar.named(s, _behind_manner(adverbials, phrase, size) or phrase)
    return (_name_passed(adverbials, passed, at) if passed >= 0 else None) or spare


def _name_passed(adverbials: Adverbials, first: int, stop: int) -> Phrase | None:
    """The person at the end of a phrase taken for an adverbial: "dit à ses côtés X, lors d’une visite"."""
    s, grammar = adverbials.s, adverbials.grammar
    for at in range(first + 2, min(stop, s.size)):
        if s.pos[at] == MARK:
            return None
        if grammar.type_at(s, at) == "PER":
            return grammar.phrase(s, at) if s.low[at - 1] not in _GOVERNS else None
    return None


def _after_aside(adverbials: Adverbials, comma: int) -> int:
    """Index after an aside between commas with a subject right behind it: "dit, un verre à la main, le maire"."""
    s, grammar = adverbials.s, adverbials.grammar
    close = next((i for i in range(comma + 2, min(comma + _LONGEST_ASIDE, s.size - 1)) if s.low[i] == ","), 0)
    if not close or not _opens(adverbials, close + 1):
        return 0
    inside = range(comma + 1, close)
    if any(s.pos[i] == MARK or "VerbForm=Fin" in s.token(i).morph for i in inside):
        return 0
    opening = grammar.phrase(s, comma + 1)
    bare = s.pos[comma + 1] == "NOUN"  # "sécateur à la main", whatever the noun looks like
    named = opening is not None and not bare and grammar.personal(s, opening)
    return 0 if named or grammar.type_at(s, comma + 1) else close + 1


def _opens(adverbials: Adverbials, at: int) -> bool:
    """Whether a noun phrase with an article, a name or a strong pronoun begins at ``at``."""
    s = adverbials.s
    if s.pos[at] not in ("DET", "PROPN", "NUM", "PRON") and s.low[at] not in _OPENERS:
        return False
    return s.low[at] not in _PRONOUNS and adverbials.grammar.phrase(s, at) is not None


def _behind_manner(adverbials: Adverbials, phrase: Phrase, size: int) -> Phrase | None:
    """The subject behind a phrase without preposition that tells how somebody speaks: "les yeux rougis"."""
    s, grammar = adverbials.s, adverbials.grammar
    first = phrase.first
    if grammar.type_at(s, first) or phrase.head in PRONOUN_HEADS or s.low[first].startswith("quelqu"):
        return None
    titled = first + 1 < s.size and grammar.type_at(s, first + 1) == "PER"
    bare = s.pos[first] == "NOUN" and s.low[first] not in _CIVIL and not titled
    manner = bare or phrase.head in grammar.words.bearing
    if not manner and (grammar.personal(s, phrase) or phrase.head in grammar.words.documents):
        return None
    if bare:
        inner = next((i for i in range(first + 2, phrase.last + 1) if grammar.type_at(s, i) == "PER"), 0)
        if inner:
            return grammar.phrase(s, inner - (s.low[inner - 1] in _CIVIL))
    at = phrase.last + 1
    while at < size and s.pos[at] not in (MARK, "PUNCT"):
        then = at + 1 if s.pos[at] in ("ADJ", "VERB") else adverbials.skip(at)
        if then == at:
            break
        at = then
    if at >= size or not _opens(adverbials, at):
        return None
    other = grammar.phrase(s, at)
    able = other and (grammar.personal(s, other) or other.head in grammar.words.documents)
    return other if manner or able else None
