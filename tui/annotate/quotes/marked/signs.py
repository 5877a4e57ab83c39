"""What speaks for and against words in marks being anybody's: small signs, each under a name that can be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.annotate.quotes.cues.telling import Telling
from tui.annotate.quotes.drafts import Context, Draft
from tui.annotate.quotes.grammar.company import at_most
from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.kinds import is_clause
from tui.annotate.quotes.grammar.marks import Marked
from tui.annotate.quotes.grammar.sentences import MARK, TERMINAL, Sentence
from tui.annotate.quotes.words.lexicon import Lexicon
from tui.annotate.quotes.words.wordlists import listed
from tui.annotate.tokens import Token

_CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "ADV", "X"})
_ANNOUNCING = frozenset({"NOUN", "ADJ", "VERB"})
_FIRST_PERSON = listed("je j' nous on vous tu moi mon ma mes notre nos votre vos")
_CLOSED = ("DET", "ADP", "SCONJ", "CCONJ", "PUNCT", "PRON", "AUX")
_JOINS = frozenset({",", "et", "ou", "ni"})
_NEAR = 3  # items before the marks in which a term or a verb of saying bears on them


def signs(t: Telling, at: int, marked: Marked, tokens: Sequence[Token]) -> Iterator[str]:
    """The signs in the stretch of ``tokens`` at item ``at`` and in what stands beside it."""
    words = [w for w in tokens if w.text[0].isalnum()]
    yield from _inside(tokens, words)
    yield from _before(t.s, at, t.words)
    yield from _behind(t.s, at)
    yield from _around(t, at, marked)


def signs_of_rule(t: Telling, draft: Draft, context: Context) -> Iterator[str]:
    """The signs in what the rules made of it, and in who would speak."""
    yield f"rule {draft.rule}"
    yield f"is {draft.kind}"
    yield "has a cue" if draft.cue else "has no cue"
    yield "speaker before" if draft.inherit else "own speaker" if draft.phrase else "no speaker"
    if draft.doubt:
        yield f"looks {draft.doubt}"
    if draft.phrase:
        names = context.names_in(draft.phrase.span)
        named = t.grammar.names[names[0]].type if names else "unnamed"
        yield f"speaker is {'a pronoun' if draft.phrase.pronoun else named}"
    if context.is_heading(t.s):
        yield "in heading"


def _inside(tokens: Sequence[Token], words: Sequence[Token]) -> Iterator[str]:
    """Length, capitals, parts of speech, whether it is a clause."""
    count = len(words)
    yield f"words {at_most(count, (1, 2, 3, 4, 6))}"
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
    if tokens[-1].text in TERMINAL:
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
    said = _said_before(t, at)
    if said:
        yield f"object of saying {said.shape}"
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
        yield f"other marks {at_most(others, (1, 2, 3))}"


def is_settled(t: Telling, at: int) -> bool:
    """Whether grammar settles that somebody says them, so that nothing is to be weighed.

    A verb of saying stands right before them, an incise follows them, or others share a list with them, which is
    somebody's or nobody's as a whole: "la « A », le « B » et « des C »".
    """
    said = _said_before(t, at)
    if said and said.last == at - 1 and said.shape != "pp" and not said.passive:
        return True
    return _is_listed(t.s, at) or any(c.first in (at + 1, at + 2) for c in t.incises)


def _said_before(t: Telling, at: int) -> Group | None:
    """The verb of saying right before the marks or a preposition or article: "parle de « … »"."""
    near = next((g for g in t.groups if at - 2 <= g.last < at and g.lemma in t.words.speech), None)
    if near and all(t.s.pos[i] in ("ADP", "DET") for i in range(near.last + 1, at)):
        return near
    return None


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


def announcing(s: Sentence, at: int) -> Token | None:
    """The last word right before the marks that means something: "la *stratégie* dite « … »"."""
    for i in range(at - 1, max(-1, at - 1 - _NEAR), -1):
        item = s.items[i]
        if isinstance(item, Token) and s.pos[i] in _ANNOUNCING:
            return item
    return None


def verb_before(t: Telling, at: int) -> Token | None:
    """The verb of the last group before the marks."""
    group = next((g for g in reversed(t.groups) if g.last < at), None)
    return t.s.token(group.main) if group else None
