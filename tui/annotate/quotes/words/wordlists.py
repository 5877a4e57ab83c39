"""Sets of function words, written as people write them, that several rules ask for."""

from __future__ import annotations

from tui.annotate.names.words.shape import listed as listed


def in_any(word: str, *lists: frozenset[str]) -> bool:
    """Whether one of the lists holds the word. To unite them first would copy thousands of words."""
    return any(word in words for words in lists)


OF = listed("de d' du des")
OF_ANY = OF | {"of"}  # in either language
RELATIVES = listed("qui que qu' dont où")
STRESSED = listed("lui elle eux elles")
THIRD = listed("il elle on ils elles")  # the subjects of an inverted verb
TO = listed("à au aux")
JOINS = listed("et mais ou puis and but or then")  # open a clause that goes on with the one before
OPENS_RELATIVE = RELATIVES | listed("lequel laquelle lesquels lesquelles auquel duquel which who whose")
MUST = listed("faut fallait faudra faudrait")
MANY = listed("les des certains certaines plusieurs beaucoup ces ses leurs the")  # open a plural
