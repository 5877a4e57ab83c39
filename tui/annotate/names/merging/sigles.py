"""Acronyms and what they stand for: "Office central de lutte contre la fraude (OCLF)"."""

from __future__ import annotations

from collections.abc import Iterator

from tui.annotate.names.finding.spot import Spot
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.shape import fold, is_capitalised, is_sigle, listed
from tui.annotate.names.words.words import QUOTES, Words

_FARTHEST = 14  # words between the acronym and the head of its full form
_SKIPPED = listed("de du des d l la le les et en sur sous à au aux pour contre par dans un une of the and for in")
_NEVER = listed("de du des d l la le les")
_WALLS = frozenset(".!?;:,()[]") | QUOTES


def expanded(words: Words, lexicon: Lexicon) -> Iterator[Spot]:
    """Full forms that stand right before their acronym in brackets, or in brackets right behind it."""
    for k, token in enumerate(words.tokens):
        if token.text not in ("(", "["):
            continue
        sigle = words.text(k + 1)
        if sigle and is_sigle(sigle) and words.text(k + 2) in (")", "]", ","):
            short = fold(sigle).replace(" ", "")
            first = _head(words, k, short, lexicon)
            if first is not None:
                yield Spot(words, first, _without_seat(words, first, k, short), kind="ORG")
        elif sigle and sigle.istitle() and 4 <= len(sigle) <= 8 and words.text(k + 2) in (")", "]"):
            first = _head(words, k, fold(sigle), lexicon)  # "Al-Qaïda au Maghreb islamique (Aqmi)"
            if first is not None and letters([t.text for t in words.tokens[first:k]]) == fold(sigle):
                yield Spot(words, first, k, kind="ORG")
        elif k and is_sigle(words.text(k - 1)):
            last = _closing(words, k)
            if last > k + 2 and stands_for(words.text(k - 1), [t.text for t in words.tokens[k + 1 : last]]):
                yield Spot(words, k + 1, last)


def _head(words: Words, bracket: int, sigle: str, lexicon: Lexicon) -> int | None:
    """Where the full form before a bracket begins."""
    best = None
    for k in range(bracket - 1, max(-1, bracket - _FARTHEST), -1):
        token = words.tokens[k]
        if token.text in _WALLS or (token.pos in ("VERB", "AUX") and token.text[0].islower() and k < bracket - 1):
            break
        opens = is_capitalised(token.text) or token.lower in lexicon.designations
        if opens and bracket - k >= 2 and fold(token.text)[:1] == sigle[:1]:
            spelled = [t.text for t in words.tokens[k:bracket]]
            if letters(spelled) == sigle:
                return k
            if best is None and stands_for(sigle, spelled):
                best = k
        if k in words.breaks:
            break
    return best


def _without_seat(words: Words, first: int, bracket: int, sigle: str) -> int:
    """Where the full form ends when a place that the acronym leaves out follows it: "… de Lille (IRC)"."""
    if letters([t.text for t in words.tokens[first:bracket]]) == sigle:
        return bracket
    last = bracket - 2
    of = last > first + 1 and words.lower(last) in ("de", "d'", "d’", "à") and is_capitalised(words.text(last + 1))
    return last if of and letters([t.text for t in words.tokens[first:last]]) == sigle else bracket


def _closing(words: Words, bracket: int) -> int:
    for k in range(bracket + 1, min(len(words), bracket + _FARTHEST)):
        if words.text(k) in (")", "]"):
            return k
        if words.text(k) in _WALLS:
            break
    return 0


def letters(spelled: list[str]) -> str:
    """The first letters of the words that count, folded: "Centre national … scientifique" -> "cnrs"."""
    out = []
    for word in spelled:
        for part in word.replace("’", "'").replace("-", " ").replace("'", "' ").split():
            bare = fold(part).strip("'")
            if bare and bare not in _SKIPPED and bare[0].isalnum():
                out.append(bare[0])
    return "".join(out)


def stands_for(sigle: str, spelled: list[str]) -> bool:
    """Whether an acronym may stand for these words: same first letter, and its letters all among theirs."""
    short, full = fold(sigle).replace(" ", ""), letters(spelled)
    if len(full) < 2 or not short or short[0] != full[0]:
        return False
    left = list(full)
    for letter in short:
        if letter not in left:
            return _in_order(short, fold(" ".join(spelled))) or _with_small(short, spelled)
        left.remove(letter)
    return True


def _with_small(short: str, spelled: list[str]) -> bool:
    """Whether the acronym has the heads of all words, "et" and "pour" among them."""
    return len(short) >= 3 and short == "".join(
        w[0] for w in fold(" ".join(spelled)).replace("'", " ").split() if w not in _NEVER
    )


def every_head(sigle: str, spelled: list[str]) -> bool:
    """Whether the heads of all the words that count come in order in the acronym ("FEMUG": "Festival … Guern")."""
    heads, met = _heads_met(fold(sigle), fold(" ".join(spelled)))
    return met == heads >= 3


def _in_order(short: str, full: str) -> bool:
    """Whether the acronym's letters come in the order of the words' heads, some of them between ("Ifremer")."""
    heads, met = _heads_met(short, full)
    return met >= max(2, heads - 1) and heads >= 2


def _heads_met(short: str, full: str) -> tuple[int, int]:
    """How many words of the full form count, and how many of their heads come in order in the acronym."""
    heads = [w[0] for w in full.replace("'", " ").split() if w not in _SKIPPED]
    at = 0
    for letter in short:
        if at < len(heads) and letter == heads[at]:
            at += 1
    return len(heads), at
