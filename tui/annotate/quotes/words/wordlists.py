"""Sets of function words, written as people write them, that several rules ask for."""

from __future__ import annotations

from tui.annotate.names.words.shape import listed as listed

OF = listed("de d' du des")
OF_ANY = OF | {"of"}  # in either language
RELATIVES = listed("qui que qu' dont où")
STRESSED = listed("lui elle eux elles")
THIRD = listed("il elle on ils elles")  # the subjects of an inverted verb
MUST = listed("faut fallait faudra faudrait")
MANY = listed("les des certains certaines plusieurs beaucoup ces ses leurs the")  # open a plural
