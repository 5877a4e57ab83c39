"""Number: whether a noun phrase can be the subject of a verb form."""

from __future__ import annotations

from tui.annotate.data import words_for
from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.heads import QUANTITIES
from tui.annotate.quotes.grammar.phrases import Phrase
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.words.wordlists import listed

_ONE = listed(
    "le la l' un une ce cet cette son sa mon ma notre votre leur chaque aucun aucune il elle on celui celle"
)
_MANY = listed(
    """
    les des ces ses mes nos vos leurs plusieurs quelques certains certaines deux trois quatre cinq six sept huit
    neuf dix tous toutes ils elles eux ceux celles mm. mmes quelque beaucoup d'autres
    """
)
_ANY = QUANTITIES | words_for("main_parts") | words_for("portions") | {"%"}
_SINGULAR_IN_ENT = words_for("singular_in_ent")


def is_plural(s: Sentence, group: Group) -> bool:
    """Whether the form of the verb that inflects is a third person plural."""
    form = s.low[group.verb]
    if form.endswith("ont"):
        return True
    return form.endswith("ent") and not form.endswith(("tient", "vient")) and form not in _SINGULAR_IN_ENT


def agrees(s: Sentence, phrase: Phrase, plural: bool) -> bool:
    """Whether the phrase may go with a verb in that number; what shows no number may go with either."""
    if phrase.paragraph != s.paragraph or phrase.head in _ANY:
        return True
    first = s.low[phrase.first]
    if any(s.low[i] == "et" for i in range(phrase.first + 1, phrase.last) if s.pos[i] != MARK):
        return plural or first in _ONE
    if plural and phrase.last + 1 < s.size and s.low[phrase.last + 1] in ("et", "and"):
        return True  # "le maire et son adjointe assurent"
    if first in _ONE:
        return not plural
    return plural if first in _MANY else True
