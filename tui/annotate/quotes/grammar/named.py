"""Where the names of an article stand in a sentence."""

from __future__ import annotations

from collections.abc import Mapping

from tui.annotate.quotes.grammar.sentences import Sentence
from tui.annotate.records import record
from tui.annotate.tokens import Token


@record
class Known:
    """A mention of a named entity: where it ends, its type and the entity's id."""

    end: int
    type: str
    entity: str


Mentions = Mapping[int, Known]  # by start


def read_names(s: Sentence, names: Mentions) -> dict[int, tuple[int, str]]:
    """The items where names begin, each with the item behind its name and the type; kept in the sentence."""
    found = s.names = {}
    for index, item in enumerate(s.items):
        known = names.get(item.start) if isinstance(item, Token) else None
        if known is not None:
            stop = index + 1  # a name may end inside its last word: "sur X."
            while stop < s.size and s.end(stop) <= known.end:
                stop += 1
            found[index] = stop, known.type
    return found
