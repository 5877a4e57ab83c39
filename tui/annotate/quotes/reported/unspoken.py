"""Verbs of saying that report nothing: what nobody says, or is not said."""

from __future__ import annotations

from itertools import pairwise

from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.sentences import Sentence
from tui.annotate.quotes.words.lexicon import Lexicon
from tui.annotate.quotes.words.wordlists import MUST, listed

_MAY = listed("devrait devraient pourrait pourraient")
_IT_IS = [[it, verb] for it in ("il", "c'") for verb in ("est", "serait", "était", "semble", "paraît")]
_IMPERSONAL = listed("est convient importe serait")
_CAN = listed("peut peuvent pouvait pouvaient")  # inside marks: « Ils pouvaient nous dire que … »


def is_withheld(s: Sentence, group: Group, words: Lexicon) -> bool:
    """Whether nothing is said yet, or at all: "refuse d’admettre que", "a oublié de dire", "devrait annoncer"."""
    if group.verb != group.main and s.low[group.verb] in (_MAY if s.inside is None else _MAY | _CAN):
        return True
    at = group.first - 1
    governed = group.shape == "inf" and at > 0 and s.low[at] in ("de", "d'")
    verb = s.low[at - 1] if governed else s.low[group.verb] if group.main != group.verb else ""
    return verb.startswith(words.withholds)


def _is_judged(s: Sentence, at: int) -> bool:
    """Whether "de" at ``at`` hangs on a judgement of nobody’s: "il est (très) difficile d’affirmer"."""
    judged = s.pos[at - 1] in ("ADJ", "NOUN") and at > 2
    return judged and any(s.low[i : i + 2] in _IT_IS for i in (at - 3, at - 4))


def is_meaning(s: Sentence, group: Group) -> bool:
    """ "cela veut dire que", "on dirait que": what something means or looks like."""
    low = s.low
    if low[group.main] == "dirait" and low[group.first - 1 : group.first] in (["on"], ["l'on"]):
        return True
    meant = low[group.main] == "dire" and low[group.verb].startswith(("veut", "veulent", "voudr", "voul"))
    return meant and not {"pas", "jamais"} & set(low[group.first : group.main])


def is_impersonal(s: Sentence, group: Group) -> bool:
    """ "il faut rappeler que", "il est à craindre que", "il convient de dire que": nobody says it."""
    low = s.low
    before_it = low[group.first - 1] if group.first else ""
    asked = before_it.startswith("-") and low[group.first - 2] in MUST  # "Faut-il rappeler que"
    if asked or (before_it in ("de", "d'") and _is_judged(s, group.first - 1)):
        return True
    if low[:1] == ["force"] and group.shape == "inf":
        return True  # "Force est de constater que"
    if before_it in MUST or (group.lemma == "convenir" and before_it == "il"):
        return True
    if low[group.verb] in MUST or (
        group.shape == "inf" and group.first > 1 and low[group.first - 1] in ("à", "de")
    ):
        before = low[max(0, group.first - 5) : group.first + 1]
        return low[group.verb] in MUST or any(
            it == "il" and (then in _IMPERSONAL or (then == "s'" and "agit" in before))
            for it, then in pairwise(before)
        )
    return False
