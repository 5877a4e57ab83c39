"""Verbs of saying that report nothing: what nobody says, or is not said."""

from __future__ import annotations

from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.sentences import Sentence
from tui.annotate.quotes.words.lexicon import Lexicon
from tui.annotate.quotes.words.wordlists import MUST, listed

_MAY = listed("devrait devraient pourrait pourraient")
_CAN = listed("peut peuvent pouvait pouvaient")  # inside marks: « Ils pouvaient nous dire que … »


def is_withheld(s: Sentence, group: Group, words: Lexicon) -> bool:
    """Whether nothing is said yet, or at all: "refuse d’admettre que", "a oublié de dire", "devrait annoncer"."""
    if group.verb != group.main and s.low[group.verb] in (_MAY if s.inside is None else _MAY | _CAN):
        return True
    at = group.first - 1
    governed = group.shape == "inf" and at > 0 and s.low[at] in ("de", "d'")
    verb = s.low[at - 1] if governed else s.low[group.verb] if group.main != group.verb else ""
    return any(verb.startswith(stem) for stem in words.withholds)


def is_impersonal(s: Sentence, group: Group) -> bool:
    """ "il faut rappeler que", "il est à craindre que", "il convient de dire que": nobody says it."""
    low = s.low
    before_it = low[group.first - 1] if group.first else ""
    if low[:1] == ["force"] and group.shape == "inf":
        return True  # "Force est de constater que"
    if before_it in MUST or (group.lemma == "convenir" and before_it == "il"):
        return True
    if low[group.verb] in MUST or (
        group.shape == "inf" and group.first > 1 and low[group.first - 1] in ("à", "de")
    ):
        before = low[max(0, group.first - 5) : group.first + 1]
        return low[group.verb] in MUST or (
            "il" in before and bool({"est", "convient", "s'agit", "importe", "serait"} & set(before))
        )
    return False
