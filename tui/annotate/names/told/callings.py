"""The role that a stretch of words tells: its head noun, what goes with it, an age."""

from __future__ import annotations

from collections.abc import Iterator

from tui.annotate.cast import Role
from tui.annotate.data import words_for
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.shape import LONGEST_PHRASE, as_listed, listed, phrases_in
from tui.annotate.names.words.words import Words
from tui.model.span import Span

_AGE_WITHIN = 5  # words: "un Malien de 20 ans"
LINKS = listed(
    "de du des d' d’ à au aux avec par pour chez contre et ou sur dans selon que of by with for to and or"
)
FORMERLY = words_for("former")
FORMER = "ancien"  # stands for all of these among the words of a role
VERBS_TOO = words_for("callings_like_verbs")
_ACCORDING = listed("pour selon d' d’ après according")


def headed(words: Words, first: int, last: int, nouns: frozenset[str], lexicon: Lexicon) -> Iterator[Role]:
    """The role whose head noun is the first noun for people in words [first, last), if one opens it."""
    age = _age(words, first, last)
    if age:
        yield age
    while first < last and words.lower(first) in _ACCORDING:
        first += 1  # "Pour le procureur, X, l'affaire est limpide"
    if words.lower(first) in lexicon.looks:
        return  # "X, casquette sur la tête"
    if first < last and words.tokens[first].pos == "ADP":
        return  # "X, du Centre national", "Au conseil municipal, X": where X is, and no calling
    for k in range(first, last):
        lower = words.tokens[k].lower
        if lower in VERBS_TOO and k + 1 < last and words.tokens[k + 1].pos == "DET":
            continue  # "« … », juge son président, X"
        joined = lower in lexicon.empty and f"{lower} {words.lower(k + 1)}" in nouns  # "premier ministre"
        if joined or (lower in nouns and lower not in lexicon.empty):
            opening = words.lower(k - 1) if k > first else ""
            if k > first and opening in LINKS and k - 1 > first + 1:
                return
            yield role_at(words, k, first, last, lexicon)
            other = _joined_behind(words, k, last, nouns, lexicon.empty)
            if other:
                yield role_at(words, other, other, last, lexicon)
            return


def _joined_behind(words: Words, noun: int, last: int, nouns: frozenset[str], empty: frozenset[str]) -> int:
    """The second of two callings: "acteur et réalisateur", "maire de X et ancienne députée"; 0 for none."""
    for k in range(noun + 1, last - 1):
        if words.lower(k) != "et":
            continue
        at = k + 1
        while (
            at < last - 1
            and words.tokens[at].pos == "ADJ"
            and (words.lower(at) not in nouns or words.lower(at) in empty)
        ):
            at += 1
        told = words.lower(at) in nouns and words.lower(at) not in empty
        return at if told and words.tokens[at].pos in ("NOUN", "ADJ", "PROPN") else 0
    return 0


def _age(words: Words, first: int, last: int) -> Role | None:
    for k in range(first, min(last, first + _AGE_WITHIN)):
        if words.text(k).isdigit() and words.lower(k + 1) == "ans":
            return Role(span_of(words, k, k + 2), words.text(k), frozenset({words.text(k)}))
    return None


def role_at(words: Words, head: int, first: int, last: int, lexicon: Lexicon) -> Role:
    """The role of the noun at ``head``, with its adjectives and what words [first, last) tell of it."""
    start = head
    while start > first and words.tokens[start - 1].pos in ("DET", "ADJ"):
        start -= 1
    if start > 0 and start == head and words.tokens[start - 1].pos in ("DET", "ADJ"):
        start -= 1
    content = frozenset(
        t.lower
        for t in words.tokens[start:last]
        if t.text[0].isalnum() and t.lower not in lexicon.empty and t.lower[-1] not in "'’"
    )
    noun = words.lower(head)
    was = noun.startswith("ex-") or any(words.lower(k) in FORMERLY for k in range(start, head))
    former = {FORMER} if was else set()
    told = phrases(words, head, lexicon)
    if noun.startswith("ex-") and noun[3:] in lexicon.roles:
        noun = noun[3:]
    whole = f"{noun}-{words.lower(head + 2)}"  # "maître-nageur", which the tokenizer cuts
    names = frozenset(t.lower for t in words.tokens[start:last] if t.text[0].isupper())
    return Role(
        span_of(words, start, last), whole if whole in told else noun, content | former | told | {noun}, names
    )


def phrases(words: Words, head: int, lexicon: Lexicon) -> frozenset[str]:
    """The noun at ``head`` and the callings of several words that begin with it ("directrice de recherche")."""
    out = {words.lower(head)}
    if as_listed([words.lower(head)]) not in lexicon.phrase_openings:
        return frozenset(out)
    told = [words.lower(k) for k in range(head, min(head + LONGEST_PHRASE, len(words)))]
    out.update(phrase for phrase in phrases_in(told) if phrase in lexicon.roles)
    return frozenset(out)


def span_of(words: Words, first: int, last: int) -> Span:
    """Where the words [first, last) stand in the article."""
    return Span(words.tokens[first].start, words.tokens[last - 1].end)
