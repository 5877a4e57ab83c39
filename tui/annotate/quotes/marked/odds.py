"""How likely marked words are nobody's speech: a term, a name, irony. Weights learnt from annotated press.

The ordered rules settle what grammar settles. What is left, a few words in marks inside a journalist's own
sentence, is speech or not by many small signs together: no single one decides. They are weighed by a logistic
regression; ``marked.toml`` holds its weights, every sign under a name that can be read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from tui.annotate.data import load
from tui.annotate.quotes.cues.telling import Telling
from tui.annotate.quotes.drafts import Draft
from tui.annotate.quotes.grammar.kinds import inner_tokens, is_clause
from tui.annotate.quotes.grammar.marks import Marked
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.words.lexicon import Lexicon
from tui.annotate.quotes.words.wordlists import listed
from tui.annotate.tokens import Token

LONGEST = 9  # words; longer stretches are speech but for titles, which rules know
_CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "ADV", "X"})
_FIRST_PERSON = listed("je j' nous on vous tu moi mon ma mes notre nos votre vos")
_CLOSED = ("DET", "ADP", "SCONJ", "CCONJ", "PUNCT", "PRON", "AUX")
_ENDS = (".", "!", "?", "…", "...")
_GOVERNED = 4  # items behind its verb
_JOINS = frozenset({",", "et", "ou", "ni"})
_BREAKS = frozenset({",", "que", "qu'"})
_NEAR = 3  # items before the marks in which a term or a verb of saying bears on them


def signs(t: Telling, at: int, marked: Marked) -> tuple[str, ...]:
    """The signs for and against in the words of the stretch at item ``at`` and in those beside it."""
    s = t.s
    tokens = inner_tokens(s, marked)
    words = [w for w in tokens if w.text[0].isalnum()]
    if not words:
        return ()
    return (*_inside(tokens, words), *_before(s, at, t.words), *_behind(s, at), *_around(t, at, marked))


def _inside(tokens: Sequence[Token], words: Sequence[Token]) -> Iterator[str]:
    """Length, capitals, parts of speech, whether it is a clause."""
    count = len(words)
    yield f"words {_at_most(count, (1, 2, 3, 4, 6))}"
    yield f"opens {tokens[0].pos}"
    yield f"ends {tokens[-1].pos}"
    if count == 1:
        yield f"only {words[0].pos}"
    capitals = sum(w.text[0].isupper() for w in words)
    if words[0].text[0].isupper():
        yield "capital"
    if capitals:
        yield "all capitals" if capitals == count else "capitals inside" if capitals > 1 else "one capital"
    finite = any("VerbForm=Fin" in w.morph or "Mood=" in w.morph for w in words)
    if finite:
        yield "clause" if is_clause(tokens) else "finite verb"
    if tokens[-1].text in _ENDS:
        yield f"ends {tokens[-1].text}"
    if any(w.lower.replace("’", "'") in _FIRST_PERSON for w in words):
        yield "first person"
    if any(w.pos in ("PROPN", "X") for w in words):
        yield "name inside"
    if any(w.text.isdigit() for w in words):
        yield "number inside"


def _before(s: Sentence, at: int, words: Lexicon) -> Iterator[str]:
    """What stands before the marks."""
    if not at:
        yield "first in sentence"
        return
    for back in range(1, min(_NEAR, at) + 1):
        i = at - back
        yield f"{back} before {s.pos[i]}"
        if back == 1 and s.pos[i] in _CLOSED:
            yield f"after {s.low[i]}"
        if s.pos[i] == "NOUN" and s.low[i] in words.works:
            yield "work near"
        if s.low[i] in words.terms:
            yield "term near"
        if s.pos[i] == "NOUN" and words.is_person(s.low[i]):
            yield f"person {back} before"


def _behind(s: Sentence, at: int) -> Iterator[str]:
    """What stands behind the marks."""
    if at + 1 >= s.size:
        yield "last in sentence"
        return
    yield f"1 behind {s.pos[at + 1]}"
    if s.pos[at + 1] in _CLOSED:
        yield f"followed by {s.low[at + 1]}"
    if at + 2 < s.size:
        yield f"2 behind {s.pos[at + 2]}"
    if at:
        yield f"between {s.pos[at - 1]} {s.pos[at + 1]}"


def _around(t: Telling, at: int, marked: Marked) -> Iterator[str]:
    """The verb that has the marks behind it, and what else the sentence holds."""
    s = t.s
    yield f"family {marked.family}"
    near = next((g for g in t.groups if g.last < at <= g.last + _NEAR), None)
    if near is not None:
        kind = "saying" if near.lemma in t.words.speech else "opinion" if near.lemma in t.words.marks else "other"
        yield f"{at - near.last} behind verb of {kind}"
        if near.copula:
            yield "behind copula"
        if near.passive:
            yield "behind passive"
    if any(g.lemma in t.words.speech for g in t.groups):
        yield "saying in sentence"
    if not any(g.shape == "fin" for g in t.groups):
        yield "no verb in sentence"
    if t.incises:
        yield "incise in sentence"
    if t.sources:
        yield "source in sentence"
    others = sum(p == MARK for p in s.pos) - 1
    if others:
        yield f"other marks {_at_most(others, (1, 2, 3))}"


def _at_most(value: int, bounds: Sequence[int]) -> str:
    return next((str(b) for b in bounds if value <= b), "more")


@lru_cache(maxsize=1)
def _weights() -> tuple[float, dict[str, float], dict[str, float]]:
    table = load("fr", "marked")
    return table["bias"], table["signs"], table["rules"]


def is_rather_nobodys(t: Telling, at: int, marked: Marked, draft: Draft) -> bool:
    """Whether a few words that a rule gave to somebody are likelier nobody's speech. French only."""
    if t.words.lang != "fr" or draft.kind != "partial":
        return False
    bias, weights, rules = _weights()
    tokens = inner_tokens(t.s, marked)
    long = sum(w.text[0].isalnum() for w in tokens) > LONGEST
    if draft.rule not in rules or long or _is_told_there(t, at):
        return False
    told = sum(weights.get(sign, 0.0) for sign in signs(t, at, marked))
    return bias + rules[draft.rule] + told + _leaning(tokens) > 0.0


def _is_told_there(t: Telling, at: int) -> bool:
    """Whether a verb of saying governs the marks, an incise follows them, or others share a list with them.

    A list is somebody's or nobody's as a whole: "la « A », le « B » et « des C »".
    """
    if any(c.first in (at + 1, at + 2) for c in t.incises) or _is_listed(t.s, at):
        return True
    near = next((g for g in t.groups if g.last < at <= g.last + _GOVERNED and g.lemma in t.words.marks), None)
    return near is not None and _BREAKS.isdisjoint(t.s.low[near.last + 1 : at])


def _is_listed(s: Sentence, at: int) -> bool:
    """Whether only commas, "et" and small words stand between the marks and others."""
    for step in (1, -1):
        other = at + step
        while 0 <= other < s.size and (s.low[other] in _JOINS or s.pos[other] in ("DET", "ADP")):
            other += step
        if 0 <= other < s.size and abs(other - at) > 1 and s.pos[other] == MARK:
            return True
    return False


def content(tokens: Sequence[Token]) -> list[Token]:
    """The words of a stretch that mean something by themselves."""
    return [w for w in tokens if w.pos in _CONTENT and len(w.text) > 2]


def _leaning(tokens: Sequence[Token]) -> float:
    """What the vectors of the words tell, as their mean."""
    known = [w.leaning for w in content(tokens) if w.leaning]
    return sum(known) / len(known) / 100 if known else 0.0
