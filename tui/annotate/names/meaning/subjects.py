"""Whether the words of a noun or a name make it a subject, where the parser does not always tell."""

from __future__ import annotations

from tui.annotate.data import words_for
from tui.annotate.names.words.reach import OF_FRENCH
from tui.annotate.names.words.shape import listed
from tui.annotate.tokens import Token

DEFINITE = listed(
    "ledit ladite lesdits lesdites le la l' l’ les ce cet cette ces son sa leur leurs the his her their this"
)
_INDEFINITE = listed("un une des deux trois plusieurs certains quelques a an two several some")
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "expl:subj", "nsubjpass"})
_INCISE = 12  # tokens from the verb of an incise to its subject
_BEFORE_INCISES = frozenset(',»”"!?…')
_TAKING_UP = listed("dernier dernière") | words_for("concerned")
_THIS_ONE = listed("celui celle")
TAKES_UP = _TAKING_UP | _THIS_ONE  # the words that ``taking_up`` reads on from


def taking_up(tokens: list[Token], at: int) -> tuple[int, int] | None:
    """The tokens of a subject that takes up somebody just told of: "celui-ci", "ce dernier", "l'intéressé".

    There is one only at words of ``TAKES_UP``.
    """
    token = tokens[at]
    if token.lower in _THIS_ONE and [t.lower for t in tokens[at + 1 : at + 3]] == ["-", "ci"]:
        return (at, at + 3) if any(t.dep in SUBJECTS for t in tokens[at : at + 3]) else None
    if not at or token.dep not in SUBJECTS or token.lower not in _TAKING_UP:
        return None
    return (at - 1, at + 1) if tokens[at - 1].lower in ("ce", "cette", "l'", "l’") else None


def is_topic(tokens: list[Token], noun: int) -> bool:
    """Whether "quant à" makes the noun what is spoken of: "Quant au maire, il n'a pas répondu"."""
    return "quant" in [token.lower for token in tokens[max(0, noun - 4) : noun]]


def is_inverted(tokens: list[Token], first: int, last: int) -> bool:
    """Whether a name is the subject behind its verb in an incise, be it inside marks: "« Nous irons, dit X, »"."""
    verb = next((tokens[i].head for i in range(first, last) if tokens[i].dep in SUBJECTS), first)
    if verb >= first:
        verb = first - 1
    if verb < 1 or tokens[verb].pos not in ("VERB", "AUX") or first - verb > _INCISE:
        return False
    at = verb - 1
    while at > 0 and (tokens[at].pos in ("AUX", "PRON", "ADV") or tokens[at].text in ("-t", "-")):
        at -= 1
    return tokens[at].text in _BEFORE_INCISES


def is_stressed(tokens: list[Token], last: int) -> bool:
    """Whether "lui" or "qui" takes up as a subject what ends before ``last``: "X, lui, n'a pas réagi"."""
    if last < len(tokens) and tokens[last].lower == "qui":
        return True  # "Voilà X qui arrive"
    return [t.lower for t in tokens[last : last + 3]] in ([",", "lui", ","], [",", "elle", ","])


def is_governed(tokens: list[Token], first: int) -> bool:
    """Whether a preposition or "comme" governs a name: "à X", "avec le pianiste X", "comme X", "de X"."""
    return is_fronted(tokens, first) or (first > 0 and tokens[_governor(tokens, first)].lower in OF_FRENCH)


def is_fronted(tokens: list[Token], first: int) -> bool:
    """The same where it is not "de", which may belong to an office: "après l'Allemand X et le Belge Y"."""
    at = _governor(tokens, first)
    token = tokens[at]
    if token.pos == "CCONJ":
        return at > 0 and tokens[at - 1].pos == "PROPN"
    return token.lower == "comme" or (token.pos == "ADP" and token.lower not in OF_FRENCH)


def _governor(tokens: list[Token], first: int) -> int:
    """The word before a name and what belongs to it that may govern both."""
    at = max(0, first - 1)
    for at in range(first - 1, max(-1, first - 8), -1):
        token = tokens[at]
        if token.lower == "comme" or token.text.isspace():
            break
        if token.pos in ("ADP", "VERB", "AUX", "PUNCT", "SCONJ"):
            break
        if token.pos == "CCONJ" and tokens[at - 1].pos == "PROPN":
            break
    return at


def determiner_of(tokens: list[Token], noun: int) -> int | None:
    """Index of the determiner before a noun: "les deux jeunes femmes"."""
    for at in range(noun - 1, max(-1, noun - 4), -1):
        if tokens[at].lower in DEFINITE or tokens[at].lower in _INDEFINITE:
            return at
        if tokens[at].pos not in ("ADJ", "NUM", "SPACE"):
            return None
    return None
