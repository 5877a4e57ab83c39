"""Whether a description and what is told of somebody agree on where they are from."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from tui.annotate.cast import Role
from tui.annotate.names.told.describe import Description
from tui.annotate.names.told.facts import countries_in
from tui.annotate.names.words.lexicon import Lexicon


def by_country(said: Description, roles: Iterable[Role], learned: Iterable[Role], lexicon: Lexicon) -> float:
    """Points for one of the country or town that a description tells; negative for one of another."""
    wanted = countries_in(said.words, lexicon)
    if not wanted:
        return 0.0
    known: set[str] = set()
    for role in chain(roles, learned):
        known |= countries_in(role.words, lexicon)
    if wanted & known:
        return 2.5
    if said.former:
        return 0.0  # "l'ancien Rennais" plays elsewhere now
    others, mine = known - lexicon.continents, wanted - lexicon.continents
    # A Brazilian may play at Lyon: towns speak against towns, countries against countries.
    return -3.0 if any(_level(one, lexicon) == _level(other, lexicon) for one in mine for other in others) else 0.0


def _level(place: str, lexicon: Lexicon) -> str:
    return "region" if place in lexicon.regions else "country" if place in lexicon.countries else "town"
