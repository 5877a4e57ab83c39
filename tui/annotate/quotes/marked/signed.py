"""Words with a signature behind them: « … » (Léa Martin, capitaine), « … » – Un supporter."""

from __future__ import annotations

from tui.annotate.quotes.grammar.phrases import Grammar, Phrase
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.words.wordlists import OF

_CREDITS = frozenset({"photo", "photos", "dessin", "illustration", "crédit", "crédits"})
_PLEDGES = frozenset({"foi", "parole"})
_LONGEST = 20  # items of a signature


def signature(s: Sentence, grammar: Grammar, at: int) -> Phrase | None:
    """Who signs in the brackets that open at item ``at``: a person and what he is, no verb."""
    if at + 3 < s.size and s.low[at] == "," and s.low[at + 1] in _PLEDGES and s.low[at + 2] in OF:
        return grammar.phrase(s, at + 3)  # « … », foi de berger
    dashed = at + 1 < s.size and s.low[at] in ("–", "—", "-")
    if dashed or (at + 1 < s.size and s.low[at] == "," and grammar.type_at(s, at + 1) == "PER"):
        return _behind_dash(s, grammar, at + 1)
    if at + 2 >= s.size or s.low[at] != "(":
        return None
    close = next((i for i in range(at + 2, min(s.size, at + _LONGEST)) if s.low[i] == ")"), 0)
    if not close or any(s.pos[i] == "AUX" for i in range(at, close)):
        return None
    phrase = grammar.phrase(s, at + 1)
    if phrase is None or phrase.last >= close:
        return None
    ends = s.low[phrase.last + 1] in (",", ")", "(", ":", "–", "-") or s.pos[phrase.last + 1] == "PUNCT"
    person = grammar.personal(s, phrase) and grammar.type_at(s, phrase.first) != "LOC"
    return grammar.named(s, phrase) if ends and person and s.pos[at + 1] != "NOUN" else None


def _behind_dash(s: Sentence, grammar: Grammar, at: int) -> Phrase | None:
    """Who signs behind a dash or comma, to the end of the sentence: « … » – Jeanne Puech, 71 ans."""
    rest = range(at, s.size)
    if s.size - at > _LONGEST or any(s.pos[i] in (MARK, "AUX") or _inflects(s, i) for i in rest):
        return None
    phrase = grammar.phrase(s, at)
    if phrase is None or not s.token(at).text[:1].isupper() or grammar.type_at(s, phrase.first) == "LOC":
        return None
    return grammar.named(s, phrase) if grammar.personal(s, phrase) else None


def _inflects(s: Sentence, at: int) -> bool:
    return s.pos[at] == "VERB" and "VerbForm=Fin" in s.token(at).morph


def signs_headline(s: Sentence, grammar: Grammar, at: int) -> Phrase | None:
    """Who signs at the end of a headline whose words stand in marks before item ``at``: « … » : X, « … » (X)."""
    if at + 1 >= s.size or s.low[at] not in (":", "(", "–", "—", "-"):
        return None
    end = s.size - 1 - (s.low[-1] in (")", "."))
    phrase = grammar.phrase(s, at + 1) if s.pos[at + 1] != MARK else None
    signs = phrase is not None and phrase.last == end and s.low[at + 1] not in _CREDITS
    signs = signs and grammar.type_at(s, at + 1) in ("PER", "ORG")
    return phrase if signs else None


def is_the_same(phrase: Phrase) -> bool:
    """Whether the signature is "le même": whoever signed the words before."""
    return phrase.head == "même"


def without_brackets(s: Sentence, first: int, last: int) -> list[int]:
    """The items ``[first, last)`` that stand outside brackets."""
    if "(" not in s.low[first:last]:
        return list(range(first, last))
    out, depth = [], 0
    for at in range(first, last):
        if s.pos[at] != MARK and s.low[at] == "(":
            depth += 1
        if depth == 0:
            out.append(at)
        if s.pos[at] != MARK and s.low[at] == ")":
            depth = max(0, depth - 1)
    return out
