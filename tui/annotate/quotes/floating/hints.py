"""What words tell of who says them: « Je suis inquiète », « Il travaille trop », « Monsieur le maire, … ».

Only what grammar shows: the agreement of what "je" is, a pronoun that opens the words, whom they call upon.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tui.annotate.cast import Gender
from tui.annotate.data import words_for
from tui.annotate.quotes.words.wordlists import listed
from tui.annotate.records import record
from tui.annotate.tokens import Token

_LONGEST = 120  # words looked at
_BEING = listed("suis étais serai serais fus sois été étant sens sentais sentie senti")
_REFLEXIVE = listed("me m'")
_BETWEEN = listed("ne n' pas plus jamais été donc un peu là sens sentie senti") | words_for("degree_adverbs")
_PREPOSED = listed("oui non mais et alors donc ah oh ben bah , … ... d'abord bon c'est vrai")
_HE: dict[str, Gender] = {"il": "Masc", "elle": "Fem"}
_CLITICS = listed("y ne n' m' me nous vous leur lui en")
_IMPERSONAL = words_for("without_person") | words_for("rather_without_person") | _CLITICS
_IMPERSONAL_BEING = listed("est était sera serait fait faisait fera")
_FEMININE = ("ée", "ie", "ue", "ise", "ite", "ière", "euse", "elle", "enne", "ente", "ante", "ète")
_MASCULINE = ("é", "i", "u", "is", "it", "ant", "ent", "eux", "ier")
_NEAR = 8  # words
_SAID = tuple(words_for("takes_a_thing"))
_ONE = listed("je j' me m' moi mon ma mes i me my")
_TOLD_US = words_for("told_to_us")
_CALLED = words_for("forms_of_address")


@record
class Hints:
    """What the words tell: the gender of "je", that of the "il" or "elle" they open with, whom they address."""

    gender: Gender = ""
    told_of: Gender = ""
    called: frozenset[str] = frozenset()  # offices and callings that the words address: "monsieur le maire"
    one: bool = False  # "je": one person speaks
    asks: bool = False  # they end as a question
    you: bool = False  # "vous" or "tu" stands in them
    to_another: bool = False  # « Je lui ai dit »: somebody else is spoken of


NONE = Hints()


def read_hints(tokens: Sequence[Token]) -> Hints:
    """The hints in the words of a stretch."""
    tokens = tokens[:_LONGEST]
    low = [t.lower.replace("’", "'") for t in tokens]
    if not low:
        return NONE
    return Hints(
        _gender_of_i(tokens, low),
        _opening_pronoun(tokens, low) or _spoken_of(low),
        _called(low),
        not _ONE.isdisjoint(low),
        low[-1] == "?",
        any(w in ("vous", "tu", "-vous", "-tu") or w.endswith(("-vous", "-tu")) for w in low),
        any(a in ("je", "j'") and b == "lui" for a, b in pairwise(low[:_NEAR])),
    )


def _gender_of_i(tokens: Sequence[Token], low: Sequence[str]) -> Gender:
    """The gender in which what "je" is or has become agrees: "je suis arrivée", "j’ai été élue"."""
    for at, word in enumerate(low):
        if word not in ("je", "j'"):
            continue
        then = at + 1
        reflexive = then < len(low) and low[then] in _REFLEXIVE
        while then < len(low) and (low[then] in _REFLEXIVE or low[then] in ("ne", "n'", "ai", "avais", "aurais")):
            then += 1
        if then >= len(low) or low[then] not in _BEING:
            continue
        then += 1
        while then < len(low) and low[then] in _BETWEEN:
            then += 1
        if then >= len(low) or tokens[then].pos not in ("ADJ", "VERB"):
            continue
        gender = _agreement(tokens[then])
        if gender == "Fem" or (gender == "Masc" and not reflexive):  # "je me suis dit" agrees with nobody
            return gender
    return ""


def _agreement(token: Token) -> Gender:
    """The gender that the ending shows: "inquiète", "arrivé"; none for "triste"."""
    word, gender = token.lower, token.feature("Gender")
    if token.feature("Number") == "Plur":
        return ""
    if word.endswith(_FEMININE):
        return "Fem" if gender == "Fem" else ""
    if word.endswith("e"):
        return "Fem" if gender == "Fem" and token.pos == "VERB" else ""
    return "Masc" if gender == "Masc" and word.endswith(_MASCULINE) else ""


def _opening_pronoun(tokens: Sequence[Token], low: Sequence[str]) -> Gender:
    """The gender of the somebody else that the words begin with: « Il travaille trop »; not « Il faut »."""
    at = 0
    while at < len(low) and low[at] in _PREPOSED:
        at += 1
    if at + 2 >= len(low) or low[at] not in _HE:
        return ""
    after = low[at + 1]
    if low[at] == "elle":
        return "Fem"
    if after in _IMPERSONAL_BEING:
        return ""  # "il est temps", "il fait nuit"
    if after in _IMPERSONAL and not any(w in _TOLD_US for w in low[at + 2 : at + 5]):
        return ""
    return "Masc"


def _spoken_of(low: Sequence[str]) -> Gender:
    """The gender of the somebody else whom "je" has to do with: « Je le comprends », « je la voyais »."""
    at = next((i for i, w in enumerate(low[:_NEAR]) if w in ("je", "j'")), -1)
    if at < 0 or at + 2 >= len(low):
        return ""
    at += low[at + 1] in ("ne", "n'")
    if at + 2 >= len(low) or low[at + 1] not in ("le", "la"):
        return ""
    if low[at + 1] == "la":
        return "Fem"
    return "" if low[at + 2].startswith(_SAID) else "Masc"


def _called(low: Sequence[str]) -> frozenset[str]:
    """Whom the words call upon by title: "monsieur le ministre" and the noun after it."""
    found = set()
    for at in range(len(low) - 2):
        if low[at] in _CALLED and low[at + 1] in ("le", "la", "l'"):
            found.add(low[at + 2])
    return frozenset(found)
